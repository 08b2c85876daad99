#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

/// The operator's verbs with their scopes, the rails as they stand, and limits.
class RiskRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsStateRailsAndWhoHolds() {
        Served served;
        served.trading.change([](contract::TradingView& view) {
            risk::RailView rail;
            rail.name = "daily loss";
            rail.account = "a";
            rail.currency = "USD";
            rail.state = risk::RailState::Clear;
            rail.base = "equity at the start of the trading day 2026-03-06";
            rail.baseValue = risk::wholeFigure(10'000);
            rail.value = risk::wholeFigure(120);
            rail.limit = risk::wholeFigure(300);
            rail.headroom = risk::wholeFigure(180);
            rail.unit = "USD";
            rail.inputs = {{"equity", "9880.00"}};
            view.rails = {rail};
            view.armed = {{"a", "ann"}};
        });
        QCOMPARE(
            served.ask("POST", "/api/v1/risk/state", R"({"verb":"pause","scope":"market:US","reason":"news"})").status,
            200);
        const auto risk = served.ask("GET", "/api/v1/risk").json();
        QCOMPARE(risk["state"].get<std::string>(), std::string("Active"));
        QCOMPARE(risk["rails"][0]["rail"].get<std::string>(), std::string("daily loss"));
        QCOMPARE(risk["rails"][0]["base_value"].get<double>(), 10'000.0);
        QCOMPARE(risk["rails"][0]["headroom"].get<double>(), 180.0);
        QCOMPARE(risk["rails"][0]["clears"].get<std::string>(), std::string("by itself"));
        QCOMPARE(risk["rails"][0]["inputs"]["equity"].get<std::string>(), std::string("9880.00"));
        QCOMPARE(risk["armed"]["a"].get<std::string>(), std::string("ann"));
        QCOMPARE(risk["scopes"][0]["scope"].get<std::string>(), std::string("market:US"));
        QCOMPARE(risk["scopes"][0]["state"].get<std::string>(), std::string("StandDown"));
        QCOMPARE(risk["scopes"][0]["holds"][0]["reason"].get<std::string>(), std::string("news"));
        QCOMPARE(risk["scopes"][0]["holds"][0]["channel"].get<std::string>(), std::string("api"));
        QVERIFY(risk["stop"].is_null());
    }

    void aScopeIsHeldAndResumedByItsHold() {
        Served served;
        const auto held =
            served.ask("POST", "/api/v1/risk/state", R"({"verb":"reduce-only","scope":"account:A"})").json();
        QCOMPARE(held["state"].get<std::string>(), std::string("ReduceOnly"));
        QCOMPARE(held["hold"].get<int>(), 1);
        const auto resume = [&](const char* rest) {
            return served.ask("POST", "/api/v1/risk/state",
                              std::string(R"({"verb":"resume","scope":"account:A")") + rest + "}");
        };
        QCOMPARE(resume(R"(,"hold":1)").status, 422);
        QCOMPARE(resume(R"(,"reason":"ok")").status, 422);
        const Reply stale = resume(R"(,"reason":"ok","hold":9)");
        QCOMPARE(stale.status, 409);
        QCOMPARE(stale.json()["newest_hold"].get<int>(), 1);
        const Reply done = resume(R"(,"reason":"ok","hold":1)");
        QCOMPARE(done.status, 200);
        QCOMPARE(done.json()["state"].get<std::string>(), std::string("Active"));
        QCOMPARE(resume(R"(,"reason":"ok","hold":1)").json()["status"].get<std::string>(), std::string("not_held"));
    }

    void aStopOfEverythingIsTheKillSwitchs() {
        Served served;
        const auto held = served.ask("POST", "/api/v1/risk/state", R"({"verb":"stop","reason":"enough"})").json();
        QCOMPARE(held["state"].get<std::string>(), std::string("Halted"));
        QCOMPARE(held["persisted"].get<bool>(), true);
        QCOMPARE(served.killSwitch.status().holds.at(0).reason, std::string("enough"));
        QVERIFY(served.trading.holds().empty());
        const auto resumed =
            served.ask("POST", "/api/v1/risk/state", R"({"verb":"resume","reason":"ok","hold":1})").json();
        QCOMPARE(resumed["state"].get<std::string>(), std::string("ReduceOnly"));
    }

    void whatCannotBeReadHoldsNothing_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no verb") << QByteArray("{}");
        QTest::newRow("another verb") << QByteArray(R"({"verb":"panic"})");
        QTest::newRow("a misspelt market") << QByteArray(R"({"verb":"pause","scope":"market:USS"})");
        QTest::newRow("a scope that is none") << QByteArray(R"({"verb":"pause","scope":5})");
        QTest::newRow("preview as a word") << QByteArray(R"({"verb":"flatten","preview":"yes"})");
    }

