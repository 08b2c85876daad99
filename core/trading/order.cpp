#include "core/trading/order.h"

#include <array>
#include <cstddef>

namespace aetherion::trading {

namespace {

constexpr std::array<std::string_view, 3> kOrderTypes{"market", "limit", "stop"};
constexpr std::array<std::string_view, 2> kTimesInForce{"day", "gtc"};
constexpr std::array<std::string_view, 6> kOrderStates{"sent", "working", "filled", "cancelled", "expired", "refused"};
constexpr std::array<std::string_view, 5> kChannels{"window", "api", "command", "policy", "drill"};
constexpr std::array<std::string_view, 4> kPurposes{"enter", "reduce", "protective_exit", "flatten"};

template <typename Value, std::size_t N>
Result<Value> parseName(std::string_view text, const std::array<std::string_view, N>& names, std::string_view what) {
    for (std::size_t i = 0; i < N; ++i)
        if (names[i] == text)
            return static_cast<Value>(i);
    std::string known;
    for (const std::string_view name : names)
        known.append(known.empty() ? "" : ", ").append(name);
    return fail("unknown " + std::string(what) + " \"" + std::string(text) + "\"; there are: " + known);
}

} // namespace

std::string_view name(OrderType type) { return kOrderTypes[static_cast<std::size_t>(type)]; }
std::string_view name(TimeInForce timeInForce) { return kTimesInForce[static_cast<std::size_t>(timeInForce)]; }
std::string_view name(OrderState state) { return kOrderStates[static_cast<std::size_t>(state)]; }
std::string_view name(Channel channel) { return kChannels[static_cast<std::size_t>(channel)]; }
std::string_view name(Purpose purpose) { return kPurposes[static_cast<std::size_t>(purpose)]; }

Result<OrderType> parseOrderType(std::string_view text) {
    return parseName<OrderType>(text, kOrderTypes, "order type");
}
Result<TimeInForce> parseTimeInForce(std::string_view text) {
    return parseName<TimeInForce>(text, kTimesInForce, "time in force");
}
Result<OrderState> parseOrderState(std::string_view text) {
    return parseName<OrderState>(text, kOrderStates, "order state");
}
Result<Channel> parseChannel(std::string_view text) { return parseName<Channel>(text, kChannels, "channel"); }
Result<Purpose> parsePurpose(std::string_view text) { return parseName<Purpose>(text, kPurposes, "purpose"); }

std::string_view sideName(market::Side side) {
    switch (side) {
    case market::Side::Buy:
        return "buy";
    case market::Side::Sell:
        return "sell";
    case market::Side::Unknown:
        return "unknown";
    }
    return "";
}

} // namespace aetherion::trading
