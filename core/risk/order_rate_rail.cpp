#include "core/risk/order_rate_rail.h"

#include <algorithm>

namespace aetherion::risk {

namespace {

/// Between two orders at the highest steady rate.
Duration orderSpacing(std::int64_t perSecond) {
    return Duration(static_cast<std::int64_t>(1'000'000'000.0 * kDecimalUnit / static_cast<double>(perSecond)));
}

} // namespace

OrderRateRail::Bucket OrderRateRail::bucketOf(Slot account) const {
    return account < m_buckets.size() ? m_buckets[account] : Bucket{Timestamp::min()};
}

RailMeasure OrderRateRail::measure(const OrderFacts& facts) const {
    if (facts.isExit())
        return {};
    const ScopedLimit limit = facts.limits.tightest(Knob::MaxOrdersPerSec, facts.subject());
    const std::int64_t size = limit.units / kDecimalUnit;
    const Timestamp full = std::max(bucketOf(facts.account).full, facts.now);
    // What is still missing, as orders that count as sent within the last second; a part counts as a whole.
    const Duration spacing = orderSpacing(limit.units);
    const std::int64_t sent = ((full - facts.now) + spacing - Duration(1)) / spacing;
    return atMost(ScopeKind::Account, (sent + 1) * kDecimalUnit, size * kDecimalUnit);
}

void OrderRateRail::describe(const OrderFacts&, const RailMeasure&, RailVerdict& verdict) const {
    verdict.rail = "orders a second";
    verdict.code = "RATE_LIMIT_EXCEEDED";
    verdict.unit = "orders";
    verdict.text = "the account sends orders too fast";
}

void OrderRateRail::count(const OrderFacts& facts, Slot account) {
    if (account == kNoSlot)
        return;
    if (m_buckets.size() <= account)
        m_buckets.resize(account + std::size_t{1}, Bucket{Timestamp::min()});
    const std::int64_t limit = facts.limits.tightest(Knob::MaxOrdersPerSec, facts.subject()).units;
    const Duration spacing = orderSpacing(limit);
    Timestamp& full = m_buckets[account].full;
    // Exits may go beyond the bucket's size, and leave it empty, no worse.
    full = std::min(std::max(full, facts.now) + spacing, facts.now + spacing * (limit / kDecimalUnit));
}

} // namespace aetherion::risk
