#include "core/risk/duplicate_rail.h"

namespace aetherion::risk {

namespace {

constexpr std::size_t kMostRemembered = 1u << 18;

} // namespace

std::size_t DuplicateRail::KeyHash::operator()(const Key& key) const {
    // Multiplication spreads what differs in the low bits, as neighbours do.
    std::uint64_t hash = (static_cast<std::uint64_t>(key.account) << 32) | key.instrument;
    for (const std::int64_t part :
         {key.quantity, key.price, static_cast<std::int64_t>(key.side) * 8 + static_cast<std::int64_t>(key.type)})
        hash = (hash ^ static_cast<std::uint64_t>(part)) * 0x9e3779b97f4a7c15ULL;
    return static_cast<std::size_t>(hash ^ (hash >> 32));
}

DuplicateRail::Key DuplicateRail::keyOf(const OrderFacts& facts, Slot account) {
    const trading::OrderRequest& request = facts.request;
    const Price price = request.limitPrice ? *request.limitPrice : request.stopPrice.value_or(Price());
    return {account, facts.instrument, request.side, request.type, request.quantity.units(), price.units()};
}

RailMeasure DuplicateRail::measure(const OrderFacts& facts) const {
    if (facts.isExit() || facts.request.replaces != 0)
        return {};
    RailMeasure measure{true, true, false, ScopeKind::Account};
    measure.limit = facts.knobs.at(Knob::DuplicateWindowSec).units;
    const auto found = m_newest.find(keyOf(facts, facts.account));
    if (facts.account == kNoSlot || found == m_newest.end())
        return measure;
    const Duration since = facts.now - found->second;
    measure.hasValue = true;
    measure.value = since.count() / 10;
    measure.passes = since >= facts.knobs.span(Knob::DuplicateWindowSec);
    return measure;
}

void DuplicateRail::describe(const OrderFacts&, const RailMeasure& measure, RailVerdict& verdict) const {
    verdict.rail = "duplicate order";
    verdict.code = "DUPLICATE_ORDER";
    verdict.unit = "seconds";
    if (verdict.headroom)
        verdict.headroom = measure.value - measure.limit;
    verdict.text = "the same order was sent a moment ago";
}

void DuplicateRail::count(const OrderFacts& facts, Slot account) {
    if (facts.isExit() || account == kNoSlot)
        return;
    const Duration window = facts.knobs.span(Knob::DuplicateWindowSec);
    while (!m_seen.empty() && (facts.now - m_seen.front().first >= window || m_seen.size() >= kMostRemembered)) {
        const auto found = m_newest.find(m_seen.front().second);
        // A newer one of the same may stand under the key.
        if (found != m_newest.end() && found->second == m_seen.front().first)
            m_newest.erase(found);
        m_seen.pop_front();
    }
    const Key key = keyOf(facts, account);
    m_newest[key] = facts.now;
    m_seen.emplace_back(facts.now, key);
}

} // namespace aetherion::risk
