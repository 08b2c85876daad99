#pragma once
// What waits to be written: facts, which are taken at once, and rows, which are taken when there are many or one has
// waited long enough.
//
// Both are bounded; what the writer has taken and not yet settled still counts, so that the bound is on memory. Handing
// over is a swap of two vectors, whatever their length: no producer waits while rows are moved one by one.
//
// Thread: put(), awaitDurable(), state() and close() any; the rest the one writer.
#include "core/contract/recorder_port.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace aetherion::storage {

struct InboxSettings {
    std::size_t rowCapacity = 65'536;
    std::size_t factCapacity = 4'096;
    /// Rows are taken when there are this many,
    std::size_t takeAt = 8'192;
    /// or when the oldest has waited this long.
    Duration takeAfter = std::chrono::seconds(1);
};

struct Amounts {
    std::uint64_t facts = 0;
    std::uint64_t rows = 0;
};

class RecordInbox {
public:
    using Records = std::vector<contract::Record>;
    explicit RecordInbox(InboxSettings settings);

    /// False when it was full (WhenFull::Drop) or is closed. A source goes to both sides.
    [[nodiscard]] bool put(contract::Record&& record, contract::WhenFull whenFull);
    /// How many facts, announcements of sources included, have been put when this one is in; nothing when closed.
    [[nodiscard]] std::optional<std::uint64_t> putFact(contract::Record&& fact);
    /// How many of them are settled; those are durable.
    [[nodiscard]] std::uint64_t settledFacts() const;
    [[nodiscard]] bool awaitSettledFacts(std::uint64_t count, Duration timeout);
    /// Waits until everything put before this call is durable.
    [[nodiscard]] bool awaitDurable(Duration timeout);
    /// Nothing more comes in, everyone who waits for room goes on; what is inside can still be taken.
    void close();
    /// The writer has gone: nobody waits for it any longer.
    void abandon();

    struct State {
        std::size_t waiting = 0;
        std::uint64_t dropped = 0;
        bool closed = false;
        bool empty = true;
    };
    [[nodiscard]] State state() const;

    /// Waits, at most `timeout`, until there is something to do; then swaps what is due into those of the two vectors
    /// that are empty.
    void take(Records& facts, Records& rows, Duration timeout);
    /// So many of what was taken are done with: there is room for as many more.
    void settle(Amounts settled);
    /// Does someone wait for rows that are settled but not yet durable?
    [[nodiscard]] bool syncWanted() const;
    /// Everything settled so far is durable.
    void noteDurable();

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] bool rowsDue(Clock::time_point now) const;
    [[nodiscard]] bool put(contract::Record&& record, contract::WhenFull whenFull, std::uint64_t& facts);

    const InboxSettings m_settings;
    mutable std::mutex m_mutex;
    std::condition_variable m_work;
    std::condition_variable m_room;
    std::condition_variable m_durable;
    Records m_facts;
    Records m_rows;
    Clock::time_point m_oldestRow;
    /// Taken and not yet settled.
    Amounts m_taken;
    // Running totals.
    Amounts m_put;
    Amounts m_settled;
    Amounts m_synced;
    std::uint64_t m_dropped = 0;
    int m_waitingForSync = 0;
    bool m_wake = false;
    bool m_closed = false;
    bool m_abandoned = false;
};

} // namespace aetherion::storage
