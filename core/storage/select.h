#pragma once
// The text of a statement that reads, and what it binds, in its order.
//
// Thread: values.
#include <QString>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace aetherion::storage {

using SqlValue = std::variant<std::int64_t, std::string>;

struct Select {
    QString sql;
    std::vector<SqlValue> values;

    /// Joins a condition to those that stand there already.
    void add(const QString& condition, SqlValue value) {
        sql += QStringLiteral(" AND ") + condition;
        values.push_back(std::move(value));
    }
};

} // namespace aetherion::storage
