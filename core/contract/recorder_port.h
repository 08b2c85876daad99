#pragma once
// Where the engine hands its rows to the store.
//
// Thread: any; records of one thread keep their order. The caller never touches a database: it fills a bounded queue.
#include "core/contract/record.h"

#include <string>

namespace aetherion::contract {

/// What happens when the queue is full: ticks at wall speed are left out and counted, everything else waits for room.
enum class WhenFull : std::uint8_t { Wait, Drop };

struct RecorderHealth {
    std::size_t queued = 0;
    std::size_t capacity = 0;
    std::uint64_t written = 0;
    std::uint64_t dropped = 0;
    /// The last error that keeps rows from being written; empty when all is well.
    std::string error;
};

class RecorderPort {
public:
    virtual ~RecorderPort() = default;
    /// False when the record was dropped (WhenFull::Drop) or the recorder has closed or failed.
    virtual bool record(Record record, WhenFull whenFull) = 0;
    /// Everything recorded before this call is durable when it returns without error.
    [[nodiscard]] virtual Status flush(Duration timeout) = 0;
    [[nodiscard]] virtual RecorderHealth health() const = 0;
};

} // namespace aetherion::contract
