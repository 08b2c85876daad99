#pragma once
// What the strategy has bought of an instrument for one account, and how it is to end.
//
// Quantities and cash are those of its fills, never of its wishes. Prices in the instrument's own units. Thread:
// values.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/market/instrument.h"
#include "core/trading/order.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::strategy {

enum class ExitCause : std::uint8_t {
    EndOfDay,
    TimeStop,
    Scratch,
    PartialProfit,
    TakeProfit,
    StopHit,
    TrailingStop,
    Signal
};
/// eod_flatten time_stop scratch partial_profit take_profit stop_hit trailing_stop signal
[[nodiscard]] std::string_view name(ExitCause cause);

/// Entering: nothing filled yet. Open: filled, at least in part. Exiting: an exit is on its way.
enum class PositionStage : std::uint8_t { Entering, Open, Exiting };
/// entering open exiting
[[nodiscard]] std::string_view name(PositionStage stage);

struct Position {
    std::string account;
    market::InstrumentKey instrument;
    std::string setup;
    PositionStage stage = PositionStage::Entering;
    std::int64_t priceUnitsPerCurrency = 1;
    Quantity lotSize;

    trading::OrderId entryOrder = 0;
    std::string entryClient;
    /// The entry may still fill.
    bool entryOpen = true;
    /// What its order says is filled; the trades may come after that.
    Quantity entryFilled;
    /// What it was to cost.
    Cash planned;
    /// The one on its way; 0: none.
    trading::OrderId exitOrder = 0;
    /// Every one that was accepted.
    std::vector<trading::OrderId> exitOrders{};
    std::string exitClient;
    std::optional<ExitCause> exitCause{};
    int exitAttempts = 0;
    /// Why the last exit did not go through; it is tried again at the next cycle.
    std::string exitProblem;
    bool exitWaits = false;

    Timestamp decided;
    /// Of the first fill.
    Timestamp opened;
    Quantity bought;
    /// What is left of it.
    Quantity owned;
    Quantity sold;
    /// Values of the fills, fees apart.
    Cash paid;
    Cash received;
    Cash fees;

    Price stop;
    /// The stop has followed the price.
    bool trailed = false;
    std::optional<Price> target{};
    /// Zero: the stop does not follow.
    Price trail;
    Price atr;
    Price best;
    std::chrono::minutes timeStop{0};
    bool partials = false;
    bool partialTaken = false;
    bool operator==(const Position&) const = default;

    /// Of the fills; zero before the first.
    [[nodiscard]] Price averageEntry() const;
    [[nodiscard]] Price averageExit() const;
    /// Of the average price paid, at that price.
    [[nodiscard]] double profitPercent(Price price) const;
};

/// A position whose fills have brought it to zero.
struct ClosedPosition {
    std::string account;
    market::InstrumentKey instrument;
    std::string setup;
    /// "stop_hit", or "sold by others".
    std::string reason;
    Timestamp opened;
    Timestamp closed;
    Quantity quantity;
    /// Both of the fills.
    Price averageEntry;
    Price averageExit;
    /// Received less paid less fees.
    Cash result;
    bool operator==(const ClosedPosition&) const = default;
};

} // namespace aetherion::strategy
