#include "core/risk/trading_periods.h"

#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::risk;
using market::CalendarName;
using market::TradingCalendar;

class TradingPeriodsTest : public QObject {
    Q_OBJECT
private:
    static TradingPeriods at(CalendarName calendar, const char* time) {
        return tradingPeriods(TradingCalendar::of(calendar), parseIso(time).value().time);
    }
    static QString labels(const TradingPeriods& periods) {
        return QString::fromStdString(periods.label(Period::Day) + " " + periods.label(Period::Week) + " " +
                                      periods.label(Period::Month));
    }

private Q_SLOTS:
    // AION 20: the UTC day was used where New York's is meant. AION 31: and no daylight saving.
    void namesTheMarketsOwnDay_data() {
        QTest::addColumn<int>("calendar");
        QTest::addColumn<QString>("time");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, CalendarName calendar, const char* time, const char* expected) {
            QTest::newRow(name) << static_cast<int>(calendar) << QString(time) << QString(expected);
        };
        row("New York's evening is UTC's next day", CalendarName::Us, "2026-01-16T00:30Z",
            "2026-01-15 2026-W03 2026-01");
        row("and ends at 20:00 in winter", CalendarName::Us, "2026-01-16T01:00Z", "2026-01-16 2026-W03 2026-01");
        row("Friday before the clocks go forward", CalendarName::Us, "2026-03-07T00:59:59.999Z",
            "2026-03-06 2026-W10 2026-03");
        row("Monday has begun that night", CalendarName::Us, "2026-03-07T01:00Z", "2026-03-09 2026-W11 2026-03");
        row("02:00 that Sunday", CalendarName::Us, "2026-03-08T07:00Z", "2026-03-09 2026-W11 2026-03");
        row("Monday's last moment, in summer", CalendarName::Us, "2026-03-09T23:59:59.999Z",
            "2026-03-09 2026-W11 2026-03");
        row("Tuesday an hour of UTC earlier", CalendarName::Us, "2026-03-10T00:00Z", "2026-03-10 2026-W11 2026-03");
        row("Friday before they go back", CalendarName::Us, "2026-10-30T23:59:59.999Z", "2026-10-30 2026-W44 2026-10");
        row("November's first day in October", CalendarName::Us, "2026-10-31T00:00Z", "2026-11-02 2026-W45 2026-11");
        row("01:30 twice", CalendarName::Us, "2026-11-01T06:30Z", "2026-11-02 2026-W45 2026-11");
        row("Monday in winter again", CalendarName::Us, "2026-11-03T00:30Z", "2026-11-02 2026-W45 2026-11");
        row("and its end", CalendarName::Us, "2026-11-03T01:00Z", "2026-11-03 2026-W45 2026-11");
        row("a year's last week", CalendarName::Us, "2020-12-31T20:00Z", "2020-12-31 2020-W53 2020-12");
        row("a year that begins in the last one's week", CalendarName::AlwaysOpen, "2021-01-01T00:00Z",
            "2021-01-01 2020-W53 2021-01");
        row("a year that ends in the next one's week", CalendarName::AlwaysOpen, "2025-12-31T23:59Z",
            "2025-12-31 2026-W01 2025-12");
        row("a month's end that never closes", CalendarName::AlwaysOpen, "2024-02-29T23:59:59.999Z",
            "2024-02-29 2024-W09 2024-02");
        row("and the next", CalendarName::AlwaysOpen, "2024-03-01T00:00Z", "2024-03-01 2024-W09 2024-03");
        row("London's Friday ends at its close", CalendarName::Uk, "2026-03-27T16:29:59Z",
            "2026-03-27 2026-W13 2026-03");
        row("in summer an hour of UTC earlier", CalendarName::Uk, "2026-03-30T15:30:00Z",
            "2026-03-31 2026-W14 2026-03");
        row("and in winter again", CalendarName::Uk, "2026-10-26T16:29:59Z", "2026-10-26 2026-W44 2026-10");
        row("London's half day", CalendarName::Uk, "2026-12-24T12:29:59Z", "2026-12-24 2026-W52 2026-12");
        row("is followed by the holidays", CalendarName::Uk, "2026-12-24T12:30:00Z", "2026-12-29 2026-W53 2026-12");
        row("New York's half day is a whole one", CalendarName::Us, "2026-11-28T00:59:59Z",
            "2026-11-27 2026-W48 2026-11");
        row("a month that ends on a Saturday", CalendarName::Us, "2026-02-28T01:00:00Z", "2026-03-02 2026-W10 2026-03");
        row("a month that ends on a Sunday in Kolkata", CalendarName::Nse, "2025-08-29T10:00:00Z",
            "2025-09-01 2025-W36 2025-09");
        row("India's own zone", CalendarName::Nse, "2025-10-20T09:59:59Z", "2025-10-20 2025-W43 2025-10");
        row("Muhurat's afternoon hour", CalendarName::Nse, "2025-10-21T08:30Z", "2025-10-21 2025-W43 2025-10");
        row("the day after it is a holiday", CalendarName::Nse, "2025-10-21T09:15Z", "2025-10-23 2025-W43 2025-10");
        row("a Muhurat on a Sunday ends its week", CalendarName::Nse, "2023-11-12T13:00Z",
            "2023-11-12 2023-W45 2023-11");
        row("an evening Muhurat begins November", CalendarName::Nse, "2024-11-01T13:00Z",
            "2024-11-01 2024-W44 2024-11");
    }
    void namesTheMarketsOwnDay() {
        QFETCH(int, calendar);
        QFETCH(QString, time);
        QFETCH(QString, expected);
        const TradingPeriods periods = at(static_cast<CalendarName>(calendar), time.toUtf8().constData());
        QCOMPARE(labels(periods), expected);
        QVERIFY(periods.hold(parseIso(time.toStdString()).value().time));
    }
    void everyHourOfThreeYearsBelongsToOneDayThatAgreesWithTheCandles() {
        for (const CalendarName name :
             {CalendarName::Us, CalendarName::Nse, CalendarName::Uk, CalendarName::AlwaysOpen}) {
            const TradingCalendar& calendar = TradingCalendar::of(name);
            TradingPeriods last;
            for (Timestamp time = parseIso("2023-12-01").value().time; time < parseIso("2026-12-01").value().time;
                 time += std::chrono::hours(5)) {
                const TradingPeriods periods = tradingPeriods(calendar, time);
                QVERIFY(periods.hold(time));
                QCOMPARE(Timestamp(periods.day), calendar.bucket(time, market::Timeframe::D1).start);
                QCOMPARE(Timestamp(periods.week), calendar.bucket(time, market::Timeframe::W1).start);
                QVERIFY(periods.day >= last.day && periods.week >= last.week && periods.month >= last.month);
                if (last.until != Timestamp() && periods.day != last.day)
                    QVERIFY(periods.from >= last.until);
                last = periods;
            }
        }
    }
};

REGISTER_TEST(TradingPeriodsTest)
#include "trading_periods_test.moc"
