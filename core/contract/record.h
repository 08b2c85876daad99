#pragma once
// Rows on their way to the store. Every record names its source; writing one twice changes nothing.
#include "core/market/bar.h"
#include "core/market/event.h"
#include "core/market/instrument.h"
#include "core/market/names.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace aetherion::contract {

/// Announces a source before its first row.
struct SourceRecord {
    market::Source source;
};
struct TickRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    Timestamp eventTime;
    Timestamp receiveTime;
    Price price;
    Quantity quantity;
    market::Side side = market::Side::Unknown;
    /// Tells ticks of one nanosecond apart: the stream's running count.
    std::int64_t number = 0;
};
struct CandleRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    market::Bar bar;
};
/// Raw feature values in their own units by name; one that is absent is left out.
struct FeatureRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    market::Timeframe timeframe = market::Timeframe::M1;
    Timestamp closeTime;
    std::vector<std::pair<std::string, double>> values;
};
struct PosteriorRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    market::Timeframe timeframe = market::Timeframe::M1;
    Timestamp closeTime;
    /// Most probable regime, its probability and state; Unknown with the reason.
    market::Regime regime = market::Regime::Unknown;
    double confidence = 0;
    int state = -1;
    market::RegimeProbabilities probabilities{};
    /// Is `regime` the confirmed one in force?
    bool confirmed = false;
    std::string modelId;
    std::string reason;
};
/// Data that ought to be there and are not.
struct GapRecord {
    market::SourceId source;
    market::InstrumentKey instrument;
    market::GapRange range;
    std::string reason;
};
/// A part of what a stream needs to go on with the same bits; the newest of each name counts.
struct StreamStatePart {
    market::InstrumentKey instrument;
    std::string part;
    /// No text.
    std::string bytes;
    bool operator==(const StreamStatePart&) const = default;
};
/// What a simulation needs to go on another day; one for each source, the newest wins.
struct SimulatorStateRecord {
    market::SourceId source;
    /// The simulation's own time.
    Timestamp time;
    std::string state;
    /// How its streams stand at that very moment: what has changed since the last record. Written all together.
    std::vector<StreamStatePart> streams{};
};
/// A confirmed change.
struct RegimeChangeRecord {
    PosteriorRecord at;
    market::Regime previous = market::Regime::Unknown;
};
/// A trip, a resume, a refusal.
struct RiskEventRecord {
    Timestamp time;
    std::string kind;
    std::string who;
    std::string channel;
    std::string reason;
    std::string state;
    std::int64_t hold = 0;
};

using Record = std::variant<SourceRecord, TickRecord, CandleRecord, FeatureRecord, PosteriorRecord, RegimeChangeRecord,
                            RiskEventRecord, GapRecord, SimulatorStateRecord>;

} // namespace aetherion::contract
