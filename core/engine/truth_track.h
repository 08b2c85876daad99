#pragma once
// The true regime of one simulated stream over time, and how often the detector has said the same.
//
// A bar's truth is the regime in force at its last moment. Only bars of this session count, and only those at which a
// regime was in force: of an Unknown nothing can be said. Thread: the engine's; view() is an immutable copy, made anew
// only when something changed.
#include "core/contract/engine_snapshot.h"

#include <deque>

namespace aetherion::engine {

class TruthTrack {
public:
    /// Tellings that come twice, or before the newest, are passed over.
    void take(Timestamp since, market::Regime regime);
    /// The regime in force just before `time`; Unknown before the first telling.
    [[nodiscard]] market::Regime before(Timestamp time) const;
    void judge(const market::Bar& bar, market::Regime confirmed);
    /// Null while nothing was told.
    [[nodiscard]] std::shared_ptr<const contract::TruthView> view();

private:
    std::deque<contract::TrueRegime> m_changes;
    std::array<contract::TruthAgreement, market::kTimeframeCount> m_agreement{};
    std::shared_ptr<const contract::TruthView> m_published;
};

} // namespace aetherion::engine
