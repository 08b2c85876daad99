#pragma once
// The instruments that come with the program, and those of a user's own file.
#include "core/config/instrument_catalogue.h"

#include <filesystem>

namespace aetherion::engine {

/// The user's file extends the shipped catalogue; an empty path, or a file that is not there, leaves it as it is. A
/// file with a mistake is refused with its line. Thread: any.
[[nodiscard]] Result<config::InstrumentCatalogue> loadCatalogue(const std::filesystem::path& userFile);

} // namespace aetherion::engine
