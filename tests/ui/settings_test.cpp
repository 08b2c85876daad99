#include "app/desktop/ui_settings_store.h"
#include "core/contract/audit_port.h"
#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/chart/chart_stack.h"
#include "ui/chart/study_pane.h"
#include "ui/desk/order_ticket.h"
#include "ui/window/main_window.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QToolButton>

using namespace aetherion;

namespace {

class SettingsAudit final : public contract::AuditPort {
public:
    Result<std::int64_t> recordNow(contract::AuditEntry) override { return 1; }
    bool note(contract::AuditEntry entry) noexcept override {
        noted.push_back(std::move(entry));
        return true;
    }
    [[nodiscard]] contract::AuditHealth health() const override { return {}; }

    std::vector<contract::AuditEntry> noted;
};

} // namespace

/// Chart, trading keys, folders: typed, in force at once, audited where they touch control, and kept.
class SettingsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakePorts> m_fakes;
    std::unique_ptr<window::MainWindow> m_window;
    SettingsAudit m_audit;

    template <typename T> T* find(const char* name) { return m_window->findChild<T*>(QString::fromLatin1(name)); }
    void beats() {
        for (int i = 0; i < 16; ++i)
            m_window->frameClock().beat();
    }
    QAction* action(const char* name) { return m_window->actionTable().find(QString::fromLatin1(name)); }

