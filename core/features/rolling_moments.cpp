#include "core/features/rolling_moments.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

namespace {

constexpr std::size_t kLanes = 4;

// Four partial sums break the chain of dependent additions; their order is fixed, so the result is too.
template <typename Term> double sumOver(const std::vector<double>& values, Term term) {
    double partial[kLanes] = {};
    std::size_t i = 0;
    for (; i + kLanes <= values.size(); i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane)
            partial[lane] += term(values[i + lane]);
    for (; i < values.size(); ++i)
        partial[0] += term(values[i]);
    return (partial[0] + partial[1]) + (partial[2] + partial[3]);
}

struct SumsAbout {
    double rests;
    double squares;
};
SumsAbout sumsAbout(const std::vector<double>& values, double centre) {
    double rests[kLanes] = {};
    double squares[kLanes] = {};
    std::size_t i = 0;
    for (; i + kLanes <= values.size(); i += kLanes)
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            const double rest = values[i + lane] - centre;
            rests[lane] += rest;
            squares[lane] += rest * rest;
        }
    for (; i < values.size(); ++i) {
        const double rest = values[i] - centre;
        rests[0] += rest;
        squares[0] += rest * rest;
    }
    return {(rests[0] + rests[1]) + (rests[2] + rests[3]), (squares[0] + squares[1]) + (squares[2] + squares[3])};
}

} // namespace

void RollingMoments::clear() {
    if (m_count == 0)
        return;
    m_sums.clear();
    m_next = 0;
    m_count = 0;
}

// The second term takes back what rounding left in the mean, so that equal values deviate by exactly nothing.
double RollingMoments::squaresAbout(double mean, double newest) const {
    const auto [rests, squares] = sumsAbout(m_values, mean);
    const double rest = newest - mean;
    const double residue = rests + rest;
    return std::max(0.0, squares + rest * rest - residue * residue / static_cast<double>(window()));
}

std::optional<double> RollingMoments::skewness(double newest) const {
    double centre = mean(newest);
    centre += (sumsAbout(m_values, centre).rests + (newest - centre)) / static_cast<double>(window());
    const auto square = [centre](double x) { return (x - centre) * (x - centre); };
    const auto cube = [centre](double x) { return (x - centre) * (x - centre) * (x - centre); };
    const auto count = static_cast<double>(window());
    const double variance = (sumOver(m_values, square) + square(newest)) / count;
    if (!(variance > 0))
        return std::nullopt;
    return (sumOver(m_values, cube) + cube(newest)) / count / (variance * std::sqrt(variance));
}

void RollingMoments::save(StateTape& tape) const {
    tape.put(m_next);
    tape.put(m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        tape.put(m_values[i]);
}

void RollingMoments::restore(StateTape& tape) {
    m_next = tape.takeCount(m_values.size() - 1);
    m_count = tape.takeCount(m_values.size());
    for (std::size_t i = 0; i < m_count; ++i)
        m_values[i] = tape.takeNumber();
    const bool turned = ready();
    m_sums.startAt(turned ? m_next : 0);
    if (turned)
        for (std::size_t i = m_next; i < m_values.size(); ++i)
            m_sums.push({m_values[i], m_values[i] * m_values[i]});
    for (std::size_t i = 0; i < m_next; ++i)
        m_sums.push({m_values[i], m_values[i] * m_values[i]});
}

} // namespace aetherion::features
