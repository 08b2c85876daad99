#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/look/elided_label.h"
#include "ui/look/room_area.h"
#include "ui/look/rows_view.h"
#include "ui/window/main_window.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDockWidget>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QScrollBar>
#include <QTest>

using namespace aetherion;

/// Nothing is cut off at any scale, in either theme, in a window as large as the scale asks for.
class ScaleTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakePorts> m_fakes;
    std::unique_ptr<window::MainWindow> m_window;

    /// Labels that give way with dots, and those that wrap, are meant to be narrower than their text.
    static QString clipped(const QWidget& root) {
        for (const QLabel* label : root.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty() || qobject_cast<const look::ElidedLabel*>(label))
                continue;
            const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
            if (label->height() + 1 < needed || (!label->wordWrap() && label->width() + 1 < label->sizeHint().width()))
                return QStringLiteral("%1 \"%2\" %3x%4 of %5x%6")
                    .arg(label->objectName(), label->text())
                    .arg(label->width())
                    .arg(label->height())
                    .arg(label->sizeHint().width())
                    .arg(needed);
        }
        for (const QAbstractButton* button : root.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->text().isEmpty())
                continue;
            const QSize needed = button->minimumSizeHint();
            if (button->width() + 1 < needed.width() || button->height() + 1 < needed.height())
                return QStringLiteral("%1 \"%2\" %3x%4 of %5x%6")
                    .arg(button->objectName(), button->text())
                    .arg(button->width())
                    .arg(button->height())
                    .arg(needed.width())
                    .arg(needed.height());
        }
        return {};
    }
    static QRegion differences(const QImage& one, const QImage& other) {
        if (one.size() != other.size())
            return one.rect();
        QRegion differing;
        for (int y = 0; y < one.height(); ++y)
            for (int x = 0; x < one.width(); ++x)
                if (one.pixel(x, y) != other.pixel(x, y))
                    differing += QRect(x, y, 1, 1);
        return differing;
    }
    void settle() {
        for (int i = 0; i < 16; ++i)
            m_window->frameClock().beat();
        for (int i = 0; i < 4; ++i)
            QApplication::processEvents();
    }
    /// All that there are, with their sizes.
    QMap<QWidget*, QSize> openDialogs() {
        m_window->showMarketPage();
        settle();
        m_fakes->killSwitch.trip({"ops", "api", "from outside"});
        for (const char* name :
             {"orderTicketAction", "railsAction", "flattenAction", "stoppedOrdersAction", "strategiesAction",
              "drillAction", "incidentWindowAction", "resumeAction", "exportRegimesAction", "importAction",
              "modelsAction", "trainAction", "operatorAction", "settingsAction", "keysAction", "saveLayoutAction"})
            if (QAction* action = m_window->actionTable().find(QString::fromLatin1(name)))
                action->trigger();
        settle();
        QMap<QWidget*, QSize> sizes;
        for (QWidget* each : QApplication::topLevelWidgets())
            if (each->isVisible() && each->windowType() == Qt::Dialog)
                sizes[each] = each->size();
        return sizes;
    }
    static QString changed(const QMap<QWidget*, QSize>& sizes) {
        for (auto each = sizes.constBegin(); each != sizes.constEnd(); ++each)
            if (each.key()->size() != each.value())
                return QStringLiteral("%1 %2x%3 of %4x%5")
                    .arg(each.key()->objectName())
                    .arg(each.key()->width())
                    .arg(each.key()->height())
                    .arg(each.value().width())
                    .arg(each.value().height());
        return {};
    }

