#include "tests/api/fakes.h"

namespace aetherion::test {

std::int64_t FakeKillSwitch::trip(const risk::TripRequest& request) noexcept {
    const std::lock_guard lock(m_mutex);
    m_status.state = risk::RiskState::Halted;
    m_status.newestHold += 1;
    m_status.revision += 1;
    m_status.holds.push_back({m_status.newestHold, request.who, request.channel, request.reason,
                              fromEpochMillis(1'771'230'400'000), risk::RiskState::Halted});
    return m_status.newestHold;
}

bool FakeKillSwitch::awaitPersisted(std::int64_t, Duration) { return persists; }

risk::RiskStatus FakeKillSwitch::status() const {
    const std::lock_guard lock(m_mutex);
    return m_status;
}

tl::expected<risk::RiskStatus, risk::ResumeRefusal> FakeKillSwitch::resume(const risk::ResumeRequest& request) {
    const std::lock_guard lock(m_mutex);
    if (storeFails)
        return tl::unexpected(risk::ResumeRefusal{false, "disk full"});
    if (request.newestHoldSeen != m_status.newestHold)
        return tl::unexpected(risk::ResumeRefusal{true, "a newer hold stands"});
    const bool toActive = m_status.state == risk::RiskState::ReduceOnly;
    m_status.state = toActive ? risk::RiskState::Active : risk::RiskState::ReduceOnly;
    if (toActive)
        m_status.holds.clear();
    return m_status;
}

Result<std::vector<risk::DrillRecord>> FakeKillSwitch::drill(const std::string& who, const std::string& channel) {
    if (drillFinds.empty())
        return KillSwitchPort::drill(who, channel);
    return drillFinds;
}

} // namespace aetherion::test
