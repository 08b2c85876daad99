#pragma once
// The emergency stop, as buttons, routes and commands reach it.
//
// Thread: any. trip() is the one call that does not go through a queue: it sets the latch itself, before it allocates,
// writes or tells anyone, and does not throw. Loosening is recorded durably before it acts.
#include "core/risk/drill.h"
#include "core/risk/risk_state.h"

#include <string>
#include <vector>

namespace aetherion::contract {

class KillSwitchPort {
public:
    virtual ~KillSwitchPort() = default;
    /// Stops. Returns the hold's id (0 if it could not be noted; the latch is set all the same).
    virtual std::int64_t trip(const risk::TripRequest& request) noexcept = 0;
    /// Waits until everything up to this hold is on the disk, at most `timeout`; false if it is not by then.
    [[nodiscard]] virtual bool awaitPersisted(std::int64_t hold, Duration timeout) = 0;
    [[nodiscard]] virtual risk::RiskStatus status() const = 0;
    /// One step looser (Halted or StandDown to ReduceOnly, ReduceOnly to Active). Waits for the disk.
    [[nodiscard]] virtual tl::expected<risk::RiskStatus, risk::ResumeRefusal>
    resume(const risk::ResumeRequest& request) = 0;
    /// Tries every channel with a canary order, without stopping anyone; takes up to a few seconds. Refused while
    /// trading is Halted, and where nothing trades.
    [[nodiscard]] virtual Result<std::vector<risk::DrillRecord>> drill(const std::string& /*who*/,
                                                                       const std::string& /*channel*/) {
        return failAt("emergency test", "no engine runs here");
    }
    /// What the drills so far have found.
    [[nodiscard]] virtual risk::DrillHistory drills() const { return risk::DrillHistory({}); }
};

} // namespace aetherion::contract
