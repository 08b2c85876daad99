#pragma once
// Rows of text for the guard's tables: holds, exits, rails, alarms, drills.
//
// Rows are told apart by their key, so that a selection stays while figures change. Thread: GUI.
#include "ui/look/rows_model.h"

#include <QStringList>
#include <QVariantList>

#include <functional>

namespace aetherion::guard {

/// How a row looks: Amber what needs care, Red what is stopped, failed or unprotected.
enum class Tone : std::uint8_t { Plain, Faint, Amber, Red };

struct TextRow {
    qint64 key = 0;
    QStringList cells;
    /// What cells are sorted by, where their texts will not do; may be shorter.
    QVariantList sorts{};
    QString toolTip{};
    Tone tone = Tone::Plain;
    /// Past its limit, or not known: hatched.
    bool isOld = false;
    bool operator==(const TextRow&) const = default;
};

class TextRows final : public look::RowsModel<TextRow, qint64> {
public:
    using Titles = std::function<std::vector<look::RowsColumn>()>;
    explicit TextRows(Titles titles) : m_titles(std::move(titles)) {}

protected:
    [[nodiscard]] std::vector<look::RowsColumn> columns() const override { return m_titles(); }
    [[nodiscard]] qint64 key(const TextRow& row) const override { return row.key; }
    [[nodiscard]] QVariant cell(const TextRow& row, int column, int role) const override;

private:
    Titles m_titles;
};

/// A key for what is told apart by a text.
[[nodiscard]] qint64 keyOf(const QString& text);

} // namespace aetherion::guard
