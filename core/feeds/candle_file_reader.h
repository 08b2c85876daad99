#pragma once
// Reads a candle file that the program exported: every instrument and every timeframe in it, each candle as it was
// stored.
//
// Each series (instrument and timeframe) must run forwards without duplicates or overlaps; an instrument's candles must
// be of one source. Where the file does not say where candles are cut, or begin, the market's timetable does, and the
// first of each series begins. Thread: one at a time. Memory grows with the number of series only.
#include "core/feeds/bar_sequence.h"
#include "core/feeds/candle_decoder.h"
#include "core/feeds/candle_timetable.h"
#include "core/feeds/data_rows.h"
#include "core/feeds/source_spec.h"

#include <map>
#include <memory>
#include <vector>

namespace aetherion::feeds {

/// One instrument of the file.
struct CandleStream {
    market::InstrumentKey instrument;
    /// The smallest first.
    std::vector<market::Timeframe> timeframes;
    /// What cuts the candles that are made from these.
    market::CalendarName calendar = market::CalendarName::AlwaysOpen;
};

class CandleFileReader {
public:
    /// What `spec` states (market, symbol, timeframe) chooses among the rows. `known` is what an earlier reading found;
    /// without it the markets' own timetables count.
    [[nodiscard]] static Result<CandleFileReader> open(const SourceSpec& spec,
                                                       const std::vector<CandleStream>& known = {});

    /// The next candle that was chosen; nothing at the end. An error names "FILE:LINE" and the reason; unless broken(),
    /// the next call goes on with the row after it.
    [[nodiscard]] RowResult<std::optional<ExportedCandle>> next();
    [[nodiscard]] std::uint64_t line() const { return m_rows.line(); }
    [[nodiscard]] bool broken() const { return m_rows.broken(); }
    /// What has been read so far, in the order in which the instruments first appeared.
    [[nodiscard]] std::vector<CandleStream> streams() const;
    /// Whether chosen or not, as "US IBM"; at most a few.
    [[nodiscard]] const std::vector<std::string>& instrumentsSeen() const { return m_seen; }

private:
    struct Series {
        BarSequence sequence;
    };
    struct Instrument {
        market::InstrumentKey key;
        market::CalendarName calendar;
        CandleTimetable timetable;
        std::string run;
        std::map<market::Timeframe, Series> series;
    };

    CandleFileReader(DataRows rows, CandleDecoder decoder, SourceSpec spec, std::vector<CandleStream> known)
        : m_rows(std::move(rows)), m_decoder(std::move(decoder)), m_spec(std::move(spec)), m_known(std::move(known)) {}
    [[nodiscard]] bool isChosen(const ExportedCandle& candle);
    [[nodiscard]] Instrument& instrumentOf(const market::InstrumentKey& key);
    [[nodiscard]] RowResult<void> place(ExportedCandle& candle);

    DataRows m_rows;
    CandleDecoder m_decoder;
    SourceSpec m_spec;
    std::vector<CandleStream> m_known;
    std::map<market::InstrumentKey, std::size_t> m_places;
    std::vector<Instrument> m_instruments;
    std::vector<std::string> m_seen;
};

} // namespace aetherion::feeds
