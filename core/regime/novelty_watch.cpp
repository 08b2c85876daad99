#include "core/regime/novelty_watch.h"

#include <algorithm>
#include <cstdio>

namespace aetherion::regime {

namespace {

std::string shortNumber(const char* format, double value) {
    char text[64];
    std::snprintf(text, sizeof text, format, value);
    return text;
}

} // namespace

NoveltyWatch::NoveltyWatch(const NoveltyTest& test)
    : m_test(test), m_ring(static_cast<std::size_t>(std::max(test.window, 0))) {}

void NoveltyWatch::push(double logDensity) {
    if (m_ring.empty())
        return;
    m_ring[m_next] = logDensity;
    m_next = (m_next + 1) % m_ring.size();
    m_count = std::min(m_count + 1, m_ring.size());
}

std::optional<double> NoveltyWatch::mean() const {
    if (m_ring.empty() || m_count < m_ring.size())
        return std::nullopt;
    double sum = 0;
    for (std::size_t i = 0; i < m_ring.size(); ++i)
        sum += m_ring[(m_next + i) % m_ring.size()];
    return sum / static_cast<double>(m_ring.size());
}

bool NoveltyWatch::speaks() const {
    const auto recent = mean();
    return recent && *recent < m_test.threshold;
}

std::string NoveltyWatch::reason() const {
    return "unlike anything the model was trained on: mean log-density " + shortNumber("%.2f", mean().value_or(0)) +
           " over " + std::to_string(m_test.window) + " bars, below " + shortNumber("%.2f", m_test.threshold) +
           " (false alarms: " + shortNumber("%.3g", 100 * m_test.falseAlarmRate) + " % of bars)";
}

void NoveltyWatch::save(features::StateTape& tape) const {
    tape.put(m_count);
    tape.put(m_next);
    for (const double logDensity : m_ring)
        tape.put(logDensity);
}

void NoveltyWatch::restore(features::StateTape& tape) {
    m_count = tape.takeCount(m_ring.size());
    m_next = tape.takeCount(m_ring.empty() ? 0 : m_ring.size() - 1);
    for (double& logDensity : m_ring)
        logDensity = tape.takeNumber();
}

} // namespace aetherion::regime
