#include "core/strategy/setup_choice.h"

#include "core/strategy/regime_fit.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

namespace {

constexpr double kPoints = 100;
constexpr double kJustTraded = 0.40;
constexpr double kSameSetup = 0.5;

Signal signalOf(const Setup& setup, double edge, const IntradayRow& row) {
    Signal signal;
    signal.name = name(setup.kind);
    signal.side = setup.side;
    signal.edge = edge;
    signal.confidence = setup.confidence;
    signal.exit = setup.exit;
    const double risk = std::abs(row.close - setup.exit.stop);
    signal.reward = risk > 0 ? std::abs(setup.exit.target - row.close) / risk : 0;
    signal.reason = setup.reason;
    return signal;
}

} // namespace

SetupChoice::SetupChoice(const StrategySettings& settings)
    : m_policy(settings.policy), m_trailAtr(settings.bracket.trailAtr), m_vwapReversion(settings.vwapReversion),
      m_openingRange(settings.openingRange), m_trendPullback(settings.trendPullback), m_squeeze(settings.squeeze) {}

FoundSetups SetupChoice::find(const IntradayRow& row, DayPhase phase) const {
    const SetupInputs inputs{row, phase, m_trailAtr};
    FoundSetups found;
    const auto ask = [&](SetupKind kind, const auto& setup) {
        if (m_policy.enabled[index(kind)])
            found[index(kind)] = setup.find(inputs);
    };
    ask(SetupKind::VwapReversion, m_vwapReversion);
    ask(SetupKind::OpeningRange, m_openingRange);
    ask(SetupKind::TrendPullback, m_trendPullback);
    ask(SetupKind::Squeeze, m_squeeze);
    return found;
}

double SetupChoice::freshness(const Setup& setup, Timestamp now, const std::optional<RecentTrade>& recent) const {
    // A sale ends what a purchase began: the purchase must not stand in its way.
    if (!recent || setup.side == market::Side::Sell || now - recent->time >= m_policy.scoreDecay)
        return 1;
    const double age = toSeconds(std::max(now - recent->time, Duration(0))) / toSeconds(m_policy.scoreDecay);
    return (kJustTraded + (1 - kJustTraded) * age) * (recent->setup == name(setup.kind) ? kSameSetup : 1);
}

std::optional<Signal> SetupChoice::best(const FoundSetups& found, const IntradayRow& row, market::MetaRegime regime,
                                        const std::optional<RecentTrade>& recent) const {
    const Setup* chosen = nullptr;
    double most = 0;
    for (const std::optional<Setup>& setup : found) {
        if (!setup || setup->confidence < m_policy.leastSetupConfidence || setup->score < m_policy.leastSetupScore)
            continue;
        const double weight = m_policy.ignoreRegime ? 1 : setupWeight(regime, setup->kind);
        const double edge = std::min(setup->score * weight * freshness(*setup, row.time, recent) / kPoints, 1.0);
        if (edge > most) {
            most = edge;
            chosen = &*setup;
        }
    }
    return chosen != nullptr ? std::optional(signalOf(*chosen, most, row)) : std::nullopt;
}

} // namespace aetherion::strategy
