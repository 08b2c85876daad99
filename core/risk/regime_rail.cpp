#include "core/risk/regime_rail.h"

namespace aetherion::risk {

void RegimeRail::advance(Timestamp now, const PortfolioLimits& limits) {
    if (limits.of(m_regime).allowsEntries())
        m_since.reset();
    else if (!m_since)
        m_since = now;
}

RailView RegimeRail::view(const PortfolioLimits& limits) const {
    RailView view;
    view.name = "regime";
    view.market = m_market;
    view.state = m_since ? RailState::Breached : RailState::Clear;
    view.since = m_since;
    view.imposes = RiskState::ReduceOnly;
    view.clears = Clears::ByItself;
    const RegimeLimits& left = limits.of(m_regime);
    view.unit = "%";
    view.base = "the exposure limit";
    view.value = left.exposurePercent;
    view.inputs.emplace_back("regime", std::string(market::name(m_regime)));
    view.inputs.emplace_back("of open positions", left.positionsPercent.text() + "%");
    view.inputs.emplace_back("entries", left.allowsEntries() ? "yes" : "no");
    return view;
}

void RegimeRail::save(StateWriter& writer) const {
    writer.put(static_cast<std::int64_t>(m_regime));
    writer.put(m_since.has_value());
    writer.put(m_since.value_or(Timestamp()));
}

void RegimeRail::restore(StateReader& reader) {
    m_regime = static_cast<market::Regime>(reader.takeInteger(0, static_cast<std::int64_t>(market::Regime::Unknown)));
    const bool breached = reader.takeFlag();
    const Timestamp since = reader.takeTime();
    m_since = breached ? std::optional(since) : std::nullopt;
}

} // namespace aetherion::risk
