#pragma once
// What the engine looks like at one moment: an immutable value, published by a timer, read by window and API.
//
// Latest wins: what lay between two snapshots is not missed by anyone (facts travel as numbered events,
// engine_event.h). Nothing here points into the engine; parts that did not change are shared between snapshots.
#include "core/contract/engine_counts.h"
#include "core/contract/model_view.h"
#include "core/contract/shared_rows.h"
#include "core/contract/store_state.h"
#include "core/market/bar.h"
#include "core/market/event.h"
#include "core/market/instrument.h"
#include "core/market/instrument_spec.h"
#include "core/market/meta_regime.h"
#include "core/market/names.h"
#include "core/market/timeframe.h"
#include "core/market/unknown_cause.h"
#include "core/risk/risk_state.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::contract {

/// The engine keeps this many closed bars per stream and timeframe in memory; older ones come through HistoryPort.
inline constexpr std::size_t kRecentBars = 512;

/// And this many of each stream's newest ticks.
inline constexpr std::size_t kRecentTicks = 50;

/// And so many changes of a stream's models, and of a simulation's true regime.
inline constexpr std::size_t kModelSpans = 16;
inline constexpr std::size_t kTrueRegimes = 4096;

/// A price at a time, as the stream told it.
struct RecentTick {
    /// The venue's time and ours.
    Timestamp eventTime;
    Timestamp receiveTime;
    Price price;
    Quantity quantity;
    market::Side side = market::Side::Unknown;
    /// The stream's running count.
    std::uint64_t number = 0;
    /// False of a bar that came complete: its close, and its whole volume, at its end.
    bool isTrade = true;
};

/// What the detector said at one closed bar.
struct BarRegime {
    Timestamp closeTime;
    /// The most probable regime at this bar; Unknown when `known` is false.
    market::Regime regime = market::Regime::Unknown;
    /// The confirmed regime in force after this bar.
    market::Regime confirmed = market::Regime::Unknown;
    double confidence = 0;
    market::RegimeProbabilities probabilities{};
    bool known = false;
    /// Why it is not known.
    market::UnknownCause cause = market::UnknownCause::None;
};

/// Which model judges from the bar on that closes at `firstClose`.
struct ModelSpan {
    Timestamp firstClose;
    std::string modelId;
    bool operator==(const ModelSpan&) const = default;
};

/// Newest closed bars of one stream and timeframe, oldest first, and the forming one. `regimes` is parallel to `closed`
/// (empty in timeframes that no model covers). Both are made anew only when a bar has closed.
struct RecentBars {
    SharedRows<market::Bar> closed;
    SharedRows<BarRegime> regimes;
    std::optional<market::Bar> forming;
    /// The models behind the regimes, so far as they are known, oldest first; at most kModelSpans.
    SharedRows<ModelSpan> models{};
};

/// What the forming bar would say if it closed now. It may change until the bar closes, and is never stored.
struct ProvisionalRegime {
    /// When it was computed, in the data's own time.
    Timestamp asOf;
    market::Regime regime = market::Regime::Unknown;
    double confidence = 0;
    market::RegimeProbabilities probabilities{};
};

/// The regime of one stream in one timeframe.
struct RegimeView {
    market::Timeframe timeframe = market::Timeframe::M1;
    /// Confirmed regime in force.
    market::Regime regime = market::Regime::Unknown;
    /// Most probable regime at the last closed bar, its probability and the model's state number.
    market::Regime likeliest = market::Regime::Unknown;
    double confidence = 0;
    int state = -1;
    market::RegimeProbabilities probabilities{};
    bool known = false;
    /// Why it is not known: "no model for CRYPTO 5m", "warming up, 57 of 240 bars".
    std::string reason;
    market::UnknownCause cause = market::UnknownCause::None;
    /// What must be said wherever this regime is shown: "1m Bull and Bear are not told apart beyond chance". Empty
    /// where there is nothing to say.
    std::string caution;
    /// The regime in force at the last closed bar. `regime` is the same, but Unknown while the stream is silent that
    /// ought to speak: what was confirmed then is known, what is now is not.
    market::Regime lastConfirmed = market::Regime::Unknown;
    /// The market whose model judges this one, which has none of its own.
    std::optional<market::Market> borrowedFrom;
    /// What confirmation costs: closed bars from the first that shows a change to the one that confirms it, at least.
    int confirmationDelayBars = 0;
    /// Of the closed bars that count, those that speak for each regime, Unknown last; confirmationDelayBars + 1 of them
    /// confirm a change.
    std::array<int, market::kRegimeCount + 1> votes{};
    /// Renewed every 10 s of the data's time; nothing before the first.
    std::optional<ProvisionalRegime> provisional;
    /// Close of the bar at which the regime in force was confirmed, and of the last bar.
    Timestamp since;
    Timestamp asOf;
    std::string modelId;
};

