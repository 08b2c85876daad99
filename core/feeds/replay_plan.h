#pragma once
// Reads every file of a replay once, in full, and decides which belong together, before the first event is sent.
//
// One source per instrument: files of bars (of one timeframe) or of trades, and beside them files of quotes, are one
// source, sorted by time; files of the same kind may not overlap, and bars of another timeframe, or bars beside trades,
// are refused. A file of exported candles is a source by itself. A file of trades whose rows name their instruments is
// taken for as many files. Recordings of the same venue and format with a symbol in common are the parts of one, sorted
// by time. A source's identity is the files' bytes with the settings that matter. Thread: any.
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

/// Files that make up one source: bars, or trades, or messages, then quotes; each kind in the order of time.
struct PlannedGroup {
    market::Source source;
    std::vector<FileSummary> files;
};

/// In the order in which the sources are first named. An error names the file, the line where there is one, and the
/// reason.
[[nodiscard]] Result<std::vector<PlannedGroup>> planReplay(const std::vector<SourceSpec>& specs,
                                                           const ReplaySettings& settings, std::stop_token stop = {});

/// The same from files that have been read already. Notes in `files` what is missing between parts of a recording.
[[nodiscard]] Result<std::vector<PlannedGroup>> planFiles(std::vector<FileSummary> files,
                                                          const ReplaySettings& settings);

} // namespace aetherion::feeds
