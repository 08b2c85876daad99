#include "core/storage/durable_tally.h"

#include "tests/support/registered_test.h"

using namespace aetherion;
using storage::DurableTally;
using storage::kServerPatience;

class DurableTallyTest : public QObject {
    Q_OBJECT
    const DurableTally::Clock::time_point m_start{std::chrono::hours(1)};

private Q_SLOTS:
    void aFactIsDurableWhenTheServerHasIt() {
        DurableTally tally;
        tally.spooled({2, 5}, m_start);
        QCOMPARE(tally.durableFacts(m_start), 0u);
        QVERIFY(tally.factsWait());
        tally.applied({1, 3});
        QCOMPARE(tally.durableFacts(m_start), 1u);
        tally.applied({1, 2});
        QCOMPARE(tally.durableFacts(m_start), 2u);
        QVERIFY(!tally.factsWait());
    }

    void theSpoolCountsAfterASecondAndNotBefore() {
        DurableTally tally;
        tally.spooled({1, 0}, m_start);
        tally.spooled({1, 0}, m_start + Duration(1));
        QCOMPARE(tally.nextChange(), std::optional(m_start + kServerPatience));
        QCOMPARE(tally.durableFacts(m_start + kServerPatience - Duration(1)), 0u);
        QCOMPARE(tally.durableFacts(m_start + kServerPatience), 1u);
        QCOMPARE(tally.durableFacts(m_start + kServerPatience + Duration(1)), 2u);
        // What is in the database is another matter.
        QCOMPARE(tally.settled(m_start + kServerPatience).facts, 0u);
        QVERIFY(!tally.nextChange());
    }

    void theSpoolCountsAtOnceWhileTheServerIsAway() {
        DurableTally tally;
        tally.failed("connection refused", m_start);
        tally.failed("host is down", m_start + std::chrono::seconds(3));
        tally.spooled({1, 7}, m_start);
        QCOMPARE(tally.durableFacts(m_start), 1u);
        QCOMPARE(tally.settled(m_start).rows, 7u);
        QCOMPARE(tally.away(m_start)->since, m_start);
        QCOMPARE(tally.away(m_start)->reason, std::string("host is down"));
        tally.failed(std::nullopt, m_start);
        QVERIFY(!tally.away(m_start));
        QCOMPARE(tally.settled(m_start).rows, 0u);
        // What was said stays true.
        QCOMPARE(tally.durableFacts(m_start), 1u);
    }

    void aServerThatIsAskedAndDoesNotAnswerIsAwayAfterASecond() {
        DurableTally tally;
        tally.asking(m_start);
        QVERIFY(!tally.away(m_start + kServerPatience - Duration(1)));
        QVERIFY(tally.away(m_start + kServerPatience));
        tally.asking(std::nullopt);
        QVERIFY(!tally.away(m_start + kServerPatience));
    }
};

REGISTER_TEST(DurableTallyTest)
#include "durable_tally_test.moc"
