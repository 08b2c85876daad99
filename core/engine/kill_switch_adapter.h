#pragma once
// The kill switch as the contract names it.
#include "core/contract/kill_switch_port.h"
#include "core/risk/kill_switch.h"

namespace aetherion::engine {

class KillSwitchAdapter final : public contract::KillSwitchPort {
public:
    explicit KillSwitchAdapter(risk::KillSwitch& killSwitch) : m_killSwitch(killSwitch) {}

    std::int64_t trip(const risk::TripRequest& request) noexcept override { return m_killSwitch.trip(request); }
    [[nodiscard]] bool awaitPersisted(std::int64_t hold, Duration timeout) override {
        return m_killSwitch.awaitPersisted(hold, timeout);
    }
    [[nodiscard]] risk::RiskStatus status() const override { return m_killSwitch.status(); }
    [[nodiscard]] tl::expected<risk::RiskStatus, risk::ResumeRefusal>
    resume(const risk::ResumeRequest& request) override {
        return m_killSwitch.resume(request);
    }

private:
    risk::KillSwitch& m_killSwitch;
};

} // namespace aetherion::engine
