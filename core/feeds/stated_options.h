#pragma once
// Holds what a user stated about a file against what the file says itself: what is missing is asked for by name, and
// what contradicts the file is refused.
//
// A bar's end is never taken for its start: the stamp is asked for unless the format or the column's name fixes it, or
// the times are plain dates, which name a whole session. Thread: pure.
#include "core/feeds/file_format.h"
#include "core/feeds/source_spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace aetherion::feeds {

/// What the file says itself.
struct FileFacts {
    FileFormat format = FileFormat::OhlcvCsv;
    /// The time is the bar's start by the format or by the column's name.
    bool timeIsStart = false;
    /// Times of day that name no zone.
    bool wallTimes = false;
    /// Dates without a time of day.
    bool dates = false;
};

/// From the header and the first row whose time can be read; where there is none, as if times were wall times.
[[nodiscard]] Result<FileFacts> readFacts(FileFormat format, std::string_view header,
                                          const std::vector<std::string>& firstRows);
/// Everything that is missing is named in one line. `file` is the place of the error.
[[nodiscard]] Status checkOptions(const std::string& file, const SourceSpec& spec, const FileFacts& facts);
/// Does the zone change what is read?
[[nodiscard]] bool needsZone(const FileFacts& facts);
/// Does the stamp change what is read?
[[nodiscard]] bool needsStamp(const FileFacts& facts);

} // namespace aetherion::feeds
