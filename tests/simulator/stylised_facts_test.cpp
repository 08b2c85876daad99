#include "tests/simulator/sample_world.h"
#include "tests/simulator/statistics.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::test;
using simulator::World;

namespace {

constexpr std::size_t kThirtyDays = 30 * 34'560;
constexpr std::size_t kVolatilityLags = 50;

} // namespace

/// What real markets have in common (Cont 2001), in the world as it comes.
class StylisedFactsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsFatTailsAndVolatilityClusters_data() {
        QTest::addColumn<std::uint64_t>("seed");
        QTest::addColumn<bool>("alwaysOpen");
        for (const std::uint64_t seed : {1, 42})
            for (const bool alwaysOpen : {true, false})
                QTest::addRow("seed %d %s", static_cast<int>(seed), alwaysOpen ? "around the clock" : "in sessions")
                    << seed << alwaysOpen;
    }
    void showsFatTailsAndVolatilityClusters() {
        QFETCH(std::uint64_t, seed);
        QFETCH(bool, alwaysOpen);
        auto world = World::create(worldSettings(seed, alwaysOpen));
        QVERIFY(world.has_value());
        const auto ticks = run(*world, kThirtyDays, 4096);
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            const auto returns = bucketReturns(ticks[i], std::chrono::minutes(1));
            const std::string name = world->paths()[i].spec().key.symbol;
            const double kurtosis = momentsOf(returns).excessKurtosis;
            const auto squared = squares(returns);
            double least = 1;
            double largest = 0;
            for (std::size_t lag = 1; lag <= kVolatilityLags; ++lag)
                least = std::min(least, autocorrelation(squared, lag));
            // Volatility that comes in clusters widens the noise of an autocorrelation beyond 1 / sqrt(n).
            for (std::size_t lag = 6; lag <= kVolatilityLags; ++lag) {
                const double noise = std::sqrt((1 + (kurtosis + 2) * autocorrelation(squared, lag)) /
                                               static_cast<double>(returns.size()));
                largest = std::max(largest, std::abs(autocorrelation(returns, lag)) / noise);
            }
            qInfo("%s: n %zu, kurtosis %.2f, least acf of squares %.4f, largest acf of returns %.2f sd", name.c_str(),
                  returns.size(), kurtosis, least, largest);
            QVERIFY2(kurtosis > 1, name.c_str());
            QVERIFY2(least > 0, name.c_str());
            // The largest of 45 numbers.
            QVERIFY2(largest < 4, name.c_str());
        }
    }

    void correlatesAsItsFactorsSay() {
        auto settings = worldSettings(9, true);
        for (auto& spec : settings.instruments)
            spec.tickSize = Price::fromUnits(1);
        auto world = World::create(settings);
        const auto ticks = run(*world, kThirtyDays, 4096);
        std::vector<std::vector<double>> returns;
        for (const auto& each : ticks)
            returns.push_back(bucketReturns(each, std::chrono::minutes(1)));
        for (std::size_t a = 0; a < ticks.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const auto& first = world->paths()[a].spec();
                const auto& second = world->paths()[b].spec();
                const double shared =
                    simulator::shockCorrelation(first.key.market, first.sector, second.key.market, second.sector);
                const double seen = correlation(returns[a], returns[b]);
                // Jumps, news of one symbol and volatilities of their own lower it, news of all raise it.
                const std::string pair = first.key.symbol + " and " + second.key.symbol + ": " + std::to_string(seen) +
                                         " for " + std::to_string(shared);
                QVERIFY2(seen > shared * 0.7 - 0.03 && seen < shared + 0.06, pair.c_str());
            }
    }

    void keepsTheStatedVolatility() {
        // Sixteen times thirty days: regimes last for hours, so that a month alone says little.
        double ratio = 0;
        for (std::uint64_t seed = 1; seed <= 8; ++seed) {
            auto settings = worldSettings(seed, true);
            settings.instruments.resize(2);
            auto world = World::create(settings);
            const auto ticks = run(*world, 2 * kThirtyDays, 4096);
            for (std::size_t i = 0; i < 2; ++i) {
                const double sigma = settings.instruments[i].volatility;
                const double step = 60 / (365.25 * 86'400);
                ratio += momentsOf(bucketReturns(ticks[i], std::chrono::minutes(1))).variance / (sigma * sigma * step);
            }
        }
        qInfo("variance of one-minute returns over the stated one: %.3f", ratio / 16);
        QVERIFY(std::abs(ratio / 16 - 1) < 0.1);
    }
};

REGISTER_TEST(StylisedFactsTest)
#include "stylised_facts_test.moc"
