#include "core/config/instrument_catalogue.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>

using namespace aetherion;
using namespace std::chrono_literals;
using config::InstrumentCatalogue;
using market::InstrumentSpec;
using market::Market;

namespace {

/// A complete entry in the lines 2 to 12, with one line replaced; an empty replacement leaves it out.
std::string entryWith(const std::string& key = {}, const std::string& line = {}) {
    const std::vector<std::pair<std::string, std::string>> lines{
        {"symbol", "symbol = \"M&M.X 1\""}, {"market", "market = \"NSE\""},
        {"name", "name = \"Mahindra\""},    {"venue", "venue = \"NSE\""},
        {"currency", "currency = \"INR\""}, {"tick_size", "tick_size = \"0.05\""},
        {"lot_size", "lot_size = 1"},       {"base_price", "base_price = 1650.35"},
        {"drift", "drift = -0.05"},         {"volatility", "volatility = 0.2"},
        {"sector", "sector = \"auto\""},
    };
    std::string text = "[[instrument]]\n";
    for (const auto& [name, usual] : lines)
        text += name == key ? (line.empty() ? "" : line + "\n") : usual + "\n";
    return text;
}

std::string shippedCatalogue() {
    std::ifstream file(AETHERION_SOURCE_DIR "/resources/instruments.toml");
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

} // namespace

class InstrumentCatalogueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryKey() {
        const auto catalogue = InstrumentCatalogue::parse("[[instrument]]\n"
                                                          "symbol = \"A B&C.D\"\n"
                                                          "market = \"uk\"\n"
                                                          "name = \"An example\"\n"
                                                          "venue = \"LSE\"\n"
                                                          "currency = \"GBP\"\n"
                                                          "price_units_per_currency = 100\n"
                                                          "tick_size = \"0.00000001\"\n"
                                                          "lot_size = 0.1\n"
                                                          "base_price = \"12345678901.12345678\"\n"
                                                          "drift = 0\n"
                                                          "volatility = 10\n"
                                                          "sector = \"energy\"\n"
                                                          "calendar = \"24x7\"\n"
                                                          "interval = \"10s\"\n"
                                                          "tradable = false\n",
                                                          "own.toml");
        QVERIFY2(catalogue.has_value(), catalogue ? "" : catalogue.error().text().c_str());
        QCOMPARE(catalogue->instruments().size(), std::size_t{1});
        const InstrumentSpec& spec = catalogue->instruments()[0];
        QCOMPARE(spec.key, (market::InstrumentKey{Market::Uk, "A B&C.D"}));
        QCOMPARE(spec.name, std::string("An example"));
        QCOMPARE(spec.venue, std::string("LSE"));
        QCOMPARE(spec.currency, std::string("GBP"));
        QCOMPARE(spec.priceUnitsPerCurrency, std::int64_t{100});
        QCOMPARE(spec.tickSize.units(), std::int64_t{1});
        QCOMPARE(spec.lotSize.units(), std::int64_t{10'000'000});
        QCOMPARE(spec.basePrice.units(), std::int64_t{1'234'567'890'112'345'678});
        QCOMPARE(spec.drift, 0.0);
        QCOMPARE(spec.volatility, 10.0);
        QCOMPARE(spec.sector, std::string("energy"));
        QCOMPARE(spec.calendar, market::CalendarName::AlwaysOpen);
        QCOMPARE(spec.interval, Duration(10s));
        QVERIFY(!spec.tradable);
        QCOMPARE(catalogue->find(spec.key), &spec);
        QVERIFY(!catalogue->find({Market::Us, "A B&C.D"}));
    }
    void fillsInWhatMayBeAbsent() {
        const auto catalogue = InstrumentCatalogue::parse(entryWith(), "own.toml");
        QVERIFY2(catalogue.has_value(), catalogue ? "" : catalogue.error().text().c_str());
        const InstrumentSpec& spec = catalogue->instruments()[0];
        QCOMPARE(spec.priceUnitsPerCurrency, std::int64_t{1});
        QCOMPARE(spec.calendar, market::CalendarName::Nse);
        QCOMPARE(spec.interval, Duration(2500ms));
        QVERIFY(spec.tradable);
        // A number as it is written, not as a double has it; off the tick is allowed.
        QCOMPARE(spec.basePrice.units(), std::int64_t{165'035'000'000});
    }

    void refusesMistakesWithTheirLine_data() {
        QTest::addColumn<QString>("toml");
        QTest::addColumn<QString>("message");
        const auto row = [](const char* name, const std::string& toml, const char* message) {
            QTest::newRow(name) << QString::fromStdString(toml) << QString(message);
        };
        row("unknown key", entryWith() + "tik_size = 1\n", "own.toml:13: unknown key tik_size");
        row("unknown list", entryWith() + "\n[[instruments]]\nsymbol = \"X\"\n",
            "own.toml:14: unknown key instruments");
        row("no list", "[instrument]\nsymbol = \"X\"\n", "own.toml:1: instruments must be a list: [[instrument]]");
        row("list of texts", "instrument = [\"X\"]\n",
            "own.toml:1: instruments must be a list of tables: [[instrument]]");
        for (const char* key : {"symbol", "market", "name", "venue", "currency", "tick_size", "lot_size", "base_price",
                                "drift", "volatility", "sector"})
            row(key, "\n" + entryWith(key), (std::string("own.toml:2: ") + key + " is missing").c_str());
        row("number for text", entryWith("venue", "venue = 7"), "own.toml:5: venue must be a text in quotes");
        row("text for rate", entryWith("drift", "drift = \"0.1\""), "own.toml:10: drift must be a number");
        row("flag for price", entryWith("base_price", "base_price = true"),
            "own.toml:9: base_price must be a number, or one in quotes");
        row("text for flag", entryWith() + "tradable = \"no\"\n", "own.toml:13: tradable must be true or false");
        row("fraction of units", entryWith() + "price_units_per_currency = 0.5\n",
            "own.toml:13: price_units_per_currency must be a whole number from 1 to 1000000");
        row("tick of zero", entryWith("tick_size", "tick_size = 0"), "own.toml:7: tick_size must be above 0");
        row("negative tick", entryWith("tick_size", "tick_size = \"-0.05\""), "own.toml:7: tick_size must be above 0");
        row("lot of zero", entryWith("lot_size", "lot_size = 0.0"), "own.toml:8: lot_size must be above 0");
        row("price of zero", entryWith("base_price", "base_price = \"0\""), "own.toml:9: base_price must be above 0");
        row("many digits", entryWith("base_price", "base_price = 12345678901.12345678"),
            "own.toml:9: base_price has more digits than a number keeps: write it in quotes");
        row("negative volatility", entryWith("volatility", "volatility = -0.1"),
            "own.toml:11: volatility must lie between 0 and 10");
        row("large volatility", entryWith("volatility", "volatility = 10.1"),
            "own.toml:11: volatility must lie between 0 and 10");
        row("volatility nan", entryWith("volatility", "volatility = nan"),
            "own.toml:11: volatility must lie between 0 and 10");
        row("drift inf", entryWith("drift", "drift = inf"), "own.toml:10: drift must lie between -10 and 10");
        row("empty sector", entryWith("sector", "sector = \"\""), "own.toml:12: sector must not be empty");
        row("blank sector", entryWith("sector", "sector = \" \""),
            "own.toml:12: sector must not begin or end with a blank or hold a control character");
        row("line feed in symbol", entryWith("symbol", "symbol = \"A\\nB\""),
            "own.toml:2: symbol must not begin or end with a blank or hold a control character");
        row("zero interval", entryWith() + "interval = \"0s\"\n", "own.toml:13: interval must be above 0");
        row("twice", entryWith() + "\n" + entryWith(), "own.toml:14: NSE M&M.X 1 stands twice, first at own.toml:1");
        row("key twice", entryWith() + "sector = \"x\"\n", "own.toml:13: ");
        row("no TOML", "[[instrument]]\nsymbol = = 1\n", "own.toml:2: ");
        row("unknown market", entryWith("market", "market = \"TSE\""), "own.toml:3: market: ");
        row("unknown calendar", entryWith() + "calendar = \"TSE\"\n",
            "own.toml:13: calendar: \"TSE\" is none of 24x7, US, NSE, UK");
        row("no duration", entryWith() + "interval = \"soon\"\n", "own.toml:13: not a duration \"soon\"");
        row("price that is none", entryWith("base_price", "base_price = \"1e3\""), "own.toml:9: base_price: ");
    }
    void refusesMistakesWithTheirLine() {
        QFETCH(QString, toml);
        QFETCH(QString, message);
        const auto catalogue = InstrumentCatalogue::parse(toml.toStdString(), "own.toml");
        QVERIFY(!catalogue.has_value());
        const QString text = QString::fromStdString(catalogue.error().text());
        QVERIFY2(text.startsWith(message), qPrintable(text));
        QVERIFY(message.endsWith(' ') || message.endsWith('"') || text == message);
    }
    void refusesACoinPairedWithItself() {
        for (const char* symbol : {"USDTUSDT", "USDT-USDT", "USDT/USDT"}) {
            const std::string toml = std::string("[[instrument]]\nsymbol = \"") + symbol +
                                     "\"\nmarket = \"CRYPTO\"\nname = \"x\"\nvenue = \"Binance\"\ncurrency = \"USDT\"\n"
                                     "tick_size = 1\nlot_size = 1\nbase_price = 1\ndrift = 0\nvolatility = 0\n"
                                     "sector = \"crypto\"\n";
            const auto catalogue = InstrumentCatalogue::parse(toml, "own.toml");
            QVERIFY(!catalogue.has_value());
            QCOMPARE(catalogue.error().text(), "own.toml:2: " + std::string(symbol) + " pairs a coin with itself");
        }
    }

    void extendsByMarketAndSymbol() {
        auto catalogue = InstrumentCatalogue::parse(shippedCatalogue(), "instruments.toml");
        QVERIFY(catalogue.has_value());
        const std::size_t shipped = catalogue->instruments().size();
        const auto before = *catalogue->find({Market::Us, "BRK.B"});
        const Status extended = catalogue->extend(
            "[[instrument]]\nsymbol = \"BRK.B\"\nmarket = \"US\"\nvolatility = 0.3\n\n" + entryWith(), "own.toml");
        QVERIFY2(extended.has_value(), extended ? "" : extended.error().text().c_str());
        QCOMPARE(catalogue->instruments().size(), shipped + 1);
        QCOMPARE(catalogue->instruments().back().key.symbol, std::string("M&M.X 1"));
        const auto* changed = catalogue->find({Market::Us, "BRK.B"});
        QCOMPARE(changed->volatility, 0.3);
        QCOMPARE(changed->basePrice, before.basePrice);
        QCOMPARE(changed->name, before.name);
        // A refused file changes nothing.
        QVERIFY(!catalogue->extend("[[instrument]]\nsymbol = \"AAPL\"\nmarket = \"US\"\nvolatility = 0.9\n"
                                   "[[instrument]]\nsymbol = \"AAPL\"\nmarket = \"US\"\nvolatility = 11\n",
                                   "own.toml"));
        QCOMPARE(catalogue->find({Market::Us, "AAPL"})->volatility, 0.15);
        QVERIFY(catalogue->extend("", "empty.toml").has_value());
    }

    void shipsTheFortyTwoInstrumentsAndTheCryptoPairs() {
        const auto catalogue = InstrumentCatalogue::parse(shippedCatalogue(), "instruments.toml");
        QVERIFY2(catalogue.has_value(), catalogue ? "" : catalogue.error().text().c_str());
        const auto all = catalogue->instruments();
        QCOMPARE(all.size(), std::size_t{51});
        std::map<Market, int> count, untradable;
        for (const InstrumentSpec& spec : all) {
            ++count[spec.key.market];
            untradable[spec.key.market] += spec.tradable ? 0 : 1;
            QCOMPARE(spec.calendar, market::calendarOf(spec.key.market));
            QCOMPARE(spec.interval, Duration(2500ms));
            QCOMPARE(spec.basePrice.units() % spec.tickSize.units(), std::int64_t{0});
            QVERIFY(spec.volatility > 0);
            const bool pence = spec.key.market == Market::Uk && spec.tradable;
            QCOMPARE(spec.priceUnitsPerCurrency, std::int64_t{pence ? 100 : 1});
            if (spec.key.market == Market::Crypto) {
                QCOMPARE(spec.currency, std::string("USDT"));
                QCOMPARE(spec.venue, std::string("Binance"));
                QVERIFY(spec.key.symbol.ends_with("USDT") && spec.key.symbol != "USDTUSDT");
            }
        }
        QCOMPARE(count,
                 (std::map<Market, int>{{Market::Crypto, 9}, {Market::Us, 14}, {Market::Nse, 14}, {Market::Uk, 14}}));
        QCOMPARE(untradable,
                 (std::map<Market, int>{{Market::Crypto, 0}, {Market::Us, 4}, {Market::Nse, 4}, {Market::Uk, 4}}));
    }
    void shipsTheTablesPrices_data() {
        QTest::addColumn<int>("market");
        QTest::addColumn<QString>("symbol");
        QTest::addColumn<QString>("price");
        QTest::addColumn<double>("volatility");
        QTest::addColumn<double>("drift");
        const auto row = [](Market market, const char* symbol, const char* price, double volatility, double drift) {
            QTest::newRow(symbol) << static_cast<int>(market) << QString(symbol) << QString(price) << volatility
                                  << drift;
        };
        row(Market::Nse, "NIFTY 50", "21495.7", .15, .08);
        row(Market::Nse, "L&T", "3450.6", .23, .13);
        row(Market::Nse, "INFY", "1540.25", .22, .12);
        row(Market::Nse, "TATASTEEL", "132.4", .28, .04);
        row(Market::Us, "S&P 500", "4780.2", .12, .08);
        row(Market::Us, "BRK.B", "360.2", .10, .06);
        row(Market::Us, "TSLA", "240.5", .40, .15);
        row(Market::Uk, "FTSE techMARK", "4500.8", .18, .10);
        row(Market::Uk, "AZN", "10800.5", .16, .08);
        row(Market::Uk, "GLEN", "460.2", .22, .09);
        row(Market::Crypto, "BTCUSDT", "43000.5", .45, .15);
        row(Market::Crypto, "USDCUSDT", "1", .01, 0);
        row(Market::Crypto, "DOGEUSDT", "0.08", .80, .10);
    }
    void shipsTheTablesPrices() {
        QFETCH(int, market);
        QFETCH(QString, symbol);
        QFETCH(QString, price);
        QFETCH(double, volatility);
        QFETCH(double, drift);
        const auto catalogue = InstrumentCatalogue::parse(shippedCatalogue(), "instruments.toml");
        const auto* spec = catalogue->find({static_cast<Market>(market), symbol.toStdString()});
        QVERIFY(spec);
        QCOMPARE(QString::fromStdString(spec->basePrice.text()), price);
        QCOMPARE(spec->volatility, volatility);
        QCOMPARE(spec->drift, drift);
    }

    void selectsByWordNumberAndMarket() {
        const auto catalogue = InstrumentCatalogue::parse(shippedCatalogue(), "instruments.toml");
        QCOMPARE(catalogue->select("default", {})->size(), std::size_t{51});
        QCOMPARE(catalogue->select("all", {})->size(), std::size_t{51});
        const std::array crypto{Market::Crypto};
        QCOMPARE(catalogue->select("default", crypto)->size(), std::size_t{9});
        QCOMPARE(catalogue->select("3", crypto)->at(0).key.symbol, std::string("BTCUSDT"));
        QCOMPARE(catalogue->select("3", {})->size(), std::size_t{3});
        for (const char* bad : {"", "0", "-1", "5001", "3x", "Default", "99999999999"})
            QVERIFY(!catalogue->select(bad, {}));
    }
    void makesInstrumentsUpBeyondTheCatalogue() {
        const auto catalogue = InstrumentCatalogue::parse(shippedCatalogue(), "instruments.toml");
        const auto many = catalogue->select("5000", {});
        QCOMPARE(many->size(), std::size_t{5000});
        QCOMPARE(many->at(51).key.symbol, std::string("SIM0001"));
        std::map<market::InstrumentKey, int> keys;
        for (const InstrumentSpec& spec : *many) {
            ++keys[spec.key];
            QVERIFY(spec.tickSize.units() > 0 && spec.lotSize.units() > 0 && spec.basePrice.units() > 0);
            QCOMPARE(spec.basePrice.units() % spec.tickSize.units(), std::int64_t{0});
            QVERIFY(spec.volatility > 0 && spec.volatility < 1);
            QCOMPARE(spec.calendar, market::calendarOf(spec.key.market));
        }
        QCOMPARE(keys.size(), std::size_t{5000});
        // More of them leave the others as they are.
        const auto fewer = catalogue->select("200", {});
        for (std::size_t i = 0; i < fewer->size(); ++i) {
            QCOMPARE(fewer->at(i).key, many->at(i).key);
            QCOMPARE(fewer->at(i).basePrice, many->at(i).basePrice);
            QCOMPARE(fewer->at(i).volatility, many->at(i).volatility);
        }
        const std::array british{Market::Uk};
        const auto pence = catalogue->select("20", british);
        QCOMPARE(pence->back().key, (market::InstrumentKey{Market::Uk, "SIM0006"}));
        QCOMPARE(pence->back().priceUnitsPerCurrency, std::int64_t{100});
    }
};

REGISTER_TEST(InstrumentCatalogueTest)
#include "instrument_catalogue_test.moc"
