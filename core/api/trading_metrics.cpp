#include "core/api/metric_sources.h"

#include "core/base/log.h"

#include <algorithm>
#include <array>
#include <map>

namespace aetherion::api {

namespace {

constexpr std::string_view kDollars = "USD";
constexpr std::string_view kDailyLoss = "daily loss";

/// What accounts have in one currency; nothing where one of them is not known.
struct CurrencySum {
    Cash equity;
    Cash dailyPnl;
    bool equityKnown = true;
    bool pnlKnown = true;
};

/// What the account made today: nothing where the rails have no base for it. Who never held anything made nothing.
std::optional<Cash> madeToday(const contract::TradingView& trading, const std::string& account,
                              const trading::CurrencyView& in) {
    for (const risk::RailView& rail : trading.rails)
        if (rail.name == kDailyLoss && rail.account == account && rail.currency == in.currency)
            return rail.baseValue && in.equity ? std::optional(*in.equity - Cash::fromUnits(rail.baseValue->units()))
                                               : std::nullopt;
    const bool untouched = in.sales == 0 && in.holdings == Cash();
    return untouched ? std::optional(Cash()) : std::nullopt;
}

std::map<std::string, CurrencySum> sumsByCurrency(const contract::TradingView& trading) {
    std::map<std::string, CurrencySum> sums;
    for (const trading::PortfolioView& portfolio : trading.portfolios)
        for (const trading::CurrencyView& in : portfolio.currencies) {
            CurrencySum& sum = sums[in.currency];
            if (in.equity)
                sum.equity = sum.equity + *in.equity;
            sum.equityKnown = sum.equityKnown && in.equity;
            const auto made = madeToday(trading, portfolio.account, in);
            if (made)
                sum.dailyPnl = sum.dailyPnl + *made;
            sum.pnlKnown = sum.pnlKnown && made;
        }
    return sums;
}

void addRails(MetricSet& metrics, const contract::TradingView& trading) {
    struct Standing {
        std::size_t breached = 0;
        std::size_t unknown = 0;
    };
    std::map<std::string, Standing> rails;
    for (const risk::RailView& rail : trading.rails) {
        Standing& standing = rails[std::string(rail.name)];
        standing.breached += rail.state == risk::RailState::Breached ? 1 : 0;
        standing.unknown += rail.state == risk::RailState::Unknown ? 1 : 0;
    }
    auto breached = metrics.gauge("aetherion_rail_breached", "Accounts or markets that the rail holds just now.");
    auto unknown = metrics.gauge("aetherion_rail_unknown", "Accounts or markets whose figure the rail does not know.");
    for (const auto& [rail, standing] : rails) {
        breached.set(static_cast<double>(standing.breached), {{"rail", rail}});
        unknown.set(static_cast<double>(standing.unknown), {{"rail", rail}});
    }
    auto trips = metrics.counter("aetherion_rail_trips_total", "How often the rail tripped since the session began.");
    for (const auto& [rail, count] : trading.counts.railTrips)
        trips.set(count, {{"rail", rail}});
}

} // namespace

void addTradingMetrics(MetricSet& metrics, const contract::TradingView& trading, const risk::RiskStatus& risk) {
    using risk::RiskState;
    metrics.gauge("aetherion_kill_latch", "1 while everything is stopped.")
        .set(risk.state == RiskState::Halted ? 1 : 0);
    auto state = metrics.gauge("aetherion_risk_state", "1 for the risk state in force.");
    for (const RiskState each : {RiskState::Active, RiskState::ReduceOnly, RiskState::StandDown, RiskState::Halted})
        state.set(each == risk.state ? 1 : 0, {{"state", std::string(name(each))}});
    metrics.gauge("aetherion_risk_holds", "Holds that stand.").set(static_cast<double>(risk.holds.size()));
    metrics.gauge("aetherion_stop_file", "1 while the stop file exists.").set(risk.stopFileExists ? 1 : 0);
    metrics.gauge("aetherion_risk_state_persisted", "1 while the risk state is on the disk as it is in memory.")
        .set(risk.persisted ? 1 : 0);
    addRails(metrics, trading);

    auto refused = metrics.counter("aetherion_orders_refused_total", "Orders that were refused, by the reason's code.");
    for (const auto& [code, count] : trading.counts.refusals)
        refused.set(count, {{"code", std::string(code)}});
    metrics.histogram("aetherion_cycle_seconds", "Decision cycles.", trading.counts.cycles);
    metrics.gauge("aetherion_accounts", "Accounts that have ordered.")
        .set(static_cast<double>(trading.portfolios.size()));
    metrics.gauge("aetherion_armed_accounts", "Accounts for which the policy trades.")
        .set(static_cast<double>(trading.armed.size()));
    metrics.gauge("aetherion_unprotected_positions", "Positions that no stop protects, because trading is halted.")
        .set(static_cast<double>(trading.unprotected.size()));
    auto equity = metrics.gauge("aetherion_equity", "Equity of all accounts, in units of the currency.");
    auto daily = metrics.gauge("aetherion_daily_pnl",
                               "What all accounts made since their trading day began, in units of the currency.");
    for (const auto& [currency, sum] : sumsByCurrency(trading)) {
        if (sum.equityKnown)
            equity.set(sum.equity.toDouble(), {{"currency", currency}});
        if (sum.pnlKnown)
            daily.set(sum.dailyPnl.toDouble(), {{"currency", currency}});
    }
}

DayTraderFigures dayTraderFigures(const contract::TradingView& trading) {
    DayTraderFigures figures;
    figures.policy = trading.counts.policy;
    figures.person = trading.counts.person;
    figures.cycles = trading.counts.cycles.observed;
    if (figures.cycles > 0)
        figures.cycleSeconds = trading.counts.cycles.seconds / static_cast<double>(figures.cycles);
    for (const trading::PortfolioView& portfolio : trading.portfolios)
        figures.openPositions += portfolio.positions.size();
    const auto sums = sumsByCurrency(trading);
    if (const auto dollars = sums.find(std::string(kDollars)); dollars != sums.end()) {
        if (dollars->second.equityKnown)
            figures.equityDollars = dollars->second.equity.toDouble();
        if (dollars->second.pnlKnown)
            figures.dailyPnlDollars = dollars->second.dailyPnl.toDouble();
    }
    figures.errors = loggedLines().errors;
    return figures;
}

void addDayTraderMetrics(MetricSet& metrics, const DayTraderFigures& figures) {
    auto trades = metrics.counter("dt_trades_total",
                                  "Trades executed in all accounts since the session began: long bought, short sold "
                                  "(out of what was held); bot DT is the policy.");
    trades.set(figures.policy.bought, {{"side", "long"}, {"bot", "DT"}});
    trades.set(figures.policy.sold, {{"side", "short"}, {"bot", "DT"}});
    trades.set(figures.person.bought, {{"side", "long"}, {"bot", "manual"}});
    trades.set(figures.person.sold, {{"side", "short"}, {"bot", "manual"}});
    metrics.gauge("dt_cycle_duration_seconds", "Mean duration of a decision cycle.").set(figures.cycleSeconds);
    metrics.gauge("dt_open_positions", "Positions that all accounts hold.")
        .set(static_cast<double>(figures.openPositions));
    metrics.gauge("dt_equity_dollars", "Equity of all accounts in US dollars; other currencies are not added.")
        .set(figures.equityDollars);
    metrics
        .gauge("dt_daily_pnl_dollars",
               "What all accounts made in US dollars since their trading day began, realised or not.")
        .set(figures.dailyPnlDollars);
    metrics.counter("dt_errors_total", "Errors in the program's log since it began.").set(figures.errors);
}

} // namespace aetherion::api
