#include "core/features/roll_spread.h"

#include "core/features/log_ratio.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

namespace {

/// `change(i)` of i in [0, pairs].
template <typename Change> double lagCovariance(std::size_t pairs, Change change) {
    double before = 0;
    double after = 0;
    for (std::size_t i = 0; i < pairs; ++i) {
        before += change(i);
        after += change(i + 1);
    }
    before /= static_cast<double>(pairs);
    after /= static_cast<double>(pairs);
    double products = 0;
    for (std::size_t i = 0; i < pairs; ++i)
        products += (change(i) - before) * (change(i + 1) - after);
    return products / static_cast<double>(pairs - 1);
}

} // namespace

double closeChange(double before, double close, CloseChange kind) {
    switch (kind) {
    case CloseChange::OfLogarithms:
        return logRatio(close, before);
    case CloseChange::OfPrices:
        return close - before;
    }
    return 0;
}

std::optional<double> rollCovariance(std::span<const double> changes) {
    if (changes.size() < 3)
        return std::nullopt;
    return lagCovariance(changes.size() - 1, [&](std::size_t i) { return changes[i]; });
}

double rollSpread(double covariance) { return covariance < 0 ? 2 * std::sqrt(-covariance) : 0; }

std::optional<double> RollingRoll::covariance(const BarPrices& newest) const {
    const std::size_t held = m_changes.size();
    if (!m_close || m_count < held)
        return std::nullopt;
    const double last = closeChange(*m_close, newest.close, m_kind);
    return lagCovariance(held, [&](std::size_t i) {
        if (i == held)
            return last;
        const std::size_t slot = m_next + i;
        return m_changes[slot < held ? slot : slot - held];
    });
}

std::optional<double> RollingRoll::value(const BarPrices& newest) const {
    const auto gamma = covariance(newest);
    return gamma ? std::optional(rollSpread(*gamma)) : std::nullopt;
}

std::optional<double> RollingRoll::take(const BarPrices& bar) {
    const auto taken = value(bar);
    if (m_close) {
        m_changes[m_next] = closeChange(*m_close, bar.close, m_kind);
        m_next = m_next + 1 == m_changes.size() ? 0 : m_next + 1;
        m_count = std::min(m_count + 1, m_changes.size());
    }
    m_close = bar.close;
    return taken;
}

void RollingRoll::clear() {
    m_close.reset();
    m_next = 0;
    m_count = 0;
}

void RollingRoll::save(StateTape& tape) const {
    tape.put(m_close);
    tape.put(m_next);
    tape.put(m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        tape.put(m_changes[i]);
}

void RollingRoll::restore(StateTape& tape) {
    m_close = tape.takeOptional();
    m_next = tape.takeCount(m_changes.size() - 1);
    m_count = tape.takeCount(m_changes.size());
    for (std::size_t i = 0; i < m_count; ++i)
        m_changes[i] = tape.takeNumber();
}

} // namespace aetherion::features
