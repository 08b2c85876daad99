#include "core/market/timeframe.h"

#include <string>

namespace aetherion::market {

namespace {
// 1970-01-01 was a Thursday; ISO weeks begin on Monday.
constexpr Duration kMondayOffset = std::chrono::hours(24 * 3);
} // namespace

std::string_view name(Timeframe timeframe) {
    switch (timeframe) {
    case Timeframe::S10:
        return "10s";
    case Timeframe::M1:
        return "1m";
    case Timeframe::M5:
        return "5m";
    case Timeframe::M15:
        return "15m";
    case Timeframe::H1:
        return "1h";
    case Timeframe::H4:
        return "4h";
    case Timeframe::D1:
        return "1d";
    case Timeframe::W1:
        return "1w";
    }
    return "";
}

Result<Timeframe> parseTimeframe(std::string_view text) {
    for (const Timeframe timeframe : kTimeframes)
        if (name(timeframe) == text)
            return timeframe;
    return failAt("timeframe", "\"" + std::string(text) + "\" is none of 10s, 1m, 5m, 15m, 1h, 4h, 1d, 1w");
}

Duration length(Timeframe timeframe) {
    using namespace std::chrono;
    switch (timeframe) {
    case Timeframe::S10:
        return seconds(10);
    case Timeframe::M1:
        return minutes(1);
    case Timeframe::M5:
        return minutes(5);
    case Timeframe::M15:
        return minutes(15);
    case Timeframe::H1:
        return hours(1);
    case Timeframe::H4:
        return hours(4);
    case Timeframe::D1:
        return hours(24);
    case Timeframe::W1:
        return hours(24 * 7);
    }
    return Duration(0);
}

Timestamp bucketStart(Timestamp time, Timeframe timeframe) {
    const Duration offset = timeframe == Timeframe::W1 ? kMondayOffset : Duration(0);
    const std::int64_t size = length(timeframe).count();
    const std::int64_t since = epochNanos(time) + offset.count();
    std::int64_t quotient = since / size;
    if (since % size < 0)
        --quotient;
    return fromEpochNanos(quotient * size - offset.count());
}

} // namespace aetherion::market
