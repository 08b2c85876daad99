#pragma once
// Facts: numbered, in order, none missing. A reader that finds a gap in the numbers reloads from the snapshot.
#include "core/contract/job.h"
#include "core/contract/record.h"
#include "core/market/instrument.h"
#include "core/market/names.h"
#include "core/market/timeframe.h"
#include "core/risk/risk_state.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace aetherion::contract {

using CommandId = std::uint64_t;

/// A confirmed change, to and from Unknown too.
struct RegimeChanged {
    market::Stream stream;
    market::Timeframe timeframe = market::Timeframe::M1;
    market::Regime from = market::Regime::Unknown;
    market::Regime to = market::Regime::Unknown;
    double confidence = 0;
    int state = -1;
    market::RegimeProbabilities probabilities{};
    /// Close of the bar at which it was confirmed.
    Timestamp time;
    std::string modelId;
    std::string reason;
    /// What must be said beside it; see RegimeView.
    std::string caution{};
};
struct RiskChanged {
    risk::RiskStatus status;
    std::string text;
};
struct FeedChanged {
    market::Stream stream;
    market::FeedState state = market::FeedState::Flowing;
    std::string reason;
};
/// Another recording, or the simulation, is being watched; stream ids before it are void.
struct SessionChanged {
    std::uint64_t session = 0;
    std::string title;
    std::string reason;
};
struct JobChanged {
    JobStatus status;
};
/// The policy decided to act; why, and from what.
struct DecisionMade {
    DecisionRecord decision;
    market::Source source;
};
/// The answer to a command.
struct CommandAnswered {
    CommandId command = 0;
    bool accepted = true;
    std::string message;
};

struct EngineEvent {
    std::uint64_t sequence = 0;
    Timestamp wallTime;
    std::variant<RegimeChanged, RiskChanged, FeedChanged, SessionChanged, JobChanged, DecisionMade, CommandAnswered>
        payload;
};

/// Events after a cursor. `gap` is true when older ones have already left the engine's memory.
struct EventPage {
    std::vector<EngineEvent> events;
    std::uint64_t lastSequence = 0;
    bool gap = false;
};

} // namespace aetherion::contract
