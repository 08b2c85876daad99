#include "core/simulator/factor_model.h"
#include "core/simulator/garch.h"
#include "core/simulator/gbm.h"
#include "core/simulator/growth.h"
#include "core/simulator/jumps.h"
#include "core/simulator/normal.h"
#include "core/simulator/regime_process.h"
#include "core/simulator/size_table.h"
#include "tests/simulator/statistics.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace aetherion;
using namespace aetherion::test;
using namespace aetherion::simulator;

namespace {

double normalBelow(double x) { return 0.5 * std::erfc(-x / std::sqrt(2.0)); }

} // namespace

/// Each part of the price model by itself against its law.
class PriceModelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void closesItsLayers() {
        const ziggurat::Tables& t = ziggurat::kTables;
        for (std::size_t i = 1; i < ziggurat::kLayers; ++i) {
            QVERIFY(t.edge[i + 1] < t.edge[i] && t.height[i + 1] > t.height[i]);
            QVERIFY(std::abs(t.edge[i] * (t.height[i + 1] - t.height[i]) / ziggurat::kArea - 1) < 1e-9);
            QVERIFY(std::abs(t.height[i] - std::exp(-t.edge[i] * t.edge[i] / 2)) < 1e-14);
        }
        const double tailArea = std::sqrt(std::acos(-1.0) / 2) * std::erfc(ziggurat::kTail / std::sqrt(2.0));
        const double lowest = ziggurat::kTail * std::exp(-ziggurat::kTail * ziggurat::kTail / 2) + tailArea;
        QVERIFY(std::abs(lowest / ziggurat::kArea - 1) < 1e-9);
    }

    void drawsTheNormalLaw() {
        constexpr std::size_t n = 20'000'000;
        RandomStream stream(2024, "normal");
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s6 = 0;
        const std::array<double, 8> beyond{0.5, 1, 2, 3, 3.6, 3.7, 4, 4.5};
        std::array<double, 8> above{};
        std::array<double, 8> below{};
        std::vector<double> sample;
        for (std::size_t i = 0; i < n; ++i) {
            const double z = normal(stream);
            const double q = z * z;
            s1 += z;
            s2 += q;
            s3 += z * q;
            s4 += q * q;
            s6 += q * q * q;
            if (std::abs(z) > beyond[0])
                for (std::size_t k = 0; k < beyond.size(); ++k) {
                    above[k] += z > beyond[k] ? 1 : 0;
                    below[k] += z < -beyond[k] ? 1 : 0;
                }
            if (i < 1'000'000)
                sample.push_back(z);
        }
        // Four standard errors of each moment.
        const double root = 4 / std::sqrt(static_cast<double>(n));
        QVERIFY(std::abs(s1 / n) < root);
        QVERIFY(std::abs(s2 / n - 1) < root * std::sqrt(2.0));
        QVERIFY(std::abs(s3 / n) < root * std::sqrt(15.0));
        QVERIFY(std::abs(s4 / n - 3) < root * std::sqrt(96.0));
        QVERIFY(std::abs(s6 / n - 15) < root * std::sqrt(10170.0));
        for (std::size_t k = 0; k < beyond.size(); ++k) {
            const double expected = n * normalBelow(-beyond[k]);
            QVERIFY2(std::abs(above[k] - expected) < 4.5 * std::sqrt(expected), std::to_string(beyond[k]).c_str());
            QVERIFY2(std::abs(below[k] - expected) < 4.5 * std::sqrt(expected), std::to_string(beyond[k]).c_str());
        }
        std::ranges::sort(sample);
        double distance = 0;
        for (std::size_t i = 0; i < sample.size(); ++i)
            distance = std::max(distance, std::abs(normalBelow(sample[i]) - (static_cast<double>(i) + 0.5) / 1e6));
        // Kolmogorov and Smirnov: 1.95 / sqrt(n) is exceeded once in a thousand samples.
        QVERIFY(distance < 1.95e-3);
    }

    void drawsWhatItDrewBefore() {
        RandomStream stream(1, "normal");
        std::vector<double> first(1000);
        std::ranges::generate(first, [&] { return normal(stream); });
        RandomStream again(1, "normal");
        RandomStream other(1, "other");
        QVERIFY(std::ranges::all_of(first, [&](double z) { return normal(again) == z; }));
        QVERIFY(std::ranges::none_of(first, [&](double z) { return normal(other) == z; }));
    }

    void waitsExponentially() {
        RandomStream stream(3, "exponential");
        std::vector<double> waits(1'000'000);
        std::ranges::generate(waits, [&] { return exponential(stream); });
        const Moments m = momentsOf(waits);
        QVERIFY(std::abs(m.mean - 1) < 0.004);
        QVERIFY(std::abs(m.variance - 1) < 0.012);
        QVERIFY(std::abs(m.skewness - 2) < 0.05);
        QVERIFY(*std::ranges::min_element(waits) >= 0);
    }

    void growsAsTheExponential() {
        RandomStream stream(4, "growth");
        for (int i = 0; i < 100'000; ++i) {
            const double r = stream.uniform(-0.03, 0.03);
            QVERIFY(std::abs(growth(r) / std::exp(r) - 1) < 4.5e-16);
        }
        QCOMPARE(growth(0), 1.0);
        QCOMPARE(growth(-2), std::exp(-2.0));
    }

    void stepsExactlyInLogs() {
        const GbmStep step({0.08, 0.2}, 0.25);
        QVERIFY(std::abs(step.logReturn(0) - (0.08 - 0.02) * 0.25) < 1e-17);
        QVERIFY(std::abs(step.logReturn(1.5) - (0.06 * 0.25 + 0.2 * 0.5 * 1.5)) < 1e-16);
        // Two half steps and one whole one have the same law: mean and variance add up.
        const GbmStep half({0.08, 0.2}, 0.125);
        QVERIFY(std::abs(2 * half.logReturn(0) - step.logReturn(0)) < 1e-17);
        const double deviation = half.logReturn(1) - half.logReturn(0);
        QVERIFY(std::abs(2 * deviation * deviation - 0.2 * 0.2 * 0.25) < 1e-15);
    }

    void countsJumpsAsPoisson_data() {
        QTest::addColumn<double>("perStep");
        for (const double perStep : {6.34e-4, 0.2, 1.0, 7.5})
            QTest::addRow("%g a step", perStep) << perStep;
    }
    void countsJumpsAsPoisson() {
        QFETCH(double, perStep);
        // Jumps of exactly 1 count themselves.
        JumpProcess jumps({perStep, 1, 0, false}, 1, RandomStream(5, "jumps"));
        constexpr int n = 1'000'000;
        std::array<double, 40> counts{};
        double lagged = 0;
        double before = 0;
        for (int i = 0; i < n; ++i) {
            const double count = jumps.next();
            counts[static_cast<std::size_t>(std::min(count, 39.0))] += 1;
            lagged += (count - perStep) * (before - perStep);
            before = count;
        }
        double chi = 0;
        int cells = 0;
        double probability = std::exp(-perStep);
        for (std::size_t k = 0; k < counts.size(); probability *= perStep / static_cast<double>(++k)) {
            if (probability * n < 5)
                continue;
            chi += (counts[k] - probability * n) * (counts[k] - probability * n) / (probability * n);
            ++cells;
        }
        // The mean of chi-square is its degrees of freedom, its variance twice that.
        QVERIFY2(chi < cells + 4.5 * std::sqrt(2.0 * cells) + 4, std::to_string(chi).c_str());
        QVERIFY(std::abs(lagged / n) < 4.5 * perStep / std::sqrt(n) + 1e-9);
    }

    void compensatesJumps() {
        const JumpParameters p{50, -0.02, 0.03, true};
        QVERIFY(std::abs(jumpCompensation(p) - 50 * (std::exp(-0.02 + 0.00045) - 1)) < 1e-12);
        QCOMPARE(jumpCompensation({50, -0.02, 0.03, false}), 0.0);
        QCOMPARE(jumpVariance(p), 50 * (0.0004 + 0.0009));
        // The compensated exponential is a martingale.
        JumpProcess jumps(p, 1. / 252, RandomStream(6, "jumps"));
        double sum = 0;
        for (int i = 0; i < 1'000'000; ++i)
            sum += std::exp(jumps.next() - jumpCompensation(p) / 252);
        QVERIFY(std::abs(sum / 1e6 - 1) < 4 * std::sqrt(jumpVariance(p) / 252 / 1e6));
    }

    void followsItsOwnVariance() {
        const GarchParameters p{1e-6, 0.08, 0.9};
        GarchProcess process(p);
        QCOMPARE(process.variance(), p.unconditionalVariance());
        RandomStream stream(7, "garch");
        double h = p.unconditionalVariance();
        for (int i = 0; i < 10'000; ++i) {
            const double z = normal(stream);
            const double eps = process.next(z);
            QCOMPARE(eps, std::sqrt(h) * z);
            h = p.omega + p.alpha * eps * eps + p.beta * h;
            QVERIFY(std::abs(process.variance() / h - 1) < 1e-13);
            h = process.variance();
        }
        QVERIFY(check(p).has_value());
        QCOMPARE(check(GarchParameters{0, 0.1, 0.8}).error().text(), std::string("omega: must be above 0"));
        QCOMPARE(check(GarchParameters{1, 0.1, 0.9}).error().text(), std::string("alpha + beta: must be below 1"));
        QVERIFY(!check(GarchParameters{1, -0.1, 0.9}).has_value());
        QVERIFY(!check(GarchParameters{1, 0.1, std::numeric_limits<double>::quiet_NaN()}).has_value());
    }

    void forgetsWithItsHalfLife() {
        for (const double halfLife : {1.0, 40.0, 1440.0}) {
            const GarchParameters p = garchOfHalfLife(halfLife, 0.15);
            QVERIFY(std::abs(p.unconditionalVariance() - 1) < 1e-9);
            QVERIFY(std::abs(std::pow(p.persistence(), halfLife) - 0.5) < 1e-9);
            QVERIFY(p.alpha > 0 && p.beta >= 0);
            const double share = 2 * p.alpha * p.alpha / (1 - p.persistence() * p.persistence());
            QVERIFY(std::abs(share - 0.15) < 1e-9);
        }
    }

    void sharesShocksWithoutAddingVariance() {
        using market::Market;
        for (const Market market : market::kMarkets)
            for (const char* sector : {"index", "technology", "crypto"}) {
                const FactorLoadings l = factorLoadings(market, sector);
                QVERIFY(std::abs(l.global * l.global + l.market * l.market + l.sector * l.sector + l.own * l.own - 1) <
                        1e-15);
            }
        const auto near = [](double value, double expected) { return std::abs(value - expected) < 0.005; };
        QVERIFY(near(shockCorrelation(Market::Crypto, "crypto", Market::Crypto, "crypto"), 0.60));
        QVERIFY(near(shockCorrelation(Market::Us, "energy", Market::Us, "technology"), 0.40));
        QVERIFY(near(shockCorrelation(Market::Us, "energy", Market::Us, "energy"), 0.60));
        QVERIFY(near(shockCorrelation(Market::Us, "energy", Market::Uk, "energy"), 0.17));
        QVERIFY(near(shockCorrelation(Market::Us, "index", Market::Us, "energy"), 0.578));
    }

    void staysInEachRegimeAsLongAsStated() {
        RegimeProcess process(RandomStream(8, "regime"), fromEpochMillis(0), realisticRegimes());
        std::array<double, market::kRegimeCount> share{};
        std::array<double, market::kRegimeCount> visits{};
        market::Regime before = market::Regime::Unknown;
        constexpr int minutes = 20 * 365 * 1440;
        for (int i = 0; i < minutes; ++i) {
            const market::Regime regime = process.at(fromEpochMillis(i * std::int64_t{60'000}));
            share[static_cast<std::size_t>(regime)] += 1;
            if (regime != before)
                visits[static_cast<std::size_t>(regime)] += 1;
            before = regime;
        }
        const auto behaviours = behavioursOf(realisticRegimes());
        const std::array<double, 4> dwellHours{10, 7, 9, 1.5};
        double variance = 0;
        double trend = 0;
        double whole = 0;
        for (std::size_t i = 0; i < share.size(); ++i) {
            const RegimeBehaviour& behaviour = behaviours[i];
            QVERIFY2(std::abs(share[i] / minutes / behaviour.weight - 1) < 0.06, std::to_string(i).c_str());
            QVERIFY2(std::abs(share[i] / visits[i] / 60 / dwellHours[i] - 1) < 0.06, std::to_string(i).c_str());
            whole += behaviour.weight;
            variance += behaviour.weight * behaviour.varianceFactor;
            trend += behaviour.weight * behaviour.trend;
        }
        QVERIFY(std::abs(whole - 1) < 1e-12);
        QVERIFY(std::abs(variance - 1) < 1e-12);
        QVERIFY(std::abs(trend) < 1e-10);
        const auto& [bull, bear, sideways, crisis] = behaviours;
        QVERIFY(crisis.varianceFactor > bear.varianceFactor && bear.varianceFactor > bull.varianceFactor &&
                bull.varianceFactor > sideways.varianceFactor);
        QVERIFY(bull.trend > 0 && bear.trend < 0 && crisis.trend < bear.trend);
    }

    void regimesMoveAsTheirChainSays() {
        for (const RegimeChain& chain : {realisticRegimes(), separatedRegimes()}) {
            const auto hour = transitionsOver(chain, std::chrono::hours(1));
            const auto day = transitionsOver(chain, std::chrono::hours(24));
            const auto ages = transitionsOver(chain, std::chrono::hours(24 * 60));
            auto power = hour;
            for (int i = 1; i < 24; ++i) {
                auto next = power;
                for (std::size_t from = 0; from < 4; ++from)
                    for (std::size_t to = 0; to < 4; ++to) {
                        next[from][to] = 0;
                        for (std::size_t via = 0; via < 4; ++via)
                            next[from][to] += power[from][via] * hour[via][to];
                    }
                power = next;
            }
            for (std::size_t from = 0; from < 4; ++from) {
                double sum = 0;
                for (std::size_t to = 0; to < 4; ++to) {
                    sum += hour[from][to];
                    QVERIFY(std::abs(power[from][to] - day[from][to]) < 1e-12);
                    QVERIFY(std::abs(ages[from][to] - behavioursOf(chain)[to].weight) < 1e-9);
                }
                QVERIFY(std::abs(sum - 1) < 1e-12);
            }
            // Within a second nothing but the first step counts.
            const auto second = transitionsOver(chain, std::chrono::seconds(1));
            QVERIFY(std::abs(second[3][1] / (chain[3].next[1] / 5400) - 1) < 1e-3);
        }
    }

    void sizesTradesAroundTheirMedian() {
        RandomStream stream(9, "sizes");
        std::vector<double> sizes(100'000);
        std::ranges::generate(sizes, [&] { return sizeQuantile(stream.next()); });
        std::ranges::sort(sizes);
        QVERIFY(std::abs(sizes[50'000] - 1) < 0.02);
        QVERIFY(sizes.front() > 1. / 35 && sizes.back() < 35);
        // Logistic quantiles: ln(p / (1 - p)) times the shape.
        QVERIFY(std::abs(sizes[90'000] / std::pow(9, 0.55) - 1) < 0.03);
    }
};

REGISTER_TEST(PriceModelsTest)
#include "price_models_test.moc"
