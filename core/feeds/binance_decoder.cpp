#include "core/feeds/binance_decoder.h"

#include <simdjson.h>

#include <algorithm>

namespace aetherion::feeds {

namespace {

using simdjson::dom::element;
using simdjson::dom::object;

tl::unexpected<Error> bad(const char* field, const std::string& why) {
    return fail(std::string("field ") + field + ": " + why);
}

/// Microseconds have 16 digits, milliseconds 13: the venue sends either.
Result<Timestamp> time(std::int64_t value, const char* field) {
    constexpr std::int64_t kSmallestMillis = 100'000'000'000;        // 1973
    constexpr std::int64_t kSmallestMicros = kSmallestMillis * 1000; // 1973
    constexpr std::int64_t kLargestMicros = 9'000'000'000'000'000;   // 2255
    if (value < kSmallestMillis || value > kLargestMicros)
        return bad(field, "not a time " + std::to_string(value));
    return fromEpochNanos(value >= kSmallestMicros ? value * 1000 : value * 1'000'000);
}

/// Reads fields of one object and remembers the first thing that is wrong.
class Fields {
public:
    explicit Fields(const object& fields) : m_fields(fields) {}

    [[nodiscard]] bool has(const char* field) const { return m_fields[field].error() == simdjson::SUCCESS; }

    std::int64_t integer(const char* field) {
        std::int64_t value = 0;
        if (m_fields[field].get(value) != simdjson::SUCCESS)
            note(bad(field, "missing, or not a whole number"));
        else if (value < 0)
            note(bad(field, "negative"));
        return value;
    }
    std::string text(const char* field) {
        std::string_view value;
        if (m_fields[field].get(value) != simdjson::SUCCESS || value.empty())
            note(bad(field, "missing, or not a text"));
        return std::string(value);
    }
    Timestamp moment(const char* field) {
        const auto read = time(integer(field), field);
        if (!read)
            note(tl::unexpected(read.error()));
        return read.value_or(Timestamp{});
    }
    bool flag(const char* field) {
        bool value = false;
        if (m_fields[field].get(value) != simdjson::SUCCESS)
            note(bad(field, "missing, or neither true nor false"));
        return value;
    }
    std::int64_t decimal(const char* field, std::uint8_t& places) {
        std::string_view value;
        if (m_fields[field].get(value) != simdjson::SUCCESS) {
            note(bad(field, "missing, or not a text"));
            return 0;
        }
        return parsed(value, field, places);
    }
    void levels(const char* field, std::vector<market::BookLevel>& levels, market::Precision& precision) {
        simdjson::dom::array rows;
        if (m_fields[field].get(rows) != simdjson::SUCCESS) {
            note(bad(field, "missing, or not a list"));
            return;
        }
        levels.reserve(rows.size());
        for (const element row : rows) {
            std::string_view price;
            std::string_view quantity;
            if (row.at(0).get(price) != simdjson::SUCCESS || row.at(1).get(quantity) != simdjson::SUCCESS) {
                note(bad(field, "not a list of [price, quantity]"));
                return;
            }
            const auto level = market::BookLevel{Price::fromUnits(parsed(price, field, precision.price)),
                                                 Quantity::fromUnits(parsed(quantity, field, precision.quantity))};
            if (level.price.units() <= 0 || level.quantity.units() < 0)
                note(bad(field, "price or quantity out of range"));
            levels.push_back(level);
        }
    }

    /// The value, unless something was wrong.
    template <typename T> Result<BinanceMessage> finish(T&& message) {
        if (m_error)
            return tl::unexpected(*m_error);
        return BinanceMessage(std::forward<T>(message));
    }
    void note(tl::unexpected<Error> error) {
        if (!m_error)
            m_error = std::move(error.value());
    }

private:
    std::int64_t parsed(std::string_view text, const char* field, std::uint8_t& places) {
        const auto value = parseDecimal(text);
        if (!value) {
            note(bad(field, value.error().reason));
            return 0;
        }
        places = std::max(places, value->places);
        return value->units;
    }

