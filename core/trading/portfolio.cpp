#include "core/trading/portfolio.h"

#include "core/trading/money.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

namespace aetherion::trading {

namespace {

/// A sum that stays unknown once a part of it is.
class KnownSum {
public:
    void add(const std::optional<Cash>& part) {
        if (!part || !m_sum) {
            m_sum.reset();
            return;
        }
        const auto sum = checkedAdd(*m_sum, *part, "sum");
        m_sum = sum ? std::optional(*sum) : std::nullopt;
    }
    [[nodiscard]] const std::optional<Cash>& sum() const { return m_sum; }

private:
    std::optional<Cash> m_sum = Cash();
};

/// A figure to look at, like a volume: at the end of the range it stays there.
Cash cappedAdd(Cash a, Cash b) {
    return Cash::fromUnits(base::saturatingAdd(Quantity::fromUnits(a.units()), Quantity::fromUnits(b.units())).units());
}

struct CurrencySums {
    KnownSum holdings;
    KnownSum unrealised;
    Cash realised;
    std::int64_t sales = 0;
    std::int64_t winningSales = 0;
    std::string unknown;
};

PositionView viewPosition(const market::InstrumentKey& instrument, const Holding& holding, const MarkOf& markOf) {
    PositionView view{.instrument = instrument,
                      .currency = holding.currency,
                      .quantity = holding.quantity,
                      .reserved = holding.reserved,
                      .cost = holding.cost,
                      .realised = holding.realised,
                      .opened = holding.opened};
    const Mark mark = markOf(instrument);
    if (!mark.spec) {
        view.unknown = instrument.symbol + " is not listed any more";
        return view;
    }
    if (const auto average = averagePrice(*mark.spec, holding.cost, holding.quantity))
        view.averageCost = *average;
    if (!mark.price) {
        view.unknown = instrument.symbol + ": " + mark.price.error().text();
        return view;
    }
    view.mark = *mark.price;
    view.markTime = mark.time;
    const auto value = valueOf(*mark.spec, *mark.price, holding.quantity);
    if (!value) {
        view.unknown = value.error().text();
        return view;
    }
    view.value = *value;
    view.unrealised = *value - holding.cost;
    if (holding.cost > Cash())
        view.unrealisedPercent = 100 * view.unrealised->toDouble() / holding.cost.toDouble();
    return view;
}

std::string tenthsOfSeconds(Duration age) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f s", toSeconds(age));
    return text.data();
}

} // namespace

Mark markOf(const market::InstrumentSpec& spec, const MarketView& market) {
    if (!market.lastPrice)
        return {&spec, fail("there is no price yet"), {}};
    if (market.feedState != market::FeedState::Flowing && market.feedState != market::FeedState::Closed)
        return {&spec, fail("its feed is " + std::string(market::name(market.feedState))), {}};
    if (market.isStale() && market.feedState != market::FeedState::Closed)
        return {&spec, fail("its last price is " + tenthsOfSeconds(market.now - market.lastTime) + " old"), {}};
    if (*market.lastPrice <= Price())
        return {&spec, fail("its last price is " + market.lastPrice->text()), {}};
    return {&spec, *market.lastPrice, market.lastTime};
}

std::optional<double> CurrencyView::winRate() const {
    if (sales == 0)
        return std::nullopt;
    return static_cast<double>(winningSales) / static_cast<double>(sales);
}

const CurrencyView* PortfolioView::in(std::string_view currency) const {
    const auto found = std::ranges::find(currencies, currency, &CurrencyView::currency);
    return found == currencies.end() ? nullptr : &*found;
}

Result<PortfolioTotal> PortfolioView::total(const std::string& currency,
                                            const std::map<std::string, Price>& rates) const {
    PortfolioTotal total{currency, {}, {}};
    for (const CurrencyView& part : currencies) {
        if (!part.equity)
            return failAt(account + "/" + part.currency, "the equity is not known: " + part.unknown);
        if (part.equity->isZero())
            continue;
        Cash equity = *part.equity;
        if (part.currency != currency) {
            const auto rate = rates.find(part.currency);
            if (rate == rates.end() || rate->second <= Price())
                return failAt(account + "/" + part.currency, "there is no rate to " + currency);
            const auto converted = multiplyDecimal(equity.units(), rate->second.units());
            if (!converted)
                return failAt(account + "/" + part.currency, converted.error().text());
            equity = Cash::fromUnits(*converted);
            total.rates.emplace(part.currency, rate->second);
        }
        const auto sum = checkedAdd(total.equity, equity, "total");
        if (!sum)
            return failAt(account, sum.error().text());
        total.equity = *sum;
    }
    return total;
}

PortfolioView viewPortfolio(const Account& account, const MarkOf& markOf) {
    PortfolioView view{account.id, account.opened, {}, {}};
    std::map<std::string, CurrencySums> sums;
    for (const auto& [instrument, holding] : account.holdings) {
        CurrencySums& sum = sums[holding.currency];
        sum.realised = cappedAdd(sum.realised, holding.realised);
        sum.sales += holding.sales;
        sum.winningSales += holding.winningSales;
        if (holding.quantity.isZero())
            continue;
        PositionView position = viewPosition(instrument, holding, markOf);
        sum.holdings.add(position.value);
        sum.unrealised.add(position.unrealised);
        if (sum.unknown.empty())
            sum.unknown = position.unknown;
        view.positions.push_back(std::move(position));
    }
    for (const auto& [currency, cash] : account.cash) {
        const CurrencySums& sum = sums[currency];
        KnownSum equity = sum.holdings;
        equity.add(cash.amount);
        std::string unknown = sum.unknown;
        if (unknown.empty() && !equity.sum())
            unknown = "the holdings are too large to add up";
        view.currencies.push_back({currency, cash.amount, cash.reserved, sum.holdings.sum(), equity.sum(), sum.realised,
                                   sum.unrealised.sum(), sum.sales, sum.winningSales, std::move(unknown)});
    }
    for (PositionView& position : view.positions) {
        const CurrencyView* currency = view.in(position.currency);
        if (currency && currency->equity && *currency->equity > Cash() && position.value)
            position.weight = position.value->toDouble() / currency->equity->toDouble();
    }
    return view;
}

} // namespace aetherion::trading
