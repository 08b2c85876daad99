#include "core/engine/trading_record.h"

namespace aetherion::engine {

contract::OrderRecord orderRecord(market::SourceId source, const trading::Order& order) {
    const trading::OrderRequest& request = order.request;
    contract::OrderRecord record;
    record.source = source;
    record.account = request.account;
    record.order = std::to_string(order.id);
    record.revision = order.revision;
    record.instrument = request.instrument;
    record.side = request.side;
    record.type = trading::name(request.type);
    record.timeInForce = trading::name(request.timeInForce);
    record.state = trading::name(order.state);
    record.quantity = request.quantity;
    record.filled = order.filled;
    record.limitPrice = request.limitPrice;
    record.stopPrice = request.stopPrice;
    record.channel = trading::name(request.origin.channel);
    record.strategy = request.origin.strategy;
    record.clientOrder = request.clientOrder;
    record.reason = order.reason;
    record.created = order.created;
    record.changed = order.changed;
    record.who = request.origin.who;
    record.purpose = trading::name(request.purpose);
    record.idempotencyKey = request.idempotencyKey;
    record.filledValue = order.filledValue;
    record.fees = order.fees;
    record.atVenue = order.atVenue;
    record.triggered = order.triggered;
    record.cancelAtVenue = order.cancelAtVenue;
    return record;
}

contract::TradeRecord tradeRecord(market::SourceId source, const trading::Trade& trade) {
    contract::TradeRecord record;
    record.source = source;
    record.account = trade.account;
    record.number = trade.number;
    record.order = std::to_string(trade.order);
    record.instrument = trade.instrument;
    record.side = trade.side;
    record.price = trade.price;
    record.quantity = trade.quantity;
    record.fee = trade.fee;
    record.time = trade.time;
    record.value = trade.value;
    record.realised = trade.realised;
    return record;
}

contract::AuditEntry railEntry(const risk::RailChange& change) {
    contract::AuditEntry entry{change.cause, "rail", change.tripped ? "trip" : "clear", change.scope.text()};
    const std::string imposed(risk::name(change.imposes));
    if (change.tripped)
        entry.after = imposed;
    else if (change.clears == risk::Clears::ByHand)
        entry.before = entry.after = imposed;
    else
        entry.before = imposed;
    entry.reason = change.reason + "; data time " + formatIso(change.time);
    return entry;
}

contract::RiskEventRecord railEvent(const risk::RailChange& change) {
    contract::RiskEventRecord event;
    event.time = change.time;
    event.kind = change.tripped ? "rail tripped" : "rail cleared";
    event.who = change.cause;
    event.channel = "rail";
    event.reason = change.scope.text() + ": " + change.reason;
    const bool stays = change.tripped || change.clears == risk::Clears::ByHand;
    event.state = risk::name(stays ? change.imposes : risk::RiskState::Active);
    return event;
}

contract::RiskEventRecord stopEvent(const contract::StopProgress& stop, std::size_t working, std::size_t positions) {
    contract::RiskEventRecord event;
    event.kind = "stop done";
    event.who = "engine";
    event.channel = "engine";
    event.state = risk::name(risk::RiskState::Halted);
    event.hold = stop.hold;
    event.reason =
        "cancelled " + std::to_string(stop.cancelled) + " of " + std::to_string(stop.working) + " working orders";
    if (stop.took)
        event.reason += " in " + std::to_string(*stop.took / std::chrono::milliseconds(1)) + " ms";
    event.reason += ", " + std::to_string(working) + " unconfirmed; " + std::to_string(positions) +
                    (positions == 1 ? " position is" : " positions are") + " left without protection";
    return event;
}

} // namespace aetherion::engine
