#pragma once
// The accounts, orders and the policy as they stand: latest wins, published with the engine's snapshots.
//
// Thread: an immutable value, shared between snapshots while nothing changes.
#include "core/contract/engine_counts.h"
#include "core/market/source.h"
#include "core/risk/knobs.h"
#include "core/risk/rail_view.h"
#include "core/trading/portfolio.h"
#include "core/trading/trade.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace aetherion::contract {

/// The newest orders and trades that a view holds; older ones come through HistoryPort.
inline constexpr std::size_t kShownOrders = 500;
inline constexpr std::size_t kShownTrades = 500;

/// How the last stop of everything went.
struct StopProgress {
    /// The hold that it answers to; 0 before the first.
    std::int64_t hold = 0;
    Timestamp latched;
    std::size_t working = 0;
    std::size_t cancelled = 0;
    /// From the latch to the last cancellation; nothing while some are open.
    std::optional<Duration> took{};
};

/// A strategy of an account that repeated itself too often.
struct DisabledStrategyView {
    std::string account;
    std::string strategy;
    Timestamp since;
};

/// What is held beyond what the policy looks after: nothing keeps a stop for it.
struct UnmanagedPosition {
    std::string account;
    market::InstrumentKey instrument;
    Quantity quantity;
};

/// What is held while nothing of it may be sold but by a flatten: no stop protects it.
struct UnprotectedPosition {
    std::string account;
    market::InstrumentKey instrument;
    Quantity quantity;
    std::string currency;
    /// At the last price; absent where that is missing or stale.
    std::optional<Cash> value{};
    /// Why there is no value; empty where there is one.
    std::string unknown{};
};

struct TradingView {
    /// Grows with every change.
    std::uint64_t revision = 0;
    /// Whose books these are; absent before a session trades.
    std::optional<market::Source> source{};
    /// Cash by currency that an account begins with.
    trading::OpeningBalances opening;
    /// By account; of those that have ordered.
    std::vector<trading::PortfolioView> portfolios;
    /// Newest first.
    std::vector<trading::Order> orders;
    std::vector<trading::Trade> trades;
    /// Of markets first, then of accounts.
    std::vector<risk::RailView> rails;
    /// Limits and the policy's settings in force; null before a session trades.
    std::shared_ptr<const risk::Knobs> knobs{};
    /// Accounts for which the policy trades, with who armed them.
    std::map<std::string, std::string, std::less<>> armed;
    std::vector<DisabledStrategyView> disabledStrategies;
    /// By account, then instrument.
    std::vector<UnmanagedPosition> unmanaged;
    /// Of everything, or of a scope, that is Halted; by account, then instrument.
    std::vector<UnprotectedPosition> unprotected;
    /// How many orders that stops have cancelled nobody has placed again.
    std::size_t stoppedOrders = 0;
    StopProgress stop;
    /// What the drills of the stop found: "can stop: 5 of 5, tested 3 h ago".
    std::string canStop;
    /// Cycles run, decisions to act, orders refused since the start.
    std::int64_t cycles = 0;
    std::int64_t entries = 0;
    std::int64_t exits = 0;
    std::int64_t refusals = 0;
    std::int64_t tradeCount = 0;
    /// Of this run alone, unlike tradeCount.
    TradingCounts counts{};
};

} // namespace aetherion::contract
