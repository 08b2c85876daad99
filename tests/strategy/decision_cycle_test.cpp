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

class DecisionCycleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesNothingUntilAPersonArmsAnAccount() {
        Session session(6);
        session.run(200);
        QVERIFY(session.heeded.decisions.empty());
        QVERIFY(session.desk.asked.empty());
        QVERIFY(!session.cycle.arm("", "ann") && !session.cycle.arm("a", ""));
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        QCOMPARE(session.cycle.arm("a", "bob").error().text(), std::string("account a: is armed already, by ann"));
        session.run(390);
        QVERIFY(!session.heeded.of(Action::Buy).empty());
        QVERIFY(session.cycle.disarm("a"));
        QVERIFY(!session.cycle.disarm("a"));
    }

    void decidesEveryInstrumentAtEveryBarAndSaysWhy() {
        Session session(6);
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        session.run(390);
        const CycleCounts& counts = session.cycle.counts();
        QCOMPARE(counts.cycles, std::int64_t{390});
        QCOMPARE(counts.decided, std::int64_t{6 * 390});
        QVERIFY(counts.entries > 0 && counts.exits > 0 && counts.closed > 0);
        std::int64_t entries = 0;
        for (const Decision& decision : session.heeded.decisions) {
            QVERIFY(!decision.reason.empty());
            QVERIFY(decision.inputs.size() > 2 && decision.inputs.front() == '{' && decision.inputs.back() == '}');
            QVERIFY(decision.action != Action::Buy || decision.order.has_value());
            entries += decision.action == Action::Buy ? 1 : 0;
        }
        QCOMPARE(entries, counts.entries);
        QCOMPARE(counts.closed, static_cast<std::int64_t>(session.heeded.ended.size()));
        for (const trading::OrderRequest& request : session.desk.asked) {
            QVERIFY(request.quantity > Quantity());
            QCOMPARE(request.origin.channel, trading::Channel::Policy);
            if (request.side == market::Side::Buy)
                QVERIFY(request.confidence.has_value() && request.purpose == trading::Purpose::Enter);
        }
        for (const auto& [key, holding] : session.desk.holdings)
            QVERIFY(holding.quantity >= Quantity());
    }

    /// Whatever comes later, and however often one asks: what was decided up to a bar stays as it was.
    void decidesNothingFromTheFuture() {
        Session whole(6);
        QVERIFY(whole.cycle.arm("a", "ann").has_value());
        whole.run(390);
        for (const std::size_t cut : {40U, 133U, 270U}) {
            Session first(6);
            QVERIFY(first.cycle.arm("a", "ann").has_value());
            first.run(cut);
            const auto& early = first.heeded.decisions;
            QVERIFY(early.size() <= whole.heeded.decisions.size());
            QVERIFY(std::equal(early.begin(), early.end(), whole.heeded.decisions.begin()));
        }
    }

    void theSameBarsGiveTheSameDecisionsAndAskingTwiceChangesNothing() {
        Session once(6);
        Session twice(6);
        QVERIFY(once.cycle.arm("a", "ann").has_value() && twice.cycle.arm("a", "ann").has_value());
        while (once.next < 390) {
            const Timestamp now = once.bars[0][once.next].closeTime();
            once.step();
            twice.step();
            const CycleCounts again = twice.cycle.run(now, CycleCause::OnDemand);
            QCOMPARE(again.decided, std::int64_t{0});
            QCOMPARE(again.entries, std::int64_t{0});
        }
        QVERIFY(once.heeded.decisions == twice.heeded.decisions);
        std::set<std::string> names;
        for (const trading::OrderRequest& request : once.desk.asked)
            QVERIFY(names.insert(request.clientOrder).second);
    }

    void itDoesNotMatterWhetherAFillOrItsOrderIsToldFirst() {
        Session one(6, openHanded());
        Session other(6, openHanded());
        one.desk.tradesFirst = !other.desk.tradesFirst;
        QVERIFY(one.cycle.arm("a", "ann").has_value() && other.cycle.arm("a", "ann").has_value());
        one.run(390);
        other.run(390);
        QVERIFY(one.heeded.decisions == other.heeded.decisions);
        QVERIFY(one.heeded.ended == other.heeded.ended);
        QVERIFY(!one.heeded.ended.empty());
    }

    void decidesOnDemandWhatWasNotDecidedYet() {
        Session session(3);
        session.run(60);
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        const Timestamp now = session.bars[0][59].closeTime();
        QCOMPARE(session.cycle.run(now).decided, std::int64_t{0});
        QCOMPARE(session.cycle.run(now + minutes(9), CycleCause::OnDemand).decided, std::int64_t{3});
        QCOMPARE(session.cycle.run(now + minutes(9), CycleCause::OnDemand).decided, std::int64_t{0});
        QVERIFY(session.cycle.disarm("a"));
        QVERIFY(session.cycle.arm("b", "ann").has_value());
        QCOMPARE(session.cycle.run(now + minutes(10), CycleCause::OnDemand).decided, std::int64_t{0});
    }

    void goesOnAfterARestartAsIfNothingHadHappened() {
        Session whole(4);
        QVERIFY(whole.cycle.arm("a", "ann").has_value());
        whole.run(150);
        const std::string bytes = whole.cycle.save();
        Heeded heeded;
        DecisionCycle second(whole.cycle.settings(), whole.desk, heeded);
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(second
                        .list(listingOf(static_cast<market::StreamId>(i), "S" + std::to_string(i),
                                        i % 2 == 0 ? "" : "technology"))
                        .has_value());
        QVERIFY(second.restore(bytes).has_value());
        QVERIFY(second.armed().empty());
        QVERIFY(second.positions() == whole.cycle.positions());
        QCOMPARE(QByteArray::fromStdString(second.save()), QByteArray::fromStdString(bytes));
        std::string damaged = bytes;
        for (std::size_t i = 0; i < bytes.size(); i += 97) {
            damaged[i] = static_cast<char>(damaged[i] ^ 1);
            QVERIFY(!second.restore(damaged));
            damaged[i] = bytes[i];
        }
        QVERIFY(!second.restore(std::string_view(bytes).substr(0, bytes.size() / 2)));
        QVERIFY(second.positions() == whole.cycle.positions());
    }

    /// AION 7: two modules disagreed on what a dry run is by default.
    void aDryRunDecidesAndSendsNothing() {
        StrategySettings settings;
        settings.dryRun = true;
        Session session(6, settings);
        QVERIFY(session.cycle.arm("a", "ann").has_value());
        session.run(390);
        QVERIFY(session.desk.asked.empty());
        QVERIFY(std::any_of(session.heeded.decisions.begin(), session.heeded.decisions.end(),
                            [](const Decision& each) { return each.reason.starts_with("dry run: would buy "); }));
    }

    void aModelIsAskedOnlyWhereItIsAllowedAndNoSetupSpeaks() {
        struct Model : SignalSource {
            std::string_view name() const override { return "model"; }
            std::optional<Signal> signal(const SignalInputs& inputs) override {
                ++asked;
                Signal signal;
                signal.name = "model";
                signal.side = market::Side::Buy;
                signal.edge = signal.confidence = 0.9;
                signal.reason = "it says so";
                signal.exit.stop = inputs.row.close * 0.99;
                signal.exit.target = inputs.row.close * 1.02;
                return signal;
            }
            int asked = 0;
        } model;
        FakeDesk desk;
        Heeded heeded;
        StrategySettings settings;
        settings.policy.enabled = {};
        DecisionCycle cycle(settings, desk, heeded, &model);
        QVERIFY(cycle.list(listingOf(0, "S0")).has_value());
        QVERIFY(cycle.arm("a", "ann").has_value());
        const auto bars = sessionBars(market::CalendarName::Us, Timeframe::M5, at("2024-08-09T00:00Z"), 20, 1);
        cycle.regimeKnown(0, {MetaRegime::TrendingBull, 0.9, {}});
        desk.prices[0] = priceOf(100);
        for (std::size_t i = 0; i < 16; ++i) {
            QVERIFY(cycle.barClosed(0, bars[i]).has_value());
            cycle.run(bars[i].closeTime());
        }
        QCOMPARE(model.asked, 0);
        settings.policy.allowModelFallback = true;
        QVERIFY(cycle.change(settings).has_value());
        QVERIFY(cycle.barClosed(0, bars[16]).has_value());
        cycle.run(bars[16].closeTime());
        QCOMPARE(model.asked, 1);
        QCOMPARE(heeded.of(Action::Buy).size(), std::size_t{1});
        QCOMPARE(heeded.of(Action::Buy)[0].setup, std::string("model"));
        settings.policy.minimumConfidence = 2;
        QVERIFY(!cycle.change(settings));
    }
};

REGISTER_TEST(DecisionCycleTest)
#include "decision_cycle_test.moc"
