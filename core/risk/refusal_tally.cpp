#include "core/risk/refusal_tally.h"

#include <utility>

namespace aetherion::risk {

void RefusalTally::add(std::string_view account, const trading::Refusal& refusal, Timestamp now) {
    auto found = m_waiting.find(KeyView(account, refusal.code));
    if (found == m_waiting.end()) {
        if (m_waiting.size() >= kMostTallied)
            account = kTallyOthers;
        found = m_waiting.try_emplace(Key{std::string(account), std::string(refusal.code)}).first;
    }
    Waiting& waiting = found->second;
    if (waiting.count == 0) {
        waiting.first = now;
        waiting.example = refusal.line();
    }
    ++waiting.count;
    waiting.last = now;
}

RefusalCount RefusalTally::take(const Key& key, Waiting& waiting) {
    return {key.account,   key.code,     std::exchange(waiting.count, 0),
            waiting.first, waiting.last, std::exchange(waiting.example, {})};
}

std::vector<RefusalCount> RefusalTally::takeDue(Timestamp now) {
    std::vector<RefusalCount> due;
    for (auto item = m_waiting.begin(); item != m_waiting.end();) {
        auto& [key, waiting] = *item;
        const bool never = waiting.taken == Timestamp::min();
        if (!never && now >= waiting.taken && now - waiting.taken < kTallyPeriod) {
            ++item;
            continue;
        }
        if (waiting.count == 0) {
            item = m_waiting.erase(item);
            continue;
        }
        due.push_back(take(key, waiting));
        waiting.taken = now;
        ++item;
    }
    return due;
}

std::vector<RefusalCount> RefusalTally::takeAll() {
    std::vector<RefusalCount> all;
    for (auto& [key, waiting] : m_waiting)
        if (waiting.count > 0)
            all.push_back(take(key, waiting));
    m_waiting.clear();
    return all;
}

} // namespace aetherion::risk
