#include "core/base/latency_counts.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <numeric>

using namespace aetherion;

class LatencyCountsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsEachInItsStepEndIncluded() {
        base::LatencyCounts counts;
        counts.add(Duration(0));
        counts.add(std::chrono::microseconds(1));
        counts.add(std::chrono::nanoseconds(1'001));
        counts.add(std::chrono::seconds(10));
        counts.add(std::chrono::seconds(11));
        QCOMPARE(counts.counts.front(), std::uint64_t{2});
        QCOMPARE(counts.counts[1], std::uint64_t{1});
        QCOMPARE(counts.counts[base::kLatencyBounds.size() - 1], std::uint64_t{1});
        QCOMPARE(counts.counts.back(), std::uint64_t{1});
        QCOMPARE(counts.observed, std::uint64_t{5});
        QVERIFY(std::abs(counts.seconds - 21.000002001) < 1e-9);
    }
    void stepsGrow() { QVERIFY(std::ranges::is_sorted(base::kLatencyBounds, std::less_equal<>())); }
};

REGISTER_TEST(LatencyCountsTest)
#include "latency_counts_test.moc"
