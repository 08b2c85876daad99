#pragma once
// What waits to be written: facts, which are taken at once, and rows, which are taken when there are many or one has
// waited long enough.
//
// Both are bounded; what the writer has taken and not yet settled still counts, so that the bound is on memory. Handing
// over is a swap of two vectors, whatever their length: no producer waits while rows are moved one by one. While the
// store is failing nobody waits for room: what does not fit is lost, and counted.
//
// Thread: put(), putFact(), offer(), the two awaits, wake(), state() and close() any; the rest the one writer.
#include "core/contract/recorder_port.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace aetherion::storage {

struct InboxSettings {
    std::size_t rowCapacity = 131'072;
    std::size_t factCapacity = 4'096;
    /// Beyond that there is room for so many facts of those who may not wait.
    std::size_t factReserve = 1'024;
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

    /// False when it was full (WhenFull::Drop, or while failing) or is closed. A source goes to both sides.
    [[nodiscard]] bool put(contract::Record&& record, contract::WhenFull whenFull);
    /// How many facts, announcements of sources included, have been put when this one is in; nothing when closed, or
    /// when it did not fit while failing.
    [[nodiscard]] std::optional<std::uint64_t> putFact(contract::Record&& fact);
    /// The same as put() without waiting, and without counting what is not taken.
    [[nodiscard]] bool offer(contract::Record&& record);
    /// How many facts have been acknowledged.
    [[nodiscard]] std::uint64_t durableFacts() const;
    [[nodiscard]] bool awaitDurableFacts(std::uint64_t count, Duration timeout);
    /// Waits until everything put before this call is durable.
    [[nodiscard]] bool awaitDurable(Duration timeout);
    /// Nothing more comes in, everyone who waits for room goes on; what is inside can still be taken.
    void close();
    /// The writer has gone: nobody waits for it any longer.
    void abandon();
    /// Ends the writer's wait in take().
    void wake();

    struct State {
        std::size_t waiting = 0;
        std::uint64_t dropped = 0;
        std::uint64_t lost = 0;
        bool failing = false;
        bool closed = false;
        bool empty = true;
    };
    [[nodiscard]] State state() const;

    /// Waits, at most `timeout`, until there is something to do; then swaps what is due into those of the two vectors
    /// that are empty. Rows stay where they are unless they are admitted.
    void take(Records& facts, Records& rows, Duration timeout, bool admitRows = true);
    /// So many of what was taken are done with: there is room for as many more.
    void settle(Amounts settled);
    /// In all.
    [[nodiscard]] Amounts settled() const;
    /// So many facts, of all, may be called taken.
    void acknowledgeFacts(std::uint64_t facts);
    /// Does a fact wait to be taken?
    [[nodiscard]] bool factsWait() const;
    /// Does someone wait for rows that are settled but not yet durable?
    [[nodiscard]] bool syncWanted() const;
    /// So much, of all, is durable.
    void noteDurable(Amounts durable);
    /// Everything settled so far is durable.
    void noteDurable() { noteDurable(settled()); }
    /// From then on the store is failing, unless this is called again before; nothing: it is not.
    void failFrom(std::optional<std::chrono::steady_clock::time_point> time);

private:
    using Clock = std::chrono::steady_clock;
    [[nodiscard]] bool rowsDue(Clock::time_point now) const;
    [[nodiscard]] bool failing(Clock::time_point now) const { return m_failFrom && now >= *m_failFrom; }
    [[nodiscard]] bool hasRoom(bool fact, bool row, std::size_t reserve) const;
    enum class NoRoom : std::uint8_t { Wait, Drop, Refuse };
    [[nodiscard]] bool put(contract::Record&& record, NoRoom noRoom, std::uint64_t& facts);

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
    std::uint64_t m_acknowledged = 0;
    std::uint64_t m_dropped = 0;
    std::uint64_t m_lost = 0;
    std::optional<Clock::time_point> m_failFrom;
    int m_waitingForSync = 0;
    bool m_wake = false;
    bool m_closed = false;
    bool m_abandoned = false;
};

} // namespace aetherion::storage
