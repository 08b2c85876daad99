#include "core/contract/stored_trading.h"

#include <charconv>

namespace aetherion::contract {

Result<trading::Order> orderOf(const OrderRecord& record) {
    trading::Order order;
    const char* end = record.order.data() + record.order.size();
    if (const auto read = std::from_chars(record.order.data(), end, order.id);
        read.ec != std::errc() || read.ptr != end)
        return failAt("order " + record.order, "its number is none");
    const auto type = trading::parseOrderType(record.type);
    const auto time = trading::parseTimeInForce(record.timeInForce);
    const auto state = trading::parseOrderState(record.state);
    const auto channel = trading::parseChannel(record.channel);
    const auto purpose = trading::parsePurpose(record.purpose);
    for (const Error* error :
         {type ? nullptr : &type.error(), time ? nullptr : &time.error(), state ? nullptr : &state.error(),
          channel ? nullptr : &channel.error(), purpose ? nullptr : &purpose.error()})
        if (error)
            return failAt("order " + record.order, error->reason);
    order.request.account = record.account;
    order.request.instrument = record.instrument;
    order.request.side = record.side;
    order.request.type = *type;
    order.request.timeInForce = *time;
    order.request.quantity = record.quantity;
    order.request.limitPrice = record.limitPrice;
    order.request.stopPrice = record.stopPrice;
    order.request.origin = {record.who, *channel, record.strategy};
    order.request.purpose = *purpose;
    order.request.idempotencyKey = record.idempotencyKey;
    order.request.clientOrder = record.clientOrder;
    order.state = *state;
    order.filled = record.filled;
    order.revision = record.revision;
    order.reason = record.reason;
    order.created = record.created;
    order.changed = record.changed;
    order.atVenue = record.atVenue;
    order.triggered = record.triggered;
    order.cancelAtVenue = record.cancelAtVenue;
    order.filledValue = record.filledValue;
    order.fees = record.fees;
    // What it had set aside is set aside anew; an order at the market takes from what is free.
    order.setAsideAt = record.limitPrice.value_or(record.stopPrice.value_or(Price()));
    return order;
}

Result<trading::Trade> tradeOf(const TradeRecord& record) {
    trading::Trade trade;
    const char* end = record.order.data() + record.order.size();
    if (const auto read = std::from_chars(record.order.data(), end, trade.order);
        read.ec != std::errc() || read.ptr != end)
        return failAt("trade " + std::to_string(record.number), "its order's number is none");
    trade.number = record.number;
    trade.account = record.account;
    trade.instrument = record.instrument;
    trade.side = record.side;
    trade.price = record.price;
    trade.quantity = record.quantity;
    trade.value = record.value;
    trade.fee = record.fee;
    trade.realised = record.realised;
    trade.time = record.time;
    return trade;
}

} // namespace aetherion::contract
