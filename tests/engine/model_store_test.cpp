#include "core/engine/model_history.h"
#include "core/engine/model_life.h"
#include "core/regime/model_file.h"
#include "tests/regime/trained_model.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <nlohmann/json.hpp>

#include <fstream>
#include <set>

using namespace aetherion;
using engine::ModelHistory;
using engine::ModelLife;
using engine::ModelSlot;
using engine::ModelStore;
using market::Market;
using market::SourceKind;
using market::Timeframe;
using ModelPtr = std::shared_ptr<const regime::Model>;

namespace {

/// Models that differ in nothing but their id.
ModelPtr variant(int number, std::optional<SourceKind> kind = {}) {
    auto model = std::make_shared<regime::Model>(*test::smallModel());
    model->scaler.mean[0] += 1e-9 * number;
    model->sourceKind = kind;
    model->id = regime::modelId(*model);
    return model;
}

const ModelSlot kMinute{Market::Crypto, Timeframe::M1, std::nullopt, std::nullopt};

struct Crash {};

} // namespace

class ModelStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void namesSlotsAfterWhatTheySpeakFor() {
        QCOMPARE(kMinute.fileName(), std::string("crypto_1m.json"));
        QCOMPARE((ModelSlot{Market::Us, Timeframe::D1, SourceKind::Simulated, std::nullopt}.fileName()),
                 std::string("us_1d_simulated.json"));
        std::set<std::string> names;
        for (const char* symbol : {"BRK/B", "BRK_B", "BRK%2FB", "BRK.B", "brk.b", "../BRK", "M&M Co."}) {
            const std::string name = ModelSlot{Market::Us, Timeframe::D1, SourceKind::Live, symbol}.fileName();
            QVERIFY(name.find('/') == std::string::npos);
            QVERIFY(names.insert(name).second);
        }
    }

    void stepsBackToTheShippedModelAndNoFurther() {
        ModelStore store(models(), {variant(0)});
        QVERIFY(!store.stepBehind(kMinute));
        QVERIFY(store.activate(*variant(1)));
        QCOMPARE(idOf(store), variant(1)->id);
        QCOMPARE(store.stepBehind(kMinute)->id, variant(0)->id);
        const auto back = store.rollBack(kMinute);
        QVERIFY(back);
        QCOMPARE((*back)->id, variant(0)->id);
        QCOMPARE(idOf(store), variant(0)->id);
        QVERIFY(!store.rollBack(kMinute));
        // What was taken out of use is kept to be accepted again.
        QVERIFY(regime::readModel(store.candidates() / ("crypto_1m." + variant(1)->id.substr(0, 8) + ".json")));
    }

    void doesNotStepBackToNothing() {
        ModelStore store(models(), {});
        QVERIFY(store.activate(*variant(1)));
        QVERIFY(!store.stepBehind(kMinute));
        QVERIFY(!store.rollBack(kMinute));
        QCOMPARE(idOf(store), variant(1)->id);
    }

    void keepsExactlyOneOlderModel() {
        ModelStore store(models(), {variant(0)});
        for (int i = 1; i <= 3; ++i)
            QVERIFY(store.activate(*variant(i)));
        QCOMPARE(store.stepBehind(kMinute)->id, variant(2)->id);
        QVERIFY(store.rollBack(kMinute));
        QCOMPARE(idOf(store), variant(2)->id);
        // 1 is gone; behind the only accepted one stands the shipped one.
        QCOMPARE(store.stepBehind(kMinute)->id, variant(0)->id);
    }

    void keepsTheSlotsOfKindsApart() {
        ModelStore store(models(), {variant(0)});
        QVERIFY(store.activate(*variant(1, SourceKind::Simulated)));
        QCOMPARE(idOf(store), variant(0)->id);
        const ModelSlot simulated{Market::Crypto, Timeframe::M1, SourceKind::Simulated, std::nullopt};
        QCOMPARE(store.inUse(simulated)->id, variant(1)->id);
        // Behind the first model of a narrower slot stands the one that answered before it.
        QCOMPARE(store.stepBehind(simulated)->id, variant(0)->id);
        QCOMPARE((*store.rollBack(simulated))->id, variant(0)->id);
        QVERIFY(!store.inUse(simulated));
        QCOMPARE(store.answering(simulated)->id, variant(0)->id);
        const ModelSlot replayed{Market::Crypto, Timeframe::M1, SourceKind::Replay, std::nullopt};
        QVERIFY(!store.inUse(replayed));
        QCOMPARE(store.answering(replayed)->id, variant(0)->id);
    }

    void letsTheUkAnswerWithTheModelOfTheUs() {
        auto us = std::make_shared<regime::Model>(*variant(0));
        us->market = Market::Us;
        us->id = regime::modelId(*us);
        const ModelStore store(models(), {us});
        QCOMPARE(store.answering({Market::Uk, Timeframe::M1, std::nullopt, std::nullopt})->id, us->id);
        QVERIFY(!store.answering({Market::Nse, Timeframe::M1, std::nullopt, std::nullopt}));
    }

    void prefersTheFileWithTheSlotsNameAndLeavesDamageOut() {
        QVERIFY(std::filesystem::create_directories(models()));
        QVERIFY(regime::writeModel(*variant(1), models() / "zz_by_hand.json"));
        std::ofstream(models() / "broken.json") << "{";
        ModelStore store(models(), {variant(0)});
        QCOMPARE(idOf(store), variant(1)->id);
        QVERIFY(!store.stepBehind(kMinute));
        QVERIFY(store.activate(*variant(2)));
        QCOMPARE(idOf(store), variant(2)->id);
        QCOMPARE(store.stepBehind(kMinute)->id, variant(1)->id);
        const auto shelved = store.shelf().shelved();
        QCOMPARE(shelved.size(), std::size_t{1});
        QCOMPARE(shelved[0].origin.name, std::string("crypto_1m.json"));
        QVERIFY(shelved[0].origin.canRollBack);
    }

    void isOldOrNewWhereverItIsCutShort_data() {
        QTest::addColumn<QString>("step");
        QTest::addColumn<bool>("rollsBack");
        QTest::addColumn<bool>("accepted");
        for (const char* step : {"previous", "active"})
            for (const bool accepted : {false, true})
                QTest::addRow("accept %s over %s", step, accepted ? "accepted" : "shipped")
                    << QString(step) << false << accepted;
        for (const char* step : {"kept", "active"})
            for (const bool accepted : {false, true})
                QTest::addRow("roll back %s to %s", step, accepted ? "accepted" : "shipped")
                    << QString(step) << true << accepted;
    }
    void isOldOrNewWhereverItIsCutShort() {
        QFETCH(QString, step);
        QFETCH(bool, rollsBack);
        QFETCH(bool, accepted);
        bool armed = false;
        ModelStore store(models(), {variant(0)}, [&](std::string_view passed) {
            if (armed && passed == step.toStdString())
                throw Crash{};
        });
        if (accepted)
            QVERIFY(store.activate(*variant(1)));
        if (rollsBack)
            QVERIFY(store.activate(*variant(2)));
        const std::string before = idOf(store);
        const std::string after = !rollsBack ? variant(3)->id : accepted ? variant(1)->id : variant(0)->id;
        armed = true;
        bool crashed = false;
        try {
            if (rollsBack)
                (void)store.rollBack(kMinute);
            else
                (void)store.activate(*variant(3));
        } catch (const Crash&) {
            crashed = true;
        }
        QVERIFY(crashed);
        // Another program finds the folder like this.
        ModelStore next(models(), {variant(0)});
        const bool done = step == "active";
        QCOMPARE(idOf(next), done ? after : before);
        // And what was begun can be done again.
        const auto behind = next.stepBehind(kMinute);
        QVERIFY(!behind || behind->id != idOf(next));
        if (!done) {
            QVERIFY(rollsBack ? next.rollBack(kMinute).has_value() : next.activate(*variant(3)).has_value());
            QCOMPARE(idOf(next), after);
        }
    }

    void acceptsThroughTheGateAndWritesItDown() {
        ModelStore store(models(), {variant(0)});
        ModelHistory history(models());
        ManualClock clock(parseIso("2024-05-01T00:00:00Z")->time);
        ModelLife life(store, history, clock, folder());
        const auto file = folder() / "new.json";
        QVERIFY(regime::writeModel(*variant(1), file));
        engine::AcceptRequest request;
        request.model = file;
        request.sources = {barsFile(12'000)};
        request.by = {"anna", "command"};
        const auto done = life.accept(request, [](double, std::string_view) {}, {});
        QVERIFY2(done, done ? "" : done.error().text().c_str());
        QVERIFY(done->starts_with("accepted " + variant(1)->id.substr(0, 8) + " for CRYPTO 1m in place of " +
                                  variant(0)->id.substr(0, 8) + "; bars passed: "));
        QCOMPARE(idOf(store), variant(1)->id);
        const auto again = life.accept(request, [](double, std::string_view) {}, {});
        QVERIFY(!again && again.error().text().find("in use for CRYPTO 1m already") != std::string::npos);
        QVERIFY(life.rollBack({kMinute, "no good", {"ben", "api"}}));
        const auto entries = read(history);
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(entries[0]["event"].get<std::string>(), std::string("accept"));
        QCOMPARE(entries[0]["who"].get<std::string>(), std::string("anna"));
        QCOMPARE(entries[0]["time"].get<std::string>(), std::string("2024-05-01T00:00:00Z"));
        QCOMPARE(entries[0]["gate"]["criteria"].size(), std::size_t{5});
        QCOMPARE(entries[0]["replaces"].get<std::string>(), variant(0)->id);
        QCOMPARE(entries[1]["event"].get<std::string>(), std::string("roll-back"));
        QCOMPARE(entries[1]["reason"].get<std::string>(), std::string("no good"));
    }

    void refusesWithTheCriteriaThatWereNotMetUnlessForced() {
        ModelStore store(models(), {variant(0)});
        ModelHistory history(models());
        const ManualClock clock;
        ModelLife life(store, history, clock, folder());
        auto swapped = std::make_shared<regime::Model>(*variant(1));
        std::swap(swapped->names[0], swapped->names[1]);
        swapped->id = regime::modelId(*swapped);
        engine::AcceptRequest request;
        request.model = folder() / "swapped.json";
        request.sources = {barsFile(12'000)};
        QVERIFY(regime::writeModel(*swapped, request.model));
        const auto refused = life.accept(request, [](double, std::string_view) {}, {});
        QVERIFY(!refused);
        QVERIFY(refused.error().text().find("not accepted: names failed: ") != std::string::npos);
        QVERIFY(refused.error().text().find("likelihood") == std::string::npos);
        QCOMPARE(idOf(store), variant(0)->id);
        request.force = true;
        QVERIFY(!life.accept(request, [](double, std::string_view) {}, {}));
        request.reason = "the names were wrong before";
        const auto forced = life.accept(request, [](double, std::string_view) {}, {});
        QVERIFY2(forced, forced ? "" : forced.error().text().c_str());
        QCOMPARE(idOf(store), swapped->id);
        const auto entries = read(history);
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(entries[0]["event"].get<std::string>(), std::string("refuse"));
        QVERIFY(entries[1]["forced"].get<bool>());
    }

    void saysWhatIsMissing() {
        ModelStore store(models(), {});
        ModelHistory history(models());
        const ManualClock clock;
        ModelLife life(store, history, clock, folder());
        engine::AcceptRequest request;
        request.model = folder() / "none.json";
        QVERIFY(!life.accept(request, [](double, std::string_view) {}, {}));
        QVERIFY(read(history).empty());
        QCOMPARE(life.rollBack({kMinute, "", {}}).error().text(),
                 std::string("there is no older model for CRYPTO 1m to step back to"));
        using Options = std::map<std::string, std::string>;
        for (const Options& options : {Options{},
                                       {{"model", "a"}, {"force", "yes"}},
                                       {{"model", "a"}, {"bars", "0"}},
                                       {{"model", "a"}, {"stored", "CRYPTO"}},
                                       {{"model", "a"}, {"x", "y"}}})
            QVERIFY(!engine::parseAcceptRequest({contract::JobKind::AcceptModel, {}, options}, models()));
        for (const Options& options :
             {Options{}, {{"market", "CRYPTO"}}, {{"timeframe", "1m"}}, {{"market", "MARS"}, {"timeframe", "1m"}}})
            QVERIFY(!engine::parseRollBackRequest({contract::JobKind::RollBackModel, {}, options}));
        QCOMPARE(
            engine::parseAcceptRequest({contract::JobKind::AcceptModel, {}, {{"model", "a.json"}}}, models())->model,
            models() / "a.json");
    }

    void keepsHistoryLinesWholeAfterACrash() {
        ModelHistory history(models());
        QVERIFY(read(history).empty());
        QVERIFY(history.append({}, "accept", {{"n", 1}}));
        std::ofstream(history.file(), std::ios::app) << "{\"event\":\"acc";
        QVERIFY(history.append({}, "accept", {{"n", 2}}));
        const auto entries = read(history);
        QCOMPARE(entries.size(), std::size_t{2});
        QCOMPARE(entries[1]["n"].get<int>(), 2);
    }

private:
    [[nodiscard]] std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    [[nodiscard]] std::filesystem::path models() const { return folder() / "models"; }
    static std::string idOf(const ModelStore& store) { return store.inUse(kMinute)->id; }
    static std::vector<nlohmann::json> read(const ModelHistory& history) {
        std::vector<nlohmann::json> entries;
        (void)history.read([&](const nlohmann::json& entry) { entries.push_back(entry); });
        return entries;
    }
    /// The walk that the small model was trained on, and what came after.
    [[nodiscard]] feeds::SourceSpec barsFile(std::size_t count) const {
        const auto path = folder() / "bars.csv";
        std::ofstream file(path);
        file << "time,open,high,low,close,volume\n";
        for (const market::Bar& bar : test::randomBars(count, 21, 0.001, 4))
            file << formatIso(bar.openTime) << "," << bar.open.text() << "," << bar.high.text() << "," << bar.low.text()
                 << "," << bar.close.text() << "," << bar.volume.text() << "\n";
        feeds::SourceSpec spec;
        spec.file = path;
        spec.market = Market::Crypto;
        spec.symbol = "WALK";
        spec.timeframe = Timeframe::M1;
        spec.stamp = feeds::Stamp::Start;
        return spec;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

REGISTER_TEST(ModelStoreTest)
#include "model_store_test.moc"
