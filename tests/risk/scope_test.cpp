#include "core/risk/scope.h"

#include "core/risk/verb.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::risk;
using market::Market;

class ScopeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBackWhatItWrites() {
        for (const char* text : {"all", "market:US", "market:CRYPTO", "account:A", "account:a b:c@d", "symbol:AAPL",
                                 "symbol:AAPL@US", "symbol:M&M@NSE", "symbol:FTSE 100@UK", "symbol:X@Y@US"}) {
            const auto scope = parseScope(text);
            QVERIFY2(scope.has_value(), text);
            QCOMPARE(scope->text(), std::string(text));
        }
        QVERIFY(parseScope("market:usa").value() == Scope::ofMarket(Market::Us));
        QVERIFY(parseScope("symbol:X@Y@US").value() == Scope::ofSymbol("X@Y", Market::Us));
    }
    void refusesWhatWouldHoldNothing_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "ALL", "all:", "market", "market:", "market:XX", "account", "account:", "symbol:",
                                 "symbol:AAPL@", "symbol:AAPL@UX", "symbol:@US", "sector:tech", "account:a\nb"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refusesWhatWouldHoldNothing() {
        QFETCH(QString, text);
        const auto scope = parseScope(text.toStdString());
        QVERIFY(!scope);
        QCOMPARE(scope.error().place, std::string("scope"));
        QVERIFY(!scope.error().reason.empty());
        QVERIFY(!parseScope("account:" + std::string(129, 'x')));
        QVERIFY(parseScope("account:" + std::string(128, 'x')));
    }
    void coversItsOwnAndNothingElse() {
        QVERIFY(Scope::all().covers(Market::Us, "A", "AAPL"));
        QVERIFY(Scope::ofMarket(Market::Us).covers(Market::Us, "A", "AAPL"));
        QVERIFY(!Scope::ofMarket(Market::Us).covers(Market::Uk, "A", "AAPL"));
        QVERIFY(Scope::ofAccount("A").covers(Market::Uk, "A", "X"));
        QVERIFY(!Scope::ofAccount("A").covers(Market::Uk, "AB", "X"));
        QVERIFY(Scope::ofSymbol("X").covers(Market::Uk, "A", "X"));
        QVERIFY(Scope::ofSymbol("X", Market::Us).covers(Market::Us, "A", "X"));
        QVERIFY(!Scope::ofSymbol("X", Market::Us).covers(Market::Uk, "A", "X"));
    }
    void verbsImposeTheirStates() {
        for (const Verb verb : kVerbs)
            QCOMPARE(parseVerb(name(verb)).value(), verb);
        QVERIFY(!parseVerb("halt"));
        QCOMPARE(imposedBy(Verb::Pause), std::optional(RiskState::StandDown));
        QCOMPARE(imposedBy(Verb::ReduceOnly), std::optional(RiskState::ReduceOnly));
        QCOMPARE(imposedBy(Verb::Stop), std::optional(RiskState::Halted));
        QCOMPARE(imposedBy(Verb::Flatten), std::optional<RiskState>());
        QCOMPARE(imposedBy(Verb::Resume), std::optional<RiskState>());
    }
};

REGISTER_TEST(ScopeTest)
#include "scope_test.moc"
