#include "tests/soak/week_story.h"

#include "core/storage/store_reader.h"

#include <algorithm>
#include <cctype>
#include <cstdio>
#include <set>

namespace aetherion::soak {

namespace {

using storage::StoreReader;

constexpr std::int64_t kLeastTrades = 50;
constexpr std::size_t kShownReasons = 25;

/// "regime confidence # below #"
std::string withoutFigures(const std::string& text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = std::isdigit(static_cast<unsigned char>(text[i])) != 0;
        const bool inside = !plain.empty() && plain.back() == '#' && (text[i] == '.' || text[i] == ',');
        if (digit || (inside && i + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[i + 1])))) {
            if (plain.empty() || plain.back() != '#')
                plain += '#';
        } else {
            plain += text[i];
        }
    }
    return plain;
}

/// Trips and clears of one cause on one scope, paired.
std::vector<RailHold> railHolds(const std::vector<contract::RiskEventRecord>& events) {
    std::vector<RailHold> holds;
    for (const contract::RiskEventRecord& event : events) {
        if (event.channel != "rail" || !event.kind.starts_with("rail "))
            continue;
        const std::size_t end = event.reason.find(": ");
        const auto scope = risk::parseScope(event.reason.substr(0, end));
        if (!scope || end == std::string::npos)
            continue;
        const auto open = std::find_if(holds.rbegin(), holds.rend(),
                                       [&](const RailHold& hold) { return hold.cause == event.who && !hold.cleared; });
        if (event.kind == "rail tripped" && open == holds.rend())
            holds.push_back({*scope, event.who, event.reason.substr(end + 2), event.time});
        else if (event.kind == "rail cleared" && open != holds.rend() && event.state == "Active")
            open->cleared = event.time;
    }
    return holds;
}

std::string money(Cash cash) { return cash.text(2); }

std::string placeOf(const market::InstrumentKey& key) {
    return std::string(market::name(key.market)) + " " + key.symbol;
}

} // namespace

Result<WeekStory> readWeek(const WeekPlan& plan) {
    auto reader = StoreReader::open(storage::StoreAddress(plan.folder));
    if (!reader)
        return tl::unexpected(reader.error());
    WeekStory story;
    contract::HistoryQuery query;
    query.from = plan.from;
    Status read = storage::forEachRow(**reader, &StoreReader::orders, query, [&](const contract::OrderRow& row) {
        story.orders.push_back(row.record);
        return true;
    });
    if (read)
        read = storage::forEachRow(**reader, &StoreReader::trades, query, [&](const contract::TradeRow& row) {
            story.trades.push_back(row.record);
            return true;
        });
    if (read)
        read = storage::forEachRow(**reader, &StoreReader::decisions, query, [&](const contract::DecisionRow& row) {
            if (contract::isFact(row.record) && row.record.action != "hold")
                story.acts.push_back(row.record);
            else
                ++story.reasons[withoutFigures(row.record.reason)];
            return true;
        });
    if (read)
        read = storage::forEachRow(**reader, &StoreReader::riskEvents, contract::HistoryQuery(),
                                   [&](const contract::RiskEventRecord& row) {
                                       story.events.push_back(row);
                                       return true;
                                   });
    std::map<market::InstrumentKey, std::pair<Timestamp, market::Regime>> since;
    const auto spend = [&](const market::InstrumentKey& key, Timestamp until) {
        if (const auto at = since.find(key); at != since.end())
            story.regimes[key.market][at->second.second] += toSeconds(until - std::max(at->second.first, plan.from));
    };
    contract::HistoryQuery regimes;
    if (read)
        read = storage::forEachRow(**reader, &StoreReader::regimes, regimes, [&](const contract::RegimeRow& row) {
            const contract::PosteriorRecord& at = row.record.at;
            story.regimeChanges += at.closeTime >= plan.from ? 1 : 0;
            if (at.timeframe != market::Timeframe::M15)
                return true;
            if (at.closeTime > plan.from)
                spend(at.instrument, at.closeTime);
            since[at.instrument] = {at.closeTime, at.regime};
            return true;
        });
    for (const auto& [key, last] : since)
        spend(key, plan.until);
    if (!read)
        return tl::unexpected(read.error());
    std::stable_sort(story.events.begin(), story.events.end(),
                     [](const auto& a, const auto& b) { return a.time < b.time; });
    story.holds = railHolds(story.events);
    return story;
}

