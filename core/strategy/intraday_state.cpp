#include "core/strategy/intraday_features.h"

namespace aetherion::strategy {

namespace {

void putRange(features::StateTape& tape, const std::optional<RangeBreak>& range) {
    tape.put(range.has_value());
    const RangeBreak each = range.value_or(RangeBreak{});
    tape.put(each.high);
    tape.put(each.low);
    tape.put(static_cast<double>(each.direction));
}

std::optional<RangeBreak> takeRange(features::StateTape& tape) {
    const bool present = tape.takeFlag();
    RangeBreak range;
    range.high = tape.takeNumber();
    range.low = tape.takeNumber();
    range.direction = static_cast<int>(tape.takeNumber());
    return present ? std::optional(range) : std::nullopt;
}

/// Every member of a row that is an optional number, in one order for both ways.
template <typename Row, typename Visit> void eachOptional(Row& row, Visit visit) {
    for (auto* value : {&row.sessionVolatility, &row.vwap, &row.vwapDistance, &row.vwapSlope, &row.sma20, &row.smaSlope,
                        &row.squeezeRatio, &row.squeezeRatioBefore, &row.relativeVolume, &row.rsi14, &row.atr14})
        visit(*value);
}
template <typename Row, typename Visit> void eachNumber(Row& row, Visit visit) {
    for (auto* value : {&row.close, &row.sessionReturn, &row.sessionRange, &row.trend, &row.recentHigh, &row.recentLow})
        visit(*value);
}
template <typename Row, typename Visit> void eachFlag(Row& row, Visit visit) {
    for (auto* value : {&row.sessionWhole, &row.higherHigh, &row.higherLow, &row.lowerHigh, &row.lowerLow})
        visit(*value);
}

constexpr std::size_t kMostBars = std::size_t{1} << 40;

} // namespace

void IntradayFeatures::save(features::StateTape& tape) const {
    tape.put(m_bars);
    tape.put(m_previousOpen.has_value());
    tape.put(m_previousOpen.value_or(Timestamp{}));
    tape.put(m_day.open);
    tape.put(m_day.whole);
    tape.put(m_day.bars);
    for (const double value :
         {m_day.firstOpen, m_day.high, m_day.low, m_day.volume, m_day.turnover, m_day.meanReturn, m_day.squares})
        tape.put(value);
    for (const OpeningSpan* span : {&m_day.span5, &m_day.span15}) {
        tape.put(span->high);
        tape.put(span->low);
        tape.put(span->seen);
        tape.put(span->broken);
    }
    for (const auto* moments : {&m_closes, &m_volumes})
        moments->save(tape);
    for (const auto* average : {&m_trueRange, &m_gains, &m_losses})
        average->save(tape);
    m_recentCloses.save(tape);
    m_highs.save(tape);
    m_lows.save(tape);
    m_vwaps.save(tape);
    tape.put(m_row.time);
    tape.put(m_row.sessionOpenTime);
    tape.put(m_row.sessionBars);
    eachNumber(m_row, [&](double value) { tape.put(value); });
    eachFlag(m_row, [&](bool value) { tape.put(value); });
    eachOptional(m_row, [&](const std::optional<double>& value) { tape.put(value); });
    putRange(tape, m_row.openingRange5);
    putRange(tape, m_row.openingRange15);
}

void IntradayFeatures::restore(features::StateTape& tape) {
    m_bars = tape.takeCount(kMostBars);
    const bool began = tape.takeFlag();
    const Timestamp previous = tape.takeTime();
    m_previousOpen = began ? std::optional(previous) : std::nullopt;
    m_day.open = tape.takeTime();
    m_day.whole = tape.takeFlag();
    m_day.bars = tape.takeCount(kMostBars);
    for (double* value :
         {&m_day.firstOpen, &m_day.high, &m_day.low, &m_day.volume, &m_day.turnover, &m_day.meanReturn, &m_day.squares})
        *value = tape.takeNumber();
    for (OpeningSpan* span : {&m_day.span5, &m_day.span15}) {
        span->high = tape.takeNumber();
        span->low = tape.takeNumber();
        span->seen = tape.takeFlag();
        span->broken = tape.takeFlag();
    }
    for (auto* moments : {&m_closes, &m_volumes})
        moments->restore(tape);
    for (auto* average : {&m_trueRange, &m_gains, &m_losses})
        average->restore(tape);
    m_recentCloses.restore(tape);
    m_highs.restore(tape);
    m_lows.restore(tape);
    m_vwaps.restore(tape);
    m_row.time = tape.takeTime();
    m_row.sessionOpenTime = tape.takeTime();
    m_row.sessionBars = tape.takeCount(kMostBars);
    eachNumber(m_row, [&](double& value) { value = tape.takeNumber(); });
    eachFlag(m_row, [&](bool& value) { value = tape.takeFlag(); });
    eachOptional(m_row, [&](std::optional<double>& value) { value = tape.takeOptional(); });
    m_row.openingRange5 = takeRange(tape);
    m_row.openingRange15 = takeRange(tape);
}

} // namespace aetherion::strategy
