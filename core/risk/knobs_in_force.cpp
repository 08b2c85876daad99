#include "core/risk/knobs_in_force.h"

namespace aetherion::risk {

std::vector<KnobChange> KnobsInForce::want(const Knobs& wanted) {
    m_wanted = wanted;
    std::vector<KnobChange> news;
    for (KnobChange& change : changesBetween(m_knobs, wanted)) {
        if (!change.loosens)
            takeOver(m_knobs, change.address, wanted);
        else if (const auto waits = m_waiting.find(change.address);
                 waits != m_waiting.end() && waits->second == change.after)
            continue;
        else
            m_waiting[change.address] = change.after;
        news.push_back(std::move(change));
    }
    return news;
}

void KnobsInForce::recorded(const std::vector<KnobChange>& loosened) {
    for (const KnobChange& now : changesBetween(m_knobs, m_wanted))
        for (const KnobChange& change : loosened)
            if (change.address == now.address && change.after == now.after)
                takeOver(m_knobs, now.address, m_wanted);
    refused(loosened);
}

void KnobsInForce::refused(const std::vector<KnobChange>& loosened) {
    for (const KnobChange& change : loosened)
        if (const auto waits = m_waiting.find(change.address);
            waits != m_waiting.end() && waits->second == change.after)
            m_waiting.erase(waits);
}

} // namespace aetherion::risk
