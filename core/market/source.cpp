#include "core/market/source.h"

#include "core/base/digest.h"

namespace aetherion::market {

SourceId Source::id() const {
    std::string key;
    for (const std::string& part :
         {std::string(market::name(kind)), engine, name, detail, std::to_string(epochNanos(started))})
        key += std::to_string(part.size()) + ":" + part;
    const std::string hex = sha256Hex(key);
    // 13 hexadecimal digits are 52 bits; one is added so that no source is 0.
    return SourceId{static_cast<std::int64_t>(std::stoull(hex.substr(0, 13), nullptr, 16)) + 1};
}

std::string Source::label() const { return std::string(market::name(kind)) + ":" + name; }

CalendarName calendarOf(const Source& source, Market market) {
    const bool keepsHours =
        source.kind != SourceKind::Simulated || source.detail.find(kMarketHoursDetail) != source.detail.npos;
    return keepsHours ? calendarOf(market) : CalendarName::AlwaysOpen;
}

} // namespace aetherion::market
