#include "core/risk/account_sight.h"

#include <limits>

namespace aetherion::risk {

namespace {
// 128 bits hold any cash times ten thousand million.
__extension__ using Wide = __int128;
constexpr Wide kHundredPercent = Wide{100} * kDecimalUnit;
} // namespace

Figure percentOf(Cash part, Cash whole) {
    const Wide percent = Wide{part.units()} * kHundredPercent / whole.units();
    if (percent > std::numeric_limits<std::int64_t>::max())
        return Figure::fromUnits(std::numeric_limits<std::int64_t>::max());
    if (percent < std::numeric_limits<std::int64_t>::min())
        return Figure::fromUnits(std::numeric_limits<std::int64_t>::min());
    return Figure::fromUnits(static_cast<std::int64_t>(percent));
}

bool reaches(Cash part, Cash whole, Figure percent) {
    return whole.units() > 0 && Wide{part.units()} * kHundredPercent >= Wide{percent.units()} * whole.units();
}

RailView beginView(const AccountSight& sight, std::string_view name, const RailLatch& latch) {
    RailView view;
    view.name = name;
    view.market = sight.market;
    view.account = sight.account;
    view.currency = sight.currency;
    view.state = latch.isBreached()      ? RailState::Breached
                 : sight.track.isKnown() ? RailState::Clear
                                         : RailState::Unknown;
    view.since = latch.since();
    view.inputs.emplace_back(sight.track.isKnown() ? "equity" : "last known equity", sight.track.equity().text(2));
    if (!sight.track.unclean().empty())
        view.inputs.emplace_back("unknown because", sight.track.unclean());
    return view;
}

void showMarks(RailView& view, const RailLatch& latch, int needed) {
    if (latch.run() > 0)
        view.inputs.emplace_back("marks in breach", std::to_string(latch.run()) + " of " + std::to_string(needed));
}

void showHeadroom(RailView& view) {
    if (view.limit && view.value)
        view.headroom = *view.limit - *view.value;
}

} // namespace aetherion::risk
