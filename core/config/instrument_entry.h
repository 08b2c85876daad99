#pragma once
// Reads one [[instrument]] of a catalogue file, and refuses it with its line where it does not fit.
//
// Thread: values. Stays within this room: its caller has parsed the file.
#include "core/market/instrument_spec.h"

#include <toml++/toml.h>

#include <functional>

namespace aetherion::config {

/// `known` gives the entry that this one changes, or null where it is new and has to be complete.
[[nodiscard]] Result<market::InstrumentSpec>
readInstrument(const toml::table& entry, const std::string& file,
               const std::function<const market::InstrumentSpec*(const market::InstrumentKey&)>& known);

[[nodiscard]] std::string placeInFile(const std::string& file, const toml::node& node);

} // namespace aetherion::config
