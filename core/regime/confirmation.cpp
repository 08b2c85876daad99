#include "core/regime/confirmation.h"

#include <algorithm>

namespace aetherion::regime {

namespace {
constexpr std::size_t kLongestDwell = 1'000'000'000;
} // namespace

Status check(const ConfirmationSettings& settings) {
    if (!(settings.minimumConfidence >= 0 && settings.minimumConfidence <= 1))
        return fail("minimum confidence is not between 0 and 1");
    if (settings.window < 1 || settings.window > ConfirmationSettings::kLongestWindow)
        return fail("confirmation window is not between 1 and 64 bars");
    if (settings.votes < 1 || settings.votes > settings.window)
        return fail("confirmation votes are not between 1 and the window");
    if (settings.minimumDwell < 1 || settings.minimumDwell > kLongestDwell)
        return fail("minimum dwell is not between 1 and 1000000000 bars");
    return {};
}

market::Regime Confirmation::update(market::Regime regime, double confidence) {
    const bool confident = regime == market::Regime::Unknown || confidence >= m_settings.minimumConfidence;
    const std::size_t vote = confident ? static_cast<std::size_t>(regime) : kNoVote;
    if (m_count >= m_settings.window) {
        const std::size_t surplus = m_count - m_settings.window + 1;
        std::move(m_votes.begin() + static_cast<std::ptrdiff_t>(surplus),
                  m_votes.begin() + static_cast<std::ptrdiff_t>(m_count), m_votes.begin());
        m_count -= surplus;
    }
    m_votes[m_count++] = vote;
    m_dwell = std::min(m_dwell + 1, kLongestDwell);
    if (vote == kNoVote || regime == m_inForce)
        return m_inForce;
    const auto votes = std::count(m_votes.begin(), m_votes.begin() + static_cast<std::ptrdiff_t>(m_count), vote);
    const bool held =
        m_dwell < m_settings.minimumDwell && m_inForce != market::Regime::Unknown && regime != market::Regime::Unknown;
    if (static_cast<std::size_t>(votes) >= m_settings.votes && !held) {
        m_inForce = regime;
        m_dwell = 0;
    }
    return m_inForce;
}

std::size_t Confirmation::votesFor(market::Regime regime) const {
    const std::size_t counted = std::min(m_count, m_settings.window);
    const auto end = m_votes.begin() + static_cast<std::ptrdiff_t>(m_count);
    return static_cast<std::size_t>(
        std::count(end - static_cast<std::ptrdiff_t>(counted), end, static_cast<std::size_t>(regime)));
}

void Confirmation::change(const ConfirmationSettings& settings) { m_settings = settings; }

void Confirmation::save(features::StateTape& tape) const {
    tape.put(m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        tape.put(m_votes[i]);
    tape.put(static_cast<std::size_t>(m_inForce));
    tape.put(m_dwell);
}

void Confirmation::restore(features::StateTape& tape) {
    m_count = tape.takeCount(ConfirmationSettings::kLongestWindow);
    for (std::size_t i = 0; i < m_count; ++i)
        m_votes[i] = tape.takeCount(kNoVote);
    m_inForce = static_cast<market::Regime>(tape.takeCount(static_cast<std::size_t>(market::Regime::Unknown)));
    m_dwell = tape.takeCount(kLongestDwell);
}

} // namespace aetherion::regime
