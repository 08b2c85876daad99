#pragma once
// Turns what the pipeline makes into rows for the store.
//
// Ticks may be left out, and counted, when the store falls behind at wall speed; everything else waits for room. Books
// are sampled: of each stream the first one that is seen after every ten seconds of its own time, with its best levels.
// Thread: the engine's.
#include "core/contract/recorder_port.h"
#include "core/engine/pipeline.h"

#include <optional>
#include <unordered_map>

namespace aetherion::engine {

/// From when on which rows are worth storing: history is made again from its seed, so that only a part of it is kept.
struct RecordingPlan {
    Timestamp ticksFrom = Timestamp::min();
    Timestamp tenSecondCandlesFrom = Timestamp::min();
    Timestamp featuresFrom = Timestamp::min();
    Timestamp posteriorsFrom = Timestamp::min();
    Timestamp booksFrom = Timestamp::min();
};

class RecordingObserver final : public PipelineObserver {
public:
    explicit RecordingObserver(contract::RecorderPort& recorder, const RecordingPlan& plan = {})
        : m_recorder(recorder), m_plan(plan) {}

    /// At wall speed ticks from this time on are dropped rather than waited for; earlier ones (history that is sent at
    /// once), and all ticks above wall speed (nothing given), wait for room.
    void setTicksMayDropFrom(std::optional<Timestamp> from) { m_ticksMayDropFrom = from; }

    void streamOpened(const StreamState& stream) override;
    void traded(const StreamState& stream, const TradeTimes& times, const market::Trade& trade) override;
    void bookChanged(const StreamState& stream) override;
    void barClosed(const StreamState& stream, const market::Bar& bar, const RegimeOutcome* regime) override;
    void feedStateChanged(const StreamState& stream, const market::FeedStateChanged& change) override;
    void checkpoint(const market::FeedCheckpoint& at, Timestamp dataTime,
                    std::vector<contract::StreamStatePart> streams);
    /// Its data are still being watched: what nobody looks at any more is the first to be taken away.
    void sourceInUse(const market::Source& source);

private:
    void sampleBook(const StreamState& stream);
    void recordFeatures(const StreamState& stream, const market::Bar& bar, const RegimeOutcome& regime);

    contract::RecorderPort& m_recorder;
    RecordingPlan m_plan;
    std::optional<Timestamp> m_ticksMayDropFrom;
    /// The ten seconds of which each stream's book has been recorded last.
    std::unordered_map<const StreamState*, std::int64_t> m_sampled;
};

} // namespace aetherion::engine
