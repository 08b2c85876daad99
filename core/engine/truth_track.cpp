#include "core/engine/truth_track.h"

#include <algorithm>

namespace aetherion::engine {

void TruthTrack::take(Timestamp since, market::Regime regime) {
    if (!m_changes.empty() && (since < m_changes.back().since || regime == m_changes.back().regime))
        return;
    m_changes.push_back({since, regime});
    if (m_changes.size() > contract::kTrueRegimes)
        m_changes.pop_front();
    m_published.reset();
}

market::Regime TruthTrack::before(Timestamp time) const {
    const auto after =
        std::lower_bound(m_changes.begin(), m_changes.end(), time,
                         [](const contract::TrueRegime& change, Timestamp at) { return change.since < at; });
    return after == m_changes.begin() ? market::Regime::Unknown : std::prev(after)->regime;
}

void TruthTrack::judge(const market::Bar& bar, market::Regime confirmed) {
    const market::Regime truth = before(bar.closeTime());
    if (truth == market::Regime::Unknown || confirmed == market::Regime::Unknown)
        return;
    contract::TruthAgreement& agreement = m_agreement[market::index(bar.timeframe)];
    ++agreement.bars;
    agreement.agreed += truth == confirmed ? 1 : 0;
    m_published.reset();
}

std::shared_ptr<const contract::TruthView> TruthTrack::view() {
    if (!m_published && !m_changes.empty())
        m_published = std::make_shared<const contract::TruthView>(
            contract::TruthView{{m_changes.begin(), m_changes.end()}, m_agreement});
    return m_published;
}

} // namespace aetherion::engine