    object m_fields;
    std::optional<Error> m_error;
};

Result<BinanceMessage> depthUpdate(const object& data) {
    Fields fields(data);
    DepthUpdate update;
    update.symbol = fields.text("s");
    update.eventTime = fields.moment("E");
    update.firstId = fields.integer("U");
    update.lastId = fields.integer("u");
    if (fields.has("pu"))
        update.previousId = fields.integer("pu");
    if (update.firstId > update.lastId)
        fields.note(bad("U", "above u"));
    fields.levels("b", update.levels.bids, update.levels.precision);
    fields.levels("a", update.levels.asks, update.levels.precision);
    return fields.finish(std::move(update));
}

Result<BinanceMessage> trade(const object& data) {
    Fields fields(data);
    TradeMessage message;
    message.symbol = fields.text("s");
    message.eventTime = fields.moment("T");
    message.trade.tradeId = fields.integer("t");
    message.trade.price = Price::fromUnits(fields.decimal("p", message.trade.precision.price));
    message.trade.quantity = Quantity::fromUnits(fields.decimal("q", message.trade.precision.quantity));
    // "Buyer is maker": then the seller came to the market.
    message.trade.side = fields.flag("m") ? market::Side::Sell : market::Side::Buy;
    if (message.trade.price.units() < 0 || message.trade.quantity.units() < 0)
        fields.note(bad("p", "price or quantity out of range"));
    // Futures report movements of their insurance fund as trades of nothing.
    else if (message.trade.price.isZero() || message.trade.quantity.isZero())
        return fields.finish(OtherMessage{"trade without price"});
    return fields.finish(std::move(message));
}

Result<BinanceMessage> bookTicker(const object& data) {
    Fields fields(data);
    BookTicker ticker;
    ticker.symbol = fields.text("s");
    ticker.updateId = fields.integer("u");
    if (fields.has("T"))
        ticker.eventTime = fields.moment("T");
    const auto side = [&](market::BookLevel& level, const char* price, const char* quantity) {
        level.price = Price::fromUnits(fields.decimal(price, ticker.quote.precision.price));
        level.quantity = Quantity::fromUnits(fields.decimal(quantity, ticker.quote.precision.quantity));
        if (level.price.units() < 0 || level.quantity.units() < 0)
            fields.note(bad(price, "price or quantity out of range"));
    };
    side(ticker.quote.bid, "b", "B");
    side(ticker.quote.ask, "a", "A");
    if (ticker.quote.bid.price.isZero() || ticker.quote.ask.price.isZero())
        return fields.finish(OtherMessage{"best prices of an empty side"});
    return fields.finish(std::move(ticker));
}

Result<BinanceMessage> snapshot(const object& data) {
    Fields fields(data);
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

struct BinanceDecoder::Parser {
    simdjson::dom::parser parser;
};

BinanceDecoder::BinanceDecoder() : m_parser(std::make_unique<Parser>()) {}
BinanceDecoder::~BinanceDecoder() = default;
BinanceDecoder::BinanceDecoder(BinanceDecoder&&) noexcept = default;
BinanceDecoder& BinanceDecoder::operator=(BinanceDecoder&&) noexcept = default;

Result<BinanceMessage> BinanceDecoder::decode(std::string_view json) {
    element document;
    if (const auto error = m_parser->parser.parse(json.data(), json.size()).get(document); error != simdjson::SUCCESS)
        return fail(std::string("not JSON: ") + simdjson::error_message(error));
    object message;
    if (document.get(message) != simdjson::SUCCESS)
        return fail("not a JSON object");
    std::string_view stream;
    if (message["stream"].get(stream) != simdjson::SUCCESS) {
        if (message["lastUpdateId"].error() == simdjson::SUCCESS)
            return snapshot(message);
        if (message["result"].error() == simdjson::SUCCESS || message["code"].error() == simdjson::SUCCESS)
            return BinanceMessage(OtherMessage{"control"});
        return fail("neither a combined-stream message nor a depth snapshot");
    }
    object data;
    if (message["data"].get(data) != simdjson::SUCCESS)
        return bad("data", "missing, or not an object");
    // Spot sends best prices without a kind of their own.
    std::string_view kind;
    if (data["e"].get(kind) != simdjson::SUCCESS && endsWith(stream, "@bookTicker"))
        kind = "bookTicker";
    if (kind == "depthUpdate")
        return depthUpdate(data);
    if (kind == "trade")
        return trade(data);
    if (kind == "bookTicker")
        return bookTicker(data);
    return BinanceMessage(OtherMessage{std::string(kind.empty() ? stream : kind)});
}

} // namespace aetherion::feeds
