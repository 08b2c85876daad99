#include "core/trading/answer_memory.h"

#include <algorithm>

namespace aetherion::trading {

namespace {

std::string answerKey(const OrderRequest& request) { return request.account + "\n" + request.idempotencyKey; }

/// Through which door a request comes again does not matter.
bool isSameRequest(const OrderRequest& first, OrderRequest again) {
    again.origin = first.origin;
    return first == again;
}

} // namespace

AnswerMemory::AnswerMemory(std::size_t most) : m_most(std::max<std::size_t>(most, 1)) {}

std::optional<OrderAnswer> AnswerMemory::find(const OrderRequest& request) const {
    if (request.idempotencyKey.empty())
        return std::nullopt;
    const auto at = m_answers.find(answerKey(request));
    if (at == m_answers.end())
        return std::nullopt;
    if (!isSameRequest(at->second.request, request))
        return OrderAnswer(tl::unexpect, Refusal{"IDEMPOTENCY_KEY_REUSED",
                                                 "the idempotency key was used for another order of this account",
                                                 {{"key", request.idempotencyKey}}});
    return at->second.answer;
}

void AnswerMemory::remember(const OrderRequest& request, const OrderAnswer& answer) {
    if (request.idempotencyKey.empty())
        return;
    const std::string key = answerKey(request);
    if (!m_answers.try_emplace(key, Given{request, answer}).second)
        return;
    m_keys.push_back(key);
    if (m_keys.size() > m_most) {
        m_answers.erase(m_keys.front());
        m_keys.pop_front();
    }
}

} // namespace aetherion::trading
