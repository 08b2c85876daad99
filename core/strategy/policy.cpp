#include "core/strategy/policy.h"

#include "core/strategy/reason_text.h"
#include "core/strategy/regime_fit.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

namespace {

using market::MetaRegime;

constexpr double kHighestConfidence = 0.99;
// Of a session's bar returns, and of its return: what the ancestor called wild and strong.
constexpr double kHighVolatility = 0.02;
constexpr double kMediumVolatility = 0.007;
constexpr double kStrongDay = 0.01;
constexpr double kGoodDay = 0.003;

double adjustedConfidence(const Signal& signal, const IntradayRow& row, MetaRegime regime) {
    double confidence = signal.confidence * regimeConfidence(regime, signal.side);
    const double volatility = row.sessionVolatility.value_or(0);
    if (volatility >= kHighVolatility)
        confidence *= 0.65;
    else if (volatility >= kMediumVolatility)
        confidence *= 0.85;
    const double along = row.sessionReturn * direction(signal.side);
    if (along >= kStrongDay)
        confidence *= 1.25;
    else if (along >= kGoodDay)
        confidence *= 1.10;
    return std::min(confidence, kHighestConfidence);
}

std::string minutesText(Duration span) {
    return std::to_string(std::chrono::ceil<std::chrono::minutes>(span).count()) + " min";
}

std::string belowText(std::string_view what, double value, double least) {
    return std::string(what) + " " + shortText(value) + " below " + shortText(least);
}

} // namespace

std::string_view name(Action action) {
    switch (action) {
    case Action::No:
        return "no";
    case Action::Hold:
        return "hold";
    case Action::Buy:
        return "buy";
    case Action::Sell:
        return "sell";
    }
    return "";
}

std::string_view name(Tier tier) {
    switch (tier) {
    case Tier::None:
        return "none";
    case Tier::Probe:
        return "probe";
    case Tier::Enter:
        return "enter";
    case Tier::Press:
        return "press";
    }
    return "";
}

const SignalThresholds& Policy::thresholds(const Signal& signal) const {
    return signal.origin == SignalOrigin::Setup ? m_settings.setups : m_settings.models;
}

std::optional<Verdict> Policy::decide(SymbolMemory& memory, const PolicyInputs& inputs) const {
    if (memory.decided && inputs.row.time <= *memory.decided)
        return std::nullopt;
    memory.decided = inputs.row.time;
    if (inputs.held)
        return whileHeld(memory, inputs);
    memory.sellVotes = 0;
    return whileFlat(memory, inputs);
}

std::string Policy::barrier(const SymbolMemory& memory, const PolicyInputs& inputs) const {
    const Timestamp now = inputs.row.time;
    if (inputs.entering)
        return "an entry is under way";
    if (inputs.heldByOthers)
        return "held already, and not by the strategy";
    if (!inputs.inUniverse)
        return "not in the universe";
    if (inputs.phase == DayPhase::Closed)
        return "the market is closed";
    if (inputs.toClose && *inputs.toClose <= m_endOfDay)
        return "the session ends in " + minutesText(*inputs.toClose);
    const MetaRegime regime = inputs.regime.regime;
    if (regime == MetaRegime::HighVolatilityRiskOff)
        return "regime HIGH_VOL_RISK_OFF";
    if (!m_settings.ignoreRegime) {
        const Playbook playbook = playbookFor(regime);
        if (!welcomesBuying(playbook))
            return "regime " + std::string(market::name(regime)) + ": " + std::string(name(playbook)) + " buys nothing";
        if (inputs.regime.confidence < m_settings.minimumRegimeConfidence)
            return belowText("regime confidence", inputs.regime.confidence, m_settings.minimumRegimeConfidence);
    }
    const bool reversion = inputs.signal && inputs.signal->name == name(SetupKind::VwapReversion);
    if (inputs.phase == DayPhase::Midday && !m_settings.allowMidday && !m_settings.ignorePhase &&
        !(reversion && m_settings.allowMiddayReversion))
        return "midday";
    if (memory.lastExit && now - *memory.lastExit < m_settings.flipCooldown)
        return "flip cooldown for " + minutesText(*memory.lastExit + m_settings.flipCooldown - now);
    if (memory.lastEntry && now - *memory.lastEntry < m_settings.tradeGap)
        return "trade gap for " + minutesText(*memory.lastEntry + m_settings.tradeGap - now);
    return {};
}

