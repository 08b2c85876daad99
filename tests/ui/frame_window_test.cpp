#include "core/contract/audit_port.h"
#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/look/theme.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace aetherion;
using namespace std::chrono_literals;

namespace aetherion::test {

class NotedAudit final : public contract::AuditPort {
public:
    Result<std::int64_t> recordNow(contract::AuditEntry entry) override {
        noted.push_back(std::move(entry));
        return 1;
    }
    bool note(contract::AuditEntry entry) noexcept override {
        if (full)
            return false;
        noted.push_back(std::move(entry));
        return true;
    }
    [[nodiscard]] contract::AuditHealth health() const override { return {}; }

    std::vector<contract::AuditEntry> noted;
    bool full = false;
};

} // namespace aetherion::test

/// The frame around the panels: drops, replays, handing over, colours.
class FrameWindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakePorts> m_fakes;
    std::unique_ptr<window::MainWindow> m_window;
    test::NotedAudit m_audit;

    template <typename T> T* find(const char* name) { return m_window->findChild<T*>(QString::fromLatin1(name)); }
    QAction* action(const char* name) { return m_window->actionTable().find(QString::fromLatin1(name)); }
    void publish(contract::EngineSnapshot snapshot) {
        m_fakes->engine.publish(std::move(snapshot));
        for (int i = 0; i < 24; ++i)
            m_window->frameClock().beat();
    }
    /// As a desktop does it; false where nothing was taken.
    bool drop(const QMimeData& data) {
        const QPoint at(400, 400);
        QDragEnterEvent enter(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(m_window.get(), &dropped);
        return dropped.isAccepted();
    }
    static contract::EngineSnapshot recording() {
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {.kind = market::SourceKind::Replay, .bars = 60})});
        snapshot.session.kind = market::SourceKind::Replay;
        snapshot.session.state = contract::SessionState::Running;
        return snapshot;
    }

