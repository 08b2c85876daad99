#include "tests/api/fake_tokens.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {
constexpr const char* kNarrowerLimit = R"({"key":"DT_MAX_POSITIONS","value":3})";
}

class RateLimitTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesTheNextChangeAndSaysWhen() {
        Guarded guarded(http::RateLimits{.changesPerToken = 3, .changesInAll = 100});
        for (int left = 2; left >= 0; --left) {
            const Reply reply = guarded.ask(guarded.startToken, "PUT", "/api/v1/risk/limits", kNarrowerLimit);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.field("ratelimit-policy"), std::string(R"("token";q=3;w=10, "all";q=100;w=10)"));
            QCOMPARE(reply.field("ratelimit").rfind("\"token\";r=" + std::to_string(left) + ";t=", 0), std::size_t{0});
        }
        const Reply refused = guarded.ask(guarded.startToken, "PUT", "/api/v1/risk/limits", kNarrowerLimit);
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.field("retry-after"), std::string("4"));
        QVERIFY(refused.json()["type"] == "https://iana.org/assignments/http-problem-types#quota-exceeded");
        QVERIFY(refused.json()["violated-policies"] == nlohmann::ordered_json::array({"token"}));
        QVERIFY(!refused.field("ratelimit").empty());
        QCOMPARE(guarded.ports.trading.limits().size(), std::size_t{3});
        // Questions and other tokens go on.
        QCOMPARE(guarded.ask(guarded.startToken, "GET", "/api/v1/risk").status, 200);
        guarded.ports.clock.advance(std::chrono::seconds(4));
        QCOMPARE(guarded.ask(guarded.startToken, "PUT", "/api/v1/risk/limits", kNarrowerLimit).status, 200);
        QCOMPARE(guarded.ask(guarded.startToken, "PUT", "/api/v1/risk/limits", kNarrowerLimit).status, 429);
    }

    void allTokensTogetherAreLimitedToo() {
        Guarded guarded(http::RateLimits{.changesPerToken = 3, .changesInAll = 4});
        const std::string other = guarded.tokens.add("other", {contract::TokenScope::Risk});
        for (int i = 0; i < 3; ++i)
            QCOMPARE(guarded.ask(guarded.startToken, "PUT", "/api/v1/risk/limits", kNarrowerLimit).status, 200);
        QVERIFY(becomesTrue([&] { return guarded.ask(other, "POST", "/emergency/stop").status == 200; }));
        QCOMPARE(guarded.ask(other, "PUT", "/api/v1/risk/limits", kNarrowerLimit).status, 200);
        const Reply refused = guarded.ask(other, "PUT", "/api/v1/risk/limits", kNarrowerLimit);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.json()["violated-policies"] == nlohmann::ordered_json::array({"all"}));
    }

    void stoppingIsNeverLimited() {
        Guarded guarded(http::RateLimits{.changesPerToken = 1, .changesInAll = 1});
        QCOMPARE(guarded.ask(guarded.startToken, "PUT", "/api/v1/risk/limits", kNarrowerLimit).status, 200);
        for (int i = 0; i < 20; ++i) {
            QCOMPARE(guarded.ask(guarded.startToken, "POST", "/emergency/stop").status, 200);
            QCOMPARE(guarded.ask(guarded.startToken, "POST", "/api/v1/risk/state", R"({"verb":"pause"})").status, 200);
        }
        const Reply loosening =
            guarded.ask(guarded.startToken, "POST", "/api/v1/risk/state", R"({"verb":"resume","hold":1,"reason":"r"})");
        QCOMPARE(loosening.status, 429);
        // An order is cancelled however many have been placed.
        QVERIFY(guarded.ask(guarded.startToken, "DELETE", "/api/v1/orders/5").status != 429);
    }

    void wrongTokensAreCountedAndLockNobodyOut() {
        Guarded guarded(http::RateLimits{.failures = 2});
        const auto guess = [&] { return guarded.ask(makeBearerToken(), "POST", "/emergency/stop"); };
        QCOMPARE(guess().status, 401);
        QCOMPARE(guess().status, 401);
        const Reply third = guess();
        QCOMPARE(third.status, 429);
        QVERIFY(!third.field("retry-after").empty());
        // Whoever brings no token does not guess, and a valid one is let in from the same address.
        QCOMPARE(guarded.ask("", "POST", "/emergency/stop").status, 401);
        QCOMPARE(guarded.ask(guarded.startToken, "POST", "/emergency/stop").status, 200);
        QCOMPARE(guarded.ports.killSwitch.status().holds.size(), std::size_t{1});
    }

    void owesNothingWhenTheClockIsSetBack() {
        ManualClock clock{fromEpochMillis(1'771'230'400'000)};
        http::RateLimiter limiter(http::RateLimits{.changesPerToken = 1, .changesInAll = 10}, clock);
        QVERIFY(!limiter.takeChange("a"));
        QVERIFY(limiter.takeChange("a"));
        clock.advance(-std::chrono::hours(5));
        QVERIFY(limiter.takeChange("a"));
        clock.advance(std::chrono::seconds(10));
        QVERIFY(!limiter.takeChange("a"));
    }

    void forgetsTokensThatHaveTheirQuotaAgain() {
        ManualClock clock{fromEpochMillis(1'771'230'400'000)};
        http::RateLimiter limiter(http::RateLimits{.changesPerToken = 1, .changesInAll = 1'000'000}, clock);
        for (int i = 0; i < 5'000; ++i) {
            QVERIFY(!limiter.takeChange(std::to_string(i)));
            clock.advance(std::chrono::seconds(1));
        }
        QVERIFY(!limiter.takeChange("0"));
        QVERIFY(limiter.takeChange("0"));
    }
};

REGISTER_TEST(RateLimitTest)

} // namespace aetherion::test

#include "rate_limit_test.moc"
