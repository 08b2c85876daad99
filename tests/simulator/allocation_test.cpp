#include "tests/simulator/sample_world.h"
#include "tests/support/allocation_counter.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::test;

namespace {
constexpr int kStepsPerDay = 34'560;
} // namespace

class AllocationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allocatesNothingPerTick_data() {
        QTest::addColumn<bool>("alwaysOpen");
        QTest::addColumn<int>("blockSteps");
        QTest::newRow("live") << true << 1;
        QTest::newRow("history") << true << 4096;
        QTest::newRow("history with sessions") << false << 4096;
    }
    void allocatesNothingPerTick() {
        QFETCH(bool, alwaysOpen);
        QFETCH(int, blockSteps);
        if (!kCountsAllocations)
            QSKIP("a sanitizer counts in its own way");
        const std::uint64_t atFirst = allocationsOfThisThread();
        auto world = simulator::World::create(worldSettings(31, alwaysOpen));
        QVERIFY(allocationsOfThisThread() > atFirst);
        std::vector<simulator::PathTick> ticks(static_cast<std::size_t>(blockSteps));
        simulator::DriverBlock block;
        std::size_t written = 0;
        const auto step = [&] {
            world->drive(ticks.size(), block);
            for (simulator::InstrumentPath& path : world->paths())
                written += path.advance(block, ticks);
        };
        // Two days, in which lists reach the length that they will have.
        for (int done = 0; done < 2 * kStepsPerDay; done += blockSteps)
            step();
        written = 0;
        const std::uint64_t before = allocationsOfThisThread();
        for (int done = 0; done < 3 * kStepsPerDay; done += blockSteps)
            step();
        const std::uint64_t allocated = allocationsOfThisThread() - before;
        QVERIFY(written > std::size_t{3} * kStepsPerDay);
        // Where markets close, each session is looked up once, when the one before is over: not at a tick.
        const std::uint64_t allowed = alwaysOpen ? 0 : 10 * world->paths().size();
        QVERIFY2(allocated <= allowed, std::to_string(allocated).c_str());
    }
};

REGISTER_TEST(AllocationTest)
#include "allocation_test.moc"
