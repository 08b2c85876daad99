#include "core/trading/booking.h"

#include "core/trading/money.h"

namespace aetherion::trading {

namespace {

Status sameCurrency(const Holding& holding, const std::string& currency) {
    if (!holding.currency.empty() && holding.currency != currency)
        return fail("is in " + currency + ", and what is held cost " + holding.currency);
    return {};
}

} // namespace

Result<Booking> bookPurchase(const CashBalance& cash, const Holding& holding, const Trade& trade,
                             const std::string& currency, Cash own) {
    if (const Status same = sameCurrency(holding, currency); !same)
        return tl::unexpected(same.error());
    const auto cost = checkedAdd(trade.value, trade.fee, "cost");
    if (!cost)
        return tl::unexpected(cost.error());
    const Cash available = cash.free() + own;
    if (*cost > available)
        return fail("costs " + cost->text(2) + ", and there is " + available.text(2));
    const auto quantity = checkedAdd(holding.quantity, trade.quantity, "holding");
    if (!quantity)
        return tl::unexpected(quantity.error());
    const auto total = checkedAdd(holding.cost, *cost, "cost of the holding");
    if (!total)
        return tl::unexpected(total.error());

    Booking booking{holding, {}};
    booking.holding.currency = currency;
    booking.holding.quantity = *quantity;
    booking.holding.cost = *total;
    if (holding.quantity.isZero())
        booking.holding.opened = trade.time;
    return booking;
}

Result<Booking> bookSale(const CashBalance& cash, const Holding& holding, const Trade& trade,
                         const std::string& currency, Quantity own) {
    if (const Status same = sameCurrency(holding, currency); !same)
        return tl::unexpected(same.error());
    const Quantity available = holding.free() + own;
    if (trade.quantity > available)
        return fail("sells " + trade.quantity.text() + ", and there is " + available.text());
    const Cash proceeds = trade.value - trade.fee;
    const auto amount = checkedAdd(cash.amount, proceeds, "balance");
    if (!amount)
        return tl::unexpected(amount.error());
    if (*amount < cash.reserved)
        return fail("its fee of " + trade.fee.text(2) + " is more than it brings and what is free");
    const auto share = shareOf(holding.cost, trade.quantity, holding.quantity);
    if (!share)
        return tl::unexpected(share.error());
    const auto made = checkedAdd(proceeds, -*share, "profit");
    if (!made)
        return tl::unexpected(made.error());
    const auto realised = checkedAdd(holding.realised, *made, "realised profit");
    if (!realised)
        return tl::unexpected(realised.error());

    Booking booking{holding, *made};
    booking.holding.quantity = holding.quantity - trade.quantity;
    booking.holding.cost = holding.cost - *share;
    booking.holding.realised = *realised;
    ++booking.holding.sales;
    if (*made > Cash())
        ++booking.holding.winningSales;
    return booking;
}

} // namespace aetherion::trading
