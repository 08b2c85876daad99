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
        QCOMPARE(request.sources, std::vector<std::string>{folderOf(served) + "/imports/a.csv,symbol=BTCUSDT"});
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
        QCOMPARE(served.post("/jobs/import", R"({"sources":"a.csv"})").status, 422);
        QCOMPARE(served.post("/jobs/import", R"({"sources":["a.csv"],"options":{"a":[]}})").status, 422);
        QCOMPARE(served.post("/jobs/import", R"({"sources":["a.csv"],"other":null})").status, 422);
        QCOMPARE(served.post("/jobs/import", R"({"sources":["a.csv"],"a":1,"options":{"a":1}})").status, 422);
        QCOMPARE(served.post("/jobs/import", "[]").status, 400);
    }

    void takesOptionsAsTheCommandLineSpellsThem() {
        Served served;
        QCOMPARE(served.post("/jobs/import", R"({"sources":["a.csv"],"skip-bad":true,"limit":5,"name":"x"})").status,
                 202);
        const auto options = served.jobs.lastRequest().options;
        QCOMPARE(options.at("skip-bad"), std::string("true"));
        QCOMPARE(options.at("limit"), std::string("5"));
        QCOMPARE(options.at("name"), std::string("x"));
    }

    void touchesNoFileOutsideItsFolders_data() {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("body");
        const auto row = [](const char* kind, const char* body) {
            QTest::newRow(body) << QString::fromLatin1(kind) << QString::fromLatin1(body);
        };
        row("import", R"({"sources":["/etc/passwd"]})");
        row("import", R"({"sources":["a.csv","../api-token"]})");
        row("import", R"({"sources":["x/../../api-token,symbol=A"]})");
        row("import", R"({"sources":[""]})");
        row("import", R"({"sources":["/"]})");
        row("train", R"({"sources":["a.csv"],"out":"/tmp/model.json"})");
        row("train", R"({"sources":["a.csv"],"out":"../crypto_1m.json"})");
        row("train", R"({"sources":["a.csv"],"report":"/tmp/report.json"})");
        row("train", R"({"sources":["a.csv"],"picture":"../../x.svg"})");
        row("export", R"({"sources":["a.csv"],"out":"/tmp/out.csv"})");
        row("export", R"({"sources":["a.csv"],"out":".."})");
        row("export", R"({"sources":["a.csv"],"options":{"out":"a/../../settings.toml"}})");
        row("accept-model", R"({"sources":["a.csv"],"model":"/tmp/model.json"})");
    }
    void touchesNoFileOutsideItsFolders() {
        QFETCH(QString, kind);
        QFETCH(QString, body);
        Served served;
        const Reply refused = served.post("/jobs/" + kind.toStdString(), body.toStdString());
        QCOMPARE(refused.status, 422);
        QVERIFY(served.jobs.jobs().empty());
        // Where the folder lies is nobody's business.
        QVERIFY(refused.body.find(folderOf(served)) == std::string::npos);
    }

    void findsFilesInItsFolders() {
        Served served;
        const std::string folder = folderOf(served);
        QCOMPARE(served
                     .post("/jobs/train", R"({"sources":[")" + folder + R"(/exports/a.csv,timeframe=1m"],)" +
                                              R"("out":"m.json","report":"r.json"})")
                     .status,
                 202);
        const contract::JobRequest train = served.jobs.lastRequest();
        QCOMPARE(train.sources.front(), folder + "/exports/a.csv,timeframe=1m");
        QCOMPARE(train.options.at("out"), folder + "/models/candidates/m.json");
        QCOMPARE(train.options.at("report"), folder + "/exports/r.json");
    }

    void notesWhoDecidedAboutAModel() {
        Served served;
        QCOMPARE(served
                     .ask("POST", "/jobs/accept-model", R"({"sources":["a.csv"],"model":"m.json","who":"somebody"})",
                          "X-Aetherion-Actor: alice\r\n")
                     .status,
                 202);
        QCOMPARE(served.jobs.lastRequest().options.at("who"), std::string("alice"));
        QCOMPARE(served.jobs.lastRequest().options.at("channel"), std::string("command"));
    }

private:
    static std::string folderOf(const Served& served) { return served.folder.path().toStdString(); }
};

REGISTER_TEST(JobRoutesTest)

} // namespace aetherion::test

#include "job_routes_test.moc"
