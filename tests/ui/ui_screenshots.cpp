// Pictures of the window for a person to look at: ui_screenshots FOLDER
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/chart/chart_stack.h"
#include "ui/window/main_window.h"
#include "ui/window/start_failure.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QPixmap>
#include <QPushButton>
#include <QToolButton>

using namespace aetherion;
using namespace std::chrono_literals;

namespace {

class Studio {
public:
    Studio(QString folder, bool market) : m_folder(std::move(folder)) {
        window::UiSettings settings;
        settings.openMarketPage = market;
        settings.exportFolder = QStringLiteral("/home/ops/.local/share/aetherion/exports");
        settings.recentRecordings = {
            {QStringLiteral("/r/crypto_FILUSDT_binance-um_1m_2023-04_2023-06.csv.gz,market=CRYPTO,symbol=FILUSDT")},
            {QStringLiteral("/r/l2_binance-spot_BTCUSDT_ws_2024-08-08T2354.txt.gz"), QStringLiteral("/r/b")}};
        m_fakes.killSwitch.now = m_fakes.clock.now();
        m_window = std::make_unique<window::MainWindow>(m_fakes.ports(), settings);
        m_window->resize(1440, 900);
        m_window->show();
    }
    void publish(contract::EngineSnapshot snapshot) { m_fakes.engine.publish(std::move(snapshot)); }
    void settle() {
        for (int i = 0; i < 24; ++i) {
            m_window->frameClock().beat();
            QApplication::processEvents();
        }
    }
    void shoot(const QString& name, QWidget* widget = nullptr) {
        settle();
        (widget ? widget : m_window.get())->grab().save(m_folder + u'/' + name + QStringLiteral(".png"));
    }
    window::MainWindow& window() { return *m_window; }
    test::FakePorts& fakes() { return m_fakes; }

private:
    QString m_folder;
    test::FakePorts m_fakes;
    std::unique_ptr<window::MainWindow> m_window;
};

contract::EngineSnapshot simulation(std::size_t bars = 512) {
    std::vector<contract::StreamView> streams;
    const char* symbols[] = {"SIM-BTC", "SIM-ETH", "SIM-SOL", "SIM-NIFTY", "SIM-AAPL"};
    for (std::uint32_t i = 0; i < 5; ++i) {
        streams.push_back(test::sampleStream(i, {.symbol = symbols[i],
                                                 .bars = bars,
                                                 .warmUp = bars < 240 ? 240u : 40u,
                                                 .hasBook = false,
                                                 .start = i == 0 ? 61600.0 : 100.0 * (i + 1),
                                                 .seed = i + 3}));
        auto& recent = *std::const_pointer_cast<contract::RecentBars>(streams.back().bars[1]);
        auto forming = test::walk(market::Timeframe::M1, 1, fromEpochMillis(1'723'161'660'000),
                                  streams.back().lastPrice->toDouble(), 77);
        recent.forming = forming.front();
    }
    return test::sampleSnapshot(std::move(streams));
}

/// Caution, provisional and meta regimes of the first instrument.
contract::EngineSnapshot everything() {
    auto snapshot = simulation();
    test::sayEverything(snapshot.streams.front());
    snapshot.streams[1].meta = {market::MetaRegime::HighVolatilityRiskOff, 0.77, "1h Crisis"};
    snapshot.streams[2].meta = {market::MetaRegime::MixedCondition, 0.41, "1h Bull, 15m Bear"};
    auto& borrowed = test::minuteRegime(snapshot.streams[3]);
    borrowed.borrowedFrom = market::Market::Us;
    return snapshot;
}

contract::EngineSnapshot replay(bool hasBook, std::size_t bars) {
    auto snapshot = test::sampleSnapshot({test::sampleStream(0, {.symbol = hasBook ? "BTCUSDT" : "FILUSDT",
                                                                 .kind = market::SourceKind::Replay,
                                                                 .bars = bars,
                                                                 .warmUp = hasBook ? 240u : 40u,
                                                                 .hasBook = hasBook,
                                                                 .start = hasBook ? 61600.0 : 5.6,
                                                                 .seed = 11})});
    return snapshot;
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const QString folder = app.arguments().value(1, QStringLiteral("."));
    QDir().mkpath(folder);
    {
        Studio studio(folder, false);
        studio.shoot(QStringLiteral("start"));
        studio.window().showRecordingPage();
        auto* dialog = studio.window().findChild<QFileDialog*>(QStringLiteral("recordingFileDialog"));
        Q_EMIT dialog->filesSelected({QStringLiteral("/r/crypto_BTC-PERP_1m_2021-12-31_2022-02-01.csv.gz")});
        dialog->close();
        studio.shoot(QStringLiteral("recording"));
    }
    {
        Studio studio(folder, true);
        auto snapshot = simulation();
        snapshot.pulse.store = {.state = contract::StoreState::Spooling,
                                .place = "mysql://desk@db1/aetherion",
                                .spooledRows = 128'431,
                                .spooledBytes = 9'400'000};
        snapshot.pulse.storeError = "the server at mysql://desk@db1/aetherion is away since 09:14:02 UTC (does not "
                                    "answer); 128431 rows are safe in the spool";
        studio.publish(snapshot);
        studio.shoot(QStringLiteral("store_away"));
        snapshot.pulse.store.state = contract::StoreState::Failing;
        snapshot.pulse.store.lostRows = 812;
        snapshot.pulse.storeError = "/home/ops/.local/share/aetherion/ledger.db: database or disk is full";
        snapshot.version += 1;
        studio.window().setTheme(look::Theme::Light);
        studio.publish(snapshot);
        studio.shoot(QStringLiteral("store_failing_light"));
    }
    {
        window::StartFailure failure(QStringLiteral("/home/ops/.local/share/aetherion/ledger.db: is an SQLite file of "
                                                    "another program, not Aetherion's ledger database"));
        failure.show();
        QApplication::processEvents();
        failure.grab().save(folder + QStringLiteral("/start_failure.png"));
    }
    {
        Studio studio(folder, true);
        studio.publish(simulation());
        studio.shoot(QStringLiteral("simulation"));
        studio.window().findChild<QAction*>(QStringLiteral("exportRegimesAction"))->trigger();
        studio.shoot(QStringLiteral("export"), studio.window().findChild<QWidget*>(QStringLiteral("exportPanel")));
        studio.window().findChild<QAction*>(QStringLiteral("trainAction"))->trigger();
        studio.shoot(QStringLiteral("train"), studio.window().findChild<QWidget*>(QStringLiteral("trainPanel")));
        studio.window().findChild<QAction*>(QStringLiteral("keysAction"))->trigger();
        studio.shoot(QStringLiteral("keys"), studio.window().findChild<QWidget*>(QStringLiteral("cheatSheet")));
        studio.window()
            .findChild<QWidget*>(QStringLiteral("exportPanel"))
            ->findChild<QPushButton*>(QStringLiteral("startJobButton"))
            ->click();
        studio.fakes().jobs.list.front().progress = 0.42;
        studio.fakes().jobs.list.front().message = "3 of 7 pages";
        studio.shoot(QStringLiteral("jobs"));
        studio.window().findChild<QWidget*>(QStringLiteral("jobsDock"))->hide();
        studio.fakes().killSwitch.trip({"operator", "window", "emergency stop pressed"});
        studio.fakes().killSwitch.trip({"night desk", "api", "feed looks wrong"});
        studio.settle();
        studio.window().findChild<QAction*>(QStringLiteral("resumeAction"))->trigger();
        studio.shoot(QStringLiteral("stopped"));
    }
    {
        Studio studio(folder, true);
        studio.publish(everything());
        studio.shoot(QStringLiteral("regimes"));
        studio.window().findChild<QAction*>(QStringLiteral("modelsAction"))->trigger();
        auto* models = studio.window().findChild<QWidget*>(QStringLiteral("modelsPanel"));
        studio.shoot(QStringLiteral("models"), models);
        models->findChild<QPushButton*>(QStringLiteral("stepBackButton"))->click();
        studio.shoot(QStringLiteral("step_back"), models->findChild<QWidget*>(QStringLiteral("stepBackPanel")));
        models->findChild<QPushButton*>(QStringLiteral("acceptModelButton"))->click();
        studio.shoot(QStringLiteral("accept_model"), models->findChild<QWidget*>(QStringLiteral("acceptModelPanel")));
        studio.window().findChild<QAction*>(QStringLiteral("trainAction"))->trigger();
        auto* train = studio.window().findChild<QWidget*>(QStringLiteral("trainPanel"));
        train->findChild<QComboBox*>(QStringLiteral("trainFrom"))->setCurrentIndex(1);
        studio.shoot(QStringLiteral("train_watched"), train);
        studio.window().setTheme(look::Theme::Light);
        studio.window().setScale(150);
        studio.shoot(QStringLiteral("regimes_light_150"));
        // A screen that large is not at hand everywhere.
        models->resize(1300, 860);
        studio.shoot(QStringLiteral("models_light_150"), models);
        studio.window().setTheme(look::Theme::Dark);
        studio.window().setScale(100);
    }
    {
        Studio studio(folder, true);
        studio.publish(simulation(57));
        studio.window().setTheme(look::Theme::Light);
        studio.shoot(QStringLiteral("warming_up_light"));
        studio.window().setScale(150);
        studio.shoot(QStringLiteral("scale_150"));
        studio.window().setTheme(look::Theme::Dark);
        studio.window().setScale(300);
        studio.shoot(QStringLiteral("scale_300"));
        studio.window().showStartPage();
        studio.shoot(QStringLiteral("start_300"));
        studio.window().setScale(75);
        studio.window().showMarketPage();
        studio.shoot(QStringLiteral("scale_75"));
        studio.window().setScale(100);
    }
    {
        Studio studio(folder, true);
        studio.publish(replay(false, 512));
        studio.settle();
        auto* stack = studio.window().findChild<chart::ChartStack*>();
        stack->viewport().zoom(0.3);
        stack->viewport().pan(-60min);
        stack->viewport().setCrosshair(stack->viewport().timeAt(400, 900));
        studio.shoot(QStringLiteral("replay_no_book"));
        stack->viewport().setCrosshair(std::nullopt);
        studio.window().findChild<QToolButton*>(QStringLiteral("timeframe_5m"))->click();
        studio.shoot(QStringLiteral("replay_5m"));
    }
    {
        Studio studio(folder, true);
        auto snapshot = replay(true, 12);
        snapshot.session.title = "l2_binance-spot_BTCUSDT_ws_2024-08-08T2354.txt.gz and 1 more";
        snapshot.session.state = contract::SessionState::Ended;
        studio.publish(std::move(snapshot));
        studio.settle();
        studio.window().findChild<QToolButton*>(QStringLiteral("timeframe_1m"))->click();
        studio.shoot(QStringLiteral("replay_few_bars"));
    }
    return 0;
}
