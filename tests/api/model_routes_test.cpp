#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class ModelRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsWhatIsAtHand() {
        Served served;
        QCOMPARE(served.get("/api/models").status, 401);
        QCOMPARE(served.ask("GET", "/api/models").json()["count"].get<int>(), 0);
        putModel(served);
        const auto answer = served.ask("GET", "/api/models").json();
        QCOMPARE(answer["count"].get<int>(), 1);
        QCOMPARE(answer["timestamp"].get<std::string>(), std::string("2026-02-16T08:26:40.000000"));
        const auto& model = answer["models"][0];
        QCOMPARE(model["id"].get<std::string>(), std::string("model-1"));
        QVERIFY(model["source_kind"].is_null());
        QCOMPARE(model["states"][1]["regime"].get<std::string>(), std::string("Crisis"));
        QVERIFY(model["states"][1]["nearest"].is_null());
        // Both symbols that are watched, at 1m.
        QCOMPARE(model["in_use_by"].get<int>(), 2);
        QVERIFY(served.ask("GET", "/api/models/list").json()["models"] == answer["models"]);
    }

    void showsOne() {
        Served served;
        putModel(served);
        QCOMPARE(served.ask("GET", "/api/models/model-1").json()["training"]["rows"].get<int>(), 5000);
        const Reply none = served.ask("GET", "/api/models/model-2");
        QCOMPARE(none.status, 404);
        QVERIFY(none.body.find("model-2") != std::string::npos);
    }

    void saysWhichTimeframesHaveOne() {
        Served served;
        putModel(served);
        const auto horizons = served.ask("GET", "/api/models/status").json()["horizons"];
        QCOMPARE(horizons.size(), std::size_t{8});
        QCOMPARE(horizons["1m"]["regressor"]["exists"].get<bool>(), true);
        QCOMPARE(horizons["1m"]["regressor"]["path"].get<std::string>(), std::string("crypto_1m.json"));
        QCOMPARE(horizons["1h"]["regressor"]["exists"].get<bool>(), false);
        QVERIFY(horizons["1h"]["regressor"]["path"].is_null());
    }

private:
    static void putModel(Served& served) {
        contract::ModelView model;
        model.id = "model-1";
        model.origin = "crypto_1m.json";
        model.created = "2026-02-01T00:00:00Z";
        model.data = "BTCUSDT";
        model.rows = 5000;
        model.features = {"log_return"};
        model.states = {{0, market::Regime::Bull, 0.001, 0.002, 12, 0.6, 0.9, 1},
                        {1, market::Regime::Crisis, -0.001, 0.02, 3, 0.4, 0.9, -1}};
        served.engine.change([&](contract::EngineSnapshot& snapshot) {
            snapshot.models = std::make_shared<const std::vector<contract::ModelView>>(1, model);
        });
    }
};

REGISTER_TEST(ModelRoutesTest)

} // namespace aetherion::test

#include "model_routes_test.moc"
