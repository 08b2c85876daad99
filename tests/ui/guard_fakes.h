#pragma once
// A kill switch whose disk a test can hold up, and a sight over fakes.
//
// Thread: any; it guards itself.
#include "core/contract/kill_switch_port.h"
#include "tests/support/fake_trading.h"
#include "ui/guard/sight.h"

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace aetherion::test {

class GuardKillSwitch final : public contract::KillSwitchPort {
public:
    std::int64_t trip(const risk::TripRequest& request) noexcept override;
    [[nodiscard]] bool awaitPersisted(std::int64_t hold, Duration timeout) override;
    [[nodiscard]] risk::RiskStatus status() const override;
    [[nodiscard]] tl::expected<risk::RiskStatus, risk::ResumeRefusal>
    resume(const risk::ResumeRequest& request) override;
    [[nodiscard]] Result<std::vector<risk::DrillRecord>> drill(const std::string& who,
                                                               const std::string& channel) override;
    [[nodiscard]] risk::DrillHistory drills() const override;

    /// Whatever waits for the disk waits until it is let go.
    void holdDisk();
    void letDiskGo();
    void change(const std::function<void(risk::RiskStatus&)>& edit);
    [[nodiscard]] std::vector<risk::TripRequest> trips() const;

    Timestamp now = fromEpochMillis(1'771'230'400'000);

private:
    void waitForDisk();

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_diskHeld = false;
    risk::RiskStatus m_status;
    std::vector<risk::TripRequest> m_trips;
    risk::DrillHistory m_drills{{"window", "api", "file", "signal", "rail"}};
};

/// Everything that the guard's panels are shown, to be edited.
struct GuardScene {
    guard::Standing standing;
    contract::EngineSnapshot snapshot;
    contract::TradingView trading;
    Duration silence{0};
    Timestamp now = fromEpochMillis(1'771'230'405'000);

    [[nodiscard]] guard::Sight sight() const { return {standing, snapshot, trading, silence, now}; }
    /// One account with a position, rails and a breach.
    void addAccount();
};

} // namespace aetherion::test
