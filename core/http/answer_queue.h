#pragma once
// Brings answers from any thread to the api thread, by connection number and request number.
//
// Nobody holds a pointer to a connection: when the client has gone, or the whole front, an answer falls away
// harmlessly. Bounded by what can be asked at once (connections times pipelined requests).
//
// Thread: post() and Responder from any thread; take(), open() and close() on the api thread.
#include "core/http/response.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace aetherion::http {

class AnswerQueue {
public:
    struct Answer {
        std::uint64_t connection = 0;
        std::uint64_t request = 0;
        /// Run on the api thread, so that the thread that had the data is not kept.
        std::function<Response()> make;
    };
    /// `wake` is called from any thread when an answer has come and none was waiting; not after close() has returned.
    void open(std::function<void()> wake);
    void close();
    void post(Answer answer);
    [[nodiscard]] std::vector<Answer> take();

private:
    std::mutex m_mutex;
    std::function<void()> m_wake;
    std::vector<Answer> m_answers;
};

/// Is told a request's answer once; null when the right to answer has gone unused. Thread: any.
class AnswerWatch {
public:
    using Tell = std::function<void(const Response*)>;
    explicit AnswerWatch(Tell tell) : m_tell(std::move(tell)) {}
    ~AnswerWatch() { answered(nullptr); }
    AnswerWatch(const AnswerWatch&) = delete;
    AnswerWatch& operator=(const AnswerWatch&) = delete;
    void answered(const Response* answer) {
        if (!m_told.exchange(true))
            m_tell(answer);
    }

private:
    Tell m_tell;
    std::atomic<bool> m_told{false};
};

/// The right to answer one request, once. Copies share it; the first answer counts.
class Responder {
public:
    Responder(std::shared_ptr<AnswerQueue> queue, std::uint64_t connection, std::uint64_t request, std::stop_token stop)
        : m_queue(std::move(queue)), m_connection(connection), m_request(request), m_stop(std::move(stop)) {}
    void answer(std::function<Response()> make) const;
    /// The same right, whose use is watched; whoever watches already is told first.
    [[nodiscard]] Responder watchedBy(std::shared_ptr<AnswerWatch> watch) const;
    /// Triggered when nobody waits for the answer any more.
    [[nodiscard]] const std::stop_token& stopToken() const { return m_stop; }

private:
    std::shared_ptr<AnswerQueue> m_queue;
    std::uint64_t m_connection = 0;
    std::uint64_t m_request = 0;
    std::stop_token m_stop;
    std::shared_ptr<AnswerWatch> m_watch{};
};

} // namespace aetherion::http
