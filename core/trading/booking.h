#pragma once
// What a trade makes of a balance and a holding, worked out before anything changes.
//
// An error is an overflow, or a trade that is more than there is; its text is for a person. Thread: values.
#include "core/trading/account.h"
#include "core/trading/trade.h"

namespace aetherion::trading {

struct Booking {
    Holding holding;
    /// Of a sale: what it made beyond the cost of what was sold.
    Cash realised;
};

/// `currency` is the instrument's, in which `cash` is; `own` is what the order itself has set aside, which it may spend
/// beside what is free.
[[nodiscard]] Result<Booking> bookPurchase(const CashBalance& cash, const Holding& holding, const Trade& trade,
                                           const std::string& currency, Cash own);
/// The cost of what is sold is its share of the holding's cost; all of it with the last piece.
[[nodiscard]] Result<Booking> bookSale(const CashBalance& cash, const Holding& holding, const Trade& trade,
                                       const std::string& currency, Quantity own);

} // namespace aetherion::trading
