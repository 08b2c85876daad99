#pragma once
// What an operator may say, each with a scope.
//
// Thread: values.
#include "core/risk/risk_state.h"

#include <array>
#include <optional>

namespace aetherion::risk {

enum class Verb : std::uint8_t { Pause, ReduceOnly, Stop, Flatten, Resume };
inline constexpr std::array kVerbs{Verb::Pause, Verb::ReduceOnly, Verb::Stop, Verb::Flatten, Verb::Resume};
/// pause reduce-only stop flatten resume
[[nodiscard]] std::string_view name(Verb verb);
[[nodiscard]] Result<Verb> parseVerb(std::string_view text);
/// pause imposes StandDown, reduce-only ReduceOnly, stop Halted; the others impose nothing.
[[nodiscard]] std::optional<RiskState> imposedBy(Verb verb);

} // namespace aetherion::risk
