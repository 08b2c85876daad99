#pragma once
// The risk state, the holds that keep it, and what a resume must name.
//
// States are ordered: each is stricter than the one before. Every stop is a hold; the strictest hold decides the state.
// Thread: values.
#include "core/base/result.h"
#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::risk {

enum class RiskState : std::uint8_t { Active, ReduceOnly, StandDown, Halted };
/// Active ReduceOnly StandDown Halted
[[nodiscard]] std::string_view name(RiskState state);
[[nodiscard]] Result<RiskState> parseRiskState(std::string_view text);
/// One sentence for people: what is blocked, what still runs.
[[nodiscard]] std::string_view meaning(RiskState state);

/// Who stopped it, through what, why and when. Ids grow by one and are never used twice in a data folder.
struct Hold {
    std::int64_t id = 0;
    std::string who;
    /// window, api, command, file, signal, rail, clock, restart, store, state-file, engine
    std::string channel;
    std::string reason;
    Timestamp time;
    /// What this hold alone would impose.
    RiskState imposes = RiskState::Halted;
    bool operator==(const Hold&) const = default;
};

/// The whole of it at one moment, for showing.
struct RiskStatus {
    RiskState state = RiskState::Active;
    std::vector<Hold> holds;
    /// 0 when there is none.
    std::int64_t newestHold = 0;
    bool stopFileExists = false;
    std::string stopFilePath;
    /// Is what stands here on the disk? False while it could not be written, with the reason.
    bool persisted = true;
    std::string persistenceError;
    Timestamp changed;
    /// Grows with every change, so that a reader sees that one was missed.
    std::int64_t revision = 0;
};

struct TripRequest {
    std::string who;
    std::string channel;
    std::string reason;
};

struct ResumeRequest {
    std::string who;
    std::string channel;
    std::string reason;
    /// The newest hold that the asker has seen; refused when a newer one stands.
    std::int64_t newestHoldSeen = 0;
};

/// Why a resume was refused. `conflict` is what an API answers with 409: a newer hold, or a cause that stands.
struct ResumeRefusal {
    bool conflict = true;
    std::string reason;
};

} // namespace aetherion::risk
