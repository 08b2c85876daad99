#pragma once
// Says in the log how long a start took: until the first chart was full, until all history was made, until it was
// stored. Looks at what everyone else sees, the snapshots.
//
// Thread: the engine's.
#include "core/contract/engine_snapshot.h"

namespace aetherion::engine {

class StartReport {
public:
    /// `opened` is when the program began to open the session, on the clock of EnginePulse::wallTime.
    explicit StartReport(Timestamp opened) : m_opened(opened) {}

    void look(const contract::EngineSnapshot& snapshot);

private:
    void say(const char* what, const contract::EngineSnapshot& snapshot) const;

    Timestamp m_opened;
    bool m_chartFull = false;
    bool m_made = false;
    bool m_stored = false;
    /// Tenths of the history that have been told of.
    int m_tenths = 0;
};

} // namespace aetherion::engine