Verdict Policy::whileFlat(const SymbolMemory& memory, const PolicyInputs& inputs) const {
    Verdict verdict;
    if (inputs.signal) {
        verdict.edge = direction(inputs.signal->side) * inputs.signal->edge;
        verdict.confidence = adjustedConfidence(*inputs.signal, inputs.row, inputs.regime.regime);
    }
    verdict.reason = barrier(memory, inputs);
    if (!verdict.reason.empty())
        return verdict;
    if (!inputs.signal)
        verdict.reason = "no setup";
    else if (inputs.signal->side != market::Side::Buy)
        verdict.reason = "nothing to sell";
    else
        grade(verdict, inputs);
    return verdict;
}

void Policy::grade(Verdict& verdict, const PolicyInputs& inputs) const {
    const Signal& signal = *inputs.signal;
    const double least = m_settings.minimumConfidence;
    const double leastEdge = thresholds(signal).buy + m_settings.stickiness;
    if (signal.hitProbability && *signal.hitProbability < m_settings.minimumHitProbability) {
        verdict.reason = belowText("hit probability", *signal.hitProbability, m_settings.minimumHitProbability);
        return;
    }
    if (verdict.confidence < m_settings.executionMinimumConfidence) {
        verdict.reason = belowText("confidence", verdict.confidence, m_settings.executionMinimumConfidence);
        return;
    }
    if (signal.edge >= leastEdge && verdict.confidence >= least) {
        const bool press = signal.hitProbability && *signal.hitProbability >= m_settings.pressHitProbability &&
                           signal.reward >= m_settings.pressReward &&
                           verdict.confidence >= least + m_settings.pressConfidence;
        verdict.tier = press ? Tier::Press : Tier::Enter;
        const double conviction = least < 1 ? std::min(0.5 + (verdict.confidence - least) / (1 - least), 1.0) : 1.0;
        verdict.scale = conviction * (press ? m_settings.pressSize : 1);
    } else if (m_settings.probeEnabled && signal.confidence >= m_settings.probeConfidence &&
               signal.edge >= m_settings.probeEdge) {
        verdict.tier = Tier::Probe;
        verdict.scale = verdict.confidence * m_settings.probeSize;
    } else {
        verdict.reason = signal.edge < leastEdge ? belowText("edge", signal.edge, leastEdge)
                                                 : belowText("confidence", verdict.confidence, least);
        return;
    }
    verdict.scale *= m_settings.ignoreRegime ? 1 : regimeExposure(inputs.regime.regime);
    verdict.action = Action::Buy;
    verdict.reason = signal.reason;
}

Verdict Policy::whileHeld(SymbolMemory& memory, const PolicyInputs& inputs) const {
    Verdict verdict;
    verdict.action = Action::Hold;
    if (inputs.signal) {
        verdict.edge = direction(inputs.signal->side) * inputs.signal->edge;
        verdict.confidence = adjustedConfidence(*inputs.signal, inputs.row, inputs.regime.regime);
    }
    const auto hold = [&](std::string reason) {
        verdict.reason = std::move(reason);
        return verdict;
    };
    if (inputs.held->ending)
        return hold("an exit is under way");
    const MetaRegime regime = inputs.regime.regime;
    if (regime == MetaRegime::HighVolatilityRiskOff && m_settings.exitOnRiskOff) {
        verdict.action = Action::Sell;
        return hold("regime HIGH_VOL_RISK_OFF");
    }
    const bool advised = inputs.signal && inputs.signal->side == market::Side::Sell &&
                         (m_settings.ignoreRegime || welcomesSelling(playbookFor(regime)));
    if (!advised) {
        memory.sellVotes = 0;
        return hold(inputs.signal && inputs.signal->side == market::Side::Buy ? "held already"
                                                                              : "nothing speaks against it");
    }
    const SignalThresholds& needed = thresholds(*inputs.signal);
    const double least = std::max(needed.edgeToFlip, -needed.sell);
    if (inputs.signal->edge < least || verdict.confidence < m_settings.minimumConfidence) {
        memory.sellVotes = 0;
        return hold(inputs.signal->edge < least
                        ? belowText("edge to sell", inputs.signal->edge, least)
                        : belowText("confidence", verdict.confidence, m_settings.minimumConfidence));
    }
    memory.sellVotes = std::min(memory.sellVotes + 1, m_settings.confirmationsToFlip);
    if (memory.sellVotes < m_settings.confirmationsToFlip)
        return hold("sell signal " + std::to_string(memory.sellVotes) + " of " +
                    std::to_string(m_settings.confirmationsToFlip));
    const Duration age = inputs.row.time - inputs.held->opened;
    if (age < m_settings.minimumHold && inputs.held->profitPercent > -m_settings.hardStopPercent)
        return hold("minimum hold for " + minutesText(m_settings.minimumHold - age));
    verdict.action = Action::Sell;
    return hold(inputs.signal->reason);
}

} // namespace aetherion::strategy
