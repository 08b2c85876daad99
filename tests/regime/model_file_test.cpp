#include "core/base/digest.h"
#include "core/regime/canonical_json.h"
#include "core/regime/model_file.h"
#include "tests/regime/reference_values.h"
#include "tests/regime/trained_model.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <set>

using namespace aetherion;
using namespace aetherion::regime;

namespace {

/// The model's text with one member replaced or removed; the id stays as it was.
std::string changed(const std::function<void(nlohmann::json&)>& change) {
    auto value = nlohmann::json::parse(modelText(*test::smallModel()));
    change(value);
    return value.dump();
}

} // namespace

class ModelFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesItsFile() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.filePath("m.json").toStdString();
        QVERIFY(writeModel(*test::smallModel(), path));
        const auto read = readModel(path);
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QCOMPARE(read->id, test::smallModel()->id);
        QCOMPARE(modelText(*read), modelText(*test::smallModel()));
        QVERIFY(read->names == test::smallModel()->names);
        QVERIFY(read->featureSettings == test::smallModel()->featureSettings);
        QCOMPARE(read->training.evidence.size(), std::size_t{4});
    }

    void everyFeatureSettingIsReadBackAndPartOfTheId() {
        std::set<std::string> ids;
        for (int member = 0; member <= 5; ++member) {
            Model model = *test::smallModel();
            features::FeatureSettings& settings = model.featureSettings;
            settings.volatilityDdof = member == 1 ? 1 : 0;
            settings.skewnessWindow = member == 2 ? 61 : 60;
            settings.volatilityOfVolatilityWindow = member == 3 ? 61 : 60;
            settings.spreadEstimator =
                member == 4 ? features::SpreadEstimator::AbdiRanaldo : features::SpreadEstimator::Edge;
            settings.spreadWindow = member == 5 ? 121 : 120;
            model.id = modelId(model);
            ids.insert(model.id);
            const auto read = parseModel(modelText(model), "m.json");
            QVERIFY2(read, read ? "" : read.error().text().c_str());
            QVERIFY(read->featureSettings == settings);
        }
        QCOMPARE(ids.size(), std::size_t{6});
    }

    void sameTrainingSameIdAnotherSeedAnotherStart() {
        auto request = test::smallRequest();
        request.created = "2030-12-31T00:00:00Z";
        request.threads = 1;
        const auto again = trainModel(request);
        QVERIFY(again);
        QCOMPARE(again->model.id, test::smallModel()->id);
        QCOMPARE(again->model.id.size(), std::size_t{64});
    }

    void idIsTheDigestOfTheCanonicalIdentity() {
        auto value = nlohmann::json::parse(modelText(*test::smallModel()));
        nlohmann::json identity;
        for (const char* member : {"market", "timeframe", "features", "scaler", "hmm", "mapping"})
            identity[member] = value[member];
        QCOMPARE(sha256Hex(canonicalJson(identity)), value["id"].get<std::string>());
    }

    void canonicalTextIsOneTextPerValue() {
        const auto canonical = [](const char* text) { return canonicalJson(nlohmann::json::parse(text)); };
        QCOMPARE(canonical(R"({ "b": [1, 2.0, 0.1], "a": "x" })"),
                 std::string(R"({"a":"x","b":[1,2,0.10000000000000001]})"));
        QCOMPARE(canonical("[-0.0, 1e300, 5e-324]"),
                 std::string("[0,1.0000000000000001e+300,4.9406564584124654e-324]"));
        const std::string once = canonical("[0.30000000000000004, 3.141592653589793]");
        QCOMPARE(canonical(once.c_str()), once);
    }

    void creationTimeAndRecordDoNotChangeTheId() {
        const auto read = parseModel(changed([](auto& v) {
                                         v["created"] = "later";
                                         v["training"]["rows"] = 1;
                                         v["scope"] = {{"source_kind", "REPLAY"}, {"symbol", "BTC"}};
                                     }),
                                     "m.json");
        QVERIFY(read);
        QCOMPARE(*read->symbol, std::string("BTC"));
    }

    void noveltyIsPartOfTheIdAndCautionsAreNot() {
        Model model = *test::smallModel();
        model.cautions = {"Bull and Bear are not told apart."};
        QCOMPARE(modelId(model), test::smallModel()->id);
        model.novelty = {30, -12.5, 1e-4};
        QVERIFY(modelId(model) != test::smallModel()->id);
        model.id = modelId(model);
        const auto read = parseModel(modelText(model), "m.json");
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        QVERIFY(read->novelty == model.novelty);
        QVERIFY(read->cautions == model.cautions);
    }

    void everyDigitCounts() {
        // Change each digit of the parameters in turn: all must be noticed.
        const std::string text = modelText(*test::smallModel());
        const auto value = nlohmann::json::parse(text);
        int changes = 0;
        for (const char* member : {"means", "covars", "transmat", "startprob"}) {
            const std::size_t begin = text.find(std::string("\"") + member + "\"");
            for (std::size_t i = begin; i < begin + 120; ++i) {
                if (text[i] < '0' || text[i] > '9')
                    continue;
                std::string damaged = text;
                damaged[i] = text[i] == '9' ? '8' : static_cast<char>(text[i] + 1);
                const auto read = parseModel(damaged, "m.json");
                if (nlohmann::json::parse(damaged) == value)
                    continue; // a digit beyond what a double holds
                QVERIFY2(!read, damaged.substr(begin, 140).c_str());
                QVERIFY(read.error().text().starts_with("m.json: "));
                ++changes;
            }
        }
        QVERIFY(changes > 100);
    }

    void refusesWhatDoesNotFit_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* tag, const std::string& text, const char* reason) {
            QTest::newRow(tag) << QString::fromStdString(text) << QString(reason);
        };
        row("empty", "", "not JSON");
        row("array", "[]", "not a regime model");
        row("other format", R"({"format":"x"})", "not a regime model");
        row("earlier version", changed([](auto& v) { v["version"] = 1; }),
            "has version 1, this program reads version 2");
        row("later version", changed([](auto& v) { v["version"] = 3; }), "has version 3, this program reads version 2");
        row("no novelty test", changed([](auto& v) { v["hmm"].erase("novelty"); }), "novelty");
        row("novelty window", changed([](auto& v) { v["hmm"]["novelty"]["window"] = -1; }), "novelty: window");
        row("novelty rate", changed([](auto& v) { v["hmm"]["novelty"]["false_alarm_rate"] = 2; }), "false_alarm_rate");
        row("novelty threshold", changed([](auto& v) { v["hmm"]["novelty"]["threshold"] = -1e9; }), "claims");
        row("missing hmm", changed([](auto& v) { v.erase("hmm"); }), "hmm");
        row("missing id", changed([](auto& v) { v.erase("id"); }), "id");
        row("unknown feature", changed([](auto& v) { v["features"][0] = "rsi_normalised"; }), "rsi");
        row("raw feature", changed([](auto& v) { v["features"][0] = "log_return"; }), "unknown feature");
        row("feature twice", changed([](auto& v) { v["features"][0] = v["features"][1]; }), "twice");
        row("scaler", changed([](auto& v) { v["scaler"]["scale"][0] = 0; }), "positive");
        row("scaler size", changed([](auto& v) { v["scaler"]["mean"].erase(0); }), "per feature");
        row("window", changed([](auto& v) { v["scaler"]["feature_settings"]["mean_window"] = 0; }), "mean window");
        row("market", changed([](auto& v) { v["market"] = "MOON"; }), "MOON");
        row("timeframe", changed([](auto& v) { v["timeframe"] = "7m"; }), "7m");
        row("mapping", changed([](auto& v) { v["mapping"]["0"] = "Panic"; }), "Panic");
        row("mapping size", changed([](auto& v) { v["mapping"].erase("0"); }), "mapping");
        row("other name", changed([](auto& v) { v["mapping"]["0"] = v["mapping"]["1"]; }), "claims");
        row("text for number", changed([](auto& v) { v["hmm"]["means"][0][0] = "1"; }), "means[0]");
        row("states", changed([](auto& v) { v["hmm"]["states"] = 3; }), "states");
    }
    void refusesWhatDoesNotFit() {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto read = parseModel(text.toStdString(), "folder/m.json");
        QVERIFY(!read);
        const QString error = QString::fromStdString(read.error().text());
        QVERIFY2(error.startsWith("folder/m.json: ") && error.contains(reason), qPrintable(error));
        QVERIFY(!error.contains('\n'));
    }

    void aFileThatIsNotThereIsNamed() {
        const auto read = readModel("/nowhere/m.json");
        QVERIFY(!read);
        QVERIFY(read.error().text().find("/nowhere/m.json") != std::string::npos);
    }
};

REGISTER_TEST(ModelFileTest)
#include "model_file_test.moc"
