#include "core/risk/refusal_tally.h"

#include "tests/support/registered_test.h"

using namespace aetherion;
using risk::RefusalTally;
using std::chrono::milliseconds;

class RefusalTallyTest : public QObject {
    Q_OBJECT
    const Timestamp m_start = fromEpochMillis(1'700'000'000'000);
    const trading::Refusal m_halted{"HALTED", "trading is stopped"};
    const trading::Refusal m_funds{"INSUFFICIENT_FUNDS", "too little cash", {{"cash", "1"}}};

private Q_SLOTS:
    void theFirstIsDueAtOnceAndTheRestOnceASecond() {
        RefusalTally tally;
        tally.add("A", m_halted, m_start);
        auto due = tally.takeDue(m_start);
        QCOMPARE(due.size(), 1u);
        QCOMPARE(due[0].count, 1);
        QCOMPARE(due[0].account, std::string("A"));
        QCOMPARE(due[0].code, std::string("HALTED"));
        QCOMPARE(due[0].example, m_halted.line());
        for (int i = 1; i <= 500; ++i)
            tally.add("A", m_halted, m_start + milliseconds(i));
        QVERIFY(tally.takeDue(m_start + risk::kTallyPeriod - Duration(1)).empty());
        due = tally.takeDue(m_start + risk::kTallyPeriod);
        QCOMPARE(due.size(), 1u);
        QCOMPARE(due[0].count, 500);
        QCOMPARE(due[0].first, m_start + milliseconds(1));
        QCOMPARE(due[0].last, m_start + milliseconds(500));
        QVERIFY(tally.takeAll().empty());
    }

    void codesAndAccountsAreCountedApartAndInOrder() {
        RefusalTally tally;
        tally.add("B", m_halted, m_start);
        tally.add("A", m_halted, m_start);
        tally.add("A", m_funds, m_start);
        tally.add("A", m_halted, m_start);
        const auto due = tally.takeDue(m_start);
        QCOMPARE(due.size(), 3u);
        QCOMPARE(due[0].account + due[0].code, std::string("AHALTED"));
        QCOMPARE(due[0].count, 2);
        QCOMPARE(due[1].account + due[1].code, std::string("AINSUFFICIENT_FUNDS"));
        QCOMPARE(due[2].account + due[2].code, std::string("BHALTED"));
    }

    void aStormIsOneEntryASecond() {
        RefusalTally tally;
        std::size_t entries = 0;
        std::int64_t counted = 0;
        constexpr int kOrders = 100'000;
        // Ten seconds, drained every millisecond.
        for (int i = 0; i < kOrders; ++i) {
            const Timestamp now = m_start + std::chrono::microseconds(100 * i);
            tally.add("A", m_halted, now);
            for (const auto& entry : tally.takeDue(now)) {
                ++entries;
                counted += entry.count;
            }
        }
        QCOMPARE(entries, 10u);
        for (const auto& entry : tally.takeAll())
            counted += entry.count;
        QCOMPARE(counted, kOrders);
    }

    void aClockThatJumpsBackHoldsNothingUp() {
        RefusalTally tally;
        tally.add("A", m_halted, m_start);
        QCOMPARE(tally.takeDue(m_start).size(), 1u);
        tally.add("A", m_halted, m_start - std::chrono::hours(1));
        QCOMPARE(tally.takeDue(m_start - std::chrono::hours(1)).size(), 1u);
    }

    void tooManyPairsAreCountedTogether() {
        RefusalTally tally;
        constexpr std::size_t kMore = 100;
        for (std::size_t i = 0; i < risk::kMostTallied + kMore; ++i)
            tally.add("account " + std::to_string(i), m_halted, m_start);
        const auto due = tally.takeDue(m_start);
        QCOMPARE(due.size(), risk::kMostTallied + 1);
        QCOMPARE(due.front().account, std::string(risk::kTallyOthers));
        QCOMPARE(due.front().count, static_cast<std::int64_t>(kMore));
    }
};

REGISTER_TEST(RefusalTallyTest)
#include "refusal_tally_test.moc"
