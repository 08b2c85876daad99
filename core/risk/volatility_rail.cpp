#include "core/risk/volatility_rail.h"

namespace aetherion::risk {

void VolatilityRail::reading(Figure level, Timestamp time) {
    if (m_level && time < m_read)
        return;
    m_level = level;
    m_read = time;
}

bool VolatilityRail::isOutOfDate(Timestamp now, int sessions) const {
    // Older than three sessions: a fourth has opened since.
    Timestamp at = now;
    for (int i = 0; i <= sessions; ++i) {
        const Timestamp opened = m_calendar->sessionAtOrBefore(at).open;
        if (opened <= m_read)
            return false;
        at = opened - Duration(1);
    }
    return true;
}

void VolatilityRail::advance(Timestamp now, const PortfolioLimits& limits) {
    m_outOfDate = m_index && m_level && isOutOfDate(now, limits.volatilitySessions);
    const bool breached =
        m_index && limits.pauseOnVolatility && (!m_level || m_outOfDate || *m_level > limits.volatilityIndex);
    if (!breached)
        m_since.reset();
    else if (!m_since)
        m_since = now;
}

RailView VolatilityRail::view(const PortfolioLimits& limits) const {
    RailView view;
    view.name = "volatility index";
    view.market = m_market;
    view.imposes = RiskState::StandDown;
    view.clears = Clears::ByItself;
    view.unit = "points";
    if (!m_index || !limits.pauseOnVolatility) {
        view.state = RailState::NotApplicable;
        view.inputs.emplace_back("index", m_index ? *m_index + ", switched off" : "none");
        return view;
    }
    view.state = m_since ? RailState::Breached : RailState::Clear;
    view.since = m_since;
    view.limit = limits.volatilityIndex;
    view.inputs.emplace_back("index", *m_index);
    if (!m_level) {
        view.inputs.emplace_back("missing", "no value has arrived");
        return view;
    }
    view.inputs.emplace_back("read", formatIso(m_read));
    if (m_outOfDate) {
        view.inputs.emplace_back("last value", m_level->text());
        view.inputs.emplace_back("missing", "the last value is older than " +
                                                std::to_string(limits.volatilitySessions) + " sessions");
        return view;
    }
    view.value = *m_level;
    view.headroom = limits.volatilityIndex - *m_level;
    return view;
}

void VolatilityRail::save(StateWriter& writer) const {
    writer.put(m_level.has_value());
    writer.put(m_level.value_or(Figure()).units());
    writer.put(m_read);
    writer.put(m_since.has_value());
    writer.put(m_since.value_or(Timestamp()));
}

void VolatilityRail::restore(StateReader& reader) {
    const bool hasLevel = reader.takeFlag();
    const Figure level = Figure::fromUnits(reader.takeInteger());
    m_level = hasLevel ? std::optional(level) : std::nullopt;
    m_read = reader.takeTime();
    const bool breached = reader.takeFlag();
    const Timestamp since = reader.takeTime();
    m_since = breached ? std::optional(since) : std::nullopt;
}

} // namespace aetherion::risk
