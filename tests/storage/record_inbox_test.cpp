#include "core/storage/record_inbox.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"

#include <atomic>
#include <future>
#include <thread>

using namespace aetherion;
using namespace aetherion::test;
using contract::WhenFull;
using storage::RecordInbox;

namespace {
contract::Record row(std::int64_t n) { return sampleCandle(replaySource(), "A", n); }
constexpr auto kLongWait = std::chrono::seconds(10);
} // namespace

class RecordInboxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatItDropsWhenFull() {
        RecordInbox inbox({.rowCapacity = 3, .factCapacity = 1});
        for (int n = 0; n < 3; ++n)
            QVERIFY(inbox.put(row(n), WhenFull::Drop));
        QVERIFY(!inbox.put(row(3), WhenFull::Drop));
        QVERIFY(!inbox.put(row(4), WhenFull::Drop));
        QCOMPARE(inbox.state().dropped, 2u);
        QCOMPARE(inbox.state().waiting, 3u);
    }

    void factsHaveRoomOfTheirOwnAndAReserveForThoseWhoMayNotWait() {
        RecordInbox inbox({.rowCapacity = 1, .factCapacity = 1, .factReserve = 1});
        QVERIFY(inbox.put(row(0), WhenFull::Drop));
        QVERIFY(inbox.put(sampleRiskEvent(1), WhenFull::Drop));
        QVERIFY(!inbox.offer(sampleRiskEvent(2)));
        QVERIFY(inbox.put(sampleRiskEvent(2), WhenFull::Drop));
        QVERIFY(!inbox.put(sampleRiskEvent(3), WhenFull::Drop));
        // Only what was refused for good is counted.
        QCOMPARE(inbox.state().dropped, 1u);
        auto waiter = std::async(std::launch::async, [&] { return inbox.put(sampleRiskEvent(3), WhenFull::Wait); });
        QCOMPARE(waiter.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
        inbox.close();
        QVERIFY(!waiter.get());
    }

    void nobodyWaitsFromTheMomentOnThatTheStoreFails() {
        RecordInbox inbox({.rowCapacity = 1, .factCapacity = 1, .factReserve = 0});
        QVERIFY(inbox.put(row(0), WhenFull::Wait));
        QVERIFY(inbox.putFact(sampleRiskEvent(0)));
        auto waiter = std::async(std::launch::async, [&] { return inbox.put(row(1), WhenFull::Wait); });
        inbox.failFrom(std::chrono::steady_clock::now() + std::chrono::milliseconds(100));
        QVERIFY(!inbox.state().failing);
        QCOMPARE(waiter.wait_for(kLongWait), std::future_status::ready);
        QVERIFY(!waiter.get());
        QVERIFY(inbox.state().failing);
        QVERIFY(!inbox.putFact(sampleRiskEvent(1)));
        QVERIFY(!inbox.put(row(2), WhenFull::Drop));
        QCOMPARE(inbox.state().lost, 3u);
        QCOMPARE(inbox.state().dropped, 0u);
        inbox.failFrom(std::nullopt);
        QVERIFY(!inbox.state().failing);
    }

    void rowsThatAreNotAdmittedStay() {
        RecordInbox inbox({.takeAt = 1});
        QVERIFY(inbox.put(row(0), WhenFull::Wait));
        QVERIFY(inbox.put(sampleRiskEvent(1), WhenFull::Wait));
        RecordInbox::Records facts;
        RecordInbox::Records rows;
        inbox.take(facts, rows, kLongWait, false);
        QCOMPARE(facts.size(), 1u);
        QVERIFY(rows.empty());
        inbox.take(facts, rows, kLongWait, true);
        QCOMPARE(rows.size(), 1u);
    }

    void whatIsBeingWrittenStillCounts() {
        RecordInbox inbox({.rowCapacity = 2, .takeAt = 2});
        QVERIFY(inbox.put(row(0), WhenFull::Drop));
        QVERIFY(inbox.put(row(1), WhenFull::Drop));
        RecordInbox::Records facts;
        RecordInbox::Records rows;
        inbox.take(facts, rows, kLongWait);
        QCOMPARE(rows.size(), 2u);
        QVERIFY(!inbox.put(row(2), WhenFull::Drop));
        inbox.settle({.facts = 0, .rows = 1});
        QVERIFY(inbox.put(row(3), WhenFull::Drop));
        QVERIFY(!inbox.put(row(4), WhenFull::Drop));
    }

    void waitsUntilThereIsRoom() {
        RecordInbox inbox({.rowCapacity = 1, .takeAt = 1});
        QVERIFY(inbox.put(row(0), WhenFull::Wait));
        auto second = std::async(std::launch::async, [&] { return inbox.put(row(1), WhenFull::Wait); });
        QCOMPARE(second.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
        RecordInbox::Records facts;
        RecordInbox::Records rows;
        inbox.take(facts, rows, kLongWait);
        inbox.settle({.facts = 0, .rows = 1});
        QCOMPARE(second.wait_for(kLongWait), std::future_status::ready);
        QVERIFY(second.get());
        QCOMPARE(inbox.state().waiting, 1u);
    }

    void closingReleasesWhoWaits() {
        RecordInbox inbox({.rowCapacity = 1});
        QVERIFY(inbox.put(row(0), WhenFull::Wait));
        auto second = std::async(std::launch::async, [&] { return inbox.put(row(1), WhenFull::Wait); });
        QCOMPARE(second.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
        inbox.close();
        QCOMPARE(second.wait_for(kLongWait), std::future_status::ready);
        QVERIFY(!second.get());
        QVERIFY(!inbox.put(row(2), WhenFull::Wait));
    }

    void isDurableOnlyWhenSettledAndSynced() {
        RecordInbox inbox({.takeAfter = std::chrono::hours(1)});
        QVERIFY(inbox.put(row(0), WhenFull::Wait));
        QVERIFY(!inbox.awaitDurable(Duration(0)));
        auto waiter = std::async(std::launch::async, [&] { return inbox.awaitDurable(kLongWait); });
        RecordInbox::Records facts;
        RecordInbox::Records rows;
        while (rows.empty()) // someone waits, so the row is due long before its time
            inbox.take(facts, rows, kLongWait);
        QVERIFY(!inbox.syncWanted());
        inbox.settle({.facts = 0, .rows = 1});
        QVERIFY(inbox.syncWanted());
        QCOMPARE(waiter.wait_for(std::chrono::milliseconds(50)), std::future_status::timeout);
        inbox.noteDurable();
        QCOMPARE(waiter.wait_for(kLongWait), std::future_status::ready);
        QVERIFY(waiter.get());
    }

    void nobodyWaitsForAWriterThatHasGone() {
        RecordInbox inbox({});
        QVERIFY(inbox.put(row(0), WhenFull::Wait));
        auto waiter = std::async(std::launch::async, [&] { return inbox.awaitDurable(std::chrono::hours(1)); });
        inbox.abandon();
        QCOMPARE(waiter.wait_for(kLongWait), std::future_status::ready);
        QVERIFY(!waiter.get());
    }

    void keepsTheOrderOfEachThreadAndLosesNothing() {
        constexpr int kThreads = 4;
        constexpr std::int64_t kEach = 20'000;
        RecordInbox inbox({.rowCapacity = 512, .takeAt = 128, .takeAfter = std::chrono::milliseconds(5)});
        std::vector<std::thread> producers;
        for (int t = 0; t < kThreads; ++t)
            producers.emplace_back([&, t] {
                for (std::int64_t n = 0; n < kEach; ++n)
                    (void)inbox.put(sampleCandle(replaySource(), std::to_string(t), n), WhenFull::Wait);
            });
        std::array<std::int64_t, kThreads> next{};
        std::int64_t taken = 0;
        bool ordered = true;
        RecordInbox::Records facts;
        RecordInbox::Records rows;
        while (taken < kThreads * kEach) {
            inbox.take(facts, rows, kLongWait);
            for (const auto& record : rows) {
                const auto& candle = std::get<contract::CandleRecord>(record);
                std::int64_t& n = next[std::stoul(candle.instrument.symbol)];
                ordered = ordered && candle.bar.openTime == kStart + n * std::chrono::minutes(1);
                ++n;
            }
            taken += static_cast<std::int64_t>(rows.size());
            inbox.settle({.facts = 0, .rows = rows.size()});
            rows.clear();
        }
        for (std::thread& producer : producers)
            producer.join();
        QVERIFY(ordered);
        QCOMPARE(taken, kThreads * kEach);
        QVERIFY(inbox.state().empty);
    }
};

REGISTER_TEST(RecordInboxTest)
#include "record_inbox_test.moc"
