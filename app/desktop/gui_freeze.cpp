#include "app/desktop/gui_freeze.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <thread>

namespace aetherion::desktop {

GuiFreeze::GuiFreeze(const PlannedFaults& faults) : m_faults(faults) {
    const auto& span = faults.plan().span(Fault::GuiFreeze);
    if (!span)
        return;
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(span->begins - faults.running());
    m_timer.start(static_cast<int>(std::max<std::int64_t>(wait.count(), 0)), Qt::PreciseTimer, this);
}

void GuiFreeze::timerEvent(QTimerEvent*) {
    m_timer.stop();
    const Duration left = m_faults.plan().left(Fault::GuiFreeze, m_faults.running());
    spdlog::warn("fault on purpose: {} for {:.1f} s", name(Fault::GuiFreeze), toSeconds(left));
    std::this_thread::sleep_for(left);
}

} // namespace aetherion::desktop
