#include "core/features/edge_spread.h"

#include "core/features/log_ratio.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

namespace {

double signedRoot(double square) { return std::copysign(std::sqrt(std::abs(square)), square); }

/// The two estimates of the squared spread, each weighted by the other's variance.
double combined(double e1, double e2, double v1, double v2) {
    const double both = v1 + v2;
    return both > 0 ? (v2 * e1 + v1 * e2) / both : (e1 + e2) / 2;
}

} // namespace

EdgeTerms edgeTerms(const BarPrices& before, const BarPrices& bar) {
    EdgeTerms terms;
    terms.middleOverOpen = middleRatio(bar.high, bar.low, bar.open);
    terms.openOverClose = logRatio(bar.open, before.close);
    terms.closeOverMiddle = -middleRatio(before.high, before.low, before.close);
    terms.traded = bar.high != bar.low || bar.low != before.close;
    if (terms.traded) {
        terms.openInside = static_cast<std::uint8_t>((bar.open != bar.high) + (bar.open != bar.low));
        terms.closeInside = static_cast<std::uint8_t>((before.close != before.high) + (before.close != before.low));
    }
    return terms;
}

std::optional<double> signedEdgeSpread(std::span<const BarPrices> bars) {
    if (bars.size() < 3)
        return std::nullopt;
    std::vector<EdgeTerms> pairs;
    for (std::size_t i = 1; i < bars.size(); ++i)
        pairs.push_back(edgeTerms(bars[i - 1], bars[i]));
    const auto count = static_cast<double>(pairs.size());
    const auto mean = [&](auto term) {
        double sum = 0;
        for (const EdgeTerms& pair : pairs)
            sum += term(pair);
        return sum / count;
    };
    const auto tau = [](const EdgeTerms& t) { return t.traded ? 1.0 : 0.0; };
    const auto r1 = [](const EdgeTerms& t) { return t.middleOverOpen; };
    const auto r2 = [](const EdgeTerms& t) { return t.openOverClose + t.closeOverMiddle; };
    const auto r3 = [](const EdgeTerms& t) { return t.middleOverOpen + t.openOverClose; };
    const auto r4 = [](const EdgeTerms& t) { return t.closeOverMiddle; };
    const auto r5 = [](const EdgeTerms& t) { return t.openOverClose; };
    const double traded = mean(tau);
    const double open = mean([](const EdgeTerms& t) { return double(t.openInside); });
    const double close = mean([](const EdgeTerms& t) { return double(t.closeInside); });
    if (traded * count < 2 || open == 0 || close == 0)
        return std::nullopt;
    const double a = mean(r1) / traded;
    const double b = mean(r3) / traded;
    const double c = mean(r5) / traded;
    const auto x1 = [&](const EdgeTerms& t) {
        return -4 / open * (r1(t) - a * tau(t)) * r2(t) - 4 / close * (r3(t) - b * tau(t)) * r4(t);
    };
    const auto x2 = [&](const EdgeTerms& t) {
        return -4 / open * (r1(t) - a * tau(t)) * r5(t) - 4 / close * (r5(t) - c * tau(t)) * r4(t);
    };
    const double e1 = mean(x1);
    const double e2 = mean(x2);
    const double v1 = mean([&](const EdgeTerms& t) { return (x1(t) - e1) * (x1(t) - e1); });
    const double v2 = mean([&](const EdgeTerms& t) { return (x2(t) - e2) * (x2(t) - e2); });
    return signedRoot(combined(e1, e2, v1, v2));
}

RollingEdge::RollingEdge(std::size_t window) : m_terms(window - 2), m_sums(window - 2) {}

// Everything that edgeSpread() averages is a polynomial in the window's means of r1, r3 and r5, with sums of products
// as coefficients: these.
RollingEdge::Sums::Row RollingEdge::products(const EdgeTerms& terms) {
    const double t = terms.traded ? 1.0 : 0.0;
    const double r1 = terms.middleOverOpen;
    const double r4 = terms.closeOverMiddle;
    const double r5 = terms.openOverClose;
    const double r2 = r5 + r4;
    const double r3 = r1 + r5;
    const double r12 = r1 * r2;
    const double r34 = r3 * r4;
    const double r15 = r1 * r5;
    const double r54 = r5 * r4;
    const double t2 = t * r2;
    const double t4 = t * r4;
    return {t,
            double(terms.openInside),
            double(terms.closeInside),
            r1,
            r3,
            r5,
            r12,
            r34,
            r15,
            r54,
            t2,
            t4,
            r12 * r12,
            r12 * r2,
            t2 * r2,
            r12 * r34,
            r2 * r34,
            r12 * r4,
            t2 * r4,
            r34 * r34,
            r34 * r4,
            t4 * r4,
            r15 * r15,
            r15 * r5,
            r5 * r5,
            r15 * r54,
            r5 * r54,
            r1 * r54,
            r54 * r54,
            r54 * r4};
}

