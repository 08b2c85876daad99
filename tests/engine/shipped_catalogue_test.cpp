#include "core/engine/shipped_catalogue.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <fstream>

using namespace aetherion;
using market::Market;

class ShippedCatalogueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comesWithTheProgram() {
        const auto catalogue = engine::loadCatalogue({});
        QVERIFY2(catalogue.has_value(), catalogue ? "" : catalogue.error().text().c_str());
        QCOMPARE(catalogue->instruments().size(), std::size_t{51});
        QVERIFY(catalogue->find({Market::Crypto, "BTCUSDT"}));
        const QTemporaryDir folder;
        const auto absent = std::filesystem::path(folder.path().toStdString()) / "instruments.toml";
        QCOMPARE(engine::loadCatalogue(absent)->instruments().size(), std::size_t{51});
    }
    void isExtendedByAUsersFile() {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "instruments.toml";
        std::ofstream(file) << "[[instrument]]\nsymbol = \"BTCUSDT\"\nmarket = \"CRYPTO\"\nbase_price = 60000\n";
        const auto catalogue = engine::loadCatalogue(file);
        QVERIFY(catalogue.has_value());
        QCOMPARE(catalogue->find({Market::Crypto, "BTCUSDT"})->basePrice.text(), std::string("60000"));
    }
    void refusesAUsersMistakesAndWhatIsNoFile() {
        const QTemporaryDir folder;
        const auto file = std::filesystem::path(folder.path().toStdString()) / "instruments.toml";
        std::ofstream(file) << "[[instrument]]\nsymbol = \"BTCUSDT\"\nmarket = \"CRYPTO\"\nvolatility = 11\n";
        QCOMPARE(engine::loadCatalogue(file).error().text(),
                 file.string() + ":4: volatility must lie between 0 and 10");
        const auto directory = std::filesystem::path(folder.path().toStdString());
        QCOMPARE(engine::loadCatalogue(directory).error().text(), directory.string() + ": is not a file");
    }
};

REGISTER_TEST(ShippedCatalogueTest)
#include "shipped_catalogue_test.moc"
