#include "ui/desk/equity_past.h"

#include "core/trading/money.h"

#include <map>

namespace aetherion::desk {

namespace {

struct Holding {
    const market::InstrumentSpec* spec = nullptr;
    Quantity quantity;
    /// Of the last trade in it; nothing before the first.
    std::optional<Price> price{};
    Cash cost;
};

std::optional<Cash> worthOf(const std::map<market::InstrumentKey, Holding>& holdings) {
    Cash sum;
    for (const auto& [instrument, holding] : holdings) {
        if (!holding.price) {
            sum = sum + holding.cost;
            continue;
        }
        const auto value = trading::valueOf(*holding.spec, *holding.price, holding.quantity);
        if (!value)
            return std::nullopt;
        sum = sum + *value;
    }
    return sum;
}

} // namespace

std::vector<EquityPoint> equityPast(const std::vector<trading::Trade>& trades, const trading::PortfolioView& now,
                                    const std::string& currency, const SpecOf& specOf) {
    const trading::CurrencyView* view = now.in(currency);
    if (!view)
        return {};
    std::vector<const trading::Trade*> own;
    for (const trading::Trade& trade : trades) {
        const market::InstrumentSpec* spec = trade.account == now.account ? specOf(trade.instrument) : nullptr;
        if (spec && spec->currency == currency)
            own.push_back(&trade);
    }
    std::map<market::InstrumentKey, Holding> holdings;
    for (const trading::PositionView& position : now.positions)
        if (const market::InstrumentSpec* spec = specOf(position.instrument); spec && position.currency == currency)
            holdings[position.instrument] = {spec, position.quantity, {}, position.cost};
    // Back to before the first of them.
    Cash cash = view->cash;
    Cash realised = view->realised;
    for (auto trade = own.rbegin(); trade != own.rend(); ++trade) {
        const bool isPurchase = (*trade)->side == market::Side::Buy;
        Holding& holding = holdings[(*trade)->instrument];
        holding.spec = specOf((*trade)->instrument);
        holding.quantity = isPurchase ? holding.quantity - (*trade)->quantity : holding.quantity + (*trade)->quantity;
        cash = isPurchase ? cash + ((*trade)->value + (*trade)->fee) : cash - ((*trade)->value - (*trade)->fee);
        realised = realised - (*trade)->realised;
        // Until it is traded, what was held before counts at what it was traded at first.
        holding.price = (*trade)->price;
    }
    const auto begin = worthOf(holdings);
    if (!begin)
        return {};
    // What was put in, so that the rest of the equity is profit.
    const Cash invested = view->equity && view->unrealised ? *view->equity - view->realised - *view->unrealised
                                                           : cash + *begin - realised;
    std::vector<EquityPoint> points;
    points.reserve(own.size());
    for (const trading::Trade* trade : own) {
        const bool isPurchase = trade->side == market::Side::Buy;
        Holding& holding = holdings[trade->instrument];
        holding.quantity = isPurchase ? holding.quantity + trade->quantity : holding.quantity - trade->quantity;
        holding.price = trade->price;
        cash = isPurchase ? cash - (trade->value + trade->fee) : cash + (trade->value - trade->fee);
        realised = realised + trade->realised;
        const auto worth = worthOf(holdings);
        if (!worth)
            return {};
        const Cash equity = cash + *worth;
        points.push_back({trade->time, equity, equity, realised, equity - realised - invested, false});
    }
    return points;
}

} // namespace aetherion::desk
