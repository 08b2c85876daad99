#include "core/base/iso_writer.h"
#include "core/base/random_stream.h"
#include "core/base/time.h"
#include "tests/support/registered_test.h"

#include <QTimeZone>

using namespace aetherion;
using namespace std::chrono_literals;

class TimeTest : public QObject {
    Q_OBJECT
private:
    static Timestamp at(const char* text) { return parseIso(text).value().time; }

private Q_SLOTS:
    void readsIso_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("nanos");
        QTest::addColumn<bool>("hasZone");
        const auto row = [](const char* text, qint64 nanos, bool zone) {
            QTest::newRow(text) << QByteArray(text) << nanos << zone;
        };
        row("1970-01-01", 0, false);
        row("1970-01-01T00:00Z", 0, true);
        row("1970-01-01 00:00:01", 1'000'000'000, false);
        row("1970-01-01T00:00:00.5Z", 500'000'000, true);
        row("1970-01-01T00:00:00.000000001Z", 1, true);
        row("1970-01-01T00:00:00.0000000019Z", 1, true);
        row("1970-01-01T05:30:00+05:30", 0, true);
        row("1970-01-01T05:30:00+0530", 0, true);
        row("1969-12-31T19:00:00-05", 0, true);
        row("1969-12-31T23:59:59.999Z", -1'000'000, true);
        row("2024-02-29T00:00:00Z", 1'709'164'800'000'000'000, true);
        row("2024-08-09T00:00:00.123Z", 1'723'161'600'123'000'000, true);
        row("1700-01-01T00:00:00Z", -8'520'336'000'000'000'000, true);
    }
    void readsIso() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, nanos);
        QFETCH(bool, hasZone);
        const auto parsed = parseIso(text.toStdString());
        QVERIFY2(parsed.has_value(), parsed ? "" : parsed.error().text().c_str());
        QCOMPARE(qint64(epochNanos(parsed->time)), nanos);
        QCOMPARE(parsed->hasZone, hasZone);
    }
    void writesManyMomentsOfAZone_data() {
        QTest::addColumn<QByteArray>("zone");
        for (const char* zone : {"UTC", "Asia/Kolkata", "America/New_York", "Europe/London", "Pacific/Apia"})
            QTest::newRow(zone) << QByteArray(zone);
    }
    void writesManyMomentsOfAZone() {
        QFETCH(QByteArray, zone);
        const QTimeZone known(zone);
        IsoWriter writer(zone.toStdString());
        // Two years in steps of some hours, there and back, so that every change of the clocks is crossed twice.
        for (int i = 0; i < 10'000; ++i) {
            const std::int64_t millis = 1'320'000'000'000 + std::int64_t{i < 5'000 ? i : 10'000 - i} * 13'000'123;
            std::string text;
            writer.append(text, fromEpochMillis(millis));
            QString expected =
                QDateTime::fromMSecsSinceEpoch(millis, known).toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzz"));
            if (expected.endsWith(QStringLiteral(".000")))
                expected.chop(4);
            const int offset = known.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(millis));
            expected += zone == "UTC" ? QStringLiteral("Z")
                                      : QStringLiteral("%1%2:%3")
                                            .arg(QChar(offset < 0 ? u'-' : u'+'))
                                            .arg(std::abs(offset) / 3600, 2, 10, QChar(u'0'))
                                            .arg(std::abs(offset) / 60 % 60, 2, 10, QChar(u'0'));
            QCOMPARE(QString::fromStdString(text), expected);
        }
    }
    void refusesWhatIsNoTime_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"",
                                 "2024",
                                 "2024-08",
                                 "2024-8-9",
                                 "2024-13-01",
                                 "2024-00-01",
                                 "2023-02-29",
                                 "2024-04-31",
                                 "2024-01-01T",
                                 "2024-01-01T24:00",
                                 "2024-01-01T23:60",
                                 "2024-01-01T23:59:60",
                                 "2024-01-01T1:00",
                                 "2024-01-01T01:00:00.",
                                 "2024-01-01T01:00:00.Z",
                                 "2024-01-01T01:00:00z",
                                 "2024-01-01T01:00:00+",
                                 "2024-01-01T01:00:00+5",
                                 "2024-01-01T01:00:00+15:00",
                                 "2024-01-01T01:00:00+05:60",
                                 "2024-01-01T01:00:00Zx",
                                 " 2024-01-01",
                                 "1699-12-31",
                                 "2201-01-01",
                                 "20240101",
                                 "2024/01/01",
                                 "now"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWhatIsNoTime() {
        QFETCH(QByteArray, text);
        QVERIFY(!parseIso(text.toStdString()));
    }
    void writesIsoDownToTheMillisecond() {
        QCOMPARE(formatIso(fromEpochNanos(0)), std::string("1970-01-01T00:00:00Z"));
        QCOMPARE(formatIso(fromEpochMillis(1'723'161'600'123)), std::string("2024-08-09T00:00:00.123Z"));
        QCOMPARE(formatIso(fromEpochNanos(999'999)), std::string("1970-01-01T00:00:00Z"));
        // Before 1970 too it rounds towards the past.
        QCOMPARE(formatIso(fromEpochNanos(-1)), std::string("1969-12-31T23:59:59.999Z"));
    }
    void textAndTimeAreTheSame() {
        RandomStream random(3, "time");
        for (int i = 0; i < 20'000; ++i) {
            const Timestamp time = fromEpochMillis(random.integer(-8'000'000'000'000, 7'000'000'000'000));
            const std::string text = formatIso(time);
            const auto parsed = parseIso(text);
            QVERIFY2(parsed && parsed->hasZone && parsed->time == time, text.c_str());
        }
    }
    void millisecondsRoundTowardsThePast() {
        QCOMPARE(epochMillis(fromEpochNanos(1'999'999)), std::int64_t(1));
        QCOMPARE(epochMillis(fromEpochNanos(-1)), std::int64_t(-1));
        QCOMPARE(epochMillis(fromEpochMillis(-7)), std::int64_t(-7));
        QCOMPARE(toSeconds(1500ms), 1.5);
    }
    void wallTimesOfZones_data() {
        QTest::addColumn<QByteArray>("wall");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QByteArray>("utc");
        const auto row = [](const char* wall, const char* zone, const char* utc) {
            QTest::addRow("%s %s", wall, zone) << QByteArray(wall) << QByteArray(zone) << QByteArray(utc);
        };
        row("2024-01-15T09:15", "Asia/Kolkata", "2024-01-15T03:45:00Z");
        row("2024-01-15T09:30", "America/New_York", "2024-01-15T14:30:00Z");
        row("2024-07-15T09:30", "America/New_York", "2024-07-15T13:30:00Z");
        row("2024-03-10T01:59:59", "America/New_York", "2024-03-10T06:59:59Z");
        row("2024-03-10T03:00", "America/New_York", "2024-03-10T07:00:00Z");
        row("2024-07-15T08:00", "Europe/London", "2024-07-15T07:00:00Z");
        row("2024-07-15T08:00", "UTC", "2024-07-15T08:00:00Z");
    }
    void wallTimesOfZones() {
        QFETCH(QByteArray, wall);
        QFETCH(QByteArray, zone);
        QFETCH(QByteArray, utc);
        const auto time = localToUtc(at(wall.constData()), zone.toStdString());
        QVERIFY2(time.has_value(), time ? "" : time.error().text().c_str());
        QCOMPARE(formatIso(*time), utc.toStdString());
    }
    void timesThatDaylightSavingSkipsOrRepeatsAreRefused() {
        const auto skipped = localToUtc(at("2024-03-10T02:30"), "America/New_York");
        QVERIFY(!skipped);
        QVERIFY2(skipped.error().reason.find("does not exist") != std::string::npos, skipped.error().reason.c_str());
        const auto repeated = localToUtc(at("2024-11-03T01:30"), "America/New_York");
        QVERIFY(!repeated);
        QVERIFY2(repeated.error().reason.find("occurs twice") != std::string::npos, repeated.error().reason.c_str());
        QVERIFY(localToUtc(at("2024-03-10T02:30"), "Asia/Kolkata").has_value());
        QVERIFY(!localToUtc(at("2024-03-10T02:30"), "Mars/Olympus"));
        QVERIFY(!localToUtc(at("2024-03-10T02:30"), ""));
    }
    void durations_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("millis");
        QTest::newRow("ms") << QByteArray("2500ms") << qint64(2500);
        QTest::newRow("s") << QByteArray("10s") << qint64(10'000);
        QTest::newRow("m") << QByteArray("5m") << qint64(300'000);
        QTest::newRow("h") << QByteArray("1h") << qint64(3'600'000);
        QTest::newRow("d") << QByteArray("2d") << qint64(172'800'000);
        QTest::newRow("zero") << QByteArray("0s") << qint64(0);
        for (const char* bad :
             {"", "s", "5", "-5s", "5 s", "5S", "1.5h", "5x", "5ms5", "106752d", "9999999999999999999s"})
            QTest::addRow("refused %s", bad) << QByteArray(bad) << qint64(-1);
    }
    void durations() {
        QFETCH(QByteArray, text);
        QFETCH(qint64, millis);
        const auto parsed = parseDuration(text.toStdString());
        QCOMPARE(parsed.has_value(), millis >= 0);
        if (parsed)
            QCOMPARE(qint64(parsed->count()), millis * 1'000'000);
    }
};

REGISTER_TEST(TimeTest)
#include "time_test.moc"
