#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/chart/chart_stack.h"
#include "ui/chart/indicator_line.h"
#include "ui/chart/study_pane.h"

#include <QImage>
#include <QMenu>

#include <cmath>

using namespace aetherion;
using namespace aetherion::chart;
using namespace std::chrono_literals;
using market::CalendarName;
using market::Timeframe;
using market::TradingCalendar;

namespace {

constexpr std::size_t kEmaWindow = 50;
constexpr std::size_t kTrueRangeWindow = 14;
constexpr Timestamp kStudiesEnd = fromEpochMillis(1'723'161'600'000);

BarColumns columnsOf(const std::vector<market::Bar>& bars) {
    BarColumns columns(bars.front().timeframe);
    for (const market::Bar& bar : bars)
        columns.append(bar);
    return columns;
}

IndicatorValues runTo(IndicatorKind kind, const BarColumns& bars, std::size_t first, std::size_t last) {
    const auto indicator = makeIndicator(kind, TradingCalendar::of(CalendarName::AlwaysOpen), StudySetup{});
    for (std::size_t i = first; i <= last; ++i)
        indicator->take(bars, i);
    return indicator->values();
}

double closeOf(const market::Bar& bar) { return bar.close.toDouble(); }

bool isNear(double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(1.0, std::abs(b)); }

} // namespace

class ChartStudiesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void averagesEqualTheirDefinitions() {
        const auto bars = test::walk(Timeframe::M1, 400, kStudiesEnd, 100, 3);
        const BarColumns columns = columnsOf(bars);
        const std::size_t at = 321;
        double mean = 0;
        for (std::size_t i = at - 19; i <= at; ++i)
            mean += closeOf(bars[i]) / 20;
        double variance = 0;
        for (std::size_t i = at - 19; i <= at; ++i)
            variance += (closeOf(bars[i]) - mean) * (closeOf(bars[i]) - mean) / 20;
        QVERIFY(isNear(runTo(IndicatorKind::Sma, columns, 0, at)[0], mean));
        const IndicatorValues bands = runTo(IndicatorKind::Bollinger, columns, 0, at);
        QVERIFY(isNear(bands[1], mean + 2 * std::sqrt(variance)) && isNear(bands[2], mean - 2 * std::sqrt(variance)));

