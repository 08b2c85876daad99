#include "core/engine/tick_lane.h"
#include "tests/support/registered_test.h"

#include <thread>

namespace aetherion::test {

namespace {

contract::LiveTick laneTick(std::uint64_t number) {
    contract::LiveTick tick;
    tick.session = 3;
    tick.stream = static_cast<market::StreamId>(number % 7);
    tick.eventTime = fromEpochNanos(static_cast<std::int64_t>(number));
    tick.receiveTime = tick.eventTime;
    tick.price = Price::fromUnits(static_cast<std::int64_t>(2 * number));
    tick.quantity = Quantity::fromUnits(-static_cast<std::int64_t>(number));
    tick.side = market::Side::Sell;
    return tick;
}

} // namespace

class TickLaneTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesWhatWasWrittenInPages() {
        engine::TickLane lane(16);
        for (std::uint64_t i = 1; i <= 10; ++i)
            lane.append(laneTick(i));
        const auto first = lane.after(0, 4);
        QCOMPARE(first.ticks.size(), std::size_t{4});
        QVERIFY(first.ticks[0] == laneTick(1));
        QCOMPARE(first.next, std::uint64_t{4});
        QCOMPARE(first.newest, std::uint64_t{10});
        const auto rest = lane.after(first.next, 100);
        QCOMPARE(rest.ticks.size(), std::size_t{6});
        QVERIFY(rest.ticks[5] == laneTick(10));
        QCOMPARE(rest.lost, std::uint64_t{0});
        QVERIFY(lane.after(10, 100).ticks.empty());
        QCOMPARE(lane.after(UINT64_MAX, 0).next, std::uint64_t{10});
    }

    void countsWhatHasLeft() {
        engine::TickLane lane(16);
        for (std::uint64_t i = 1; i <= 100; ++i)
            lane.append(laneTick(i));
        const auto page = lane.after(10, 100);
        QCOMPARE(page.lost, std::uint64_t{74});
        QCOMPARE(page.ticks.size(), std::size_t{16});
        QVERIFY(page.ticks[0] == laneTick(85));
    }

    void readersNeverSeeATornTickAndEachIsReadOrCounted() {
        engine::TickLane lane(64);
        constexpr std::uint64_t kTicks = 200'000;
        std::jthread writer([&] {
            for (std::uint64_t i = 1; i <= kTicks; ++i)
                lane.append(laneTick(i));
        });
        std::uint64_t cursor = 0;
        std::uint64_t read = 0;
        std::uint64_t lost = 0;
        std::int64_t last = 0;
        while (cursor < kTicks) {
            const auto page = lane.after(cursor, 32);
            for (const contract::LiveTick& tick : page.ticks) {
                const auto number = epochNanos(tick.eventTime);
                QVERIFY(number > last);
                QVERIFY(tick == laneTick(static_cast<std::uint64_t>(number)));
                last = number;
            }
            read += page.ticks.size();
            lost += page.lost;
            cursor = page.next;
        }
        QCOMPARE(read + lost, kTicks);
    }
};

REGISTER_TEST(TickLaneTest)

} // namespace aetherion::test

#include "tick_lane_test.moc"
