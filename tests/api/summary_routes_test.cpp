#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

Cash fundsOf(double value) { return Cash::fromUnits(static_cast<std::int64_t>(value * kDecimalUnit)); }

trading::Trade sale(Timestamp time, double realised) {
    trading::Trade trade;
    trade.account = "demo";
    trade.side = market::Side::Sell;
    trade.time = time;
    trade.realised = fundsOf(realised);
    return trade;
}

trading::PortfolioView accountWith(const std::string& name, double cash, std::optional<double> equity) {
    trading::PortfolioView portfolio;
    portfolio.account = name;
    trading::CurrencyView currency;
    currency.currency = "USDT";
    currency.cash = fundsOf(cash);
    if (equity)
        currency.equity = fundsOf(*equity);
    portfolio.currencies = {currency};
    return portfolio;
}

} // namespace

class SummaryRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysNothingThatIsNotKnown() {
        Served served;
        QCOMPARE(served.get("/api/dashboard").status, 401);
        const auto answer = served.ask("GET", "/api/dashboard").json();
        for (const char* member : {"accuracy_30d", "model_accuracy", "execution_accuracy", "updated_at"})
            QVERIFY2(answer[member].is_null(), member);
        QCOMPARE(answer["closed_trades_30d"].get<int>(), 0);
        QCOMPARE(answer["engine"]["streams"].get<int>(), 2);
        QCOMPARE(answer["regimes"]["1m"]["Sideways"].get<int>(), 2);
        QCOMPARE(answer["regimes"]["5m"]["Unknown"].get<int>(), 2);
        QVERIFY(!answer["regimes"].contains("1h"));
        QVERIFY(answer["health"]["status"] == served.get("/health").json()["status"]);
        QCOMPARE(answer["risk"]["state"].get<std::string>(), std::string("Active"));
    }

    void countsTheSalesOfThirtyDaysOnceThereAreTen() {
        Served served;
        const Timestamp now = served.clock.now();
        served.trading.change([&](contract::TradingView& view) {
            for (int i = 0; i < 9; ++i)
                view.trades.push_back(sale(now - std::chrono::hours(i), i < 6 ? 5 : -5));
            view.trades.push_back(sale(now - std::chrono::days(31), 5));
        });
        auto answer = served.ask("GET", "/api/dashboard").json();
        QCOMPARE(answer["closed_trades_30d"].get<int>(), 9);
        QVERIFY(answer["execution_accuracy"].is_null());
        served.trading.change([&](contract::TradingView& view) { view.trades.push_back(sale(now, 0)); });
        answer = served.ask("GET", "/api/dashboard").json();
        QCOMPARE(answer["execution_accuracy"].get<double>(), 0.6);
        QCOMPARE(answer["accuracy"]["winning_trades_30d"].get<int>(), 6);
        QCOMPARE(answer["updated_at"].get<std::string>(), std::string("2026-02-16T08:26:40.000000+00:00"));
    }

    void addsUpWhatIsKnownOfEachCurrency() {
        Served served;
        served.trading.change([&](contract::TradingView& view) {
            view.portfolios = {accountWith("a", 100, 150), accountWith("b", 50, 60)};
        });
        auto currency = served.ask("GET", "/api/dashboard").json()["metrics"]["currencies"][0];
        QCOMPARE(currency["cash"].get<double>(), 150.0);
        QCOMPARE(currency["equity"].get<double>(), 210.0);
        served.trading.change(
            [&](contract::TradingView& view) { view.portfolios.push_back(accountWith("c", 1, std::nullopt)); });
        currency = served.ask("GET", "/api/dashboard").json()["metrics"]["currencies"][0];
        QVERIFY(currency["equity"].is_null());
        QCOMPARE(currency["cash"].get<double>(), 151.0);
    }
};

REGISTER_TEST(SummaryRoutesTest)

} // namespace aetherion::test

#include "summary_routes_test.moc"
