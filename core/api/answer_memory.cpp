#include "core/api/answer_memory.h"

#include "core/base/digest.h"

namespace aetherion::api {

namespace {

/// Empty without a usable key.
std::string nameOf(const http::Request& request) {
    const std::string* key = request.field("idempotency-key");
    if (key == nullptr || key->empty() || key->size() > kIdempotencyKeyBytes ||
        request.fieldCount("idempotency-key") > 1)
        return {};
    return request.caller.tokenId + "\n" + std::string(name(request.method)) + " " + request.path + "\n" + *key;
}

} // namespace

AnswerMemory::Recollection AnswerMemory::recall(const http::Request& request) {
    const std::string name = nameOf(request);
    if (name.empty())
        return {};
    const std::lock_guard lock(m_mutex);
    forgetOld();
    const auto found = m_entries.find(name);
    if (found == m_entries.end()) {
        m_entries.emplace(name, Entry{sha256Hex(request.body), m_clock.now(), std::nullopt});
        m_order.push_back(name);
        return {};
    }
    if (found->second.body != sha256Hex(request.body))
        return {false, http::problem(422, "that Idempotency-Key came with another body before")};
    if (!found->second.answer)
        return {false, http::problem(409, "the first request with that Idempotency-Key is still under way")
                           .with("Retry-After", "1")};
    return {false, *found->second.answer};
}

std::optional<http::Response> AnswerMemory::answerOf(const http::Request& request) const {
    const std::string name = nameOf(request);
    const std::lock_guard lock(m_mutex);
    const auto found = m_entries.find(name);
    const bool same = found != m_entries.end() && found->second.body == sha256Hex(request.body);
    return same ? found->second.answer : std::nullopt;
}

http::Responder AnswerMemory::remember(const http::Request& request, const http::Responder& responder) {
    const std::string name = nameOf(request);
    if (name.empty())
        return responder;
    return responder.watchedBy(
        std::make_shared<http::AnswerWatch>([self = shared_from_this(), name, body = sha256Hex(request.body)](
                                                const http::Response* answer) { self->keep(name, body, answer); }));
}

void AnswerMemory::keep(const std::string& name, const std::string& body, const http::Response* answer) {
    const std::lock_guard lock(m_mutex);
    if (answer == nullptr || answer->status >= 500) {
        m_entries.erase(name);
        std::erase(m_order, name);
        return;
    }
    const auto [entry, isNew] = m_entries.insert_or_assign(name, Entry{body, m_clock.now(), *answer});
    if (isNew)
        m_order.push_back(name);
}

void AnswerMemory::forgetOld() {
    while (!m_order.empty()) {
        const auto oldest = m_entries.find(m_order.front());
        const bool old =
            m_order.size() >= kMost || oldest == m_entries.end() || m_clock.now() - oldest->second.begun > kLongest;
        if (!old)
            return;
        if (oldest != m_entries.end())
            m_entries.erase(oldest);
        m_order.pop_front();
    }
}

} // namespace aetherion::api
