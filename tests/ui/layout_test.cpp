#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/chart/chart_stack.h"
#include "ui/look/rows_view.h"
#include "ui/look/theme.h"
#include "ui/window/chart_window.h"
#include "ui/window/chart_windows.h"
#include "ui/window/layout_text.h"
#include "ui/window/layouts.h"
#include "ui/window/main_window.h"
#include "ui/window/on_screen.h"

#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>
#include <QTest>

using namespace aetherion;
using window::LayoutBook;

/// How the window is arranged, kept and brought back.
class LayoutTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakePorts> m_fakes;
    std::unique_ptr<window::MainWindow> m_window;

    template <typename T> T* find(const char* name) { return m_window->findChild<T*>(QString::fromLatin1(name)); }
    void open(const LayoutBook& layouts = {}) {
        m_window.reset();
        window::UiSettings settings;
        settings.openMarketPage = true;
        settings.layouts = layouts;
        m_window = std::make_unique<window::MainWindow>(m_fakes->ports(), settings);
        m_window->show();
        m_fakes->engine.publish(
            test::sampleSnapshot({test::sampleStream(0, {.bars = 60}),
                                  test::sampleStream(1, {.symbol = "SIM-ETH", .bars = 60, .seed = 4})}));
        beats();
    }
    void beats() {
        for (int i = 0; i < 24; ++i)
            m_window->frameClock().beat();
        QCoreApplication::processEvents();
    }
    /// What a program keeps: through text and back.
    LayoutBook kept() {
        m_window->layouts().settle();
        const auto read = window::parseLayouts(window::layoutText(m_window->layouts().book()));
        return read ? *read : LayoutBook{};
    }

