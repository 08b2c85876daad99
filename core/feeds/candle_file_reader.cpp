#include "core/feeds/candle_file_reader.h"

#include <algorithm>

namespace aetherion::feeds {

namespace {
constexpr std::size_t kNamedAtMost = 5;
} // namespace

Result<CandleFileReader> CandleFileReader::open(const SourceSpec& spec, const std::vector<CandleStream>& known) {
    auto rows = DataRows::open(spec.file);
    if (!rows)
        return tl::unexpected(rows.error());
    const auto layout = readCandleHeader(rows->header());
    if (!layout || !*layout)
        return failAt(rows->file() + ":1", layout ? "not an export of candles" : layout.error().reason);
    return CandleFileReader(std::move(*rows), CandleDecoder(**layout), spec, known);
}

bool CandleFileReader::isChosen(const ExportedCandle& candle) {
    const bool chosen = (!m_spec.market || *m_spec.market == candle.instrument.market) &&
                        (m_spec.symbol.empty() || m_spec.symbol == candle.instrument.symbol) &&
                        (!m_spec.timeframe || *m_spec.timeframe == candle.row.bar.timeframe);
    if (!chosen && m_seen.size() < kNamedAtMost) {
        std::string text = std::string(name(candle.instrument.market)) + " " + candle.instrument.symbol + " " +
                           std::string(name(candle.row.bar.timeframe));
        if (std::find(m_seen.begin(), m_seen.end(), text) == m_seen.end())
            m_seen.push_back(std::move(text));
    }
    return chosen;
}

CandleFileReader::Instrument& CandleFileReader::instrumentOf(const market::InstrumentKey& key) {
    const auto [at, isNew] = m_places.try_emplace(key, m_instruments.size());
    if (isNew) {
        const auto known = std::find_if(m_known.begin(), m_known.end(),
                                        [&](const CandleStream& stream) { return stream.instrument == key; });
        const auto calendar = known == m_known.end() ? market::calendarOf(key.market) : known->calendar;
        m_instruments.push_back({key, calendar, CandleTimetable(key.market), {}, {}});
    }
    return m_instruments[at->second];
}

RowResult<void> CandleFileReader::place(ExportedCandle& candle) {
    market::Bar& bar = candle.row.bar;
    Instrument& instrument = instrumentOf(candle.instrument);
    const CandleLayout& layout = m_decoder.layout();
    if (const auto fits = instrument.timetable.accept(bar, layout.cut.has_value()); !fits)
        return fits;
    const auto& calendar = market::TradingCalendar::of(instrument.calendar);
    if (!layout.cut && !calendar.alwaysOpen())
        bar.cutAt = instrument.timetable.cut(bar);
    if (!instrument.series.empty() && instrument.run != candle.run)
        return refuseRow(DefectKind::MixedSources, "the candles of " + candle.instrument.symbol + " are of source " +
                                                       candle.run + " here and of " + instrument.run +
                                                       " before; export one of them (--source)");
    const auto [at, isFirst] = instrument.series.try_emplace(bar.timeframe, Series{BarSequence(calendar)});
    const auto gap = at->second.sequence.accept(bar);
    if (!gap)
        return tl::unexpected(gap.error());
    instrument.run = candle.run;
    if (!layout.begins)
        bar.begins = isFirst;
    // What is missing is missing in every timeframe; the finest one tells it best.
    if (instrument.series.begin()->first == bar.timeframe)
        candle.gap = *gap;
    return {};
}

RowResult<std::optional<ExportedCandle>> CandleFileReader::next() {
    for (;;) {
        const auto line = m_rows.next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return std::optional<ExportedCandle>{};
        auto candle = m_decoder.decode(**line);
        if (!candle)
            return m_rows.refuse(std::move(candle.error()));
        if (!isChosen(*candle))
            continue;
        auto placed = place(*candle);
        if (placed)
            return std::optional(std::move(*candle));
        placed.error().time = candle->row.bar.openTime;
        return m_rows.refuse(std::move(placed.error()));
    }
}

std::vector<CandleStream> CandleFileReader::streams() const {
    std::vector<CandleStream> streams;
    for (const Instrument& instrument : m_instruments) {
        if (instrument.series.empty())
            continue;
        CandleStream& stream = streams.emplace_back();
        stream.instrument = instrument.key;
        stream.calendar = instrument.timetable.calendar();
        for (const auto& [timeframe, series] : instrument.series)
            stream.timeframes.push_back(timeframe);
    }
    return streams;
}

} // namespace aetherion::feeds
