#pragma once
// What became of a stop, in three steps: latched, orders cancelled, on the disk.
//
// Thread: values.
#include "core/base/time.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace aetherion::guard {

enum class Recorded : std::uint8_t { Waiting, OnDisk, NotYet };

struct StopAnswer {
    /// 0 while nothing was stopped, or where the hold could not be noted.
    std::int64_t hold = 0;
    /// The machine's times.
    std::optional<Timestamp> latched{};
    /// Nothing before the engine has answered.
    std::optional<std::size_t> working{};
    std::size_t cancelled = 0;
    std::optional<Duration> took{};
    Recorded recorded = Recorded::Waiting;
    std::optional<Timestamp> recordedAt{};
    /// Why it is not on the disk.
    std::string trouble{};
    /// Orders that were cancelled since everything is Halted, over all stops.
    std::size_t cancelledInAll = 0;
    bool operator==(const StopAnswer&) const = default;
};

} // namespace aetherion::guard
