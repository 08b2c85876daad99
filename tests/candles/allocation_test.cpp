#include "core/base/random_stream.h"
#include "core/candles/candle_aggregator.h"
#include "tests/support/registered_test.h"

#include <atomic>
#include <cstdlib>
#include <new>

namespace {
std::atomic<std::uint64_t> allocations{0};
} // namespace

void* operator new(std::size_t size) {
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (void* memory = std::malloc(size == 0 ? 1 : size))
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

using namespace aetherion;

class AllocationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsTradesWithoutAllocating() {
        for (const auto calendar : {market::CalendarName::AlwaysOpen, market::CalendarName::Us,
                                    market::CalendarName::Nse, market::CalendarName::Uk}) {
            candles::CandleAggregator aggregator(market::TradingCalendar::of(calendar));
            std::vector<market::Bar> closed;
            closed.reserve(64);
            RandomStream random(5, "allocation");
            Timestamp now = parseIso("2024-11-27T00:00:00Z").value().time;
            std::size_t bars = 0;
            const std::uint64_t before = allocations.load();
            // Nine days with a holiday, a half day and a weekend among them.
            for (int i = 0; i < 200'000; ++i) {
                now += std::chrono::milliseconds(random.integer(0, 8'000));
                closed.clear();
                aggregator.addTrade(now - std::chrono::milliseconds(random.integer(0, 3'000)),
                                    Price::fromUnits(random.integer(1, 1'000'000)), Quantity::fromUnits(1), closed);
                bars += closed.size();
            }
            const std::uint64_t after = allocations.load();
            QCOMPARE(after, before);
            QVERIFY(bars > 50'000);
        }
    }
    void countsAllocations() {
        const std::uint64_t before = allocations.load();
        std::vector<market::Bar> closed;
        closed.reserve(64);
        QVERIFY(allocations.load() > before);
    }
};

REGISTER_TEST(AllocationTest)
#include "allocation_test.moc"
