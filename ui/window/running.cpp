#include "ui/window/running.h"

#include <QEvent>
#include <QMetaEnum>

namespace aetherion::window {

void Running::sawCommand(std::string name) {
    const std::lock_guard lock(m_mutex);
    m_command = std::move(name);
}

std::string Running::text() const {
    std::string text;
    const auto add = [&text](const std::string& part) { text += (text.empty() ? "" : "; ") + part; };
    if (const char* work = m_work.load(std::memory_order_relaxed))
        add(work);
    if (const char* receiver = m_receiver.load(std::memory_order_relaxed)) {
        const char* type = QMetaEnum::fromType<QEvent::Type>().valueToKey(m_event.load(std::memory_order_relaxed));
        add(std::string(type ? type : "event") + " of " + receiver);
    }
    const std::lock_guard lock(m_mutex);
    if (!m_command.empty())
        add("last command " + m_command);
    return text.empty() ? "nothing known" : text;
}

} // namespace aetherion::window
