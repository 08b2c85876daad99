#include "core/api/audit_trail.h"

#include "core/base/atomic_file.h"
#include "core/base/log.h"
#include "tests/api/fake_tokens.h"
#include "tests/support/registered_test.h"

#include <filesystem>
#include <spdlog/spdlog.h>

namespace aetherion::test {

class AuditTrailTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void recordsWhatIsRefusedAndChangedWithItsRequest() {
        Guarded guarded;
        const std::string id = "X-Request-Id: trace-1\r\n";
        QCOMPARE(guarded.ask("", "POST", "/api/v1/orders/place", "{}", id).status, 401);
        QCOMPARE(guarded.ask(guarded.startToken, "POST", "/emergency/stop", "{}", "X-Request-Id: trace-2\r\n").status,
                 200);
        QCOMPARE(
            guarded.ask("", "GET", "/health", "", "Origin: https://evil.example\r\nX-Request-Id: trace-3\r\n").status,
            403);
        RawClient rebinding(guarded.port);
        rebinding.send("GET /health/ HTTP/1.1\r\nHost: evil.example\r\nX-Request-Id: trace-4\r\n\r\n");
        QCOMPARE(rebinding.reply().value_or(Reply()).status, 421);
        const auto refused = guarded.audit.entries("refused");
        QCOMPARE(refused.size(), std::size_t{3});
        QCOMPARE(refused[0].subject, std::string("POST /api/v1/orders/place"));
        QCOMPARE(refused[0].after, std::string("401 no token"));
        QCOMPARE(refused[0].reason, std::string("request trace-1"));
        QCOMPARE(refused[1].reason, std::string("request trace-3"));
        QCOMPARE(refused[2].reason, std::string("request trace-4"));
        const auto changed = guarded.audit.entries("request");
        QCOMPARE(changed.size(), std::size_t{1});
        QCOMPARE(changed[0].who, std::string("start token"));
        QCOMPARE(changed[0].subject, std::string("POST /emergency/stop"));
        QCOMPARE(changed[0].after, std::string("200"));
        QCOMPARE(changed[0].reason, std::string("request trace-2"));
        // Questions that are answered are nobody's business.
        QCOMPARE(guarded.ask(guarded.startToken, "GET", "/api/v1/risk").status, 200);
        QCOMPARE(guarded.audit.entries().size(), std::size_t{4});
    }

