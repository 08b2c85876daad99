#pragma once
// What a dry run says about the files that an import was asked to take: for people, and as JSON.
#include "core/feeds/replay_plan.h"

#include <string>
#include <vector>

namespace aetherion::ctl {

/// One file, or one instrument of it: what was found in it, or why nothing can be said about it.
struct ImportFinding {
    feeds::SourceSpec spec;
    Result<feeds::FileSummary> summary;
};

struct ImportReport {
    std::vector<ImportFinding> findings;
    bool skipBadRows = false;
    /// What the import would do with all of them together.
    Status verdict;
};

[[nodiscard]] ImportReport inspectForImport(const std::vector<feeds::SourceSpec>& specs, bool skipBadRows,
                                            std::size_t listedPerKind);
[[nodiscard]] std::string reportText(const ImportReport& report);
[[nodiscard]] std::string reportJson(const ImportReport& report);

} // namespace aetherion::ctl
