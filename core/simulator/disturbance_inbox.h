#pragma once
// Where scenarios and news wait that are to befall a running simulation.
//
// Thread: any; bounded, so that a caller in a loop is refused instead of heaped up.
#include "core/base/bounded_queue.h"
#include "core/simulator/disturbance.h"

namespace aetherion::simulator {

class DisturbanceInbox {
public:
    /// False when too many wait already.
    [[nodiscard]] bool put(Disturbance disturbance) { return m_queue.tryPush(disturbance); }
    /// What has been put since the last time; never waits.
    [[nodiscard]] std::vector<Disturbance> take() { return m_queue.popAll(Duration(0)); }

private:
    static constexpr std::size_t kCapacity = 64;
    BoundedQueue<Disturbance> m_queue{kCapacity};
};

} // namespace aetherion::simulator
