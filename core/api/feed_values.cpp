#include "core/api/feed_values.h"

#include "core/api/wire_values.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

#include <zlib.h>

#include <algorithm>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;
using Levels = std::vector<market::BookLevel>;

ordered_json itemHead(const market::Stream& stream) {
    return {{"market", name(stream.instrument.market)}, {"symbol", stream.instrument.symbol}};
}

/// A stale price is not a price; one at the close of a market, or of a recording, is the last there was.
bool isShown(const contract::StreamView& view) {
    return view.feedState == market::FeedState::Flowing || view.feedState == market::FeedState::Closed;
}

/// Where no quotes come the book has one.
const market::BookLevel* bestBid(const contract::StreamView& view) {
    if (!isShown(view) || (!view.quote && view.bids.empty()))
        return nullptr;
    return view.quote ? &view.quote->bid : &view.bids.front();
}

const market::BookLevel* bestAsk(const contract::StreamView& view) {
    if (!isShown(view) || (!view.quote && view.asks.empty()))
        return nullptr;
    return view.quote ? &view.quote->ask : &view.asks.front();
}

void addQuote(ordered_json& item, const contract::StreamView& view) {
    const auto price = [](const market::BookLevel* level) {
        return level != nullptr ? ordered_json(level->price.toDouble()) : ordered_json();
    };
    item["bid"] = price(bestBid(view));
    item["ask"] = price(bestAsk(view));
}

ordered_json tickJson(const contract::StreamView& view, const contract::LiveTick& tick) {
    ordered_json item = itemHead(view.stream);
    item["time_ms"] = epochMillis(tick.eventTime);
    item["price"] = tick.price.toDouble();
    item["quantity"] = quantityJson(tick.quantity);
    item["side"] = tick.side == market::Side::Unknown ? ordered_json()
                                                      : ordered_json(tick.side == market::Side::Buy ? "buy" : "sell");
    addQuote(item, view);
    return item;
}

ordered_json probabilitiesOf(const market::RegimeProbabilities& probabilities) {
    auto object = ordered_json::object();
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        object[std::string(name(market::kRegimes[i]))] = probabilities[i];
    return object;
}

ordered_json timeOrNone(Timestamp time) {
    return time == Timestamp() ? ordered_json() : ordered_json(epochMillis(time));
}

ordered_json levelsJson(const Levels& levels) {
    auto list = ordered_json::array();
    for (const market::BookLevel& level : levels)
        list.push_back({level.price.text(), level.quantity.text()});
    return list;
}

Levels changedLevels(const Levels& before, const Levels& now) {
    Levels changed;
    const auto at = [](const Levels& levels, Price price) {
        return std::find_if(levels.begin(), levels.end(), [&](const auto& level) { return level.price == price; });
    };
    for (const market::BookLevel& level : before)
        if (at(now, level.price) == now.end())
            changed.push_back({level.price, Quantity()});
    for (const market::BookLevel& level : now)
        if (const auto old = at(before, level.price); old == before.end() || old->quantity != level.quantity)
            changed.push_back(level);
    return changed;
}

std::string bookJson(const contract::StreamView& view, const Levels& bids, const Levels& asks) {
    ordered_json item = itemHead(view.stream);
    item["time_ms"] = epochMillis(view.lastEventTime);
    item["bids"] = levelsJson(bids);
    item["asks"] = levelsJson(asks);
    item["checksum"] = bookChecksum(view.bids, view.asks);
    return http::dumpJson(item);
}

} // namespace

std::string tickItem(const contract::StreamView& view, const PassedTick& passed) {
    ordered_json item = tickJson(view, passed.tick);
    if (passed.replaced > 0)
        item["conflated"] = passed.replaced;
    return http::dumpJson(item);
}

std::optional<std::string> lastTickItem(const contract::StreamView& view) {
    if (!view.lastPrice || !isShown(view))
        return std::nullopt;
    contract::LiveTick tick;
    tick.eventTime = view.lastEventTime;
    tick.price = *view.lastPrice;
    tick.quantity = view.lastQuantity.value_or(Quantity());
    return http::dumpJson(tickJson(view, tick));
}

