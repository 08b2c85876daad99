#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

constexpr const char* kTwoApples = R"({"firebase_uid":"u1","symbol":"AAPL","side":"buy","quantity":2,"market":"usa"})";

Price dollars(double value) { return Price::fromUnits(static_cast<std::int64_t>(value * kDecimalUnit)); }
Quantity pieces(int count) { return Quantity::fromUnits(count * kDecimalUnit); }

/// The order as accepted, filled in two parts at a mean of 192.5, and what is left of 10,000 dollars.
void fillTwoApples(FakeTrading& trading, const trading::OrderRequest& request, trading::OrderId id) {
    trading.change([&](contract::TradingView& view) {
        trading::Order order = sentOrder(id, request);
        order.state = trading::OrderState::Filled;
        order.filled = pieces(2);
        order.filledValue = Cash::fromUnits(385 * kDecimalUnit);
        view.orders.insert(view.orders.begin(), order);
        for (const double price : {192.4, 192.6}) {
            trading::Trade trade;
            trade.number = static_cast<std::int64_t>(view.trades.size()) + 1;
            trade.order = id;
            trade.account = request.account;
            trade.price = dollars(price);
            trade.quantity = pieces(1);
            view.trades.push_back(trade);
        }
        trading::PortfolioView portfolio;
        portfolio.account = request.account;
        trading::CurrencyView cash;
        cash.currency = "USD";
        cash.cash = Cash::fromUnits(9615 * kDecimalUnit);
        portfolio.currencies.push_back(cash);
        view.portfolios = {portfolio};
    });
}

contract::TradingAnswer refusal(std::string_view code, std::string text,
                                std::vector<std::pair<std::string_view, std::string>> context = {}) {
    contract::TradingAnswer answer;
    answer.refusal = trading::Refusal{code, std::move(text), std::move(context)};
    answer.text = answer.refusal->line();
    return answer;
}

} // namespace

