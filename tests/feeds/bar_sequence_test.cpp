#include "core/feeds/bar_sequence.h"

#include "core/base/random_stream.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::feeds;
using market::CalendarName;
using market::Timeframe;

namespace {

market::Bar barAt(CalendarName calendar, const std::string& time, Timeframe timeframe) {
    market::Bar bar;
    bar.openTime = parseIso(time)->time;
    bar.timeframe = timeframe;
    if (timeframe == Timeframe::H1 || timeframe == Timeframe::H4)
        bar.cutAt = market::TradingCalendar::of(calendar).bucket(bar.openTime, timeframe).end;
    return bar;
}

} // namespace

class BarSequenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsAClosedMarketFromMissingBars_data() {
        QTest::addColumn<int>("calendar");
        QTest::addColumn<int>("timeframe");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("gap");
        const auto row = [](const char* title, CalendarName calendar, Timeframe timeframe, const char* before,
                            const char* after, const char* gap) {
            QTest::newRow(title) << int(calendar) << int(timeframe) << QString::fromLatin1(before)
                                 << QString::fromLatin1(after) << QString::fromLatin1(gap);
        };
        using enum CalendarName;
        using enum Timeframe;
        row("next", AlwaysOpen, M1, "2024-01-01T00:00Z", "2024-01-01T00:01Z", "");
        row("around the clock", AlwaysOpen, H1, "2024-01-01T00:00Z", "2024-01-01T05:00Z",
            "4 2024-01-01T01:00:00Z 2024-01-01T05:00:00Z");
        row("night", Nse, M1, "2024-08-08T09:59Z", "2024-08-09T03:45Z", "");
        row("weekend", Nse, M15, "2024-08-09T09:45Z", "2024-08-12T03:45Z", "");
        row("holiday", Nse, M5, "2024-08-14T09:55Z", "2024-08-16T03:45Z", "");
        row("inside", Nse, M1, "2026-07-28T06:34Z", "2026-07-28T06:39Z", "4 2026-07-28T06:35:00Z 2026-07-28T06:39:00Z");
        row("end and beginning", Nse, M15, "2024-08-08T09:15Z", "2024-08-09T04:00Z",
            "3 2024-08-08T09:30:00Z 2024-08-09T04:00:00Z");
        row("a day", Nse, M15, "2024-08-08T09:45Z", "2024-08-12T03:45Z",
            "25 2024-08-09T03:45:00Z 2024-08-09T10:00:00Z");
        row("pause", Nse, M5, "2024-03-02T04:25Z", "2024-03-02T06:00Z", "");
        row("pause and more", Nse, M5, "2024-03-02T04:20Z", "2024-03-02T06:05Z",
            "2 2024-03-02T04:25:00Z 2024-03-02T06:05:00Z");
        row("evening session", Nse, M5, "2024-10-31T09:55Z", "2024-11-01T12:30Z", "");
        row("before the opening", Us, M1, "2013-10-04T08:06Z", "2013-10-04T12:44Z", "");
        row("into the session", Us, M1, "2013-10-04T13:20Z", "2013-10-04T13:31Z",
            "1 2013-10-04T13:30:00Z 2013-10-04T13:31:00Z");
        row("after the close", Us, M1, "2013-10-04T19:59Z", "2013-10-04T22:10Z", "");
        row("daylight saving", Us, M1, "2011-03-11T20:59Z", "2011-03-14T13:30Z", "");
        row("half day", Us, M5, "2024-11-29T17:55Z", "2024-12-02T14:30Z", "");
        row("hours from the opening", Nse, H1, "2024-08-08T09:45Z", "2024-08-09T03:45Z", "");
        row("an hour", Nse, H1, "2024-08-08T08:45Z", "2024-08-09T03:45Z",
            "1 2024-08-08T09:45:00Z 2024-08-08T10:00:00Z");
        row("four hours", Us, H4, "2024-01-02T14:30Z", "2024-01-03T14:30Z",
            "1 2024-01-02T18:30:00Z 2024-01-02T21:00:00Z");
        row("days", Us, D1, "1999-12-30", "2000-01-03", "1 1999-12-31T00:00:00Z 2000-01-01T00:00:00Z");
        row("days over a holiday", Us, D1, "2023-12-29", "2024-01-02", "");
        row("weeks", Us, W1, "2024-01-01", "2024-01-15", "1 2024-01-08T00:00:00Z 2024-01-15T00:00:00Z");
        row("beyond the lists", Nse, D1, "2035-01-01", "2035-01-10", "");
        row("beyond the lists, inside", Nse, M15, "2035-01-02T04:00Z", "2035-01-02T04:45Z",
            "2 2035-01-02T04:15:00Z 2035-01-02T04:45:00Z");
    }
    void tellsAClosedMarketFromMissingBars() {
        QFETCH(int, calendar);
        QFETCH(int, timeframe);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, gap);
        const auto calendarName = static_cast<CalendarName>(calendar);
        BarSequence sequence(market::TradingCalendar::of(calendarName));
        const auto length = static_cast<Timeframe>(timeframe);
        QVERIFY(sequence.accept(barAt(calendarName, before.toStdString(), length)).has_value());
        const auto accepted = sequence.accept(barAt(calendarName, after.toStdString(), length));
        QVERIFY2(accepted.has_value(), qPrintable(fixtures::errorOf(accepted)));
        const QString found = *accepted ? QStringLiteral("%1 %2 %3")
                                              .arg((*accepted)->missingBars)
                                              .arg(QString::fromStdString(formatIso((*accepted)->from)),
                                                   QString::fromStdString(formatIso((*accepted)->to)))
                                        : QString();
        QCOMPARE(found, gap);
    }

    void refusesWithAKindAndForgetsWhatItRefused() {
        BarSequence sequence(market::TradingCalendar::of(CalendarName::AlwaysOpen));
        const auto at = [](const char* time) { return barAt(CalendarName::AlwaysOpen, time, Timeframe::M5); };
        QVERIFY(sequence.accept(at("2024-01-01T00:05Z")).has_value());
        QVERIFY(sequence.accept(at("2024-01-01T00:05Z")).error().kind == DefectKind::DuplicateTime);
        QVERIFY(sequence.accept(at("2024-01-01T00:00Z")).error().kind == DefectKind::TimeRunsBackwards);
        QVERIFY(sequence.accept(at("2024-01-01T00:07Z")).error().kind == DefectKind::OverlappingBars);
        const auto next = sequence.accept(at("2024-01-01T00:10Z"));
        QVERIFY(next.has_value() && !*next);
    }

    /// Bars taken away from whole sessions are found again, one for one.
    void findsEveryBarThatIsTakenAway() {
        RandomStream random(11, "bars taken away");
        for (const CalendarName name : {CalendarName::Us, CalendarName::Nse, CalendarName::Uk}) {
            const auto& calendar = market::TradingCalendar::of(name);
            for (const Timeframe timeframe : {Timeframe::M5, Timeframe::M15, Timeframe::H1, Timeframe::H4}) {
                BarSequence sequence(calendar);
                std::int64_t taken = 0;
                std::int64_t found = 0;
                market::Bucket bucket = calendar.nextBucketInSession(parseIso("2024-02-26T00:00Z")->time, timeframe);
                for (int i = 0; i < 500; ++i, bucket = calendar.nextBucketInSession(bucket.end, timeframe)) {
                    const bool keep = i == 0 || i == 499 || random.uniform() < 0.7;
                    taken += keep ? 0 : 1;
                    market::Bar bar;
                    bar.openTime = bucket.start;
                    bar.timeframe = timeframe;
                    bar.cutAt = bucket.end;
                    if (!keep)
                        continue;
                    const auto accepted = sequence.accept(bar);
                    QVERIFY2(accepted.has_value(), qPrintable(fixtures::errorOf(accepted)));
                    found += *accepted ? (*accepted)->missingBars : 0;
                }
                QVERIFY(taken > 100);
                QCOMPARE(found, taken);
            }
        }
    }
};

REGISTER_TEST(BarSequenceTest)
#include "bar_sequence_test.moc"
