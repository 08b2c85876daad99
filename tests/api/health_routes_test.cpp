#include "core/base/version.h"
#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class HealthRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void saysWhoItIs() {
        Served served;
        QCOMPARE(served.get("/").json()["status"].get<std::string>(),
                 std::string("AETHERION Multi-Market Engine Running"));
        const auto version = served.get("/version").json();
        QCOMPARE(version["name"].get<std::string>(), std::string("Aetherion"));
        QCOMPARE(version["version"].get<std::string>(), base::version());
        QCOMPARE(version["commit"].get<std::string>(), base::commit());
    }

    void theTwoHealthPathsDiffer() {
        Served served;
        QCOMPARE(served.get("/health/").body, std::string(R"({"status":"django_core running"})"));
        const auto health = served.get("/health").json();
        QCOMPARE(health["status"].get<std::string>(), std::string("healthy"));
        for (const char* part : {"engine", "store", "feed", "models", "risk"})
            QCOMPARE(health["components"][part]["status"].get<std::string>(), std::string("healthy"));
        QCOMPARE(health["uptime_seconds"].get<double>(), 100.0);
        QCOMPARE(health["timestamp"].get<std::string>(), std::string("2026-02-16T08:26:40.000000+00:00"));
        QCOMPARE(health["last_nightly_run"].get<std::string>(), std::string("unknown"));
        QVERIFY(health.contains("version") && health.contains("service"));
    }

    void troubleShows_data() {
        using Edit = std::function<void(contract::EngineSnapshot&)>;
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("status");
        QTest::newRow("store fails") << Edit([](auto& s) { s.pulse.storeError = "disk full"; }) << "store"
                                     << "down";
        QTest::newRow("store spools") << Edit([](auto& s) {
            s.pulse.store.state = contract::StoreState::Spooling;
            s.pulse.storeError = "the server at mysql://desk@db1/x is away; 12 rows are safe in the spool";
        }) << "store"
                                      << "degraded";
        QTest::newRow("store catches up") << Edit([](auto& s) {
            s.pulse.store = {contract::StoreState::CatchingUp, "mysql://desk@db1/x", 12};
        }) << "store"
                                          << "degraded";
        QTest::newRow("store keeps nothing")
            << Edit([](auto& s) { s.pulse.store.state = contract::StoreState::Failing; }) << "store"
            << "down";
        QTest::newRow("store is full") << Edit([](auto& s) { s.pulse.storeQueue = 900; }) << "store"
                                       << "degraded";
        QTest::newRow("session failed") << Edit([](auto& s) { s.session.state = contract::SessionState::Failed; })
                                        << "engine"
                                        << "down";
        QTest::newRow("starting") << Edit([](auto& s) { s.session.state = contract::SessionState::Starting; })
                                  << "engine"
                                  << "degraded";
        QTest::newRow("engine stands still")
            << Edit([](auto& s) { s.pulse.wallTime -= std::chrono::seconds(10); }) << "engine"
            << "down";
        QTest::newRow("one feed stale") << Edit([](auto& s) { s.streams[1].feedState = market::FeedState::Stale; })
                                        << "feed"
                                        << "degraded";
        QTest::newRow("all feeds stale") << Edit([](auto& s) {
            for (auto& view : s.streams)
                view.feedState = market::FeedState::Stale;
        }) << "feed"
                                         << "down";
        QTest::newRow("no model") << Edit([](auto& s) {
            for (auto& view : s.streams)
                view.regimes = {};
        }) << "models"
                                  << "degraded";
        QTest::newRow("risk state unwritten") << Edit([](auto& s) { s.risk.persisted = false; }) << "risk"
                                              << "degraded";
    }

    void troubleShows() {
        QFETCH(const std::function<void(contract::EngineSnapshot&)>, edit);
        QFETCH(const QString, part);
        QFETCH(const QString, status);
        Served served;
        served.engine.change(edit);
        const auto health = served.get("/health").json();
        QCOMPARE(health["status"].get<std::string>(), status.toStdString());
        QCOMPARE(health["components"][part.toStdString()]["status"].get<std::string>(), status.toStdString());
        const Reply ready = served.get("/health/ready");
        const bool fails = status == QStringLiteral("down") || QByteArray(QTest::currentDataTag()) == "starting";
        QCOMPARE(ready.status, fails ? 503 : 200);
        QCOMPARE(ready.json()["ready"].get<bool>(), !fails);
        if (fails)
            QCOMPARE(ready.json()["failed"][0]["check"].get<std::string>(), part.toStdString());
        QCOMPARE(served.get("/health/live").json()["alive"].get<bool>(), true);
    }

    void saysWhereRowsAreAndHowMany() {
        Served served;
        const auto message = [&] {
            return served.get("/health").json()["components"]["store"]["message"].get<std::string>();
        };
        served.engine.change([](auto& s) { s.pulse.store = {contract::StoreState::Writing, "SQLite in /data"}; });
        QVERIFY(message().starts_with("writing to SQLite in /data, "));
        served.engine.change([](auto& s) { s.pulse.store = {contract::StoreState::CatchingUp, "mysql://d@db/x", 12}; });
        QCOMPARE(message(), std::string("catching up: 12 rows of the spool on their way to mysql://d@db/x"));
        served.engine.change([](auto& s) { s.pulse.store.state = contract::StoreState::Spooling; });
        QCOMPARE(message(), std::string("spooling: mysql://d@db/x is away; 12 rows are safe in the spool"));
        served.engine.change([](auto& s) {
            s.pulse.store.state = contract::StoreState::Failing;
            s.pulse.storeError = "/data/ledger.db: disk full";
        });
        QCOMPARE(message(), std::string("failing: /data/ledger.db: disk full"));
    }

    void checksTheRegimes() {
        Served served;
        QCOMPARE(served.get("/check-regime").body, std::string(R"({"status":"flask_regime running"})"));
        served.engine.change([](auto& s) { s.session.state = contract::SessionState::Failed; });
        const Reply failed = served.get("/check-regime");
        QCOMPARE(failed.status, 503);
        QVERIFY(!failed.json()["detail"].get<std::string>().empty());
    }

    void inheritedPartsStandBesideTheOwn() {
        Served served;
        served.jobs.noteDone(contract::JobKind::Cycle, fromEpochMillis(1'771'230'360'000), "1 decision");
        const auto health = served.get("/health").json();
        for (const char* part : {"broker", "data", "rolling_cache"})
            QCOMPARE(health["components"][part]["status"].get<std::string>(), std::string("healthy"));
        QCOMPARE(health["services"].dump(),
                 std::string(R"({"broker":"healthy","data":"healthy","ml_models":"healthy"})"));
        QCOMPARE(health["last_cycle_ts"].get<std::string>(), std::string("2026-02-16T08:26:00.000000+00:00"));
        served.engine.change([](auto& s) { s.pulse.storeError = "disk full"; });
        const auto ready = served.get("/health/ready").json();
        QCOMPARE(ready["reason"].get<std::string>(), std::string("store_unavailable"));
        QCOMPARE(ready["message"].get<std::string>(), std::string("disk full"));
    }
};

REGISTER_TEST(HealthRoutesTest)

} // namespace aetherion::test

#include "health_routes_test.moc"
