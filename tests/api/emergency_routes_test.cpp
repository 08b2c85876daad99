#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class EmergencyRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stopsAndSaysSo() {
        Served served;
        QCOMPARE(served.get("/emergency/status").json()["is_stopped"].get<bool>(), false);
        const Reply reply = served.post("/emergency/stop", R"({"reason":"fat\nfinger"})");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, std::string(R"({"status":"stopped","reason":"fat finger",)"
                                         R"("timestamp":"2026-02-16T08:26:40.000000+00:00",)"
                                         R"("message":"Emergency stop activated. All trading halted.",)"
                                         R"("hold":1,"persisted":true,"state":"Halted"})"));
        const auto status = served.get("/emergency/status").json();
        QCOMPARE(status["is_stopped"].get<bool>(), true);
        QCOMPARE(status["reason"].get<std::string>(), std::string("fat finger"));
        QCOMPARE(status["message"].get<std::string>(), std::string("Emergency stop is ACTIVE. Reason: fat finger"));
        QCOMPARE(status["state"].get<std::string>(), std::string("Halted"));
        QCOMPARE(status["newest_hold"].get<int>(), 1);
        QCOMPARE(status["holds"][0]["channel"].get<std::string>(), std::string("api"));
        for (const char* key : {"file_path", "file_exists", "timestamp", "meaning", "revision", "persisted"})
            QVERIFY2(status.contains(key), key);
    }

    void theReasonIsOptional_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("nothing") << QByteArray("/emergency/stop") << QByteArray() << QByteArray("manual");
        QTest::newRow("empty object") << QByteArray("/emergency/stop") << QByteArray("{}") << QByteArray("manual");
        QTest::newRow("blank") << QByteArray("/emergency/stop") << QByteArray(R"({"reason":"  "})")
                               << QByteArray("manual");
        QTest::newRow("query") << QByteArray("/emergency/stop?reason=rails%20broke") << QByteArray()
                               << QByteArray("rails broke");
        // Whoever may stop gets to stop.
        QTest::newRow("unreadable") << QByteArray("/emergency/stop") << QByteArray("{reason")
                                    << QByteArray("manual (the request's body could not be read)");
        QTest::newRow("long") << QByteArray("/emergency/stop")
                              << QByteArray("{\"reason\":\"") + QByteArray(499, 'x') + "\xc3\xa4\"}"
                              << QByteArray(499, 'x');
    }

    void theReasonIsOptional() {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, body);
        QFETCH(const QByteArray, reason);
        Served served;
        const Reply reply = served.post(target.toStdString(), body.toStdString());
        QCOMPARE(reply.status, 200);
        QCOMPARE(served.killSwitch.status().holds.at(0).reason, reason.toStdString());
    }

    void saysWhenItIsNotOnTheDisk() {
        Served served;
        served.killSwitch.persists = false;
        const auto answer = served.post("/emergency/stop", "").json();
        QCOMPARE(answer["status"].get<std::string>(), std::string("stopped"));
        QCOMPARE(answer["persisted"].get<bool>(), false);
    }

    void resumesInTwoStepsThatNameTheHold() {
        Served served;
        QCOMPARE(served.post("/emergency/resume", "").json()["status"].get<std::string>(), std::string("not_stopped"));
        QCOMPARE(served.post("/emergency/stop", R"({"reason":"one"})").status, 200);
        QCOMPARE(served.post("/emergency/stop", R"({"reason":"two"})").status, 200);
        QCOMPARE(served.post("/emergency/resume", R"({"hold":2})").status, 422);
        QCOMPARE(served.post("/emergency/resume", R"({"reason":"ok"})").status, 422);
        QCOMPARE(served.post("/emergency/resume", R"({"reason":"ok","hold":"2"})").status, 422);
        QCOMPARE(served.post("/emergency/resume", R"({"reason")").status, 400);
        const Reply older = served.post("/emergency/resume", R"({"reason":"ok","hold":1})");
        QCOMPARE(older.status, 409);
        QCOMPARE(older.field("content-type"), std::string("application/problem+json"));
        QCOMPARE(older.json()["newest_hold"].get<int>(), 2);
        QCOMPARE(older.json()["detail"].get<std::string>(), std::string("a newer hold stands"));
        const auto step = served.post("/emergency/resume", R"({"reason":"ok","hold":2})").json();
        QCOMPARE(step["status"].get<std::string>(), std::string("resumed"));
        QCOMPARE(step["previous_reason"].get<std::string>(), std::string("two"));
        QCOMPARE(step["state"].get<std::string>(), std::string("ReduceOnly"));
        QCOMPARE(served.get("/emergency/status").json()["is_stopped"].get<bool>(), false);
        const auto last = served.post("/emergency/resume", R"({"reason":"ok","hold":2})").json();
        QCOMPARE(last["state"].get<std::string>(), std::string("Active"));
        QCOMPARE(last["message"].get<std::string>(), std::string("Emergency stop cleared. Trading can resume."));
    }

    void aResumeThatCannotBeRecordedIsNone() {
        Served served;
        QCOMPARE(served.post("/emergency/stop", "").status, 200);
        served.killSwitch.storeFails = true;
        const Reply reply = served.post("/emergency/resume", R"({"reason":"ok","hold":1})");
        QCOMPARE(reply.status, 503);
        QCOMPARE(reply.json()["state"].get<std::string>(), std::string("Halted"));
    }

    void stoppingIsServedWhileOthersWait() {
        Served served;
        std::vector<std::unique_ptr<RawClient>> waiting;
        for (int i = 0; i < 20; ++i) {
            waiting.push_back(std::make_unique<RawClient>(served.port));
            waiting.back()->send(requestText(served.port, "GET", "/api/v1/regimes/history"));
        }
        QCOMPARE(served.post("/emergency/stop", "").status, 200);
        QCOMPARE(served.killSwitch.status().state, risk::RiskState::Halted);
    }

    void aStopSentAgainWithItsKeyIsTheSameStopWhileItStands() {
        Served served;
        const std::string key = "Idempotency-Key: stop-1\r\n";
        const std::string body = "{\"reason\":\"twice\"}";
        const Reply first = served.ask("POST", "/emergency/stop", body, key);
        QVERIFY(served.ask("POST", "/emergency/stop", body, key).json()["hold"] == first.json()["hold"]);
        QCOMPARE(served.killSwitch.status().holds.size(), std::size_t{1});
        for (int step = 0; step < 2; ++step)
            QVERIFY(served.killSwitch.resume({"anna", "api", "well", served.killSwitch.status().newestHold}));
        const Reply anew = served.ask("POST", "/emergency/stop", body, key);
        QCOMPARE(anew.status, 200);
        QVERIFY(anew.json()["hold"] != first.json()["hold"]);
    }

    void aResumeSentAgainWithItsKeyActsOnce() {
        Served served;
        const Reply stopped = served.ask("POST", "/emergency/stop", "{}");
        const std::string key = "Idempotency-Key: resume-1\r\n";
        const std::string body = "{\"reason\":\"well\",\"hold\":" + stopped.json()["hold"].dump() + "}";
        const Reply first = served.ask("POST", "/emergency/resume", body, key);
        QVERIFY(first.json()["state"] == "ReduceOnly");
        QCOMPARE(served.ask("POST", "/emergency/resume", body, key).body, first.body);
        QCOMPARE(served.killSwitch.status().state, risk::RiskState::ReduceOnly);
        const std::string other = "{\"reason\":\"other\",\"hold\":1}";
        QCOMPARE(served.ask("POST", "/emergency/resume", other, key).status, 422);
        QVERIFY(served.ask("POST", "/emergency/resume", body, "Idempotency-Key: resume-2\r\n").json()["state"] ==
                "Active");
    }

    void aDrillSaysWhatEachChannelDid() {
        Served served;
        risk::DrillRecord file{"file", served.clock.now()};
        file.passed = true;
        file.blockMillis = 1.5;
        risk::DrillRecord signal{"signal", served.clock.now()};
        signal.reason = "nobody heard it";
        served.killSwitch.drillFinds = {file, signal};
        const auto answer = served.post("/emergency/test", "").json();
        QCOMPARE(answer["test_create"].get<bool>(), true);
        QCOMPARE(answer["test_passed"].get<bool>(), false);
        QCOMPARE(answer["channels"][0]["block_ms"].get<double>(), 1.5);
        QVERIFY(answer["channels"][1]["last_cancel_ms"].is_null());
        QCOMPARE(answer["channels"][1]["reason"].get<std::string>(), std::string("nobody heard it"));
    }

    void aDrillWhereNothingTradesIsRefused() {
        Served served;
        const Reply refused = served.post("/emergency/test", "");
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.json()["detail"].get<std::string>(), std::string("emergency test: no engine runs here"));
        QCOMPARE(served.killSwitch.status().state, risk::RiskState::Active);
    }
};

REGISTER_TEST(EmergencyRoutesTest)

} // namespace aetherion::test

#include "emergency_routes_test.moc"
