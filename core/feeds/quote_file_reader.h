#pragma once
// Reads Lean's quote files: ticks (one side a row) and bars.
//
// Ticks: a row names the exchange that shows the national best bid or offer at that moment, the other side is 0; a bid
// and an ask of the same moment are one quote. A row replaces its side whatever its exchange, as in Lean itself: kept
// exchange by exchange, the best of all is crossed in 98 of 100 rows of Lean's sample, because no row ever says that
// an exchange has left. Bars: the quote that stood at the bar's close, at the time of the close; what lay between is
// not in the stream. Rows marked suspicious and quotes whose bid is above their ask are left out. Thread: one at a
// time.
#include "core/feeds/bar_clock.h"
#include "core/feeds/bar_sequence.h"
#include "core/feeds/data_rows.h"
#include "core/feeds/moment_column.h"
#include "core/feeds/row_numbers.h"

#include <optional>
#include <vector>

namespace aetherion::feeds {

struct QuoteRow {
    Timestamp time;
    market::Quote quote;
    /// Rows of the file that went into it.
    std::uint32_t rows = 1;
    /// Of these, told one side only.
    std::uint32_t oneSided = 0;
    /// Why it must not be sent: suspicious, crossed, or one side is not known.
    std::optional<DefectKind> leftOut;
    bool rounded = false;
};

class QuoteFileReader {
public:
    [[nodiscard]] static Result<QuoteFileReader> open(const SourceSpec& spec);
    /// The next quote; nothing at the end. Unless broken(), the next call goes on after an error.
    [[nodiscard]] RowResult<std::optional<QuoteRow>> next();
    /// Line of the last row of the quote that next() gave last.
    [[nodiscard]] std::uint64_t line() const { return m_line; }
    [[nodiscard]] bool broken() const { return m_rows.broken() && !m_held; }
    /// Bars: the gap right before the quote that next() gave last.
    [[nodiscard]] const std::optional<market::GapRange>& gap() const { return m_gap; }

private:
    /// One row: sides that it does not tell have no price.
    struct Row {
        Timestamp time;
        market::BookLevel bid;
        market::BookLevel ask;
        market::Precision precision;
        bool suspicious = false;
        bool rounded = false;
        std::uint64_t line = 0;
    };
    QuoteFileReader(DataRows rows, std::vector<std::size_t> columns, std::size_t count, const FileFacts& facts,
                    const SourceSpec& spec);
    [[nodiscard]] RowResult<std::optional<Row>> nextRow();
    [[nodiscard]] RowResult<Row> decodeTick();
    [[nodiscard]] RowResult<Row> decodeBar();
    [[nodiscard]] RowResult<market::BookLevel> barSide(std::size_t firstColumn, RowNumbers& numbers) const;
    [[nodiscard]] QuoteRow quoteAfter(const Row& row);

    DataRows m_rows;
    std::vector<std::size_t> m_columns;
    std::size_t m_count;
    bool m_bars;
    MomentColumn m_times;
    std::optional<BarClock> m_clock;
    std::optional<BarSequence> m_sequence;
    market::Timeframe m_timeframe = market::Timeframe::M1;
    TimeColumn m_barTimes{false};
    std::vector<std::string_view> m_cells;
    market::BookLevel m_bid;
    market::BookLevel m_ask;
    // Read ahead: an ask of the same moment would have belonged to the quote before it.
    std::optional<RowResult<std::optional<Row>>> m_held;
    std::optional<market::GapRange> m_gap;
    std::uint64_t m_line = 0;
};

} // namespace aetherion::feeds
