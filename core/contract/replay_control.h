#pragma once
// Chooses what the engine watches, and how fast.
//
// Thread: any; each call queues a command and returns its id; the answer comes as CommandAnswered.
#include "core/contract/engine_event.h"

#include <string>
#include <vector>

namespace aetherion::contract {

class ReplayControl {
public:
    virtual ~ReplayControl() = default;
    /// Opens recordings; each text is a SOURCE: `FILE[,market=M,symbol=S,timeframe=TF,zone=Z,stamp=start|end]`.
    /// `speed` is times the wall's, 0 as fast as possible.
    virtual CommandId openRecording(std::vector<std::string> sources, double speed) = 0;
    virtual CommandId watchSimulation() = 0;
    virtual CommandId setSpeed(double speed) = 0;
    virtual CommandId setPaused(bool paused) = 0;
    /// Lets a recording go on by so much of its own time, as fast as possible, and no further while it is paused.
    virtual CommandId step(Duration span) = 0;
    /// The same, up to that time. Refused for a time that has passed: a recording goes forward only.
    virtual CommandId goTo(Timestamp time) = 0;
};

} // namespace aetherion::contract
