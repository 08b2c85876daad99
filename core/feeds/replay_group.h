#pragma once
// Files that belong together in a replay: the parts of one recording, or one symbol's bars or trades. One source.
//
// Streams are numbered within the group from 0; the replay gives them their numbers in the session. A stream's first
// event is its StreamOpened. Thread: one at a time.
#include "core/feeds/file_summary.h"
#include "core/market/event.h"

#include <memory>
#include <vector>

namespace aetherion::feeds {

class ReplayGroup {
public:
    ReplayGroup(market::Source source, bool skipBadRows) : m_source(std::move(source)), m_skipBadRows(skipBadRows) {}
    virtual ~ReplayGroup() = default;
    ReplayGroup(const ReplayGroup&) = delete;
    ReplayGroup& operator=(const ReplayGroup&) = delete;

    [[nodiscard]] const market::Source& source() const { return m_source; }
    /// Puts what arrived next into the empty `arrival`; all of it has one receive time. False at the end.
    [[nodiscard]] virtual Result<bool> next(market::EventBatch& arrival) = 0;

protected:
    [[nodiscard]] bool skips(bool broken) const { return m_skipBadRows && !broken; }

private:
    market::Source m_source;
    bool m_skipBadRows;
};

/// `files` are sound, sorted, and of the kind that each wants; not empty.
[[nodiscard]] std::unique_ptr<ReplayGroup> replayBars(std::vector<FileSummary> files, market::Source source,
                                                      bool skipBadRows);
[[nodiscard]] std::unique_ptr<ReplayGroup> replayTicks(std::vector<FileSummary> files, market::Source source,
                                                       bool skipBadRows);
[[nodiscard]] std::unique_ptr<ReplayGroup> replayRecording(std::vector<FileSummary> files, market::Source source,
                                                           bool skipBadRows);

} // namespace aetherion::feeds
