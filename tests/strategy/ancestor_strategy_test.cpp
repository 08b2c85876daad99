#include "core/strategy/knob_settings.h"
#include "tests/strategy/keeper_floor.h"
#include "tests/strategy/strategy_session.h"
#include "tests/support/registered_test.h"

#include <cstdlib>
#include <set>

using namespace aetherion;
using namespace aetherion::strategy;
using namespace aetherion::test;
using risk::Knob;

namespace {

/// A number of a decision's inputs; below zero where it is not stated.
double inputOf(const Decision& decision, const std::string& key) {
    const auto at = decision.inputs.find("\"" + key + "\":");
    return at == std::string::npos ? -1 : std::strtod(decision.inputs.c_str() + at + key.size() + 3, nullptr);
}

} // namespace

/// What went wrong in the ancestors' policies, each by its number.
class AncestorStrategyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// AION 27: stops and targets were ten percent away, whatever was configured.
    void bracketsAreWhereTheyAreConfigured() {
        risk::Knobs knobs;
        QVERIFY(knobs.set(Knob::FallbackStopAtr, risk::Scope{}, {2 * kDecimalUnit, "test:1"}));
        QVERIFY(knobs.set(Knob::FallbackTpAtr, risk::Scope{}, {4 * kDecimalUnit, "test:2"}));
        const auto settings = settingsFrom(knobs);
        QVERIFY(settings);
        KeeperFloor floor;
        PositionKeeper keeper(settings->bracket, floor.desk, floor.heard);
        floor.desk.onOrder = [&](const trading::Order& order) { keeper.orderChanged(order); };
        floor.desk.onTrade = [&](const trading::Trade& trade) { keeper.traded(trade); };
        Entry entry = floor.entry();
        entry.exit = {};
        const auto order = keeper.enter(entry, floor.now);
        floor.desk.fill(order->id, priceOf(100), std::nullopt, floor.now);
        // The range is 2.
        QCOMPARE(keeper.find("a", kApple)->stop, priceOf(96));
        QCOMPARE(*keeper.find("a", kApple)->target, priceOf(108));
    }

    /// AETHERION 21: decisions were enriched with a range of 10, whatever the instrument's was.
    void everyDecisionStatesItsOwnInstrumentsRange() {
        Session session(6, openHanded());
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        session.run(390);
        std::set<double> ranges;
        const auto bought = session.heeded.of(Action::Buy);
        QVERIFY(!bought.empty());
        for (const Decision& decision : bought) {
            const double range = inputOf(decision, "atr_14");
            QVERIFY2(range > 0 && range < inputOf(decision, "close") * 0.05, decision.inputs.c_str());
            ranges.insert(range);
        }
        QCOMPARE(ranges.size(), bought.size());
    }
};

REGISTER_TEST(AncestorStrategyTest)
#include "ancestor_strategy_test.moc"
