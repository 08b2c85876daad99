#include "core/base/random_stream.h"
#include "core/market/timeframe.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::market;
using namespace std::chrono_literals;

class TimeframeTest : public QObject {
    Q_OBJECT
private:
    static std::string bucket(const char* time, Timeframe timeframe) {
        return formatIso(bucketStart(parseIso(time).value().time, timeframe));
    }

private Q_SLOTS:
    void namesComeBack() {
        for (std::size_t i = 0; i < kTimeframeCount; ++i) {
            QCOMPARE(parseTimeframe(name(kTimeframes[i])).value(), kTimeframes[i]);
            QCOMPARE(index(kTimeframes[i]), i);
        }
        for (const char* bad : {"", "1M", "60s", "2m", " 1m", "1D"})
            QVERIFY(!parseTimeframe(bad));
    }
    void lengthsAreWhatTheNamesSay() {
        QCOMPARE(length(Timeframe::S10), Duration(10s));
        QCOMPARE(length(Timeframe::M1), Duration(60s));
        QCOMPARE(length(Timeframe::M15), Duration(15min));
        QCOMPARE(length(Timeframe::H4), Duration(4h));
        QCOMPARE(length(Timeframe::D1), Duration(24h));
        QCOMPARE(length(Timeframe::W1), Duration(168h));
    }
    void edgesBelongToTheBucketThatTheyOpen() {
        QCOMPARE(bucket("2024-08-09T12:34:56.789Z", Timeframe::S10), std::string("2024-08-09T12:34:50Z"));
        QCOMPARE(bucket("2024-08-09T12:34:59.999Z", Timeframe::M1), std::string("2024-08-09T12:34:00Z"));
        QCOMPARE(bucket("2024-08-09T12:35:00Z", Timeframe::M1), std::string("2024-08-09T12:35:00Z"));
        QCOMPARE(bucket("2024-08-09T12:34:56Z", Timeframe::M5), std::string("2024-08-09T12:30:00Z"));
        QCOMPARE(bucket("2024-08-09T12:34:56Z", Timeframe::M15), std::string("2024-08-09T12:30:00Z"));
        QCOMPARE(bucket("2024-08-09T12:34:56Z", Timeframe::H1), std::string("2024-08-09T12:00:00Z"));
        QCOMPARE(bucket("2024-08-09T15:59:59Z", Timeframe::H4), std::string("2024-08-09T12:00:00Z"));
        QCOMPARE(bucket("2024-08-09T23:59:59Z", Timeframe::D1), std::string("2024-08-09T00:00:00Z"));
    }
    void weeksBeginOnMonday() {
        QCOMPARE(bucket("2024-08-09T12:00:00Z", Timeframe::W1), std::string("2024-08-05T00:00:00Z"));
        QCOMPARE(bucket("2024-08-11T23:59:59.999Z", Timeframe::W1), std::string("2024-08-05T00:00:00Z"));
        QCOMPARE(bucket("2024-08-12T00:00:00Z", Timeframe::W1), std::string("2024-08-12T00:00:00Z"));
        // ISO week 1 of 2025 begins in 2024, week 53 of 2020 ends in 2021.
        QCOMPARE(bucket("2025-01-01T00:00:00Z", Timeframe::W1), std::string("2024-12-30T00:00:00Z"));
        QCOMPARE(bucket("2021-01-03T00:00:00Z", Timeframe::W1), std::string("2020-12-28T00:00:00Z"));
        QCOMPARE(bucket("1970-01-01T00:00:00Z", Timeframe::W1), std::string("1969-12-29T00:00:00Z"));
    }
    void timesBefore1970AreBucketedTowardsThePast() {
        QCOMPARE(bucketStart(fromEpochNanos(-1), Timeframe::M1), fromEpochNanos(0) - 60s);
        QCOMPARE(bucketStart(fromEpochNanos(0) - 60s, Timeframe::M1), fromEpochNanos(0) - 60s);
        QCOMPARE(bucket("1969-12-31T23:59:59Z", Timeframe::D1), std::string("1969-12-31T00:00:00Z"));
        QCOMPARE(bucket("1960-02-29T01:00:00Z", Timeframe::W1), std::string("1960-02-29T00:00:00Z"));
    }
    void everyTimeLiesInExactlyItsBucket() {
        RandomStream random(11, "timeframe");
        for (int i = 0; i < 20'000; ++i) {
            const Timestamp time =
                fromEpochNanos(random.integer(-6'000'000'000'000'000'000, 6'000'000'000'000'000'000));
            for (const Timeframe timeframe : kTimeframes) {
                const Timestamp start = bucketStart(time, timeframe);
                QVERIFY(start <= time && time < bucketEnd(start, timeframe));
                QCOMPARE(bucketStart(start, timeframe), start);
                QCOMPARE(bucketStart(bucketEnd(start, timeframe), timeframe), bucketEnd(start, timeframe));
            }
            const std::chrono::sys_days monday =
                std::chrono::floor<std::chrono::days>(bucketStart(time, Timeframe::W1));
            QCOMPARE(std::chrono::weekday(monday).iso_encoding(), 1u);
        }
    }
    void smallBucketsNeverCrossLargeOnes() {
        RandomStream random(12, "nesting");
        for (int i = 0; i < 5'000; ++i) {
            const Timestamp time =
                fromEpochNanos(random.integer(-4'000'000'000'000'000'000, 4'000'000'000'000'000'000));
            for (std::size_t small = 0; small + 1 < kTimeframeCount; ++small)
                for (std::size_t large = small + 1; large < kTimeframeCount; ++large)
                    QCOMPARE(bucketStart(bucketStart(time, kTimeframes[small]), kTimeframes[large]),
                             bucketStart(time, kTimeframes[large]));
        }
    }
};

REGISTER_TEST(TimeframeTest)
#include "timeframe_test.moc"
