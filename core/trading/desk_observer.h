#pragma once
// Who is told what happens at a desk: facts, each once, in the order in which they happened.
//
// The desk must not be called back from within: note what is to be done and do it when the desk has returned. Thread:
// the engine's.
#include "core/trading/order.h"
#include "core/trading/refusal.h"
#include "core/trading/trade.h"

namespace aetherion::trading {

class DeskObserver {
public:
    virtual ~DeskObserver() = default;
    /// It is new, or has changed; its revision has grown.
    virtual void orderChanged(const Order& order) = 0;
    /// Comes before the change of its order.
    virtual void traded(const Trade& trade) = 0;
    virtual void refused(const OrderRequest& request, const Refusal& refusal) = 0;
};

} // namespace aetherion::trading
