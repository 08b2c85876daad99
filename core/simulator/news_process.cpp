#include "core/simulator/news_process.h"

#include "core/simulator/normal.h"

#include <array>
#include <cmath>

namespace aetherion::simulator {

namespace {

struct NewsKind {
    std::array<const char*, 3> names;
    /// Standard deviation of the impact at the reference volatility.
    double impact;
};

constexpr Duration kDay = std::chrono::hours(24);
constexpr double kDaysPerYear = 365.25;
/// Further than any simulation goes.
constexpr double kLongestWaitDays = 36'500;

constexpr NewsKind newsKind(ScopeKind kind) {
    switch (kind) {
    case ScopeKind::Global:
        return {{"central bank", "economic data", "geopolitics"}, 0.0025};
    case ScopeKind::Sector:
        return {{"regulation", "supply shortage", "analyst review"}, 0.003};
    case ScopeKind::Symbol:
        return {{"earnings", "management", "product news"}, 0.005};
    }
    return {};
}

double variancePerYear(ScopeKind kind, double perDay) {
    const double impact = newsKind(kind).impact;
    return perDay * kDaysPerYear * impact * impact;
}

} // namespace

double newsVarianceShare(const NewsRates& rates) {
    return (variancePerYear(ScopeKind::Global, rates.global) + variancePerYear(ScopeKind::Sector, rates.perSector) +
            variancePerYear(ScopeKind::Symbol, rates.perSymbol)) /
           (kReferenceVolatility * kReferenceVolatility);
}

NewsProcess::NewsProcess(Scope scope, double perDay, double impactScale, RandomStream stream, Timestamp start)
    : m_scope(std::move(scope)), m_perDay(perDay), m_impactScale(impactScale), m_stream(stream),
      m_next(start + drawWait()) {}

void NewsProcess::restore(State state) {
    m_stream.restore(state.stream);
    m_next = state.next;
    m_current = std::move(state.current);
}

void NewsProcess::happen() {
    const NewsKind kind = newsKind(m_scope.kind);
    m_current.name = kind.names[static_cast<std::size_t>(m_stream.integer(0, 2))];
    m_current.scope = m_scope;
    m_current.from = m_next;
    m_current.impact = kind.impact * m_impactScale * normal(m_stream);
    m_current.ramp = std::chrono::milliseconds(m_stream.integer(60'000, 240'000));
    m_current.duration = std::chrono::seconds(m_stream.integer(20 * 60, 120 * 60));
    m_current.volatilityFactor = m_stream.uniform(1.2, 1.8);
    m_next = m_current.end() + drawWait();
}

Duration NewsProcess::drawWait() {
    const double days = m_perDay > 0 ? std::fmin(exponential(m_stream) / m_perDay, kLongestWaitDays) : kLongestWaitDays;
    return Duration(1 + static_cast<std::int64_t>(days * static_cast<double>(kDay.count())));
}

} // namespace aetherion::simulator
