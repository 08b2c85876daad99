#pragma once
// Reads a CSV of single trades: time, price and, where they are named, size and side (B/S, buy/sell).
//
// Rows stand in the order in which they arrived; times may repeat and run backwards. Needs a zone only where times
// carry none; market and symbol are the caller's business. Thread: one at a time.
#include "core/base/decimal.h"
#include "core/feeds/data_rows.h"
#include "core/feeds/source_spec.h"
#include "core/feeds/time_column.h"
#include "core/market/event.h"

#include <optional>
#include <vector>

namespace aetherion::feeds {

struct TickRow {
    Timestamp time;
    market::Trade trade;
    /// Some number had more decimals than fit and was rounded.
    bool rounded = false;
};

class TickFileReader {
public:
    [[nodiscard]] static Result<TickFileReader> open(const SourceSpec& spec);
    /// The next trade; nothing at the end. An error names "FILE:LINE" and the reason; unless broken(), the next call
    /// goes on with the row after it.
    [[nodiscard]] Result<std::optional<TickRow>> next();
    [[nodiscard]] bool broken() const { return m_rows.broken(); }

private:
    TickFileReader(DataRows rows, ColumnLayout layout, SourceSpec spec)
        : m_rows(std::move(rows)), m_layout(std::move(layout)), m_spec(std::move(spec)) {}
    [[nodiscard]] Result<TickRow> decode(std::string_view line);
    [[nodiscard]] Result<Timestamp> readTimeCell(std::string_view cell);

    DataRows m_rows;
    ColumnLayout m_layout;
    SourceSpec m_spec;
    TimeColumn m_timeColumn{false};
    std::vector<std::string_view> m_cells;
};

} // namespace aetherion::feeds
