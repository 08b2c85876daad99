#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/chart/chart_stack.h"
#include "ui/window/cheat_sheet.h"
#include "ui/window/command_palette.h"
#include "ui/window/fuzzy_match.h"
#include "ui/window/main_window.h"

#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QTest>
#include <QTextBrowser>
#include <QTreeWidget>

using namespace aetherion;
using window::ActionTable;
using window::fuzzyScore;

/// One table behind menus, keys, palette and cheat sheet.
class ActionTableTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakePorts> m_fakes;
    std::unique_ptr<window::MainWindow> m_window;

    template <typename T> T* find(const char* name) { return m_window->findChild<T*>(QString::fromLatin1(name)); }
    QAction* action(const char* name) { return m_window->actionTable().find(QString::fromLatin1(name)); }
    static void collect(const QMenu& menu, QList<QAction*>& into) {
        for (QAction* each : menu.actions())
            if (each->menu())
                collect(*each->menu(), into);
            else if (!each->isSeparator())
                into << each;
    }
    QStringList found() {
        QStringList names;
        auto* tree = find<QTreeWidget>("paletteCommands");
        for (int row = 0; row < tree->topLevelItemCount(); ++row)
            names << tree->topLevelItem(row)->data(0, Qt::UserRole).toString();
        return names;
    }

