#pragma once
// What a feed delivers: values, in the order in which they arrived. That order is law; event times may run backwards.
//
// Event time is the venue's, receive time ours (both UTC). Candles are bucketed by event time, ages measured on receive
// time. Thread: values; a batch crosses from the feed thread to the engine thread by move.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/market/bar.h"
#include "core/market/instrument.h"
#include "core/market/names.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace aetherion::market {

enum class Side : std::uint8_t { Unknown, Buy, Sell };

struct BookLevel {
    Price price;
    Quantity quantity;
    bool operator==(const BookLevel&) const = default;
};

/// First event of every stream.
struct StreamOpened {
    Stream stream;
    /// Timeframes whose bars come complete, each as it stands; a timeframe that does not come is made from the largest
    /// smaller one. Empty: trades, or bars of one timeframe, of which all larger ones are made.
    std::vector<Timeframe> delivered{};
};
/// A price at a time: a simulated tick, or a trade. `side` is the aggressor's.
struct Trade {
    Price price;
    Quantity quantity;
    Side side = Side::Unknown;
    Precision precision;
    /// The venue's trade id; 0 where there is none.
    std::int64_t tradeId = 0;
};
/// One price at a time within a TradeRun.
struct RunTick {
    Timestamp time;
    Price price;
    Quantity quantity;
    Side side = Side::Unknown;
};
/// Consecutive ticks of one stream, delivered together: history, which nobody waits for tick by tick. Each means what a
/// Trade with that event and receive time means; the event's own times are the last tick's.
struct TradeRun {
    std::vector<RunTick> ticks;
    Precision precision;
};
/// Best bid and ask.
struct Quote {
    BookLevel bid;
    BookLevel ask;
    Precision precision;
};
/// The whole book, best level first on both sides.
struct BookSnapshot {
    std::vector<BookLevel> bids;
    std::vector<BookLevel> asks;
    Precision precision;
};
/// Changed levels; quantity zero removes. Already in sequence: the connector's synchroniser has seen to that.
struct BookDelta {
    std::vector<BookLevel> bids;
    std::vector<BookLevel> asks;
    Precision precision;
};
/// A complete bar from a file or a venue.
struct BarClosed {
    Bar bar;
    Precision precision;
};
/// A stretch of data that ought to be there and is not, half-open; closed hours are none.
struct GapRange {
    Timestamp from;
    Timestamp to;
    /// Bars that are missing; 0 in a stream of ticks.
    std::int64_t missingBars = 0;
    bool operator==(const GapRange&) const = default;
};
/// The stream's state changed; on Gap and Resync the book is void until the next snapshot.
struct FeedStateChanged {
    FeedState state = FeedState::Flowing;
    std::string reason;
    /// With Gap: what is missing. In a series of bars it is known, and told, when the next bar has come.
    std::optional<GapRange> gap{};
};
/// How the feed stands after everything that it sent before: what it needs to go on from here another day. Says nothing
/// about the market; its stream number means nothing.
struct FeedCheckpoint {
    SourceId source;
    std::string state;
};
/// How far the feed has come with history that it sends at once, from 0 to 1. Its stream number means nothing.
struct FeedProgress {
    double done = 0;
    std::string text;
};

/// What a simulation makes the stream's prices from, from the event time on. For people to hold a detector against:
/// nothing that detects, decides or trades takes it in.
struct TrueRegimeTold {
    Regime regime = Regime::Unknown;
};

struct Event {
    StreamId stream = 0;
    Timestamp eventTime;
    Timestamp receiveTime;
    std::variant<StreamOpened, Trade, Quote, BookSnapshot, BookDelta, BarClosed, FeedStateChanged, TradeRun,
                 FeedCheckpoint, FeedProgress, TrueRegimeTold>
        payload;
};

using EventBatch = std::vector<Event>;

} // namespace aetherion::market
