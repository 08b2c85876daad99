#pragma once
// Where the engine hands its rows to the store.
//
// Thread: any; records of one thread keep their order. The caller never touches a database: it fills a bounded queue.
#include "core/contract/record.h"
#include "core/contract/store_state.h"

#include <string>

namespace aetherion::contract {

/// What happens when the queue is full: ticks at wall speed are left out and counted, everything else waits for room.
/// While the store is Failing nothing waits: what does not fit is counted as lost, so that watching goes on.
enum class WhenFull : std::uint8_t { Wait, Drop };

/// Facts are numbered from 1 in the order in which the recorder took them, anew in every run.
using FactNumber = std::uint64_t;

struct RecorderHealth {
    std::size_t queued = 0;
    std::size_t capacity = 0;
    std::uint64_t written = 0;
    /// Left out at wall speed because the queue was full.
    std::uint64_t dropped = 0;
    StoreView store;
    /// The last error that keeps rows from being written; empty when all is well.
    std::string error;
};

class RecorderPort {
public:
    virtual ~RecorderPort() = default;
    /// False when the record was dropped (WhenFull::Drop), did not fit while the store is Failing, or the recorder has
    /// closed.
    virtual bool record(Record record, WhenFull whenFull) = 0;
    /// Takes a fact and says its number: whoever answers for it waits until durableFacts() has reached that.
    [[nodiscard]] virtual Result<FactNumber> recordFact(Record fact) = 0;
    /// Facts up to this number survive a power cut: they are in the database, or in the spool of a server that is away.
    [[nodiscard]] virtual FactNumber durableFacts() const = 0;
    /// Waits until durableFacts() has reached it; an error says what it waits for.
    [[nodiscard]] virtual Status awaitFact(FactNumber number, Duration timeout) = 0;
    /// Everything recorded before this call is durable when it returns without error, and in the database unless its
    /// server is away.
    [[nodiscard]] virtual Status flush(Duration timeout) = 0;
    [[nodiscard]] virtual RecorderHealth health() const = 0;
};

} // namespace aetherion::contract
