#include "core/engine/tick_tail.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class TickTailTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheNewestOldestFirst() {
        engine::TickTail tail;
        QVERIFY(!tail.shared());
        const std::uint64_t last = contract::kRecentTicks + 7;
        for (std::uint64_t number = 1; number <= last; ++number) {
            tail.append(tick(number));
            const auto ticks = tail.shared();
            QCOMPARE(ticks->size(), std::min<std::size_t>(number, contract::kRecentTicks));
            QCOMPARE(ticks->back().number, number);
            QCOMPARE(ticks->front().number, number - ticks->size() + 1);
        }
    }

    void isSharedUntilSomethingCame() {
        engine::TickTail tail;
        tail.append(tick(1));
        const auto first = tail.shared();
        QCOMPARE(tail.shared(), first);
        tail.append(tick(2));
        QVERIFY(tail.shared() != first);
        QCOMPARE(first->size(), std::size_t{1});
    }

private:
    static contract::RecentTick tick(std::uint64_t number) {
        contract::RecentTick made;
        made.number = number;
        return made;
    }
};

REGISTER_TEST(TickTailTest)

} // namespace aetherion::test

#include "tick_tail_test.moc"
