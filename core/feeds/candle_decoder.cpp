#include "core/feeds/candle_decoder.h"

#include "core/contract/csv_text.h"
#include "core/feeds/csv_row.h"
#include "core/feeds/row_numbers.h"
#include "core/feeds/tick_instruments.h"

#include <limits>

namespace aetherion::feeds {

namespace {

// 1800 to 2200, in milliseconds.
constexpr std::int64_t kEarliestMillis = -5'364'662'400'000;
constexpr std::int64_t kLatestMillis = 7'258'118'400'000;
/// A trading day or week is named by a date, and may end on the next one.
constexpr Duration kBeyondItsName = std::chrono::hours(24);

RowResult<Timestamp> readMillis(std::string_view cell, const char* column) {
    if (cell.empty())
        return refuseRow(DefectKind::MissingField, std::string(column) + " is empty");
    std::string_view digits = cell;
    if (digits.front() == '-')
        digits.remove_prefix(1);
    if (!allDigits(digits) || digits.size() > 15)
        return refuseRow(DefectKind::BadTime, std::string(column) + ": not a time in milliseconds \"" +
                                                  std::string(cell.substr(0, 40)) + "\"");
    const std::int64_t millis = std::stoll(std::string(cell));
    if (millis < kEarliestMillis || millis >= kLatestMillis)
        return refuseRow(DefectKind::TimeOutOfRange, std::string(column) + " is outside the years 1800 to 2199");
    return fromEpochMillis(millis);
}

} // namespace

RowResult<ExportedCandle> CandleDecoder::decode(std::string_view line) {
    if (!splitRecord(line, m_layout.separator, m_cells))
        return refuseRow(DefectKind::BadText, "a quote is not closed");
    if (m_cells.size() != m_layout.columns)
        return wrongColumnCount(m_cells.size(), m_layout.columns);
    ExportedCandle candle;
    auto read = readIdentity(candle).and_then([&] { return readPrices(candle.row); }).and_then([&] {
        return readRest(candle.row.bar);
    });
    if (!read) {
        if (candle.row.bar.openTime != Timestamp{})
            read.error().time = candle.row.bar.openTime;
        return tl::unexpected(read.error());
    }
    return candle;
}

RowResult<void> CandleDecoder::readIdentity(ExportedCandle& candle) const {
    const auto time = readMillis(m_cells[m_layout.time], "time_epoch_ms");
    if (!time)
        return tl::unexpected(time.error());
    candle.row.bar.openTime = *time;
    const std::string_view symbol = contract::plainText(m_cells[m_layout.symbol]);
    const auto market = readRowMarket(m_cells[m_layout.market], symbol);
    if (!market)
        return tl::unexpected(market.error());
    candle.instrument = {*market, std::string(symbol)};
    const auto timeframe = market::parseTimeframe(m_cells[m_layout.timeframe]);
    if (!timeframe)
        return refuseRow(DefectKind::WrongTimeframe, timeframe.error().text());
    candle.row.bar.timeframe = *timeframe;
    if (m_layout.run)
        candle.run = m_cells[*m_layout.run];
    return {};
}

RowResult<void> CandleDecoder::readPrices(BarRow& row) const {
    RowNumbers numbers(true);
    const auto take = [&](Price& target, std::size_t column, const char* what) -> RowResult<void> {
        return numbers.price(m_cells[column], what).map([&](Price value) { target = value; });
    };
    const auto prices = take(row.bar.open, m_layout.open, "open")
                            .and_then([&] { return take(row.bar.high, m_layout.high, "high"); })
                            .and_then([&] { return take(row.bar.low, m_layout.low, "low"); })
                            .and_then([&] { return take(row.bar.close, m_layout.close, "close"); })
                            .and_then([&] { return checkShape(row.bar); });
    if (!prices)
        return prices;
    // Absent is not zero: an index has none.
    row.bar.hasVolume = m_layout.volume && !m_cells[*m_layout.volume].empty();
    if (row.bar.hasVolume) {
        const auto volume = numbers.quantity(m_cells[*m_layout.volume], "volume");
        if (!volume)
            return tl::unexpected(volume.error());
        row.bar.volume = *volume;
    }
    row.precision = numbers.precision();
    return {};
}

RowResult<void> CandleDecoder::readRest(market::Bar& bar) const {
    bar.count = 1;
    if (m_layout.count) {
        const auto count = wholeNumber(m_cells[*m_layout.count], "count");
        if (!count)
            return tl::unexpected(count.error());
        if (*count < 0 || *count > std::numeric_limits<std::uint32_t>::max())
            return refuseRow(DefectKind::NumberOutOfRange, "count " + std::to_string(*count) + " is out of range");
        bar.count = static_cast<std::uint32_t>(*count);
    }
    for (const auto& [column, target] :
         {std::pair{m_layout.partial, &market::Bar::partial}, std::pair{m_layout.begins, &market::Bar::begins}}) {
        if (!column)
            continue;
        const auto mark = parseMark(m_cells[*column]);
        if (!mark)
            return tl::unexpected(mark.error());
        bar.*target = *mark;
    }
    if (!m_layout.cut || m_cells[*m_layout.cut].empty())
        return {};
    const auto cut = readMillis(m_cells[*m_layout.cut], "cut_epoch_ms");
    if (!cut)
        return tl::unexpected(cut.error());
    if (*cut <= bar.openTime || *cut > bucketEnd(bar.openTime, bar.timeframe) + kBeyondItsName)
        return refuseRow(DefectKind::BadTime, "cut_epoch_ms " + formatIso(*cut) + " is no end of a " +
                                                  std::string(name(bar.timeframe)) + " candle that begins at " +
                                                  formatIso(bar.openTime));
    bar.cutAt = *cut;
    return {};
}

} // namespace aetherion::feeds
