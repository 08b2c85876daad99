#pragma once
// What the drills of the emergency stop have found: can each channel still stop trading, and how fast?
//
// Thread: values; DrillHistory one at a time.
#include "core/base/state_bytes.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::risk {

/// Whose orders a drill's canaries are. Nobody else may order for it.
inline constexpr std::string_view kDrillAccount = "__drill";

/// One channel tried once with a canary order.
struct DrillRecord {
    /// window, api, file, signal, rail
    std::string channel;
    Timestamp time;
    /// The canary was stopped, and what worked was cancelled.
    bool passed = false;
    /// From the trip to the first order that was stopped, and to the last cancel; none where that did not happen.
    std::optional<double> blockMillis{};
    std::optional<double> lastCancelMillis{};
    /// Of a failure: what happened instead.
    std::string reason{};
    bool operator==(const DrillRecord&) const = default;
};

class DrillHistory {
public:
    /// `channels` are those that ought to be able to stop. At most 1,000 records are kept, the newest.
    explicit DrillHistory(std::vector<std::string> channels);

    void add(DrillRecord record);
    /// Oldest first.
    [[nodiscard]] const std::vector<DrillRecord>& records() const { return m_records; }
    /// Of each channel, in the order in which they were named; null where it was never tried.
    [[nodiscard]] const DrillRecord* newest(std::string_view channel) const;
    /// Channels whose newest drill passed.
    [[nodiscard]] std::size_t passing() const;
    /// "can stop: 5 of 5, tested 3 h ago"; what failed or was never tried is named, and the oldest newest test counts.
    [[nodiscard]] std::string sentence(Timestamp now) const;

    [[nodiscard]] std::string save() const;
    /// Refused: what is damaged; the history is as it was.
    [[nodiscard]] Status restore(std::string_view bytes);

private:
    std::vector<std::string> m_channels;
    std::vector<DrillRecord> m_records;
};

/// "just now", "12 s ago", "5 min ago", "3 h ago", "2 d ago"; rounded down.
[[nodiscard]] std::string agoText(Duration age);

} // namespace aetherion::risk
