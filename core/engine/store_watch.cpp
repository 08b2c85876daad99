#include "core/engine/store_watch.h"

namespace aetherion::engine {

std::string standingCause(const contract::RecorderHealth& health) {
    return health.store.state == contract::StoreState::Failing ? "the store fails: " + health.error : std::string();
}

void StoreWatch::look(const contract::RecorderHealth& health) {
    if (health.store.state != contract::StoreState::Failing) {
        m_tripped = false;
        return;
    }
    if (m_tripped && m_killSwitch.isHalted())
        return;
    m_killSwitch.trip({"store", "store", health.error});
    m_tripped = true;
}

} // namespace aetherion::engine
