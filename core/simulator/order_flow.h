#pragma once
// The order book of one simulated instrument, and the orders that carry it along the instrument's price path: at most
// kLadderLevels levels a side, arrivals, cancellations, and a market order per tick.
//
// The path is given; nothing here acts upon it. A tick's trade prints at exactly its price and quantity: before it,
// arrivals and cancellations move the book so that the price is the best ask for a buyer, or the best bid for a seller,
// with a spread drawn for the regime, and bring what the trade wants to take. Per tick, in order:
//   BookDelta   cancellations and arrivals; left out where nothing changes
//   Trade       within the spread it meets, with its side
//   BookDelta   what it took, and the level that moves up behind
// After each of them the book is neither locked nor crossed, sorted, without an empty side, with positive sizes, asks
// on kLadderLevels levels and bids on as many as there are ticks down to the lowest one, at most kLadderLevels. Prices
// are whole ticks of at least one, sizes whole lots. At one tick no bid fits below a buyer's ask, so there the trade is
// a seller's.
//
// Regimes set the rates of arrivals and cancellations, spread, distances of levels, and size: in a crisis the spread is
// about three times that of a quiet market, levels lie further apart by as much and more, and hold a third.
//
// A book is not saved: after a restart, and after a closed market, open() draws it anew around the price, from a stream
// that goes on where it was. An instrument that cannot be traded has no book. Thread: one at a time.
// No allocation except in what is emitted.
#include "core/market/instrument_spec.h"
#include "core/simulator/book_ladder.h"
#include "core/simulator/instrument_path.h"

namespace aetherion::simulator {

class OrderFlow {
public:
    /// For an instrument that can be traded. Events are those of `stream`.
    OrderFlow(const market::InstrumentSpec& spec, RandomStream random, market::StreamId stream = 0);

    /// Draws the book around `price` and appends it as a BookSnapshot.
    void open(Timestamp time, Price price, market::Regime regime, market::EventBatch& out);
    /// Appends what the tick means, see above. A book that is not open is opened first.
    void step(const PathTick& tick, market::EventBatch& out);
    /// The market has closed: no book until it opens.
    void close();
    [[nodiscard]] bool isOpen() const { return !m_bids.empty(); }

    /// Of an open book.
    [[nodiscard]] market::Quote quote() const;
    [[nodiscard]] market::BookSnapshot snapshot() const;

    /// Where the stream stands. The book is no part of it.
    [[nodiscard]] const RandomStream::State& streamState() const { return m_random.state(); }
    void restoreStream(const RandomStream::State& state) { m_random.restore(state); }

private:
    /// In ticks.
    [[nodiscard]] double meanSpread(std::int64_t ticks, market::Regime regime) const;
    [[nodiscard]] LadderShape shapeAt(std::int64_t ticks, market::Regime regime) const;
    void drawSpread(std::int64_t ticks, market::Regime regime);
    void moveTo(std::int64_t ticks, market::Side side, const LadderShape& shape);
    void churn(market::Regime regime, const LadderShape& shape);
    [[nodiscard]] market::BookLevel level(const BookLadder::Level& each) const;
    template <typename Payload> void add(Payload&& payload, Timestamp time, market::EventBatch& out) const;
    /// Appends what has changed since `bids` and `asks`, if anything has. A side that cannot have is given itself.
    void addChanges(const BookLadder& bids, const BookLadder& asks, Timestamp time, market::EventBatch& out) const;

    std::int64_t m_tickUnits;
    std::int64_t m_lotUnits;
    double m_medianLots;
    /// Of the price, in a quiet market.
    double m_relativeSpread;
    market::Precision m_precision;
    market::StreamId m_stream;
    RandomStream m_random;
    BookLadder m_bids;
    BookLadder m_asks;
    std::int64_t m_spreadTicks = 1;
    market::Regime m_regime = market::Regime::Unknown;
};

} // namespace aetherion::simulator
