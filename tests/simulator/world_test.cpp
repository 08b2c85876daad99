#include "core/simulator/world.h"
#include "core/simulator/world_state.h"
#include "tests/simulator/sample_world.h"
#include "tests/simulator/statistics.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <map>
#include <set>
#include <thread>

using namespace aetherion;
using namespace aetherion::test;
using simulator::Disturbance;
using simulator::DriverBlock;
using simulator::InstrumentPath;
using simulator::PathTick;
using simulator::World;
using simulator::WorldSettings;

namespace {

/// Something is mostly going on: news every other hour, and a crash that begins within a run.
WorldSettings busySettings(bool alwaysOpen) {
    WorldSettings settings = worldSettings(11, alwaysOpen);
    settings.behaviour.news = {1, 1, 0.5};
    Disturbance crash;
    crash.name = "crash";
    crash.from = kWorldStart + std::chrono::minutes(40);
    crash.duration = std::chrono::minutes(30);
    crash.ramp = std::chrono::seconds(77);
    crash.recovered = 0.4;
    crash.impact = -0.1;
    crash.volatilityFactor = 3;
    crash.regime = market::Regime::Crisis;
    settings.disturbances = {crash};
    return settings;
}

constexpr std::size_t kDaySteps = 34'560;

} // namespace

class WorldTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesTheSameTicksForEveryBlocking_data() {
        QTest::addColumn<bool>("alwaysOpen");
        QTest::newRow("around the clock") << true;
        QTest::newRow("in sessions") << false;
    }
    void givesTheSameTicksForEveryBlocking() {
        QFETCH(bool, alwaysOpen);
        WorldSettings settings = busySettings(alwaysOpen);
        settings.start += std::chrono::hours(24); // a Tuesday on which all are open
        settings.disturbances[0].from += std::chrono::hours(32);
        auto world = World::create(settings);
        QVERIFY(world.has_value());
        const auto expected = run(*world, 2 * kDaySteps, 4096);
        for (const std::size_t blockSteps : {std::size_t(1), std::size_t(7), std::size_t(1000)}) {
            auto again = World::create(settings);
            QVERIFY(run(*again, 2 * kDaySteps, blockSteps) == expected);
        }
        QCOMPARE(expected[0].size(), 2 * kDaySteps);
        QCOMPARE(expected[3].size(), alwaysOpen ? 2 * kDaySteps : std::size_t(2 * 6.5 * 1440));
    }

    void continuesFromASavedStateAsIfItHadNotStopped() {
        for (const bool alwaysOpen : {true, false}) {
            const WorldSettings settings = busySettings(alwaysOpen);
            auto world = World::create(settings);
            (void)run(*world, kDaySteps + 1234, 4096);
            const std::string text = simulator::worldStateText(world->save());
            const auto expected = run(*world, 9'000, 4096);
            for (const std::size_t blockSteps : {std::size_t(1), std::size_t(7), std::size_t(4096)}) {
                auto restarted = World::create(settings);
                const auto state = simulator::parseWorldState(text);
                QVERIFY2(state.has_value(), state ? "" : state.error().text().c_str());
                restarted->restore(*state);
                QCOMPARE(simulator::worldStateText(restarted->save()), text);
                QVERIFY(run(*restarted, 9'000, blockSteps) == expected);
            }
        }
    }

    void refusesADamagedState() {
        auto world = World::create(busySettings(true));
        (void)run(*world, 5'000, 4096);
        const std::string text = simulator::worldStateText(world->save());
        QVERIFY(simulator::parseWorldState(text).has_value());
        QVERIFY(!simulator::parseWorldState("").has_value());
        QVERIFY(!simulator::parseWorldState("aetherion-world 2\nend\n").has_value());
        // Cut at every line, and with one character changed on each.
        for (std::size_t at = text.find('\n'); at + 1 < text.size(); at = text.find('\n', at + 1))
            QVERIFY(!simulator::parseWorldState(std::string_view(text).substr(0, at + 1)).has_value());
        for (std::size_t at = text.find('\n'); at + 1 < text.size(); at = text.find('\n', at + 1)) {
            std::string damaged = text;
            damaged.insert(at + 1, "x");
            const auto parsed = simulator::parseWorldState(damaged);
            QVERIFY(!parsed.has_value());
            QVERIFY(parsed.error().text().starts_with("simulator state"));
        }
    }

    void isNotDisturbedByMoreInstrumentsOrAnotherOrder() {
        WorldSettings settings = busySettings(true);
        auto world = World::create(settings);
        const auto expected = run(*world, 8'000, 4096);
        std::ranges::reverse(settings.instruments);
        settings.instruments.insert(settings.instruments.begin() + 3,
                                    instrumentSpec(market::Market::Us, "NEW ONE", "aviation", 12, 0.1, 0.5));
        settings.instruments.push_back(instrumentSpec(market::Market::Us, "JPM", "financialServices", 170, 0.1, 0.2));
        auto larger = World::create(settings);
        const auto ticks = run(*larger, 8'000, 4096);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const auto& key = world->paths()[i].spec().key;
            const auto found = std::ranges::find_if(larger->paths(),
                                                    [&](const InstrumentPath& path) { return path.spec().key == key; });
            QVERIFY(ticks[static_cast<std::size_t>(found - larger->paths().begin())] == expected[i]);
        }
    }

    void givesTheSameTicksFromSeveralThreads() {
        auto world = World::create(busySettings(true));
        const auto expected = run(*world, 20'000, 4096);
        auto parallel = World::create(busySettings(true));
        std::vector<DriverBlock> blocks(5);
        for (DriverBlock& block : blocks)
            parallel->drive(4'000, block);
        std::vector<std::vector<PathTick>> ticks(expected.size(), std::vector<PathTick>(20'000));
        std::vector<std::jthread> threads;
        for (std::size_t half = 0; half < 2; ++half)
            threads.emplace_back([&, half] {
                for (std::size_t i = half; i < ticks.size(); i += 2)
                    for (std::size_t b = 0; b < blocks.size(); ++b)
                        (void)parallel->paths()[i].advance(blocks[b], std::span(ticks[i]).subspan(b * 4'000));
            });
        threads.clear();
        QVERIFY(ticks == expected);
    }

    void ticksOnItsOwnGrid() {
        WorldSettings settings = busySettings(true);
        settings.instruments[0].interval = std::chrono::milliseconds(7'500);
        settings.instruments[1].interval = std::chrono::seconds(1);
        settings.start = kWorldStart + std::chrono::milliseconds(300);
        auto world = World::create(settings);
        QCOMPARE(world->grid(), Duration(std::chrono::milliseconds(500)));
        const auto expected = run(*world, 20'000, 4096);
        QCOMPARE(expected[0].size(), std::size_t(20'000 / 15));
        QCOMPARE(expected[1].size(), std::size_t(10'000));
        QCOMPARE(expected[2].size(), std::size_t(4'000));
        for (std::size_t i = 0; i < expected.size(); ++i)
            for (std::size_t k = 0; k < expected[i].size(); ++k)
                QCOMPARE(epochNanos(expected[i][k].time) % settings.instruments[i].interval.count(), std::int64_t(0));
        auto again = World::create(settings);
        QVERIFY(run(*again, 20'000, 7) == expected);
    }

    void spreadsWhatTicksManyTimesASecond() {
        WorldSettings settings = worldSettings(3, true);
        const market::InstrumentSpec sample = settings.instruments.front();
        settings.instruments.clear();
        for (int i = 0; i < 200; ++i) {
            settings.instruments.push_back(sample);
            settings.instruments.back().key.symbol = "S" + std::to_string(i);
            settings.instruments.back().interval = std::chrono::milliseconds(50);
        }
        auto world = World::create(settings);
        QVERIFY(world.has_value());
        QCOMPARE(world->grid(), Duration(std::chrono::milliseconds(5)));
        const auto ticks = run(*world, 1'000, 256);
        std::map<std::int64_t, int> atPoint;
        for (const auto& path : ticks) {
            QCOMPARE(path.size(), std::size_t(100));
            for (std::size_t k = 1; k < path.size(); ++k)
                QCOMPARE(path[k].time - path[k - 1].time, Duration(std::chrono::milliseconds(50)));
            ++atPoint[epochNanos(path.front().time) % settings.instruments[0].interval.count()];
        }
        QCOMPARE(atPoint.size(), std::size_t(10));
        for (const auto& [point, count] : atPoint)
            QVERIFY2(count <= 40, qPrintable(QString::number(count)));
        auto again = World::create(settings);
        QVERIFY(run(*again, 1'000, 7) == ticks);
        // Few do not need it, and what ticks once a second or less often stays on whole intervals.
        settings.instruments.resize(20);
        QCOMPARE(World::create(settings)->grid(), Duration(std::chrono::milliseconds(50)));
        settings.instruments.resize(200, sample);
        for (int i = 0; i < 200; ++i) {
            settings.instruments[static_cast<std::size_t>(i)].key.symbol = "S" + std::to_string(i);
            settings.instruments[static_cast<std::size_t>(i)].interval = std::chrono::seconds(1);
        }
        QCOMPARE(World::create(settings)->grid(), Duration(std::chrono::seconds(1)));
    }

    void keepsItsVarianceAndCorrelationOnACoarserGrid() {
        WorldSettings settings = worldSettings(5, true);
        settings.behaviour = {
            0, 0, std::chrono::hours(1), 0, false, {0, 0, 0}, aetherion::simulator::realisticRegimes()};
        settings.instruments[1].interval = std::chrono::milliseconds(7'500);
        for (auto& spec : settings.instruments)
            spec.tickSize = Price::fromUnits(1);
        auto world = World::create(settings);
        auto ticks = run(*world, 20 * kDaySteps, 4096);
        std::erase_if(ticks[0], [](const PathTick& tick) { return epochMillis(tick.time) % 7'500 != 0; });
        const auto fine = bucketReturns(ticks[0], std::chrono::seconds(30));
        const auto coarse = bucketReturns(ticks[1], std::chrono::seconds(30));
        const double year = 365.25 * 86'400;
        QVERIFY(std::abs(momentsOf(coarse).variance / (0.55 * 0.55 * 30 / year) - 1) < 0.03);
        QVERIFY(std::abs(correlation(fine, coarse) - 0.6) < 0.02);
    }

    void standsStillWhileClosed() {
        WorldSettings settings = worldSettings(3, false);
        auto world = World::create(settings);
        const auto ticks = run(*world, 10 * kDaySteps, 4096);
        std::set<std::int64_t> days;
        for (const PathTick& tick : ticks[3]) {
            const auto ofDay = epochNanos(tick.time) % Duration(std::chrono::hours(24)).count();
            QVERIFY(ofDay >= Duration(std::chrono::minutes(14 * 60 + 30)).count());
            QVERIFY(ofDay < Duration(std::chrono::hours(21)).count());
            days.insert(epochNanos(tick.time) / Duration(std::chrono::hours(24)).count());
        }
        QCOMPARE(days.size(), std::size_t(7)); // New Year, then two times a week without its end
        const auto& path = world->paths()[3];
        QCOMPARE(path.price(), ticks[3].back().price);
        QVERIFY(std::abs(path.stepYears() * 252 * 6.5 * 3600 / 2.5 - 1) < 0.01);
    }

    void roundsPricesAndSizes() {
        auto world = World::create(busySettings(true));
        const auto ticks = run(*world, 20'000, 4096);
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            const auto& spec = world->paths()[i].spec();
            std::int64_t bought = 0;
            for (const PathTick& tick : ticks[i]) {
                QVERIFY(tick.price.units() > 0);
                QCOMPARE(tick.price.units() % spec.tickSize.units(), std::int64_t(0));
                QCOMPARE(tick.quantity.units() % spec.lotSize.units(), std::int64_t(0));
                QCOMPARE(tick.quantity.units() > 0, spec.tradable);
                QCOMPARE(tick.side != market::Side::Unknown, spec.tradable);
                bought += tick.side == market::Side::Buy ? 1 : 0;
            }
            QVERIFY(!spec.tradable || std::abs(static_cast<double>(bought) / 20'000 - 0.5) < 0.05);
        }
    }

    void neverFallsBelowOneTick() {
        WorldSettings settings = worldSettings(1, true);
        settings.instruments.resize(1);
        settings.instruments[0].volatility = 10;
        settings.instruments[0].drift = -100;
        settings.instruments[0].basePrice = Price::fromUnits(kDecimalUnit / 100);
        auto world = World::create(settings);
        const auto ticks = run(*world, 30 * kDaySteps, 4096);
        for (const PathTick& tick : ticks[0])
            QVERIFY(tick.price.units() >= kDecimalUnit / 100);
    }

    void skipsTimeWithoutMovingThePrice() {
        auto world = World::create(busySettings(true));
        (void)run(*world, 1'000, 100);
        const Price before = world->paths()[0].price();
        const Timestamp later = world->next() + std::chrono::hours(50) + std::chrono::milliseconds(1);
        world->skipTo(later);
        QCOMPARE(world->paths()[0].price(), before);
        const auto ticks = run(*world, 1'000, 100);
        QVERIFY(ticks[0].front().time >= later);
        QVERIFY(ticks[0].front().time < later + std::chrono::milliseconds(2'500));
        QVERIFY(std::abs(std::log(ticks[0].front().price.toDouble() / before.toDouble())) < 0.02);
    }

    void refusesWhatMakesNoWorld() {
        const auto reason = [](auto&& change) {
            WorldSettings settings = worldSettings(1, true);
            change(settings);
            const auto world = World::create(settings);
            return world ? std::string("none") : world.error().text();
        };
        QCOMPARE(reason([](auto&) {}), std::string("none"));
        QCOMPARE(reason([](auto& s) { s.instruments.clear(); }), std::string("a world needs an instrument"));
        QCOMPARE(reason([](auto& s) { s.instruments[3] = s.instruments[4]; }), std::string("US:MSFT: is named twice"));
        QCOMPARE(reason([](auto& s) { s.instruments[2].tickSize = {}; }),
                 std::string("US:S&P 500: tick and lot size must be above zero"));
        QCOMPARE(reason([](auto& s) { s.instruments[0].volatility = std::nan(""); }),
                 std::string("CRYPTO:BTCUSDT: the volatility must lie within 0 and 10"));
        QCOMPARE(reason([](auto& s) { s.grid = std::chrono::seconds(2); }),
                 std::string("CRYPTO:BTCUSDT: its interval does not fit those of the others"));
        QCOMPARE(reason([](auto& s) { s.behaviour.news.global = 100; }),
                 std::string("price behaviour: jumps and news must leave some variance"));
        QCOMPARE(reason([](auto& s) { s.behaviour.garchClustering = 1; }),
                 std::string("price behaviour: the clustering must lie within 0 and 1"));
        QCOMPARE(reason([](auto& s) { s.instruments[1].interval = Duration(1); }),
                 std::string("CRYPTO:BTCUSDT: its interval does not fit those of the others"));
    }
};

REGISTER_TEST(WorldTest)
#include "world_test.moc"
