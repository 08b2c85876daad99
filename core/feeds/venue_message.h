#pragma once
// What a venue's public streams say, decoded: book updates, trades, best prices, and the snapshot that a book begins
// with. Binance spot and USD-M futures, Coinbase.
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
    /// False: the venue numbers its book updates not at all, and their connection's order is all there is (Coinbase).
    bool numbered = true;
    std::string symbol;
    Timestamp eventTime;
    std::int64_t firstId = 0;
    std::int64_t lastId = 0;
    /// Futures only: lastId of the update before it.
    std::optional<std::int64_t> previousId;
    market::BookDelta levels;
};

/// The whole book.
struct DepthSnapshot {
    /// Empty where the message does not say (Binance's REST).
    std::string symbol{};
    /// As of DepthUpdate.
    bool numbered = true;
    std::int64_t lastId = 0;
    std::optional<Timestamp> eventTime;
    market::BookSnapshot levels;
};

struct TradeMessage {
    std::string symbol;
    Timestamp eventTime;
    market::Trade trade;
    /// One message for several trades at one price.
    bool aggregated = false;
    /// Each trade's id is one more than that of the trade before: a jump means lost messages.
    bool idsFollow = false;
    /// Happened before the subscription; told so that its id is known.
    bool past = false;
};

struct BookTicker {
    std::string symbol;
    /// The book's update id that it shows.
    std::int64_t updateId = 0;
    /// Futures only.
    std::optional<Timestamp> eventTime;
    market::Quote quote;
};

/// A connection was made, perhaps anew: what its books held before is void.
struct ConnectionMade {
    std::string connection;
};

/// A message that is sound but of no use here: klines, partial books, answers to control messages, trades without a
/// price, best prices of an empty side, lists of instruments.
struct OtherMessage {
    std::string kind;
};

using VenueMessage = std::variant<DepthUpdate, DepthSnapshot, TradeMessage, BookTicker, ConnectionMade, OtherMessage>;

} // namespace aetherion::feeds