void printWeek(const WeekStory& story) {
    struct Tally {
        std::int64_t trades = 0;
        std::int64_t entries = 0;
        std::int64_t exits = 0;
    };
    std::map<std::string, const contract::OrderRecord*> orders;
    for (const contract::OrderRecord& order : story.orders)
        orders[order.order] = &order;
    std::map<std::string, Tally> byDay;
    std::map<std::string, Tally> byMarket;
    std::map<std::string, Tally> byStrategy;
    std::map<std::string, std::pair<Cash, Cash>> profit;
    for (const contract::TradeRecord& trade : story.trades) {
        const auto order = orders.find(trade.order);
        const bool entry = trade.side == market::Side::Buy;
        const std::string strategy = order == orders.end()             ? ""
                                     : order->second->strategy.empty() ? "by hand"
                                                                       : order->second->strategy;
        for (Tally* tally : {&byDay[formatIso(trade.time).substr(0, 10)],
                             &byMarket[std::string(market::name(trade.instrument.market))], &byStrategy[strategy]}) {
            ++tally->trades;
            ++(entry ? tally->entries : tally->exits);
        }
        auto& [realised, fees] = profit[trade.account + " in " + std::string(market::name(trade.instrument.market))];
        realised = realised + trade.realised;
        fees = fees + trade.fee;
    }
    const auto table = [](const char* title, const std::map<std::string, Tally>& rows) {
        std::printf("\n%s\n", title);
        for (const auto& [name, tally] : rows)
            std::printf("  %-40s %5lld trades: %lld purchases, %lld sales\n", name.c_str(),
                        static_cast<long long>(tally.trades), static_cast<long long>(tally.entries),
                        static_cast<long long>(tally.exits));
    };
    table("trades by day", byDay);
    table("trades by market", byMarket);
    table("trades by strategy, exits by what ended them", byStrategy);
    std::printf("\nrealised profit (fees of both sides included)\n");
    for (const auto& [where, sums] : profit)
        std::printf("  %-20s %12s, fees %s\n", where.c_str(), money(sums.first).c_str(), money(sums.second).c_str());
    std::printf("\nregimes: %lld confirmed changes; share of the time in 15m\n",
                static_cast<long long>(story.regimeChanges));
    for (const auto& [market, shares] : story.regimes) {
        double sum = 0;
        for (const auto& [regime, seconds] : shares)
            sum += seconds;
        std::printf("  %-8s", std::string(market::name(market)).c_str());
        for (const auto& [regime, seconds] : shares)
            std::printf(" %s %.0f %%", std::string(market::name(regime)).c_str(), sum > 0 ? seconds / sum * 100 : 0);
        std::printf("\n");
    }
    std::printf("\nwhy nothing was done\n");
    std::vector<std::pair<std::int64_t, std::string>> reasons;
    for (const auto& [reason, count] : story.reasons)
        reasons.emplace_back(count, reason);
    std::sort(reasons.rbegin(), reasons.rend());
    for (std::size_t i = 0; i < std::min(reasons.size(), kShownReasons); ++i)
        std::printf("  %8lld  %s\n", static_cast<long long>(reasons[i].first), reasons[i].second.c_str());
    std::printf("\nwhat the policy did\n");
    for (const contract::DecisionRecord& act : story.acts)
        std::printf("  %s %s %s %s (%s): %s\n", formatIso(act.time).c_str(), act.account.c_str(), act.action.c_str(),
                    placeOf(act.instrument).c_str(), act.setup.c_str(), act.reason.c_str());
    std::printf("\nrails\n");
    for (const RailHold& hold : story.holds)
        std::printf("  %s to %s %s: %s\n", formatIso(hold.tripped).c_str(),
                    hold.cleared ? formatIso(*hold.cleared).c_str() : "(stands)", hold.scope.text().c_str(),
                    hold.line.c_str());
    std::printf("\nrisk state\n");
    for (const contract::RiskEventRecord& event : story.events)
        if (!event.kind.starts_with("rail "))
            std::printf("  %s %s\n", formatIso(event.time).c_str(), event.kind.c_str());
}

