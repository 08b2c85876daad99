#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class JobRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsShowsAndCancels() {
        Served served;
        RawClient client(served.port);
        const std::string authorization = "Authorization: Bearer " + served.token + "\r\n";
        QCOMPARE(client.get("/jobs/status").status, 401);
        QCOMPARE(client.get("/jobs/status", authorization).json()["status"].get<std::string>(), std::string("idle"));
        const Reply started =
            served.post("/jobs/import", R"({"sources":["a.csv,symbol=BTCUSDT"],"options":{"timeframe":"1m"}})");
        QCOMPARE(started.status, 202);
        QCOMPARE(started.field("location"), std::string("/jobs/1"));
        QCOMPARE(started.json()["job_id"].get<std::string>(), std::string("1"));
        QCOMPARE(started.json()["created_at"].get<std::string>(), std::string("2026-02-16T08:26:40Z"));
        const contract::JobRequest request = served.jobs.lastRequest();
        QCOMPARE(request.kind, contract::JobKind::Import);
        QCOMPARE(request.sources, std::vector<std::string>{"a.csv,symbol=BTCUSDT"});
        QCOMPARE(request.options.at("timeframe"), std::string("1m"));
        QCOMPARE(client.get("/jobs/status", authorization).json()["jobs"].size(), std::size_t{1});
        QCOMPARE(client.get("/jobs/1", authorization).json()["status"].get<std::string>(), std::string("queued"));
        QCOMPARE(client.request("DELETE", "/jobs/1", authorization).status, 202);
        QCOMPARE(client.get("/jobs/1", authorization).json()["status"].get<std::string>(), std::string("cancelled"));
    }

    void refusesWhatIsNoJob() {
        Served served;
        RawClient client(served.port);
        const std::string authorization = "Authorization: Bearer " + served.token + "\r\n";
        QCOMPARE(client.get("/jobs/7", authorization).status, 404);
        QCOMPARE(client.get("/jobs/x", authorization).status, 404);
        QCOMPARE(client.request("DELETE", "/jobs/99999999999", authorization).status, 404);
        QCOMPARE(served.post("/jobs/mine", "{}").status, 404);
        QCOMPARE(served.post("/jobs/import", "{}").status, 422);
        QCOMPARE(served.post("/jobs/import", R"({"sources":[1]})").status, 422);
        QCOMPARE(served.post("/jobs/import", R"({"options":{"a":1}})").status, 422);
        QCOMPARE(served.post("/jobs/import", R"({"other":1})").status, 422);
        QCOMPARE(served.post("/jobs/import", "[]").status, 400);
    }
};

REGISTER_TEST(JobRoutesTest)

} // namespace aetherion::test

#include "job_routes_test.moc"
