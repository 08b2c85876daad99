#include "core/feeds/bar_decoder.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/rounded_decimal.h"

#include <algorithm>

namespace aetherion::feeds {

namespace {

using market::Timeframe;

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

/// Reads one row's numbers.
class Numbers {
public:
    explicit Numbers(bool exact) : m_exact(exact) {}

    Result<Price> price(std::string_view cell, const char* column, std::uint8_t& places) {
        const auto units = number(cell, column, places);
        if (!units)
            return tl::unexpected(units.error());
        if (*units <= 0)
            return fail(std::string(column) + " " + std::string(cell) + " is not above zero");
        return Price::fromUnits(*units);
    }
    Result<Quantity> volume(std::string_view cell, std::uint8_t& places) {
        const auto units = number(cell, "volume", places);
        if (!units)
            return tl::unexpected(units.error());
        if (*units < 0)
            return fail("volume " + std::string(cell) + " is negative");
        return Quantity::fromUnits(*units);
    }
    [[nodiscard]] bool rounded() const { return m_rounded; }

private:
    Result<std::int64_t> number(std::string_view cell, const char* column, std::uint8_t& places) {
        const auto value = m_exact ? parseDecimal(cell).map([](const ParsedDecimal& d) {
            return RoundedDecimal{d.units, d.places, false};
        })
                                   : parseRounded(cell);
        if (!value)
            return fail(std::string(column) + ": " + value.error().reason);
        places = std::max(places, value->places);
        m_rounded = m_rounded || value->rounded;
        return value->units;
    }

    bool m_exact;
    bool m_rounded = false;
};

Status checkShape(const market::Bar& bar) {
    if (bar.high < bar.low)
        return fail("high " + bar.high.text() + " is below low " + bar.low.text());
    if (bar.high < std::max(bar.open, bar.close))
        return fail("high " + bar.high.text() + " is below " +
                    (bar.open > bar.close ? "open " + bar.open.text() : "close " + bar.close.text()));
    if (bar.low > std::min(bar.open, bar.close))
        return fail("low " + bar.low.text() + " is above " +
                    (bar.open < bar.close ? "open " + bar.open.text() : "close " + bar.close.text()));
    return {};
}

bool isSessionBar(Timeframe timeframe) { return timeframe == Timeframe::D1 || timeframe == Timeframe::W1; }

} // namespace

BarDecoder::BarDecoder(const FileFacts& facts, const SourceSpec& spec, ColumnLayout layout)
    : m_facts(facts), m_spec(spec), m_layout(std::move(layout)), m_timeframe(*spec.timeframe),
      m_stamp(facts.timeIsStart ? Stamp::Start : spec.stamp.value_or(Stamp::Start)),
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
    case FileFormat::BinanceRecording:
        break;
    }
    return fail("holds no bars (" + std::string(name(facts.format)) + ")");
}

Result<ReadTime> BarDecoder::readRowTime(std::string_view cell) const {
    auto read = m_facts.format == FileFormat::NinjaTrader ? readCompactTime(cell) : readTime(cell);
    if (read && m_facts.format == FileFormat::BinanceKlines && read->writing != TimeWriting::Millis &&
        read->writing != TimeWriting::Micros)
        return fail("open_time \"" + std::string(cell) + "\" is neither milliseconds nor microseconds");
    return read;
}

Result<Timestamp> BarDecoder::sessionStart(const ReadTime& read) const {
    Timestamp wall = read.time;
    const bool midnight = wall == bucketStart(wall, Timeframe::D1);
    if (m_stamp == Stamp::End && midnight && read.writing != TimeWriting::Date)
        wall -= market::length(Timeframe::D1);
    return bucketStart(wall, m_timeframe);
}