/// What the timeframes say together.
struct MetaRegimeView {
    market::MetaRegime regime = market::MetaRegime::Unknown;
    /// 0 to 1.
    double confidence = 0;
    /// The rule that spoke, in words.
    std::string explanation;
};

/// The regime that a simulation makes its prices from.
struct TrueRegime {
    Timestamp since;
    market::Regime regime = market::Regime::Unknown;
    bool operator==(const TrueRegime&) const = default;
};
/// Closed bars of the session at which a regime was in force, and how many of them it was the true one of their last
/// moment.
struct TruthAgreement {
    std::uint64_t bars = 0;
    std::uint64_t agreed = 0;
    bool operator==(const TruthAgreement&) const = default;
};
/// For display alone: what detects, decides and trades never sees it.
struct TruthView {
    /// Oldest first, at most kTrueRegimes.
    std::vector<TrueRegime> changes;
    /// In the order of kTimeframes.
    std::array<TruthAgreement, market::kTimeframeCount> agreement{};
};

struct StreamView {
    market::Stream stream;
    /// Decimals as the source writes them, and as its numbers have needed them so far: for people, who do not want the
    /// zeros that a venue pads with.
    market::Precision precision;
    market::Precision neededPrecision;
    std::optional<Price> lastPrice;
    std::optional<Quantity> lastQuantity;
    Timestamp lastEventTime;
    /// Ages are measured from here.
    Timestamp lastReceiveTime;
    /// What the venue's clock is behind ours, delay included; negative when ours is behind.
    Duration clockOffset{0};
    /// Without an event for longer than this, in open hours, the stream is stale.
    Duration ageLimit{0};
    /// "open for demonstration; really closed until 09:15 IST"; empty where there is nothing to say.
    std::string marketNote;
    market::FeedState feedState = market::FeedState::Flowing;
    std::string feedReason;
    std::optional<market::Quote> quote;
    /// Best first, at most 20 a side; empty where there is no book.
    std::vector<market::BookLevel> bids;
    std::vector<market::BookLevel> asks;
    bool hasBook = false;
    std::uint64_t ticks = 0;
    std::uint64_t depthUpdates = 0;
    std::uint64_t lateTicks = 0;
    /// Oldest first; null before the first one of the session.
    std::shared_ptr<const std::vector<RecentTick>> recentTicks{};
    std::array<std::shared_ptr<const RecentBars>, market::kTimeframeCount> bars;
    /// One per timeframe, in the order of kTimeframes. Made anew only when one of them has changed.
    SharedRows<RegimeView> regimes;
    MetaRegimeView meta;
    /// Of simulated streams; null of all others.
    std::shared_ptr<const TruthView> truth{};
};

/// How the session is doing: what the status bar and `/health` show.
struct EnginePulse {
    std::uint64_t events = 0;
    double eventsPerSecond = 0;
    std::size_t feedQueue = 0;
    std::size_t storeQueue = 0;
    std::size_t storeQueueCapacity = 0;
    /// Ticks that were not stored because the store fell behind at wall speed.
    std::uint64_t conflatedTicks = 0;
    std::string storeError;
    StoreView store;
    /// Rows that have reached the database.
    std::uint64_t storedRows = 0;
    std::uint64_t residentBytes = 0;
    /// The data's own time and the machine's.
    Timestamp engineTime;
    Timestamp wallTime;
    Timestamp startedAt;
    MarketCounts counts{};
};

enum class SessionState : std::uint8_t { Starting, Running, Paused, Ended, Failed, Stopping };

/// What is being watched.
struct SessionView {
    /// Grows when another recording or the simulation is opened; stream ids are valid within one session.
    std::uint64_t number = 0;
    market::SourceKind kind = market::SourceKind::Simulated;
    std::string title;
    SessionState state = SessionState::Starting;
    /// Why it ended or failed.
    std::string reason;
    /// Times faster than the wall; 0 = as fast as possible.
    double speed = 1;
    /// History that is being sent at once, from 0 to 1, and what it is; 1 when there is none or it is complete.
    double progress = 1;
    std::string progressText;
};

struct EngineSnapshot {
    /// Grows by one with every snapshot.
    std::uint64_t version = 0;
    SessionView session;
    std::vector<StreamView> streams;
    /// What the catalogue says of each stream's instrument, in the order of the streams; what stands in no catalogue
    /// has its market's habits and no base price. Never null once a session runs.
    std::shared_ptr<const std::vector<market::InstrumentSpec>> instruments;
    /// Every model at hand; never null once a session runs.
    std::shared_ptr<const std::vector<ModelView>> models;
    EnginePulse pulse;
    risk::RiskStatus risk;
};

} // namespace aetherion::contract
