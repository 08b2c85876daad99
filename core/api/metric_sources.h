#pragma once
// The metrics by subject: each function adds the families of its own. metrics_routes.cpp serves them all together.
//
// Base units; counters end in `_total`; labels are bounded by the program, never by what clients or accounts are
// called. Thread: the api thread.
#include "core/api/metric_set.h"
#include "core/base/time.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/trading_view.h"
#include "core/contract/window_counts.h"
#include "core/http/counters.h"

#include <nlohmann/json_fwd.hpp>

namespace aetherion::api {

/// Engine, feeds, candles, regimes; `now` is the wall's time.
void addMarketMetrics(MetricSet& metrics, const contract::EngineSnapshot& snapshot, Timestamp now);
void addStoreMetrics(MetricSet& metrics, const contract::EnginePulse& pulse);
/// Rails, orders, equity by currency; the kill latch from `risk`, which is the switch's own word.
void addTradingMetrics(MetricSet& metrics, const contract::TradingView& trading, const risk::RiskStatus& risk);
void addHttpMetrics(MetricSet& metrics, const http::Counters& counters);
/// Null where no window runs.
void addWindowMetrics(MetricSet& metrics, const contract::WindowCounts* window);
/// The process and what it was built from.
void addProcessMetrics(MetricSet& metrics);

/// AION's six, and the figures of its summary.
struct DayTraderFigures {
    /// Fills: bought, and sold; nothing is sold short here.
    contract::FillCounts policy;
    contract::FillCounts person;
    std::uint64_t cycles = 0;
    /// Mean, in seconds; nothing before the first cycle.
    std::optional<double> cycleSeconds;
    std::size_t openPositions = 0;
    /// Of all accounts, their US dollars alone: money of other currencies is not dollars. Nothing while no account
    /// holds dollars, or one of them is not known.
    std::optional<double> equityDollars;
    /// Against the start of each account's trading day.
    std::optional<double> dailyPnlDollars;
    /// Errors in the program's log.
    std::uint64_t errors = 0;
};
[[nodiscard]] DayTraderFigures dayTraderFigures(const contract::TradingView& trading);
void addDayTraderMetrics(MetricSet& metrics, const DayTraderFigures& figures);

} // namespace aetherion::api
