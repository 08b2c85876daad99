#pragma once
// What the regime was read from and what it was, as rows: features, posteriors, confirmed changes.
//
// Thread: the connection's. `instrument` and `model` are their numbers in this database.
#include "core/contract/record.h"
#include "core/storage/table_inserter.h"

#include <array>

namespace aetherion::storage {

class RegimeRows {
public:
    RegimeRows(const Connection& connection, const InsertLimits& limits);
    [[nodiscard]] Status put(const contract::FeatureRecord& row, std::int64_t instrument);
    [[nodiscard]] Status put(const contract::PosteriorRecord& row, std::int64_t instrument, std::int64_t model);
    [[nodiscard]] Status put(const contract::RegimeChangeRecord& row);
    [[nodiscard]] std::array<TableInserter*, 3> tables() { return {&m_features, &m_posteriors, &m_changes}; }

private:
    TableInserter m_features;
    TableInserter m_posteriors;
    TableInserter m_changes;
    std::string m_text{};
};

} // namespace aetherion::storage
