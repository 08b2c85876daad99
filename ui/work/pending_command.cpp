#include "ui/work/pending_command.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <utility>

namespace aetherion::work {

void PendingCommand::await(contract::CommandId command, Timestamp now, Answer answer) {
    m_command = command;
    m_sent = now;
    m_answer = std::move(answer);
    m_wasOverdue = false;
}

bool PendingCommand::take(const contract::CommandAnswered& answer) {
    if (!m_answer || answer.command != m_command)
        return false;
    const Answer act = std::exchange(m_answer, nullptr);
    act(answer.accepted, look::said(answer.message));
    return true;
}

bool PendingCommand::isOverdue(Timestamp now) {
    if (!m_answer || m_wasOverdue || now - m_sent < kPatience)
        return false;
    m_wasOverdue = true;
    return true;
}

} // namespace aetherion::work
