#include "core/base/fault_plan.h"

#include <charconv>

namespace aetherion::base {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

struct Kind {
    std::string_view name;
    Duration lasts;
};
/// In the order of Fault.
constexpr std::array<Kind, kFaults> kKinds{
    {{"engine-stall", seconds(10)}, {"gui-freeze", seconds(3)}, {"feed-stall", seconds(30)}, {"disk-full", hours(24)}}};
constexpr std::string_view kThrowAt = "throw-at";
/// So that every moment of a fault is a time that can be told.
constexpr Duration kLongest = hours(24);

tl::unexpected<Error> refused(std::string_view item, std::string_view why) {
    return fail("fault \"" + std::string(item.substr(0, 60)) + "\": " + std::string(why) +
                "; allowed, separated by commas: engine-stall[:10s][@30s], gui-freeze[:3s][@30s], "
                "feed-stall[:30s][@30s], disk-full[:1m][@30s], throw-at:EVENT");
}

Result<Duration> durationOf(std::string_view item, std::string_view text) {
    const auto span = parseDuration(text);
    if (!span)
        return refused(item, span.error().text());
    if (*span > kLongest)
        return refused(item, "longer than a day");
    return *span;
}

Status addThrow(FaultPlan& plan, std::string_view item, std::string_view count) {
    std::uint64_t event = 0;
    const auto [end, error] = std::from_chars(count.data(), count.data() + count.size(), event);
    if (error != std::errc{} || end != count.data() + count.size() || event == 0)
        return refused(item, "takes the number of an event, from 1");
    if (plan.throwAt)
        return refused(item, "is named twice");
    plan.throwAt = event;
    return {};
}

Status addSpan(FaultPlan& plan, std::string_view item) {
    const std::size_t at = item.find('@');
    const std::string_view what = item.substr(0, at);
    const std::size_t colon = what.find(':');
    const std::string_view named = what.substr(0, colon);
    if (named == kThrowAt) {
        const bool hasCount = at == item.npos && colon != what.npos;
        return addThrow(plan, item, hasCount ? what.substr(colon + 1) : std::string_view());
    }
    std::size_t kind = 0;
    while (kind < kFaults && kKinds[kind].name != named)
        ++kind;
    if (kind == kFaults)
        return refused(item, "is not known");
    if (plan.spans[kind])
        return refused(item, "is named twice");
    FaultSpan span{kFirstFault, kKinds[kind].lasts};
    if (colon != what.npos) {
        const auto lasts = durationOf(item, what.substr(colon + 1));
        if (!lasts)
            return tl::unexpected(lasts.error());
        if (*lasts == Duration(0))
            return refused(item, "has no length");
        span.lasts = *lasts;
    }
    if (at != item.npos) {
        const auto begins = durationOf(item, item.substr(at + 1));
        if (!begins)
            return tl::unexpected(begins.error());
        span.begins = *begins;
    }
    plan.spans[kind] = span;
    return {};
}

} // namespace

std::string_view name(Fault fault) { return kKinds[static_cast<std::size_t>(fault)].name; }

Duration FaultPlan::left(Fault fault, Duration running) const {
    const auto& planned = span(fault);
    if (!planned || running < planned->begins || running >= planned->begins + planned->lasts)
        return Duration(0);
    return planned->begins + planned->lasts - running;
}

Result<FaultPlan> parseFaultPlan(std::string_view text) {
    FaultPlan plan;
    for (;;) {
        const std::size_t comma = text.find(',');
        if (const Status added = addSpan(plan, text.substr(0, comma)); !added)
            return tl::unexpected(added.error());
        if (comma == text.npos)
            return plan;
        text.remove_prefix(comma + 1);
    }
}

} // namespace aetherion::base
