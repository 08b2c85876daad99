#include "core/base/bounded_queue.h"
#include "tests/support/registered_test.h"

#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

using namespace aetherion;
using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

class BoundedQueueTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsOrderAndCapacity() {
        BoundedQueue<int> queue(3);
        QCOMPARE(queue.capacity(), std::size_t(3));
        for (int i = 1; i <= 3; ++i)
            QVERIFY(queue.tryPush(i));
        int fourth = 4;
        QVERIFY(!queue.tryPush(fourth));
        QCOMPARE(queue.size(), std::size_t(3));
        QCOMPARE(queue.popAll(0ms, 2), (std::vector{1, 2}));
        QVERIFY(queue.tryPush(fourth));
        QCOMPARE(queue.popAll(0ms), (std::vector{3, 4}));
        QVERIFY(queue.popAll(0ms).empty());
    }
    void takesTheItemOnlyOnSuccess() {
        BoundedQueue<std::unique_ptr<int>> queue(1);
        auto first = std::make_unique<int>(1);
        auto second = std::make_unique<int>(2);
        QVERIFY(queue.push(first, 0ms));
        QVERIFY(!first);
        QVERIFY(!queue.push(second, 0ms));
        QVERIFY(second && *second == 2);
    }
    void waitsNoLongerThanItsTimeOut() {
        BoundedQueue<int> queue(1);
        auto begin = Steady::now();
        QVERIFY(queue.popAll(30ms).empty());
        QVERIFY(Steady::now() - begin >= 30ms);
        int item = 1;
        QVERIFY(queue.push(item, 30ms));
        begin = Steady::now();
        QVERIFY(!queue.push(item, 30ms));
        QVERIFY(Steady::now() - begin >= 30ms);
    }
    void aWaitingConsumerIsWoken() {
        BoundedQueue<int> queue(1);
        std::vector<int> taken;
        std::thread consumer([&] { taken = queue.popAll(60s); });
        int item = 7;
        QVERIFY(queue.push(item, 60s));
        consumer.join();
        QCOMPARE(taken, std::vector{7});
    }
    void aWaitingProducerIsWoken() {
        BoundedQueue<int> queue(1);
        int first = 1;
        QVERIFY(queue.push(first, 0ms));
        std::atomic<bool> pushed{false};
        std::thread producer([&] {
            int second = 2;
            pushed = queue.push(second, 60s);
        });
        QCOMPARE(queue.popAll(60s), std::vector{1});
        producer.join();
        QVERIFY(pushed);
        QCOMPARE(queue.popAll(0ms), std::vector{2});
    }
    void closingWakesEveryoneAndKeepsWhatIsInside() {
        BoundedQueue<int> full(1);
        BoundedQueue<int> empty(1);
        int item = 1;
        QVERIFY(full.push(item, 0ms));
        std::atomic<int> refused{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                int more = 2;
                refused += full.push(more, 60s) ? 0 : 1;
            });
            threads.emplace_back([&] { refused += empty.popAll(60s).empty() ? 1 : 0; });
        }
        full.close();
        empty.close();
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(refused.load(), 8);
        QVERIFY(full.closed());
        QCOMPARE(full.popAll(60s), std::vector{1});
        QVERIFY(full.popAll(60s).empty());
        QVERIFY(!full.push(item, 0ms));
    }
    void manyProducersAndConsumersLoseNothing() {
        BoundedQueue<int> queue(8);
        constexpr int kEach = 5'000;
        constexpr int kThreads = 4;
        std::atomic<long long> sum{0};
        std::atomic<int> count{0};
        std::vector<std::thread> producers;
        std::vector<std::thread> consumers;
        std::atomic<bool> ordered{true};
        for (int t = 0; t < kThreads; ++t) {
            producers.emplace_back([&, t] {
                for (int i = 1; i <= kEach; ++i) {
                    int item = t * kEach + i;
                    while (!queue.push(item, 1s)) {
                    }
                }
            });
            consumers.emplace_back([&] {
                std::array<int, kThreads> last{};
                for (;;) {
                    const auto items = queue.popAll(1s, 5);
                    if (items.empty() && queue.closed())
                        return;
                    for (const int item : items) {
                        // One producer's items reach each consumer in their order.
                        auto& before = last[static_cast<std::size_t>((item - 1) / kEach)];
                        if (item <= before)
                            ordered = false;
                        before = item;
                        sum += item;
                        ++count;
                    }
                }
            });
        }
        for (auto& producer : producers)
            producer.join();
        queue.close();
        for (auto& consumer : consumers)
            consumer.join();
        constexpr long long kTotal = kThreads * kEach;
        QCOMPARE(count.load(), int(kTotal));
        QCOMPARE(sum.load(), kTotal * (kTotal + 1) / 2);
        QVERIFY(ordered);
    }
};

REGISTER_TEST(BoundedQueueTest)
#include "bounded_queue_test.moc"
