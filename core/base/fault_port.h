#pragma once
// Where faults on purpose enter: each place that may fail asks here first, and does what it is told.
//
// Null wherever nobody asked for faults, and always in a release build. Thread: each method from the threads that it
// names.
#include "core/base/result.h"

#include <stop_token>

namespace aetherion::base {

class FaultPort {
public:
    virtual ~FaultPort() = default;
    /// Engine thread, each time round: comes back when the engine may go on, or is to stop.
    virtual void holdEngine(const std::stop_token& stop) = 0;
    /// Engine thread, before each event that it takes in. Throws where that was asked for.
    virtual void beforeEvent() = 0;
    /// Feed thread, before each batch: comes back when the feed may go on, or is to stop.
    virtual void holdFeed(const std::stop_token& stop) = 0;
    /// Any thread that is about to write to the data folder's disk: an error in place of the write. Without a place:
    /// that is the writer's to say.
    [[nodiscard]] virtual Status beforeWrite() = 0;
};

} // namespace aetherion::base