private Q_SLOTS:
    void init() {
        m_fakes = std::make_unique<test::FakePorts>();
        window::UiSettings settings;
        settings.openMarketPage = true;
        m_window = std::make_unique<window::MainWindow>(m_fakes->ports(), settings);
        m_window->resize(1440, 900);
        m_window->show();
        m_fakes->engine.publish(test::sampleSnapshot({test::sampleStream(0, {.bars = 40})}));
        for (int i = 0; i < 16; ++i)
            m_window->frameClock().beat();
    }
    void cleanup() {
        m_window.reset();
        m_fakes.reset();
    }

    void fewLettersFindWhatIsMeant() {
        QVERIFY(fuzzyScore(u"exreg", u"Export regime history"));
        QVERIFY(fuzzyScore(u"reg exp", u"Export regime history"));
        QVERIFY(!fuzzyScore(u"exz", u"Export regime history"));
        QVERIFY(*fuzzyScore(u"stop", u"Emergency stop") > *fuzzyScore(u"stop", u"Show this on top"));
        QVERIFY(*fuzzyScore(u"er", u"Export regimes") > *fuzzyScore(u"er", u"Never"));
    }

    void whatStandsInAMenuStandsInTheTableAndTheOtherWayRound() {
        QList<QAction*> inMenus;
        for (QAction* top : m_window->findChild<QMenuBar*>()->actions())
            collect(*top->menu(), inMenus);
        QVERIFY(inMenus.size() > 40);
        QSet<QString> names;
        for (QAction* each : inMenus) {
            QVERIFY2(!each->objectName().isEmpty(), qPrintable(each->text()));
            QVERIFY2(!names.contains(each->objectName()), qPrintable(each->objectName()));
            names << each->objectName();
            QCOMPARE(m_window->actionTable().find(each->objectName()), each);
        }
        for (const ActionTable::Row& row : m_window->actionTable().rows()) {
            QVERIFY2(names.contains(row.action->objectName()), qPrintable(row.action->objectName()));
            QVERIFY2(!row.title().isEmpty(), qPrintable(row.action->objectName()));
        }
    }

    void whatAChartCanShowIsFoundInMenusAndPalette() {
        const auto view = test::sampleStream(0, {});
        const Timestamp close = view.bars[market::index(market::Timeframe::M1)]->closed.back().closeTime();
        contract::FeatureRecord row;
        row.closeTime = close;
        row.timeframe = market::Timeframe::M1;
        row.values = {{"skewness", 0.5}, {"spread", 0.01}};
        m_fakes->history.featureRows = {row};
        QVERIFY(!action("paneFeature_skewness"));
        auto snapshot = test::sampleSnapshot({view});
        snapshot.session.number = 2;
        m_fakes->engine.publish(std::move(snapshot));
        for (int i = 0; i < 16; ++i)
            m_window->frameClock().beat();
        QTRY_VERIFY(action("paneFeature_skewness") && action("paneFeature_spread"));
        action("paletteAction")->trigger();
        auto* query = find<QLineEdit>("paletteQuery");
        const std::pair<const char*, const char*> wanted[] = {
            {"skewness", "paneFeature_skewness"}, {"timeframe 1h", "timeframeAction_1h"},
            {"bollinger", "overlayBollinger"},    {"atr", "paneAtr"},
            {"closed hours", "foldSessions"},     {"jump to live", "jumpToLive"},
            {"save picture", "savePicture"},      {"first bar", "goToStart"}};
        for (const auto& [words, name] : wanted) {
            query->setText(QString::fromLatin1(words));
            QVERIFY2(found().contains(QString::fromLatin1(name)), words);
        }
        QList<QAction*> inMenus;
        for (QAction* top : m_window->findChild<QMenuBar*>()->actions())
            collect(*top->menu(), inMenus);
        QVERIFY(inMenus.contains(action("paneFeature_spread")) && inMenus.contains(action("timeframeAction_15m")));

        auto* chart = m_window->findChild<chart::ChartStack*>();
        action("timeframeAction_5m")->trigger();
        QCOMPARE(chart->timeframe(), market::Timeframe::M5);
        QVERIFY(action("timeframeAction_5m")->isChecked() && !action("timeframeAction_1m")->isChecked());
        action("timeframeAction_5m")->trigger();
        QVERIFY2(action("timeframeAction_5m")->isChecked(), "the chosen one stays chosen");
        chart->setTimeframe(market::Timeframe::M1);
        QVERIFY(action("timeframeAction_1m")->isChecked() && !action("timeframeAction_5m")->isChecked());
        action("paneFeature_skewness")->trigger();
        QVERIFY(chart->findChild<QWidget*>(QStringLiteral("featurePane_skewness")));
    }

    void noTwoCommandsShareAKey() {
        QMap<QString, QString> taken;
        for (const ActionTable::Row& row : m_window->actionTable().rows())
            for (const QKeySequence& key : row.action->shortcuts()) {
                // A panel's own keys are heard where the focus is.
                if (row.action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                    continue;
                QVERIFY2(!taken.contains(key.toString()), qPrintable(taken[key.toString()] + key.toString()));
                taken[key.toString()] = row.action->objectName();
            }
    }

    void nothingElseHasTheKeyOfTheStop() {
        const QKeySequence stop(Qt::CTRL | Qt::SHIFT | Qt::Key_S);
        for (const ActionTable::Row& row : m_window->actionTable().rows())
            QVERIFY2(!row.action->shortcuts().contains(stop), qPrintable(row.title()));
    }

    void thePaletteFindsEveryCommandByItsWords() {
        action("paletteAction")->trigger();
        auto* palette = m_window->findChild<window::CommandPalette*>();
        QVERIFY(palette->isVisible() && !palette->isWindow() && !palette->isModal());
        QCOMPARE(found().size(), qsizetype(m_window->actionTable().rows().size()));
        auto* query = find<QLineEdit>("paletteQuery");
        for (const ActionTable::Row& row : m_window->actionTable().rows()) {
            query->setText(row.title());
            QVERIFY2(found().contains(row.action->objectName()), qPrintable(row.title()));
        }
    }

    void inASmallWindowThePaletteKeepsTheNames() {
        action("paletteAction")->trigger();
        auto* palette = m_window->findChild<window::CommandPalette*>();
        auto* query = find<QLineEdit>("paletteQuery");
        const auto* found = find<QTreeWidget>("paletteCommands");
        QWidget small;
        small.resize(palette->fontMetrics().averageCharWidth() * 62, 400);
        small.show();
        palette->toggle(&small);
        query->setText(QStringLiteral("re"));
        QApplication::processEvents();
        int keys = 0;
        for (int row = 0; row < found->topLevelItemCount(); ++row) {
            const QString name = found->topLevelItem(row)->text(0);
            QVERIFY2(found->columnWidth(0) > found->fontMetrics().horizontalAdvance(name), qPrintable(name));
            keys += found->topLevelItem(row)->text(2).isEmpty() ? 0 : 1;
        }
        QVERIFY(keys > 0);
        palette->toggle(m_window.get());
        QVERIFY(!found->isColumnHidden(1) && !found->isColumnHidden(2));
    }

    void noNameInThePaletteIsCut() {
        m_window->resize(1440, 900);
        action("paletteAction")->trigger();
        auto* query = m_window->findChild<QLineEdit*>(QStringLiteral("paletteQuery"));
        const auto* found = m_window->findChild<QTreeWidget*>(QStringLiteral("paletteCommands"));
        for (const char* words : {"", "re", "chart"}) {
            query->setText(QLatin1String(words));
            QApplication::processEvents();
            QVERIFY(found->topLevelItemCount() > 0);
            for (int row = 0; row < found->topLevelItemCount(); ++row)
                for (int column = 0; column < found->columnCount(); ++column) {
                    const QString text = found->topLevelItem(row)->text(column);
                    QVERIFY2(found->columnWidth(column) > found->fontMetrics().horizontalAdvance(text),
                             qPrintable(text));
                }
        }
        QVERIFY(found->horizontalScrollBar()->maximum() == 0);
    }

    void theStopComesFirstAndIsRunFromThePalette() {
        action("paletteAction")->trigger();
        QCOMPARE(found().front(), QStringLiteral("emergencyStopAction"));
        auto* query = find<QLineEdit>("paletteQuery");
        QTest::keyClick(query, Qt::Key_Return);
        QVERIFY2(m_fakes->killSwitch.trips == 0, "nothing was chosen yet");
        query->setText(QStringLiteral("stop"));
        QCOMPARE(found().front(), QStringLiteral("emergencyStopAction"));
        query->clear();
        QTest::keyClicks(query, QStringLiteral("emst"));
        QCOMPARE(found().front(), QStringLiteral("emergencyStopAction"));
        QTest::keyClick(query, Qt::Key_Return);
        QCOMPARE(m_fakes->killSwitch.trips, 1);
        QVERIFY(!m_window->findChild<window::CommandPalette*>()->isVisible());
    }

    void whatIsTypedInFullComesFirst() {
        // The ticket brings "Arm the trading keys", of which "Keys" is a part.
        action("orderTicketAction")->trigger();
        action("paletteAction")->trigger();
        auto* query = find<QLineEdit>("paletteQuery");
        const auto firstTitle = [this] {
            for (const ActionTable::Row& row : m_window->actionTable().rows())
                if (row.action->objectName() == found().front())
                    return row.title();
            return QString();
        };
        for (const ActionTable::Row& row : m_window->actionTable().rows()) {
            query->setText(row.title());
            QCOMPARE(firstTitle(), row.title());
            query->setText(row.action->objectName());
            QCOMPARE(found().front(), row.action->objectName());
        }
        query->setText(QStringLiteral("keys"));
        QCOMPARE(found().front(), QStringLiteral("keysAction"));
    }

    void theStopButtonIsInReachWhileThePaletteIsOpen() {
        action("paletteAction")->trigger();
        QTest::mousePress(find<QWidget>("emergencyStopButton"), Qt::LeftButton);
        QCOMPARE(m_fakes->killSwitch.trips, 1);
        QTest::keyClick(find<QLineEdit>("paletteQuery"), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_fakes->killSwitch.trips, 2);
    }

    void whatCannotBeHadNowIsSaidAndNotRun() {
        m_window->showStartPage();
        action("paletteAction")->trigger();
        QTest::keyClicks(find<QLineEdit>("paletteQuery"), QStringLiteral("export regime"));
        auto* tree = find<QTreeWidget>("paletteCommands");
        QVERIFY(tree->topLevelItem(0)->text(0).contains(QStringLiteral("not available now")));
        QCOMPARE(tree->topLevelItem(0)->text(2), QStringLiteral("Ctrl+E"));
        QTest::keyClick(find<QLineEdit>("paletteQuery"), Qt::Key_Return);
        QVERIFY(m_window->findChild<window::CommandPalette*>()->isVisible());
        QVERIFY(!find<QWidget>("exportPanel"));
    }

    void theCheatSheetHasEveryKeyOfTheTable() {
        action("keysAction")->trigger();
        auto* sheet = m_window->findChild<window::CheatSheet*>();
        QVERIFY(sheet->isVisible() && !sheet->isModal());
        const QString text = sheet->findChild<QTextBrowser*>()->toPlainText();
        for (const ActionTable::Row& row : m_window->actionTable().rows())
            if (!row.keys().isEmpty())
                QVERIFY2(text.contains(row.keys()) && text.contains(row.title()), qPrintable(row.title()));
        QVERIFY(text.contains(QStringLiteral("Ctrl+Shift+S")));
        QVERIFY(action("keysAction")->shortcuts().contains(QKeySequence(Qt::Key_Question)));
    }
};

REGISTER_TEST(ActionTableTest)
#include "action_table_test.moc"
