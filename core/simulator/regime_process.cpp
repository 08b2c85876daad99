#include "core/simulator/regime_process.h"

#include "core/simulator/normal.h"

namespace aetherion::simulator {

namespace {

market::Regime draw(RandomStream& stream, const RegimeRow& probabilities) {
    double rest = stream.uniform();
    std::size_t chosen = 0;
    for (std::size_t i = 0; i < probabilities.size(); ++i) {
        if (probabilities[i] <= 0)
            continue;
        chosen = i;
        if (rest < probabilities[i])
            break;
        rest -= probabilities[i];
    }
    return market::kRegimes[chosen];
}

} // namespace

RegimeProcess::RegimeProcess(RandomStream stream, Timestamp start, const RegimeChain& chain)
    : m_chain(chain), m_stream(stream) {
    const auto behaviours = behavioursOf(m_chain);
    RegimeRow weights{};
    for (std::size_t i = 0; i < weights.size(); ++i)
        weights[i] = behaviours[i].weight;
    m_regime = draw(m_stream, weights);
    m_nextSwitch = start + drawDwell();
}

void RegimeProcess::change() {
    m_regime = draw(m_stream, m_chain[static_cast<std::size_t>(m_regime)].next);
    m_nextSwitch += drawDwell();
}

Duration RegimeProcess::drawDwell() {
    const Duration mean = m_chain[static_cast<std::size_t>(m_regime)].meanDwell;
    return Duration(1 + static_cast<std::int64_t>(exponential(m_stream) * static_cast<double>(mean.count())));
}

} // namespace aetherion::simulator
