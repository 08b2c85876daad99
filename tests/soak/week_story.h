#pragma once
// What a week of trading came to, as the store tells it afterwards: trades, decisions, regimes, rails.
//
// Thread: one. Needs a QCoreApplication.
#include "core/contract/trading_port.h"
#include "core/contract/trading_view.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace aetherion::soak {

struct WeekPlan {
    std::filesystem::path folder;
    Timestamp from;
    Timestamp until;
    bool crashes = false;
    Timestamp crash{};
};

/// A rail's hold on a scope: from its trip to its end.
struct RailHold {
    risk::Scope scope;
    std::string cause;
    std::string line;
    Timestamp tripped;
    /// Absent while it stands.
    std::optional<Timestamp> cleared{};
};

struct WeekStory {
    std::vector<contract::OrderRecord> orders;
    std::vector<contract::TradeRecord> trades;
    /// Decisions to act.
    std::vector<contract::DecisionRecord> acts;
    /// Why nothing was done, its figures left out, with how often.
    std::map<std::string, std::int64_t> reasons;
    /// Share of the time in each regime by market, of 15m.
    std::map<market::Market, std::map<market::Regime, double>> regimes;
    /// Confirmed changes of all timeframes.
    std::int64_t regimeChanges = 0;
    std::vector<contract::RiskEventRecord> events;
    std::vector<RailHold> holds;
    /// By order.
    std::map<std::string, std::string> currencies;
    std::vector<std::string> complaints;
};

[[nodiscard]] Result<WeekStory> readWeek(const WeekPlan& plan);
void printWeek(const WeekStory& story);
void printEnd(const contract::TradingView& view, const std::vector<risk::ScopeStatus>& holds);
/// Adds to the story's complaints.
void judgeWeek(const WeekPlan& plan, WeekStory& story);

} // namespace aetherion::soak
