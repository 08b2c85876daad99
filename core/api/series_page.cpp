#include "core/api/series_page.h"

#include "core/base/digest.h"

#include <algorithm>
#include <charconv>

namespace aetherion::api {

namespace {

constexpr std::string_view kForward = "f";
constexpr std::string_view kBackward = "b";
constexpr std::size_t kSealDigits = 16;

/// What ties a cursor to its series; no secret.
std::string sealOf(std::string_view place, std::string_view series) {
    return sha256Hex(std::string(series) + '|' + std::string(place)).substr(0, kSealDigits);
}

std::string hexOf(std::uint64_t value) {
    std::string text(16, '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit, value >>= 4)
        *digit = "0123456789abcdef"[value & 15];
    return text;
}

std::string cursorAt(bool forward, Timestamp bound, std::string_view series) {
    const std::string place =
        std::string(forward ? kForward : kBackward) + hexOf(static_cast<std::uint64_t>(epochNanos(bound)));
    return place + sealOf(place, series);
}

market::Bar monthOf(Timestamp start, std::span<const market::Bar> days) {
    market::Bar month = days.front();
    month.openTime = start;
    month.cutAt = monthStart(start, 1);
    for (const market::Bar& day : days.subspan(1)) {
        month.high = std::max(month.high, day.high);
        month.low = std::min(month.low, day.low);
        month.close = day.close;
        month.volume = saturatingAdd(month.volume, day.volume);
        month.hasVolume = month.hasVolume && day.hasVolume;
    }
    return month;
}

} // namespace

bool coversPage(std::span<const market::Bar> remembered, const SeriesRange& range) {
    if (range.forward())
        return !remembered.empty() && remembered.front().openTime <= *range.from;
    const auto before = std::count_if(remembered.begin(), remembered.end(),
                                      [&](const market::Bar& bar) { return range.holds(bar.openTime); });
    return static_cast<std::size_t>(before) > range.limit;
}

SeriesPage makePage(std::vector<market::Bar> stored, std::span<const market::Bar> remembered, const SeriesRange& range,
                    std::string_view series) {
    std::vector<market::Bar> bars(remembered.begin(), remembered.end());
    bars.insert(bars.end(), std::make_move_iterator(stored.begin()), std::make_move_iterator(stored.end()));
    std::erase_if(bars, [&](const market::Bar& bar) { return !range.holds(bar.openTime); });
    // Stable: of two with one name the remembered one stays.
    std::stable_sort(bars.begin(), bars.end(),
                     [](const market::Bar& a, const market::Bar& b) { return a.openTime < b.openTime; });
    bars.erase(std::unique(bars.begin(), bars.end(),
                           [](const market::Bar& a, const market::Bar& b) { return a.openTime == b.openTime; }),
               bars.end());
    SeriesPage page;
    const bool more = bars.size() > range.limit;
    const auto size = static_cast<std::ptrdiff_t>(std::min(bars.size(), range.limit));
    if (range.forward())
        page.bars.assign(bars.begin(), bars.begin() + size);
    else
        page.bars.assign(bars.end() - size, bars.end());
    if (more)
        page.cursor = range.forward() ? cursorAt(true, page.bars.back().openTime + Duration(1), series)
                                      : cursorAt(false, page.bars.front().openTime, series);
    return page;
}

bool applyCursor(std::string_view cursor, std::string_view series, SeriesRange& range) {
    constexpr std::size_t kPlaceDigits = 17;
    if (cursor.size() != kPlaceDigits + kSealDigits)
        return false;
    const std::string_view place = cursor.substr(0, kPlaceDigits);
    std::uint64_t bound = 0;
    const char* const end = place.data() + place.size();
    if (const auto [stop, error] = std::from_chars(place.data() + 1, end, bound, 16);
        error != std::errc() || stop != end || sealOf(place, series) != cursor.substr(kPlaceDigits))
        return false;
    const Timestamp time = fromEpochNanos(static_cast<std::int64_t>(bound));
    // A page that leads back has no beginning; one that leads forward keeps its end.
    if (place.substr(0, 1) == kForward) {
        range.from = time;
        return true;
    }
    range.to = time;
    range.from.reset();
    return place.substr(0, 1) == kBackward;
}

Timestamp monthStart(Timestamp time, int months) {
    const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(time));
    return std::chrono::sys_days(date.year() / date.month() / 1 + std::chrono::months(months));
}

std::vector<market::Bar> monthsOf(std::span<const market::Bar> days, Timestamp now) {
    std::vector<market::Bar> months;
    for (std::size_t first = 0; first < days.size();) {
        const Timestamp start = monthStart(days[first].openTime);
        std::size_t next = first;
        while (next < days.size() && monthStart(days[next].openTime) == start)
            ++next;
        if (now >= monthStart(start, 1))
            months.push_back(monthOf(start, days.subspan(first, next - first)));
        first = next;
    }
    return months;
}

} // namespace aetherion::api
