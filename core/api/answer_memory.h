#pragma once
// The answers to requests that carried an Idempotency-Key, so that the same request sent again gets the first one's
// answer and acts no second time.
//
// A key belongs to its token, and to one method and path. Bounded by number and age; what is forgotten acts anew.
// Thread: any. Held by a shared pointer: an answer may come when its routes have gone.
#include "core/base/clock.h"
#include "core/http/answer_queue.h"
#include "core/http/request.h"
#include "core/http/response.h"

#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace aetherion::api {

inline constexpr std::size_t kIdempotencyKeyBytes = 255;

class AnswerMemory : public std::enable_shared_from_this<AnswerMemory> {
public:
    /// `clock` outlives it.
    explicit AnswerMemory(const Clock& clock) : m_clock(clock) {}

    /// What is known of a request. Act: nothing, or it has no usable key; its answer is remembered once remember() has
    /// been told. Answer: give it. Otherwise a refusal: 409 while the first one is under way, 422 for another body.
    struct Recollection {
        bool act = true;
        http::Response answer;
    };
    [[nodiscard]] Recollection recall(const http::Request& request);
    /// The answer of a request with a key, without beginning anything.
    [[nodiscard]] std::optional<http::Response> answerOf(const http::Request& request) const;
    /// A responder whose answer is kept for the request; the same one where it has no usable key. 5xx are not kept: the
    /// same request may be tried again.
    [[nodiscard]] http::Responder remember(const http::Request& request, const http::Responder& responder);

    static constexpr std::size_t kMost = 1'000;
    static constexpr std::chrono::hours kLongest{24};

private:
    struct Entry {
        std::string body;
        Timestamp begun;
        std::optional<http::Response> answer;
    };
    void keep(const std::string& name, const std::string& body, const http::Response* answer);
    void forgetOld();

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    std::map<std::string, Entry> m_entries;
    /// In the order of their beginning.
    std::deque<std::string> m_order;
};

} // namespace aetherion::api
