#pragma once
// The kill switch as the contract names it. While something stands that nobody may resume from (a store that fails)
// a resume is refused with it; and so is one that cannot be put on record first.
#include "core/contract/audit_port.h"
#include "core/contract/kill_switch_port.h"
#include "core/engine/stop_drill.h"
#include "core/risk/kill_switch.h"

#include <functional>
#include <string>

namespace aetherion::engine {

class KillSwitchAdapter final : public contract::KillSwitchPort {
public:
    /// Says what stands; empty when nothing does. Called on the threads of who resumes.
    using StandingCause = std::function<std::string()>;
    explicit KillSwitchAdapter(risk::KillSwitch& killSwitch, StandingCause cause = {})
        : m_killSwitch(killSwitch), m_cause(std::move(cause)) {}

    /// Before the first resume; outlives this.
    void setAudit(contract::AuditPort& audit) { m_audit = &audit; }
    /// Before the first drill; outlives this.
    void setDrill(StopDrill& drill) { m_drill = &drill; }
    [[nodiscard]] Result<std::vector<risk::DrillRecord>> drill(const std::string& who,
                                                               const std::string& channel) override {
        return m_drill ? m_drill->run(who, channel) : KillSwitchPort::drill(who, channel);
    }
    [[nodiscard]] risk::DrillHistory drills() const override {
        return m_drill ? m_drill->history() : KillSwitchPort::drills();
    }

    std::int64_t trip(const risk::TripRequest& request) noexcept override { return m_killSwitch.trip(request); }
    [[nodiscard]] bool awaitPersisted(std::int64_t hold, Duration timeout) override {
        return m_killSwitch.awaitPersisted(hold, timeout);
    }
    [[nodiscard]] risk::RiskStatus status() const override { return m_killSwitch.status(); }
    [[nodiscard]] tl::expected<risk::RiskStatus, risk::ResumeRefusal>
    resume(const risk::ResumeRequest& request) override {
        if (std::string cause = m_cause ? m_cause() : std::string(); !cause.empty())
            return tl::unexpected(risk::ResumeRefusal{true, std::move(cause)});
        if (m_audit) {
            const auto recorded = m_audit->recordNow({request.who,
                                                      request.channel,
                                                      "resume",
                                                      "all",
                                                      std::string(risk::name(m_killSwitch.state())),
                                                      {},
                                                      request.reason});
            if (!recorded)
                return tl::unexpected(risk::ResumeRefusal{true, recorded.error().text()});
        }
        return m_killSwitch.resume(request);
    }

private:
    risk::KillSwitch& m_killSwitch;
    StandingCause m_cause;
    contract::AuditPort* m_audit = nullptr;
    StopDrill* m_drill = nullptr;
};

} // namespace aetherion::engine
