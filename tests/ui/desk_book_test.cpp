#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "ui/desk/book_panel.h"
#include "ui/desk/ladder_window.h"

#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace aetherion;
using namespace aetherion::desk;

namespace {

Price cents(std::int64_t count) { return Price::fromUnits(count * (kDecimalUnit / 100)); }
Quantity pieces(std::int64_t count) { return Quantity::fromUnits(count * kDecimalUnit); }

/// Bids from `best` down and asks from one cent above it up, each level with its own size.
BookState bookAt(std::int64_t best, int levels = 20) {
    BookState book;
    book.condition = BookCondition::Fresh;
    book.tick = cents(1);
    book.precision = {2, 0};
    for (int i = 0; i < levels; ++i) {
        book.bids.push_back({cents(best - i), pieces(1 + i)});
        book.asks.push_back({cents(best + 1 + i), pieces(10 + i)});
    }
    return book;
}

std::vector<std::optional<Price>> pricesOf(const LadderRows& ladder) {
    std::vector<std::optional<Price>> prices;
    for (const LadderRow& row : ladder.rows())
        prices.push_back(row.price);
    return prices;
}

void pointAt(LadderView& view, bool over) {
    if (over) {
        QEnterEvent enter(QPointF(20, 40), QPointF(20, 40), QPointF(20, 40));
        QCoreApplication::sendEvent(&view, &enter);
    } else {
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&view, &leave);
    }
}

contract::EngineSnapshot marketWith(contract::StreamView view) {
    view.lastReceiveTime = fromEpochMillis(1'723'161'600'000) - std::chrono::seconds(12);
    auto snapshot = test::sampleSnapshot({std::move(view)});
    snapshot.pulse.engineTime = fromEpochMillis(1'723'161'600'000);
    return snapshot;
}

contract::RecentTick tapeTick(std::uint64_t number, market::Side side = market::Side::Buy) {
    return {fromEpochMillis(1'723'161'600'123),
            fromEpochMillis(1'723'161'600'200),
            cents(10'000),
            pieces(2),
            side,
            number,
            true};
}

/// An engine with a lane of ticks that keeps the newest `keeps`.
class LiveTape final : public contract::EnginePort {
public:
    [[nodiscard]] std::shared_ptr<const contract::EngineSnapshot> snapshot() const override {
        return std::make_shared<contract::EngineSnapshot>();
    }
    [[nodiscard]] contract::EventPage eventsAfter(std::uint64_t, std::size_t) const override { return {}; }
    [[nodiscard]] contract::TickPage ticksAfter(std::uint64_t sequence, std::size_t limit) const override {
        contract::TickPage page;
        page.newest = m_ticks.size();
        page.next = std::min<std::uint64_t>(sequence, page.newest);
        const std::uint64_t gone = m_ticks.size() > keeps ? m_ticks.size() - keeps : 0;
        if (page.next < gone) {
            page.lost = gone - page.next;
            page.next = gone;
        }
        while (page.next < page.newest && page.ticks.size() < limit)
            page.ticks.push_back(m_ticks[page.next++]);
        return page;
    }
    void trade(market::StreamId stream) {
        ++count[stream];
        const contract::RecentTick tick = tickOf(count[stream]);
        m_ticks.push_back({1, stream, tick.eventTime, tick.receiveTime, tick.price, tick.quantity, tick.side});
    }
    [[nodiscard]] std::shared_ptr<const std::vector<contract::RecentTick>> newestOf(market::StreamId stream) const {
        auto ticks = std::make_shared<std::vector<contract::RecentTick>>();
        const std::uint64_t last = count[stream];
        for (std::uint64_t number = last > contract::kRecentTicks ? last - contract::kRecentTicks + 1 : 1;
             number <= last; ++number)
            ticks->push_back(tickOf(number));
        return ticks;
    }

    std::array<std::uint64_t, 3> count{};
    std::size_t keeps = 10'000;

private:
    [[nodiscard]] static contract::RecentTick tickOf(std::uint64_t number) {
        contract::RecentTick tick = tapeTick(number);
        tick.eventTime += std::chrono::milliseconds(number);
        tick.receiveTime += std::chrono::milliseconds(number);
        return tick;
    }

    std::vector<contract::LiveTick> m_ticks;
};

} // namespace

class DeskBookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void groupsGatherAwayFromTheMarketAndAddUp() {
        const auto bids = grouped({{cents(109), pieces(1)}, {cents(106), pieces(2)}, {cents(104), pieces(4)}}, cents(5),
                                  market::Side::Buy);
        const std::vector<market::BookLevel> expectedBids{{cents(105), pieces(3)}, {cents(100), pieces(4)}};
        QCOMPARE(bids, expectedBids);
        const auto asks = grouped({{cents(110), pieces(1)}, {cents(111), pieces(2)}, {cents(115), pieces(4)}}, cents(5),
                                  market::Side::Sell);
        const std::vector<market::BookLevel> expectedAsks{{cents(110), pieces(1)}, {cents(115), pieces(6)}};
        QCOMPARE(asks, expectedAsks);
        const auto huge =
            grouped({{cents(2), Quantity::fromUnits(INT64_MAX)}, {cents(1), pieces(1)}}, cents(5), market::Side::Buy);
        QCOMPARE(huge.front().quantity.units(), INT64_MAX);
    }

    void bestPricesStandNextToTheMiddle() {
        LadderRows ladder(LadderShape::Levels, 10);
        ladder.show(bookAt(10'000));
        QCOMPARE(ladder.rows().size(), std::size_t(20));
        QCOMPARE(*ladder.rows()[9].price, cents(10'001));
        QCOMPARE(*ladder.rows()[9].ask, pieces(10));
        QCOMPARE(*ladder.rows()[10].price, cents(10'000));
        QCOMPARE(*ladder.rows()[10].bid, pieces(1));
        QVERIFY(!ladder.rows()[10].ask);
        QCOMPARE(*ladder.spread(), cents(1));
        // 1 to 10 against 10 to 19.
        QCOMPARE(*ladder.imbalance(), (55.0 - 145.0) / 200.0);
        ladder.setGrouping(10);
        QCOMPARE(*ladder.rows()[10].price, cents(10'000));
        QCOMPARE(*ladder.rows()[10].bid, pieces(1));
        QCOMPARE(*ladder.rows()[11].bid, pieces(2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11));
        QCOMPARE(*ladder.spread(), cents(1));
    }

    void pricesStandStillUnderThePointerWhileSizesGoOn() {
        LadderView view(LadderShape::Levels, 10);
        view.resize(340, 360);
        view.show();
        view.show(bookAt(10'000));
        const auto before = pricesOf(view.ladder());
        pointAt(view, true);
        QVERIFY(view.ladder().isHeld());
        auto moved = bookAt(10'003);
        moved.bids[4].quantity = pieces(77);
        view.show(moved);
        QVERIFY(pricesOf(view.ladder()) == before);
        // 100.00 was the best bid; three better ones have no row of their own on that side now.
        QCOMPARE(*view.ladder().rows()[10].price, cents(10'000));
        QCOMPARE(*view.ladder().rows()[10].bid, pieces(4));
        QCOMPARE(*view.ladder().rows()[11].bid, pieces(77));
        QCOMPARE(view.ladder().hiddenPrices(), 3);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("HELD")));
        pointAt(view, false);
        QVERIFY(!view.ladder().isHeld());
        QCOMPARE(*view.ladder().rows()[10].price, cents(10'003));
        QCOMPARE(view.ladder().hiddenPrices(), 0);
    }

    void keysAndButtonsGroupRecentreAndHold() {
        BookPanel panel;
        panel.setStream(0);
        panel.resize(340, 360);
        panel.show();
        panel.show(marketWith(test::sampleStream(0, {})));
        LadderView& ladder = panel.ladder();
        QTest::keyClick(&ladder, Qt::Key_Plus);
        QTest::keyClick(&ladder, Qt::Key_Plus);
        QCOMPARE(ladder.ladder().grouping(), 5);
        QVERIFY(panel.findChild<QToolButton*>(QStringLiteral("ladderGrouping5"))->isChecked());
        QTest::keyClick(&ladder, Qt::Key_Minus);
        QCOMPARE(ladder.ladder().grouping(), 2);
        panel.findChild<QToolButton*>(QStringLiteral("ladderGrouping10"))->click();
        QCOMPARE(ladder.ladder().grouping(), 10);
        QTest::keyClick(&ladder, Qt::Key_Plus);
        QCOMPARE(ladder.ladder().grouping(), 10);
        panel.findChild<QToolButton*>(QStringLiteral("ladderGrouping1"))->click();

        QTest::keyClick(&ladder, Qt::Key_H);
        QVERIFY(panel.findChild<QToolButton*>(QStringLiteral("ladderHold"))->isChecked());
        ladder.show(bookAt(20'000));
        QVERIFY(*ladder.ladder().rows()[10].price != cents(20'000));
        QTest::keyClick(&ladder, Qt::Key_C);
        QCOMPARE(*ladder.ladder().rows()[static_cast<std::size_t>(ladder.ladder().perSide())].price, cents(20'000));
        QVERIFY(ladder.ladder().isHeld());
        QTest::keyClick(&ladder, Qt::Key_H);
        QVERIFY(!ladder.ladder().isHeld());
    }

    void fullLadderHasEveryStepAndFollowsOnlyAtItsEdge() {
        LadderRows ladder(LadderShape::Steps, 20);
        auto book = bookAt(10'000);
        book.bids.erase(book.bids.begin() + 1);
        ladder.show(book);
        QCOMPARE(ladder.rows().size(), std::size_t(40));
        for (std::size_t i = 1; i < ladder.rows().size(); ++i)
            QCOMPARE(*ladder.rows()[i - 1].price - *ladder.rows()[i].price, cents(1));
        const auto before = pricesOf(ladder);
        ladder.show(bookAt(10'010));
        QVERIFY(pricesOf(ladder) == before);
        ladder.show(bookAt(10'016));
        QVERIFY(pricesOf(ladder) != before);
        ladder.hold(true);
        const auto held = pricesOf(ladder);
        ladder.show(bookAt(11'000));
        QVERIFY(pricesOf(ladder) == held);
        QVERIFY(ladder.hiddenPrices() > 0);
        ladder.recentre();
        QCOMPARE(ladder.hiddenPrices(), 0);
        ladder.hold(false);
        ladder.show(bookAt(3, 2));
        QVERIFY(!ladder.rows().back().price);
    }

    void whatIsNotFreshIsSaidWithItsAgeAndHatched() {
        BookPanel panel;
        panel.setStream(0);
        panel.resize(340, 360);
        panel.show();
        panel.show(marketWith(test::sampleStream(0, {.kind = market::SourceKind::Simulated})));
        QCOMPARE(panel.ladder().book().condition, BookCondition::Fresh);
        const QImage fresh = panel.ladder().grab().toImage();

        auto view = test::sampleStream(0, {});
        view.feedState = market::FeedState::Stale;
        panel.show(marketWith(view));
        QCOMPARE(panel.ladder().book().condition, BookCondition::Stale);
        QCOMPARE(panel.ladder().book().text, QStringLiteral("Stale, 12 s old"));
        QVERIFY(panel.ladder().grab().toImage() != fresh);
        view.feedState = market::FeedState::Gap;
        panel.show(marketWith(view));
        QCOMPARE(panel.ladder().book().condition, BookCondition::Void);
        QVERIFY(panel.ladder().book().bids.empty());
        QVERIFY(!panel.ladder().ladder().rows().front().ask);
        QVERIFY(panel.ladder().accessibleDescription().contains(QStringLiteral("void")));

        view = test::sampleStream(0, {.kind = market::SourceKind::Replay, .hasBook = false});
        auto recording = marketWith(view);
        recording.session.kind = market::SourceKind::Replay;
        panel.show(recording);
        QCOMPARE(panel.ladder().book().text, QStringLiteral("This recording has no order book"));
        recording.streams.clear();
        panel.show(recording);
        QCOMPARE(panel.ladder().book().text, QStringLiteral("No instrument is chosen"));
    }

    void whatASilentEngineSaidLastIsOld() {
        BookPanel panel;
        panel.setStream(0);
        const auto snapshot = marketWith(test::sampleStream(0, {}));
        panel.setSilence(std::chrono::seconds(2));
        panel.show(snapshot);
        QCOMPARE(panel.ladder().book().condition, BookCondition::Fresh);
        panel.setSilence(std::chrono::seconds(5));
        panel.show(snapshot);
        QCOMPARE(panel.ladder().book().condition, BookCondition::Stale);
        QCOMPARE(panel.ladder().book().text, QStringLiteral("No contact for 5.0 s"));
        panel.setSilence({});
        panel.show(snapshot);
        QCOMPARE(panel.ladder().book().condition, BookCondition::Fresh);
    }

    void ladderOpensOnceForEachInstrumentAndIsFed() {
        BookPanel panel;
        panel.setStream(0);
        auto snapshot = marketWith(test::sampleStream(0, {}));
        panel.show(snapshot);
        QSignalSpy opened(&panel, &BookPanel::ladderOpened);
        panel.openLadder();
        panel.openLadder();
        QCOMPARE(opened.size(), 1);
        auto* window = panel.findChild<LadderWindow*>();
        QVERIFY(window->isVisible() && window->isWindow() && !window->isModal());
        panel.show(snapshot);
        QCOMPARE(window->ladder().book().bids, panel.ladder().book().bids);
        snapshot.streams.clear();
        panel.show(snapshot);
        QCOMPARE(window->ladder().book().condition, BookCondition::Absent);
        window->close();
        QTRY_VERIFY(!panel.findChild<LadderWindow*>());
        panel.show(snapshot);
    }

    void aClickChoosesThePriceUnderIt() {
        LadderView view(LadderShape::Levels, 10);
        view.resize(340, 400);
        view.show();
        view.show(bookAt(10'000));
        std::optional<Price> chosen;
        connect(&view, &LadderView::priceChosen, this, [&](Price price, market::Side) { chosen = price; });
        QTest::mouseClick(&view, Qt::LeftButton, {}, view.rowRect(12).center().toPoint());
        QCOMPARE(*chosen, cents(9'998));
    }

    void tapeTellsWhatItMissed() {
        TradesTape tape;
        tape.setStream(0);
        tape.show();
        auto view = test::sampleStream(0, {});
        const auto publish = [&](std::vector<contract::RecentTick> ticks) {
            view.recentTicks = std::make_shared<const std::vector<contract::RecentTick>>(std::move(ticks));
            tape.show(marketWith(view));
        };
        publish({tapeTick(7), tapeTick(8, market::Side::Sell)});
        publish({tapeTick(8, market::Side::Sell), tapeTick(9)});
        QCOMPARE(tape.model().rowCount(), 3);
        QCOMPARE(tape.model().index(1, TapeModel::Side).data().toString(), QStringLiteral("▼ sell"));
        publish({tapeTick(15), tapeTick(16)});
        QCOMPARE(tape.model().rowCount(), 6);
        QCOMPARE(tape.model().index(2, TapeModel::Side).data().toString(), QStringLiteral("5 missed"));
        tape.setZone(QTimeZone(QByteArrayLiteral("Asia/Kolkata")));
        QCOMPARE(tape.model().index(0, TapeModel::Time).data().toString(), QStringLiteral("05:30:00.123"));
        // A count that begins anew is no gap.
        publish({tapeTick(1)});
        QCOMPARE(tape.model().rowCount(), 1);
    }

    void tapeFollowsTheLaneAndMissesNone() {
        LiveTape engine;
        TradesTape tape;
        tape.setEngine(&engine);
        tape.setStream(0);
        tape.show();
        auto view = test::sampleStream(0, {});
        const auto look = [&] {
            view.recentTicks = engine.newestOf(0);
            tape.show(marketWith(view));
        };
        // History is in the snapshot alone.
        engine.count[0] = 40;
        look();
        QCOMPARE(tape.model().rowCount(), 40);
        // Between two looks far more than a snapshot holds, and other streams' too.
        for (int i = 0; i < 900; ++i)
            engine.trade(static_cast<market::StreamId>(i % 3));
        look();
        QCOMPARE(tape.model().rowCount(), 340);
        for (int i = 0; i < 600; ++i)
            engine.trade(0);
        look();
        QCOMPARE(tape.model().rowCount(), 940);
        for (int row = 0; row < tape.model().rowCount(); ++row) {
            QCOMPARE(tape.model().at(row)->missed, std::uint64_t(0));
            QCOMPARE(tape.model().at(row)->tick.number, std::uint64_t(940 - row));
        }
        // A look that comes too late says how many it left out, though not whose they were.
        engine.keeps = 100;
        for (int i = 0; i < 500; ++i)
            engine.trade(0);
        look();
        QCOMPARE(tape.model().rowCount(), static_cast<int>(TradesTape::kMostRows));
        QCOMPARE(tape.model().index(100, TapeModel::Side).data().toString(), QStringLiteral("400 missed"));
        QCOMPARE(tape.model().at(0)->tick.number, std::uint64_t(1'440));
        // Another stream begins with what the lane still has of it.
        engine.keeps = 10'000;
        tape.setStream(1);
        view = test::sampleStream(1, {});
        view.recentTicks = engine.newestOf(1);
        auto snapshot = marketWith(test::sampleStream(0, {}));
        snapshot.streams.push_back(view);
        tape.show(snapshot);
        QCOMPARE(tape.model().rowCount(), 300);
        QCOMPARE(tape.model().at(0)->tick.number, std::uint64_t(300));
    }
};

REGISTER_TEST(DeskBookTest)
#include "desk_book_test.moc"
