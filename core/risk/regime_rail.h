#pragma once
// A regime that allows no entries makes its market reduce-only while it lasts.
//
// What milder regimes leave of exposure and positions is in the rails of these. Clears by itself.
// Thread: one at a time.
#include "core/base/state_bytes.h"
#include "core/risk/portfolio_limits.h"
#include "core/risk/rail_view.h"

namespace aetherion::risk {

class RegimeRail {
public:
    explicit RegimeRail(market::Market market) : m_market(market) {}

    void setRegime(market::Regime regime) { m_regime = regime; }
    [[nodiscard]] market::Regime regime() const { return m_regime; }
    void advance(Timestamp now, const PortfolioLimits& limits);
    [[nodiscard]] RailView view(const PortfolioLimits& limits) const;
    [[nodiscard]] bool isBreached() const { return m_since.has_value(); }
    void save(StateWriter& writer) const;
    void restore(StateReader& reader);

private:
    market::Market m_market;
    market::Regime m_regime = market::Regime::Unknown;
    std::optional<Timestamp> m_since;
};

} // namespace aetherion::risk
