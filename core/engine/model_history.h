#pragma once
// What was decided about models, by whom, when and on what grounds: `models/history.jsonl`, one JSON object a line.
//
// Members of every line: time (ISO 8601), event (accept, refuse, roll-back, schedule, scheduled-run, scheduled-task);
// the rest is the event's own. Lines are only ever added, each synced before append() returns. What a crash cut short
// is skipped when reading, and never joined with the next line.
//
// Thread: any; one writer at a time (who holds the data folder's lock).
#include "core/base/result.h"
#include "core/base/time.h"

#include <nlohmann/json_fwd.hpp>

#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>

namespace aetherion::engine {

class ModelHistory {
public:
    /// `folder` is the data folder's `models`; created at the first line.
    explicit ModelHistory(const std::filesystem::path& folder) : m_file(folder / "history.jsonl") {}

    /// `entry` is an object; time and event are set here.
    [[nodiscard]] Status append(Timestamp time, std::string_view event, nlohmann::json entry);
    /// Oldest first. A file that does not exist is empty.
    [[nodiscard]] Status read(const std::function<void(const nlohmann::json&)>& visit) const;
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    std::filesystem::path m_file;
    mutable std::mutex m_mutex;
};

} // namespace aetherion::engine
