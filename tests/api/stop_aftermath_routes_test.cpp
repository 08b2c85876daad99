#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

trading::Order stoppedOrder(trading::OrderId id) {
    trading::OrderRequest request;
    request.account = "a";
    request.instrument = {market::Market::Us, "AAPL"};
    request.side = market::Side::Buy;
    request.quantity = Quantity::fromUnits(5 * kDecimalUnit);
    trading::Order order = sentOrder(id, request);
    order.state = trading::OrderState::Cancelled;
    order.reason = "Halted: ann, enough";
    return order;
}

} // namespace

/// After a stop, over HTTP: what is left unprotected, what a resume lets out, and orders that are placed again.
class StopAftermathRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void unprotectedPositionsStandWithTheirValueOrWhyThereIsNone() {
        Served served;
        served.trading.change([](contract::TradingView& view) {
            const market::InstrumentKey apple{market::Market::Us, "AAPL"};
            view.unprotected = {
                {"a", apple, Quantity::fromUnits(2 * kDecimalUnit), "USD", Cash::fromUnits(381 * kDecimalUnit), ""},
                {"b", apple, Quantity::fromUnits(kDecimalUnit), "USD", std::nullopt, "AAPL: the price is stale"}};
            view.stoppedOrders = 3;
        });
        const auto risk = served.ask("GET", "/api/v1/risk").json();
        QCOMPARE(risk["unprotected"].size(), std::size_t{2});
        QCOMPARE(risk["unprotected"][0]["account"].get<std::string>(), std::string("a"));
        QCOMPARE(risk["unprotected"][0]["quantity"].get<double>(), 2.0);
        QCOMPARE(risk["unprotected"][0]["value"].get<double>(), 381.0);
        QCOMPARE(risk["unprotected"][0]["currency"].get<std::string>(), std::string("USD"));
        QVERIFY(risk["unprotected"][1]["value"].is_null());
        QCOMPARE(risk["unprotected"][1]["unknown"].get<std::string>(), std::string("AAPL: the price is stale"));
        QCOMPARE(risk["cancelled_by_stop"].get<int>(), 3);
        // What somebody holds is not for those without a token.
        QVERIFY(served.get("/emergency/status").body.find("AAPL") == std::string::npos);
    }

    void aResumeIsPreviewedWithoutResuming() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            contract::ExitLine line;
            line.account = "a";
            line.instrument = {market::Market::Us, "AAPL"};
            line.quantity = Quantity::fromUnits(2 * kDecimalUnit);
            line.reason = "stop_hit of squeeze";
            line.price = Price::fromUnits(190 * kDecimalUnit);
            line.slippage = Cash::fromUnits(kDecimalUnit / 2);
            line.currency = "USD";
            answer.exits = {line};
            answer.text = "1 exits would go out at once";
            return answer;
        };
        (void)served.killSwitch.trip({"ann", "window", "enough"});
        for (const auto& [target, body] : {std::pair("/emergency/resume", R"({"preview":true})"),
                                           std::pair("/api/v1/risk/state", R"({"verb":"resume","preview":true})")}) {
            const Reply reply = served.ask("POST", target, body);
            QCOMPARE(reply.status, 200);
            const auto answer = reply.json();
            QCOMPARE(answer["status"].get<std::string>(), std::string("preview"));
            QCOMPARE(answer["state"].get<std::string>(), std::string("Halted"));
            QCOMPARE(answer["newest_hold"].get<int>(), 1);
            QCOMPARE(answer["exits"][0]["reason"].get<std::string>(), std::string("stop_hit of squeeze"));
            QCOMPARE(answer["exits"][0]["price"].get<double>(), 190.0);
            QCOMPARE(answer["exits"][0]["slippage"].get<double>(), 0.5);
            QCOMPARE(std::get<contract::PreviewResume>(served.trading.commands().back()).scope, risk::Scope::all());
        }
        QCOMPARE(served.killSwitch.status().state, risk::RiskState::Halted);
        QCOMPARE(served.ask("POST", "/emergency/resume", R"({"preview":"yes"})").status, 422);
        (void)served.ask("POST", "/api/v1/risk/state", R"({"verb":"resume","scope":"account:a","preview":true})");
        QCOMPARE(std::get<contract::PreviewResume>(served.trading.commands().back()).scope,
                 risk::Scope::ofAccount("a"));
    }

    void ordersOfAStopAreListedWithWhatTheyWouldMeetNow() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            answer.again = {{stoppedOrder(9), Quantity::fromUnits(5 * kDecimalUnit), std::nullopt, 0},
                            {stoppedOrder(8), Quantity::fromUnits(2 * kDecimalUnit),
                             trading::Refusal{"MAX_ORDER_VALUE", "too much", {{"limit", "50"}}}, 0},
                            {stoppedOrder(7), Quantity::fromUnits(kDecimalUnit),
                             trading::Refusal{"ALREADY_PLACED_AGAIN", "placed", {}}, 12}};
            answer.count = 1;
            answer.text = "1 orders would be placed again, 2 would not";
            return answer;
        };
        QCOMPARE(served.get("/api/v1/orders/cancelled-by-stop").status, 401);
        const Reply reply = served.ask("GET", "/api/v1/orders/cancelled-by-stop");
        QCOMPARE(reply.status, 200);
        const auto list = reply.json();
        QCOMPARE(list["count"].get<int>(), 1);
        QCOMPARE(list["orders"][0]["id"].get<int>(), 9);
        QCOMPARE(list["orders"][0]["would_pass"].get<bool>(), true);
        QVERIFY(list["orders"][0]["refusal"].is_null());
        QCOMPARE(list["orders"][0]["order"]["reason"].get<std::string>(), std::string("Halted: ann, enough"));
        QCOMPARE(list["orders"][1]["would_pass"].get<bool>(), false);
        QCOMPARE(list["orders"][1]["quantity"].get<double>(), 2.0);
        QCOMPARE(list["orders"][1]["refusal"]["code"].get<std::string>(), std::string("MAX_ORDER_VALUE"));
        QCOMPARE(list["orders"][2]["placed_as"].get<int>(), 12);
        const auto asked = std::get<contract::PlaceAgain>(served.trading.commands().back());
        QVERIFY(asked.preview && asked.orders.empty());
    }

    void onlyThoseThatAreNamedArePlacedAgain() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand& command) {
            contract::TradingAnswer answer;
            answer.count = std::get<contract::PlaceAgain>(command).orders.size() == 2 ? 1 : 0;
            return answer;
        };
        const Reply reply =
            served.ask("POST", "/api/v1/orders/place-again", R"({"orders":[9,7]})", "X-Aetherion-Actor: bob\r\n");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.json()["status"].get<std::string>(), std::string("placed"));
        const auto placed = std::get<contract::PlaceAgain>(served.trading.commands().back());
        QVERIFY(!placed.preview);
        QCOMPARE(placed.orders, (std::vector<trading::OrderId>{9, 7}));
        QCOMPARE(placed.origin, (trading::OrderOrigin{"bob", trading::Channel::Command, {}}));
        const Reply none = served.ask("POST", "/api/v1/orders/place-again", R"({"orders":[9]})");
        QCOMPARE(none.json()["status"].get<std::string>(), std::string("refused"));
        (void)served.ask("POST", "/api/v1/orders/place-again", R"({"orders":[9],"preview":true})");
        QVERIFY(std::get<contract::PlaceAgain>(served.trading.commands().back()).preview);
    }

    void whatCannotBeReadPlacesNothingAgain() {
        Served served;
        for (const char* body : {"{}", R"({"orders":[]})", R"({"orders":"all"})", R"({"orders":[0]})",
                                 R"({"orders":[1.5]})", R"({"orders":[-4]})", R"({"orders":[1],"preview":1})"}) {
            QCOMPARE(served.ask("POST", "/api/v1/orders/place-again", body).status, 422);
        }
        QCOMPARE(RawClient(served.port).request("POST", "/api/v1/orders/place-again").status, 401);
        QVERIFY(served.trading.commands().empty());
    }
};

REGISTER_TEST(StopAftermathRoutesTest)

} // namespace aetherion::test

#include "stop_aftermath_routes_test.moc"
