#include "core/features/abdi_ranaldo.h"
#include "core/features/corwin_schultz.h"
#include "core/features/edge_spread.h"
#include "core/features/log_ratio.h"
#include "core/features/roll_spread.h"
#include "tests/features/random_bars.h"
#include "tests/features/reference_bars.h"
#include "tests/support/registered_test.h"

#include <nlohmann/json.hpp>

#include <cmath>

using namespace aetherion;
using features::BarPrices;
using features::CloseChange;
using features::GapAdjustment;
using features::RollingAbdiRanaldo;
using features::RollingCorwinSchultz;
using features::RollingEdge;
using features::RollingRoll;
using features::StateTape;

namespace {

std::vector<BarPrices> pricesOfAll(const std::vector<market::Bar>& bars) {
    std::vector<BarPrices> prices;
    for (const market::Bar& bar : bars)
        prices.push_back(features::pricesOf(bar));
    return prices;
}

/// Trades at bid and ask around a random walk: what the estimators are made for.
std::vector<BarPrices> bouncingBars(std::size_t count, double spread, double volatility, std::uint64_t seed) {
    constexpr int kTrades = 60;
    RandomStream random(seed, "bounce");
    std::vector<BarPrices> bars;
    double value = 100;
    for (std::size_t i = 0; i < count; ++i) {
        BarPrices bar;
        for (int trade = 0; trade < kTrades; ++trade) {
            value *= std::exp(volatility / std::sqrt(double(kTrades)) * random.normal());
            const double price = value * (1 + spread / 2 * (random.uniform() < 0.5 ? -1 : 1));
            if (trade == 0)
                bar = {price, price, price, price};
            bar.high = std::max(bar.high, price);
            bar.low = std::min(bar.low, price);
            bar.close = price;
        }
        bars.push_back(bar);
    }
    return bars;
}

bool near(double actual, double expected, double relative, double absolute = 0) {
    return std::abs(actual - expected) <= std::max(relative * std::abs(expected), absolute);
}

/// Restoring between any two bars, and asking before taking, changes no bit.
template <typename Make> void holdStateAndAnswer(Make make) {
    const auto bars = bouncingBars(130, 1e-3, 1e-3, 5);
    auto whole = make();
    auto continued = make();
    for (const BarPrices& bar : bars) {
        const auto asked = continued.value(bar);
        const auto taken = continued.take(bar);
        QVERIFY(asked == taken);
        QVERIFY(taken == whole.take(bar));
        StateTape tape;
        continued.save(tape);
        StateTape read(tape.values());
        continued = make();
        continued.restore(read);
        QVERIFY(read.intact() && read.atEnd());
    }
    continued.clear();
    for (const BarPrices& bar : bars)
        (void)continued.take(bar);
    QVERIFY(continued.value(bars[0]) == whole.value(bars[0]));
}

} // namespace

class SpreadEstimatorsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        std::ifstream file(AETHERION_SOURCE_DIR "/tests/data/spread_300.json");
        m_reference = nlohmann::json::parse(file);
        m_bars = pricesOfAll(test::referenceBars());
        QCOMPARE(m_bars.size(), std::size_t{300});
    }

    void rollOfTheWholeSeriesMatchesTheReference() {
        const auto& whole = m_reference["roll"]["whole_series"];
        for (const auto& [kind, gammaKey, spreadKey] : {std::tuple{CloseChange::OfLogarithms, "gamma_log", "S_log"},
                                                        {CloseChange::OfPrices, "gamma_price", "S_price"}}) {
            std::vector<double> changes;
            for (std::size_t i = 1; i < m_bars.size(); ++i)
                changes.push_back(features::closeChange(m_bars[i - 1].close, m_bars[i].close, kind));
            const double gamma = *features::rollCovariance(changes);
            QVERIFY(near(gamma, whole[gammaKey], 1e-12));
            QVERIFY(near(features::rollSpread(gamma), whole[spreadKey], 1e-12));
        }
    }

    void rollingRollMatchesTheReference() {
        RollingRoll roll(20);
        const auto& values = m_reference["roll"]["rolling20_log"]["values"];
        for (std::size_t i = 0; i < m_bars.size(); ++i) {
            const auto spread = roll.take(m_bars[i]);
            QCOMPARE(spread.has_value(), !values[i].is_null());
            // Just beside a covariance of zero its root has half the digits.
            if (spread)
                QVERIFY(near(*spread, values[i], 1e-12, 1e-13));
        }
    }

    void corwinSchultzPairsMatchTheReference() {
        const auto& reference = m_reference["corwin_schultz"];
        for (const auto& [adjustment, values] :
             {std::pair{GapAdjustment::None, reference["pair_values_raw_may_be_negative"]},
              {GapAdjustment::OfPrices, reference["gap_adjusted_pair_values_raw"]},
              {GapAdjustment::OfLogarithms, reference["gap_adjusted_log_shift"]["pair_values_raw"]}}) {
            QCOMPARE(values.size(), m_bars.size() - 1);
            // The reference takes differences of logarithms near ln 100.
            for (std::size_t i = 0; i < values.size(); ++i)
                QVERIFY(near(features::corwinSchultzPair(m_bars[i], m_bars[i + 1], adjustment), values[i], 0, 3e-15));
        }
    }

    void barWithoutRangeWithinTheOthersHasNoCorwinSchultzSpread() {
        const BarPrices flat{100, 100, 100, 100};
        const BarPrices wide{100, 100.07, 99.91, 100};
        for (const GapAdjustment adjustment : {GapAdjustment::None, GapAdjustment::OfPrices}) {
            QVERIFY(features::corwinSchultzPair(flat, flat, adjustment) == 0);
            QVERIFY(features::corwinSchultzPair(flat, wide, adjustment) == 0);
            QVERIFY(features::corwinSchultzPair(wide, flat, adjustment) == 0);
        }
        QVERIFY(features::corwinSchultzPair(flat, flat, GapAdjustment::OfLogarithms) == 0);
    }

    void abdiRanaldoMatchesTheReference() {
        const auto& reference = m_reference["abdi_ranaldo"];
        RollingAbdiRanaldo rolling(20);
        double sum = 0;
        for (std::size_t i = 0; i < m_bars.size(); ++i) {
            const auto spread = rolling.take(m_bars[i]);
            const auto& expected = reference["rolling20_S"][i];
            QCOMPARE(spread.has_value(), !expected.is_null());
            if (spread)
                QVERIFY(near(*spread, expected, 1e-11));
            if (i == 0)
                continue;
            const double square = features::abdiRanaldoPair(m_bars[i - 1], m_bars[i]);
            QVERIFY(near(square, reference["x_values"][i - 1], 1e-12, 1e-17));
            sum += square;
        }
        QVERIFY(near(sum / 299, reference["mean_x"], 1e-12));
    }

    void edgeMatchesTheReference() {
        const auto& reference = m_reference["edge_bidask_optional"];
        const double spread = *features::signedEdgeSpread(m_bars);
        QVERIFY(near(spread, reference["S_signed"], 1e-12));
        QVERIFY(near(*features::signedEdgeSpread(std::span(m_bars).first(100)), reference["S_bars_0_99"], 1e-12));
    }

    void rollingEdgeEqualsEdgeOfItsWindow() {
        for (const std::size_t window : {4u, 7u, 20u, 120u})
            for (const double volatility : {2e-4, 1e-3, 0.05}) {
                auto bars = bouncingBars(400, volatility / 4, volatility, window);
                // A stretch in which nothing trades, and a crash.
                for (std::size_t i = 150; i < 175; ++i)
                    bars[i] = {bars[149].close, bars[149].close, bars[149].close, bars[149].close};
                for (std::size_t i = 250; i < bars.size(); ++i)
                    for (double* price : {&bars[i].open, &bars[i].high, &bars[i].low, &bars[i].close})
                        *price *= 0.7;
                RollingEdge rolling(window);
                for (std::size_t i = 0; i < bars.size(); ++i) {
                    const auto signedSpread = rolling.signedValue(bars[i]);
                    (void)rolling.take(bars[i]);
                    QVERIFY(signedSpread.has_value() || i + 1 < window || (i >= 150 && i < 175 + window));
                    if (i + 1 < window)
                        continue;
                    const auto expected = features::signedEdgeSpread(std::span(bars).subspan(i + 1 - window, window));
                    QCOMPARE(signedSpread.has_value(), expected.has_value());
                    // Compared as squares, to digits of what they are sums of: the root doubles what a small sum has
                    // lost.
                    if (!expected)
                        continue;
                    const double scale = i >= 250 && i < 250 + window ? 0.1 : volatility * volatility;
                    const double actual = *signedSpread * std::abs(*signedSpread);
                    const double exact = *expected * std::abs(*expected);
                    if (!near(actual, exact, 1e-10, 1e-12 * scale))
                        QFAIL(qPrintable(QString("window %1 volatility %2 bar %3: %4 instead of %5")
                                             .arg(window)
                                             .arg(volatility)
                                             .arg(i)
                                             .arg(actual)
                                             .arg(exact)));
                }
            }
    }

    void estimatorsFindTheSpreadThatTheTradesHad() {
        constexpr double kSpread = 2e-3;
        const auto bars = bouncingBars(5000, kSpread, 2e-3, 9);
        QVERIFY(near(std::abs(*features::signedEdgeSpread(bars)), kSpread, 0.05));
        RollingRoll roll(4990);
        RollingCorwinSchultz corwinSchultz(4990);
        RollingAbdiRanaldo abdiRanaldo(4990);
        std::optional<double> byRoll;
        std::optional<double> byCorwinSchultz;
        std::optional<double> byAbdiRanaldo;
        for (const BarPrices& bar : bars) {
            byRoll = roll.take(bar);
            byCorwinSchultz = corwinSchultz.take(bar);
            byAbdiRanaldo = abdiRanaldo.take(bar);
        }
        QVERIFY(near(*byRoll, kSpread, 0.2));
        // Biased where few trades make a bar, as its authors say.
        QVERIFY(near(*byCorwinSchultz, kSpread, 0.4));
        QVERIFY(near(*byAbdiRanaldo, kSpread, 0.2));
    }

    void edgeIsUndefinedWhereNothingTrades() {
        const std::vector<BarPrices> flat(30, BarPrices{100, 100, 100, 100});
        QVERIFY(!features::signedEdgeSpread(flat));
        QVERIFY(!features::signedEdgeSpread(std::span(m_bars).first(2)));
        RollingEdge rolling(10);
        for (const BarPrices& bar : flat)
            QVERIFY(!rolling.take(bar));
    }

    void stateContinuesBitForBit() {
        holdStateAndAnswer([] { return RollingEdge(3); });
        holdStateAndAnswer([] { return RollingEdge(40); });
        holdStateAndAnswer([] { return RollingRoll(20); });
        holdStateAndAnswer([] { return RollingRoll(20, CloseChange::OfPrices); });
        holdStateAndAnswer([] { return RollingCorwinSchultz(20); });
        holdStateAndAnswer([] { return RollingAbdiRanaldo(20); });
    }

    void logRatiosAreExactToADouble() {
        RandomStream random(6, "ratios");
        for (int i = 0; i < 20'000; ++i) {
            const double x = std::exp(random.uniform(-10, 10));
            const double width = std::pow(10, random.uniform(-9, 0));
            const double a = x * (1 + width * random.uniform(-0.9, 0.9));
            const double b = x * (1 + width * random.uniform(-0.9, 0.9));
            const long double toA = std::log1p((static_cast<long double>(a) - x) / x);
            const long double toB = std::log1p((static_cast<long double>(b) - x) / x);
            QVERIFY(std::abs(features::logRatio(a, x) - toA) <= 4e-15L * std::abs(toA));
            const double middle = features::middleRatio(a, b, x);
            QVERIFY(std::abs(middle - (toA + toB) / 2) <= 4e-15L * (std::abs(toA) + std::abs(toB)));
        }
        QCOMPARE(features::logRatio(7, 7), 0.0);
    }

private:
    nlohmann::json m_reference;
    std::vector<BarPrices> m_bars;
};

REGISTER_TEST(SpreadEstimatorsTest)
#include "spread_estimators_test.moc"
