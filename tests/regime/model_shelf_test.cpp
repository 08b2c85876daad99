#include "core/regime/model_file.h"
#include "core/regime/model_shelf.h"
#include "tests/regime/trained_model.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <fstream>

using namespace aetherion;
using namespace aetherion::regime;
using market::Market;
using market::SourceKind;
using market::Timeframe;

namespace {

std::shared_ptr<const Model> modelFor(Market market, Timeframe timeframe, std::optional<SourceKind> kind = {},
                                      std::optional<std::string> symbol = {}) {
    auto model = std::make_shared<Model>(*test::smallModel());
    model->market = market;
    model->timeframe = timeframe;
    model->sourceKind = kind;
    model->symbol = std::move(symbol);
    model->id = modelId(*model);
    return model;
}

} // namespace

class ModelShelfTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefersTheNarrowerModel() {
        ModelShelf shelf;
        const auto general = modelFor(Market::Crypto, Timeframe::M1);
        const auto exact = modelFor(Market::Crypto, Timeframe::M1, SourceKind::Live, "BTCUSDT");
        QVERIFY(shelf.put(general));
        QVERIFY(shelf.put(exact));
        QCOMPARE(shelf.find(SourceKind::Live, Market::Crypto, "BTCUSDT", Timeframe::M1), exact);
        QCOMPARE(shelf.find(SourceKind::Replay, Market::Crypto, "BTCUSDT", Timeframe::M1), general);
        QCOMPARE(shelf.find(SourceKind::Live, Market::Crypto, "ETHUSDT", Timeframe::M1), general);
        QVERIFY(!shelf.find(SourceKind::Live, Market::Crypto, "BTCUSDT", Timeframe::M5));
        QVERIFY(!shelf.find(SourceKind::Live, Market::Us, "BTCUSDT", Timeframe::M1));
    }

    void aModelThatReadsVolumeIsPassedOverForAnIndex() {
        ModelShelf shelf;
        auto reads = std::make_shared<Model>(*modelFor(Market::Us, Timeframe::D1));
        reads->sourceKind = SourceKind::Simulated;
        reads->features = {features::Feature::LogReturn, features::Feature::Volume};
        QVERIFY(shelf.put(reads));
        QCOMPARE(shelf.find(SourceKind::Simulated, Market::Us, "SPX", Timeframe::D1, false), reads);
        auto windows = std::make_shared<Model>(*modelFor(Market::Us, Timeframe::D1));
        windows->features = {features::Feature::LogReturn, features::Feature::RollingVolatility};
        QVERIFY(shelf.put(windows));
        QCOMPARE(shelf.find(SourceKind::Simulated, Market::Us, "SPX", Timeframe::D1, false), windows);
        QCOMPARE(shelf.find(SourceKind::Simulated, Market::Us, "AAPL", Timeframe::D1, true), reads);
        QCOMPARE(shelf.find(SourceKind::Simulated, Market::Uk, "FTSE", Timeframe::D1, false), windows);
    }

    void asksTheKindOfSourceBeforeTheMarketAtLarge() {
        ModelShelf shelf;
        const auto general = modelFor(Market::Crypto, Timeframe::M1);
        const auto simulated = modelFor(Market::Crypto, Timeframe::M1, SourceKind::Simulated);
        const auto exact = modelFor(Market::Crypto, Timeframe::M1, SourceKind::Simulated, "BTCUSDT");
        for (const auto& model : {general, simulated, exact})
            QVERIFY(shelf.put(model));
        QCOMPARE(shelf.find(SourceKind::Simulated, Market::Crypto, "BTCUSDT", Timeframe::M1), exact);
        QCOMPARE(shelf.find(SourceKind::Simulated, Market::Crypto, "ETHUSDT", Timeframe::M1), simulated);
        QCOMPARE(shelf.find(SourceKind::Replay, Market::Crypto, "BTCUSDT", Timeframe::M1), general);
        QCOMPARE(shelf.all(), (std::vector{general, simulated, exact}));
    }

    void theUkBorrowsFromTheUsAndNobodyElseDoes() {
        ModelShelf shelf;
        const auto us = modelFor(Market::Us, Timeframe::D1);
        const auto named = modelFor(Market::Us, Timeframe::D1, SourceKind::Live, "SPY");
        QVERIFY(shelf.put(us));
        QVERIFY(shelf.put(named));
        QCOMPARE(shelf.find(SourceKind::Live, Market::Uk, "VOD", Timeframe::D1), us);
        // What is for one symbol of the US is not for a symbol of the UK that happens to be called so.
        QCOMPARE(shelf.find(SourceKind::Live, Market::Uk, "SPY", Timeframe::D1), us);
        QVERIFY(!shelf.find(SourceKind::Live, Market::Nse, "TCS", Timeframe::D1));
        QVERIFY(!shelf.find(SourceKind::Live, Market::Crypto, "SPY", Timeframe::D1));
        const auto simulatedUs = modelFor(Market::Us, Timeframe::D1, SourceKind::Simulated);
        QVERIFY(shelf.put(simulatedUs));
        QCOMPARE(shelf.find(SourceKind::Simulated, Market::Uk, "VOD", Timeframe::D1), simulatedUs);
        const auto uk = modelFor(Market::Uk, Timeframe::D1);
        QVERIFY(shelf.put(uk));
        QCOMPARE(shelf.find(SourceKind::Live, Market::Uk, "VOD", Timeframe::D1), uk);
        QVERIFY(!shelf.find(SourceKind::Live, Market::Us, "SPY", Timeframe::M1));
        QVERIFY(speaksFor(*us, Market::Uk));
        QVERIFY(!speaksFor(*uk, Market::Us));
    }

    void aSymbolWithoutAKindOfSourceIsRefused() {
        ModelShelf shelf;
        QVERIFY(!shelf.put(modelFor(Market::Crypto, Timeframe::M1, {}, "BTCUSDT")));
        QVERIFY(shelf.all().empty());
    }

    void loadsAFolderAndReportsWhatItRefuses() {
        QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        QVERIFY(writeModel(*modelFor(Market::Crypto, Timeframe::M1), path / "crypto_1m.json"));
        QVERIFY(writeModel(*modelFor(Market::Us, Timeframe::D1), path / "us_1d.json"));
        std::ofstream(path / "broken.json") << "{";
        std::ofstream(path / "README.md") << "not a model";
        ModelShelf shelf;
        const auto refused = shelf.load(path);
        QCOMPARE(refused.size(), std::size_t{1});
        QVERIFY(refused[0].text().find("broken.json") != std::string::npos);
        QCOMPARE(shelf.all().size(), std::size_t{2});
        QVERIFY(shelf.find(SourceKind::Imported, Market::Us, "SPY", Timeframe::D1));
        QVERIFY(shelf.load(path / "nowhere").empty());
    }
};

REGISTER_TEST(ModelShelfTest)
#include "model_shelf_test.moc"