void printEnd(const contract::TradingView& view, const std::vector<risk::ScopeStatus>& holds) {
    std::printf("\nat the end: %lld decision cycles, %lld entries, %lld exits, %lld orders refused\n",
                static_cast<long long>(view.cycles), static_cast<long long>(view.entries),
                static_cast<long long>(view.exits), static_cast<long long>(view.refusals));
    for (const auto& [account, who] : view.armed)
        std::printf("  the policy trades for %s, armed by %s\n", account.c_str(), who.c_str());
    for (const trading::PortfolioView& portfolio : view.portfolios)
        for (const trading::CurrencyView& in : portfolio.currencies)
            std::printf("  %s %s: cash %s, equity %s\n", portfolio.account.c_str(), in.currency.c_str(),
                        in.cash.text(2).c_str(), in.equity ? in.equity->text(2).c_str() : in.unknown.c_str());
    for (const risk::ScopeStatus& status : holds)
        for (const risk::ScopeHold& held : status.holds)
            std::printf("  held: %s %s by %s: %s\n", status.scope.text().c_str(),
                        std::string(risk::name(held.hold.imposes)).c_str(), held.hold.who.c_str(),
                        held.hold.reason.c_str());
}

void judgeWeek(const WeekPlan& plan, WeekStory& story) {
    std::map<std::string, const contract::OrderRecord*> orders;
    for (const contract::OrderRecord& order : story.orders)
        orders[order.order] = &order;
    for (const RailHold& hold : story.holds)
        for (const contract::OrderRecord& order : story.orders)
            if (order.purpose == "enter" && order.state != "refused" && order.created >= hold.tripped &&
                (!hold.cleared || order.created < *hold.cleared) &&
                hold.scope.covers(order.instrument.market, order.account, order.instrument.symbol))
                story.complaints.push_back("order " + order.order + " entered " + placeOf(order.instrument) + " at " +
                                           formatIso(order.created) + " while " + hold.cause + " held " +
                                           hold.scope.text());
    std::int64_t byPolicy = 0;
    for (const contract::TradeRecord& trade : story.trades)
        if (const auto order = orders.find(trade.order); order != orders.end())
            byPolicy += order->second->channel == "policy" ? 1 : 0;
    if (!plan.crashes) {
        if (byPolicy < kLeastTrades)
            story.complaints.push_back("the policy made " + std::to_string(byPolicy) + " trades, fewer than " +
                                       std::to_string(kLeastTrades));
        return;
    }
    // Within the crash's six hours and the hour in which its indices still look back on it.
    const Timestamp over = plan.crash + std::chrono::hours(7);
    const auto tripped = [&](const std::string& cause) {
        return std::any_of(story.holds.begin(), story.holds.end(), [&](const RailHold& hold) {
            return hold.cause.starts_with(cause) && hold.tripped < over &&
                   (!hold.cleared || *hold.cleared > plan.crash);
        });
    };
    for (const char* cause :
         {"volatility index/US", "volatility index/NSE", "regime/", "daily loss/ann", "daily drawdown/ann"})
        if (!tripped(cause))
            story.complaints.push_back(std::string(cause) + " did not trip in the crash");
}

} // namespace aetherion::soak
