#pragma once
// SOURCE as users write it: a file with what the file itself does not say,
// `FILE[,market=M,symbol=S,timeframe=TF,zone=Z,stamp=start|end]`.
//
// Options are read from the right for as long as they are known, so a file name may hold commas. A word before `=` that
// is no option is refused rather than taken for part of a name. Thread: values.
#include "core/base/result.h"
#include "core/market/names.h"
#include "core/market/timeframe.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::feeds {

/// Which end of a bar its time names.
enum class Stamp : std::uint8_t { Start, End };
/// start end
[[nodiscard]] std::string_view name(Stamp stamp);
[[nodiscard]] Result<Stamp> parseStamp(std::string_view text);

struct SourceSpec {
    std::filesystem::path file;
    std::optional<market::Market> market;
    std::string symbol;
    std::optional<market::Timeframe> timeframe;
    /// IANA name, for times that carry no zone.
    std::string zone;
    std::optional<Stamp> stamp;

    bool operator==(const SourceSpec&) const = default;
};

[[nodiscard]] Result<SourceSpec> parseSourceSpec(std::string_view text);
/// Sets one option by the name that users know it by ("market", "symbol", "timeframe", "zone", "stamp").
[[nodiscard]] Status setOption(SourceSpec& spec, std::string_view option, std::string_view value);

} // namespace aetherion::feeds
