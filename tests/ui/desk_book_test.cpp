#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "ui/desk/book_panel.h"
#include "ui/desk/ladder_window.h"

#include <QContextMenuEvent>
#include <QMenu>
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

    void ownOrdersAreMarkedAndCancelledFromTheirRow() {
        BookPanel panel;
        panel.setStream(0);
        panel.resize(340, 400);
        panel.show();
        const auto snapshot = marketWith(test::sampleStream(0, {}));
        const contract::StreamView& stream = snapshot.streams.front();
        contract::TradingView trading;
        trading.source = stream.stream.source;
        const auto place = [&](trading::OrderId id, market::Side side, Price price) {
            trading::Order order;
            order.id = id;
            order.request.account = "ann";
            order.request.instrument = stream.stream.instrument;
            order.request.side = side;
            order.request.type = trading::OrderType::Limit;
            order.request.limitPrice = price;
            order.request.quantity = pieces(5);
            order.filled = pieces(1);
            order.state = trading::OrderState::Working;
            trading.orders.push_back(order);
        };
        const Price bid = stream.bids[2].price;
        place(18, market::Side::Buy, bid);
        place(19, market::Side::Buy, bid);
        place(20, market::Side::Sell, stream.asks[1].price);
        panel.show(snapshot);
        const QImage bare = panel.ladder().grab().toImage();
        panel.show(snapshot, trading);
        const LadderRows& ladder = panel.ladder().ladder();
        const auto& rows = ladder.rows();
        const auto at = static_cast<int>(
            std::find_if(rows.begin(), rows.end(), [&](const LadderRow& row) { return row.price == bid; }) -
            rows.begin());
        QCOMPARE(*rows[static_cast<std::size_t>(at)].ownBuy, pieces(8));
        QVERIFY(!rows[static_cast<std::size_t>(at)].ownSell);
        QCOMPARE(ladder.ownAt(at).size(), std::size_t(2));
        QVERIFY2(ladder.ownAt(at).front().text.contains(QStringLiteral("ann buys 4")),
                 qPrintable(ladder.ownAt(at).front().text));
        QVERIFY(panel.ladder().grab().toImage() != bare);

        std::vector<trading::OrderId> cancelled;
        connect(&panel, &BookPanel::cancelAsked, this, [&](trading::OrderId id) { cancelled.push_back(id); });
        const QPoint there = panel.ladder().rowRect(at).center().toPoint();
        QTest::mouseClick(&panel.ladder(), Qt::LeftButton, {}, there);
        QVERIFY2(cancelled.empty(), "a click chooses a price");
        QContextMenuEvent asks(QContextMenuEvent::Mouse, there, panel.ladder().mapToGlobal(there));
        QCoreApplication::sendEvent(&panel.ladder(), &asks);
        auto* menu = panel.findChild<QMenu*>(QStringLiteral("ladderOrderMenu"));
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        // What the market does meanwhile changes nothing about what was offered.
        trading.orders.erase(trading.orders.begin());
        panel.show(snapshot, trading);
        menu->actions().at(1)->trigger();
        QCOMPARE(cancelled, std::vector<trading::OrderId>{19});
        menu->close();

        // In a coarser ladder in the group where its price is gathered; those of another world's books nowhere.
        panel.ladder().setGrouping(10);
        const auto total = [&] {
            std::int64_t units = 0;
            for (const LadderRow& row : ladder.rows())
                units += row.ownBuy.value_or(Quantity()).units() + row.ownSell.value_or(Quantity()).units();
            return units;
        };
        QCOMPARE(total(), pieces(8).units());
        trading.source->kind = market::SourceKind::Live;
        panel.show(snapshot, trading);
        QCOMPARE(total(), std::int64_t(0));
    }
};

REGISTER_TEST(DeskBookTest)
#include "desk_book_test.moc"