private Q_SLOTS:
    void init() { m_fakes = std::make_unique<test::FakePorts>(); }
    void cleanup() {
        m_window.reset();
        m_fakes.reset();
    }

    void beginsAsDrawn() {
        open();
        m_window->resize(1440, 900);
        m_window->layouts().reset();
        QCoreApplication::processEvents();
        const auto near = [](int is, int wanted) { return std::abs(is - wanted) <= wanted / 8 + 12; };
        QVERIFY2(near(find<QDockWidget>("boardDock")->width(), 272),
                 qPrintable(QString::number(find<QDockWidget>("boardDock")->width())));
        QVERIFY2(near(find<QDockWidget>("bookDock")->width(), 340),
                 qPrintable(QString::number(find<QDockWidget>("bookDock")->width())));
    }

    void everythingThatWasArrangedComesBack() {
        open();
        find<QDockWidget>("bookDock")->hide();
        auto* board = find<QDockWidget>("boardDock");
        qobject_cast<QMainWindow*>(board->parentWidget())->addDockWidget(Qt::RightDockWidgetArea, board);
        m_window->findChild<chart::ChartStack*>()->setTimeframe(market::Timeframe::M5);
        m_window->findChild<chart::ChartStack*>()->chartActions().check(
            {QStringLiteral("overlayVwap"), QStringLiteral("paneAtr")});
        QVERIFY(m_window->chartWindows().open({QStringLiteral("SIM-ETH"), QStringLiteral("15m"), false, {}}));
        beats();
        const LayoutBook book = kept();
        open(book);
        QVERIFY(!find<QDockWidget>("bookDock")->isVisible());
        auto* again = find<QDockWidget>("boardDock");
        QCOMPARE(qobject_cast<QMainWindow*>(again->parentWidget())->dockWidgetArea(again), Qt::RightDockWidgetArea);
        QCOMPARE(m_window->findChild<chart::ChartStack*>()->timeframe(), market::Timeframe::M5);
        QCOMPARE(m_window->findChild<chart::ChartStack*>()->chartActions().checked(),
                 QStringList({QStringLiteral("overlayVwap"), QStringLiteral("paneAtr")}));
        const auto charts = m_window->chartWindows().windows();
        QCOMPARE(charts.size(), std::size_t{1});
        QCOMPARE(charts.front()->place().symbol, QStringLiteral("SIM-ETH"));
        QCOMPARE(charts.front()->place().timeframe, QStringLiteral("15m"));
    }

    void onlyWhatAPersonHasDividedOrDrawnComesBackAsTheirs() {
        open();
        auto* alarms = find<look::RowsView>("alarmsView");
        auto* both = find<QSplitter>("positionsAndOrders");
        alarms->setColumnWidth(1, 123);
        LayoutBook book = kept();
        QVERIFY2(!book.layouts.front().parts.contains(QStringLiteral("positionsAndOrders")), "it divides itself");
        open(book);
        QVERIFY2(!find<look::RowsView>("alarmsView")->keepsColumns(), "columns that fitted themselves do so again");
        alarms = find<look::RowsView>("alarmsView");
        both = find<QSplitter>("positionsAndOrders");
        alarms->keepColumns();
        alarms->setColumnWidth(1, 123);
        Q_EMIT both->splitterMoved(200, 1);
        book = kept();
        QVERIFY(book.layouts.front().parts.contains(QStringLiteral("positionsAndOrders")));
        open(book);
        QVERIFY(find<look::RowsView>("alarmsView")->keepsColumns());
        QCOMPARE(find<look::RowsView>("alarmsView")->columnWidth(1), 123);
        QVERIFY(!find<QSplitter>("positionsAndOrders")->property(look::kDividesItself).toBool());
    }

    void whatWasKeptOfOtherColumnsIsNotTakenForThese() {
        open();
        auto* orders = find<look::RowsView>("ordersView");
        orders->hideColumn(3);
        orders->setColumnWidth(0, 123);
        orders->keepColumns();
        LayoutBook book = kept();
        auto& parts = book.layouts.front().parts;
        const QString own = QStringLiteral("ordersView/columns") + orders->property(look::kColumnsEdition).toString();
        QVERIFY(own.endsWith(u'2') && parts.contains(own));
        open(book);
        QVERIFY(find<look::RowsView>("ordersView")->isColumnHidden(3));
        QCOMPARE(find<look::RowsView>("ordersView")->columnWidth(0), 123);
        // As an older version kept it, whose fourth column was another.
        parts[QStringLiteral("ordersView/columns")] = parts.take(own);
        open(book);
        QVERIFY(!find<look::RowsView>("ordersView")->isColumnHidden(3));
        QVERIFY(!find<look::RowsView>("ordersView")->keepsColumns());
    }

    void theChosenInstrumentComesBackWhenItsDataDo() {
        open();
        LayoutBook book = kept();
        book.layouts.front().symbol = QStringLiteral("SIM-ETH");
        open(book);
        const auto* title = find<QLabel>("chartTitle");
        QVERIFY2(title && title->text().contains(QStringLiteral("SIM-ETH")), title ? qPrintable(title->text()) : "");
        QCOMPARE(kept().layouts.front().symbol, QStringLiteral("SIM-ETH"));
    }

    void savesOnChangeAndOnlyThen() {
        open();
        QTest::qWait(1);
        QSignalSpy saved(m_window.get(), &window::MainWindow::layoutsChanged);
        m_window->layouts().settle();
        saved.clear();
        m_window->layouts().settle();
        QCOMPARE(saved.count(), 0);
        find<QDockWidget>("bookDock")->hide();
        QTRY_COMPARE_WITH_TIMEOUT(saved.count(), 1, 10'000);
    }

    void switchesRenamesAndDeletes() {
        open();
        auto& layouts = m_window->layouts();
        QVERIFY(layouts.saveAs(QStringLiteral("night")).isEmpty());
        QVERIFY(!layouts.saveAs(QStringLiteral("night")).isEmpty());
        QVERIFY(!layouts.saveAs(QString()).isEmpty());
        find<QDockWidget>("bookDock")->hide();
        QVERIFY(layouts.switchTo(window::firstLayoutName()).isEmpty());
        QVERIFY(find<QDockWidget>("bookDock")->isVisible());
        QVERIFY(layouts.switchTo(QStringLiteral("night")).isEmpty());
        QVERIFY(!find<QDockWidget>("bookDock")->isVisible());
        QVERIFY(layouts.rename(QStringLiteral("late")).isEmpty());
        QVERIFY(!layouts.book().find(QStringLiteral("night")));
        QVERIFY(m_window->actionTable().find(QStringLiteral("layout2Action")));
        QVERIFY(layouts.removeCurrent().isEmpty());
        QCOMPARE(layouts.book().current, window::firstLayoutName());
        QVERIFY(find<QDockWidget>("bookDock")->isVisible());
    }

    void asksForANameWithoutStoppingAnything() {
        open();
        m_window->actionTable().find(QStringLiteral("saveLayoutAction"))->trigger();
        auto* form = find<QDialog>("nameForm");
        QVERIFY(form->isVisible() && !form->isModal());
        find<QPushButton>("takeNameButton")->click();
        QVERIFY2(!find<QLabel>("nameAnswer")->text().isEmpty(), "a name is needed");
        find<QLineEdit>("layoutName")->setText(QStringLiteral("morning"));
        find<QPushButton>("takeNameButton")->click();
        QVERIFY(!form->isVisible());
        QCOMPARE(m_window->layouts().book().current, QStringLiteral("morning"));
    }

    void aCorruptOneFallsBackAndSaysSo() {
        open();
        LayoutBook book = kept();
        book.layouts.front().docks = QByteArrayLiteral("no such docks");
        open(book);
        QVERIFY(find<QDockWidget>("bookDock")->isVisible());
        QVERIFY(find<QWidget>("windowNotice")->isVisible());
        QVERIFY(find<QLabel>("windowNoticeText")->text().contains(QStringLiteral("could not be read")));
    }

    void aTextThatIsWrongAnywhereIsRefusedWhole() {
        open();
        const QByteArray text = window::layoutText(kept());
        QVERIFY(window::parseLayouts(text));
        for (const QByteArray& wrong : {QByteArray(), text.left(text.size() / 2), QByteArray("{}"), QByteArray("[1]"),
                                        QByteArray(text).replace("\"docks\": \"", "\"docks\": \"*"),
                                        QByteArray(text).replace("\"version\": 1", "\"version\": 9")})
            QVERIFY2(!window::parseLayouts(wrong), wrong.left(80).constData());
    }

    void aWindowOnALostScreenComesBack() {
        const QList<QRect> one{QRect(0, 0, 1920, 1080)};
        const QRect lost(2500, 100, 1440, 900);
        const QRect back = window::reachable(lost, one);
        QVERIFY(one.front().contains(back));
        QCOMPARE(back.size(), lost.size());
        const QRect fine(300, 40, 1440, 900);
        QCOMPARE(window::reachable(fine, one), fine);
        QVERIFY(one.front().contains(window::reachable(QRect(2500, 100, 3840, 2160), one)));
        QVERIFY2(window::reachable(QRect(100, -890, 1440, 900), one) != QRect(100, -890, 1440, 900),
                 "a title above the screen cannot be grasped");
    }

    void aPopOutCarriesTheStopAndTheState() {
        open();
        QVERIFY(m_window->chartWindows().open({QStringLiteral("SIM-ETH"), QStringLiteral("1m"), true, {}}));
        beats();
        auto* chart = m_window->chartWindows().windows().front();
        QVERIFY(chart->isWindow());
        auto* stop = chart->findChild<QAbstractButton*>(QStringLiteral("emergencyStopButton"));
        QTest::mousePress(stop, Qt::LeftButton);
        QCOMPARE(m_fakes->killSwitch.trips, 1);
        beats();
        QVERIFY(chart->windowTitle().startsWith(QStringLiteral("[HALTED]")));
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("[HALTED]")));
        chart->follow(QStringLiteral("SIM-BTC"));
        QCOMPARE(chart->place().symbol, QStringLiteral("SIM-BTC"));
        chart->close();
        QVERIFY(m_window->chartWindows().windows().empty());
    }

    void aPopOutOffersWhatIsWatched() {
        open();
        QVERIFY(m_window->chartWindows().open({QStringLiteral("SIM-ETH"), QStringLiteral("1m"), false, {}}));
        beats();
        auto* chart = m_window->chartWindows().windows().front();
        auto* symbols = chart->findChild<QComboBox*>(QStringLiteral("chartWindowSymbol"));
        const auto offered = [&] {
            QStringList all;
            for (int i = 0; i < symbols->count(); ++i)
                all << symbols->itemText(i);
            return all;
        };
        QCOMPARE(offered(), QStringList({"SIM-BTC", "SIM-ETH"}));
        QCOMPARE(symbols->currentText(), QStringLiteral("SIM-ETH"));
        // One joins, and the shown one stays chosen.
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {}), test::sampleStream(1, {.symbol = "SIM-ETH"}),
                                              test::sampleStream(2, {.symbol = "SIM-SOL"})});
        m_fakes->engine.publish(snapshot);
        beats();
        QCOMPARE(offered(), QStringList({"SIM-BTC", "SIM-ETH", "SIM-SOL"}));
        QCOMPARE(symbols->currentText(), QStringLiteral("SIM-ETH"));
        symbols->setCurrentText(QStringLiteral("SIM-SOL"));
        Q_EMIT symbols->activated(2);
        beats();
        QCOMPARE(symbols->currentText(), QStringLiteral("SIM-SOL"));
        QCOMPARE(chart->place().symbol, QStringLiteral("SIM-SOL"));
        // As many of another session: the one that is gone is offered no longer than it is shown.
        ++snapshot.session.number;
        snapshot.streams[2].stream.instrument.symbol = "SIM-ADA";
        m_fakes->engine.publish(snapshot);
        beats();
        QCOMPARE(offered(), QStringList({"SIM-SOL", "SIM-BTC", "SIM-ETH", "SIM-ADA"}));
        QCOMPARE(symbols->currentText(), QStringLiteral("SIM-SOL"));
        chart->close();
    }
};

REGISTER_TEST(LayoutTest)
#include "layout_test.moc"
