#pragma once
// What the guard's panels are shown at one moment: holds, market and desk together, and for how long the engine has
// published nothing.
//
// Thread: GUI; references that live as long as the call.
#include "core/contract/engine_snapshot.h"
#include "core/contract/trading_view.h"
#include "ui/guard/standing.h"

namespace aetherion::guard {

/// Without news for longer than this, what is shown counts as old.
inline constexpr Duration kContactLost = std::chrono::seconds(3);

/// What an engine has been asked in advance is old after this.
inline constexpr Duration kPreviewLimit = std::chrono::seconds(30);

/// For so long after its history a session may be behind.
inline constexpr Duration kSettling = std::chrono::seconds(20);

struct Sight {
    const Standing& standing;
    const contract::EngineSnapshot& snapshot;
    const contract::TradingView& trading;
    /// How long the engine has published nothing.
    Duration silence{0};
    /// The machine's time.
    Timestamp now{};
    /// Since the session's history was complete, where that was seen.
    Duration presentFor = Duration::max();

    /// Is history being sent, or has it only just been? What fell due meanwhile is still to come, and looks late.
    [[nodiscard]] bool isSettling() const { return snapshot.session.progress < 1 || presentFor < kSettling; }

    [[nodiscard]] bool hasContact() const { return silence <= kContactLost; }
    /// No figure of the market or the desk can be newer than it is.
    [[nodiscard]] bool isOld() const {
        return !hasContact() || snapshot.session.state == contract::SessionState::Failed;
    }
};

} // namespace aetherion::guard
