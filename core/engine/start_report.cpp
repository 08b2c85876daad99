#include "core/engine/start_report.h"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace aetherion::engine {

namespace {

bool hasFullChart(const contract::StreamView& view) {
    const auto& bars = view.bars[market::index(market::Timeframe::M1)];
    return bars && bars->closed.size() >= contract::kRecentBars;
}

} // namespace

void StartReport::say(const char* what, const contract::EngineSnapshot& snapshot) const {
    spdlog::info("{} {:.2f} s after the start", what, toSeconds(snapshot.pulse.wallTime - m_opened));
}

void StartReport::look(const contract::EngineSnapshot& snapshot) {
    if (m_stored || snapshot.session.kind != market::SourceKind::Simulated)
        return;
    if (!m_chartFull && std::any_of(snapshot.streams.begin(), snapshot.streams.end(), hasFullChart)) {
        m_chartFull = true;
        say("the first chart is full", snapshot);
    }
    if (const int tenths = static_cast<int>(snapshot.session.progress * 10); tenths > m_tenths && tenths < 10) {
        m_tenths = tenths;
        spdlog::info("{}: {} %", snapshot.session.progressText, tenths * 10);
    }
    if (!m_made && !snapshot.streams.empty() && snapshot.session.progress >= 1) {
        m_made = true;
        say("all history is there", snapshot);
        // Nothing was made: what is there had been stored before.
        m_stored = m_tenths == 0;
        if (m_stored)
            return;
    }
    if (m_made && snapshot.pulse.storeQueue == 0) {
        m_stored = true;
        say("everything is stored", snapshot);
    }
}

} // namespace aetherion::engine
