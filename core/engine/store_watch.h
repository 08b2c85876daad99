#pragma once
// No new orders while nothing that happens can be kept: trips the kill switch when the store fails.
//
// Once for each failure; and again when somebody has resumed while the cause stands. Watching and reading go on: a
// failing store makes nobody wait. Thread: look() the engine's.
#include "core/contract/recorder_port.h"
#include "core/risk/kill_switch.h"

namespace aetherion::engine {

/// What failing means for who wants to resume; empty when the store is well.
[[nodiscard]] std::string standingCause(const contract::RecorderHealth& health);

class StoreWatch {
public:
    explicit StoreWatch(risk::KillSwitch& killSwitch) : m_killSwitch(killSwitch) {}
    void look(const contract::RecorderHealth& health);

private:
    risk::KillSwitch& m_killSwitch;
    bool m_tripped = false;
};

} // namespace aetherion::engine