Result<Timestamp> BarDecoder::openTime(const ReadTime& read) const {
    const std::string timeframe(name(m_timeframe));
    const bool wall = read.writing == TimeWriting::IsoWithoutZone;
    const bool date = read.writing == TimeWriting::Date;
    const bool alwaysOpen = m_spec.market == market::Market::Crypto;
    if (date && !isSessionBar(m_timeframe))
        return fail("a date without a time of day cannot be the time of a " + timeframe + " bar");
    if (!alwaysOpen && isSessionBar(m_timeframe) && (wall || date))
        return sessionStart(read);
    Timestamp time = read.time;
    if ((wall || date) && !m_spec.zone.empty()) {
        const auto utc = localToUtc(time, m_spec.zone);
        if (!utc)
            return tl::unexpected(utc.error());
        time = *utc;
    }
    const Timestamp start = m_stamp == Stamp::End && !date ? time - market::length(m_timeframe) : time;
    const bool bySession = !alwaysOpen && (m_timeframe == Timeframe::H1 || m_timeframe == Timeframe::H4);
    if (!bySession && bucketStart(start, m_timeframe) != start)
        return fail("time " + formatIso(time) + " is not the " + std::string(name(m_stamp)) + " of a " + timeframe +
                    " bar");
    return start;
}

Status BarDecoder::checkCloseTime(const ReadTime& open, std::string_view cell) const {
    const auto close = readTime(cell);
    if (!close || close->writing != open.writing)
        return fail("close_time \"" + std::string(cell) + "\" is not in " + std::string(name(open.writing)));
    const Duration span = close->time - open.time + unitOf(open.writing);
    if (span != market::length(m_timeframe))
        return fail("the row spans " + std::to_string(span / std::chrono::milliseconds(1)) + " ms, not the stated " +
                    std::string(name(m_timeframe)));
    return {};
}

Result<BarRow> BarDecoder::decode(std::string_view line) {
    splitRow(line, m_facts.format == FileFormat::NinjaTrader ? ';' : ',', m_cells);
    if (m_cells.size() != m_layout.count)
        return fail(std::to_string(m_cells.size()) + " columns instead of " + std::to_string(m_layout.count));
    if (m_layout.symbol && m_cells[*m_layout.symbol] != m_spec.symbol)
        return fail("the row is of symbol \"" + std::string(m_cells[*m_layout.symbol]) + "\", not " + m_spec.symbol);
    const auto read = readRowTime(m_cells[*m_layout.time]);
    if (!read)
        return tl::unexpected(read.error());
    const auto start = openTime(*read);
    if (!start)
        return tl::unexpected(start.error());
    if (m_facts.format == FileFormat::BinanceKlines)
        if (const Status fits = checkCloseTime(*read, m_cells[kKlineCloseTime]); !fits)
            return tl::unexpected(fits.error());

    BarRow row;
    row.bar.openTime = *start;
    row.bar.timeframe = m_timeframe;
    row.bar.count = 1;
    Numbers numbers(m_facts.format == FileFormat::BinanceKlines);
    const auto take = [&](Price& target, std::size_t column, const char* what) -> Status {
        return numbers.price(m_cells[column], what, row.precision.price).map([&](Price value) { target = value; });
    };
    const Status prices = take(row.bar.open, *m_layout.open, "open")
                              .and_then([&] { return take(row.bar.high, *m_layout.high, "high"); })
                              .and_then([&] { return take(row.bar.low, *m_layout.low, "low"); })
                              .and_then([&] { return take(row.bar.close, *m_layout.close, "close"); })
                              .and_then([&] { return checkShape(row.bar); });
    if (!prices)
        return tl::unexpected(prices.error());
    row.bar.hasVolume = m_layout.volume.has_value();
    if (row.bar.hasVolume) {
        const auto volume = numbers.volume(m_cells[*m_layout.volume], row.precision.quantity);
        if (!volume)
            return tl::unexpected(volume.error());
        row.bar.volume = *volume;
    }
    row.rounded = numbers.rounded();
    if (const Status kept = m_timeColumn.keepsTo(*read); !kept)
        return tl::unexpected(kept.error());
    return row;
}

} // namespace aetherion::feeds
