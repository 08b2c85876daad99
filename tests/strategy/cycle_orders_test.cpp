#include "tests/strategy/strategy_session.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <map>
#include <set>

using namespace aetherion;
using namespace aetherion::strategy;
using namespace aetherion::test;
using market::Bar;
using market::MetaRegime;
using market::Timeframe;
using std::chrono::minutes;

namespace {

/// Where a rise from just above the stop takes the stop along.
Price risenPrice(const Position& position) { return position.stop + priceOf(0.01) + position.trail + priceOf(0.02); }

/// An open position whose stop follows, and whose target lets it; null where there is none.
const Position* trailing(const DecisionCycle& cycle) {
    for (const auto& [key, position] : cycle.positions())
        if (!position.owned.isZero() && position.trail > priceOf(0.05) && position.stage == PositionStage::Open &&
            (!position.target || risenPrice(position) < *position.target))
            return &position;
    return nullptr;
}

} // namespace

class CycleOrdersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// AION 30: what the same pass had chosen was not counted, and everything without a sector was one sector.
    void countsWhatTheSamePassHasChosen() {
        StrategySettings settings = openHanded();
        Session free(12, settings);
        QVERIFY(free.cycle.arm("a", "ann").has_value());
        free.run(390);
        std::map<Timestamp, int> together;
        for (const Decision& decision : free.heeded.of(Action::Buy))
            ++together[decision.time];
        const auto most = std::max_element(together.begin(), together.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        QVERIFY(most->second >= 3);

        settings.portfolio.maxPositions = 2;
        Session tight(12, settings);
        QVERIFY(tight.cycle.arm("a", "ann").has_value());
        bool full = false;
        while (tight.next < 390) {
            tight.step();
            QVERIFY(tight.cycle.positions().size() <= 2);
            full = full || tight.cycle.positions().size() == 2;
        }
        QVERIFY(full);

        settings.portfolio.maxPositions = 50;
        settings.portfolio.maxPerSector = 1;
        Session sector(12, settings);
        QVERIFY(sector.cycle.arm("a", "ann").has_value());
        std::size_t mostOfNone = 0;
        while (sector.next < 390) {
            sector.step();
            std::size_t technology = 0;
            for (const auto& [key, position] : sector.cycle.positions())
                technology += (key.second.symbol.back() - '0') % 2 == 1 ? 1 : 0;
            QVERIFY(technology <= 1);
            mostOfNone = std::max(mostOfNone, sector.cycle.positions().size() - technology);
        }
        QVERIFY(mostOfNone >= 2);

        settings.portfolio.maxOrdersPerCycle = 1;
        settings.portfolio.maxPerSector = 50;
        Session slow(12, settings);
        QVERIFY(slow.cycle.arm("a", "ann").has_value());
        slow.run(390);
        std::set<Timestamp> moments;
        for (const Decision& decision : slow.heeded.of(Action::Buy))
            QVERIFY(moments.insert(decision.time).second);
    }

    void exposureStaysBelowItsPartOfTheEquity() {
        StrategySettings settings = openHanded();
        settings.portfolio.maxExposureFraction = 0.30;
        Session session(12, settings);
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        while (session.next < 390) {
            session.step();
            Cash planned;
            for (const auto& [key, position] : session.cycle.positions())
                planned = planned + position.planned;
            // What was planned at a bar's close is paid at the next one's open.
            QVERIFY(planned <= cashOf(3000 * 1.01));
        }
    }

    /// AION 29: the size was computed twice, by two rules; and an equity that was not known was 100000.
    void theOrderIsTheSizeThatTheDecisionStates() {
        Session session(6);
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        session.run(390);
        for (const Decision& decision : session.heeded.of(Action::Buy)) {
            QCOMPARE(session.desk.order(*decision.order).request.quantity, decision.quantity);
            const auto stated = "\"quantity\":\"" + decision.quantity.text() + "\"";
            QVERIFY(decision.inputs.find(stated) != std::string::npos);
        }
        Session poor(6);
        poor.desk.equity.reset();
        QVERIFY(poor.cycle.arm("a", "ann").has_value());
        poor.run(390);
        QVERIFY(poor.desk.asked.empty());
        QVERIFY(std::any_of(poor.heeded.decisions.begin(), poor.heeded.decisions.end(), [](const Decision& decision) {
            return decision.reason == "the account's equity in USD is not known: a price is stale";
        }));
    }

    void aRefusalOfTheRailsIsADecisionWithTheirWords() {
        Session session(6);
        session.desk.refuse = [](const auto&) {
            return std::optional(trading::Refusal{"DAILY_LOSS", "enough for today", {{"limit", "300"}}});
        };
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        session.run(390);
        QVERIFY(!session.desk.asked.empty());
        QVERIFY(session.cycle.positions().empty());
        QCOMPARE(session.cycle.counts().refused, static_cast<std::int64_t>(session.desk.asked.size()));
        QVERIFY(session.heeded.of(Action::Buy).empty());
        QVERIFY(std::any_of(session.heeded.decisions.begin(), session.heeded.decisions.end(), [](const Decision& each) {
            return each.reason == "refused: DAILY_LOSS limit=300: enough for today";
        }));
    }

    void bracketsStayInForceWhenAnAccountIsDisarmed() {
        Session session(6, openHanded());
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        while (session.cycle.positions().empty() || session.cycle.positions().begin()->second.owned.isZero())
            session.step();
        session.cycle.disarmAll();
        const std::size_t decided = session.heeded.of(Action::Buy).size();
        session.run(390);
        QVERIFY(session.cycle.positions().empty());
        QCOMPARE(session.heeded.of(Action::Buy).size(), decided);
        QVERIFY(!session.heeded.ended.empty());
    }

    void aPriceThatCrossesAStopIsActedOnAtOnce() {
        Session session(6, openHanded());
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        while (session.cycle.positions().empty() || session.cycle.positions().begin()->second.owned.isZero())
            session.step();
        session.cycle.disarmAll();
        const Position position = session.cycle.positions().begin()->second;
        const auto stream = session.desk.instrumentStream.at(position.instrument);
        const std::size_t asked = session.desk.asked.size();
        session.cycle.priceSeen(stream + 1, position.stop, position.opened + minutes(1));
        session.cycle.priceSeen(stream, position.stop + priceOf(0.01), position.opened + minutes(1));
        QCOMPARE(session.desk.asked.size(), asked);
        session.cycle.priceSeen(stream, position.stop, position.opened + minutes(1));
        QCOMPARE(session.desk.asked.size(), asked + 1);
        const Decision& told = session.heeded.decisions.back();
        QCOMPARE(told.action, Action::Sell);
        QVERIFY(told.reason == "stop_hit" || told.reason == "trailing_stop");
        QCOMPARE(told.setup, position.setup);
    }

    /// Within one bar the price fell, then rose and took the stop along: the fall came before.
    void aBarIsNotHeldAgainstAStopThatItsOwnPricesMoved() {
        Session session(6, openHanded());
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        while (trailing(session.cycle) == nullptr && session.next < 390)
            session.step();
        QVERIFY(trailing(session.cycle) != nullptr);
        session.cycle.disarmAll();
        const Position position = *trailing(session.cycle);
        const auto stream = session.desk.instrumentStream.at(position.instrument);
        const Timestamp open = session.bars[stream][session.next].openTime;
        const std::size_t asked = session.desk.asked.size();
        const Price low = position.stop + priceOf(0.01);
        const Price high = risenPrice(position);
        session.cycle.priceSeen(stream, low, open + minutes(1));
        session.cycle.priceSeen(stream, high, open + minutes(2));
        session.desk.prices[stream] = high;
        Bar bar = session.bars[stream][session.next];
        bar.low = low;
        bar.open = bar.close = bar.high = high;
        QVERIFY(session.cycle.barClosed(stream, bar).has_value());
        session.cycle.run(open + minutes(3));
        QCOMPARE(session.desk.asked.size(), asked);
        session.cycle.priceSeen(stream, low, open + minutes(4));
        QCOMPARE(session.desk.asked.size(), asked + 1);
    }

    void leavesAloneWhatAPersonHolds() {
        Session session(6, openHanded());
        for (const auto& [key, stream] : session.desk.instrumentStream)
            session.desk.holdings[{"a", key}].quantity = quantityOf(5);
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        session.run(390);
        QVERIFY(session.desk.asked.empty());
    }

    void staysInItsUniverseAndOutOfWhatCannotBeTraded() {
        StrategySettings settings = openHanded();
        settings.universe = {"S1"};
        Session session(6, settings);
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        session.run(390);
        QVERIFY(!session.desk.asked.empty());
        for (const trading::OrderRequest& request : session.desk.asked)
            QCOMPARE(request.instrument.symbol, std::string("S1"));
        trading::Listing index = listingOf(40, "S&P 500");
        index.spec.tradable = false;
        QCOMPARE(session.cycle.list(index).error().text(), std::string("US S&P 500: cannot be traded"));
    }

    void endsEveryPositionBeforeTheSessionDoes() {
        Session session(8, openHanded());
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        while (session.next < 390) {
            session.step();
            // The last bar of a session, whose orders of the bar before are filled.
            if (session.next % 78 == 0)
                QVERIFY(session.cycle.positions().empty());
        }
        QVERIFY(!session.heeded.ended.empty());
        for (const ClosedPosition& ended : session.heeded.ended)
            QVERIFY(std::chrono::floor<std::chrono::days>(ended.opened) ==
                    std::chrono::floor<std::chrono::days>(ended.closed));
    }
};

REGISTER_TEST(CycleOrdersTest)
#include "cycle_orders_test.moc"
