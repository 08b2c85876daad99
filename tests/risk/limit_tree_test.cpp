#include "core/risk/limit_tree.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::risk;
using market::Market;

class LimitTreeTest : public QObject {
    Q_OBJECT
private:
    Knobs m_knobs;
    void limit(const Scope& scope, std::int64_t value) {
        QVERIFY(m_knobs.set(Knob::MaxOrderValue, scope, {value * kDecimalUnit, "dt_knobs.env:1"}));
    }
    /// "5000 market:US"
    [[nodiscard]] std::string tightest(const OrderSubject& subject) const {
        const LimitTree tree(m_knobs);
        const ScopedLimit found = tree.tightest(Knob::MaxOrderValue, subject);
        return formatDecimal(found.units) + " " + found.scope->text();
    }

private Q_SLOTS:
    void init() { m_knobs = Knobs(); }
    void holdsForEverythingUnlessToldOtherwise() {
        QCOMPARE(tightest({Market::Us, "ann", "AAPL"}), std::string("25000 all"));
    }
    void theTightestWinsAndNamesItself() {
        limit(Scope::ofMarket(Market::Us), 20'000);
        QCOMPARE(tightest({Market::Us, "ann", "AAPL"}), std::string("20000 market:US"));
        limit(Scope::ofAccount("ann"), 15'000);
        QCOMPARE(tightest({Market::Us, "ann", "AAPL"}), std::string("15000 account:ann"));
        limit(Scope::ofSymbol("AAPL"), 12'000);
        QCOMPARE(tightest({Market::Us, "ann", "AAPL"}), std::string("12000 symbol:AAPL"));
        limit(Scope::ofSymbol("AAPL", Market::Us), 11'000);
        QCOMPARE(tightest({Market::Us, "ann", "AAPL"}), std::string("11000 symbol:AAPL@US"));
        limit(Scope::all(), 100);
        QCOMPARE(tightest({Market::Us, "ann", "AAPL"}), std::string("100 all"));
    }
    void aWiderScopeIsNotLoosenedByANarrowerOne() {
        limit(Scope::ofAccount("ann"), 1'000'000);
        QCOMPARE(tightest({Market::Us, "ann", "AAPL"}), std::string("25000 all"));
    }
    void leavesOthersAlone() {
        limit(Scope::ofMarket(Market::Us), 1);
        limit(Scope::ofAccount("ann"), 2);
        limit(Scope::ofSymbol("AAPL", Market::Nse), 3);
        QCOMPARE(tightest({Market::Uk, "bob", "AAPL"}), std::string("25000 all"));
        QCOMPARE(tightest({Market::Nse, "bob", "AAPL"}), std::string("3 symbol:AAPL@NSE"));
    }
    void tellsEachLevelApart() {
        limit(Scope::ofSymbol("AAPL"), 9);
        limit(Scope::ofSymbol("AAPL", Market::Us), 7);
        const LimitTree tree(m_knobs);
        QCOMPARE(tree.ofSymbol(Knob::MaxOrderValue, Market::Us, "AAPL").value(), 7 * kDecimalUnit);
        QCOMPARE(tree.ofSymbol(Knob::MaxOrderValue, Market::Uk, "AAPL").value(), 9 * kDecimalUnit);
        QVERIFY(!tree.ofSymbol(Knob::MaxOrderValue, Market::Uk, "MSFT"));
        QVERIFY(!tree.ofMarket(Knob::MaxOrderValue, Market::Us));
        QVERIFY(!tree.ofAccount(Knob::MaxOrderValue, "ann"));
        QCOMPARE(tree.everywhere(Knob::MaxOrderValue), 25'000 * kDecimalUnit);
    }
};

REGISTER_TEST(LimitTreeTest)
#include "limit_tree_test.moc"
