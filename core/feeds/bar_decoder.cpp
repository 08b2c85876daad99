#include "core/feeds/bar_decoder.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/row_numbers.h"

#include <algorithm>

namespace aetherion::feeds {

namespace {

constexpr std::size_t kKlineCloseTime = 6;
constexpr std::size_t kNinjaTraderColumns = 6;

ColumnLayout fixedLayout(std::size_t count) {
    ColumnLayout layout;
    layout.time = 0;
    layout.open = 1;
    layout.high = 2;
    layout.low = 3;
    layout.close = 4;
    layout.volume = 5;
    layout.count = count;
    return layout;
}

} // namespace

RowResult<void> checkShape(const market::Bar& bar) {
    const auto outside = [](const std::string& reason) { return refuseRow(DefectKind::BarOutsideItsRange, reason); };
    if (bar.high < bar.low)
        return outside("high " + bar.high.text() + " is below low " + bar.low.text());
    if (bar.high < std::max(bar.open, bar.close))
        return outside("high " + bar.high.text() + " is below " +
                       (bar.open > bar.close ? "open " + bar.open.text() : "close " + bar.close.text()));
    if (bar.low > std::min(bar.open, bar.close))
        return outside("low " + bar.low.text() + " is above " +
                       (bar.open < bar.close ? "open " + bar.open.text() : "close " + bar.close.text()));
    return {};
}

BarDecoder::BarDecoder(const FileFacts& facts, const SourceSpec& spec, ColumnLayout layout)
    : m_facts(facts), m_spec(spec), m_layout(std::move(layout)), m_timeframe(*spec.timeframe), m_clock(facts, spec),
      m_timeColumn(facts.format == FileFormat::BinanceKlines) {}

Result<BarDecoder> BarDecoder::create(const FileFacts& facts, std::string_view header, const SourceSpec& spec) {
    if (!spec.market || !spec.timeframe)
        return fail("market and timeframe must be stated");
    switch (facts.format) {
    case FileFormat::BinanceKlines:
        return BarDecoder(facts, spec, fixedLayout(kKlineColumns));
    case FileFormat::NinjaTrader:
        return BarDecoder(facts, spec, fixedLayout(kNinjaTraderColumns));
    case FileFormat::OhlcvCsv: {
        const auto layout = readHeader(header);
        if (!layout)
            return tl::unexpected(layout.error());
        if (!layout->time || !layout->open || !layout->high || !layout->low || !layout->close)
            return fail("the header does not name time, open, high, low and close");
        return BarDecoder(facts, spec, *layout);
    }
    case FileFormat::TickCsv:
    case FileFormat::CandleExport:
    case FileFormat::LeanQuoteTicks:
    case FileFormat::LeanQuoteBars:
    case FileFormat::BinanceDepthCsv:
    case FileFormat::TardisBookCsv:
    case FileFormat::BinanceRecording:
    case FileFormat::JsonRecording:
        break;
    }
    return fail("holds no bars (" + std::string(name(facts.format)) + ")");
}

RowResult<ReadTime> BarDecoder::readRowTime(std::string_view cell) const {
    if (cell.empty())
        return refuseRow(DefectKind::MissingField, "the time is empty");
    const auto read = m_facts.format == FileFormat::NinjaTrader ? readCompactTime(cell) : readTime(cell);
    if (!read)
        return refuseRow(DefectKind::BadTime, read.error().reason);
    if (m_facts.format == FileFormat::BinanceKlines && read->writing != TimeWriting::Millis &&
        read->writing != TimeWriting::Micros)
        return refuseRow(DefectKind::BadTime,
                         "open_time \"" + std::string(cell) + "\" is neither milliseconds nor microseconds");
    return *read;
}

RowResult<void> BarDecoder::checkCloseTime(const ReadTime& open, std::string_view cell) const {
    const auto close = readTime(cell);
    if (!close || close->writing != open.writing)
        return refuseRow(DefectKind::BadTime,
                         "close_time \"" + std::string(cell) + "\" is not in " + std::string(name(open.writing)));
    const Duration span = close->time - open.time + unitOf(open.writing);
    if (span != market::length(m_timeframe))
        return refuseRow(DefectKind::WrongTimeframe, "the row spans " +
                                                         std::to_string(span / std::chrono::milliseconds(1)) +
                                                         " ms, not the stated " + std::string(name(m_timeframe)));
    return {};
}

RowResult<BarRow> BarDecoder::decode(std::string_view line) {
    m_time.reset();
    splitRow(line, m_facts.format == FileFormat::NinjaTrader ? ';' : ',', m_cells);
    auto row = decodeCells();
    if (!row)
        row.error().time = m_time;
    return row;
}

RowResult<BarRow> BarDecoder::decodeCells() {
    const bool complete = m_cells.size() == m_layout.count;
    const auto read = readRowTime(*m_layout.time < m_cells.size() ? m_cells[*m_layout.time] : std::string_view{});
    // Of a row with too few or too many cells, too, it is worth knowing when it was.
    const auto start = read ? m_clock.openTime(*read) : RowResult<Timestamp>(tl::unexpected(read.error()));
    if (start)
        m_time = *start;
    if (!complete)
        return wrongColumnCount(m_cells.size(), m_layout.count);
    if (m_layout.symbol && m_cells[*m_layout.symbol] != m_spec.symbol)
        return refuseRow(DefectKind::WrongSymbol, "the row is of symbol \"" + std::string(m_cells[*m_layout.symbol]) +
                                                      "\", not " + m_spec.symbol);
    if (!start)
        return tl::unexpected(start.error());
    if (m_facts.format == FileFormat::BinanceKlines)
        if (const auto fits = checkCloseTime(*read, m_cells[kKlineCloseTime]); !fits)
            return tl::unexpected(fits.error());

    BarRow row;
    row.bar.openTime = *start;
    row.bar.timeframe = m_timeframe;
    row.bar.cutAt = m_clock.cut(*start);
    row.bar.count = 1;
    RowNumbers numbers(m_facts.format == FileFormat::BinanceKlines);
    const auto take = [&](Price& target, std::size_t column, const char* what) -> RowResult<void> {
        return numbers.price(m_cells[column], what).map([&](Price value) { target = value; });
    };
    const auto prices = take(row.bar.open, *m_layout.open, "open")
                            .and_then([&] { return take(row.bar.high, *m_layout.high, "high"); })
                            .and_then([&] { return take(row.bar.low, *m_layout.low, "low"); })
                            .and_then([&] { return take(row.bar.close, *m_layout.close, "close"); })
                            .and_then([&] { return checkShape(row.bar); });
    if (!prices)
        return tl::unexpected(prices.error());
    row.bar.hasVolume = m_layout.volume.has_value();
    if (row.bar.hasVolume) {
        const auto volume = numbers.quantity(m_cells[*m_layout.volume], "volume");
        if (!volume)
            return tl::unexpected(volume.error());
        row.bar.volume = *volume;
    }
    row.precision = numbers.precision();
    row.rounded = numbers.rounded();
    if (const Status kept = m_timeColumn.keepsTo(*read); !kept)
        return refuseRow(DefectKind::MixedTimeFormats, kept.error().reason);
    return row;
}

} // namespace aetherion::feeds
