#pragma once
// What Binance's public streams say, decoded: depth updates, trades, best prices, and the REST depth snapshot that a
// book begins with. Spot and USD-M futures.
//
// Times are the venue's; absent where the message carries none. Precisions are those of the text. Thread: values.
#include "core/market/event.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace aetherion::feeds {

/// Changes of book levels, covering the update ids firstId to lastId.
struct DepthUpdate {
    std::string symbol;
    Timestamp eventTime;
    std::int64_t firstId = 0;
    std::int64_t lastId = 0;
    /// Futures only: lastId of the update before it.
    std::optional<std::int64_t> previousId;
    market::BookDelta levels;
};

/// The book as REST gives it; the symbol is not in the message.
struct DepthSnapshot {
    std::int64_t lastId = 0;
    std::optional<Timestamp> eventTime;
    market::BookSnapshot levels;
};

struct TradeMessage {
    std::string symbol;
    Timestamp eventTime;
    market::Trade trade;
};

struct BookTicker {
    std::string symbol;
    /// The book's update id that it shows.
    std::int64_t updateId = 0;
    /// Futures only.
    std::optional<Timestamp> eventTime;
    market::Quote quote;
};

/// A message that is sound but of no use here: klines, aggregated trades, partial books, answers to control messages,
/// trades without a price, best prices of an empty side.
struct OtherMessage {
    std::string kind;
};

using BinanceMessage = std::variant<DepthUpdate, DepthSnapshot, TradeMessage, BookTicker, OtherMessage>;

} // namespace aetherion::feeds
