#include "core/simulator/scenario.h"
#include "tests/simulator/sample_world.h"
#include "tests/simulator/statistics.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::test;
using namespace aetherion::simulator;
using namespace std::chrono_literals;

namespace {

Disturbance plainNews(Scope scope, double impact) {
    Disturbance d;
    d.name = "news";
    d.scope = std::move(scope);
    d.from = kWorldStart + 1h;
    d.duration = 30min;
    d.impact = impact;
    d.ramp = 2min;
    return d;
}

/// No news of its own, no rounding that would matter.
WorldSettings quietSettings(std::uint64_t seed) {
    WorldSettings settings = worldSettings(seed, true);
    settings.behaviour.news = {0, 0, 0};
    for (auto& spec : settings.instruments)
        spec.tickSize = Price::fromUnits(100);
    return settings;
}

using Ticks = std::vector<std::vector<PathTick>>;

Ticks runFor(WorldSettings settings, Duration length) {
    auto world = World::create(std::move(settings));
    return world ? run(*world, static_cast<std::size_t>(length / 2500ms), 1000) : Ticks{};
}

double logReturnBetween(const std::vector<PathTick>& ticks, Duration from, Duration to) {
    const auto at = [&](Duration after) {
        const auto step = static_cast<std::size_t>(after / 2500ms);
        return std::log(ticks.at(step).price.toDouble());
    };
    return at(to) - at(from);
}

} // namespace

class ScenarioTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void arrivesOverItsRampAndGivesBackItsShare() {
        Effect effect;
        effect.from = kWorldStart;
        effect.duration = 10min;
        effect.ramp = 2min;
        effect.recovered = 0.5;
        QCOMPARE(effect.arrivedShare(kWorldStart - 1h), 0.0);
        QCOMPARE(effect.arrivedShare(kWorldStart), 0.0);
        QCOMPARE(effect.arrivedShare(kWorldStart + 1min), 0.5);
        QCOMPARE(effect.arrivedShare(kWorldStart + 2min), 1.0);
        QCOMPARE(effect.arrivedShare(kWorldStart + 6min), 0.75);
        QCOMPARE(effect.arrivedShare(kWorldStart + 10min), 0.5);
        QCOMPARE(effect.arrivedShare(kWorldStart + 10h), 0.5);
        QVERIFY(!effect.holdsAt(kWorldStart - 1ns) && effect.holdsAt(kWorldStart));
        QVERIFY(effect.holdsAt(kWorldStart + 10min - 1ns) && !effect.holdsAt(kWorldStart + 10min));
        effect.ramp = Duration(0);
        QCOMPARE(effect.arrivedShare(kWorldStart), 1.0);
    }

    void movesWhomItReachesByItsImpactAndNobodyElse_data() {
        QTest::addColumn<QString>("scope");
        QTest::newRow("all") << "global";
        QTest::newRow("a sector") << "sector technology";
        QTest::newRow("a symbol") << "symbol US:BRK.B";
        QTest::newRow("a symbol with a blank and an ampersand") << "symbol US:S&P 500";
    }
    void movesWhomItReachesByItsImpactAndNobodyElse() {
        QFETCH(QString, scope);
        const auto parsed = parseScope(scope.toStdString());
        QVERIFY(parsed.has_value());
        QCOMPARE(QString::fromStdString(text(*parsed)), scope);
        WorldSettings settings = quietSettings(21);
        const Ticks without = runFor(settings, 3h);
        settings.disturbances = {plainNews(*parsed, -0.05)};
        const Ticks with = runFor(settings, 3h);
        for (std::size_t i = 0; i < with.size(); ++i) {
            const auto& spec = settings.instruments[i];
            const bool reached = parsed->kind == ScopeKind::Global ||
                                 (parsed->kind == ScopeKind::Sector && spec.sector == "technology") ||
                                 (parsed->kind == ScopeKind::Symbol && spec.key == parsed->instrument);
            if (!reached) {
                QVERIFY(with[i] == without[i]);
                continue;
            }
            const double proportion = parsed->kind == ScopeKind::Symbol ? 1 : spec.volatility / kReferenceVolatility;
            // The same random numbers with and without: the difference is the impact and nothing else.
            const double moved = logReturnBetween(with[i], 0s, 2h) - logReturnBetween(without[i], 0s, 2h);
            QVERIFY(std::abs(moved + 0.05 * proportion) < 1e-6);
            const double before = logReturnBetween(with[i], 0s, 1h) - logReturnBetween(without[i], 0s, 1h);
            QVERIFY(std::abs(before) < 1e-9);
            const double half = logReturnBetween(with[i], 0s, 1h + 1min) - logReturnBetween(without[i], 0s, 1h + 1min);
            QVERIFY(std::abs(half + 0.025 * proportion) < 1e-6);
        }
    }

    void endsExactlyWhenItIsOver() {
        WorldSettings settings = quietSettings(22);
        const Ticks without = runFor(settings, 4h);
        Disturbance loud = plainNews({}, 0);
        loud.volatilityFactor = 5;
        loud.regime = market::Regime::Crisis;
        settings.disturbances = {loud};
        const Ticks with = runFor(settings, 4h);
        for (std::size_t i = 0; i < with.size(); ++i) {
            double during = 0;
            double otherwise = 0;
            for (std::size_t k = 1; k < with[i].size(); ++k) {
                const bool holds = loud.holdsAt(with[i][k].time);
                const auto step = [&](const Ticks& ticks) {
                    return std::log(ticks[i][k].price.toDouble() / ticks[i][k - 1].price.toDouble());
                };
                QCOMPARE(with[i][k].trueRegime == market::Regime::Crisis,
                         holds || without[i][k].trueRegime == market::Regime::Crisis);
                if (holds) {
                    during += step(with) * step(with);
                    otherwise += step(without) * step(without);
                } else {
                    // What is left is the rounding to the tick size.
                    QVERIFY(std::abs(step(with) - step(without)) < 1e-6);
                }
            }
            QVERIFY(during > 15 * otherwise);
        }
    }

    void reachesAClosedMarketWhenItOpens() {
        WorldSettings settings = quietSettings(23);
        settings.alwaysOpen = false;
        settings.start = kWorldStart + 24h;
        const Ticks without = runFor(settings, 24h);
        Disturbance overnight = plainNews({}, -0.05);
        overnight.from = settings.start + 3h; // 22:00 in New York
        settings.disturbances = {overnight};
        const Ticks with = runFor(settings, 24h);
        const double gap = std::log(with[3].front().price.toDouble() / without[3].front().price.toDouble());
        QVERIFY(std::abs(gap + 0.05 * 0.15 / kReferenceVolatility) < 1e-6);
        QCOMPARE(with[3].size(), without[3].size());
    }

    void actsFromTheNextStepWhenInjected() {
        auto world = World::create(quietSettings(24));
        auto other = World::create(quietSettings(24));
        QVERIFY(run(*world, 1'000, 10) == run(*other, 1'000, 10));
        Disturbance late = plainNews({}, -0.08);
        late.from = kWorldStart;
        late.ramp = Duration(0);
        QVERIFY(world->add(late).has_value());
        QVERIFY(world->inForce().empty());
        const Ticks with = run(*world, 3, 1);
        const Ticks without = run(*other, 3, 1);
        QCOMPARE(world->inForce().size(), std::size_t(1));
        const double moved = std::log(with[0][0].price.toDouble() / without[0][0].price.toDouble());
        QVERIFY(std::abs(moved + 0.08 * 0.45 / kReferenceVolatility) < 1e-6);
        (void)run(*world, 1'440, 100);
        QVERIFY(world->inForce().empty());
    }

    void runsEveryScenario() {
        for (const std::string_view name : scenarioNames()) {
            const auto parts = scenario(name, kWorldStart + 1h);
            QVERIFY(parts.has_value());
            Timestamp end;
            for (const Disturbance& part : *parts) {
                QVERIFY(check(part).has_value());
                QVERIFY(part.regime.has_value());
                end = std::max(end, part.end());
            }
            WorldSettings settings = quietSettings(25);
            const Ticks without = runFor(settings, 28h);
            settings.disturbances = *parts;
            const Ticks with = runFor(settings, 28h);
            const double net = logReturnBetween(with[4], end - kWorldStart, 27h) -
                               logReturnBetween(without[4], end - kWorldStart, 27h);
            QVERIFY2(std::abs(net) < 1e-5, std::string(name).c_str());
        }
        QCOMPARE(scenario("panic", kWorldStart).error().text(),
                 std::string("panic: is no scenario; there are calm, bull, bear, crash, flash-crash"));
    }

    void recoversFromAFlashCrash() {
        WorldSettings settings = quietSettings(26);
        settings.disturbances = *scenario("flash-crash", kWorldStart + 1h);
        const Ticks ticks = runFor(settings, 2h);
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            const double proportion = settings.instruments[i].volatility / kReferenceVolatility;
            const double fall = logReturnBetween(ticks[i], 1h, 1h + 2min);
            const double after = logReturnBetween(ticks[i], 1h, 1h + 10min);
            QVERIFY(fall < -0.06 * proportion);
            QVERIFY(after > 0.4 * fall);
        }
    }

    void bringsNewsAtTheirRates() {
        WorldSettings settings = worldSettings(27, true);
        settings.behaviour.news = {2, 1, 1};
        auto world = World::create(settings);
        std::map<std::string, int> begun;
        std::map<std::string, Timestamp> last;
        DriverBlock block;
        constexpr int days = 60;
        for (int minute = 0; minute < days * 1440; ++minute) {
            world->drive(24, block);
            for (const Disturbance& news : world->inForce()) {
                QVERIFY(check(news).has_value());
                Timestamp& newest = last[text(news.scope)];
                begun[text(news.scope)] += news.from > newest ? 1 : 0;
                newest = std::max(newest, news.from);
            }
        }
        // Nothing new begins while something lasts, for 70 minutes on average.
        const auto expected = [](double perDay) { return days / (1 / perDay + 70. / 1440); };
        const auto near = [](int count, double mean) { return std::abs(count - mean) < 4 * std::sqrt(mean); };
        QVERIFY(near(begun["global"], expected(2)));
        QVERIFY(near(begun["sector technology"], expected(1)));
        QVERIFY(near(begun["symbol CRYPTO:BTCUSDT"], expected(1)));
    }

    void refusesDisturbancesThatMakeNoSense() {
        const auto reason = [](auto&& change) {
            Disturbance d = plainNews({}, 0.01);
            change(d);
            const Status sound = check(d);
            return sound ? std::string("none") : sound.error().text();
        };
        QCOMPARE(reason([](auto&) {}), std::string("none"));
        QCOMPARE(reason([](auto& d) { d.duration = 0s; }),
                 std::string("news: the duration must be above zero and at most 366 days"));
        QCOMPARE(reason([](auto& d) { d.ramp = 31min; }), std::string("news: the ramp must lie within the duration"));
        QCOMPARE(reason([](auto& d) { d.impact = std::nan(""); }),
                 std::string("news: the impact must lie within -3 and +3"));
        QCOMPARE(reason([](auto& d) { d.volatilityFactor = 0; }),
                 std::string("news: the volatility factor must be above 0 and at most 100"));
        QVERIFY(reason([](auto& d) { d.recovered = 1.5; }) != "none");
        QVERIFY(reason([](auto& d) { d.name = "two\nlines"; }) != "none");
        QVERIFY(!parseScope("symbol AAPL").has_value());
        QVERIFY(!parseScope("sector ").has_value());
        QVERIFY(!parseScope("everything").has_value());
    }
};

REGISTER_TEST(ScenarioTest)
#include "scenario_test.moc"
