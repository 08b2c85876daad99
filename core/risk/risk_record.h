#pragma once
// What the risk-state file keeps: the holds, the next hold's number, and whether an engine is running on the folder.
//
// As text: one line of JSON, and a line with its SHA-256. The state follows from the holds (the strictest decides); it
// is written down all the same and must agree, so that a person can read it and a half-edited file is noticed.
// Thread: values.
#include "core/risk/risk_state.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::risk {

struct RiskRecord {
    std::vector<Hold> holds;
    /// From 1; never smaller than any hold's number plus one.
    std::int64_t nextHold = 1;
    /// True from an engine's start to its clean stop.
    bool running = false;
    /// The stop file that the holds already speak for (StopSight::key); empty when there was none.
    std::string stopFileKey;
    bool operator==(const RiskRecord&) const = default;
};

/// Active when there is no hold.
[[nodiscard]] RiskState strictest(const std::vector<Hold>& holds);
/// The highest number; 0 when there is none.
[[nodiscard]] std::int64_t newestHold(const std::vector<Hold>& holds);

[[nodiscard]] std::string encodeRiskRecord(const RiskRecord& record);
/// Refuses what is cut short, edited, contradictory, or written by a later version.
[[nodiscard]] Result<RiskRecord> decodeRiskRecord(std::string_view text);

} // namespace aetherion::risk
