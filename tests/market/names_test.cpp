#include "core/market/names.h"
#include "tests/support/registered_test.h"

#include <set>

using namespace aetherion;
using namespace aetherion::market;

class NamesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marketsAreReadInAnyCaseAndByTheirOtherNames() {
        for (const Market market : kMarkets)
            QCOMPARE(parseMarket(name(market)).value(), market);
        QCOMPARE(parseMarket("crypto").value(), Market::Crypto);
        QCOMPARE(parseMarket("usa").value(), Market::Us);
        QCOMPARE(parseMarket("Nasdaq").value(), Market::Us);
        QCOMPARE(parseMarket("NYSE").value(), Market::Us);
        QCOMPARE(parseMarket("India").value(), Market::Nse);
        for (const char* bad : {"", "US ", "LSE", "moon"}) {
            const auto refused = parseMarket(bad);
            QVERIFY(!refused);
            QVERIFY(refused.error().text().find("CRYPTO, US, NSE, UK") != std::string::npos);
        }
    }
    void regimesHaveOneSpelling() {
        std::set<std::string_view> seen;
        for (const Regime regime : {Regime::Bull, Regime::Bear, Regime::Sideways, Regime::Crisis, Regime::Unknown}) {
            QCOMPARE(parseRegime(name(regime)).value(), regime);
            seen.insert(name(regime));
        }
        QCOMPARE(seen.size(), std::size_t(5));
        QVERIFY(!parseRegime("bull"));
        QVERIFY(!parseRegime(""));
        for (std::size_t i = 0; i < kRegimeCount; ++i)
            QCOMPARE(static_cast<std::size_t>(kRegimes[i]), i);
    }
    void sourceKindsAreWrittenInCapitals() {
        for (const SourceKind kind :
             {SourceKind::Simulated, SourceKind::Replay, SourceKind::Imported, SourceKind::Live})
            QCOMPARE(parseSourceKind(name(kind)).value(), kind);
        QCOMPARE(std::string(name(SourceKind::Simulated)), std::string("SIMULATED"));
        QCOMPARE(parseSourceKind("replay").value(), SourceKind::Replay);
        QVERIFY(!parseSourceKind("real"));
    }
    void feedStatesHaveTheirNames() {
        QCOMPARE(std::string(name(FeedState::Flowing)), std::string("Flowing"));
        QCOMPARE(std::string(name(FeedState::Failed)), std::string("Failed"));
    }
};

REGISTER_TEST(NamesTest)
#include "names_test.moc"