    void whatCannotBeReadHoldsNothing() {
        QFETCH(const QByteArray, body);
        Served served;
        QCOMPARE(served.ask("POST", "/api/v1/risk/state", body.toStdString()).status, 422);
        QVERIFY(served.trading.holds().empty());
        QVERIFY(served.trading.commands().empty());
    }

    void flattenNamesWhatCannotBeSold() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            contract::FlattenLine line;
            line.account = "A";
            line.instrument = {market::Market::Us, "AAPL"};
            line.quantity = Quantity::fromUnits(2 * kDecimalUnit);
            line.obstacle = "its market is closed";
            answer.lines = {line};
            answer.text = "0 holdings would be sold, 1 cannot";
            return answer;
        };
        const auto answer =
            served.ask("POST", "/api/v1/risk/state", R"({"verb":"flatten","scope":"account:A","preview":true})").json();
        QCOMPARE(answer["status"].get<std::string>(), std::string("preview"));
        QCOMPARE(answer["lines"][0]["obstacle"].get<std::string>(), std::string("its market is closed"));
        QVERIFY(answer["lines"][0]["value"].is_null());
        QCOMPARE(answer["lines"][0]["currency"].get<std::string>(), std::string("USD"));
        QVERIFY(std::get<contract::Flatten>(served.trading.commands().at(0)).preview);
        (void)served.ask("POST", "/api/v1/risk/state", R"({"verb":"flatten","scope":"account:A"})");
        const auto sold = std::get<contract::Flatten>(served.trading.commands().at(1));
        QVERIFY(!sold.preview);
        QCOMPARE(sold.scope, risk::Scope::ofAccount("A"));
    }

    void aLimitIsSetInTheNameOfWhoAsked() {
        Served served;
        QCOMPARE(
            served.ask("PUT", "/api/v1/risk/limits", R"({"key":"DT_MAX_ORDER_VALUE[market:US]","value":5000})").status,
            200);
        QCOMPARE(served
                     .ask("PUT", "/api/v1/risk/limits", R"({"key":"DT_MAX_ORDER_VALUE[market:US]"})",
                          "X-Aetherion-Actor: ann\r\n")
                     .status,
                 200);
        const auto limits = served.trading.limits();
        QCOMPARE(limits.size(), std::size_t{2});
        QCOMPARE(limits[0].value, std::optional<std::string>("5000"));
        QCOMPARE(limits[0].who + " " + limits[0].channel, std::string("start token api"));
        QVERIFY(!limits[1].value);
        QCOMPARE(limits[1].who + " " + limits[1].channel, std::string("ann command"));
        QCOMPARE(RawClient(served.port).request("PUT", "/api/v1/risk/limits").status, 401);
    }

    void aLimitThatIsRefusedSaysWhy() {
        Served served;
        served.trading.limitAnswer = failAt("dt_knobs.env", "DT_DAILY_DRAWDOWN_PCT is a fraction");
        const Reply trap = served.ask("PUT", "/api/v1/risk/limits", R"({"key":"DT_DAILY_DRAWDOWN_PCT","value":2.0})");
        QCOMPARE(trap.status, 400);
        QCOMPARE(trap.json()["code"].get<std::string>(), std::string("INVALID_LIMIT"));
        QCOMPARE(trap.json()["detail"].get<std::string>(),
                 std::string("dt_knobs.env: DT_DAILY_DRAWDOWN_PCT is a fraction"));
    }

    void verbsCarryThePersonWhoSaysThem() {
        Served served;
        const std::string ann = "X-Aetherion-Actor: ann\r\n";
        QCOMPARE(served.ask("POST", "/api/v1/risk/state", R"({"verb":"pause","scope":"market:US"})", ann).status, 200);
        QCOMPARE(served.trading.holds().at(0).holds.at(0).hold.who, std::string("ann"));
        QCOMPARE(served.trading.holds().at(0).holds.at(0).hold.channel, std::string("command"));
        QCOMPARE(served.ask("POST", "/api/v1/risk/state", R"({"verb":"flatten","scope":"account:A"})", ann).status,
                 200);
        QCOMPARE(std::get<contract::Flatten>(served.trading.commands().at(0)).origin,
                 (trading::OrderOrigin{"ann", trading::Channel::Command, {}}));
        QCOMPARE(served.ask("POST", "/api/v1/risk/state", R"({"verb":"stop"})", ann).status, 200);
        QCOMPARE(served.killSwitch.status().holds.at(0).who, std::string("ann"));
    }
};

REGISTER_TEST(RiskRoutesTest)

} // namespace aetherion::test

#include "risk_routes_test.moc"
