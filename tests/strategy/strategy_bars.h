#pragma once
// Bars and rows of a strategy's day, for tests.
#include "core/base/random_stream.h"
#include "core/market/bar.h"
#include "core/market/trading_calendar.h"
#include "core/strategy/intraday_row.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace aetherion::test {

inline Price priceOf(double value) { return Price::fromUnits(*decimalFromDouble(value)); }
inline Quantity quantityOf(double value) { return Quantity::fromUnits(*decimalFromDouble(value)); }
inline Cash cashOf(double value) { return Cash::fromUnits(*decimalFromDouble(value)); }
inline Timestamp at(std::string_view iso) { return parseIso(iso)->time; }

/// `count` bars of a random walk within the sessions of a calendar, from the first opening at or after `from`.
inline std::vector<market::Bar> sessionBars(market::CalendarName calendar, market::Timeframe timeframe, Timestamp from,
                                            std::size_t count, std::uint64_t seed, double drift = 0,
                                            double volatility = 0.001) {
    const auto& days = market::TradingCalendar::of(calendar);
    RandomStream random(seed, "session bars");
    std::vector<market::Bar> bars;
    double price = 100;
    Timestamp next = days.sessionAtOrAfter(from).open;
    while (bars.size() < count) {
        market::Bar bar;
        bar.openTime = next;
        bar.timeframe = timeframe;
        const double close = price * std::exp(drift + volatility * random.normal());
        const auto cents = [](double value) { return Price::fromUnits(std::llround(value * 100) * 1'000'000); };
        bar.open = cents(price);
        bar.close = cents(close);
        bar.high = std::max(bar.open, bar.close) + cents(0.05 * random.uniform());
        bar.low = std::min(bar.open, bar.close) - cents(0.05 * random.uniform());
        bar.volume = Quantity::fromUnits(random.integer(100, 1000) * kDecimalUnit);
        bars.push_back(bar);
        price = close;
        next += market::length(timeframe);
        if (const auto session = days.sessionAtOrBefore(bar.openTime); next >= session.close)
            next = days.sessionAtOrAfter(session.close).open;
    }
    return bars;
}

/// A row of a quiet day at which no setup has anything to say.
inline strategy::IntradayRow quietRow() {
    strategy::IntradayRow row;
    row.time = at("2024-08-09T15:00:00Z");
    row.close = 100;
    row.sessionOpenTime = at("2024-08-09T13:30:00Z");
    row.sessionBars = 18;
    row.sessionWhole = true;
    row.sessionVolatility = 0.001;
    row.vwap = 100;
    row.vwapDistance = 0;
    row.vwapSlope = 0;
    row.openingRange5 = strategy::RangeBreak{101, 99, 0};
    row.openingRange15 = strategy::RangeBreak{101, 99, 0};
    row.sma20 = 100;
    row.smaSlope = 0;
    row.recentHigh = 100;
    row.recentLow = 100;
    row.squeezeRatio = 2;
    row.squeezeRatioBefore = 2;
    row.relativeVolume = 1;
    row.rsi14 = 50;
    row.atr14 = 0.5;
    return row;
}

} // namespace aetherion::test