std::string streamTick(const contract::StreamView& view, const contract::LiveTick& tick, std::optional<Price> before) {
    const double price = tick.price.toDouble();
    const double old = before.value_or(tick.price).toDouble();
    ordered_json item{
        {"symbol", view.stream.instrument.symbol}, {"timestamp", isoWithOffset(tick.eventTime)}, {"price", price}};
    addQuote(item, view);
    item["volume"] = quantityJson(tick.quantity);
    item["change"] = (tick.price - before.value_or(tick.price)).toDouble();
    item["changePercent"] = old != 0 ? rounded4((price - old) / old * 100) : 0.0;
    return http::dumpJson(item);
}

std::string quoteItem(const contract::StreamView& view) {
    ordered_json item = itemHead(view.stream);
    item["time_ms"] = timeOrNone(view.lastEventTime);
    item["price"] = view.lastPrice && isShown(view) ? ordered_json(view.lastPrice->toDouble()) : ordered_json();
    addQuote(item, view);
    const auto quantity = [](const market::BookLevel* level) {
        return level != nullptr ? quantityJson(level->quantity) : ordered_json();
    };
    item["bid_quantity"] = quantity(bestBid(view));
    item["ask_quantity"] = quantity(bestAsk(view));
    item["feed_state"] = name(view.feedState);
    item["source"] = view.stream.source.label();
    item["source_kind"] = name(view.stream.source.kind);
    return http::dumpJson(item);
}

std::string candleItem(const contract::StreamView& view, const market::Bar& bar, bool closed) {
    ordered_json item = itemHead(view.stream);
    item["timeframe"] = name(bar.timeframe);
    item["open_time_ms"] = epochMillis(bar.openTime);
    item["close_time_ms"] = epochMillis(bar.closeTime());
    item["open"] = bar.open.toDouble();
    item["high"] = bar.high.toDouble();
    item["low"] = bar.low.toDouble();
    item["close"] = bar.close.toDouble();
    item["volume"] = bar.hasVolume ? quantityJson(bar.volume) : ordered_json();
    item["count"] = bar.count;
    item["closed"] = closed;
    return http::dumpJson(item);
}

std::string regimeItem(const contract::RegimeChanged& change) {
    ordered_json item = itemHead(change.stream);
    item["timeframe"] = name(change.timeframe);
    item["regime"] = name(change.to);
    item["previous"] = name(change.from);
    item["confidence"] = change.confidence;
    item["state"] = change.state;
    item["probabilities"] = change.state >= 0 ? probabilitiesOf(change.probabilities) : ordered_json();
    item["since_ms"] = timeOrNone(change.time);
    item["reason"] = change.reason;
    item["caution"] = change.caution;
    item["model_id"] = change.modelId;
    item["source"] = change.stream.source.label();
    item["source_kind"] = name(change.stream.source.kind);
    return http::dumpJson(item);
}

std::string regimeItem(const contract::StreamView& view, const contract::RegimeView& regime) {
    ordered_json item = itemHead(view.stream);
    item["timeframe"] = name(regime.timeframe);
    item["regime"] = name(regime.regime);
    item["previous"] = nullptr;
    item["confidence"] = regime.confidence;
    item["state"] = regime.state;
    item["probabilities"] = regime.known ? probabilitiesOf(regime.probabilities) : ordered_json();
    item["since_ms"] = timeOrNone(regime.since);
    item["reason"] = regime.reason;
    item["caution"] = regime.caution;
    item["model_id"] = regime.modelId;
    item["source"] = view.stream.source.label();
    item["source_kind"] = name(view.stream.source.kind);
    return http::dumpJson(item);
}

std::uint32_t bookChecksum(const Levels& bids, const Levels& asks) {
    std::string text;
    for (const Levels* side : {&bids, &asks})
        for (std::size_t i = 0; i < std::min(side->size(), kChecksumLevels); ++i) {
            const market::BookLevel& level = (*side)[i];
            text.append(text.empty() ? "" : "|").append(level.price.text()).append(":").append(level.quantity.text());
        }
    return static_cast<std::uint32_t>(
        ::crc32(::crc32(0, nullptr, 0), reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
}

std::string bookItem(const contract::StreamView& view) { return bookJson(view, view.bids, view.asks); }

std::string bookChange(const contract::StreamView& before, const contract::StreamView& view) {
    return bookJson(view, changedLevels(before.bids, view.bids), changedLevels(before.asks, view.asks));
}

} // namespace aetherion::api