std::optional<double> RollingEdge::estimate(const Sums::Row& s, std::size_t pairs) {
    const double traded = s[0];
    if (traded < 2 || s[1] == 0 || s[2] == 0)
        return std::nullopt;
    const double perTraded = 1 / traded;
    const double a = s[3] * perTraded;
    const double b = s[4] * perTraded;
    const double c = s[5] * perTraded;
    // With n pairs the weight of the open is -4 n / s[1] and that of the close -4 n / s[2]. Both, and the means' 1 / n,
    // are here divided by -4 / (s[1] s[2]), which the combination below, of degree one in e, takes back.
    const double open = s[2];
    const double close = s[1];
    const double e1 = open * (s[6] - a * s[10]) + close * (s[7] - b * s[11]);
    const double e2 = open * (s[8] - a * s[5]) + close * (s[9] - c * s[11]);
    const double both = 2 * open * close;
    const double q1 = open * open * (s[12] - 2 * a * s[13] + a * a * s[14]) +
                      both * (s[15] - b * s[17] - a * s[16] + a * b * s[18]) +
                      close * close * (s[19] - 2 * b * s[20] + b * b * s[21]);
    const double q2 = open * open * (s[22] - 2 * a * s[23] + a * a * s[24]) +
                      both * (s[25] - c * s[27] - a * s[26] + a * c * s[9]) +
                      close * close * (s[28] - 2 * c * s[29] + c * c * s[21]);
    const auto n = static_cast<double>(pairs);
    const double v1 = n * q1 - e1 * e1;
    const double v2 = n * q2 - e2 * e2;
    const double weights = s[1] * s[2] * (v1 + v2);
    return weights > 0 ? -4 * (v2 * e1 + v1 * e2) / weights : -2 * (e1 + e2) / (s[1] * s[2]);
}

std::optional<double> RollingEdge::signedValue(const BarPrices& newest) const {
    if (!m_before || m_count < m_terms.size())
        return std::nullopt;
    const auto square = estimate(m_sums.sumsWith(products(edgeTerms(*m_before, newest))), m_terms.size() + 1);
    return square ? std::optional(signedRoot(*square)) : std::nullopt;
}

std::optional<double> RollingEdge::value(const BarPrices& newest) const {
    const auto spread = signedValue(newest);
    return spread ? std::optional(std::abs(*spread)) : std::nullopt;
}

std::optional<double> RollingEdge::take(const BarPrices& bar) {
    if (!m_before) {
        m_before = bar;
        return std::nullopt;
    }
    const EdgeTerms terms = edgeTerms(*m_before, bar);
    m_before = bar;
    const bool full = m_count == m_terms.size();
    const Sums::Row sums = push(terms);
    const auto square = full ? estimate(sums, m_terms.size() + 1) : std::nullopt;
    return square ? std::optional(std::sqrt(std::abs(*square))) : std::nullopt;
}

RollingEdge::Sums::Row RollingEdge::push(const EdgeTerms& terms) {
    const Sums::Row sums = m_sums.take(products(terms));
    m_terms[m_next] = terms;
    m_next = m_next + 1 == m_terms.size() ? 0 : m_next + 1;
    m_count = std::min(m_count + 1, m_terms.size());
    return sums;
}

void RollingEdge::clear() {
    m_sums.clear();
    m_before.reset();
    m_next = 0;
    m_count = 0;
}

void RollingEdge::save(StateTape& tape) const {
    putPrices(tape, m_before);
    tape.put(m_next);
    tape.put(m_count);
    for (std::size_t i = 0; i < m_count; ++i) {
        const EdgeTerms& terms = m_terms[i];
        tape.put(terms.middleOverOpen);
        tape.put(terms.openOverClose);
        tape.put(terms.closeOverMiddle);
        tape.put(terms.traded);
        tape.put(std::size_t{terms.openInside});
        tape.put(std::size_t{terms.closeInside});
    }
}

void RollingEdge::restore(StateTape& tape) {
    clear();
    const auto before = takePrices(tape);
    const std::size_t next = tape.takeCount(m_terms.size() - 1);
    const std::size_t count = tape.takeCount(m_terms.size());
    std::vector<EdgeTerms> saved(count);
    for (EdgeTerms& terms : saved) {
        terms.middleOverOpen = tape.takeNumber();
        terms.openOverClose = tape.takeNumber();
        terms.closeOverMiddle = tape.takeNumber();
        terms.traded = tape.takeFlag();
        terms.openInside = static_cast<std::uint8_t>(tape.takeCount(2));
        terms.closeInside = static_cast<std::uint8_t>(tape.takeCount(2));
    }
    if (count == m_terms.size()) {
        m_sums.startAt(next);
        m_next = next;
        for (std::size_t i = next; i < count; ++i)
            push(saved[i]);
    }
    for (std::size_t i = 0; i < next && i < count; ++i)
        push(saved[i]);
    m_count = count;
    m_before = before;
}

} // namespace aetherion::features
