#include "core/risk/portfolio_rails.h"
#include "tests/ui/screenshots/sample_desk.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace aetherion::test {

using namespace contract;
using namespace std::chrono_literals;

namespace {

/// What the day began with, and what is there now at the prices of now.
struct DeskMoney {
    const char* currency;
    market::Market market;
    double before;
    double now;
};
constexpr DeskMoney kMoney[] = {{"INR", market::Market::Nse, 50'000, 50'060},
                                {"USD", market::Market::Us, 20'000, 19'904},
                                {"USDT", market::Market::Crypto, 25'000, 25'031}};
/// A loss of 310.
constexpr double kBreachedEquity = 19'690;

Cash cents(double value) { return Cash::fromUnits(std::llround(value * 100) * (kDecimalUnit / 100)); }

const EngineSnapshot& deskMarket() {
    static const EngineSnapshot kMarket = deskSnapshot();
    return kMarket;
}

/// What the trades bought, and as much cash as makes the money above.
trading::Account deskAccount(const TradingView& view, bool isBreached) {
    trading::Account account;
    account.id = "main";
    account.opened = kDeskNow - 3h;
    std::map<std::string, double> worth;
    for (const trading::Trade& trade : view.trades)
        for (const market::InstrumentSpec& spec : *deskMarket().instruments)
            if (spec.key == trade.instrument) {
                trading::Holding& held = account.holdings[spec.key];
                held.currency = spec.currency;
                held.quantity = held.quantity + trade.quantity;
                held.cost = held.cost + trade.value + trade.fee;
                held.opened = trade.time;
                held.realised = cents(spec.currency == "INR" ? -85 : spec.currency == "USD" ? 12.4 : 31.2);
                held.sales = 3;
                held.winningSales = spec.currency == "INR" ? 1 : 2;
                worth[spec.currency] += trade.quantity.toDouble() * deskPriceAt(spec.key, kDeskNow);
            }
    for (const DeskMoney& money : kMoney) {
        const bool hasLost = isBreached && std::string_view(money.currency) == "USD";
        account.cash[money.currency].amount = cents((hasLost ? kBreachedEquity : money.now) - worth[money.currency]);
    }
    return account;
}

trading::Mark markIn(const EngineSnapshot& market, const market::InstrumentKey& instrument) {
    const StreamView* stream = nullptr;
    for (const StreamView& view : market.streams)
        if (view.stream.instrument == instrument)
            stream = &view;
    for (const market::InstrumentSpec& spec : *market.instruments)
        if (stream && spec.key == instrument) {
            trading::MarketView seen;
            seen.now = kDeskNow;
            seen.lastPrice = stream->lastPrice;
            seen.lastTime = stream->lastReceiveTime;
            seen.staleAfter = stream->ageLimit;
            seen.feedState = stream->feedState;
            return trading::markOf(spec, seen);
        }
    return {nullptr, fail("not traded in this session"), {}};
}

std::vector<risk::RailView> railsOf(const trading::PortfolioView& portfolio, bool isBreached) {
    risk::PortfolioRails rails{risk::PortfolioLimits{}};
    for (const StreamView& stream : deskMarket().streams)
        rails.setRegime(stream.stream.instrument.market, stream.regimes[market::index(market::Timeframe::M15)].regime);
    rails.volatility(market::Market::Us, risk::wholeFigure(27), kDeskNow - 4h);
    rails.volatility(market::Market::Nse, risk::wholeFigure(14), kDeskNow - 4h);
    const auto markAll = [&](Timestamp from, const auto& equityOf) {
        for (int i = 0; i < 4; ++i) {
            for (const DeskMoney& money : kMoney) {
                risk::EquityMark mark;
                mark.account = portfolio.account;
                mark.currency = money.currency;
                mark.market = money.market;
                mark.time = from + i * 2s;
                equityOf(mark, money);
                rails.mark(mark);
            }
            (void)rails.evaluate(from + i * 2s);
        }
    };
    markAll(kDeskNow - 3h, [](risk::EquityMark& mark, const DeskMoney& money) {
        mark.equity = cents(money.before);
        mark.clean = true;
    });
    for (const Duration ago : {Duration(6min), Duration(1min)})
        markAll(kDeskNow - ago, [&](risk::EquityMark& mark, const DeskMoney& money) {
            const bool hasLost = isBreached && std::string_view(money.currency) == "USD";
            mark.equity = cents(hasLost ? kBreachedEquity : money.now);
            mark.clean = true;
        });
    markAll(kDeskNow - 8s, [&](risk::EquityMark& mark, const DeskMoney& money) {
        const trading::CurrencyView& now = *portfolio.in(money.currency);
        mark.equity = now.equity.value_or(Cash());
        mark.clean = now.equity.has_value();
        mark.unclean = now.unknown;
        mark.positionsValue = now.holdings.value_or(Cash());
        mark.openPositions = std::ranges::count(portfolio.positions, now.currency, &trading::PositionView::currency);
    });
    return rails.views();
}

} // namespace

double deskPriceAt(const market::InstrumentKey& instrument, Timestamp time) {
    for (const StreamView& view : deskMarket().streams) {
        if (view.stream.instrument != instrument || !view.lastPrice)
            continue;
        const auto& minutes = view.bars[market::index(market::Timeframe::M1)]->closed;
        for (std::size_t i = minutes.size(); i-- > 1;)
            if (minutes[i].openTime <= time && time < minutes[i].closeTime()) {
                const double part = static_cast<double>((time - minutes[i].openTime).count()) /
                                    static_cast<double>((minutes[i].closeTime() - minutes[i].openTime).count());
                const double from = minutes[i - 1].close.toDouble();
                return from + part * (minutes[i].close.toDouble() - from);
            }
        return view.lastPrice->toDouble();
    }
    return 0;
}

void valueDesk(TradingView& view, const EngineSnapshot& market, bool isBreached) {
    view.portfolios = {trading::viewPortfolio(deskAccount(view, isBreached),
                                              [&](const market::InstrumentKey& key) { return markIn(market, key); })};
    view.rails = railsOf(view.portfolios.front(), isBreached);
}

EngineSnapshot deskSnapshotAt(Timestamp time, EngineSnapshot of) {
    for (StreamView& stream : of.streams)
        stream.lastPrice = Price::fromUnits(cents(deskPriceAt(stream.stream.instrument, time)).units());
    return of;
}

const risk::RailView& breachRail(TradingView& view, risk::RiskState imposed) {
    valueDesk(view, deskMarket(), true);
    for (risk::RailView& rail : view.rails)
        if (rail.state == risk::RailState::Breached) {
            rail.imposes = imposed;
            return rail;
        }
    std::abort();
}

} // namespace aetherion::test
