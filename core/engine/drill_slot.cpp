#include "core/engine/drill_slot.h"

#include <utility>

namespace aetherion::engine {

void DrillSlot::ask(std::uint64_t drill) {
    const std::lock_guard lock(m_mutex);
    m_report.reset();
    m_asked.store(drill);
}

std::optional<CanaryReport> DrillSlot::await(const std::function<bool(const CanaryReport&)>& enough, Duration timeout) {
    std::unique_lock lock(m_mutex);
    const auto is = [&] { return m_report && m_report->drill == m_asked.load() && enough(*m_report); };
    return m_changed.wait_for(lock, timeout, is) ? m_report : std::nullopt;
}

void DrillSlot::setSentence(std::string sentence) {
    const std::lock_guard lock(m_mutex);
    m_sentence = std::move(sentence);
}

void DrillSlot::report(const CanaryReport& report) {
    {
        const std::lock_guard lock(m_mutex);
        m_report = report;
    }
    m_changed.notify_all();
}

std::string DrillSlot::sentence() const {
    const std::lock_guard lock(m_mutex);
    return m_sentence;
}

} // namespace aetherion::engine
