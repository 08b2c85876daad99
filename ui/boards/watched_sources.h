#pragma once
// The sources of what is watched: whose rows belong into a table of its history.
//
// Looked through only when the session or the number of its streams is another: within a session streams are added and
// never change. Thread: GUI.
#include "core/contract/engine_snapshot.h"

#include <set>

namespace aetherion::boards {

class WatchedSources {
public:
    /// Whether they are others than before, or those of another session.
    bool follow(const contract::EngineSnapshot& snapshot);
    [[nodiscard]] const std::set<market::SourceId>& ids() const { return m_ids; }
    [[nodiscard]] bool contains(market::SourceId source) const { return m_ids.contains(source); }
    [[nodiscard]] std::uint64_t session() const { return m_session; }

private:
    std::uint64_t m_session = 0;
    std::size_t m_streams = 0;
    std::set<market::SourceId> m_ids;
};

} // namespace aetherion::boards
