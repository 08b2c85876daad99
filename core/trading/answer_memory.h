#pragma once
// What was answered to requests that carry an idempotency key: a repeated one gets the first one's answer, whether it
// was accepted or refused, and places nothing.
//
// Keys belong to their account. The newest ones are remembered. Thread: the engine's.
#include "core/trading/order.h"
#include "core/trading/refusal.h"

#include <cstddef>
#include <deque>
#include <string>
#include <tl/expected.hpp>
#include <unordered_map>

namespace aetherion::trading {

using OrderAnswer = tl::expected<Order, Refusal>;

class AnswerMemory {
public:
    /// `most`: keys that are remembered, at least 1.
    explicit AnswerMemory(std::size_t most);

    /// Null where the request has no key or a new one. Another request with a known key is refused:
    /// IDEMPOTENCY_KEY_REUSED.
    [[nodiscard]] std::optional<OrderAnswer> find(const OrderRequest& request) const;
    /// Nothing where it has no key.
    void remember(const OrderRequest& request, const OrderAnswer& answer);

private:
    struct Given {
        OrderRequest request;
        OrderAnswer answer;
    };

    std::size_t m_most;
    std::unordered_map<std::string, Given> m_answers;
    std::deque<std::string> m_keys;
};

} // namespace aetherion::trading