/// Orders over HTTP, in the words that FinLearn's clients know.
class OrderRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMarketOrderIsAnsweredWhenItIsFilled() {
        Served served;
        served.trading.answers = [&served](const contract::TradingCommand& command) {
            contract::TradingAnswer answer;
            const auto& request = std::get<contract::PlaceOrder>(command).request;
            answer.order = sentOrder(7, request);
            fillTwoApples(served.trading, request, 7);
            return answer;
        };
        const Reply reply = served.ask("POST", "/api/v1/orders/place", kTwoApples);
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body.substr(0, reply.body.find(",\"order_id\"")),
                 std::string(R"({"status":"success","message":"Successfully buy 2 shares of AAPL",)"
                             R"("fill_price":192.5,"total_value":385.0,"new_balance":9615.0)"));
        QCOMPARE(reply.json()["order_id"].get<int>(), 7);
        const auto placed = std::get<contract::PlaceOrder>(served.trading.commands().at(0)).request;
        QCOMPARE(placed.account, std::string("u1"));
        QCOMPARE(placed.instrument.market, market::Market::Us);
        QCOMPARE(placed.side, market::Side::Buy);
        QCOMPARE(placed.type, trading::OrderType::Market);
        QCOMPARE(placed.origin.who, std::string("start token"));
        QCOMPARE(placed.origin.channel, trading::Channel::Api);
    }

    void aPersonNamedByTheTokensHolderIsWhoOrdered() {
        Served served;
        const auto placedBy = [&](const std::string& fields) {
            (void)served.ask("POST", "/api/v1/orders/what-if", kTwoApples, fields);
            return std::get<contract::AskWhatIf>(served.trading.commands().back()).request.origin;
        };
        QCOMPARE(placedBy("X-Aetherion-Actor: ann\r\n"), (trading::OrderOrigin{"ann", trading::Channel::Command, {}}));
        QCOMPARE(placedBy("X-Aetherion-Actor: CORP\\ann@desk-1\r\n").who, std::string("CORP\\ann@desk-1"));
        const std::string longest(64, 'a');
        QCOMPARE(placedBy("X-Aetherion-Actor: " + longest + "\r\n").who, longest);
        QCOMPARE(placedBy(""), (trading::OrderOrigin{"start token", trading::Channel::Api, {}}));
    }

    void aNameThatIsNoneIsRefusedButKeepsNobodyFromStopping() {
        for (const std::string& name :
             {std::string("ann lee"), std::string(65, 'a'), std::string(), std::string("J\xc3\xbcrgen")}) {
            Served served;
            const std::string field = "X-Aetherion-Actor: " + name + "\r\n";
            const Reply refused = served.ask("POST", "/api/v1/orders/what-if", kTwoApples, field);
            QCOMPARE(refused.status, 400);
            QVERIFY2(refused.json()["detail"].get<std::string>().starts_with("X-Aetherion-Actor: "), name.c_str());
            QVERIFY(served.trading.commands().empty());
            QCOMPARE(served.ask("POST", "/emergency/stop", "", field).status, 200);
            QCOMPARE(served.killSwitch.status().holds.at(0).who, std::string("start token"));
            QCOMPARE(served.killSwitch.status().holds.at(0).channel, std::string("api"));
        }
        Served served;
        const std::string twice = "X-Aetherion-Actor: ann\r\nX-Aetherion-Actor: bob\r\n";
        QCOMPARE(served.ask("POST", "/api/v1/orders/what-if", kTwoApples, twice).status, 400);
        // Without the token it names nobody.
        QCOMPARE(RawClient(served.port).request("POST", "/emergency/stop", "X-Aetherion-Actor: ann\r\n").status, 401);
    }

    void anOrderThatTheVenueGaveUpIsNoSuccess() {
        Served served;
        served.trading.answers = [&served](const contract::TradingCommand& command) {
            contract::TradingAnswer answer;
            answer.order = sentOrder(1, std::get<contract::PlaceOrder>(command).request);
            served.trading.change([&](contract::TradingView& view) {
                view.orders = {*answer.order};
                view.orders[0].state = trading::OrderState::Cancelled;
                view.orders[0].reason = "nothing to trade with";
            });
            return answer;
        };
        const Reply reply = served.ask("POST", "/api/v1/orders/place", kTwoApples);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json()["detail"].get<std::string>(), std::string("nothing to trade with"));
        QCOMPARE(reply.json()["code"].get<std::string>(), std::string("NOT_FILLED"));
    }

    void aLimitOrderIsPendingAtOnce() {
        Served served;
        const Reply reply = served.ask("POST", "/api/v1/orders/place",
                                       R"({"account":"a","symbol":"BTCUSDT","side":"SELL","quantity":"0.015",
                                           "market":"crypto","order_type":"limit","limit_price":64000.5,
                                           "time_in_force":"gtc","client_order_id":"c-1"})",
                                       "Idempotency-Key: k1\r\n");
        QCOMPARE(reply.status, 202);
        QCOMPARE(reply.json()["status"].get<std::string>(), std::string("pending"));
        QVERIFY(reply.json()["fill_price"].is_null());
        const auto placed = std::get<contract::PlaceOrder>(served.trading.commands().at(0)).request;
        QCOMPARE(placed.side, market::Side::Sell);
        QCOMPARE(placed.quantity.text(), std::string("0.015"));
        QCOMPARE(placed.limitPrice->text(), std::string("64000.5"));
        QCOMPARE(placed.timeInForce, trading::TimeInForce::GoodTillCancelled);
        QCOMPARE(placed.clientOrder, std::string("c-1"));
        QCOMPARE(placed.idempotencyKey, std::string("k1"));
    }

    /// AETHERION 16: errors were answered with 200.
    void aRefusalHasTheDesksWordsItsCodeAndItsFigures() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand&) {
            return refusal("INSUFFICIENT_FUNDS", "Insufficient funds. Balance: 12.34, Cost: 56.78",
                           {{"balance", "12.34"}, {"cost", "56.78"}});
        };
        const Reply reply = served.ask("POST", "/api/v1/orders/place", kTwoApples);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.json()["detail"].get<std::string>(),
                 std::string("Insufficient funds. Balance: 12.34, Cost: 56.78"));
        QCOMPARE(reply.json()["code"].get<std::string>(), std::string("INSUFFICIENT_FUNDS"));
        QCOMPARE(reply.json()["context"]["cost"].get<std::string>(), std::string("56.78"));
    }

    void whatIsOfTheWrongTypeNeverReachesTheDesk_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* body, int status) {
            QTest::newRow(name) << QByteArray(body) << status;
        };
        row("no JSON", "{", 400);
        row("a list", "[]", 400);
        row("nothing", "{}", 422);
        row("parts of a share", R"({"firebase_uid":"u","symbol":"A","side":"buy","quantity":1.5,"market":"usa"})", 422);
        row("quantity as a word", R"({"firebase_uid":"u","symbol":"A","side":"buy","quantity":"two","market":"usa"})",
            422);
        row("quantity as a list", R"({"firebase_uid":"u","symbol":"A","side":"buy","quantity":[1],"market":"usa"})",
            422);
        row("beyond all numbers", R"({"firebase_uid":"u","symbol":"A","side":"buy","quantity":1e300,"market":"usa"})",
            422);
        row("no account", R"({"symbol":"A","side":"buy","quantity":1,"market":"usa"})", 422);
        row("two accounts",
            R"({"firebase_uid":"u","account":"v","symbol":"A","side":"buy","quantity":1,"market":"usa"})", 422);
        // The ancestor invented a market where it was given none that it knew.
        row("an invented market", R"({"firebase_uid":"u","symbol":"A","side":"buy","quantity":1,"market":"mars"})",
            400);
        row("an invented type",
            R"({"firebase_uid":"u","symbol":"A","side":"buy","quantity":1,"market":"usa","order_type":"iceberg"})",
            400);
    }

    void whatIsOfTheWrongTypeNeverReachesTheDesk() {
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        Served served;
        QCOMPARE(served.ask("POST", "/api/v1/orders/place", body.toStdString()).status, status);
        QVERIFY(served.trading.commands().empty());
    }

    void whatAnOrderMayBeIsLeftToTheDesk() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand&) {
            return refusal("INVALID_SIDE", "side must be 'buy' or 'sell'");
        };
        const Reply reply =
            served.ask("POST", "/api/v1/orders/place",
                       R"({"firebase_uid":"u1","symbol":"AAPL","side":"hold","quantity":2,"market":"usa"})");
        QCOMPARE(reply.json()["detail"].get<std::string>(), std::string("side must be 'buy' or 'sell'"));
        QCOMPARE(std::get<contract::PlaceOrder>(served.trading.commands().at(0)).request.side, market::Side::Unknown);
        (void)served.ask("POST", "/api/v1/orders/place",
                         R"({"firebase_uid":"u1","symbol":"AAPL","side":"buy","quantity":0,"market":"usa"})");
        QVERIFY(std::get<contract::PlaceOrder>(served.trading.commands().at(1)).request.quantity.isZero());
    }

    void anOutcomeThatNobodyKnowsIsSaidToBeOne() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand&) -> Result<contract::TradingAnswer> {
            return failAt("the engine", "no answer yet");
        };
        const Reply reply = served.ask("POST", "/api/v1/orders/place", kTwoApples);
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.json()["code"].get<std::string>(), std::string("OUTCOME_UNKNOWN"));
    }

    void cancelsAndChangesByNumber() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand& command) {
            if (const auto* cancel = std::get_if<contract::CancelOrder>(&command); cancel && cancel->order == 9)
                return refusal("ORDER_NOT_FOUND", "there is no order 9");
            if (const auto* replace = std::get_if<contract::ReplaceOrder>(&command); replace && replace->order == 8)
                return refusal("ORDER_NOT_OPEN", "order 8 is filled");
            contract::TradingAnswer answer;
            answer.text = "done";
            answer.order = sentOrder(5);
            return answer;
        };
        const Reply cancelled = served.ask("DELETE", "/api/v1/orders/5?reason=fat%20finger");
        QCOMPARE(cancelled.status, 200);
        QCOMPARE(cancelled.json()["order"]["id"].get<int>(), 5);
        QCOMPARE(std::get<contract::CancelOrder>(served.trading.commands().at(0)).reason, std::string("fat finger"));
        QCOMPARE(served.ask("DELETE", "/api/v1/orders/9").status, 404);
        QCOMPARE(served.ask("DELETE", "/api/v1/orders/nine").status, 404);
        QCOMPARE(served.ask("PATCH", "/api/v1/orders/5", R"({"quantity":3,"limit_price":"10.25"})").status, 200);
        const auto change = std::get<contract::ReplaceOrder>(served.trading.commands().back()).change;
        QCOMPARE(change.quantity->text(), std::string("3"));
        QCOMPARE(change.limitPrice->text(), std::string("10.25"));
        QCOMPARE(served.ask("PATCH", "/api/v1/orders/8", R"({"quantity":3})").status, 409);
        QCOMPARE(served.ask("PATCH", "/api/v1/orders/5", "{}").status, 422);
    }

    void whatIfAnswersWithEveryVerdict() {
        Served served;
        served.trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer = refusal("MAX_ORDER_VALUE", "too much", {{"limit", "100"}});
            risk::RailVerdict verdict;
            verdict.rail = "maximum order value";
            verdict.code = "MAX_ORDER_VALUE";
            verdict.passes = false;
            verdict.applies = true;
            verdict.value = 150 * kDecimalUnit;
            verdict.limit = 100 * kDecimalUnit;
            verdict.headroom = -50 * kDecimalUnit;
            verdict.unit = "USD";
            answer.verdicts.push_back(verdict);
            return answer;
        };
        const auto answer = served.ask("POST", "/api/v1/orders/what-if", kTwoApples).json();
        QCOMPARE(answer["would_pass"].get<bool>(), false);
        QCOMPARE(answer["refusal"]["code"].get<std::string>(), std::string("MAX_ORDER_VALUE"));
        QCOMPARE(answer["verdicts"][0]["headroom"].get<double>(), -50.0);
        QVERIFY(std::holds_alternative<contract::AskWhatIf>(served.trading.commands().at(0)));
    }

    /// FinLearn 1: no authentication, and any uid could be read or traded.
    void nothingIsDoneWithoutAToken() {
        Served served;
        QCOMPARE(RawClient(served.port).post("/api/v1/orders/place", kTwoApples).status, 401);
        QCOMPARE(RawClient(served.port).request("DELETE", "/api/v1/orders/5").status, 401);
        QCOMPARE(served.get("/api/v1/portfolio/positions/u1").status, 401);
        QVERIFY(served.trading.commands().empty());
    }

    /// AION 33: symbols with digits, dots or signs were dropped.
    void everySymbolReachesTheDeskAsItIsWritten() {
        Served served;
        std::size_t number = 0;
        for (const char* symbol : {"BRK.B", "L&T", "0700", "NIFTY 50", "M&M-BE"}) {
            const nlohmann::json body{
                {"firebase_uid", "u1"}, {"side", "buy"}, {"quantity", 2}, {"market", "usa"}, {"symbol", symbol}};
            (void)served.ask("POST", "/api/v1/orders/place", body.dump());
            const auto sent = served.trading.commands().at(number++);
            QCOMPARE(std::get<contract::PlaceOrder>(sent).request.instrument.symbol, std::string(symbol));
        }
    }

    /// AION 13: whoever waited for a cycle kept all others waiting.
    void aStopIsAnsweredWhileOrdersWait() {
        Served served;
        std::atomic<bool> goOn{false};
        served.trading.answers = [&goOn](const contract::TradingCommand&) -> Result<contract::TradingAnswer> {
            (void)becomesTrue([&goOn] { return goOn.load(); });
            return failAt("the engine", "no answer yet");
        };
        RawClient waiting(served.port);
        waiting.send(
            requestText(served.port, "DELETE", "/api/v1/orders/5", "Authorization: Bearer " + served.token + "\r\n"));
        QVERIFY(becomesTrue([&] { return served.trading.commands().size() == 1; }));
        QCOMPARE(served.post("/emergency/stop", "").status, 200);
        QVERIFY(!goOn);
        goOn = true;
        const auto reply = waiting.reply();
        QCOMPARE(reply ? reply->status : 0, 503);
    }
};

REGISTER_TEST(OrderRoutesTest)

} // namespace aetherion::test

#include "order_routes_test.moc"
