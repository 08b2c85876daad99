#include "core/base/random_stream.h"
#include "core/market/trading_calendar.h"
#include "tests/support/registered_test.h"

#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <set>

using namespace aetherion;
using namespace aetherion::market;
using namespace std::chrono_literals;

namespace {

Timestamp at(const char* text) { return parseIso(text).value().time; }
std::chrono::sys_days dateOf(const std::string& text) {
    return std::chrono::floor<std::chrono::days>(parseIso(text).value().time);
}
const TradingCalendar& us() { return TradingCalendar::of(CalendarName::Us); }
const TradingCalendar& nse() { return TradingCalendar::of(CalendarName::Nse); }
const TradingCalendar& uk() { return TradingCalendar::of(CalendarName::Uk); }
const TradingCalendar& always() { return TradingCalendar::of(CalendarName::AlwaysOpen); }

constexpr std::array kAllCalendars{CalendarName::AlwaysOpen, CalendarName::Us, CalendarName::Nse, CalendarName::Uk};

/// The dates in the first column of a gzipped daily file; empty where the file is absent.
std::set<std::chrono::sys_days> datesOfFile(const std::string& name) {
    const auto path = std::filesystem::path(AETHERION_SOURCE_DIR) / ".." / "shared" / "data" / name;
    std::set<std::chrono::sys_days> dates;
    const gzFile file = gzopen(path.c_str(), "rb");
    if (!file)
        return dates;
    char line[512];
    while (gzgets(file, line, sizeof line))
        if (const auto time = parseIso(std::string_view(line).substr(0, 10)))
            dates.insert(std::chrono::floor<std::chrono::days>(time->time));
    gzclose(file);
    return dates;
}

std::set<std::chrono::sys_days> sessionsOf(const TradingCalendar& calendar, const char* first, const char* last) {
    std::set<std::chrono::sys_days> dates;
    for (auto date = dateOf(first); date <= dateOf(last); date += std::chrono::days(1))
        if (calendar.session(date))
            dates.insert(date);
    return dates;
}

std::vector<std::string> difference(const std::set<std::chrono::sys_days>& a,
                                    const std::set<std::chrono::sys_days>& b) {
    std::vector<std::string> only;
    for (const auto date : a)
        if (!b.contains(date))
            only.push_back(formatIso(date).substr(0, 10));
    return only;
}

std::string hours(const TradingCalendar& calendar, const char* date) {
    const auto session = calendar.session(dateOf(date));
    return session ? formatIso(session->open).substr(11, 5) + "-" + formatIso(session->close).substr(11, 5) : "closed";
}

} // namespace

class TradingCalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsBucketsBySessions_data() {
        QTest::addColumn<QString>("calendar");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("timeframe");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* calendar, const char* time, const char* timeframe, const char* start,
                            const char* end) {
            QTest::addRow("%s %s %s", calendar, timeframe, time)
                << QString(calendar) << QString(time) << QString(timeframe) << QString(start) << QString(end);
        };
        // New York, Friday in winter time.
        row("US", "2024-03-08T14:30:00Z", "15m", "2024-03-08T14:30:00Z", "2024-03-08T14:45:00Z");
        row("US", "2024-03-08T14:30:00Z", "1h", "2024-03-08T14:30:00Z", "2024-03-08T15:30:00Z");
        row("US", "2024-03-08T15:29:59Z", "1h", "2024-03-08T14:30:00Z", "2024-03-08T15:30:00Z");
        row("US", "2024-03-08T20:45:00Z", "1h", "2024-03-08T20:30:00Z", "2024-03-08T21:00:00Z");
        row("US", "2024-03-08T19:00:00Z", "4h", "2024-03-08T18:30:00Z", "2024-03-08T21:00:00Z");
        row("US", "2024-03-08T21:00:00Z", "1h", "2024-03-08T21:00:00Z", "2024-03-08T22:00:00Z");
        row("US", "2024-03-08T22:00:00Z", "4h", "2024-03-08T21:00:00Z", "2024-03-09T01:00:00Z");
        row("US", "2024-03-08T19:00:00Z", "1d", "2024-03-08T00:00:00Z", "2024-03-09T01:00:00Z");
        row("US", "2024-03-09T00:59:59Z", "1d", "2024-03-08T00:00:00Z", "2024-03-09T01:00:00Z");
        row("US", "2024-03-08T19:00:00Z", "1w", "2024-03-04T00:00:00Z", "2024-03-09T01:00:00Z");
        // The weekend is Monday's, and the first hour is cut by the end of Friday.
        row("US", "2024-03-09T01:10:00Z", "1h", "2024-03-09T01:00:00Z", "2024-03-09T01:30:00Z");
        row("US", "2024-03-09T01:00:00Z", "1d", "2024-03-11T00:00:00Z", "2024-03-12T00:00:00Z");
        row("US", "2024-03-10T12:00:00Z", "1h", "2024-03-10T11:30:00Z", "2024-03-10T12:30:00Z");
        row("US", "2024-03-10T12:00:00Z", "1w", "2024-03-11T00:00:00Z", "2024-03-16T00:00:00Z");
        // Monday in summer time.
        row("US", "2024-03-11T08:00:00Z", "1h", "2024-03-11T07:30:00Z", "2024-03-11T08:30:00Z");
        row("US", "2024-03-11T08:00:00Z", "4h", "2024-03-11T05:30:00Z", "2024-03-11T09:30:00Z");
        row("US", "2024-03-11T13:30:00Z", "1h", "2024-03-11T13:30:00Z", "2024-03-11T14:30:00Z");
        row("US", "2024-03-11T19:45:00Z", "1h", "2024-03-11T19:30:00Z", "2024-03-11T20:00:00Z");
        row("US", "2024-03-11T23:59:59Z", "1d", "2024-03-11T00:00:00Z", "2024-03-12T00:00:00Z");
        row("US", "2024-03-12T00:00:00Z", "1d", "2024-03-12T00:00:00Z", "2024-03-13T00:00:00Z");
        // Back to winter time.
        row("US", "2024-11-01T13:30:00Z", "4h", "2024-11-01T13:30:00Z", "2024-11-01T17:30:00Z");
        row("US", "2024-11-04T14:30:00Z", "4h", "2024-11-04T14:30:00Z", "2024-11-04T18:30:00Z");
        row("US", "2024-11-04T13:30:00Z", "4h", "2024-11-04T10:30:00Z", "2024-11-04T14:30:00Z");
        // Half day: closes at 13:00, trading goes on until 20:00 as on other days.
        row("US", "2024-11-29T17:45:00Z", "1h", "2024-11-29T17:30:00Z", "2024-11-29T18:00:00Z");
        row("US", "2024-11-29T15:00:00Z", "4h", "2024-11-29T14:30:00Z", "2024-11-29T18:00:00Z");
        row("US", "2024-11-29T22:30:00Z", "4h", "2024-11-29T22:00:00Z", "2024-11-30T01:00:00Z");
        row("US", "2024-11-29T15:00:00Z", "1d", "2024-11-29T00:00:00Z", "2024-11-30T01:00:00Z");
        // A holiday belongs to the day after it; a week that begins with one is still named by its Monday.
        row("US", "2024-09-02T15:00:00Z", "1d", "2024-09-03T00:00:00Z", "2024-09-04T00:00:00Z");
        row("US", "2024-09-03T15:00:00Z", "1w", "2024-09-02T00:00:00Z", "2024-09-07T00:00:00Z");
        row("US", "2024-11-28T15:00:00Z", "1h", "2024-11-28T14:30:00Z", "2024-11-28T15:30:00Z");

        // London, in winter time before a long Easter weekend, and in summer time after it.
        row("UK", "2024-03-28T08:00:00Z", "1h", "2024-03-28T08:00:00Z", "2024-03-28T09:00:00Z");
        row("UK", "2024-03-28T16:15:00Z", "1h", "2024-03-28T16:00:00Z", "2024-03-28T16:30:00Z");
        row("UK", "2024-03-28T16:15:00Z", "4h", "2024-03-28T16:00:00Z", "2024-03-28T16:30:00Z");
        row("UK", "2024-03-28T10:00:00Z", "1d", "2024-03-28T00:00:00Z", "2024-03-28T16:30:00Z");
        row("UK", "2024-03-28T10:00:00Z", "1w", "2024-03-25T00:00:00Z", "2024-03-28T16:30:00Z");
        row("UK", "2024-03-30T12:00:00Z", "1d", "2024-04-02T00:00:00Z", "2024-04-02T15:30:00Z");
        row("UK", "2024-03-29T12:00:00Z", "1w", "2024-04-01T00:00:00Z", "2024-04-05T15:30:00Z");
        row("UK", "2024-04-02T07:00:00Z", "1h", "2024-04-02T07:00:00Z", "2024-04-02T08:00:00Z");
        row("UK", "2024-04-02T15:15:00Z", "1h", "2024-04-02T15:00:00Z", "2024-04-02T15:30:00Z");
        row("UK", "2024-10-25T07:00:00Z", "4h", "2024-10-25T07:00:00Z", "2024-10-25T11:00:00Z");
        row("UK", "2024-10-28T08:00:00Z", "4h", "2024-10-28T08:00:00Z", "2024-10-28T12:00:00Z");
        row("UK", "2024-12-24T12:15:00Z", "1h", "2024-12-24T12:00:00Z", "2024-12-24T12:30:00Z");
        row("UK", "2024-12-24T09:00:00Z", "1d", "2024-12-24T00:00:00Z", "2024-12-24T12:30:00Z");
        row("UK", "2024-12-24T12:30:00Z", "1d", "2024-12-27T00:00:00Z", "2024-12-27T16:30:00Z");

        // Mumbai: 03:45 to 10:00 UTC.
        row("NSE", "2024-08-09T03:50:00Z", "15m", "2024-08-09T03:45:00Z", "2024-08-09T04:00:00Z");
        row("NSE", "2024-08-09T03:50:00Z", "1h", "2024-08-09T03:45:00Z", "2024-08-09T04:45:00Z");
        row("NSE", "2024-08-09T09:50:00Z", "1h", "2024-08-09T09:45:00Z", "2024-08-09T10:00:00Z");
        row("NSE", "2024-08-09T08:00:00Z", "4h", "2024-08-09T07:45:00Z", "2024-08-09T10:00:00Z");
        row("NSE", "2024-08-09T09:59:59Z", "1d", "2024-08-09T00:00:00Z", "2024-08-09T10:00:00Z");
        row("NSE", "2024-08-09T10:00:00Z", "1d", "2024-08-12T00:00:00Z", "2024-08-12T10:00:00Z");
        row("NSE", "2024-08-09T10:00:00Z", "1w", "2024-08-12T00:00:00Z", "2024-08-16T10:00:00Z");
        row("NSE", "2024-08-15T05:00:00Z", "1d", "2024-08-16T00:00:00Z", "2024-08-16T10:00:00Z");
        // Muhurat, on a Friday evening and on a Sunday evening, which is still of the week before.
        row("NSE", "2024-11-01T12:45:00Z", "1h", "2024-11-01T12:30:00Z", "2024-11-01T13:30:00Z");
        row("NSE", "2024-11-01T12:45:00Z", "4h", "2024-11-01T12:30:00Z", "2024-11-01T13:30:00Z");
        row("NSE", "2024-11-01T12:45:00Z", "1d", "2024-11-01T00:00:00Z", "2024-11-01T13:30:00Z");
        row("NSE", "2024-11-01T05:00:00Z", "1h", "2024-11-01T04:30:00Z", "2024-11-01T05:30:00Z");
        row("NSE", "2023-11-10T05:00:00Z", "1w", "2023-11-06T00:00:00Z", "2023-11-12T13:45:00Z");
        row("NSE", "2023-11-12T13:00:00Z", "1d", "2023-11-12T00:00:00Z", "2023-11-12T13:45:00Z");
        // The day of the outage was traded on until 17:00.
        row("NSE", "2021-02-24T11:15:00Z", "1d", "2021-02-24T00:00:00Z", "2021-02-24T11:30:00Z");
        row("NSE", "2021-02-24T11:15:00Z", "1h", "2021-02-24T11:00:00Z", "2021-02-24T11:30:00Z");

        row("24x7", "2024-03-10T12:34:56Z", "1h", "2024-03-10T12:00:00Z", "2024-03-10T13:00:00Z");
        row("24x7", "2024-03-10T12:34:56Z", "4h", "2024-03-10T12:00:00Z", "2024-03-10T16:00:00Z");
        row("24x7", "2024-03-10T12:34:56Z", "1d", "2024-03-10T00:00:00Z", "2024-03-11T00:00:00Z");
        row("24x7", "2024-03-10T12:34:56Z", "1w", "2024-03-04T00:00:00Z", "2024-03-11T00:00:00Z");
    }
    void cutsBucketsBySessions() {
        QFETCH(QString, calendar);
        QFETCH(QString, time);
        QFETCH(QString, timeframe);
        QFETCH(QString, start);
        QFETCH(QString, end);
        const auto& table = TradingCalendar::of(parseCalendarName(calendar.toStdString()).value());
        const Bucket bucket =
            table.bucket(at(time.toUtf8().constData()), parseTimeframe(timeframe.toStdString()).value());
        QCOMPARE(QString::fromStdString(formatIso(bucket.start)), start);
        QCOMPARE(QString::fromStdString(formatIso(bucket.end)), end);
    }

    void everyMomentLiesInOneBucketOfEachLengthAndSmallOnesNeverCrossLargeOnes() {
        RandomStream random(21, "calendar");
        for (const CalendarName name : kAllCalendars) {
            const auto& calendar = TradingCalendar::of(name);
            for (int i = 0; i < 4'000; ++i) {
                // Years 1969 to 2095: listed, beyond the lists, and beyond the tz database.
                const Timestamp time =
                    fromEpochNanos(random.integer(-30'000'000'000'000'000, 3'950'000'000'000'000'000));
                BucketSpan smaller{{time, time}, time};
                for (const Timeframe timeframe : kTimeframes) {
                    const BucketSpan span = calendar.span(time, timeframe);
                    QCOMPARE(calendar.bucket(time, timeframe), span.bucket);
                    QVERIFY(span.first <= time && time < span.bucket.end);
                    QVERIFY(span.first <= smaller.first && smaller.bucket.end <= span.bucket.end);
                    QCOMPARE(calendar.span(span.first, timeframe).bucket, span.bucket);
                    QCOMPARE(calendar.span(span.bucket.end - 1ns, timeframe).bucket, span.bucket);
                    smaller = span;
                }
            }
        }
    }
    void consecutiveBucketsAbut() {
        for (const CalendarName name : kAllCalendars) {
            const auto& calendar = TradingCalendar::of(name);
            for (const Timeframe timeframe :
                 {Timeframe::M15, Timeframe::H1, Timeframe::H4, Timeframe::D1, Timeframe::W1}) {
                const bool labelled = timeframe >= Timeframe::D1 && !calendar.alwaysOpen();
                BucketSpan last = calendar.span(at("2023-10-01T00:00:00Z"), timeframe);
                for (int i = 0; i < 9'000 && last.first < at("2025-04-01T00:00:00Z"); ++i) {
                    const BucketSpan next = calendar.span(last.bucket.end, timeframe);
                    QCOMPARE(next.first, last.bucket.end);
                    QVERIFY(next.bucket.start > last.bucket.start);
                    QVERIFY(labelled || next.bucket.start == next.first);
                    QVERIFY(labelled || next.bucket.end - next.first <= length(timeframe));
                    last = next;
                }
            }
        }
    }

    void keepsTheDaysOfNewYork() {
        QCOMPARE(hours(us(), "2024-07-02"), std::string("13:30-20:00"));
        QCOMPARE(hours(us(), "2024-01-02"), std::string("14:30-21:00"));
        for (const char* holiday :
             {"2024-01-01", "2024-01-15", "2024-02-19", "2024-03-29", "2024-05-27", "2024-06-19", "2024-07-04",
              "2024-09-02", "2024-11-28", "2024-12-25", "2022-06-20", "2021-12-24", "2020-07-03", "2021-07-05",
              "2001-09-14", "2007-01-02", "2012-10-30", "2018-12-05", "2025-01-09", "2024-07-06", "1999-12-24"})
            QCOMPARE(hours(us(), holiday), std::string("closed"));
        // A New Year's Day on Saturday is not kept on the Friday; before 1998 and 2022 two holidays were none.
        for (const char* open : {"2021-12-31", "2010-12-31", "1997-01-20", "2021-06-18", "2020-07-02", "2022-12-23"})
            QVERIFY(hours(us(), open).ends_with("-21:00") || hours(us(), open).ends_with("-20:00"));
        for (const char* summer : {"2024-07-03", "2013-07-03", "2012-07-03", "2002-07-05", "2014-07-03"})
            QCOMPARE(hours(us(), summer), std::string("13:30-17:00"));
        for (const char* winter : {"2024-11-29", "2024-12-24", "2003-12-26", "1998-12-24"})
            QCOMPARE(hours(us(), winter), std::string("14:30-18:00"));
        QCOMPARE(hours(us(), "2002-09-11"), std::string("16:00-20:00"));
        QCOMPARE(us().session(dateOf("2024-11-29"))->kind, SessionKind::HalfDay);
        QCOMPARE(us().session(dateOf("2024-11-29"))->note, std::string("day after Thanksgiving"));
        QVERIFY(us().session(dateOf("2024-11-27"))->note.empty());
    }
    void keepsTheDaysOfLondon() {
        QCOMPARE(hours(uk(), "2024-07-02"), std::string("07:00-15:30"));
        QCOMPARE(hours(uk(), "2024-01-02"), std::string("08:00-16:30"));
        for (const char* holiday :
             {"2010-12-27", "2010-12-28", "2011-01-03", "2011-04-29", "2012-06-04", "2012-06-05", "2020-05-08",
              "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08", "2024-04-01", "2024-05-06", "2024-05-27",
              "2024-08-26", "2016-12-27", "2020-12-28", "2022-12-27", "2023-01-02"})
            QCOMPARE(hours(uk(), holiday), std::string("closed"));
        for (const char* open : {"2012-05-28", "2020-05-04", "2022-05-30", "2010-12-29", "2024-12-27"})
            QVERIFY(hours(uk(), open) != "closed");
        for (const char* half : {"2024-12-24", "2024-12-31", "2022-12-23", "2022-12-30", "2023-12-22", "2023-12-29"})
            QCOMPARE(hours(uk(), half), std::string("08:00-12:30"));
    }
    void knowsAPauseWithinASession() {
        const auto at = [](const char* time) { return parseIso(time)->time; };
        const auto session = nse().session(dateOf("2024-03-02"));
        QVERIFY((session->pause == SessionPause{at("2024-03-02T04:30:00Z"), at("2024-03-02T06:00:00Z")}));
        QVERIFY(!nse().session(dateOf("2024-03-04"))->pause);
        QVERIFY(nse().isOpen(at("2024-03-02T04:29:59Z")));
        QVERIFY(!nse().isOpen(at("2024-03-02T04:30:00Z")));
        QVERIFY(nse().isOpen(at("2024-03-02T06:00:00Z")));
        QVERIFY(nse().openTime(session->open, session->close) == std::chrono::minutes(45 + 60));
        QCOMPARE(nse().nextBucketInSession(at("2024-03-02T04:30:00Z"), Timeframe::M5).start,
                 at("2024-03-02T06:00:00Z"));
        // 09:15 and 10:15 from the opening; the hour from 10:15 lies wholly in the pause.
        QCOMPARE(nse().nextBucketInSession(at("2024-03-02T04:45:00Z"), Timeframe::H1).start,
                 at("2024-03-02T05:45:00Z"));
    }
    void keepsTheDaysOfMumbai() {
        QCOMPARE(hours(nse(), "2024-08-09"), std::string("03:45-10:00"));
        QCOMPARE(hours(nse(), "2024-03-02"), std::string("03:45-07:00"));
        QCOMPARE(hours(nse(), "2025-10-21"), std::string("08:15-09:15"));
        QCOMPARE(hours(nse(), "2015-11-11"), std::string("12:15-13:15"));
        QCOMPARE(hours(nse(), "2026-02-01"), std::string("03:45-10:00"));
        QCOMPARE(nse().session(dateOf("2024-11-01"))->kind, SessionKind::Special);
        QCOMPARE(nse().session(dateOf("2024-11-01"))->note, std::string("Muhurat"));
        QCOMPARE(nse().session(dateOf("2021-02-24"))->kind, SessionKind::Regular);
        for (const char* holiday : {"2024-01-22", "2024-11-20", "2025-03-14", "2026-01-15", "2026-11-10", "2026-02-02"})
            QCOMPARE(hours(nse(), holiday),
                     std::string(holiday == std::string("2026-02-02") ? "03:45-10:00" : "closed"));
        int specials = 0;
        for (auto date = dateOf("2015-01-01"); date < dateOf("2027-01-01"); date += std::chrono::days(1))
            if (const auto session = nse().session(date))
                specials += session->kind == SessionKind::Special ? 1 : 0;
        QCOMPARE(specials, 19);
    }

    void tellsOpenFromClosed() {
        QVERIFY(!us().isOpen(at("2024-03-11T13:29:59Z")));
        QVERIFY(us().isOpen(at("2024-03-11T13:30:00Z")));
        QVERIFY(us().isOpen(at("2024-03-11T19:59:59Z")));
        QVERIFY(!us().isOpen(at("2024-03-11T20:00:00Z")));
        QVERIFY(!us().isOpen(at("2024-03-10T15:00:00Z")));
        QVERIFY(always().isOpen(at("2024-03-10T15:00:00Z")));
        QCOMPARE(us().sessionAtOrAfter(at("2024-03-08T21:00:00Z")).open, at("2024-03-11T13:30:00Z"));
        QCOMPARE(us().sessionAtOrAfter(at("2024-03-08T20:59:59Z")).open, at("2024-03-08T14:30:00Z"));
        QCOMPARE(us().sessionAtOrBefore(at("2024-03-11T13:29:59Z")).open, at("2024-03-08T14:30:00Z"));
        QCOMPARE(us().sessionAtOrBefore(at("2024-03-11T13:30:00Z")).open, at("2024-03-11T13:30:00Z"));
        QCOMPARE(always().sessionAtOrAfter(at("2024-03-10T15:00:00Z")).open, at("2024-03-10T00:00:00Z"));
    }
    void addsUpOpenTime() {
        QCOMPARE(us().openTime(at("2024-03-08T20:00:00Z"), at("2024-03-11T14:30:00Z")), Duration(2h));
        QCOMPARE(us().openTime(at("2024-03-04T00:00:00Z"), at("2024-03-11T00:00:00Z")), Duration(5 * 390min));
        QCOMPARE(us().openTime(at("2024-03-11T00:00:00Z"), at("2024-03-04T00:00:00Z")), Duration(0));
        QCOMPARE(always().openTime(at("2024-03-08T20:00:00Z"), at("2024-03-11T14:30:00Z")), Duration(66h + 30min));
        QCOMPARE(always().yearOfTrading(), Duration(8766h));
        QCOMPARE(us().yearOfTrading(), Duration(1638h));
        for (const CalendarName name : {CalendarName::Us, CalendarName::Nse, CalendarName::Uk}) {
            const auto& calendar = TradingCalendar::of(name);
            const Duration tenYears = calendar.openTime(at("2016-01-01T00:00:00Z"), at("2026-01-01T00:00:00Z"));
            QVERIFY(std::abs(toSeconds(tenYears) / 10 / toSeconds(calendar.yearOfTrading()) - 1) < 0.01);
        }
    }
    void namesTheZone() {
        QCOMPARE(us().zoneAbbreviation(at("2024-03-10T06:59:59Z")), std::string("EST"));
        QCOMPARE(us().zoneAbbreviation(at("2024-03-10T07:00:00Z")), std::string("EDT"));
        QCOMPARE(uk().zoneAbbreviation(at("2024-07-01T00:00:00Z")), std::string("BST"));
        QCOMPARE(uk().zoneAbbreviation(at("2024-12-01T00:00:00Z")), std::string("GMT"));
        QCOMPARE(nse().zoneAbbreviation(at("2024-07-01T00:00:00Z")), std::string("IST"));
        QCOMPARE(always().zoneAbbreviation(at("2024-07-01T00:00:00Z")), std::string("UTC"));
        // Beyond what the tz database lists daylight saving keeps its rule: 2050-03-13 and 2050-11-06.
        QCOMPARE(us().zoneAbbreviation(at("2050-03-13T06:59:59Z")), std::string("EST"));
        QCOMPARE(us().zoneAbbreviation(at("2050-03-13T07:00:00Z")), std::string("EDT"));
        QCOMPARE(us().zoneAbbreviation(at("2050-11-06T06:00:00Z")), std::string("EST"));
    }
    void expectsTheNextBarInASession() {
        const auto next = [](const TradingCalendar& calendar, const char* time, Timeframe timeframe) {
            return formatIso(calendar.nextBucketInSession(at(time), timeframe).start);
        };
        QCOMPARE(next(us(), "2024-03-08T20:45:00Z", Timeframe::M15), std::string("2024-03-08T20:45:00Z"));
        QCOMPARE(next(us(), "2024-03-08T20:45:01Z", Timeframe::M15), std::string("2024-03-11T13:30:00Z"));
        QCOMPARE(next(us(), "2024-03-08T21:00:00Z", Timeframe::M1), std::string("2024-03-11T13:30:00Z"));
        QCOMPARE(next(us(), "2024-03-08T20:30:00Z", Timeframe::H1), std::string("2024-03-08T20:30:00Z"));
        QCOMPARE(next(us(), "2024-03-11T09:00:00Z", Timeframe::H1), std::string("2024-03-11T13:30:00Z"));
        QCOMPARE(formatIso(us().nextBucketInSession(at("2024-03-08T20:30:00Z"), Timeframe::H1).end),
                 std::string("2024-03-08T21:00:00Z"));
        // After a daily bar, whether its end is told as the trading day's or as the next midnight.
        QCOMPARE(next(us(), "2024-03-09T01:00:00Z", Timeframe::D1), std::string("2024-03-11T00:00:00Z"));
        QCOMPARE(next(us(), "2024-03-09T00:00:00Z", Timeframe::D1), std::string("2024-03-11T00:00:00Z"));
        QCOMPARE(next(nse(), "2024-08-08T10:00:00Z", Timeframe::D1), std::string("2024-08-09T00:00:00Z"));
        QCOMPARE(next(nse(), "2024-08-09T00:00:00Z", Timeframe::D1), std::string("2024-08-09T00:00:00Z"));
        QCOMPARE(next(nse(), "2024-08-14T10:00:00Z", Timeframe::D1), std::string("2024-08-16T00:00:00Z"));
        QCOMPARE(next(us(), "2024-03-09T01:00:00Z", Timeframe::W1), std::string("2024-03-11T00:00:00Z"));
        QCOMPARE(next(us(), "2024-03-11T00:00:00Z", Timeframe::W1), std::string("2024-03-11T00:00:00Z"));
        QCOMPARE(next(us(), "2024-03-11T14:00:00Z", Timeframe::W1), std::string("2024-03-18T00:00:00Z"));
        QCOMPARE(next(always(), "2024-03-11T14:00:01Z", Timeframe::H4), std::string("2024-03-11T16:00:00Z"));
        QCOMPARE(next(always(), "2024-03-11T16:00:00Z", Timeframe::H4), std::string("2024-03-11T16:00:00Z"));
    }

    void agreesWithTheDaysThatWereTradedInNewYork() {
        const auto traded = datesOfFile("us_SPY_1d_1998_2021-03_unadjusted.csv.gz");
        if (traded.empty())
            QSKIP("needs the daily files of ../shared/data, which are not part of the project");
        const auto sessions = sessionsOf(us(), "1998-01-02", "2021-03-31");
        QCOMPARE(difference(traded, sessions), std::vector<std::string>{});
        QCOMPARE(difference(sessions, traded), std::vector<std::string>{});
        // Another file, which lacks four sessions and has a row for a day of mourning.
        const auto index = datesOfFile("us_VIX_1d_1990_2021-03.csv.gz");
        const auto since1990 = sessionsOf(us(), "1990-01-02", "2021-03-31");
        QCOMPARE(difference(index, since1990), std::vector<std::string>{"2004-06-11"});
        QCOMPARE(difference(since1990, index),
                 (std::vector<std::string>{"1991-03-01", "1997-01-31", "1997-11-26", "1999-12-31"}));
    }
    void agreesWithTheDaysThatWereTradedInMumbai() {
        auto traded = datesOfFile("in_NIFTY50_1d_2015_2024_with-indiavix.csv.gz");
        if (traded.empty())
            QSKIP("needs the daily files of ../shared/data, which are not part of the project");
        const auto sessions = sessionsOf(nse(), "2015-01-09", "2024-12-31");
        QCOMPARE(difference(traded, sessions), std::vector<std::string>{});
        // The file lacks 25 days on which the volatility index was computed.
        QCOMPARE(difference(sessions, traded).size(), std::size_t{25});
        traded.merge(datesOfFile("in_INDIAVIX_1d_2015_2024.csv.gz"));
        QCOMPARE(difference(traded, sessionsOf(nse(), "2015-01-01", "2024-12-31")), std::vector<std::string>{});
        QCOMPARE(difference(sessions, traded), std::vector<std::string>{});
    }
};

REGISTER_TEST(TradingCalendarTest)
#include "trading_calendar_test.moc"
