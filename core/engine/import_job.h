#pragma once
// Takes recordings into the store at once: candles of all timeframes, features and regimes, as imported data.
//
// Every file is read in full before the first row is written, so that bad input changes nothing. Importing the same
// files again adds nothing. Thread: a job's or a command's; the store's queue sets the pace.
#include "core/contract/recorder_port.h"
#include "core/engine/job_runner.h"
#include "core/feeds/replay_feed.h"
#include "core/feeds/source_spec.h"
#include "core/regime/model_shelf.h"

#include <memory>
#include <string>
#include <vector>

namespace aetherion::engine {

struct ImportRequest {
    std::vector<feeds::SourceSpec> sources;
    std::string engineName = "local";
    bool skipBadRows = false;
};

/// From a job's sources and its option skip-bad.
[[nodiscard]] Result<ImportRequest> parseImportRequest(const contract::JobRequest& request);
/// Reads every file in full and refuses what cannot be taken in; nothing has been written then.
[[nodiscard]] Result<std::unique_ptr<feeds::ReplayFeed>> openImport(const ImportRequest& request,
                                                                    const std::stop_token& stop);
/// Takes in what openImport() found good. What was taken in, in one line.
[[nodiscard]] Result<std::string> importFeed(feeds::ReplayFeed& feed,
                                             const std::shared_ptr<const regime::ModelShelf>& models,
                                             contract::RecorderPort& recorder, const JobProgress& progress,
                                             const std::stop_token& stop);
/// Both.
[[nodiscard]] Result<std::string> importFiles(const ImportRequest& request,
                                              const std::shared_ptr<const regime::ModelShelf>& models,
                                              contract::RecorderPort& recorder, const JobProgress& progress,
                                              const std::stop_token& stop);

} // namespace aetherion::engine
