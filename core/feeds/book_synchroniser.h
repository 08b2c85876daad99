#pragma once
// Puts one symbol's depth updates and snapshots together into a book without holes, by the venue's rules.
//
// Updates that arrive before the snapshot are kept (at most `bufferLimit`, the oldest go first) and applied after it:
// leaving them out leaves stale levels. Spot: an update that the book already holds is dropped; the next must begin no
// later than the id after the book's. Futures: the first kept must contain the snapshot's id, each later one must name
// the one before as its predecessor. On a hole the book is void: `FeedStateChanged{Gap}` says why, `Resync` that the
// book is asked for again, and updates are kept until a snapshot fits (`Flowing`). A snapshot that is older than all
// kept updates does not fit (`Resync` again, with the reason). Updates that a venue does not number (Coinbase) follow
// their snapshot in the order of the connection; what shows that some were lost is told by invalidate().
//
// Rules: Binance "How to manage a local order book correctly", spot and USD-M. Events carry stream 0 and the receive
// time at which they became usable: updates that waited have the snapshot's. Thread: one at a time.
#include "core/feeds/venue_message.h"
#include "core/market/event.h"

#include <cstdint>
#include <deque>
#include <string>

namespace aetherion::feeds {

class BookSynchroniser {
public:
    static constexpr std::size_t kBufferLimit = 10'000;
    explicit BookSynchroniser(std::size_t bufferLimit = kBufferLimit) : m_bufferLimit(bufferLimit) {}

    /// Both append what follows from the message to `events`.
    void onUpdate(DepthUpdate&& update, Timestamp receiveTime, market::EventBatch& events);
    void onSnapshot(DepthSnapshot&& snapshot, Timestamp receiveTime, market::EventBatch& events);

    /// The book can no longer be trusted; it begins again with the next snapshot.
    void invalidate(const std::string& reason, Timestamp eventTime, Timestamp receiveTime, market::EventBatch& events);

    [[nodiscard]] bool inSequence() const { return m_inSequence; }
    /// The id of the newest update in the book; of use while in sequence.
    [[nodiscard]] std::int64_t bookId() const { return m_bookId; }
    [[nodiscard]] std::uint64_t applied() const { return m_applied; }
    /// Updates that were older than the snapshot, or there already.
    [[nodiscard]] std::uint64_t dropped() const { return m_dropped; }

private:
    enum class Fit : std::uint8_t { Old, Next, Hole };
    [[nodiscard]] Fit fit(const DepthUpdate& update) const;
    void apply(DepthUpdate&& update, Timestamp receiveTime, market::EventBatch& events);
    void keep(DepthUpdate&& update);

    std::size_t m_bufferLimit;
    std::deque<DepthUpdate> m_waiting;
    bool m_inSequence = false;
    // No update has been applied to the snapshot yet.
    bool m_fresh = false;
    bool m_lost = false;
    std::int64_t m_bookId = 0;
    std::uint64_t m_applied = 0;
    std::uint64_t m_dropped = 0;
};

} // namespace aetherion::feeds
