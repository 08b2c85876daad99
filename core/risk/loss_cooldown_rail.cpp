#include "core/risk/loss_cooldown_rail.h"

namespace aetherion::risk {

void LossCooldownRail::realised(Cash amount, Timestamp time, const PortfolioLimits& limits) {
    advance(time);
    if (amount.units() > 0)
        m_losses = 0;
    else if (amount.units() < 0)
        ++m_losses;
    if (m_losses < limits.lossesInARow)
        return;
    m_losses = 0;
    m_since = m_since.value_or(time);
    m_until = std::max(m_until, time + limits.cooldown);
}

void LossCooldownRail::advance(Timestamp now) {
    if (m_since && now >= m_until)
        m_since.reset();
}

RailView LossCooldownRail::view(const AccountSight& sight) const {
    RailView view;
    view.name = "cooldown after losses";
    view.market = sight.market;
    view.account = sight.account;
    view.currency = sight.currency;
    view.state = m_since ? RailState::Breached : RailState::Clear;
    view.since = m_since;
    view.imposes = RiskState::StandDown;
    view.clears = Clears::ByItself;
    view.unit = "losses";
    view.value = wholeFigure(m_since ? sight.limits.lossesInARow : m_losses);
    view.limit = wholeFigure(sight.limits.lossesInARow);
    if (m_since)
        view.inputs.emplace_back("until", formatIso(m_until));
    showHeadroom(view);
    return view;
}

void LossCooldownRail::save(StateWriter& writer) const {
    writer.put(m_losses);
    writer.put(m_since.has_value());
    writer.put(m_since.value_or(Timestamp()));
    writer.put(m_until);
}

void LossCooldownRail::restore(StateReader& reader) {
    m_losses = reader.takeInteger();
    const bool breached = reader.takeFlag();
    const Timestamp since = reader.takeTime();
    m_since = breached ? std::optional(since) : std::nullopt;
    m_until = reader.takeTime();
}

} // namespace aetherion::risk
