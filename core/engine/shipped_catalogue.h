#pragma once
// The instruments that come with the program, and those of a user's own file.
#include "core/config/instrument_catalogue.h"

#include <filesystem>

namespace aetherion::engine {

/// The user's file extends the shipped catalogue; an empty path, or a file that is not there, leaves it as it is. A
/// file with a mistake is refused with its line. Thread: any.
[[nodiscard]] Result<config::InstrumentCatalogue> loadCatalogue(const std::filesystem::path& userFile);

/// What `--instruments` names: "default" or "all", a number, or a file that extends the catalogue and then all of it.
/// A text with a dot or a slash, or that is a file's name, is a file. `ownFile` extends the catalogue otherwise.
[[nodiscard]] Result<std::vector<market::InstrumentSpec>> selectInstruments(const std::string& wanted,
                                                                            const std::filesystem::path& ownFile,
                                                                            std::span<const market::Market> markets);

} // namespace aetherion::engine
