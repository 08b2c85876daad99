#pragma once
// Turns what the pipeline makes into rows for the store.
//
// Ticks may be left out, and counted, when the store falls behind at wall speed; everything else waits for room.
// Thread: the engine's.
#include "core/contract/recorder_port.h"
#include "core/engine/pipeline.h"

#include <optional>

namespace aetherion::engine {

class RecordingObserver final : public PipelineObserver {
public:
    explicit RecordingObserver(contract::RecorderPort& recorder) : m_recorder(recorder) {}

    /// At wall speed ticks from this time on are dropped rather than waited for; earlier ones (history that is sent at
    /// once), and all ticks above wall speed (nothing given), wait for room.
    void setTicksMayDropFrom(std::optional<Timestamp> from) { m_ticksMayDropFrom = from; }

    void streamOpened(const StreamState& stream) override;
    void traded(const StreamState& stream, const market::Event& event, const market::Trade& trade) override;
    void barClosed(const StreamState& stream, const market::Bar& bar, const RegimeOutcome* regime) override;

private:
    contract::RecorderPort& m_recorder;
    std::optional<Timestamp> m_ticksMayDropFrom;
};

} // namespace aetherion::engine
