#pragma once
// An order: what was asked for, by whom, and where it stands.
//
// Quantities are above zero. Prices are in the instrument's own units (pence in London), cash in currency units.
// Thread: values.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/market/event.h"
#include "core/market/instrument.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::trading {

enum class OrderType : std::uint8_t { Market, Limit, Stop };
/// market limit stop
[[nodiscard]] std::string_view name(OrderType type);
[[nodiscard]] Result<OrderType> parseOrderType(std::string_view text);

enum class TimeInForce : std::uint8_t { Day, GoodTillCancelled };
/// day gtc
[[nodiscard]] std::string_view name(TimeInForce timeInForce);
[[nodiscard]] Result<TimeInForce> parseTimeInForce(std::string_view text);

/// Sent: accepted, on its way to the venue. Working: rests there. The others are final.
enum class OrderState : std::uint8_t { Sent, Working, Filled, Cancelled, Expired, Refused };
/// sent working filled cancelled expired refused
[[nodiscard]] std::string_view name(OrderState state);
[[nodiscard]] Result<OrderState> parseOrderState(std::string_view text);
[[nodiscard]] constexpr bool isOpen(OrderState state) {
    return state == OrderState::Sent || state == OrderState::Working;
}

/// buy sell
[[nodiscard]] std::string_view sideName(market::Side side);

/// Through what an order came.
enum class Channel : std::uint8_t { Window, Api, Command, Policy, Drill };
/// window api command policy drill
[[nodiscard]] std::string_view name(Channel channel);
[[nodiscard]] Result<Channel> parseChannel(std::string_view text);
/// Sent by a rule, not by a person.
[[nodiscard]] constexpr bool isAutomatic(Channel channel) { return channel == Channel::Policy; }

/// Who caused an order.
struct OrderOrigin {
    std::string who;
    Channel channel = Channel::Api;
    /// "vwap_reversion", "stop of vwap_reversion"; empty for a person.
    std::string strategy;
    bool operator==(const OrderOrigin&) const = default;
};

/// What an order is there for: it decides what a stop lets pass.
enum class Purpose : std::uint8_t { Enter, Reduce, ProtectiveExit, Flatten };
/// enter reduce protective_exit flatten
[[nodiscard]] std::string_view name(Purpose purpose);
[[nodiscard]] Result<Purpose> parsePurpose(std::string_view text);

/// Counts from 1 within a source, and is never used twice.
using OrderId = std::int64_t;

struct OrderRequest {
    std::string account;
    market::InstrumentKey instrument;
    /// Unknown is refused.
    market::Side side = market::Side::Unknown;
    OrderType type = OrderType::Market;
    TimeInForce timeInForce = TimeInForce::Day;
    Quantity quantity;
    /// Of limit orders, and of stop orders, alone.
    std::optional<Price> limitPrice{};
    std::optional<Price> stopPrice{};
    OrderOrigin origin{};
    Purpose purpose = Purpose::Enter;
    /// The asker's own number, unique within the account; the same one twice is refused. Empty: none.
    std::string clientOrder{};
    /// A repeated request with the same key gets the first one's answer. Empty: none.
    std::string idempotencyKey{};
    /// 0 to 1, of a decision that a rule made.
    std::optional<double> confidence{};
    /// Of a change: the order whose place this takes, and whose remaining quantity counts no longer. 0: a new order.
    OrderId replaces = 0;
    bool operator==(const OrderRequest&) const = default;
};

/// Day orders, and all at the market; a good-till-cancelled stop stays one when it was reached.
[[nodiscard]] inline bool endsWithSession(const OrderRequest& request) {
    return request.timeInForce == TimeInForce::Day || request.type == OrderType::Market;
}

struct Order {
    OrderId id = 0;
    OrderRequest request;
    OrderState state = OrderState::Sent;
    Quantity filled;
    /// Quantity times price of all fills in the instrument's currency, fees apart.
    Cash filledValue;
    Cash fees;
    /// Grows with every change.
    std::int64_t revision = 0;
    /// Why it was refused, cancelled, or only filled in part.
    std::string reason;
    Timestamp created;
    Timestamp changed;
    /// When the venue has it: the logical latency after it was accepted.
    Timestamp atVenue;
    /// A stop that was reached: it is a market order now.
    bool triggered = false;
    /// When a cancellation that was asked for reaches the venue; until then it may be filled.
    std::optional<Timestamp> cancelAtVenue{};
    /// Of a purchase: the price at which cash is set aside for what remains.
    Price setAsideAt;
    bool operator==(const Order&) const = default;

    [[nodiscard]] Quantity remaining() const { return request.quantity - filled; }
};

} // namespace aetherion::trading