private Q_SLOTS:
    void init() {
        m_fakes = std::make_unique<test::FakePorts>();
        m_audit.noted.clear();
        window::UiSettings settings;
        settings.openMarketPage = true;
        settings.operatorName = QStringLiteral("Asha");
        settings.exportFolder = settings.usualExportFolder = QStringLiteral("/exports");
        settings.recordingFolder = settings.usualRecordingFolder = QStringLiteral("/recordings");
        auto ports = m_fakes->ports();
        ports.audit = &m_audit;
        m_window = std::make_unique<window::MainWindow>(ports, settings);
        m_window->show();
        m_fakes->engine.publish(test::sampleSnapshot({test::sampleStream(0, {})}));
        beats();
        QVERIFY(m_window->findChild<chart::ChartStack*>()->instrument());
        action("settingsAction")->trigger();
    }
    void cleanup() { m_window.reset(); }

    void indicatorsTakeTheirWindowsFromTheSettings() {
        auto* stack = m_window->findChild<chart::ChartStack*>();
        QCOMPARE(stack->chartActions().find(QStringLiteral("overlaySma"))->text(), QStringLiteral("SMA 20"));
        auto* window = find<QSpinBox>("overlaySmaWindow");
        QCOMPARE(window->minimum(), 2);
        QCOMPARE(window->maximum(), 200);
        window->setValue(34);
        QCOMPARE(m_window->settings().chart.studies.smaWindow, 34);
        QCOMPARE(stack->chartActions().find(QStringLiteral("overlaySma"))->text(), QStringLiteral("SMA 34"));
        find<QDoubleSpinBox>("bandWidthSetting")->setValue(2.5);
        QVERIFY(stack->chartActions().find(QStringLiteral("overlayBollinger"))->text().contains(QStringLiteral("2.5")));
        find<QCheckBox>("paneAtrSetting")->setChecked(true);
        auto* pane = stack->findChild<chart::StudyPane*>(QStringLiteral("atrPane"));
        QVERIFY(pane);
        QCOMPARE(pane->title(), QStringLiteral("ATR 14"));
        find<QSpinBox>("paneAtrWindow")->setValue(7);
        QCOMPARE(pane->title(), QStringLiteral("ATR 7"));
        find<QCheckBox>("foldSessionsSetting")->setChecked(false);
        QVERIFY(!stack->viewport().isFolding());
        find<QSpinBox>("markersSetting")->setValue(300);
        QCOMPARE(m_window->settings().chart.mostMarkers, 300);
        find<QTabWidget>("settingsTabs")->setCurrentIndex(2);
        find<QPushButton>("resetPageButton")->click();
        QVERIFY(m_window->settings().chart == chart::ChartSetup{});
        QVERIFY(!stack->findChild<chart::StudyPane*>(QStringLiteral("atrPane")));
        QVERIFY(stack->viewport().isFolding());
        QVERIFY(m_audit.noted.empty());
    }

    void whatAChartShowsIsItsOwnUntilTheSettingChanges() {
        auto* stack = m_window->findChild<chart::ChartStack*>();
        auto* vwap = stack->chartActions().find(QStringLiteral("overlayVwap"));
        vwap->setChecked(true);
        find<QSpinBox>("overlayEmaWindow")->setValue(30);
        QVERIFY(vwap->isChecked());
    }

    void aTradingKeyIsChangedOnRecordAndNeverShared() {
        auto* buy = find<QKeySequenceEdit>("buyKeySetting");
        QCOMPARE(buy->keySequence(), QKeySequence(Qt::Key_F8));
        auto* trouble = find<QLabel>("tradingKeyTrouble");
        const auto refuses = [&](const QKeySequence& key, const QString& why) {
            buy->setKeySequence(key);
            QVERIFY2(trouble->text().contains(why), qPrintable(trouble->text()));
            QVERIFY(!trouble->isHidden());
            QCOMPARE(buy->keySequence(), QKeySequence(Qt::Key_F8));
            QCOMPARE(m_window->settings().tradingKeys.buy, QKeySequence(Qt::Key_F8));
        };
        refuses(Qt::Key_F9, QStringLiteral("Sell"));
        refuses(QKeySequence(Qt::CTRL | Qt::Key_K), QStringLiteral("Find a command"));
        refuses(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), QStringLiteral("Emergency stop"));
        refuses(Qt::Key_5, QStringLiteral("typing"));
        refuses(QKeySequence(Qt::CTRL | Qt::Key_V), QStringLiteral("typing"));
        QVERIFY(m_audit.noted.empty());

        action("orderTicketAction")->trigger();
        auto* ticket = find<desk::OrderTicket>("orderTicket");
        ticket->armKeys(true);
        buy->setKeySequence(Qt::Key_F7);
        QVERIFY(trouble->isHidden());
        QCOMPARE(m_window->settings().tradingKeys.buy, QKeySequence(Qt::Key_F7));
        QCOMPARE(ticket->findChild<QAction*>(QStringLiteral("ticketBuyAction"))->shortcut(), QKeySequence(Qt::Key_F7));
        QVERIFY2(!ticket->keysArmed(), "another key has to be armed anew");
        QCOMPARE(m_audit.noted.size(), std::size_t{1});
        QCOMPARE(m_audit.noted.back().subject, std::string("trading key: buy"));
        QCOMPARE(m_audit.noted.back().before, std::string("F8"));
        QCOMPARE(m_audit.noted.back().after, std::string("F7"));
        QCOMPARE(m_audit.noted.back().who, std::string("Asha"));
        QVERIFY(find<QCheckBox>("ticketArmKeys")->toolTip().contains(QStringLiteral("F7 buys")));
        find<QToolButton>("reset_buyKeySetting")->click();
        QCOMPARE(m_window->settings().tradingKeys.buy, QKeySequence(Qt::Key_F8));
    }

    void thePageSaysWhetherKeysAreArmed() {
        auto* armed = find<QLabel>("tradingKeysArmed");
        QVERIFY(armed->text().contains(QStringLiteral("off")));
        action("orderTicketAction")->trigger();
        beats();
        find<desk::OrderTicket>("orderTicket")->armKeys(true);
        beats();
        QVERIFY2(armed->text().contains(QStringLiteral("ARMED")), qPrintable(armed->text()));
    }

    void aFolderIsAWholePathAndItsChangeIsOnRecord() {
        auto* exports = find<QLineEdit>("exportFolderSetting");
        exports->setText(QStringLiteral("somewhere"));
        Q_EMIT exports->editingFinished();
        QCOMPARE(exports->text(), QStringLiteral("/exports"));
        QVERIFY(find<QLabel>("folderNote")->text().contains(QStringLiteral("somewhere")));
        exports->setText(QStringLiteral("/elsewhere/"));
        Q_EMIT exports->editingFinished();
        QCOMPARE(m_window->settings().exportFolder, QStringLiteral("/elsewhere"));
        QCOMPARE(m_audit.noted.size(), std::size_t{1});
        QCOMPARE(m_audit.noted.back().subject, std::string("folder of exports"));
        QCOMPARE(m_audit.noted.back().after, std::string("/elsewhere"));
        find<QToolButton>("reset_exportFolderSetting")->click();
        QCOMPARE(m_window->settings().exportFolder, QStringLiteral("/exports"));
    }

    void settingsAreKeptAndBadOnesMended() {
        QTemporaryDir folder;
        const std::filesystem::path file = folder.filePath(QStringLiteral("window.json")).toStdString();
        window::UiSettings settings;
        settings.chart.studies.emaWindow = 90;
        settings.chart.studies.bollingerWidth = 1.5;
        settings.chart.mostMarkers = 700;
        settings.chart.shown = QStringList{QStringLiteral("overlayVwap")};
        settings.tradingKeys.sell = QKeySequence(Qt::CTRL | Qt::Key_9);
        desktop::UiSettingsStore store(file);
        store.save(settings);
        QThreadPool::globalInstance()->waitForDone();
        const window::UiSettings kept = store.load({});
        QVERIFY(kept.chart == settings.chart);
        QVERIFY(kept.tradingKeys == settings.tradingKeys);

        QFile text(QString::fromStdString(file.string()));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write(R"({"chart":{"windows":{"sma":-4,"ema":100000},"bollinger_width":99,"most_markers":1},
                       "trading_keys":{"buy":"F9","sell":"F9","send":"no key"}})");
        text.close();
        const window::UiSettings mended = store.load({});
        QCOMPARE(mended.chart.studies.smaWindow, chart::kSmallestWindow);
        QCOMPARE(mended.chart.studies.emaWindow, chart::kLargestWindow);
        QCOMPARE(mended.chart.studies.bollingerWidth, chart::kWidestBands);
        QCOMPARE(mended.chart.mostMarkers, chart::kFewestMarkers);
        QVERIFY(mended.tradingKeys == desk::TradingKeys{});
    }
};

REGISTER_TEST(SettingsTest)
#include "settings_test.moc"
