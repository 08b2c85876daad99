#include "core/base/planned_faults.h"

#include <spdlog/spdlog.h>

#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <stdexcept>

namespace aetherion::base {

void PlannedFaults::say(Fault fault) {
    if (!m_said[static_cast<std::size_t>(fault)].exchange(true))
        spdlog::warn("fault on purpose: {} for {:.1f} s", name(fault), toSeconds(m_plan.span(fault)->lasts));
}

void PlannedFaults::hold(Fault fault, const std::stop_token& stop) {
    const Duration left = m_plan.left(fault, running());
    if (left == Duration(0))
        return;
    say(fault);
    std::mutex own;
    std::condition_variable_any ended;
    std::unique_lock lock(own);
    ended.wait_for(lock, stop, left, [] { return false; });
}

void PlannedFaults::beforeEvent() {
    if (++m_events != m_plan.throwAt)
        return;
    spdlog::warn("fault on purpose: throw-at:{}", m_events);
    throw std::runtime_error("thrown on purpose at event " + std::to_string(m_events));
}

Status PlannedFaults::beforeWrite() {
    if (m_plan.left(Fault::DiskFull, running()) == Duration(0))
        return {};
    say(Fault::DiskFull);
    return fail(std::strerror(ENOSPC));
}

} // namespace aetherion::base
