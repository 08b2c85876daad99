#pragma once
// The port that every source of market data stands behind: simulation, replay, later a live connection.
//
// Thread: run() is called once, on the feed thread, and returns when the feed has ended, failed or been stopped. The
// sink may block (a full queue slows the feed); it answers false when the engine is stopping. Everything a feed needs
// to be the same in every run, clock and random numbers included, is handed to its constructor.
#include "core/base/clock.h"
#include "core/market/event.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace aetherion::market {

/// Takes a batch; false ends the feed.
using EventSink = std::function<bool(EventBatch&&)>;

/// Lets a feed wait for the moment at which an event is due. Implemented by whoever owns speed and pause.
class Pacer {
public:
    virtual ~Pacer() = default;
    /// Waits until `due` (in the data's own time) has come at the present speed; false when stopping.
    [[nodiscard]] virtual bool waitUntil(Timestamp due, std::stop_token stop) = 0;
    /// No waiting at all at present: events may be sent in large batches.
    [[nodiscard]] virtual bool unpaced() const = 0;
};

class Feed {
public:
    virtual ~Feed() = default;
    /// The sources whose streams this feed will open.
    [[nodiscard]] virtual std::vector<Source> sources() const = 0;
    /// An error names file, line and reason.
    [[nodiscard]] virtual Status run(const EventSink& sink, Pacer& pacer, std::stop_token stop) = 0;
};

} // namespace aetherion::market
