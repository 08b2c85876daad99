#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

Cash cashOf(double value) { return Cash::fromUnits(static_cast<std::int64_t>(value * kDecimalUnit)); }

trading::PositionView heldPosition(const std::string& symbol, market::Market market, const std::string& currency) {
    trading::PositionView position;
    position.instrument = {market, symbol};
    position.currency = currency;
    position.quantity = Quantity::fromUnits(2 * kDecimalUnit);
    position.cost = cashOf(385);
    position.averageCost = Price::fromUnits(19'250'000'000);
    position.mark = Price::fromUnits(20'000'000'000);
    position.value = cashOf(400);
    position.unrealised = cashOf(15);
    position.opened = fromEpochMillis(1'771'230'000'000);
    return position;
}

contract::OrderRow storedRow(const std::string& number, const std::string& state) {
    contract::OrderRow row;
    row.record.order = number;
    row.record.account = "u1";
    row.record.instrument = {market::Market::Us, "AAPL"};
    row.record.side = market::Side::Buy;
    row.record.type = "market";
    row.record.timeInForce = "day";
    row.record.state = state;
    row.record.channel = "api";
    row.record.purpose = "enter";
    row.record.quantity = Quantity::fromUnits(2 * kDecimalUnit);
    row.record.created = fromEpochMillis(1'771'230'000'000);
    return row;
}

} // namespace

/// What accounts hold and have ordered, and what the policy decided.
class PortfolioRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void askingCreatesNoAccount() {
        Served served;
        const Reply reply = served.ask("GET", "/api/v1/portfolio/positions/nobody");
        QCOMPARE(reply.status, 200);
        const auto answer = reply.json();
        QCOMPARE(answer["balances"].dump(), std::string(R"({"india":10000.0,"usa":10000.0,"uk":10000.0,)"
                                                        R"("crypto":10000.0})"));
        QVERIFY(answer["positions"].empty());
        QCOMPARE(answer["exists"].get<bool>(), false);
        QVERIFY(served.trading.commands().empty());
        QCOMPARE(served.ask("GET", "/api/v1/portfolio/orders/nobody").body, std::string("[]"));
    }

    void showsCashAndHoldings() {
        Served served;
        served.trading.change([](contract::TradingView& view) {
            trading::PortfolioView portfolio;
            portfolio.account = "u 1";
            trading::CurrencyView dollars;
            dollars.currency = "USD";
            dollars.cash = cashOf(9615);
            portfolio.currencies = {dollars};
            portfolio.positions = {heldPosition("AAPL", market::Market::Us, "USD")};
            view.portfolios = {portfolio};
        });
        const auto answer = served.ask("GET", "/api/v1/portfolio/positions/u%201").json();
        QCOMPARE(answer["balances"]["usa"].get<double>(), 9615.0);
        QCOMPARE(answer["positions"][0]["symbol"].get<std::string>(), std::string("AAPL"));
        QCOMPARE(answer["positions"][0]["quantity"].dump(), std::string("2"));
        QCOMPARE(answer["positions"][0]["average_cost"].get<double>(), 192.5);

        const auto open = served.ask("GET", "/data/positions").json();
        QCOMPARE(open["total_count"].get<int>(), 1);
        QCOMPARE(open["total_value"].get<double>(), 400.0);
        QCOMPARE(open["positions"][0]["entry_price"].get<double>(), 192.5);
        QCOMPARE(open["positions"][0]["current_price"].get<double>(), 200.0);
        QCOMPARE(open["positions"][0]["unrealized_pnl"].get<double>(), 15.0);
        QCOMPARE(open["positions"][0]["side"].get<std::string>(), std::string("long"));
        QCOMPARE(served.ask("GET", "/data/positions?account=other").json()["total_count"].get<int>(), 0);
    }

    void currenciesAreNotAddedUpAndAnUnknownValueIsNone() {
        Served served;
        served.trading.change([](contract::TradingView& view) {
            trading::PortfolioView portfolio;
            portfolio.account = "a";
            portfolio.positions = {heldPosition("AAPL", market::Market::Us, "USD"),
                                   heldPosition("SHEL", market::Market::Uk, "GBP")};
            portfolio.positions[1].value.reset();
            view.portfolios = {portfolio};
        });
        const auto open = served.ask("GET", "/data/positions").json();
        QVERIFY(open["total_value"].is_null());
        QCOMPARE(open["values"]["USD"].get<double>(), 400.0);
        QVERIFY(open["values"]["GBP"].is_null());
    }

    void ordersOfAnotherSourceAreNotMixedIn() {
        Served served;
        served.history.storedOrders = {storedRow("1", "working")};
        served.history.onOrders = [&] {
            served.trading.change([](contract::TradingView& view) {
                // A replay is watched meanwhile, whose first order has the same number.
                view.source = market::Source{market::SourceKind::Replay, "local", "paper", "another", {}};
                trading::Order order = sentOrder(1);
                order.request.account = "u1";
                order.state = trading::OrderState::Cancelled;
                view.orders = {order};
            });
        };
        const auto orders = served.ask("GET", "/api/v1/portfolio/orders/u1").json();
        QCOMPARE(orders.size(), std::size_t{1});
        QCOMPARE(orders[0]["state"].get<std::string>(), std::string("working"));
    }

    void storedOrdersAreShownUnderWhatTheEngineKnows() {
        Served served;
        served.history.storedOrders = {storedRow("2", "working"), storedRow("1", "filled")};
        served.history.storedOrders[1].record.filled = Quantity::fromUnits(2 * kDecimalUnit);
        served.history.storedOrders[1].record.filledValue = cashOf(385);
        contract::TradeRow trade;
        trade.record.number = 1;
        trade.record.order = "1";
        trade.record.price = Price::fromUnits(19'250'000'000);
        trade.record.quantity = Quantity::fromUnits(2 * kDecimalUnit);
        trade.record.time = fromEpochMillis(1'771'230'000'050);
        served.history.storedTrades = {trade};
        served.trading.change([](contract::TradingView& view) {
            trading::Order order = sentOrder(2);
            order.request.account = "u1";
            order.request.instrument = {market::Market::Us, "AAPL"};
            order.state = trading::OrderState::Cancelled;
            order.revision = 3;
            trading::Order foreign = sentOrder(3);
            foreign.request.account = "u2";
            view.orders = {foreign, order};
        });
        const auto orders = served.ask("GET", "/api/v1/portfolio/orders/u1").json();
        QCOMPARE(orders.size(), std::size_t{2});
        QCOMPARE(orders[0]["id"].get<int>(), 2);
        QCOMPARE(orders[0]["status"].get<std::string>(), std::string("cancelled"));
        QCOMPARE(orders[1]["status"].get<std::string>(), std::string("filled"));
        QCOMPARE(orders[1]["quantity"].dump(), std::string("2"));
        QCOMPARE(orders[1]["fill_price"].get<double>(), 192.5);
        QCOMPARE(orders[1]["created_at"].get<std::string>(), std::string("2026-02-16T08:20:00.000000+00:00"));
        QCOMPARE(orders[1]["filled_at"].get<std::string>(), std::string("2026-02-16T08:20:00.050000+00:00"));
        QCOMPARE(served.ask("GET", "/api/v1/portfolio/orders/u1?limit=1").json().size(), std::size_t{1});
        QCOMPARE(served.ask("GET", "/api/v1/portfolio/orders/u1?limit=0").status, 400);
    }

    void theNewestDecisionIsShownInTheAncestorsShape() {
        Served served;
        QCOMPARE(served.ask("GET", "/api/decision/latest").body,
                 std::string(R"({"message":"No decisions available yet."})"));
        contract::DecisionRow row;
        row.record.instrument = {market::Market::Crypto, "BTCUSDT"};
        row.record.time = fromEpochMillis(1'771'230'000'000);
        row.record.account = "a";
        row.record.action = "buy";
        row.record.setup = "vwap_reversion";
        row.record.inputs = R"({"regime":"RANGE_BOUND","confidence":0.71})";
        served.history.storedDecisions = {row};
        const auto decision = served.ask("GET", "/api/decision/latest").json();
        QCOMPARE(decision["market"].get<std::string>(), std::string("CRYPTO"));
        QCOMPARE(decision["meta_regime"].get<std::string>(), std::string("RANGE_BOUND"));
        QCOMPARE(decision["strategy"].get<std::string>(), std::string("vwap_reversion"));
        QCOMPARE(decision["action"].get<std::string>(), std::string("BUY"));
        QCOMPARE(decision["confidence"].get<double>(), 0.71);
        QCOMPARE(decision["created_at"].get<std::string>(), std::string("2026-02-16T08:20:00.000000"));
    }

    /// AETHERION 24.
    void positionSizeIsTheAncestorsAndRefusesWhatMadeItFail() {
        Served served;
        const auto size = served.ask("POST", "/api/position/size",
                                     R"({"price":50,"atr":2,"risk_config":{"total_capital":100000,)"
                                     R"("risk_per_trade":0.02,"atr_multiplier":1.5,"kelly_enabled":false}})");
        QCOMPARE(size.status, 200);
        QVERIFY(std::abs(size.json()["position_size"].get<double>() - 2000.0 / 3) < 1e-9);
        QCOMPARE(size.json()["risk_amount"].get<double>(), 2000.0);
        QVERIFY(std::abs(size.json()["capital_allocated"].get<double>() - 100'000.0 / 3) < 1e-9);
        // There an ATR of nothing, and a key that was missing, were a failure of the program.
        for (const char* body :
             {R"({"price":50,"atr":0,"risk_config":{"total_capital":1,"risk_per_trade":0.02,"atr_multiplier":1}})",
              R"({"price":50,"atr":2,"risk_config":{"total_capital":1,"risk_per_trade":0.02}})",
              R"({"price":50,"atr":2,"risk_config":{"total_capital":1,"risk_per_trade":2,"atr_multiplier":1}})",
              R"({"price":50,"atr":2})"})
            QCOMPARE(served.ask("POST", "/api/position/size", body).status, 422);
    }

    void aPersonArmsThePolicyAndEnablesAStrategy() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            answer.text = "the policy trades for ann";
            return answer;
        };
        const Reply armed = served.post("/api/v1/policy/arm", R"({"account":"ann","armed":true})");
        QCOMPARE(armed.status, 200);
        QCOMPARE(armed.json()["message"].get<std::string>(), std::string("the policy trades for ann"));
        QCOMPARE(served.post("/api/v1/policy/arm", R"({"account":"ann","armed":false})").status, 200);
        QCOMPARE(served.post("/api/v1/policy/enable", R"({"account":"ann","strategy":"squeeze"})").status, 200);
        const auto commands = served.trading.commands();
        QCOMPARE(commands.size(), std::size_t{3});
        QVERIFY(std::get<contract::ArmPolicy>(commands[0]).armed && !std::get<contract::ArmPolicy>(commands[1]).armed);
        QCOMPARE(std::get<contract::ArmPolicy>(commands[0]).account, std::string("ann"));
        QCOMPARE(std::get<contract::EnableStrategy>(commands[2]).strategy, std::string("squeeze"));
        // Nobody is armed by an omission.
        for (const char* body : {R"({"account":"ann"})", R"({"armed":true})", R"({"account":"","armed":true})",
                                 R"({"account":"ann","armed":"yes"})"})
            QCOMPARE(served.post("/api/v1/policy/arm", body).status, 422);
        QCOMPARE(served.post("/api/v1/policy/enable", R"({"account":"ann"})").status, 422);
        QCOMPARE(RawClient(served.port)
                     .request("POST", "/api/v1/policy/arm", "Content-Type: application/json\r\n",
                              R"({"account":"ann","armed":true})")
                     .status,
                 401);
        QCOMPARE(served.trading.commands().size(), std::size_t{3});
    }

    void aCycleIsRunAndCounted() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            answer.text = "3 decided, 1 entries, 0 exits, 0 refused";
            answer.count = 3;
            return answer;
        };
        const Reply reply = served.post("/jobs/cycle", "");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json()["status"].get<std::string>(), std::string("completed"));
        QCOMPARE(reply.json()["decided"].get<int>(), 3);
        for (const char* key : {"job_id", "created_at", "message"})
            QVERIFY2(reply.json()[key].is_string(), key);
        QVERIFY(std::holds_alternative<contract::RunCycle>(served.trading.commands().at(0)));
        // It is found again where jobs are listed, and under its number.
        const std::string id = reply.json()["job_id"].get<std::string>();
        QCOMPARE(served.ask("GET", "/jobs/status").json()["jobs"][0]["job_id"].get<std::string>(), id);
        const auto job = served.ask("GET", "/jobs/" + id).json();
        QCOMPARE(job["kind"].get<std::string>(), std::string("cycle"));
        QCOMPARE(job["status"].get<std::string>(), std::string("done"));
        QCOMPARE(job["message"].get<std::string>(), std::string("3 decided, 1 entries, 0 exits, 0 refused"));
    }
};

REGISTER_TEST(PortfolioRoutesTest)

} // namespace aetherion::test

#include "portfolio_routes_test.moc"
