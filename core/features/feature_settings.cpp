#include "core/features/feature_settings.h"

#include <algorithm>

namespace aetherion::features {

namespace {

struct Spans {
    std::size_t memory;
    std::size_t meanWindow;
    std::size_t volatilityWindow;
};

Spans spansOf(market::Timeframe timeframe) {
    switch (timeframe) {
    case market::Timeframe::S10:
        return {60'480, 240, 20}; // 7 days, 40 minutes
    case market::Timeframe::M1:
        return {43'200, 240, 20}; // 30 days, 4 hours
    case market::Timeframe::M5:
        return {17'280, 144, 40}; // 60 days, 12 hours
    case market::Timeframe::M15:
        return {11'520, 96, 40}; // 120 days, 1 day
    case market::Timeframe::H1:
        return {8'760, 120, 40}; // 1 year, 5 days
    case market::Timeframe::H4:
        return {4'380, 60, 20}; // 2 years, 10 days
    case market::Timeframe::D1:
        return {1'260, 60, 20}; // 5 years of sessions, a quarter
    case market::Timeframe::W1:
        return {520, 26, 13}; // 10 years, half a year
    }
    return {1, 2, 2};
}

constexpr std::size_t kShortestWarmUp = 120;
/// Values of the rolling mean seen before its scale is used.
constexpr std::size_t kScaleWarmUp = 60;
constexpr std::size_t kLongestDefaultSpread = 120;
constexpr std::size_t kMomentWindow = 60;
constexpr std::int64_t kLongestGap = 60;
/// No exchange has been closed for longer by its timetable; the longest by events was six days.
constexpr Duration kLongestClosure = std::chrono::hours(24 * 10);
constexpr std::int64_t kFewestMissing = 4;
constexpr std::size_t kLongestWindow = 100'000;
constexpr std::size_t kLongestMemory = 1'000'000'000;

} // namespace

FeatureSettings defaultFeatureSettings(market::Market market, market::Timeframe timeframe) {
    FeatureSettings settings;
    const Spans spans = spansOf(timeframe);
    settings.scaleMemory = spans.memory;
    settings.meanWindow = spans.meanWindow;
    settings.volatilityWindow = spans.volatilityWindow;
    settings.spreadWindow = std::min(kLongestDefaultSpread, spans.meanWindow);
    settings.skewnessWindow = settings.volatilityOfVolatilityWindow = std::min(kMomentWindow, spans.meanWindow);
    settings.warmUp = std::max(kShortestWarmUp, spans.meanWindow + kScaleWarmUp);
    settings.longestGap = market == market::Market::Crypto
                              ? kLongestGap
                              : std::max<std::int64_t>(kLongestClosure / market::length(timeframe), kFewestMissing);
    return settings;
}

Status check(const FeatureSettings& settings) {
    const auto within = [](std::size_t value, std::size_t low, std::size_t high) {
        return value >= low && value <= high;
    };
    if (!within(settings.volatilityWindow, 2, kLongestWindow))
        return fail("volatility window is not between 2 and 100000 bars");
    if (settings.volatilityDdof > 1)
        return fail("volatility ddof is neither 0 nor 1");
    if (!within(settings.trueRangePeriod, 1, kLongestWindow))
        return fail("true range period is not between 1 and 100000 bars");
    if (!within(settings.volumeWindow, 2, kLongestWindow))
        return fail("volume window is not between 2 and 100000 bars");
    if (!within(settings.meanWindow, 2, kLongestWindow))
        return fail("mean window is not between 2 and 100000 bars");
    if (!within(settings.skewnessWindow, 2, kLongestWindow))
        return fail("skewness window is not between 2 and 100000 bars");
    if (!within(settings.volatilityOfVolatilityWindow, 2, kLongestWindow))
        return fail("volatility of volatility window is not between 2 and 100000 bars");
    if (!within(settings.spreadWindow, 3, kLongestWindow))
        return fail("spread window is not between 3 and 100000 bars");
    if (!within(settings.scaleMemory, 1, kLongestMemory))
        return fail("scale memory is not between 1 and 1000000000 bars");
    if (!within(settings.warmUp, 1, kLongestMemory))
        return fail("warm-up is not between 1 and 1000000000 bars");
    if (settings.longestGap < 0)
        return fail("longest gap is negative");
    return {};
}

} // namespace aetherion::features