        double ema = 0;
        for (std::size_t i = 0; i <= at; ++i)
            ema = i < kEmaWindow ? ema + closeOf(bars[i]) / kEmaWindow
                                 : ema + 2.0 / (kEmaWindow + 1) * (closeOf(bars[i]) - ema);
        QVERIFY(isNear(runTo(IndicatorKind::Ema, columns, 0, at)[0], ema));
        QVERIFY(std::isnan(runTo(IndicatorKind::Ema, columns, 0, kEmaWindow - 2)[0]));
        QVERIFY(std::isnan(runTo(IndicatorKind::Sma, columns, 0, 18)[0]));
    }

    void rangeAndVolatilityEqualTheirDefinitions() {
        const auto bars = test::walk(Timeframe::M1, 400, kStudiesEnd, 100, 3);
        const BarColumns columns = columnsOf(bars);
        double range = 0;
        for (std::size_t i = 1; i <= 300; ++i) {
            const double last = closeOf(bars[i - 1]);
            const double high = bars[i].high.toDouble();
            const double low = bars[i].low.toDouble();
            const double now = std::max({high - low, std::abs(high - last), std::abs(low - last)});
            range = i <= kTrueRangeWindow ? range + now / kTrueRangeWindow
                                          : (range * (kTrueRangeWindow - 1) + now) / kTrueRangeWindow;
        }
        QVERIFY(isNear(runTo(IndicatorKind::AverageTrueRange, columns, 0, 300)[0], range));
        double mean = 0;
        const auto logReturn = [&](std::size_t i) { return std::log(closeOf(bars[i]) / closeOf(bars[i - 1])); };
        for (std::size_t i = 281; i <= 300; ++i)
            mean += logReturn(i) / 20;
        double squares = 0;
        for (std::size_t i = 281; i <= 300; ++i)
            squares += (logReturn(i) - mean) * (logReturn(i) - mean);
        QVERIFY(std::abs(runTo(IndicatorKind::Volatility, columns, 0, 300)[0] - std::sqrt(squares / 19) * 100) < 1e-9);
    }

    void vwapBeginsAnewWithTheDay() {
        const auto bars = test::walk(Timeframe::M1, 3000, kStudiesEnd, 100, 4);
        const BarColumns columns = columnsOf(bars);
        const auto day = std::chrono::floor<std::chrono::days>(bars.back().openTime);
        double value = 0;
        double volume = 0;
        for (const market::Bar& bar : bars)
            if (bar.openTime >= day) {
                value += (bar.high.toDouble() + bar.low.toDouble() + bar.close.toDouble()) / 3 * bar.volume.toDouble();
                volume += bar.volume.toDouble();
            }
        QVERIFY(isNear(runTo(IndicatorKind::Vwap, columns, 0, 2999)[0], value / volume));
        const auto vwap =
            makeIndicator(IndicatorKind::Vwap, TradingCalendar::of(CalendarName::AlwaysOpen), StudySetup{});
        QCOMPARE(columns.openTime(vwap->firstNeeded(columns, 2999)), Timestamp(day));
    }

    void whatBeginsLateEndsInTheSameValue() {
        const auto bars = test::walk(Timeframe::M1, 20'000, kStudiesEnd, 100, 4);
        const BarColumns columns = columnsOf(bars);
        for (const IndicatorKind kind :
             {IndicatorKind::Sma, IndicatorKind::Ema, IndicatorKind::Vwap, IndicatorKind::Bollinger,
              IndicatorKind::AverageTrueRange, IndicatorKind::Volatility}) {
            const auto indicator = makeIndicator(kind, TradingCalendar::of(CalendarName::AlwaysOpen), StudySetup{});
            const std::size_t first = indicator->firstNeeded(columns, 19'000);
            QVERIFY(first > 15'000);
            QVERIFY(isNear(runTo(kind, columns, first, 19'000)[0], runTo(kind, columns, 0, 19'000)[0]));
        }
    }

    void pointsOfAWideViewEqualThoseOfAllBars() {
        contract::RecentBars recent;
        recent.closed = test::walk(Timeframe::M1, 60'000, kStudiesEnd, 100, 4);
        ChartData data;
        data.reset(Timeframe::M1);
        data.mergeRecent(recent);
        ChartViewport view;
        view.reset(1min, false);
        view.setExtent(recent.closed.front().openTime, recent.closed.back().closeTime());
        view.showRange(recent.closed.front().openTime, recent.closed.back().closeTime());
        const CandleScene scene = candleScene(data, view, {}, 700);
        const auto indicator =
            makeIndicator(IndicatorKind::Ema, TradingCalendar::of(CalendarName::AlwaysOpen), StudySetup{});
        const auto points = indicatorPoints(*indicator, scene, 700);
        QCOMPARE(points.size(), scene.columns.size());
        const auto sequential =
            makeIndicator(IndicatorKind::Ema, TradingCalendar::of(CalendarName::AlwaysOpen), StudySetup{});
        std::size_t next = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            for (; next < scene.columns[i].bars.last; ++next)
                sequential->take(data.columns(), next);
            const double expected = sequential->values()[0];
            QVERIFY(std::isnan(expected) ? std::isnan(points[i].values[0]) : isNear(points[i].values[0], expected));
        }
    }

    void overlaysAreDrawnWhenTheyAreSwitchedOn() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.resize(1000, 700);
        const auto snapshot = test::sampleSnapshot({test::sampleStream(0, {})});
        stack.show(snapshot);
        stack.QWidget::show();
        QCoreApplication::processEvents();
        auto* chart = stack.findChild<QWidget*>(QStringLiteral("candleChart"));
        const QImage bare = chart->grab().toImage();
        QImage last = bare;
        for (const char* name : {"overlaySma", "overlayEma", "overlayVwap", "overlayBollinger"}) {
            auto* action = stack.findChild<QAction*>(QLatin1String(name));
            QVERIFY(action && action->isCheckable() && !action->text().isEmpty() && !action->toolTip().isEmpty());
            QVERIFY(stack.actions().contains(action));
            action->trigger();
            const QImage now = chart->grab().toImage();
            QVERIFY2(now != last, name);
            last = now;
        }
        QStringList checked = stack.chartActions().checked();
        QVERIFY(checked.contains(QStringLiteral("overlayVwap")) && checked.contains(QStringLiteral("foldSessions")));
        stack.chartActions().check(
            {QStringLiteral("chartBands"), QStringLiteral("chartMarkers"), QStringLiteral("foldSessions")});
        const QImage after = chart->grab().toImage();
        QCOMPARE(after.size(), bare.size());
        QVERIFY(after == bare);
    }

    void windowsAreThoseThatWereSet() {
        const auto bars = test::walk(Timeframe::M1, 60, kStudiesEnd, 100, 3);
        const BarColumns columns = columnsOf(bars);
        StudySetup setup;
        setup.smaWindow = 3;
        setup.bollingerWindow = 2;
        setup.bollingerWidth = 1;
        const auto of = [&](IndicatorKind kind) {
            const auto indicator = makeIndicator(kind, TradingCalendar::of(CalendarName::AlwaysOpen), setup);
            for (std::size_t i = 0; i < columns.size(); ++i)
                indicator->take(columns, i);
            return indicator->values();
        };
        const double last = closeOf(bars[59]);
        const double before = closeOf(bars[58]);
        QVERIFY(isNear(of(IndicatorKind::Sma)[0], (last + before + closeOf(bars[57])) / 3));
        const IndicatorValues bands = of(IndicatorKind::Bollinger);
        QVERIFY(isNear(bands[0], (last + before) / 2) && isNear(bands[1], std::max(last, before)));
    }

    void panesComeAndGo() {
        test::FakeHistory history;
        ChartStack stack(history);
        stack.resize(1000, 800);
        stack.show(test::sampleSnapshot({test::sampleStream(0, {})}));
        stack.QWidget::show();
        auto* action = stack.chartActions().find(QStringLiteral("paneAtr"));
        action->setChecked(true);
        auto* pane = stack.findChild<StudyPane*>(QStringLiteral("atrPane"));
        QVERIFY(pane && pane->isVisible());
        pane->grab();
        QVERIFY(pane->points().size() > 50);
        QVERIFY(!std::isnan(pane->points().back().values[0]));
        action->setChecked(false);
        QVERIFY(!stack.findChild<StudyPane*>(QStringLiteral("atrPane")));
    }

    void storedFeaturesAreOfferedByNameAndDrawn() {
        test::FakeHistory history;
        const auto stream = test::sampleStream(0, {});
        for (const market::Bar& bar : stream.bars[index(Timeframe::M1)]->closed)
            history.featureRows.push_back({stream.stream.source.id(),
                                           stream.stream.instrument,
                                           Timeframe::M1,
                                           bar.closeTime(),
                                           {{"skewness", bar.close.toDouble()}, {"spread", 2.0}}});
        ChartStack stack(history);
        stack.resize(1000, 800);
        stack.setTimeframe(Timeframe::M1);
        stack.show(test::sampleSnapshot({stream}));
        stack.chartActions().check({QStringLiteral("paneFeature_skewness")});
        QTRY_VERIFY(stack.chartActions().find(QStringLiteral("paneFeature_spread")));
        auto* chosen = stack.chartActions().find(QStringLiteral("paneFeature_skewness"));
        QVERIFY(chosen && chosen->isChecked());
        auto* pane = stack.findChild<StudyPane*>(QStringLiteral("featurePane_skewness"));
        QVERIFY(pane);
        QTRY_VERIFY(!pane->grab().isNull() && pane->points().size() > 50);
        QCOMPARE(pane->points().back().values[0], stream.bars[index(Timeframe::M1)]->closed.back().close.toDouble());
    }
};

REGISTER_TEST(ChartStudiesTest)
#include "chart_studies_test.moc"
