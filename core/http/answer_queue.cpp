#include "core/http/answer_queue.h"

#include <utility>

namespace aetherion::http {

void AnswerQueue::open(std::function<void()> wake) {
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

void AnswerQueue::close() {
    std::vector<Answer> dropped;
    const std::lock_guard lock(m_mutex);
    m_wake = nullptr;
    dropped.swap(m_answers);
}

void AnswerQueue::post(Answer answer) {
    const std::lock_guard lock(m_mutex);
    if (!m_wake)
        return;
    m_answers.push_back(std::move(answer));
    if (m_answers.size() == 1)
        m_wake();
}

std::vector<AnswerQueue::Answer> AnswerQueue::take() {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_answers, {});
}

} // namespace aetherion::http
