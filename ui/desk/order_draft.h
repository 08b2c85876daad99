#pragma once
// An order as it is being typed, held against what its instrument allows: steps of price and of quantity.
//
// What the desk itself decides (cash, rails, a closed market) is not decided here. Thread: GUI; values.
#include "core/market/instrument_spec.h"
#include "core/trading/order.h"

#include <QString>

namespace aetherion::desk {

struct OrderDraft {
    QString account;
    market::Side side = market::Side::Buy;
    trading::OrderType type = trading::OrderType::Limit;
    trading::TimeInForce timeInForce = trading::TimeInForce::Day;
    QString quantity;
    QString limitPrice;
    QString stopPrice;
};

struct CheckedDraft {
    /// Nothing while something is missing or wrong.
    std::optional<trading::OrderRequest> request{};
    /// What is wrong; empty where a field is right, or not filled in yet.
    QString instrument{};
    QString account{};
    QString quantity{};
    QString price{};

    /// The first of them.
    [[nodiscard]] QString problem() const;
};

/// `spec` is null where no instrument is chosen.
[[nodiscard]] CheckedDraft check(const OrderDraft& draft, const market::InstrumentSpec* spec);
/// What it is worth at that price, in the instrument's currency; nothing where that does not fit.
[[nodiscard]] std::optional<Cash> worth(Quantity quantity, Price price, const market::InstrumentSpec& spec);

} // namespace aetherion::desk
