// aetherion: the desktop, with the engine on a thread of its own.
#include "app/desktop/gui_freeze.h"
#include "app/desktop/incident_writer.h"
#include "app/desktop/layout_store.h"
#include "app/desktop/ui_settings_store.h"
#include "app/options/engine_options.h"
#include "app/options/fault_variable.h"
#include "app/options/termination.h"
#include "app/serving/api_settings.h"
#include "core/api/api_server.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/base/version.h"
#include "core/contract/api_view.h"
#include "core/contract/window_counts.h"
#include "core/engine/engine_host.h"
#include "core/report/incident_places.h"
#include "core/risk/stop_signal.h"
#include "ui/window/main_window.h"
#include "ui/window/start_failure.h"

#include <QApplication>
#include <QSocketNotifier>
#include <QThreadPool>

#include <spdlog/spdlog.h>

#include <cstdlib>
#include <iostream>

namespace {

using namespace aetherion;

window::UiSettings firstSettings(const config::Settings& settings, const config::DataFolder& folder) {
    window::UiSettings window;
    const char* user = std::getenv("USER");
    window.operatorName = QString::fromLocal8Bit(user && *user ? user : "operator");
    window.exportFolder = QString::fromStdString(folder.exports().string());
    // What is trained waits here for the gate.
    window.modelFolder = QString::fromStdString((folder.models() / "candidates").string());
    window.recordingFolder = QString::fromLocal8Bit(qgetenv("HOME"));
    window.usualExportFolder = window.exportFolder;
    window.usualRecordingFolder = window.recordingFolder;
    for (const std::string& source : settings.replay)
        window.openedRecording.append(QString::fromStdString(source));
    window.openMarketPage = !settings.replay.empty();
    return window;
}

/// The API is an addition to the window, not its condition: a port that is taken is said and lived with.
Result<std::unique_ptr<api::ApiServer>> startApi(const api::ApiSettings& settings, engine::EngineHost& host,
                                                 const Clock& clock, const contract::WindowCounts& window) {
    auto server = std::make_unique<api::ApiServer>(
        settings, api::ApiPorts{host.engine(), host.history(), host.killSwitch(), host.jobs(), host.trading(), clock,
                                &host.audit(), &host.tokens(), &window});
    const auto port = server->start();
    if (!port) {
        spdlog::warn("no API: {}", port.error().text());
        return tl::unexpected(port.error());
    }
    std::cout << "serving " << server->url() << " from " << host.folder().root.string() << std::endl;
    return server;
}

/// What the window says of the API.
class ServedApi final : public contract::ApiPort {
public:
    void failed(std::string why) { m_trouble = std::move(why); }
    void serves(const api::ApiServer& server) { m_server = &server; }
    [[nodiscard]] contract::ApiView view() const override {
        if (!m_server)
            return {.trouble = m_trouble};
        const http::Counters& counts = m_server->counters();
        return {.isServing = true,
                .url = m_server->url(),
                .trouble = {},
                .connections = counts.connections.load(std::memory_order_relaxed),
                .webSockets = counts.webSockets.load(std::memory_order_relaxed),
                .droppedFrames = counts.framesDropped.load(std::memory_order_relaxed),
                .slowClosed = counts.slowClientsClosed.load(std::memory_order_relaxed)};
    }

private:
    const api::ApiServer* m_server = nullptr;
    std::string m_trouble;
};

/// For those who have no terminal in sight. Where nobody can see a window either, the line has to do.
void sayWhy(QApplication& app, const Error& error, const options::Termination& termination) {
    if (QGuiApplication::platformName() == QStringLiteral("offscreen") ||
        QGuiApplication::platformName() == QStringLiteral("minimal"))
        return;
    window::StartFailure window(QString::fromStdString(error.text()));
    QSocketNotifier signalled(termination.descriptor(), QSocketNotifier::Read);
    QObject::connect(&signalled, &QSocketNotifier::activated, &app, &QApplication::quit);
    window.show();
    QApplication::exec();
}

/// Without one Qt ends the program itself, and not in words for people.
bool hasScreen() {
    const auto isSet = [](const char* name) { return !qgetenv(name).isEmpty(); };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

int show(QApplication& app, const options::EngineOptions& options, const options::Termination& termination,
         PlannedFaults* faults) {
    const config::Settings& settings = options.settings;
    const SystemClock clock;
    auto opened = engine::EngineHost::open(settings, clock, "aetherion",
                                           engine::SettingsSource{options.file, options.reload, options.table}, faults);
    if (!opened) {
        std::cerr << opened.error().text() << std::endl;
        sayWhy(app, opened.error(), termination);
        return 1;
    }
    engine::EngineHost& host = **opened;
    (void)setUpLogging({settings.logLevel, settings.logJson, host.folder().logs()});
    contract::WindowCounts counts;
    std::unique_ptr<api::ApiServer> server;
    ServedApi served;
    if (settings.api.enabled) {
        const api::ApiSettings apiSettings =
            serving::apiSettings(settings.api, host.folder(), host.tokens(), clock.now());
        // What would let others in unguarded is not lived with.
        if (const Status sound = api::check(apiSettings); !sound) {
            std::cerr << sound.error().text() << std::endl;
            sayWhy(app, sound.error(), termination);
            return 1;
        }
        auto started = startApi(apiSettings, host, clock, counts);
        if (started) {
            server = std::move(*started);
            served.serves(*server);
        } else {
            served.failed(started.error().text());
        }
    }

    desktop::IncidentWriter incidents(report::incidentPlaces(settings, options.table));
    desktop::UiSettingsStore store(host.folder().root / "window.json");
    desktop::LayoutStore layouts(host.folder().root / "layouts.json");
    int code = 0;
    {
        window::UiSettings stored = store.load(firstSettings(settings, host.folder()));
        auto [book, notice] = layouts.load();
        stored.layouts = std::move(book);
        stored.layoutNotice = notice;
        window::MainWindow window({host.engine(), host.replayControl(), host.killSwitch(), host.jobs(), host.history(),
                                   host.trading(), clock, &counts, &host.audit(), &served, &incidents},
                                  stored);
        QObject::connect(&window, &window::MainWindow::settingsChanged, &window,
                         [&store](const window::UiSettings& changed) { store.save(changed); });
        QObject::connect(&window, &window::MainWindow::layoutsChanged, &window,
                         [&layouts](const window::LayoutBook& changed) { layouts.save(changed); });
        // What a start is measured by.
        QObject::connect(&window, &window::MainWindow::candlesDrawn, &window,
                         [] { spdlog::info("the first candles are drawn"); });
        QSocketNotifier signalled(termination.descriptor(), QSocketNotifier::Read);
        QObject::connect(&signalled, &QSocketNotifier::activated, &app, &QApplication::quit);
        std::optional<desktop::GuiFreeze> freeze;
        if (faults)
            freeze.emplace(*faults);
        window.show();
        code = QApplication::exec();
    }
    if (server)
        server->stop();
    QThreadPool::globalInstance()->waitForDone(5000);
    if (const Status stopped = host.stop(); !stopped) {
        std::cerr << stopped.error().text() << "\n";
        return 1;
    }
    return code;
}

} // namespace

int main(int argc, char** argv) {
    // Before QApplication, which takes its own options away and needs a screen: help and version need neither.
    const auto options = options::readEngineOptions(argc, argv, "Aetherion: watch markets, their regimes, and stop.");
    if (options.exitCode)
        return *options.exitCode;
    const auto faults = options::askedFaults(std::getenv("AETHERION_FAULT"));
    if (!faults) {
        std::cerr << faults.error().text() << "\n";
        return 2;
    }
    if (!hasScreen()) {
        std::cerr << "no screen: neither DISPLAY nor WAYLAND_DISPLAY is set; aetheriond runs without one\n";
        return 1;
    }
    const options::Termination termination;
    const risk::StopSignal stopSignal;
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("aetherion"));
    QApplication::setApplicationVersion(QString::fromStdString(version()));
    if (const auto logging = setUpLogging({options.settings.logLevel, options.settings.logJson, {}}); !logging) {
        std::cerr << logging.error().text() << "\n";
        return 1;
    }
    return show(app, options, termination, faults->get());
}
