#include "core/engine/trading_opener.h"

#include "core/contract/stored_trading.h"
#include "core/storage/trading_reader.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::engine {

namespace {

/// Longer than a trading day, and than an order of the policy may wait.
constexpr Duration kRecentOrders = std::chrono::hours(48);

void applySettings(const config::TradingSettings& settings, const std::vector<market::InstrumentSpec>& instruments,
                   TradingPlan& plan) {
    plan.opening = settings.openingFor(instruments);
    for (const auto& [currency, amount] : settings.openings)
        if (!plan.opening.contains(currency))
            spdlog::warn("trading.opening_balances: nothing here is quoted in {}", currency);
    plan.fees = settings.fees;
    plan.desk.latency = settings.latency;
}

/// What the accounts began with, whatever new ones would: what they have, without what their trades have moved since.
std::map<std::string, trading::OpeningBalances> openingsOf(const storage::TradingState& state,
                                                           const TradingPlan& plan) {
    std::map<std::pair<std::string, std::string>, contract::BalanceRecord> balances;
    for (const contract::BalanceRecord& balance : state.balances)
        balances.emplace(std::pair(balance.account, balance.currency), balance);
    for (const trading::Trade& trade : plan.restored.trades) {
        const auto spec = plan.instruments.find(trade.instrument);
        const auto balance =
            spec == plan.instruments.end() ? balances.end() : balances.find({trade.account, spec->second.currency});
        if (balance == balances.end() || trade.number > balance->second.revision)
            continue;
        Cash& amount = balance->second.amount;
        amount =
            trade.side == market::Side::Buy ? amount + (trade.value + trade.fee) : amount - (trade.value - trade.fee);
    }
    std::map<std::string, trading::OpeningBalances> openings;
    for (const auto& [key, balance] : balances)
        openings[key.first].emplace(key.second, balance.amount);
    return openings;
}

} // namespace

market::InstrumentSpec unlistedSpec(const market::InstrumentKey& key) {
    market::InstrumentSpec spec;
    spec.key = key;
    spec.name = key.symbol;
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(kDecimalUnit);
    switch (key.market) {
    case market::Market::Crypto:
        spec.currency = "USDT";
        spec.tickSize = Price::fromUnits(1);
        spec.lotSize = Quantity::fromUnits(1);
        break;
    case market::Market::Us:
        spec.currency = "USD";
        break;
    case market::Market::Nse:
        spec.currency = "INR";
        break;
    case market::Market::Uk:
        spec.currency = "GBP";
        spec.priceUnitsPerCurrency = 100;
        break;
    }
    return spec;
}

TradingPlan openReplayTrading(const std::string& engine, const std::string& title, Timestamp begun,
                              const config::TradingSettings& settings,
                              const std::vector<market::InstrumentSpec>& instruments) {
    TradingPlan plan;
    plan.source = {market::SourceKind::Replay, engine, "paper", title + "; begun " + formatIso(begun), {}};
    std::vector<market::InstrumentSpec> known = instruments;
    for (const market::Market market : market::kMarkets)
        known.push_back(unlistedSpec({market, {}}));
    applySettings(settings, known, plan);
    for (const market::InstrumentSpec& spec : instruments)
        plan.instruments.emplace(spec.key, spec);
    plan.listsUnknown = true;
    return plan;
}

Result<TradingPlan> openTrading(const market::Source& source, const config::TradingSettings& settings,
                                const std::vector<market::InstrumentSpec>& instruments,
                                const std::optional<storage::StoreAddress>& store, Timestamp now,
                                std::optional<FloorState> floor) {
    TradingPlan plan;
    plan.source = source;
    applySettings(settings, instruments, plan);
    for (const market::InstrumentSpec& spec : instruments)
        plan.instruments.emplace(spec.key, spec);
    if (!store)
        return plan;
    const auto state = storage::tradingState(*store, source.id());
    if (!state)
        return tl::unexpected(state.error());
    for (const contract::AccountRecord& account : state->accounts)
        plan.restored.accounts.emplace(account.account, account.opened);
    for (const contract::OrderRecord& record : state->openOrders) {
        auto order = orderOf(record);
        if (!order)
            return tl::unexpected(order.error());
        plan.restored.desk.orders.push_back(std::move(*order));
    }
    // A number that was given away is not given again, even where its order was lost.
    plan.restored.desk.nextOrder = std::max(state->highestOrder + 1, floor ? floor->nextOrder : trading::OrderId{1});
    const Timestamp recent = (floor ? std::min(floor->saved, now) : now) - kRecentOrders;
    plan.restored.floor = std::move(floor);
    std::optional<Error> damage;
    Status walked = storage::forEachOrder(*store, source.id(), recent, [&](const contract::OrderRecord& record) {
        auto order = orderOf(record);
        if (!order)
            damage = order.error();
        else
            plan.restored.recent.push_back(std::move(*order));
        return !damage;
    });
    if (walked && !damage)
        walked = storage::forEachTrade(*store, source.id(), 0, [&](const contract::TradeRecord& record) {
            auto trade = tradeOf(record);
            if (!trade)
                damage = trade.error();
            else
                plan.restored.trades.push_back(std::move(*trade));
            return !damage;
        });
    if (!walked)
        return tl::unexpected(walked.error());
    if (damage)
        return tl::unexpected(*damage);
    plan.restored.openings = openingsOf(*state, plan);
    return plan;
}

} // namespace aetherion::engine
