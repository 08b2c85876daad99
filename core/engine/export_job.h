#pragma once
// Writes stored rows to a file, with a description beside it.
//
// The range is fixed before the first row is read (an open end is that of the newest row then); the same rows give the
// same bytes. The file appears under its name only when it is whole, and `FILE.meta.json` after it: rows, range, first
// and last row, zone, symbols, models, sources and the file's SHA-256. Memory does not grow with the rows. Progress is
// the part of the range that is written. Thread: a job's or a command's; waits for the store. Stops within a page when
// asked to, and leaves no file then.
#include "core/engine/export_request.h"
#include "core/engine/job_runner.h"

namespace aetherion::engine {

/// What was written, in one line.
[[nodiscard]] Result<std::string> exportRows(const ExportRequest& request, contract::HistoryPort& history,
                                             const JobProgress& progress, const std::stop_token& stop);

} // namespace aetherion::engine
