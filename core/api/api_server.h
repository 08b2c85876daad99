#pragma once
// Serves the engine to REST and WebSocket clients: one port, on loopback unless told otherwise, one thread.
//
// Thread: start(), stop() and destruction on the owner's thread; everything else happens on the api thread inside. The
// ports and the clock (the wall's) must live until stop() has returned. A QCoreApplication must exist.
#include "core/api/api_settings.h"
#include "core/base/clock.h"
#include "core/contract/audit_port.h"
#include "core/contract/engine_port.h"
#include "core/contract/history_port.h"
#include "core/contract/job.h"
#include "core/contract/kill_switch_port.h"
#include "core/contract/token_port.h"
#include "core/contract/trading_port.h"
#include "core/contract/window_counts.h"
#include "core/http/counters.h"

#include <memory>

namespace aetherion::api {

struct ApiPorts {
    const contract::EnginePort& engine;
    contract::HistoryPort& history;
    contract::KillSwitchPort& killSwitch;
    contract::JobPort& jobs;
    contract::TradingPort& trading;
    const Clock& clock;
    /// What is refused or changed is told there; without one nobody is told.
    contract::AuditPort* audit = nullptr;
    /// Named tokens; without one there is the start token alone.
    contract::TokenPort* tokens = nullptr;
    /// Null where no window runs.
    const contract::WindowCounts* window = nullptr;
};

class ApiServer {
public:
    ApiServer(ApiSettings settings, ApiPorts ports);
    ~ApiServer();
    ApiServer(const ApiServer&) = delete;
    ApiServer& operator=(const ApiServer&) = delete;

    /// Checks the settings, listens, writes the token file and serves; returns the port. A taken port is an error that
    /// names it.
    [[nodiscard]] Result<std::uint16_t> start();
    /// Accepts nothing more, lets answers under way go out for a second, removes the token file. Safe to call twice.
    void stop();
    /// 0 while not serving.
    [[nodiscard]] std::uint16_t port() const;
    /// "https://127.0.0.1:8001", by which this machine's own programs reach it; empty while not serving.
    [[nodiscard]] std::string url() const;
    [[nodiscard]] const http::Counters& counters() const;

private:
    class Thread;
    ApiSettings m_settings;
    ApiPorts m_ports;
    http::Counters m_counters;
    std::unique_ptr<Thread> m_thread;
    std::uint16_t m_port = 0;
};

} // namespace aetherion::api
