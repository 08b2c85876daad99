#include "core/feeds/coinbase_messages.h"

#include "core/feeds/json_fields.h"

namespace aetherion::feeds {

namespace {

using simdjson::dom::object;

RowResult<VenueMessage> wholeBook(const object& message) {
    JsonFields fields(message);
    DepthSnapshot book;
    book.symbol = fields.text("product_id");
    book.numbered = false;
    fields.levels("bids", book.levels.bids, book.levels.precision);
    fields.levels("asks", book.levels.asks, book.levels.precision);
    return fields.finish(std::move(book));
}

RowResult<VenueMessage> bookChanges(const object& message) {
    JsonFields fields(message);
    DepthUpdate update;
    update.numbered = false;
    update.symbol = fields.text("product_id");
    update.eventTime = fields.isoMoment("time");
    simdjson::dom::array changes;
    if (message["changes"].get(changes) != simdjson::SUCCESS)
        return badField("changes", "missing, or not a list");
    for (const simdjson::dom::element change : changes) {
        std::string_view side;
        std::string_view price;
        std::string_view size;
        if (change.at(0).get(side) != simdjson::SUCCESS || change.at(1).get(price) != simdjson::SUCCESS ||
            change.at(2).get(size) != simdjson::SUCCESS || (side != "buy" && side != "sell"))
            return badField("changes", "not a list of [side, price, size]");
        const auto priceUnits = parseDecimal(price);
        const auto sizeUnits = parseDecimal(size);
        if (!priceUnits || !sizeUnits)
            return badField("changes", priceUnits ? sizeUnits.error().reason : priceUnits.error().reason);
        if (priceUnits->units <= 0 || sizeUnits->units < 0)
            return badField("changes", "price or size out of range");
        auto& levels = side == "buy" ? update.levels.bids : update.levels.asks;
        levels.push_back({Price::fromUnits(priceUnits->units), Quantity::fromUnits(sizeUnits->units)});
        market::Precision& precision = update.levels.precision;
        precision.price = std::max(precision.price, priceUnits->places);
        precision.quantity = std::max(precision.quantity, sizeUnits->places);
    }
    return fields.finish(std::move(update));
}

RowResult<VenueMessage> match(const object& message, bool past) {
    JsonFields fields(message);
    TradeMessage trade;
    trade.past = past;
    trade.idsFollow = true;
    trade.symbol = fields.text("product_id");
    trade.eventTime = fields.isoMoment("time");
    trade.trade.tradeId = fields.integer("trade_id");
    trade.trade.price = fields.positivePrice("price", trade.trade.precision.price);
    trade.trade.quantity = fields.size("size", trade.trade.precision.quantity);
    const std::string side = fields.text("side");
    if (side != "buy" && side != "sell")
        fields.note(badField("side", "neither buy nor sell"));
    trade.trade.side = side == "buy" ? market::Side::Sell : market::Side::Buy;
    return fields.finish(std::move(trade));
}

RowResult<VenueMessage> ticker(const object& message) {
    JsonFields fields(message);
    // A product without orders on one side has no such field, or an empty one.
    if (!fields.has("best_bid") || !fields.has("best_ask") || !fields.has("time"))
        return VenueMessage(OtherMessage{"ticker without best prices"});
    BookTicker best;
    best.symbol = fields.text("product_id");
    best.updateId = fields.integer("sequence");
    best.eventTime = fields.isoMoment("time");
    best.quote.bid.price = Price::fromUnits(fields.decimal("best_bid", best.quote.precision.price));
    best.quote.ask.price = Price::fromUnits(fields.decimal("best_ask", best.quote.precision.price));
    if (best.quote.bid.price.units() <= 0 || best.quote.ask.price.units() <= 0)
        return fields.finish(OtherMessage{"best prices of an empty side"});
    return fields.finish(std::move(best));
}

} // namespace

RowResult<VenueMessage> readCoinbaseMessage(const object& message) {
    std::string_view type;
    if (message["type"].get(type) != simdjson::SUCCESS)
        return refuseRow(DefectKind::UnknownMessage, "a message without a type");
    if (type == "snapshot")
        return wholeBook(message);
    if (type == "l2update")
        return bookChanges(message);
    if (type == "match" || type == "last_match")
        return match(message, type == "last_match");
    if (type == "ticker")
        return ticker(message);
    for (const std::string_view known :
         {"subscriptions", "heartbeat", "status", "error", "received", "open", "done", "change", "activate"})
        if (type == known)
            return VenueMessage(OtherMessage{std::string(type)});
    return refuseRow(DefectKind::UnknownMessage, "a message of type \"" + std::string(type.substr(0, 40)) + "\"");
}

} // namespace aetherion::feeds
