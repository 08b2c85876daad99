#pragma once
// A job as a client asks for it: its kind, its sources and options from a JSON body, and the files that it may touch.
//
// Options stand in the body under the command line's names without the dashes, or in an object `options`. Files are
// confined to the data folder, so that no client reads or writes elsewhere through the program: what is read lies in
// `imports/` or `exports/` (a model in `models/` too), what is written in `exports/` (a model in `models/candidates/`).
// Relative names are meant there, absolute ones must lie there, and ".." is refused. Only the owner of the folder can
// put a link there, so a link is the owner's leave.
//
// Thread: pure functions.
#include "core/contract/job.h"
#include "core/http/request.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <tl/expected.hpp>

namespace aetherion::api {

/// 404 where no such kind is started.
[[nodiscard]] tl::expected<contract::JobKind, http::Refusal> readJobKind(std::string_view kindName);

/// 422 names the member that is wrong.
[[nodiscard]] tl::expected<contract::JobRequest, http::Refusal> readJobRequest(contract::JobKind kind,
                                                                               const nlohmann::ordered_json& body);

/// Makes every file name absolute; 422 names the one that lies outside.
[[nodiscard]] tl::expected<contract::JobRequest, http::Refusal> confine(contract::JobRequest job,
                                                                        const std::filesystem::path& dataFolder);

} // namespace aetherion::api
