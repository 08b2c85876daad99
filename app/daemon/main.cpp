// aetheriond: the engine and its API without a screen.
#include "app/options/engine_options.h"
#include "app/options/fault_variable.h"
#include "app/options/termination.h"
#include "app/serving/api_settings.h"
#include "core/api/api_server.h"
#include "core/base/clock.h"
#include "core/base/log.h"
#include "core/engine/engine_host.h"
#include "core/risk/stop_signal.h"

#include <QCoreApplication>

#include <spdlog/spdlog.h>

#include <cstdlib>
#include <iostream>

namespace {

using namespace aetherion;

constexpr auto kLook = std::chrono::milliseconds(50);

/// Until a signal, or until the data have ended when that was asked for; the session's failure is the program's.
Status watch(engine::EngineHost& host, const options::Termination& termination, bool untilEnd) {
    while (!termination.wait(kLook)) {
        const auto session = host.engine().snapshot()->session;
        if (session.state == contract::SessionState::Failed)
            return fail(session.reason);
        if (untilEnd && session.state == contract::SessionState::Ended)
            return {};
    }
    return {};
}

Status serve(const options::EngineOptions& options, const options::Termination& termination, FaultPort* faults) {
    const config::Settings& settings = options.settings;
    const SystemClock clock;
    auto opened = engine::EngineHost::open(settings, clock, "aetheriond",
                                           engine::SettingsSource{options.file, options.reload, options.table}, faults);
    if (!opened)
        return tl::unexpected(opened.error());
    engine::EngineHost& host = **opened;
    (void)setUpLogging({settings.logLevel, settings.logJson, host.folder().logs()});

    std::unique_ptr<api::ApiServer> server;
    if (settings.api.enabled) {
        server = std::make_unique<api::ApiServer>(
            serving::apiSettings(settings.api, host.folder(), host.tokens(), clock.now()),
            api::ApiPorts{host.engine(), host.history(), host.killSwitch(), host.jobs(), host.trading(), clock,
                          &host.audit(), &host.tokens()});
        const auto port = server->start();
        if (!port)
            return tl::unexpected(port.error());
        std::cout << "serving " << server->url() << " from " << host.folder().root.string() << std::endl;
    }
    const Status watched = watch(host, termination, settings.untilEnd || settings.until.has_value());
    if (server)
        server->stop();
    const Status stopped = host.stop();
    return watched ? stopped : watched;
}

} // namespace

int main(int argc, char** argv) {
    const auto options = options::readEngineOptions(argc, argv, "Aetherion's engine and API without a screen.");
    if (options.exitCode)
        return *options.exitCode;
    const auto faults = options::askedFaults(std::getenv("AETHERION_FAULT"));
    if (!faults) {
        std::cerr << faults.error().text() << "\n";
        return 2;
    }
    if (*faults && (*faults)->plan().span(Fault::GuiFreeze)) {
        std::cerr << "AETHERION_FAULT: gui-freeze: this program has no window\n";
        return 2;
    }
    const options::Termination termination;
    const risk::StopSignal stopSignal;
    const QCoreApplication app(argc, argv);
    if (const auto logging = setUpLogging({options.settings.logLevel, options.settings.logJson, {}}); !logging) {
        std::cerr << logging.error().text() << "\n";
        return 1;
    }
    if (const auto served = serve(options, termination, faults->get()); !served) {
        std::cerr << served.error().text() << "\n";
        return 1;
    }
    return 0;
}
