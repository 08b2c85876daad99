#include "ui/boards/watched_sources.h"

namespace aetherion::boards {

bool WatchedSources::follow(const contract::EngineSnapshot& snapshot) {
    const bool isOtherSession = snapshot.session.number != m_session;
    if (!isOtherSession && snapshot.streams.size() == m_streams)
        return false;
    m_session = snapshot.session.number;
    m_streams = snapshot.streams.size();
    std::set<market::SourceId> ids;
    // Streams of one source stand side by side, and a source's number costs a digest.
    const market::Source* last = nullptr;
    for (const contract::StreamView& view : snapshot.streams) {
        if (last && *last == view.stream.source)
            continue;
        last = &view.stream.source;
        ids.insert(last->id());
    }
    const bool isOther = isOtherSession || ids != m_ids;
    m_ids = std::move(ids);
    return isOther;
}

} // namespace aetherion::boards