private Q_SLOTS:
    void init() {
        m_fakes = std::make_unique<test::FakePorts>();
        m_window = std::make_unique<window::MainWindow>(m_fakes->ports(), window::UiSettings{});
        m_window->show();
        m_fakes->engine.publish(test::sampleSnapshot({test::sampleStream(0, {.bars = 200})}));
    }
    void cleanup() {
        m_window->setLanguage(QStringLiteral("en"));
        m_window->setScale(100);
        m_window->setTheme(look::Theme::Dark);
        m_window.reset();
        m_fakes.reset();
    }

    void nothingIsCutOffAtAnyScale_data() {
        QTest::addColumn<int>("percent");
        for (const int percent : {75, 100, 125, 150, 200, 300})
            QTest::addRow("%d", percent) << percent;
    }
    void nothingIsCutOffAtAnyScale() {
        QFETCH(int, percent);
        m_window->setScale(percent);
        m_window->resize(QSize(1440, 900) * percent / 100);
        m_window->setTheme(percent % 200 == 0 ? look::Theme::Light : look::Theme::Dark);
        settle();
        QVERIFY2(clipped(*m_window).isEmpty(), qPrintable(clipped(*m_window)));
        m_window->showMarketPage();
        settle();
        QVERIFY2(clipped(*m_window).isEmpty(), qPrintable(clipped(*m_window)));
        m_fakes->killSwitch.trip({"ops", "api", "from outside"});
        settle();
        QVERIFY2(clipped(*m_window).isEmpty(), qPrintable(clipped(*m_window)));
        for (const char* name : {"operatorAction", "keysAction", "aboutAction", "saveLayoutAction", "settingsAction"})
            if (QAction* action = m_window->actionTable().find(QString::fromLatin1(name)))
                action->trigger();
        settle();
        for (const QDialog* dialog : m_window->findChildren<QDialog*>())
            QVERIFY2(!dialog->isVisible() || clipped(*dialog).isEmpty(),
                     qPrintable(dialog->objectName() + QStringLiteral(": ") + clipped(*dialog)));
    }

    void theStopStaysOnTheScreenAtAnyScale_data() { nothingIsCutOffAtAnyScale_data(); }
    void theStopStaysOnTheScreenAtAnyScale() {
        QFETCH(int, percent);
        const QSize screen(1440, 900);
        m_window->setScale(percent);
        m_window->showMarketPage();
        m_window->resize(screen);
        settle();
        for (const bool halted : {false, true}) {
            if (halted)
                m_fakes->killSwitch.trip({"ops", "api", "from outside"});
            settle();
            QVERIFY2(m_window->width() <= screen.width() && m_window->height() <= screen.height(),
                     qPrintable(QStringLiteral("%1x%2").arg(m_window->width()).arg(m_window->height())));
            const auto* stop = m_window->findChild<QWidget*>(QStringLiteral("emergencyStopButton"));
            const QRect place(stop->mapTo(m_window.get(), QPoint(0, 0)), stop->size());
            QVERIFY(m_window->rect().contains(place));
        }
    }

    void theStopStaysOnTheScreenInEveryLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const char* code : {"en", "hi", "zh_CN"})
            QTest::addRow("%s", code) << QString::fromLatin1(code);
    }
    void theStopStaysOnTheScreenInEveryLanguage() {
        QFETCH(QString, language);
        m_window->showMarketPage();
        m_window->resize(1440, 900);
        m_window->setLanguage(language);
        m_window->setScale(300);
        settle();
        for (const bool halted : {false, true}) {
            if (halted)
                m_fakes->killSwitch.trip({"ops", "api", "from outside"});
            settle();
            QVERIFY2(m_window->width() <= 1440 && m_window->height() <= 900,
                     qPrintable(QStringLiteral("%1x%2").arg(m_window->width()).arg(m_window->height())));
            const auto* stop = m_window->findChild<QWidget*>(QStringLiteral("emergencyStopButton"));
            QVERIFY(m_window->rect().contains(QRect(stop->mapTo(m_window.get(), QPoint(0, 0)), stop->size())));
            QVERIFY2(clipped(*m_window->findChild<QWidget*>(QStringLiteral("emergencyBar"))).isEmpty(),
                     qPrintable(clipped(*m_window->findChild<QWidget*>(QStringLiteral("emergencyBar")))));
        }
        m_window->setLanguage(QStringLiteral("en"));
    }

    void theWayBackRestoresTheWindow_data() {
        QTest::addColumn<int>("percent");
        for (const int percent : {75, 150, 200, 300})
            QTest::addRow("%d", percent) << percent;
    }
    void theWayBackRestoresTheWindow() {
        QFETCH(int, percent);
        m_window->showMarketPage();
        m_window->resize(1440, 900);
        settle();
        // Columns fit themselves anew with each scale.
        m_window->setScale(125);
        settle();
        m_window->setScale(100);
        settle();
        const QSize least = m_window->minimumSizeHint();
        const QImage before = m_window->grab().toImage();
        m_window->setScale(percent);
        settle();
        m_window->setScale(100);
        settle();
        QCOMPARE(m_window->minimumSizeHint(), least);
        QCOMPARE(m_window->size(), QSize(1440, 900));
        // The edges of large letters are not always smoothed alike.
        const int most = before.width() * before.height() / 1000;
        const QRegion differing = differences(before, m_window->grab().toImage());
        int count = 0;
        for (const QRect& part : differing)
            count += part.width() * part.height();
        const QRect around = differing.boundingRect();
        QVERIFY2(count < most, qPrintable(QStringLiteral("%1 pixels, in %2x%3 at %4,%5")
                                              .arg(count)
                                              .arg(around.width())
                                              .arg(around.height())
                                              .arg(around.x())
                                              .arg(around.y())));
    }

    void headingsOfTablesFollowTheScaleBothWays() {
        m_window->showMarketPage();
        settle();
        for (const char* name : {"railsAction", "flattenAction", "stoppedOrdersAction", "strategiesAction",
                                 "drillAction", "resumeAction", "orderTicketAction"})
            if (QAction* action = m_window->actionTable().find(QString::fromLatin1(name)))
                action->trigger();
        for (const int percent : {200, 300, 150, 75, 100}) {
            m_window->setScale(percent);
            settle();
            int seen = 0;
            for (const QWidget* top : QApplication::topLevelWidgets())
                for (const auto* table : top->findChildren<look::RowsView*>()) {
                    const QHeaderView& header = *table->horizontalHeader();
                    const QString what = QStringLiteral("%1 at %2 %: %3 of %4 points, %5 high")
                                             .arg(table->objectName())
                                             .arg(percent)
                                             .arg(header.font().pointSizeF())
                                             .arg(table->font().pointSizeF())
                                             .arg(header.sizeHint().height());
                    QVERIFY2(header.font().pointSizeF() == table->font().pointSizeF(), qPrintable(what));
                    QVERIFY2(header.sizeHint().height() >= table->fontMetrics().height(), qPrintable(what));
                    ++seen;
                }
            QVERIFY2(seen >= 12, qPrintable(QString::number(seen)));
        }
    }

    void buttonsOfDocksGrowWithTheScale() {
        m_window->showMarketPage();
        settle();
        const auto* dock = m_window->findChild<QDockWidget*>(QStringLiteral("riskDock"));
        const auto* close = dock->findChild<QAbstractButton*>(QStringLiteral("qt_dockwidget_closebutton"));
        const QSize before = close->sizeHint();
        const int wide = close->width();
        m_window->setScale(200);
        settle();
        const QSize after = close->sizeHint();
        QVERIFY2(after.width() >= before.width() * 3 / 2 && after.height() >= before.height() * 3 / 2,
                 qPrintable(QStringLiteral("%1 to %2").arg(before.width()).arg(after.width())));
        QVERIFY2(close->width() >= wide * 3 / 2, qPrintable(QStringLiteral("%1 to %2").arg(wide).arg(close->width())));
        m_window->setScale(100);
        settle();
        QCOMPARE(close->sizeHint(), before);
    }

    void aSizeThatAPersonGaveTheWindowMeanwhileStays() {
        m_window->showMarketPage();
        m_window->resize(1440, 900);
        settle();
        m_window->setScale(150);
        settle();
        m_window->resize(1600, 1000);
        settle();
        m_window->setScale(100);
        settle();
        QCOMPARE(m_window->size(), QSize(1600, 1000));
    }

    void dialogsFitTheScreenAndComeBack_data() {
        QTest::addColumn<int>("percent");
        for (const int percent : {150, 200})
            QTest::addRow("%d", percent) << percent;
    }
    void dialogsFitTheScreenAndComeBack() {
        QFETCH(int, percent);
        const QMap<QWidget*, QSize> sizes = openDialogs();
        QVERIFY2(sizes.size() >= 14, qPrintable(QString::number(sizes.size())));
        m_window->setScale(percent);
        settle();
        const QSize most = m_window->screen()->availableSize();
        for (const QWidget* each : sizes.keys()) {
            QVERIFY2(each->width() <= most.width() && each->height() <= most.height(),
                     qPrintable(each->objectName() + QStringLiteral(" %1x%2").arg(each->width()).arg(each->height())));
            // What is larger than that is scrolled to, not cut off.
            const auto* room = each->findChild<look::RoomArea*>(QString(), Qt::FindDirectChildrenOnly);
            QVERIFY2(room, qPrintable(each->objectName()));
            QVERIFY(room->widget()->height() >= room->widget()->minimumSizeHint().height());
            QVERIFY(room->widget()->height() <= room->viewport()->height() || room->verticalScrollBar()->isVisible());
            QVERIFY(room->widget()->width() <= room->viewport()->width() || room->horizontalScrollBar()->isVisible());
        }
        m_window->setScale(100);
        settle();
        QCOMPARE(changed(sizes), QString());
    }

    void dialogsComeBackFromOtherLanguagesAndScales() {
        const QMap<QWidget*, QSize> sizes = openDialogs();
        for (const char* language : {"hi", "zh_CN"}) {
            m_window->setLanguage(QString::fromLatin1(language));
            settle();
        }
        for (const int percent : {300, 150, 100}) {
            m_window->setScale(percent);
            settle();
        }
        m_window->setLanguage(QStringLiteral("en"));
        settle();
        QCOMPARE(changed(sizes), QString());
    }
};

REGISTER_TEST(ScaleTest)
#include "scale_test.moc"
