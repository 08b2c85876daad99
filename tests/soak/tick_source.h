#pragma once
// An engine that has nothing but ticks, and the api over it. Each tick's receive time is that of its publication on the
// steady clock, and its quantity its number, so that a client can tell delay and loss.
//
// Thread: publish() one; the ports any.
#include "core/api/api_server.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

namespace aetherion::soak {

class TickSource final : public contract::EnginePort {
public:
    TickSource();
    void publish();
    [[nodiscard]] std::shared_ptr<const contract::EngineSnapshot> snapshot() const override { return m_snapshot; }
    [[nodiscard]] contract::EventPage eventsAfter(std::uint64_t, std::size_t) const override { return {}; }
    [[nodiscard]] contract::TickPage ticksAfter(std::uint64_t sequence, std::size_t limit) const override;

private:
    std::shared_ptr<const contract::EngineSnapshot> m_snapshot;
    mutable std::mutex m_mutex;
    std::vector<contract::LiveTick> m_ticks;
};

/// The other ports do nothing.
class ServedSource {
public:
    explicit ServedSource(const contract::EnginePort& engine);
    ~ServedSource();
    /// 0 when it is not served; stderr says why.
    [[nodiscard]] std::uint16_t port() const { return m_port; }

private:
    struct Ports;
    std::unique_ptr<Ports> m_ports;
    std::unique_ptr<api::ApiServer> m_server;
    std::uint16_t m_port = 0;
};

} // namespace aetherion::soak
