#include "tests/simulator/sample_world.h"
#include "tests/support/registered_test.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::uint64_t> g_simulatorAllocations{0};
}

void* operator new(std::size_t size) {
    g_simulatorAllocations.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace aetherion;
using namespace aetherion::test;

class AllocationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void allocatesNothingPerTick_data() {
        QTest::addColumn<int>("blockSteps");
        QTest::newRow("live") << 1;
        QTest::newRow("history") << 4096;
    }
    void allocatesNothingPerTick() {
        QFETCH(int, blockSteps);
        auto world = simulator::World::create(worldSettings(31, true));
        std::vector<simulator::PathTick> ticks(static_cast<std::size_t>(blockSteps));
        simulator::DriverBlock block;
        const auto step = [&] {
            world->drive(ticks.size(), block);
            for (simulator::InstrumentPath& path : world->paths())
                QCOMPARE(path.advance(block, ticks), ticks.size());
        };
        // Two days, in which lists reach the length that they will have.
        for (int done = 0; done < 2 * 34'560; done += blockSteps)
            step();
        const std::uint64_t before = g_simulatorAllocations.load();
        std::uint64_t steps = 0;
        for (; steps < 100'000; steps += ticks.size())
            step();
        const std::uint64_t allocated = g_simulatorAllocations.load() - before;
        QVERIFY2(allocated == 0, std::to_string(allocated).c_str());
    }
};

REGISTER_TEST(AllocationTest)
#include "allocation_test.moc"
