#pragma once
// Sets up the program's log once, in main: to standard error, and to rotating files (5 x 10 MB) where a folder is
// given.
//
// Everything else logs through spdlog's free functions. Thread: call before other threads start.
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace aetherion::base {

struct LogSettings {
    /// trace, debug, info, warn, error, off
    std::string level = "info";
    /// One JSON object a line instead of text.
    bool json = false;
    /// Where rotating files go; empty for none.
    std::filesystem::path folder;
};

[[nodiscard]] Status setUpLogging(const LogSettings& settings);

/// Lines at warning, and at error or above, since the program began; of what the level lets through. Any thread.
struct LoggedLines {
    std::uint64_t warnings = 0;
    std::uint64_t errors = 0;
};
[[nodiscard]] LoggedLines loggedLines();

} // namespace aetherion::base
