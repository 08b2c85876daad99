#pragma once
// Reads a CSV of single trades: time, price and, where they are named, size and side (B/S, buy/sell). Lean's trade
// ticks are such files; of their further columns only `suspicious` has a say: a trade so marked must not count.
//
// Rows stand in the order in which they arrived; times may repeat and run backwards. Needs a zone only where times
// carry none; market and symbol are the caller's business, unless the rows name both: then only those of the instrument
// asked for are given, and one must be asked for where the file has several (tick_instruments.h). Thread: one at a
// time.
#include "core/base/decimal.h"
#include "core/feeds/data_rows.h"
#include "core/feeds/moment_column.h"
#include "core/feeds/source_spec.h"
#include "core/market/event.h"

#include <optional>
#include <vector>

namespace aetherion::feeds {

struct TickRow {
    Timestamp time;
    market::Trade trade;
    /// Some number had more decimals than fit and was rounded.
    bool rounded = false;
    /// The file itself doubts this trade.
    bool suspicious = false;
};

class TickFileReader {
public:
    [[nodiscard]] static Result<TickFileReader> open(const SourceSpec& spec);
    /// The next trade; nothing at the end. An error names "FILE:LINE" and the reason; unless broken(), the next call
    /// goes on with the row after it.
    [[nodiscard]] RowResult<std::optional<TickRow>> next();
    /// Line of the row that next() gave last.
    [[nodiscard]] std::uint64_t line() const { return m_rows.line(); }
    [[nodiscard]] bool broken() const { return m_rows.broken(); }

private:
    TickFileReader(DataRows rows, ColumnLayout layout, SourceSpec spec)
        : m_rows(std::move(rows)), m_layout(std::move(layout)), m_market(spec.market), m_symbol(std::move(spec.symbol)),
          m_times(std::move(spec.zone)) {}
    /// Is this row of the instrument asked for?
    [[nodiscard]] RowResult<bool> isAskedFor() const;
    [[nodiscard]] RowResult<TickRow> decode();

    DataRows m_rows;
    ColumnLayout m_layout;
    std::optional<market::Market> m_market;
    std::string m_symbol;
    MomentColumn m_times;
    std::vector<std::string_view> m_cells;
};

} // namespace aetherion::feeds
