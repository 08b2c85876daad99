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

void Responder::answer(std::function<Response()> make) const {
    if (!m_watch)
        return m_queue->post({m_connection, m_request, std::move(make)});
    m_queue->post({m_connection, m_request, [watch = m_watch, make = std::move(make)] {
                       Response response = make();
                       watch->answered(&response);
                       return response;
                   }});
}

Responder Responder::watchedBy(std::shared_ptr<AnswerWatch> watch) const {
    Responder watched = *this;
    watched.m_watch =
        m_watch == nullptr
            ? std::move(watch)
            : std::make_shared<AnswerWatch>([first = m_watch, second = std::move(watch)](const Response* answer) {
                  first->answered(answer);
                  second->answered(answer);
              });
    return watched;
}

} // namespace aetherion::http
