#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "ui/chart/candle_chart.h"
#include "ui/chart/plot_ground.h"
#include "ui/chart/session_folds.h"
#include "ui/chart/time_axis.h"
#include "ui/look/formatting.h"
#include "ui/look/theme.h"

#include <QImage>

using namespace aetherion;
using namespace aetherion::chart;
using namespace std::chrono_literals;
using market::CalendarName;
using market::Timeframe;
using market::TradingCalendar;

namespace {

Timestamp sessionTime(const char* iso) { return parseIso(iso)->time; }

/// Every minute of the sessions of these dates, at a price that does not move.
std::vector<market::Bar> sessionMinutes(CalendarName calendar, std::chrono::year_month_day from, int days) {
    std::vector<market::Bar> bars;
    for (int i = 0; i < days; ++i) {
        const auto session = TradingCalendar::of(calendar).session(std::chrono::sys_days(from) + std::chrono::days(i));
        if (!session)
            continue;
        for (Timestamp time = session->open; time < session->close; time += 1min) {
            market::Bar bar;
            bar.openTime = time;
            bar.open = bar.close = Price::fromUnits(100 * kDecimalUnit);
            bar.high = Price::fromUnits(101 * kDecimalUnit);
            bar.low = Price::fromUnits(99 * kDecimalUnit);
            bars.push_back(bar);
        }
    }
    return bars;
}

struct SessionView {
    SessionView(CalendarName calendar, const std::vector<market::Bar>& bars) : chart(data, view) {
        folds.reset(TradingCalendar::of(calendar));
        data.reset(bars.front().timeframe);
        contract::RecentBars recent;
        recent.closed = bars;
        data.mergeRecent(recent);
        folds.update(data);
        view.setFolds(folds);
        chart.setFolds(folds);
        view.reset(market::length(data.timeframe()), false);
        view.setExtent(bars.front().openTime, bars.back().closeTime());
        chart.resize(1000, 400);
    }
    ChartData data;
    SessionFolds folds;
    ChartViewport view;
    CandleChart chart;
};

/// Thursday to Monday, 8 to 12 August 2024.
std::vector<market::Bar> nseMinutes() {
    using namespace std::chrono;
    return sessionMinutes(CalendarName::Nse, 2024y / August / 8d, 5);
}

} // namespace

class ChartSessionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nightsAndWeekendsAreClosedAndNoGaps() {
        const SessionView nse(CalendarName::Nse, nseMinutes());
        const std::vector<Stretch> closed{{sessionTime("2024-08-08T10:00Z"), sessionTime("2024-08-09T03:45Z")},
                                          {sessionTime("2024-08-09T10:00Z"), sessionTime("2024-08-12T03:45Z")}};
        QVERIFY(std::equal(closed.begin(), closed.end(), nse.folds.closed().begin(), nse.folds.closed().end()));
        QVERIFY(nse.folds.gaps().empty());
        for (const Stretch& each : closed) {
            QCOMPARE(nse.folds.positionOf(each.from), nse.folds.positionOf(each.to));
            QCOMPARE(nse.folds.positionOf(each.from + 1h), nse.folds.positionOf(each.to));
            QVERIFY(nse.folds.isFolded(each.from + 1h) && !nse.folds.isFolded(each.from));
            QCOMPARE(nse.folds.timeAt(nse.folds.positionOf(each.to)), each.to);
            QCOMPARE(nse.folds.timeAt(nse.folds.positionOf(each.from) - 1), each.from - Duration(1));
        }
        for (const market::Bar& bar : nse.data.bars())
            QCOMPARE(nse.folds.timeAt(nse.folds.positionOf(bar.openTime)), bar.openTime);
    }

    void missingDataWithinASessionAreHatchedAndKeepTheirRoom() {
        auto bars = nseMinutes();
        const Timestamp from = sessionTime("2024-08-09T05:00Z");
        std::erase_if(bars, [&](const market::Bar& bar) { return bar.openTime >= from && bar.openTime < from + 1h; });
        SessionView nse(CalendarName::Nse, bars);
        QCOMPARE(nse.folds.gaps().size(), std::size_t(1));
        QVERIFY(nse.folds.gaps().front() == (Stretch{from, from + 1h}));
        nse.view.showRange(from - 1h, from + 2h);
        for (const bool isFolding : {true, false}) {
            nse.view.setFolding(isFolding);
            const double width = 1000 - nse.view.gutter();
            const auto pieces = gapPieces(nse.folds, nse.view, width);
            QCOMPARE(pieces.size(), std::size_t(1));
            QVERIFY(std::abs(pieces[0].right - pieces[0].left - width / 3) <= 1.5);
            const QImage picture = nse.chart.grab().toImage();
            int inked = 0;
            const auto middle = static_cast<int>((pieces[0].left + pieces[0].right) / 2);
            const QRgb ground = look::themeColors(nse.chart.palette()).plot.rgb();
            for (int x = middle - 40; x < middle + 40; ++x)
                for (int y = 40; y < 60; ++y)
                    inked += picture.pixel(x, y) != ground ? 1 : 0;
            // Diagonal lines: some of the area, not all of it.
            QVERIFY2(inked > 80 && inked < 800, qPrintable(QString::number(inked)));
        }
    }

    void aMarketThatNeverClosesHasGapsAlone() {
        auto bars = test::walk(Timeframe::M1, 600, sessionTime("2024-08-11T12:00Z"), 100, 3);
        bars.erase(bars.begin() + 200, bars.begin() + 230);
        const SessionView crypto(CalendarName::AlwaysOpen, bars);
        QVERIFY(crypto.folds.closed().empty());
        QCOMPARE(crypto.folds.gaps().size(), std::size_t(1));
        QCOMPARE(crypto.folds.gaps().front().to - crypto.folds.gaps().front().from, Duration(30min));
        QVERIFY(sessionLines(crypto.folds.calendar(), crypto.view, 900, 30).empty());
    }

    void tenSecondsWithoutATradeAreNoLoss() {
        auto bars = test::walk(Timeframe::S10, 600, sessionTime("2024-08-11T12:00Z"), 100, 3);
        bars.erase(bars.begin() + 400, bars.begin() + 410);
        bars.erase(bars.begin() + 200);
        SessionView quiet(CalendarName::AlwaysOpen, bars);
        QCOMPARE(quiet.folds.gaps().size(), std::size_t(2));
        quiet.folds.reset(TradingCalendar::of(CalendarName::AlwaysOpen), 30s);
        quiet.folds.update(quiet.data);
        QCOMPARE(quiet.folds.gaps().size(), std::size_t(1));
    }

    void daysWithoutASessionAreClosedAndAMissingDayIsAGap() {
        // The week of Independence Day 2024 (a Thursday), without its Tuesday.
        std::vector<market::Bar> bars;
        for (const char* date : {"2024-06-28", "2024-07-01", "2024-07-03", "2024-07-05", "2024-07-08"}) {
            market::Bar bar;
            bar.timeframe = Timeframe::D1;
            bar.openTime = sessionTime(date);
            bar.open = bar.high = bar.low = bar.close = Price::fromUnits(kDecimalUnit);
            bars.push_back(bar);
        }
        const SessionView us(CalendarName::Us, bars);
        QCOMPARE(us.folds.gaps().size(), std::size_t(1));
        QVERIFY(us.folds.gaps().front() == (Stretch{sessionTime("2024-07-02"), sessionTime("2024-07-03")}));
        QCOMPARE(us.folds.closed().size(), std::size_t(3));
        QVERIFY(us.folds.closed()[1] == (Stretch{sessionTime("2024-07-04"), sessionTime("2024-07-05")}));
    }

    void foldsGrowWithTheBars() {
        const auto bars = nseMinutes();
        const SessionView whole(CalendarName::Nse, bars);
        SessionFolds grown;
        grown.reset(TradingCalendar::of(CalendarName::Nse));
        ChartData data;
        data.reset(Timeframe::M1);
        contract::RecentBars recent;
        for (std::size_t last = 400; last < bars.size(); last += 50) {
            recent.closed = std::vector(bars.begin() + static_cast<std::ptrdiff_t>(last - 100),
                                        bars.begin() + static_cast<std::ptrdiff_t>(last));
            data.mergeRecent(recent);
            grown.update(data);
        }
        recent.closed = std::vector(bars.end() - 200, bars.end());
        data.mergeRecent(recent);
        data.addOlder({bars.begin(), bars.begin() + 300});
        grown.update(data);
        QVERIFY(std::equal(grown.closed().begin(), grown.closed().end(), whole.folds.closed().begin(),
                           whole.folds.closed().end()));
    }

    void foldedViewsKeepTheirRightEdgeAndLeaveNothingOut() {
        SessionView nse(CalendarName::Nse, nseMinutes());
        nse.view.pan(-200min);
        const Timestamp to = nse.view.to();
        const Duration span = nse.view.span();
        nse.view.setFolding(false);
        QCOMPARE(nse.view.to(), to);
        QCOMPARE(nse.view.to() - nse.view.from(), span);
        nse.view.setFolding(true);
        QCOMPARE(nse.view.to(), to);
        // 200 minutes before 10:50 on Monday lie 375 of them in a session: the weekend takes no room.
        nse.view.showRange(sessionTime("2024-08-09T09:00Z"), sessionTime("2024-08-12T04:45Z"));
        QCOMPARE(nse.view.span(), Duration(2h));
        QVERIFY(std::abs(nse.view.xOf(sessionTime("2024-08-09T10:00Z"), 900) - 450) < 0.01);
        QVERIFY(std::abs(nse.view.xOf(sessionTime("2024-08-12T03:45Z"), 900) - 450) < 0.01);
        QCOMPARE(nse.view.timeAt(450, 900), sessionTime("2024-08-12T03:45Z"));
        // Panning comes through a fold.
        for (int i = 0; i < 20; ++i)
            nse.view.pan(-10min);
        QCOMPARE(nse.view.to(), sessionTime("2024-08-09T07:40Z"));
    }

    void sessionsOpenOnLabelledLines() {
        SessionView nse(CalendarName::Nse, nseMinutes());
        nse.view.showRange(sessionTime("2024-08-08T03:00Z"), sessionTime("2024-08-12T10:00Z"));
        const auto lines = sessionLines(nse.folds.calendar(), nse.view, 900, 30);
        QCOMPARE(lines.size(), std::size_t(3));
        for (const SessionLine& line : lines)
            QCOMPARE(line.label, QStringLiteral("09:15 IST"));
        QVERIFY(std::abs(lines[1].x - nse.view.xOf(sessionTime("2024-08-09T03:45Z"), 900)) < 1e-9);
        QVERIFY(sessionLines(nse.folds.calendar(), nse.view, 900, 500).empty());
    }

    void marksOfFoldedSessionsReadWholeHoursInKolkata() {
        SessionView nse(CalendarName::Nse, nseMinutes());
        nse.view.showRange(sessionTime("2024-08-08T03:45Z"), sessionTime("2024-08-12T10:00Z"));
        const QTimeZone kolkata("Asia/Kolkata");
        const TimeScale scale = timeScale(nse.view, 1400, 50, kolkata);
        QVERIFY(scale.marks.size() >= 12);
        double last = -100;
        QStringList labels;
        for (const TimeMark& mark : scale.marks) {
            const QTime wall = look::dateTimeOf(mark.time, kolkata).time();
            QCOMPARE(wall.minute(), 0);
            QVERIFY2(wall >= QTime(9, 15) && wall <= QTime(15, 30), qPrintable(mark.label));
            const double x = nse.view.xOf(mark.time, 1400);
            QVERIFY(x - last >= 30);
            last = x;
            labels << mark.label;
        }
        QVERIFY(labels.contains(QStringLiteral("10:00")) && labels.contains(QStringLiteral("11:00")));
        QVERIFY(scale.groups.back().label.contains(QStringLiteral("2024-08-12")));
    }

    void theAxisNamesItsOffset() {
        QCOMPARE(offsetText(sessionTime("2024-08-08"), QTimeZone("Asia/Kolkata")), QStringLiteral("+05:30"));
        QCOMPARE(offsetText(sessionTime("2024-01-08"), QTimeZone("America/New_York")), QStringLiteral("-05:00"));
        QCOMPARE(offsetText(sessionTime("2024-08-08"), QTimeZone("America/New_York")), QStringLiteral("-04:00"));
    }

    void marksNameTheClockAfterItChanged() {
        const QTimeZone newYork("America/New_York");
        const TimeScale autumn =
            timeScale(sessionTime("2024-11-03T04:00Z"), sessionTime("2024-11-03T10:00Z"), 1h, newYork);
        QStringList labels;
        for (const TimeMark& mark : autumn.marks)
            labels << mark.label;
        QCOMPARE(labels, QStringList({"00:00", "01:00", "01:00 EST", "02:00", "03:00", "04:00"}));
        const TimeScale spring =
            timeScale(sessionTime("2024-03-10T05:00Z"), sessionTime("2024-03-10T09:00Z"), 1h, newYork);
        labels.clear();
        for (const TimeMark& mark : spring.marks)
            labels << mark.label;
        QCOMPARE(labels, QStringList({"00:00", "01:00", "03:00 EDT", "04:00"}));
    }
};

REGISTER_TEST(ChartSessionsTest)
#include "chart_sessions_test.moc"
