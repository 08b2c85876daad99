#include "tests/ui/screenshots/studio.h"

#include <QAction>
#include <QApplication>
#include <QPainter>
#include <QStatusBar>
#include <QThread>

namespace aetherion::test {

using namespace std::chrono_literals;

namespace {

constexpr int kSheetWidth = 2600;
constexpr int kSheetGap = 16;

} // namespace

Studio::Studio(const Setting& setting) {
    m_engine.now = kDeskNow - 2s;
    m_killSwitch.now = kDeskNow;
    m_killSwitch.change([](risk::RiskStatus& status) {
        // Of a stop that was resumed.
        status.newestHold = 1;
        status.stopFilePath = "/home/ops/.local/share/aetherion/EMERGENCY_STOP";
        status.changed = kDeskNow - 3h;
    });
    m_trading.answers = [](const contract::TradingCommand& command) { return answerOf(command); };
    window::UiSettings settings;
    settings.theme = setting.theme;
    settings.scalePercent = setting.percent;
    settings.language = QString::fromLatin1(setting.language);
    settings.openMarketPage = setting.onMarket;
    settings.operatorName = QStringLiteral("eva");
    settings.showTray = false;
    settings.alarmsMuted = true;
    settings.exportFolder = QStringLiteral("/home/ops/.local/share/aetherion/exports");
    settings.modelFolder = QStringLiteral("/home/ops/.local/share/aetherion/models");
    settings.recordingFolder = QStringLiteral("/home/ops/recordings");
    settings.recentRecordings = {
        {QStringLiteral("/r/crypto_FILUSDT_binance-um_1m_2023-04_2023-06.csv.gz,market=CRYPTO,symbol=FILUSDT")},
        {QStringLiteral("/r/l2_binance-spot_BTCUSDT_ws_2024-08-08T2354.txt.gz"), QStringLiteral("/r/b")}};
    m_window = std::make_unique<window::MainWindow>(window::UiPorts{m_engine, m_replay, m_killSwitch, m_jobs, m_history,
                                                                    m_trading, m_clock, &m_counts, &m_audit, &m_api,
                                                                    &m_incidents},
                                                    settings);
    m_window->move(0, 0);
    m_window->resize(setting.size);
    m_window->show();
}

Studio::~Studio() {
    // The next one begins as a program does.
    m_window->setScale(100);
}

void Studio::fill(const std::function<void(contract::EngineSnapshot&)>& edit, market::SourceKind kind) {
    contract::EngineSnapshot snapshot = deskSnapshot(kind);
    auto models = *snapshot.models;
    for (const market::Timeframe timeframe : {market::Timeframe::M5, market::Timeframe::M15, market::Timeframe::H1}) {
        contract::ModelView model = sampleModel();
        model.id = "77be01a45c2d";
        model.timeframe = timeframe;
        model.cautions.clear();
        models.push_back(std::move(model));
    }
    for (contract::ModelView& model : models)
        model.created = "2024-07-26T02:40:00Z";
    snapshot.models = std::make_shared<const std::vector<contract::ModelView>>(std::move(models));
    m_history.storedChanges = storedChanges(snapshot);
    m_history.storedDecisions = storedDecisions(snapshot);
    m_jobs.list = deskJobs();
    m_trading.change(fillDesk);
    for (auto& event : deskEvents(snapshot))
        m_engine.push(std::move(event));
    if (edit) {
        edit(snapshot);
        m_trading.change([&](contract::TradingView& view) { valueDesk(view, snapshot); });
    }
    m_engine.publish(std::move(snapshot));
}

void Studio::settle() {
    for (int i = 0; i < 24; ++i) {
        m_window->frameClock().beat();
        QApplication::processEvents();
        // Answers come from threads.
        QThread::msleep(8);
    }
}

std::int64_t Studio::hold(risk::RiskState state, const char* who, const char* channel, const std::string& reason,
                          Timestamp time) {
    m_killSwitch.change([&](risk::RiskStatus& status) {
        status.state = std::max(status.state, state);
        status.changed = time;
        status.holds.push_back({++status.newestHold, who, channel, reason, time, state});
    });
    // As the engine does it.
    if (state >= risk::RiskState::StandDown)
        m_trading.change([](contract::TradingView& view) { view.armed.clear(); });
    return m_killSwitch.status().newestHold;
}

void Studio::trouble(risk::RiskState imposed) {
    std::string line;
    m_trading.change([&](contract::TradingView& view) { line = breachRail(view, imposed).line(); });
    hold(imposed, "rail", "rail", line, kDeskNow - 6min);
    for (auto& event : deskTroubles(deskSnapshot()))
        m_engine.push(std::move(event));
}

void Studio::halt() {
    const std::int64_t stop = hold(risk::RiskState::Halted, "eva", "window", "emergency stop pressed", kDeskStop);
    const std::int64_t newest =
        hold(risk::RiskState::Halted, "night desk", "api", "the feed looks wrong", kDeskStop + 50s);
    m_trading.change([stop, newest](contract::TradingView& view) {
        if (view.portfolios.empty())
            return;
        for (const trading::PositionView& held : view.portfolios.front().positions)
            view.unprotected.push_back({"main", held.instrument, held.quantity, held.currency, held.value, {}});
        const std::size_t cancelled = cancelOrders(view, stop);
        view.stop = {newest, kDeskStop + 50s, cancelled, cancelled, 62ms};
    });
}

void Studio::trigger(const char* name) {
    settle();
    if (QAction* action = m_window->actionTable().find(QString::fromLatin1(name)))
        action->trigger();
    else
        part<QAction>(name)->trigger();
    settle();
}

QPixmap Studio::take() { return take(m_window.get()); }

QPixmap Studio::take(QWidget* of, QSize size) {
    if (size.isValid())
        of->resize(size);
    settle();
    // What the sample's events had to say.
    m_window->statusBar()->clearMessage();
    return of->grab();
}

QPixmap Studio::takeForm(const char* action, const char* name, QSize size) {
    trigger(action);
    return take(part(name), size);
}

QList<QWidget*> Studio::topLevels() { return QApplication::topLevelWidgets(); }

QPixmap sheetOf(const std::vector<QPixmap>& pictures) {
    std::vector<QPoint> places;
    QPoint at(kSheetGap, kSheetGap);
    int rowHeight = 0;
    QSize whole;
    for (const QPixmap& each : pictures) {
        if (at.x() > kSheetGap && at.x() + each.width() + kSheetGap > kSheetWidth) {
            at = {kSheetGap, at.y() + rowHeight + kSheetGap};
            rowHeight = 0;
        }
        places.push_back(at);
        rowHeight = std::max(rowHeight, each.height());
        at.rx() += each.width() + kSheetGap;
        whole = whole.expandedTo({at.x(), at.y() + rowHeight + kSheetGap});
    }
    QPixmap sheet(whole);
    sheet.fill(Qt::darkGray);
    QPainter painter(&sheet);
    for (std::size_t i = 0; i < pictures.size(); ++i)
        painter.drawPixmap(places[i], pictures[i]);
    return sheet;
}

} // namespace aetherion::test
