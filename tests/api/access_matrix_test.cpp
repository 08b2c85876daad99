// Every operation that is not free, with every scope and with another's account.
#include "core/api/routes.h"
#include "tests/api/fake_tokens.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

using contract::TokenScope;

struct Operation {
    std::string method;
    std::string pattern;
    http::Scope scope;
};

std::vector<Operation> guardedOperations() {
    Served served;
    const api::ApiPorts ports{served.engine, served.history, served.killSwitch,
                              served.jobs,   served.trading, served.clock};
    const api::ApiSettings settings;
    api::BlockingCalls blocking;
    api::DeskCalls desk(served.trading);
    const http::Counters counters;
    const api::RouteContext context{ports, settings, blocking, desk, counters, blocking};
    http::Router router;
    api::addAllRoutes(router, context);
    std::vector<Operation> operations;
    for (const http::Route& route : router.routes())
        if (route.scope != http::Scope::Free)
            operations.push_back({std::string(name(route.method)), route.pattern, route.scope});
    return operations;
}

/// Parameters are filled with something that is not there.
std::string targetOf(const std::string& pattern) {
    std::string target;
    std::size_t from = 0;
    for (auto open = pattern.find('{'); open != std::string::npos; open = pattern.find('{', from)) {
        target += pattern.substr(from, open - from) + "none";
        from = pattern.find('}', open) + 1;
    }
    return target + pattern.substr(from);
}

http::Scope asRouteScope(TokenScope scope) {
    switch (scope) {
    case TokenScope::Read:
        return http::Scope::Read;
    case TokenScope::Trade:
        return http::Scope::Trade;
    case TokenScope::Risk:
        return http::Scope::Risk;
    case TokenScope::Admin:
        return http::Scope::Admin;
    }
    return http::Scope::Free;
}

constexpr const char* kOrderOfB = R"({"account":"B","symbol":"BTCUSDT","side":"buy","quantity":1,"market":"CRYPTO"})";
constexpr const char* kOrderOfA = R"({"account":"A","symbol":"BTCUSDT","side":"buy","quantity":1,"market":"CRYPTO"})";

} // namespace

class AccessMatrixTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachOperationTakesItsScopeAndNoOther() {
        const auto operations = guardedOperations();
        QVERIFY(operations.size() > 25);
        for (const Operation& operation : operations) {
            const std::string body = operation.method == "GET" || operation.method == "DELETE" ? "" : "{}";
            const std::string target = targetOf(operation.pattern);
            const std::string what = operation.method + " " + target;
            const Reply nobody = m_guarded->ask("", operation.method, target, body);
            QVERIFY2(nobody.status == 401 && nobody.field("www-authenticate").rfind("Bearer", 0) == 0, what.c_str());
            const Reply guess = m_guarded->ask(makeBearerToken(), operation.method, target, body);
            QVERIFY2(guess.status == 401 && guess.body == nobody.body, what.c_str());
            for (const TokenScope scope : contract::kTokenScopes) {
                const Reply reply = m_guarded->ask(m_tokens.at(scope), operation.method, target, body);
                const bool allowed = http::Scopes{asRouteScope(scope)}.allow(operation.scope);
                const std::string with = what + " with " + std::string(name(scope)) + ": " + reply.body;
                QVERIFY2(reply.status != 401 && (reply.status == 403) == !allowed, with.c_str());
                if (!allowed)
                    QVERIFY2(reply.field("www-authenticate").find("insufficient_scope") != std::string::npos,
                             with.c_str());
            }
            QVERIFY2(m_guarded->ask(m_guarded->startToken, operation.method, target, body).status != 403, what.c_str());
        }
    }

    void whatTheBodyAsksForDecides() {
        const auto ask = [&](TokenScope scope, const std::string& target, const std::string& body) {
            return m_guarded->ask(m_tokens.at(scope), "POST", target, body).status;
        };
        // Any valid token may stop.
        for (const TokenScope scope : contract::kTokenScopes) {
            QCOMPARE(ask(scope, "/emergency/stop", "{}"), 200);
            for (const std::string verb : {"pause", "reduce-only", "stop"}) {
                const std::string body = "{\"verb\":\"" + verb + "\"}";
                QCOMPARE(ask(scope, "/api/v1/risk/state", body), 200);
            }
            QVERIFY(ask(scope, "/api/v1/policy/arm", R"({"account":"A","armed":false})") != 403);
            const int loosened = scope == TokenScope::Risk ? 0 : 403;
            for (const char* body : {R"({"verb":"resume","hold":1,"reason":"r"})", R"({"verb":"flatten"})",
                                     R"({"verb":"resume","preview":true})"})
                QVERIFY((ask(scope, "/api/v1/risk/state", body) == 403) == (loosened == 403));
            QVERIFY((ask(scope, "/api/v1/policy/arm", R"({"account":"A","armed":true})") == 403) == (loosened == 403));
        }
    }

    void anotherAccountIsClosedWhetherItExistsOrNot() {
        const struct {
            const char* method;
            const char* target;
            const char* body;
        } asked[] = {{"GET", "/api/v1/portfolio/positions/B", ""},
                     {"GET", "/api/v1/portfolio/orders/B", ""},
                     {"GET", "/data/positions?account=B", ""},
                     {"GET", "/api/decision/latest?account=B", ""},
                     {"GET", "/api/v1/audit?account=B", ""},
                     {"POST", "/api/v1/orders/place", kOrderOfB},
                     {"POST", "/api/v1/orders/what-if", kOrderOfB},
                     {"POST", "/api/v1/policy/arm", R"({"account":"B","armed":true})"},
                     {"POST", "/api/v1/policy/arm", R"({"account":"B","armed":false})"},
                     {"POST", "/api/v1/policy/enable", R"({"account":"B","strategy":"S"})"},
                     {"POST", "/api/v1/risk/state", R"({"verb":"pause","scope":"account:B"})"},
                     {"POST", "/api/v1/risk/state", R"({"verb":"flatten","scope":"account:B"})"},
                     {"POST", "/api/v1/risk/state", R"({"verb":"resume","scope":"account:B","hold":1,"reason":"r"})"}};
        for (const auto& each : asked) {
            const Reply foreign = m_guarded->ask(m_ofA, each.method, each.target, each.body);
            QVERIFY2(foreign.status == 403, (std::string(each.target) + each.body + foreign.body).c_str());
            // Where B becomes an account that nobody has ever had, or the token's own.
            const auto inPlace = [&](const std::string& account) {
                QByteArray target(each.target);
                QByteArray body(each.body);
                target.replace("/B", ("/" + account).c_str()).replace("=B", ("=" + account).c_str());
                body.replace("\"B\"", ("\"" + account + "\"").c_str()).replace(":B\"", (":" + account + "\"").c_str());
                return m_guarded->ask(m_ofA, each.method, target.toStdString(), body.toStdString());
            };
            QCOMPARE(inPlace("nobody").body, foreign.body);
            const Reply own = inPlace("A");
            QVERIFY2(own.status != 403 && own.status != 401, (std::string(each.target) + own.body).c_str());
        }
    }

    void whatConcernsEveryAccountNeedsATokenForAll() {
        for (const char* body : {R"({"verb":"flatten"})", R"({"verb":"flatten","scope":"market:US","preview":true})",
                                 R"({"verb":"resume","preview":true})"})
            QCOMPARE(m_guarded->ask(m_ofA, "POST", "/api/v1/risk/state", body).status, 403);
        QCOMPARE(m_guarded->ask(m_ofA, "GET", "/api/v1/audit").status, 403);
        QCOMPARE(m_guarded->ask(m_ofA, "GET", "/api/decision/latest").status, 403);
        QCOMPARE(m_guarded->ask(m_ofA, "GET", "/data/positions").status, 200);
        QCOMPARE(m_guarded->ask(m_ofA, "POST", "/api/v1/orders/what-if", kOrderOfA).status, 200);
    }

    void anothersOrderIsNotThere() {
        trading::OrderRequest ofB;
        ofB.account = "B";
        trading::OrderRequest ofA;
        ofA.account = "A";
        m_guarded->ports.trading.change([&](contract::TradingView& view) {
            view.orders = {sentOrder(8, ofA), sentOrder(7, ofB)};
        });
        const Reply foreign = m_guarded->ask(m_ofA, "DELETE", "/api/v1/orders/7");
        QCOMPARE(foreign.status, 404);
        QByteArray unknown = QByteArray::fromStdString(m_guarded->ask(m_ofA, "DELETE", "/api/v1/orders/9").body);
        QCOMPARE(unknown.replace("9", "7").toStdString(), foreign.body);
        const std::size_t before = m_guarded->ports.trading.commands().size();
        QCOMPARE(m_guarded->ask(m_ofA, "PATCH", "/api/v1/orders/7", R"({"quantity":2})").status, 404);
        QCOMPARE(m_guarded->ports.trading.commands().size(), before);
        (void)m_guarded->ask(m_ofA, "DELETE", "/api/v1/orders/8");
        QCOMPARE(m_guarded->ports.trading.commands().size(), before + 1);
    }

    void patternsMatchWholeNames() {
        QVERIFY(http::matchesPattern("paper*", "paper-1") && http::matchesPattern("*", "") &&
                http::matchesPattern("a?c*e", "abcde") && http::matchesPattern("*b*b*", "xbxbx"));
        QVERIFY(!http::matchesPattern("paper", "paper-1") && !http::matchesPattern("?", "") &&
                !http::matchesPattern("*b", "bc") && !http::matchesPattern("A", "a"));
    }

    void initTestCase() {
        m_guarded = std::make_unique<Guarded>(
            http::RateLimits{.changesPerToken = 100'000, .changesInAll = 100'000, .failures = 100'000});
        QVERIFY(m_guarded->port != 0);
        for (const TokenScope scope : contract::kTokenScopes)
            m_tokens[scope] = m_guarded->tokens.add(std::string(name(scope)), {scope});
        m_ofA = m_guarded->tokens.add("of A", {std::begin(contract::kTokenScopes), std::end(contract::kTokenScopes)},
                                      {"A"});
        QVERIFY(becomesTrue([&] { return m_guarded->ask(m_ofA, "GET", "/api/v1/risk").status == 200; }));
    }
    void cleanupTestCase() { m_guarded.reset(); }

private:
    std::unique_ptr<Guarded> m_guarded;
    std::map<TokenScope, std::string> m_tokens;
    std::string m_ofA;
};

REGISTER_TEST(AccessMatrixTest)

} // namespace aetherion::test

#include "access_matrix_test.moc"
