#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "ui/chart/candle_chart.h"
#include "ui/chart/candle_painter.h"
#include "ui/chart/chart_data.h"
#include "ui/chart/chart_viewport.h"
#include "ui/chart/price_axis.h"
#include "ui/chart/probability_pane.h"
#include "ui/chart/regime_lane.h"
#include "ui/chart/time_axis.h"
#include "ui/look/formatting.h"

#include <QImage>
#include <QPainter>
#include <QSet>

using namespace aetherion;
using namespace aetherion::look;
using namespace aetherion::chart;
using namespace std::chrono_literals;
using market::Timeframe;

namespace {

Timestamp at(const char* iso) { return parseIso(iso)->time; }

contract::RecentBars recentOf(std::vector<market::Bar> bars) {
    contract::RecentBars recent;
    recent.closed = std::move(bars);
    return recent;
}

} // namespace

class ChartTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void viewFollowsWhileRightEdgeIsVisible() {
        ChartViewport view;
        view.reset(1min, false);
        const Timestamp first = at("2024-08-08T00:00Z");
        view.setExtent(first, first + 500min);
        QVERIFY(view.follows());
        const Timestamp before = view.to();
        view.setExtent(first, first + 510min);
        QCOMPARE(view.to() - before, Duration(10min));
        QVERIFY(view.to() > first + 510min);
    }

    void viewKeepsItsPlaceWhenBarsArriveWhilePanned() {
        ChartViewport view;
        view.reset(1min, false);
        const Timestamp first = at("2024-08-08T00:00Z");
        view.setExtent(first, first + 500min);
        view.pan(-100min);
        QVERIFY(!view.follows());
        const Timestamp from = view.from();
        const Timestamp to = view.to();
        for (int tick = 1; tick <= 1000; ++tick)
            view.setExtent(first, first + 500min + 1min * tick);
        QCOMPARE(view.from(), from);
        QCOMPARE(view.to(), to);
        QCOMPARE(view.seenUntil(), first + 500min);
        view.goToLive();
        QVERIFY(view.follows());
        QVERIFY(view.to() > first + 1500min);
    }

    void zoomKeepsItsAnchorAndItsLimits() {
        ChartViewport view;
        view.reset(1min, false);
        const Timestamp first = at("2024-08-08T00:00Z");
        view.setExtent(first, first + 500min);
        view.pan(-200min);
        const Timestamp anchor = view.timeAt(300, 1000);
        view.zoom(1.5, anchor);
        QVERIFY(std::abs(view.xOf(anchor, 1000) - 300) < 0.01);
        for (int i = 0; i < 100; ++i)
            view.zoom(2.0, anchor);
        QCOMPARE(view.span(), Duration(1min) * ChartViewport::kFewestBars);
        for (int i = 0; i < 100; ++i)
            view.zoom(0.5, anchor);
        QVERIFY(view.span() <= Duration(626min));
    }

    void timeMarksAreRoundInTheShownZone() {
        const QTimeZone kolkata("Asia/Kolkata");
        const TimeScale scale = timeScale(at("2024-08-08T02:10Z"), at("2024-08-08T12:00Z"), 50min, kolkata);
        QVERIFY(scale.marks.size() > 5);
        for (const TimeMark& mark : scale.marks) {
            QVERIFY2(mark.label.endsWith(QStringLiteral(":00")), qPrintable(mark.label));
            QCOMPARE(dateTimeOf(mark.time, kolkata).time().minute(), 0);
        }
        QCOMPARE(scale.marks.front().label, QStringLiteral("08:00"));
        QVERIFY(scale.groups.front().label.contains(QStringLiteral("2024-08-08")));
    }

    void theDayReadsAsTheLanguageWritesIt() {
        const QTimeZone kolkata("Asia/Kolkata");
        const auto dayIn = [&](const QLocale& locale) {
            const QLocale before;
            QLocale::setDefault(locale);
            // The day there begins before that of UTC.
            const QString label =
                timeScale(at("2024-08-08T20:10Z"), at("2024-08-09T04:00Z"), 50min, kolkata).groups.front().label;
            QLocale::setDefault(before);
            return label;
        };
        QVERIFY2(dayIn(QLocale(QLocale::Hindi, QLocale::India)).endsWith(QStringLiteral(" 09/08/2024")),
                 qPrintable(dayIn(QLocale(QLocale::Hindi, QLocale::India))));
        QVERIFY(dayIn(QLocale(QLocale::Chinese, QLocale::China)).endsWith(QStringLiteral(" 2024/08/09")));
        QCOMPARE(dayIn(QLocale(QLocale::English, QLocale::UnitedStates)), QStringLiteral("Fri 2024-08-09"));
    }

    void noLineGoesThroughTheWordsOfAnEmptyChart() {
        ChartData data;
        ChartViewport viewport;
        data.reset(Timeframe::M1);
        viewport.reset(1min, false);
        CandleChart chart(data, viewport);
        chart.resize(900, 400);
        const QImage bare = chart.grab().toImage();
        const QString text = QStringLiteral("Waiting for the first data of a source that has a rather long name...");
        chart.setEmptyText(text);
        const QImage written = chart.grab().toImage();
        const int middle = static_cast<int>(chart.width() - viewport.gutter()) / 2;
        const int half = chart.fontMetrics().horizontalAdvance(text) / 2 - 4;
        const int y = chart.height() / 2 + chart.fontMetrics().height() / 2 + 1;
        const QColor grid = look::themeColors(chart.palette()).grid;
        int lines = 0;
        int left = 0;
        for (int x = middle - half; x < middle + half; ++x) {
            lines += bare.pixelColor(x, y) == grid ? 1 : 0;
            left += written.pixelColor(x, y) == grid ? 1 : 0;
        }
        QVERIFY(lines > 0);
        QCOMPARE(left, 0);
    }

    void timeMarksSurviveBothNightsOfDaylightSaving() {
        const QTimeZone newYork("America/New_York");
        for (const char* night : {"2024-03-10T00:00Z", "2024-11-03T00:00Z"}) {
            const Timestamp from = at(night);
            const TimeScale scale = timeScale(from, from + 36h, 100min, newYork);
            Timestamp last = from - 1h;
            for (const TimeMark& mark : scale.marks) {
                QVERIFY(mark.time > last);
                QCOMPARE(dateTimeOf(mark.time, newYork).time().hour() % 2, 0);
                last = mark.time;
            }
            QVERIFY(scale.marks.size() >= 16);
        }
    }

    void longRangesAreMarkedByDaysMonthsAndYears_data() {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("most");
        for (const int days : {3, 20, 90, 400, 3000, 20000})
            QTest::addRow("%d days", days) << days << 12;
    }
    void longRangesAreMarkedByDaysMonthsAndYears() {
        QFETCH(int, days);
        QFETCH(int, most);
        const Timestamp from = at("2001-01-17T05:00Z");
        const Duration span = 24h * days;
        const TimeScale scale = timeScale(from, from + span, span / 10, QTimeZone("UTC"));
        QVERIFY(scale.marks.size() >= 1);
        QVERIFY(static_cast<int>(scale.marks.size()) <= most);
        for (std::size_t i = 1; i < scale.marks.size(); ++i)
            QVERIFY(scale.marks[i].time > scale.marks[i - 1].time);
    }

    void priceMarksAreRoundDistinctAndInside() {
        for (const auto& [low, high] : {std::pair{61590.12, 61633.9}, {0.00012, 0.00019}, {4.9, 5.1}, {100.0, 100.0}}) {
            const PriceAxis axis(low, high, 0, 400);
            const auto marks = axis.marks(40, 8);
            QVERIFY(marks.size() >= 2);
            QSet<QString> labels;
            for (const PriceMark& mark : marks) {
                QVERIFY(axis.yOf(mark.price) >= -0.01 && axis.yOf(mark.price) <= 400.01);
                labels.insert(mark.label);
            }
            QCOMPARE(static_cast<std::size_t>(labels.size()), marks.size());
        }
    }

    void ribbonAndCandlesShareTheirX() {
        const auto stream = test::sampleStream(0, {});
        ChartData data;
        data.reset(Timeframe::M1);
        QVERIFY(data.mergeRecent(*stream.bars[index(Timeframe::M1)]));
        ChartViewport view;
        view.reset(1min, false);
        view.setExtent(data.bars().front().openTime, data.bars().back().closeTime());
        RegimeLane lane;
        lane.reset(Timeframe::M1, market::CalendarName::AlwaysOpen);
        lane.merge(*stream.bars[index(Timeframe::M1)]);
        const double width = 900 - view.gutter();
        const auto pieces = lane.pieces(view, width);
        QVERIFY(pieces.size() > 1);
        // Where the confirmed regime changes, the ribbon's border stands at the left edge of that bar's candle.
        std::vector<double> borders;
        const auto visible = data.barsBetween(view.from(), view.to());
        for (std::size_t i = visible.first + 1; i < visible.last; ++i) {
            const auto* now = data.regimeOf(data.bars()[i]);
            const auto* before = data.regimeOf(data.bars()[i - 1]);
            if (now && before && now->confirmed != before->confirmed)
                borders.push_back(view.xOf(data.bars()[i].openTime, width));
        }
        QCOMPARE(pieces.size(), borders.size() + 1);
        for (std::size_t i = 0; i < borders.size(); ++i)
            QVERIFY(std::abs(pieces[i + 1].left - borders[i]) < 1e-6);
    }

    void recentBarsReplaceOverlapAndOlderOnesGoBefore() {
        const Timestamp end = at("2024-08-08T12:00Z");
        const auto all = test::walk(Timeframe::M1, 1000, end, 100, 3);
        ChartData data;
        data.reset(Timeframe::M1);
        data.mergeRecent(recentOf({all.begin() + 500, all.begin() + 900}));
        QCOMPARE(data.addOlder({all.begin() + 400, all.begin() + 600}), std::size_t(100));
        QCOMPARE(data.addOlder({all.begin() + 400, all.begin() + 600}), std::size_t(0));
        auto next = recentOf({all.begin() + 600, all.end() - 1});
        next.forming = all.back();
        data.mergeRecent(next);
        QCOMPARE(data.bars().size(), std::size_t(600));
        QVERIFY(std::equal(data.bars().begin(), data.bars().end(), all.begin() + 400));
        QCOMPARE(data.closedCount(), std::size_t(599));
    }

    void aHoleAfterALongPauseDropsWhatIsOlder() {
        const auto all = test::walk(Timeframe::M1, 1000, at("2024-08-08T12:00Z"), 100, 3);
        ChartData data;
        data.reset(Timeframe::M1);
        data.mergeRecent(recentOf({all.begin(), all.begin() + 100}));
        data.mergeRecent(recentOf({all.begin() + 300, all.end()}));
        QCOMPARE(data.bars().front(), all[300]);
    }

    void summaryEqualsTheBarsItStandsFor() {
        const auto all = test::walk(Timeframe::M1, 3000, at("2024-08-08T12:00Z"), 100, 9);
        ChartData data;
        data.reset(Timeframe::M1);
        data.mergeRecent(recentOf(all));
        for (const auto& [first, last] :
             {std::pair<std::size_t, std::size_t>{0, 3000}, {5, 6}, {127, 129}, {100, 2999}}) {
            const BarSummary sum = data.summary({first, last});
            Price high = all[first].high;
            Price low = all[first].low;
            for (std::size_t i = first; i < last; ++i) {
                high = std::max(high, all[i].high);
                low = std::min(low, all[i].low);
            }
            QCOMPARE(sum.high.units(), high.units());
            QCOMPARE(sum.low.units(), low.units());
            QCOMPARE(sum.close.units(), all[last - 1].close.units());
        }
    }

    void aMillionBarsAreNoMoreStrokesThanPixels() {
        contract::RecentBars recent;
        recent.closed = test::walk(Timeframe::M1, 1'000'000, at("2024-08-08T12:00Z"), 60000, 5);
        std::vector<contract::BarRegime> regimes;
        for (const market::Bar& bar : recent.closed) {
            contract::BarRegime regime;
            regime.closeTime = bar.closeTime();
            regime.confirmed = market::kRegimes[regimes.size() / 7 % 4];
            regime.probabilities = {0.25, 0.25, 0.25, 0.25};
            regime.known = true;
            regimes.push_back(regime);
        }
        recent.regimes = std::move(regimes);
        ChartData data;
        data.reset(Timeframe::M1);
        data.mergeRecent(recent);
        ChartViewport view;
        view.reset(1min, false);
        view.setExtent(data.bars().front().openTime, data.bars().back().closeTime());
        CandleChart chart(data, view);
        chart.resize(1000, 500);
        ProbabilityPane pane(data, view);
        pane.resize(1000, 90);
        RegimeLane lane;
        lane.reset(Timeframe::M1, market::CalendarName::AlwaysOpen);
        lane.merge(recent);
        for (int i = 0; i < 60; ++i) {
            view.zoom(0.8);
            const QImage picture = chart.grab().toImage();
            QVERIFY(!picture.isNull());
            QVERIFY2(chart.strokesPainted() > 0 && chart.strokesPainted() <= 4000,
                     qPrintable(QString::number(chart.strokesPainted())));
        }
        QVERIFY(data.barsBetween(view.from(), view.to()).count() == 1'000'000);
        pane.grab();
        QVERIFY(pane.boxesPainted() > 100 && pane.boxesPainted() <= 4000);
        QVERIFY(lane.pieces(view, 1000).size() <= 1001);
    }

    void chartTellsKindsOfDataApart() {
        const auto stream = test::sampleStream(0, {});
        ChartData data;
        data.reset(Timeframe::M1);
        data.mergeRecent(*stream.bars[index(Timeframe::M1)]);
        ChartViewport view;
        view.reset(1min, false);
        view.setExtent(data.bars().front().openTime, data.bars().back().closeTime());
        CandleChart chart(data, view);
        chart.resize(800, 400);
        chart.setSubject(QStringLiteral("SIMULATED"), {2, 5});
        const QImage simulated = chart.grab().toImage();
        chart.setSubject(QStringLiteral("REPLAY"), {2, 5});
        QVERIFY(simulated != chart.grab().toImage());
    }
};

REGISTER_TEST(ChartTest)
#include "chart_test.moc"
