#include "core/api/token_book.h"
#include "core/api/unavailable.h"
#include "tests/api/fake_tokens.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class TokenRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aTokenIsShownOnceAndWorksAtOnce() {
        Guarded guarded;
        const Reply made = guarded.ask(guarded.startToken, "POST", "/api/v1/tokens",
                                       R"({"name":"panel","scopes":["read"],"accounts":["A"],"expires_in":"1h"})");
        QCOMPARE(made.status, 201);
        const std::string text = made.json()["token"];
        QCOMPARE(text.size(), std::size_t{48});
        QCOMPARE(guarded.ask(text, "GET", "/api/v1/portfolio/positions/A").status, 200);
        const Reply list = guarded.ask(guarded.startToken, "GET", "/api/v1/tokens");
        QVERIFY(list.json()["items"][0]["name"] == "panel");
        QVERIFY(list.json()["items"][0]["state"] == "active");
        QVERIFY(list.body.find(text) == std::string::npos && list.body.find("hash") == std::string::npos);
        // By the clock, whatever the store says.
        guarded.ports.clock.advance(std::chrono::hours(1));
        QCOMPARE(guarded.ask(text, "GET", "/api/v1/portfolio/positions/A").status, 401);
    }

    void anOldTextIsGoodForTheOverlap() {
        Guarded guarded;
        const std::string old = guarded.tokens.add("panel", {contract::TokenScope::Read});
        const Reply made =
            guarded.ask(guarded.startToken, "POST", "/api/v1/tokens/panel/rotate", R"({"overlap":"90m"})");
        QCOMPARE(made.status, 201);
        const std::string fresh = made.json()["token"];
        QCOMPARE(guarded.ask(old, "GET", "/api/v1/risk").status, 200);
        QCOMPARE(guarded.ask(fresh, "GET", "/api/v1/risk").status, 200);
        guarded.ports.clock.advance(std::chrono::minutes(90));
        QCOMPARE(guarded.ask(old, "GET", "/api/v1/risk").status, 401);
        QCOMPARE(guarded.ask(fresh, "GET", "/api/v1/risk").status, 200);
    }

    void aRevokedTokenIsRefusedAtOnce() {
        Guarded guarded(http::RateLimits{.changesPerToken = 100'000, .changesInAll = 100'000, .failures = 100'000});
        const std::string text = guarded.tokens.add("panel", {contract::TokenScope::Read});
        QVERIFY(becomesTrue([&] { return guarded.ask(text, "GET", "/api/v1/risk").status == 200; }));
        QCOMPARE(guarded.ask(guarded.startToken, "DELETE", "/api/v1/tokens/panel").status, 200);
        QCOMPARE(guarded.ask(text, "GET", "/api/v1/risk").status, 401);
        QCOMPARE(guarded.ask(guarded.startToken, "DELETE", "/api/v1/tokens/panel").status, 404);
    }

    void anotherProcessChangesAreSoonInForce() {
        Guarded guarded(http::RateLimits{.changesPerToken = 100'000, .changesInAll = 100'000, .failures = 100'000});
        const std::string text = guarded.tokens.add("late", {contract::TokenScope::Read});
        QVERIFY(becomesTrue([&] { return guarded.ask(text, "GET", "/api/v1/risk").status == 200; }));
        QVERIFY(becomesTrue([&] { return guarded.tokens.tokens()->front().lastUsed.has_value(); }));
        QVERIFY(guarded.tokens.revoke("late", {}));
        QVERIFY(becomesTrue([&] { return guarded.ask(text, "GET", "/api/v1/risk").status == 401; }));
    }

    void whatWasKnownStaysInForceWithoutTheStore() {
        Guarded guarded(http::RateLimits{.changesPerToken = 100'000, .changesInAll = 100'000, .failures = 100'000});
        const std::string text = guarded.tokens.add("panel", {contract::TokenScope::Read, contract::TokenScope::Admin});
        QVERIFY(becomesTrue([&] { return guarded.ask(text, "GET", "/api/v1/risk").status == 200; }));
        guarded.tokens.fails = true;
        const Reply failed = guarded.ask(text, "GET", "/api/v1/tokens");
        QCOMPARE(failed.status, 503);
        QVERIFY(failed.body.find("secret") == std::string::npos && failed.body.find("SELECT") == std::string::npos);
        QCOMPARE(guarded.ask(text, "GET", "/api/v1/risk").status, 200);
    }

    void refusesWhatCannotBeAToken_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no name") << QByteArray(R"({"scopes":["read"],"accounts":["*"]})");
        QTest::newRow("no scope") << QByteArray(R"({"name":"a","scopes":[],"accounts":["*"]})");
        QTest::newRow("unknown scope") << QByteArray(R"({"name":"a","scopes":["root"],"accounts":["*"]})");
        QTest::newRow("no account") << QByteArray(R"({"name":"a","scopes":["read"]})");
        QTest::newRow("a number") << QByteArray(R"({"name":"a","scopes":[1],"accounts":["*"]})");
        QTest::newRow("a span") << QByteArray(R"({"name":"a","scopes":["read"],"accounts":["*"],"expires_in":"soon"})");
        QTest::newRow("unknown field") << QByteArray(R"({"name":"a","scopes":["read"],"accounts":["*"],"x":1})");
    }

    void refusesWhatCannotBeAToken() {
        QFETCH(const QByteArray, body);
        Guarded guarded;
        QCOMPARE(guarded.ask(guarded.startToken, "POST", "/api/v1/tokens", body.toStdString()).status, 422);
    }

    void nobodyGivesAwayMoreAccountsThanTheirOwn() {
        Guarded guarded(http::RateLimits{.changesPerToken = 100'000, .changesInAll = 100'000, .failures = 100'000});
        const std::string some = guarded.tokens.add("some", {contract::TokenScope::Admin}, {"paper*"});
        (void)guarded.tokens.add("all", {contract::TokenScope::Admin});
        const auto make = [&](const std::string& accounts) {
            return guarded
                .ask(some, "POST", "/api/v1/tokens",
                     "{\"name\":\"x\",\"scopes\":[\"read\"],\"accounts\":[\"" + accounts + "\"]}")
                .status;
        };
        QVERIFY(becomesTrue([&] { return make("paper-7") == 201; }));
        QCOMPARE(make("paper*"), 201);
        QCOMPARE(make("*"), 403);
        QCOMPARE(make("p*"), 403);
        QCOMPARE(make("live"), 403);
        QCOMPARE(guarded.ask(some, "POST", "/api/v1/tokens/all/rotate").status, 403);
    }

    void aSocketsTokenCanBeAskedForAgain() {
        ManualClock clock{fromEpochMillis(1'771'230'400'000)};
        FakeTokens tokens(clock);
        const std::string text = tokens.add("panel", {contract::TokenScope::Read}, {"*"}, std::chrono::hours(2));
        const api::StartToken start;
        api::TokenBook book(start, &tokens, clock);
        QVERIFY(!book.find(text));
        book.refreshNow(kPatience);
        const auto caller = book.find(text);
        QVERIFY(caller && caller->name == "panel" && book.stillValid(*caller));
        QVERIFY(!book.find(text + "x") && !book.find(""));
        clock.advance(std::chrono::hours(2));
        QVERIFY(!book.stillValid(*caller) && !book.find(text));
        clock.advance(-std::chrono::hours(1));
        QVERIFY(book.stillValid(*caller));
        QVERIFY(tokens.revoke("panel", {}));
        book.refreshNow(kPatience);
        QVERIFY(!book.stillValid(*caller) && !book.find(text));
    }

    void saysNothingOfPaths() {
        QCOMPARE(api::withoutPaths("/home/me/x/audit.log: disk full (/var/lib/y)"),
                 std::string("audit.log: disk full (y)"));
        QCOMPARE(api::withoutPaths("USD/day is 5; /x stays"), std::string("USD/day is 5; /x stays"));
    }
};

REGISTER_TEST(TokenRoutesTest)

} // namespace aetherion::test

#include "token_routes_test.moc"
