#include "core/engine/floor_state.h"

#include "core/base/state_bytes.h"

#include <limits>

namespace aetherion::engine {

namespace {

constexpr std::string_view kFloorFormat = "trading floor 1";
constexpr std::int64_t kMostDisabled = 1'000'000;

} // namespace

std::string FloorState::bytes() const {
    StateWriter out;
    out.put(kFloorFormat);
    out.put(saved);
    out.put(lastTrade);
    out.put(nextOrder);
    out.put(std::string_view(cycle));
    out.put(std::string_view(rails));
    out.put(static_cast<std::int64_t>(disabled.size()));
    for (const risk::DisabledStrategy& each : disabled) {
        out.put(std::string_view(each.account));
        out.put(std::string_view(each.strategy));
        out.put(each.since);
    }
    return out.bytes();
}

Result<FloorState> FloorState::parse(std::string_view bytes) {
    StateReader in(bytes);
    const std::string place = "saved state of the trading floor";
    if (const std::string_view format = in.takeText(); in.intact() && format != kFloorFormat)
        return failAt(place, "is another version's");
    FloorState state;
    state.saved = in.takeTime();
    state.lastTrade = in.takeInteger(0, std::numeric_limits<std::int64_t>::max());
    state.nextOrder = in.takeInteger(1, std::numeric_limits<std::int64_t>::max());
    state.cycle = in.takeText();
    state.rails = in.takeText();
    for (std::int64_t left = in.takeInteger(0, kMostDisabled); left > 0 && in.intact(); --left) {
        risk::DisabledStrategy each;
        each.account = in.takeText();
        each.strategy = in.takeText();
        each.since = in.takeTime();
        state.disabled.push_back(std::move(each));
    }
    if (!in.complete())
        return failAt(place, "is damaged");
    return state;
}

} // namespace aetherion::engine
