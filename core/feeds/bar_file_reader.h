#pragma once
// Reads a bar file of any known format, checking every row by itself and against its neighbours.
//
// A row that leaps ahead is out of order, and not all the rows after it, if the next one goes on before it.
// Thread: one at a time. Memory does not grow with the file.
#include "core/feeds/bar_decoder.h"
#include "core/feeds/bar_sequence.h"
#include "core/feeds/data_rows.h"

#include <optional>

namespace aetherion::feeds {

class BarFileReader {
public:
    /// Refused: what cannot be read, holds no bars, or leaves something unsaid that `spec` does not state.
    [[nodiscard]] static Result<BarFileReader> open(const SourceSpec& spec);

    /// The next bar; nothing at the end. An error names "FILE:LINE" and the reason; unless broken(), the next call goes
    /// on with the row after it.
    [[nodiscard]] RowResult<std::optional<BarRow>> next();
    /// Line of the row that next() gave last.
    [[nodiscard]] std::uint64_t line() const { return m_line; }
    /// The file could not be read to its end.
    [[nodiscard]] bool broken() const { return m_rows.broken() && !m_ahead; }
    /// The gap right before the bar that next() gave last.
    [[nodiscard]] const std::optional<market::GapRange>& gap() const { return m_gap; }
    [[nodiscard]] const FileFacts& facts() const { return m_facts; }

private:
    struct Decoded {
        BarRow row;
        std::uint64_t line = 0;
    };
    [[nodiscard]] RowResult<std::optional<Decoded>> decodeNext();
    /// Reads one row ahead.
    [[nodiscard]] bool leapsAhead(const market::Bar& bar);

    BarFileReader(DataRows rows, BarDecoder decoder, const FileFacts& facts, market::Market market)
        : m_rows(std::move(rows)), m_decoder(std::move(decoder)), m_facts(facts),
          m_sequence(market::TradingCalendar::of(market::calendarOf(market))) {}

    DataRows m_rows;
    BarDecoder m_decoder;
    FileFacts m_facts;
    BarSequence m_sequence;
    std::optional<market::GapRange> m_gap;
    std::optional<Timestamp> m_last;
    std::optional<RowResult<std::optional<Decoded>>> m_ahead;
    std::uint64_t m_line = 0;
};

} // namespace aetherion::feeds