private Q_SLOTS:
    void init() {
        m_fakes = std::make_unique<test::FakePorts>();
        m_audit = {};
        window::UiSettings settings;
        settings.openMarketPage = true;
        settings.operatorName = QStringLiteral("Asha");
        window::UiPorts ports = m_fakes->ports();
        ports.audit = &m_audit;
        m_window = std::make_unique<window::MainWindow>(ports, settings);
        m_window->resize(1440, 900);
        m_window->show();
    }
    void cleanup() {
        m_window.reset();
        m_fakes.reset();
    }

    void filesWhoseNamesSayAllAreOpenedWhenTheyAreDropped() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/r/crypto_BTC-PERP_1m_2021-12-31_2022-02-01.csv.gz")),
                      QUrl::fromLocalFile(QStringLiteral("/r/us_SPY_1m_trade_2013-10-04.csv.gz"))});
        QVERIFY(drop(data));
        QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), QStringLiteral("recordingPage"));
        QCOMPARE(m_fakes->replay.opened.size(), std::size_t{2});
        QCOMPARE(m_fakes->replay.opened.front(),
                 std::string("/r/crypto_BTC-PERP_1m_2021-12-31_2022-02-01.csv.gz,market=CRYPTO,symbol=BTC-PERP,"
                             "timeframe=1m"));
        QVERIFY2(!find<QLabel>("openAnswer")->text().isEmpty(), "it says that they are being opened");
    }

    void filesWhoseNamesLeaveSomethingOpenWaitForAPerson() {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(QStringLiteral("/r/crypto_BTC-PERP_1m_2021-12-31.csv.gz")),
                      QUrl::fromLocalFile(QStringLiteral("/r/l2_binance-spot_BTCUSDT_ws.txt.gz"))});
        QVERIFY(drop(data));
        QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), QStringLiteral("recordingPage"));
        QVERIFY(m_fakes->replay.opened.empty());
        auto* open = find<QPushButton>("openButton");
        QVERIFY(open->isEnabled());
        QCOMPARE(m_window->focusWidget(), open);
        QTest::keyClick(open, Qt::Key_Space);
        QCOMPARE(m_fakes->replay.opened.size(), std::size_t{2});
    }

    void whatIsNoFileIsNotTaken() {
        QMimeData data;
        data.setText(QStringLiteral("BTC"));
        QVERIFY(!drop(data));
        QCOMPARE(find<QStackedWidget>("pages")->currentWidget()->objectName(), QStringLiteral("marketPage"));
    }

    void aRecordingIsPlayedStepByStepAndSentToATime() {
        publish(test::sampleSnapshot({test::sampleStream(0, {.bars = 60})}));
        QVERIFY2(!find<QWidget>("replayBar")->isVisible(), "a simulation is not replayed");
        publish(recording());
        QVERIFY(find<QWidget>("replayBar")->isVisible());
        find<QToolButton>("replayPauseButton")->click();
        QCOMPARE(m_fakes->replay.paused, std::optional(true));
        auto paused = recording();
        paused.session.state = contract::SessionState::Paused;
        publish(paused);
        find<QToolButton>("replayPauseButton")->click();
        QCOMPARE(m_fakes->replay.paused, std::optional(false));
        find<QComboBox>("stepBox")->setCurrentIndex(2);
        find<QToolButton>("stepButton")->click();
        QVERIFY(m_fakes->replay.stepped == std::optional<Duration>(15min));
        action("stepDataAction")->trigger();
        QVERIFY(m_fakes->replay.stepped.has_value());
        find<QDateTimeEdit>("seekTime")->setDateTime(QDateTime(QDate(2024, 8, 9), QTime(12, 0)));
        find<QToolButton>("seekButton")->click();
        QCOMPARE(m_fakes->replay.wentTo, std::optional(fromEpochMillis(1'723'204'800'000)));
    }

    void handingOverGoesOnRecordBeforeTheNameChanges() {
        action("operatorAction")->trigger();
        auto* form = find<QDialog>("operatorForm");
        QVERIFY(form->isVisible() && !form->isModal());
        auto* accept = find<QPushButton>("handOverButton");
        QVERIFY(!accept->isEnabled());
        find<QLineEdit>("newOperator")->setText(QStringLiteral("Meera"));
        QVERIFY2(!accept->isEnabled(), "without a note nobody hands over");
        find<QPlainTextEdit>("handoverNote")->setPlainText(QStringLiteral("BTC position open, feed slow since 9"));
        m_audit.full = true;
        accept->click();
        QCOMPARE(m_window->settings().operatorName, QStringLiteral("Asha"));
        m_audit.full = false;
        accept->click();
        QCOMPARE(m_window->settings().operatorName, QStringLiteral("Meera"));
        QCOMPARE(m_audit.noted.size(), std::size_t{1});
        QCOMPARE(m_audit.noted.front().action, std::string("handover"));
        QCOMPARE(m_audit.noted.front().before, std::string("Asha"));
        QCOMPARE(m_audit.noted.front().after, std::string("Meera"));
        QVERIFY(m_audit.noted.front().reason.find("feed slow") != std::string::npos);
        action("emergencyStopAction")->trigger();
        QCOMPARE(m_fakes->killSwitch.status().holds.front().who, std::string("Meera"));
    }

    void theColoursOfCandlesChangeWhileItRuns() {
        const QColor rising = look::themeColors(m_window->palette()).rising;
        action("redRisesAction")->trigger();
        QApplication::processEvents();
        QCOMPARE(m_window->settings().candleColors, look::CandleColors::RedRises);
        const look::ThemeColors red = look::themeColors(m_window->palette());
        QCOMPARE(red.falling, rising);
        QVERIFY(red.rising.red() > red.rising.green());
        action("quietCandlesAction")->trigger();
        QApplication::processEvents();
        QCOMPARE(look::themeColors(m_window->palette()).rising, rising);
    }

    void settingsAreTypedHaveADefaultAndAreInForceAtOnce() {
        action("settingsAction")->trigger();
        auto* settings = find<QDialog>("settingsWindow");
        QVERIFY(settings->isVisible() && !settings->isModal());
        QCOMPARE(find<QTabWidget>("settingsTabs")->count(), 7);
        auto* scale = find<QSpinBox>("scaleSetting");
        QCOMPARE(scale->minimum(), 75);
        QCOMPARE(scale->maximum(), 300);
        scale->setValue(150);
        QCOMPARE(m_window->settings().scalePercent, 150);
        find<QToolButton>("reset_scaleSetting")->click();
        QCOMPARE(m_window->settings().scalePercent, 100);
        QCOMPARE(scale->value(), 100);
        find<QCheckBox>("muteSetting")->setChecked(true);
        QVERIFY(m_window->settings().alarmsMuted);
        QCOMPARE(m_audit.noted.size(), std::size_t{1});
        QCOMPARE(m_audit.noted.back().subject, std::string("sound of alarms"));
        QCOMPARE(m_audit.noted.back().who, std::string("Asha"));
        find<QCheckBox>("muteSetting")->setChecked(false);
        m_window->setTheme(look::Theme::Light);
        QCOMPARE(find<QComboBox>("themeSetting")->currentData().toInt(), static_cast<int>(look::Theme::Light));
        m_window->setTheme(look::Theme::Dark);
    }

    void theZoneOfTheExchangeFollowsTheInstrument() {
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {.bars = 60})});
        snapshot.streams.front().stream.instrument.market = market::Market::Nse;
        publish(snapshot);
        m_window->setZone(QStringLiteral("exchange"));
        publish(snapshot);
        QVERIFY2(find<QLabel>("timePulse")->text().contains(QStringLiteral("Asia/Kolkata")),
                 qPrintable(find<QLabel>("timePulse")->text()));
        m_window->setZone(QStringLiteral("UTC"));
    }
};

REGISTER_TEST(FrameWindowTest)
#include "frame_window_test.moc"
