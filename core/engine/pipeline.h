#pragma once
// The way of an event: book and quote, candles, features, regime. One instance owns the state of every stream of one
// session.
//
// Deterministic: no clock but to count how long the filter takes, no randomness, no thread. The same events in the same
// order give the same state, the same calls to the observer and the same event hash in every run, at every speed and in
// every build (the hash covers integers and names only). Thread: one at a time; in an engine, the engine's.
#include "core/base/digest.h"
#include "core/contract/engine_counts.h"
#include "core/engine/stream_state.h"
#include "core/market/event.h"

#include <array>
#include <map>
#include <memory>
#include <vector>

namespace aetherion::engine {

/// What is known from an earlier run, by instrument.
using RestoredStreams = std::map<market::InstrumentKey, RestoredStream>;

/// Told of what the pipeline makes, in order. Values are valid for the call.
class PipelineObserver {
public:
    virtual ~PipelineObserver() = default;
    virtual void streamOpened(const StreamState& /*stream*/) {}
    virtual void traded(const StreamState& /*stream*/, const TradeTimes& /*times*/, const market::Trade& /*trade*/) {}
    /// `regime` is null in timeframes that no model covers.
    virtual void barClosed(const StreamState& /*stream*/, const market::Bar& /*bar*/, const RegimeOutcome* /*regime*/) {
    }
    virtual void quoted(const StreamState& /*stream*/) {}
    virtual void bookChanged(const StreamState& /*stream*/) {}
    virtual void feedStateChanged(const StreamState& /*stream*/, const market::FeedStateChanged& /*change*/) {}
    virtual void feedCheckpoint(const market::FeedCheckpoint& /*checkpoint*/) {}
    virtual void feedProgressed(const market::FeedProgress& /*progress*/) {}
};

class Pipeline {
public:
    /// `restored`: from before the session; what is in it is known, not new.
    Pipeline(RegimeSetup setup, PipelineObserver& observer, RestoredStreams restored = {});

    /// Events of a stream must come after its StreamOpened.
    void process(const market::Event& event);
    /// The data have ended: candles that the data reached the end of close.
    void finish();
    /// The parts of all streams' states that have changed since the last call.
    [[nodiscard]] std::vector<contract::StreamStatePart> saveStreams();
    /// Takes effect with the next bar of every stream and timeframe.
    void changeConfirmation(const regime::ConfirmationSettings& settings);
    /// Timeframes whose model changes go on with a new detector that has seen their recent bars.
    void replaceModels(std::shared_ptr<const regime::ModelShelf> models);

    [[nodiscard]] const std::vector<std::unique_ptr<StreamState>>& streams() const { return m_streams; }
    [[nodiscard]] std::uint64_t events() const { return m_events; }
    [[nodiscard]] const contract::MarketCounts& counts() const { return m_counts; }
    /// Book updates that left bid at or above ask.
    [[nodiscard]] std::uint64_t crossings() const { return m_crossings; }
    /// Newest receive time seen: the data's own clock.
    [[nodiscard]] Timestamp dataTime() const { return m_dataTime; }
    [[nodiscard]] std::string eventHash() const { return m_hash.hex(); }

private:
    void processTrade(StreamState& stream, const TradeTimes& times, const market::Trade& trade);
    void processRun(StreamState& stream, const market::TradeRun& run);
    void openStream(const market::StreamOpened& opened);
    void closeBars(StreamState& stream);
    void noteCrossing(const StreamState& stream);

    RegimeSetup m_setup;
    PipelineObserver& m_observer;
    RestoredStreams m_restored;
    std::vector<std::unique_ptr<StreamState>> m_streams;
    /// Kept between calls so that no trade allocates.
    std::vector<market::Bar> m_closed;
    EventHash m_hash;
    std::uint64_t m_events = 0;
    std::uint64_t m_crossings = 0;
    contract::MarketCounts m_counts;
    Timestamp m_dataTime;
};

} // namespace aetherion::engine
