#pragma once
// The instruments that a simulation knows: those that come with the program, and a user's own.
//
// Its file is TOML, a list of [[instrument]]; resources/instruments.toml says what each key means. A mistake anywhere
// in a file refuses the whole file, as `file:line: reason`. Prices and sizes are exact: a number of up to 15 digits, or
// a text in quotes of any length.
//
// Thread: values.
#include "core/market/instrument_spec.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::config {

/// What select() gives at most.
inline constexpr int kMostInstruments = 5000;

class InstrumentCatalogue {
public:
    /// `place` is the file's name in messages.
    [[nodiscard]] static Result<InstrumentCatalogue> parse(std::string_view toml, const std::string& place);
    /// Adds a user's file. An entry whose market and symbol are known changes the keys that it gives and keeps its
    /// place; others are appended. Unchanged when the file is refused.
    [[nodiscard]] Status extend(std::string_view toml, const std::string& place);

    /// In the order of the files.
    [[nodiscard]] std::span<const market::InstrumentSpec> instruments() const { return m_instruments; }
    /// Null when there is none; valid until the catalogue changes.
    [[nodiscard]] const market::InstrumentSpec* find(const market::InstrumentKey& key) const;

    /// Those of `markets` (none given: of all), in order: "default" and "all" the whole catalogue, a number that many
    /// from its beginning. Beyond its end instruments are made up, SIM0001 and on; a larger number only appends.
    [[nodiscard]] Result<std::vector<market::InstrumentSpec>> select(std::string_view text,
                                                                     std::span<const market::Market> markets) const;

private:
    std::vector<market::InstrumentSpec> m_instruments;
};

} // namespace aetherion::config
