#pragma once
// Products, shares and sums of money: in 128 bits, rounded half to even once, and refused where they do not fit.
//
// Thread: values.
#include "core/base/decimal.h"
#include "core/market/instrument_spec.h"

#include <string>

namespace aetherion::trading {

__extension__ using Wide = __int128;

/// a * b / divisor. `divisor` is above zero.
[[nodiscard]] Result<std::int64_t> multiplyDivide(std::int64_t a, std::int64_t b, Wide divisor);

/// Price times quantity in the instrument's currency. Neither is negative.
[[nodiscard]] Result<Cash> valueOf(const market::InstrumentSpec& spec, Price price, Quantity quantity);
/// What one costs, in the instrument's price units; for showing, never for reckoning on. `quantity` is above zero.
[[nodiscard]] Result<Price> averagePrice(const market::InstrumentSpec& spec, Cash cost, Quantity quantity);
/// The part of a cost that falls to `part` of `whole`; all of it for the whole.
[[nodiscard]] Result<Cash> shareOf(Cash cost, Quantity part, Quantity whole);

/// `what` names the sum where it does not fit.
template <typename Tag>
[[nodiscard]] Result<Decimal<Tag>> checkedAdd(Decimal<Tag> a, Decimal<Tag> b, std::string_view what) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.units(), b.units(), &sum))
        return fail(std::string(what) + " too large: " + a.text() + " and " + b.text());
    return Decimal<Tag>::fromUnits(sum);
}

/// As people write money: "12.34", half to even.
[[nodiscard]] std::string twoPlaces(Cash cash);

} // namespace aetherion::trading
