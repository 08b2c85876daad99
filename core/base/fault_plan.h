#pragma once
// Faults on purpose: what a developer asks to go wrong, and when, to see what the program then does.
//
// "engine-stall:10s@30s,throw-at:5000": faults by comma, each NAME[:LENGTH][@START]. LENGTH and START are durations as
// parseDuration() reads them; without a START a fault begins kFirstFault after the start, without a LENGTH it lasts as
// its kind says (a full disk: a day). throw-at takes a count of events, from 1, and no START. What is unknown,
// malformed, of no length or named twice is refused, with the forms that are allowed. Thread: values.
#include "core/base/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace aetherion::base {

/// Without an @START: when the window stands, and a first page has been left.
inline constexpr Duration kFirstFault = std::chrono::seconds(10);

enum class Fault : std::uint8_t {
    /// The engine's thread does nothing.
    EngineStall,
    /// The window's thread does nothing.
    GuiFreeze,
    /// The feed delivers nothing.
    FeedStall,
    /// No file of the store, the spool or the audit log takes another byte.
    DiskFull,
};
inline constexpr std::size_t kFaults = 4;
/// As it is written: "engine-stall".
[[nodiscard]] std::string_view name(Fault fault);

struct FaultSpan {
    /// Since the start of the program.
    Duration begins{0};
    Duration lasts{0};
    bool operator==(const FaultSpan&) const = default;
};

struct FaultPlan {
    /// In the order of Fault.
    std::array<std::optional<FaultSpan>, kFaults> spans{};
    /// The engine's thread throws before it takes in the event of this number, counted from 1.
    std::optional<std::uint64_t> throwAt{};

    [[nodiscard]] const std::optional<FaultSpan>& span(Fault fault) const {
        return spans[static_cast<std::size_t>(fault)];
    }
    /// How much of a fault is still to come, `running` after the start; zero before it begins and after it has ended.
    [[nodiscard]] Duration left(Fault fault, Duration running) const;
    bool operator==(const FaultPlan&) const = default;
};

[[nodiscard]] Result<FaultPlan> parseFaultPlan(std::string_view text);

} // namespace aetherion::base
