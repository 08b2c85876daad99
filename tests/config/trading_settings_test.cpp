#include "core/config/trading_settings.h"

#include "core/config/settings.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using config::TradingSettings;
using market::Market;

namespace {

market::InstrumentSpec quotedIn(const char* currency) {
    market::InstrumentSpec spec;
    spec.currency = currency;
    return spec;
}

std::string openingError(const char* text) {
    TradingSettings settings;
    const Status read = config::readOpenings(text, settings);
    return read ? "" : read.error().text();
}

std::string feeError(const char* text) {
    TradingSettings settings;
    const Status read = config::readFees(text, settings);
    return read ? "" : read.error().text();
}

Result<config::Settings> settingsOf(const std::map<std::string, std::string>& values) {
    const auto table = config::SettingsTable::load(
        values, [](const std::string&) { return std::nullopt; }, {}, false);
    if (!table)
        return tl::unexpected(table.error());
    return config::checkSettings(*table);
}

} // namespace

class TradingSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theDefaultsAreTheAncestors() {
        const auto settings = settingsOf({});
        QVERIFY(settings);
        QCOMPARE(settings->trading, TradingSettings());
        QCOMPARE(settings->trading.opening.text(), std::string("10000"));
        QCOMPARE(settings->trading.fees, trading::FeeSchedule());
        QCOMPARE(settings->trading.latency, Duration(std::chrono::milliseconds(50)));
    }

    void aCurrencyHasItsOwnOpeningBalanceAndTheOthersTheCommonOne() {
        TradingSettings settings;
        QVERIFY(config::readOpenings("20000, INR=1500000.5\nUSD=0", settings));
        const std::array specs{quotedIn("USD"), quotedIn("INR"), quotedIn("GBP"), quotedIn("USD")};
        const auto balances = settings.openingFor(specs);
        QCOMPARE(balances.size(), std::size_t{3});
        QCOMPARE(balances.at("USD").text(), std::string("0"));
        QCOMPARE(balances.at("INR").text(), std::string("1500000.5"));
        QCOMPARE(balances.at("GBP").text(), std::string("20000"));
    }

    void refusesBalancesOutOfRangeAndUnreadableOnes() {
        QCOMPARE(openingError("5000000,USD=5000000"), std::string());
        QCOMPARE(openingError("USD=5000000.00000001"),
                 std::string("\"USD=5000000.00000001\": an account begins with 0 to 5000000 of a currency"));
        QVERIFY(openingError("-1").starts_with("\"-1\": an account begins with 0 to"));
        QVERIFY(!openingError("1e3").empty());
        QVERIFY(!openingError("USD=").empty());
        QCOMPARE(openingError("usd=5"), std::string("\"usd=5\": a currency is 3 to 5 capital letters"));
        QCOMPARE(openingError("=5"), std::string("\"=5\" names nothing before its ="));
        QCOMPARE(openingError("USD=5,USD=6"), std::string("\"USD=6\": this comes twice"));
        QCOMPARE(openingError("5,6"), std::string("\"6\": this comes twice"));
    }

    /// Percent, as every other share that people see; the schedule counts millionths.
    void feesAreStatedInPercent() {
        TradingSettings settings;
        QVERIFY(config::readFees("us=0.05,NSE=10\nuk=0.0001", settings));
        const auto of = [&](Market market) { return settings.fees.millionths[static_cast<std::size_t>(market)]; };
        QCOMPARE(of(Market::Us), std::int64_t{500});
        QCOMPARE(of(Market::Nse), std::int64_t{100'000});
        QCOMPARE(of(Market::Uk), std::int64_t{1});
        // Not named: as it was.
        QCOMPARE(of(Market::Crypto), std::int64_t{1'000});
        QCOMPARE(settings.fees.feeOn(Market::Us, Cash::fromUnits(1'000 * kDecimalUnit))->text(), std::string("0.5"));
    }

    void refusesFeesOutOfRangeAndOfUnknownMarkets() {
        QCOMPARE(feeError("us=10.0001"), std::string("\"us=10.0001\": a fee is 0 to 10 percent of the value"));
        QCOMPARE(feeError("us=-0.1"), std::string("\"us=-0.1\": a fee is 0 to 10 percent of the value"));
        QCOMPARE(feeError("us=0.00001"), std::string("\"us=0.00001\": a fee has at most 4 decimals"));
        QCOMPARE(feeError("0.1"), std::string("\"0.1\": a fee is MARKET=PERCENT"));
        QVERIFY(!feeError("mars=0.1").empty());
        QCOMPARE(feeError("us=0.1,usa=0.2"), std::string("\"usa=0.2\": this market comes twice"));
    }

    void theSettingsNameWhereAMistakeStands() {
        const auto settings = settingsOf({{"trading.opening_balances", "USD=25000\nGBP=5"},
                                          {"trading.fees", "crypto=0"},
                                          {"trading.venue_latency", "2s"}});
        QVERIFY2(settings, settings ? "" : settings.error().text().c_str());
        QCOMPARE(settings->trading.openings.at("USD").text(), std::string("25000"));
        QCOMPARE(settings->trading.fees.millionths[static_cast<std::size_t>(Market::Crypto)], std::int64_t{0});
        QCOMPARE(settings->trading.latency, Duration(std::chrono::seconds(2)));
        const auto errorOf = [](const char* key, const char* value) {
            const auto read = settingsOf({{key, value}});
            return read ? std::string() : read.error().text();
        };
        QVERIFY(errorOf("trading.opening_balances", "USD=lots").starts_with("--opening-balance: \"USD=lots\": "));
        QCOMPARE(errorOf("trading.fees", "us=11"),
                 std::string("--fee: \"us=11\": a fee is 0 to 10 percent of the value"));
        QCOMPARE(errorOf("trading.venue_latency", "10001ms"),
                 std::string("--venue-latency: \"10001ms\" is out of range"));
        QCOMPARE(errorOf("trading.venue_latency", "0ms"), std::string());
        QVERIFY(!errorOf("trading.venue_latency", "fast").empty());
    }
};

REGISTER_TEST(TradingSettingsTest)
#include "trading_settings_test.moc"
