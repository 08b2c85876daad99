#include "core/feeds/binance_messages.h"

#include "core/feeds/json_fields.h"

namespace aetherion::feeds {

namespace {

using simdjson::dom::object;

RowResult<VenueMessage> depthUpdate(const object& data) {
    JsonFields fields(data);
    DepthUpdate update;
    update.symbol = fields.text("s");
    update.eventTime = fields.moment("E");
    update.firstId = fields.integer("U");
    update.lastId = fields.integer("u");
    if (fields.has("pu"))
        update.previousId = fields.integer("pu");
    if (update.firstId > update.lastId)
        fields.note(badField("U", "above u"));
    fields.levels("b", update.levels.bids, update.levels.precision);
    fields.levels("a", update.levels.asks, update.levels.precision);
    return fields.finish(std::move(update));
}

/// `idField` is t for single trades, a for aggregated ones.
RowResult<VenueMessage> trade(const object& data, const char* idField) {
    JsonFields fields(data);
    TradeMessage message;
    message.symbol = fields.text("s");
    message.eventTime = fields.moment("T");
    message.trade.tradeId = fields.integer(idField);
    message.aggregated = *idField == 'a';
    message.trade.price = Price::fromUnits(fields.decimal("p", message.trade.precision.price));
    message.trade.quantity = Quantity::fromUnits(fields.decimal("q", message.trade.precision.quantity));
    // "Buyer is maker": then the seller came to the market.
    message.trade.side = fields.flag("m") ? market::Side::Sell : market::Side::Buy;
    if (message.trade.price.units() < 0 || message.trade.quantity.units() < 0)
        fields.note(badField("p", "price or quantity out of range"));
    // Futures report movements of their insurance fund as trades of nothing.
    else if (message.trade.price.isZero() || message.trade.quantity.isZero())
        return fields.finish(OtherMessage{"trade without price"});
    return fields.finish(std::move(message));
}

RowResult<VenueMessage> bookTicker(const object& data) {
    JsonFields fields(data);
    BookTicker ticker;
    ticker.symbol = fields.text("s");
    ticker.updateId = fields.integer("u");
    if (fields.has("T"))
        ticker.eventTime = fields.moment("T");
    const auto side = [&](market::BookLevel& level, const char* price, const char* quantity) {
        level.price = Price::fromUnits(fields.decimal(price, ticker.quote.precision.price));
        level.quantity = Quantity::fromUnits(fields.decimal(quantity, ticker.quote.precision.quantity));
        if (level.price.units() < 0 || level.quantity.units() < 0)
            fields.note(badField(price, "price or quantity out of range"));
    };
    side(ticker.quote.bid, "b", "B");
    side(ticker.quote.ask, "a", "A");
    if (ticker.quote.bid.price.isZero() || ticker.quote.ask.price.isZero())
        return fields.finish(OtherMessage{"best prices of an empty side"});
    return fields.finish(std::move(ticker));
}

RowResult<VenueMessage> snapshot(const object& data) {
    JsonFields fields(data);
    DepthSnapshot depth;
    depth.lastId = fields.integer("lastUpdateId");
    if (fields.has("E"))
        depth.eventTime = fields.moment("E");
    fields.levels("bids", depth.levels.bids, depth.levels.precision);
    fields.levels("asks", depth.levels.asks, depth.levels.precision);
    return fields.finish(std::move(depth));
}

bool endsWith(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

} // namespace

RowResult<VenueMessage> readBinanceMessage(const object& message) {
    std::string_view stream;
    if (message["stream"].get(stream) != simdjson::SUCCESS) {
        if (message["lastUpdateId"].error() == simdjson::SUCCESS)
            return snapshot(message);
        if (message["result"].error() == simdjson::SUCCESS || message["code"].error() == simdjson::SUCCESS)
            return VenueMessage(OtherMessage{"control"});
        if (message["rateLimits"].error() == simdjson::SUCCESS && message["symbols"].error() == simdjson::SUCCESS)
            return VenueMessage(OtherMessage{std::string(kExchangeInfo)});
        return refuseRow(DefectKind::UnknownMessage, "neither a combined-stream message nor a depth snapshot");
    }
    object data;
    if (message["data"].get(data) != simdjson::SUCCESS)
        return badField("data", "missing, or not an object");
    // Spot sends best prices without a kind of their own.
    std::string_view kind;
    if (data["e"].get(kind) != simdjson::SUCCESS && endsWith(stream, "@bookTicker"))
        kind = "bookTicker";
    if (kind == "depthUpdate")
        return depthUpdate(data);
    if (kind == "trade")
        return trade(data, "t");
    if (kind == "aggTrade")
        return trade(data, "a");
    if (kind == "bookTicker")
        return bookTicker(data);
    return VenueMessage(OtherMessage{std::string(kind.empty() ? stream : kind)});
}

} // namespace aetherion::feeds
