#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/chart/candle_chart.h"
#include "ui/chart/chart_stack.h"
#include "ui/chart/link_group.h"
#include "ui/look/formatting.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QWheelEvent>

using namespace aetherion;
using namespace aetherion::chart;
using namespace std::chrono_literals;
using market::Timeframe;

namespace {

/// The sample's minutes with one more closed for each, and a bar that forms.
contract::EngineSnapshot afterTicks(const contract::StreamView& start, int ticks,
                                    const std::vector<market::Bar>& next) {
    contract::StreamView view = start;
    auto recent = std::make_shared<contract::RecentBars>(*start.bars[index(Timeframe::M1)]);
    // Ten ticks to a minute.
    std::vector<market::Bar> closed = recent->closed;
    closed.insert(closed.end(), next.begin(), next.begin() + ticks / 10);
    recent->closed = std::move(closed);
    recent->forming = next[static_cast<std::size_t>(ticks / 10)];
    recent->forming->close = recent->forming->close + Price::fromUnits(ticks % 10 * kDecimalUnit / 100);
    recent->forming->high = std::max(recent->forming->high, recent->forming->close);
    view.lastPrice = recent->forming->close;
    view.bars[index(Timeframe::M1)] = std::move(recent);
    return test::sampleSnapshot({view});
}

} // namespace

class ChartStackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aViewThatWasMovedStaysThroughAThousandTicks() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.resize(1100, 800);
        stack.setTimeframe(Timeframe::M1);
        const auto start = test::sampleStream(0, {});
        const auto& closed = start.bars[index(Timeframe::M1)]->closed;
        auto next = test::walk(Timeframe::M1, 200, closed.back().closeTime() + 200min, 61600, 9);
        stack.show(afterTicks(start, 0, next));
        stack.QWidget::show();
        stack.viewport().zoom(1.3);
        stack.viewport().pan(-97min);
        QVERIFY(!stack.viewport().follows());
        const Timestamp from = stack.viewport().from();
        const Timestamp to = stack.viewport().to();
        auto* live = stack.findChild<QPushButton*>(QStringLiteral("jumpToLiveButton"));
        QVERIFY(live->isVisible());
        for (int tick = 1; tick <= 1000; ++tick) {
            stack.show(afterTicks(start, tick, next));
            QCOMPARE(stack.viewport().from(), from);
            QCOMPARE(stack.viewport().to(), to);
        }
        QCOMPARE(live->text(), QStringLiteral("100 new - jump to live"));
        stack.chartActions().find(QStringLiteral("jumpToLive"))->trigger();
        QVERIFY(stack.viewport().follows());
        QVERIFY(stack.viewport().to() > stack.data().bars().back().openTime);
    }

    void aViewAtTheEdgeFollows() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.setTimeframe(Timeframe::M1);
        const auto start = test::sampleStream(0, {});
        const auto next = test::walk(Timeframe::M1, 200,
                                     start.bars[index(Timeframe::M1)]->closed.back().closeTime() + 200min, 61600, 9);
        stack.show(afterTicks(start, 0, next));
        const Duration ahead = stack.viewport().to() - stack.data().bars().back().closeTime();
        const Duration span = stack.viewport().span();
        stack.show(afterTicks(start, 500, next));
        QCOMPARE(stack.viewport().to() - stack.data().bars().back().closeTime(), ahead);
        QCOMPARE(stack.viewport().span(), span);
    }

    void handAndKeysMoveTheView() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.resize(1000, 700);
        stack.setTimeframe(Timeframe::M1);
        stack.show(test::sampleSnapshot({test::sampleStream(0, {})}));
        stack.QWidget::show();
        QCoreApplication::processEvents();
        auto* chart = stack.findChild<CandleChart*>();
        ChartViewport& view = stack.viewport();
        const double width = chart->width() - view.gutter();

        // What was under the pointer stays under it, dragged or zoomed.
        const Timestamp held = view.timeAt(300, width);
        QTest::mousePress(chart, Qt::LeftButton, {}, {300, 100});
        QMouseEvent drag(QEvent::MouseMove, QPointF(420, 130), chart->mapToGlobal(QPointF(420, 130)), Qt::NoButton,
                         Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(chart, &drag);
        QTest::mouseRelease(chart, Qt::LeftButton, {}, {420, 130});
        QVERIFY(std::abs(view.xOf(held, width) - 420) < 0.01);
        QVERIFY(!view.follows());
        const Duration span = view.span();
        QWheelEvent wheel(QPointF(420, 130), chart->mapToGlobal(QPointF(420, 130)), {}, {0, 240}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(chart, &wheel);
        QVERIFY(view.span() < span);
        QVERIFY(std::abs(view.xOf(held, width) - 420) < 0.01);

        const Timestamp to = view.to();
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(to - view.to(), view.span() / 10);
        QTest::keyClick(chart, Qt::Key_Right);
        QCOMPARE(view.to(), to);
        QTest::keyClick(chart, Qt::Key_Minus);
        QTest::keyClick(chart, Qt::Key_Plus);
        QVERIFY(std::abs(toSeconds(view.to() - to)) < 0.001);
        QTest::keyClick(chart, Qt::Key_Home);
        QVERIFY(view.from() <= stack.data().bars().front().openTime);
        QTest::keyClick(chart, Qt::Key_End);
        QVERIFY(view.follows());

        // The crosshair goes from bar to bar by keys, from the newest one where there was none.
        view.setCrosshair(std::nullopt);
        QTest::keyClick(chart, Qt::Key_Left, Qt::ControlModifier);
        QTest::keyClick(chart, Qt::Key_Left, Qt::ControlModifier);
        const std::size_t newest = stack.data().bars().size() - 1;
        QCOMPARE(view.crosshair(), std::optional(stack.data().bars()[newest - 1].openTime + 30s));

        // The readout is that of the bar under the pointer.
        const market::Bar bar = stack.data().bars()[500];
        const QPointF over(view.xOf(bar.openTime + 30s, width), 60);
        QMouseEvent move(QEvent::MouseMove, over, chart->mapToGlobal(over), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
        QCoreApplication::sendEvent(chart, &move);
        const QString readout = stack.findChild<QLabel*>(QStringLiteral("chartReadout"))->text();
        QVERIFY2(readout.contains(look::localNumber(bar.close.text(2))), qPrintable(readout));
    }

    void aChartFindsItsOwnInstrument() {
        test::FakeHistory history;
        ChartStack stack(history);
        QSignalSpy changes(&stack, &ChartStack::instrumentChanged);
        const auto snapshot = test::sampleSnapshot({test::sampleStream(0, {.symbol = "SIM-BTC"}),
                                                    test::sampleStream(1, {.symbol = "SIM-ETH", .start = 2600})});
        stack.show(snapshot);
        QCOMPARE(stack.instrument()->symbol, std::string("SIM-BTC"));
        stack.setInstrument({market::Market::Crypto, "SIM-ETH"});
        stack.show(snapshot);
        QCOMPARE(stack.findChild<QLabel*>(QStringLiteral("chartTitle"))->text(), QStringLiteral("SIM-ETH"));
        QCOMPARE(changes.size(), 2);
    }

    void linkedChartsShareInstrumentAndMoment() {
        test::FakeHistory history;
        ChartStack first(history);
        auto second = std::make_unique<ChartStack>(history);
        const auto snapshot = test::sampleSnapshot({test::sampleStream(0, {.symbol = "SIM-BTC"}),
                                                    test::sampleStream(1, {.symbol = "SIM-ETH", .start = 2600})});
        first.show(snapshot);
        second->show(snapshot);
        LinkGroup group;
        group.join(first);
        group.join(*second);
        first.setInstrument({market::Market::Crypto, "SIM-ETH"});
        second->show(snapshot);
        QCOMPARE(second->instrument()->symbol, std::string("SIM-ETH"));
        const Timestamp time = first.data().bars().back().openTime;
        first.viewport().setCrosshair(time);
        QCOMPARE(second->viewport().crosshair(), std::optional(time));
        second->viewport().setCrosshair(std::nullopt);
        QCOMPARE(first.viewport().crosshair(), std::optional<Timestamp>());
        group.shareTime(false);
        group.shareInstrument(false);
        first.viewport().setCrosshair(time);
        second->setInstrument({market::Market::Crypto, "SIM-BTC"});
        QCOMPARE(second->viewport().crosshair(), std::optional<Timestamp>());
        QCOMPARE(first.instrument()->symbol, std::string("SIM-ETH"));
        group.shareTime(true);
        second.reset();
        first.viewport().setCrosshair(std::nullopt);
        group.leave(first);
        QVERIFY(!group.holds(first));
    }

    void linkedChartsShareTheStretchOfTime() {
        test::FakeHistory history;
        ChartStack main(history);
        ChartStack linked(history);
        ChartStack coarse(history);
        const auto snapshot = test::sampleSnapshot({test::sampleStream(0, {})});
        main.setTimeframe(Timeframe::M1);
        main.show(snapshot);
        main.viewport().pan(-60min);
        main.viewport().zoom(2);
        const Timestamp from = main.viewport().from();
        const Timestamp to = main.viewport().to();
        LinkGroup group;
        group.join(main);
        // One that has no data yet goes where the others are, and does not bring them to its own place.
        group.join(linked);
        linked.setTimeframe(Timeframe::M1);
        linked.show(snapshot);
        QCOMPARE(main.viewport().to(), to);
        QCOMPARE(linked.viewport().from(), from);
        QCOMPARE(linked.viewport().to(), to);
        linked.viewport().pan(-30min);
        QCOMPARE(main.viewport().from(), linked.viewport().from());
        QCOMPARE(main.viewport().to(), linked.viewport().to());
        // Another timeframe keeps its span and ends there.
        coarse.setTimeframe(Timeframe::M5);
        coarse.show(snapshot);
        const Duration span = coarse.viewport().span();
        group.join(coarse);
        QCOMPARE(coarse.viewport().to(), main.viewport().to());
        QCOMPARE(coarse.viewport().span(), span);
        main.viewport().goToLive();
        QVERIFY(linked.viewport().follows() && coarse.viewport().follows());
        group.leave(linked);
        const Timestamp alone = linked.viewport().to();
        main.viewport().pan(-20min);
        QCOMPARE(linked.viewport().to(), alone);
        group.shareRange(false);
        const Timestamp there = coarse.viewport().to();
        main.viewport().pan(-20min);
        QCOMPARE(coarse.viewport().to(), there);
    }

    void picturesCarryTheKindOfData() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.resize(900, 700);
        stack.show(test::sampleSnapshot({test::sampleStream(0, {})}));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chart.png"));
        QSignalSpy saved(&stack, &ChartStack::pictureSaved);
        const QImage seen = stack.picture();
        stack.savePictureAs(path);
        QTRY_COMPARE(saved.size(), 1);
        const QImage written(path);
        QCOMPARE(written.size(), seen.size());
        QVERIFY(written.convertToFormat(QImage::Format_RGB32) == seen.convertToFormat(QImage::Format_RGB32));
        // The same chart of another kind of data differs where the letters stand.
        auto recording = test::sampleStream(0, {.kind = market::SourceKind::Replay});
        ChartStack other(history);
        other.resize(900, 700);
        other.show(test::sampleSnapshot({recording}));
        QVERIFY(other.findChild<CandleChart*>()->grab().toImage() != stack.findChild<CandleChart*>()->grab().toImage());

        stack.chartActions().find(QStringLiteral("copyPicture"))->trigger();
        QCOMPARE(QGuiApplication::clipboard()->image().size(), seen.size());
        QSignalSpy failed(&stack, &ChartStack::pictureFailed);
        stack.savePictureAs(folder.filePath(QStringLiteral("missing/chart.png")));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(stack.findChild<QLabel*>(QStringLiteral("chartNotice"))->text().contains(QStringLiteral("No picture")));
    }

    void tradesAndOrdersStandInTheChart() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.resize(1000, 700);
        const auto stream = test::sampleStream(0, {});
        const market::Bar bar = stream.bars[index(Timeframe::M1)]->closed[480];
        contract::TradingView trading;
        trading.revision = 1;
        trading.source = stream.stream.source;
        trading::Trade trade;
        trade.order = 12;
        trade.account = "default";
        trade.instrument = stream.stream.instrument;
        trade.side = market::Side::Buy;
        trade.price = bar.close;
        trade.quantity = Quantity::fromUnits(kDecimalUnit / 2);
        trade.time = bar.openTime;
        trading.trades = {trade};
        trading::Order order;
        order.id = 13;
        order.request.instrument = stream.stream.instrument;
        order.request.side = market::Side::Sell;
        order.request.limitPrice = bar.high;
        order.state = trading::OrderState::Working;
        order.created = bar.openTime + 10min;
        trading.orders = {order};
        const auto snapshot = test::sampleSnapshot({stream});
        stack.show(snapshot, trading);
        const auto& markers = stack.findChild<CandleChart*>()->markers();
        QCOMPARE(markers.size(), std::size_t(2));
        QCOMPARE(markers[0].kind, MarkerKind::Bought);
        QVERIFY(markers[0].text.contains(QStringLiteral("Bought 0.5")) &&
                markers[0].text.contains(QStringLiteral("12")));
        QCOMPARE(markers[1].kind, MarkerKind::SellOrder);
        // The same revision is not read again, another one is.
        trading.orders.front().state = trading::OrderState::Cancelled;
        stack.showTrading(trading);
        QCOMPARE(stack.findChild<CandleChart*>()->markers()[1].kind, MarkerKind::SellOrder);
        trading.revision = 2;
        stack.showTrading(trading);
        QCOMPARE(stack.findChild<CandleChart*>()->markers().size(), std::size_t(2));
        QVERIFY(std::any_of(markers.begin(), markers.end(),
                            [](const Marker& each) { return each.kind == MarkerKind::Ended; }));
        // What is held in another world does not belong into this chart.
        trading.revision = 3;
        trading.source->kind = market::SourceKind::Live;
        stack.showTrading(trading);
        QVERIFY(stack.findChild<CandleChart*>()->markers().empty());
    }

    void oldDataAreHatchedWithTheirAge() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.resize(1200, 800);
        auto stream = test::sampleStream(0, {});
        auto snapshot = test::sampleSnapshot({stream});
        snapshot.pulse.engineTime = stream.lastReceiveTime + 400ms;
        stack.show(snapshot);
        QCOMPARE(stack.findChild<QLabel*>(QStringLiteral("chartAge"))->text(), QStringLiteral("age 0.4 s"));
        const QImage fresh = stack.findChild<CandleChart*>()->grab().toImage();
        snapshot.streams.front().feedState = market::FeedState::Stale;
        snapshot.pulse.engineTime = stream.lastReceiveTime + 40s;
        stack.show(snapshot);
        QCOMPARE(stack.findChild<QLabel*>(QStringLiteral("chartAge"))->text(), QStringLiteral("age 40 s"));
        const QImage old = stack.findChild<CandleChart*>()->grab().toImage();
        QVERIFY(old != fresh);
        int changed = 0;
        const auto x = static_cast<int>(stack.viewport().xOf(stack.data().bars().back().closeTime() + 2min,
                                                             old.width() - stack.viewport().gutter()));
        for (int y = 0; y < old.height() / 2; ++y)
            changed += old.pixel(x, y) != fresh.pixel(x, y) ? 1 : 0;
        QVERIFY2(changed > 10, qPrintable(QString::number(changed)));
    }

    void theAgeOfAnOldPriceIsShownWhole() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.setTimeframe(Timeframe::M1);
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {.symbol = "BTCUSDT"})});
        snapshot.pulse.engineTime = snapshot.streams.front().lastReceiveTime + 42s;
        stack.show(snapshot);
        stack.resize(stack.fontMetrics().averageCharWidth() * 112, 700);
        stack.QWidget::show();
        QVERIFY(QTest::qWaitForWindowExposed(&stack));
        const auto* age = stack.findChild<QLabel*>(QStringLiteral("chartAge"));
        const auto* market = stack.findChild<QLabel*>(QStringLiteral("chartMarket"));
        QVERIFY(market->isVisible());
        snapshot.streams.front().feedState = market::FeedState::Stale;
        stack.show(snapshot);
        QCoreApplication::processEvents();
        QVERIFY(!market->isVisible());
        QVERIFY(stack.findChild<QLabel*>(QStringLiteral("chartPrice"))->isVisible());
        QCOMPARE(age->text(), QStringLiteral("age 42 s"));
        QVERIFY2(age->width() >= age->fontMetrics().horizontalAdvance(age->text()),
                 qPrintable(QString::number(age->width())));
        // Narrower: the age is worth more than the price.
        stack.resize(stack.fontMetrics().averageCharWidth() * 90, 700);
        QCoreApplication::processEvents();
        QVERIFY(age->isVisible());
        QVERIFY2(age->width() >= age->fontMetrics().horizontalAdvance(age->text()),
                 qPrintable(QString::number(age->width())));
        snapshot.streams.front().feedState = market::FeedState::Flowing;
        stack.resize(stack.fontMetrics().averageCharWidth() * 112, 700);
        stack.show(snapshot);
        QVERIFY(market->isVisible());
    }
};

REGISTER_TEST(ChartStackTest)
#include "chart_stack_test.moc"
