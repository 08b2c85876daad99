#pragma once
// No account sends more than DT_MAX_ORDERS_PER_SEC: a bucket that holds one second's worth and fills evenly.
//
// Changes of orders count as orders do. Code RATE_LIMIT_EXCEEDED. Protective exits and flatten pass, and are counted.
// Cancellations are never asked about. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

#include <vector>

namespace aetherion::risk {

class OrderRateRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;
    void count(const OrderFacts& facts, Slot account) override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;

private:
    struct Bucket {
        /// When it will be full again, as if nothing more came.
        Timestamp full;
    };
    [[nodiscard]] Bucket bucketOf(Slot account) const;

    /// By account.
    std::vector<Bucket> m_buckets;
};

} // namespace aetherion::risk
