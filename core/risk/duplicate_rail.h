#pragma once
// The same order twice within DT_DUPLICATE_WINDOW_SEC is a mistake: account, instrument, side, kind, quantity, prices.
//
// Code DUPLICATE_ORDER. Changes of an order, protective exits and flatten pass. Only orders that all rails let pass are
// remembered, 262,144 at most. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

#include <deque>
#include <unordered_map>
#include <utility>

namespace aetherion::risk {

class DuplicateRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;
    void count(const OrderFacts& facts, Slot account) override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;

private:
    struct Key {
        Slot account;
        Slot instrument;
        market::Side side;
        trading::OrderType type;
        std::int64_t quantity;
        std::int64_t price;
        bool operator==(const Key&) const = default;
    };
    struct KeyHash {
        std::size_t operator()(const Key& key) const;
    };
    static Key keyOf(const OrderFacts& facts, Slot account);

    std::unordered_map<Key, Timestamp, KeyHash> m_newest;
    /// Oldest first.
    std::deque<std::pair<Timestamp, Key>> m_seen;
};

} // namespace aetherion::risk
