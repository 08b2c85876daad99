#pragma once
// Reads every file of a replay once, in full, and decides which belong together, before the first event is sent.
//
// Files of bars (or trades) of one market, symbol and timeframe are one source, sorted by time; they may not overlap.
// Recordings that follow one another in the list and in time, of the same venue and with a symbol in common, are the
// parts of one. A source's identity is the files' bytes with the settings that matter. Thread: any.
#include "core/feeds/file_summary.h"
#include "core/market/source.h"

#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::feeds {

struct ReplaySettings {
    market::SourceKind kind = market::SourceKind::Replay;
    /// The engine's name in the sources.
    std::string engine = "local";
    /// Leaves out rows that cannot be read instead of refusing the file; a damaged file is refused still.
    bool skipBadRows = false;
};

/// Files that make up one source, in the order in which they are replayed.
struct PlannedGroup {
    market::Source source;
    std::vector<FileSummary> files;
};

/// In the order in which the sources are first named. An error names the file, the line where there is one, and the
/// reason.
[[nodiscard]] Result<std::vector<PlannedGroup>> planReplay(const std::vector<SourceSpec>& specs,
                                                           const ReplaySettings& settings, std::stop_token stop = {});

} // namespace aetherion::feeds