    void countsWhatRepeatsItself() {
        ManualClock clock{fromEpochMillis(1'771'230'400'000)};
        FakeAudit audit;
        api::AuditTrail trail(&audit, clock);
        for (int i = 0; i < 1'000; ++i)
            trail.note("unknown", "api", "POST /x", 401, "wrong token", "r-" + std::to_string(i));
        QCOMPARE(audit.entries().size(), std::size_t{api::AuditTrail::kOneByOne});
        trail.flush();
        QCOMPARE(audit.entries().size(), std::size_t{api::AuditTrail::kOneByOne});
        clock.advance(std::chrono::minutes(1));
        trail.flush();
        QCOMPARE(audit.entries().size(), std::size_t{api::AuditTrail::kOneByOne + 1});
        const std::string reason = audit.entries().back().reason;
        QVERIFY2(reason.rfind("995 more since ", 0) == 0 && reason.find("r-999") != std::string::npos, reason.c_str());
    }

    void aHostileDayStaysSmall() {
        ManualClock clock{fromEpochMillis(1'771'230'400'000)};
        FakeAudit audit;
        {
            api::AuditTrail trail(&audit, clock);
            for (int minute = 0; minute < 24 * 60; ++minute) {
                for (int kind = 0; kind < 40; ++kind)
                    for (int i = 0; i < 10; ++i)
                        trail.note("unknown", "api", "POST /" + std::to_string(kind), 401, "wrong token", "r");
                clock.advance(std::chrono::minutes(1));
                trail.flush();
            }
        }
        QVERIFY(audit.entries().size() < 60 + 2 * 24 * 60 + 50);
        // Nothing is forgotten: the records and their counts add up.
        std::int64_t told = 0;
        for (const contract::AuditEntry& entry : audit.entries()) {
            const bool isCount = entry.reason.find(" more since ") != std::string::npos;
            told += isCount ? std::stoll(entry.reason) : 1;
        }
        QCOMPARE(told, std::int64_t{24 * 60 * 40 * 10});
    }

    void tokensAreNeverOnRecordOrInTheLog() {
        QTemporaryDir logs;
        QVERIFY(setUpLogging({"trace", false, logs.path().toStdString()}));
        Guarded guarded;
        const std::string named = guarded.tokens.add("panel", {contract::TokenScope::Read});
        const std::string planted = makeBearerToken();
        const std::vector<std::string> secrets{guarded.startToken, named, planted};
        for (const std::string& secret : secrets) {
            (void)guarded.ask(secret, "POST", "/api/v1/tokens", "{}");
            (void)guarded.ask("", "POST", "/emergency/stop?token=" + secret);
            (void)guarded.ask("", "POST", "/api/v1/" + secret, "{}");
            (void)guarded.ask("", "POST", "/emergency/stop", "{}", "Authorization: Basic " + secret + "\r\n");
            (void)guarded.ask("", "GET", "/health", "", "Origin: https://" + secret + "\r\n");
            (void)guarded.ask("", "POST", "/emergency/stop", "{}", "X-Request-Id: " + secret + "\r\n");
            (void)guarded.ask(guarded.startToken, "POST", "/emergency/stop", "{\"reason\":\"" + secret + "\"}",
                              "X-Request-Id: " + secret + "\r\n");
            (void)guarded.ask(guarded.startToken, "GET", "/jobs/13", "", "X-Request-Id: " + secret + "\r\n");
            spdlog::error("a careless line with {}", secret);
        }
        QVERIFY(guarded.audit.entries().size() > 5);
        QVERIFY(!guarded.ports.killSwitch.status().holds.empty());
        guarded.server->stop();
        spdlog::default_logger()->flush();
        std::string everything;
        for (const auto& file : std::filesystem::directory_iterator(logs.path().toStdString()))
            everything += readWholeFile(file.path()).value_or("");
        QVERIFY(everything.find("a careless line with aeth_[withheld]") != std::string::npos);
        for (const contract::AuditEntry& entry : guarded.audit.entries())
            everything += entry.who + entry.channel + entry.action + entry.subject + entry.before + entry.after +
                          entry.reason + "\n";
        for (const risk::Hold& hold : guarded.ports.killSwitch.status().holds)
            everything += hold.reason;
        for (const std::string& secret : secrets)
            QVERIFY(everything.find(secret.substr(5)) == std::string::npos);
        QVERIFY(setUpLogging({"warn", false, {}}));
    }

    void showsTheAuditNewestFirst() {
        Guarded guarded;
        contract::AuditRecord record;
        record.seq = 7;
        record.action = "resume";
        record.subject = "all";
        guarded.ports.history.storedAudit = {record};
        const Reply reply = guarded.ask(guarded.startToken, "GET", "/api/v1/audit?kind=resume&account=A&limit=5");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json()["items"][0]["seq"] == 7);
        QVERIFY(reply.json()["nextCursor"] == "next");
        const contract::HistoryQuery& query = guarded.ports.history.auditQuery;
        QVERIFY(query.newestFirst && query.limit == 5 && query.action == "resume" && query.account == "A");
        QVERIFY(guarded.ask(guarded.startToken, "GET", "/api/v1/audit?cursor=next").json()["nextCursor"].is_null());
        QCOMPARE(guarded.ask(guarded.startToken, "GET", "/api/v1/audit?cursor=foreign").status, 400);
        QCOMPARE(guarded.ask(guarded.startToken, "GET", "/api/v1/audit?limit=0").status, 400);
    }
};

REGISTER_TEST(AuditTrailTest)

} // namespace aetherion::test

#include "audit_trail_test.moc"
