#include "tests/strategy/keeper_floor.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::strategy;
using namespace aetherion::test;
using trading::OrderState;

/// Positions over a restart: as they were saved, then with what has happened since.
class KeeperRestartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void survivesARestartWithWhatItHolds() {
        KeeperFloor floor;
        Entry entry = floor.entry();
        entry.exit.trail = 3;
        floor.open(entry);
        floor.see(104);
        floor.see(101);
        StateWriter out;
        floor.keeper.save(out);
        const std::string bytes = out.bytes();
        StateReader in(bytes);
        PositionKeeper second(floor.settings, floor.desk, floor.heard);
        second.restore(in);
        QVERIFY(in.complete());
        QVERIFY(second.positions() == floor.keeper.positions());
        floor.desk.fill(floor.desk.orders.back().id, priceOf(101), std::nullopt, floor.now);
        for (std::size_t cut = 0; cut < bytes.size(); cut += 7) {
            StateReader damaged(std::string_view(bytes).substr(0, cut));
            second.restore(damaged);
            QVERIFY(!damaged.complete());
        }
    }

    /// An exit was on its way when the state was saved; it was filled in part and cancelled before the program ended.
    void goesOnWithWhatHasHappenedSinceItWasSaved() {
        KeeperFloor floor;
        floor.open();
        floor.see(97);
        StateWriter out;
        floor.keeper.save(out);
        const std::string bytes = out.bytes();
        std::vector<trading::Trade> trades;
        floor.desk.onTrade = [&](const trading::Trade& trade) { trades.push_back(trade); };
        floor.desk.fill(2, priceOf(97), quantityOf(4), floor.now);
        floor.desk.end(2, OrderState::Cancelled, "no", floor.now);

        StateReader in(bytes);
        PositionKeeper second(floor.settings, floor.desk, floor.heard);
        second.restore(in);
        QVERIFY(in.complete());
        QCOMPARE(second.find("a", kApple)->stage, PositionStage::Exiting);
        for (int again = 0; again < 2; ++again)
            for (const trading::Order& order : floor.desk.orders)
                second.recall(order);
        for (const trading::Trade& trade : trades)
            second.traded(trade);
        second.settle([&](trading::OrderId id) { return trading::isOpen(floor.desk.order(id).state); }, floor.now);
        QCOMPARE(second.find("a", kApple)->stage, PositionStage::Open);
        QCOMPARE(second.find("a", kApple)->owned, quantityOf(6));
        floor.desk.onOrder = [&](const trading::Order& order) { second.orderChanged(order); };
        second.priceSeen(kApple, priceOf(97), floor.now);
        QCOMPARE(floor.lastRequest().clientOrder, std::string("exit-1-2"));
        QCOMPARE(floor.lastRequest().quantity, quantityOf(6));
    }

    void ownsNothingAfterARestartThatIsNotHeld() {
        KeeperFloor floor;
        floor.open();
        StateWriter out;
        floor.keeper.save(out);
        const std::string bytes = out.bytes();
        StateReader in(bytes);
        PositionKeeper second(floor.settings, floor.desk, floor.heard);
        second.restore(in);
        floor.desk.holdings.clear();
        second.settle([](trading::OrderId) { return false; }, floor.now);
        QVERIFY(second.positions().empty());
        QCOMPARE(floor.heard.ended.back().reason, std::string("no longer held"));
    }

    /// What nothing saved tells of gets the fallback's bracket.
    void takesInAnEntryThatNothingSavedTellsOf() {
        KeeperFloor floor;
        Entry entry = floor.entry();
        entry.exit = {};
        floor.desk.onOrder = nullptr;
        floor.desk.onTrade = [&](const trading::Trade& trade) {
            QVERIFY(floor.keeper.adopt(entry, floor.desk.order(1)));
            QVERIFY(!floor.keeper.adopt(entry, floor.desk.order(1)));
            floor.keeper.traded(trade);
        };
        QVERIFY(floor.desk.place(entry.request, floor.now).has_value());
        floor.desk.fill(1, priceOf(100), std::nullopt, floor.now);
        QCOMPARE(floor.position()->stage, PositionStage::Open);
        QCOMPARE(floor.position()->owned, quantityOf(10));
        QCOMPARE(floor.position()->stop, priceOf(97.5));
        QCOMPARE(*floor.position()->target, priceOf(103.5));
        floor.see(97.4);
        QCOMPARE(floor.heard.causes, std::vector{ExitCause::StopHit});
    }
};

REGISTER_TEST(KeeperRestartTest)
#include "keeper_restart_test.moc"
