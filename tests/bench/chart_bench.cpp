#include "tests/ui/market_sample.h"
#include "tests/ui/paged_history.h"
#include "ui/chart/candle_chart.h"
#include "ui/chart/chart_stack.h"
#include "ui/look/theme.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QImage>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

using namespace aetherion;

namespace {

constexpr std::size_t kChartCandles = 1'000'000;
constexpr std::size_t kChartMarkers = 5'000;
constexpr std::size_t kFrames = 600;
constexpr Timestamp kChartEnd = fromEpochMillis(1'723'161'600'000);
constexpr double kMostMedianMs = 8;
constexpr double kMostP99Ms = 16;
constexpr double kMostBytesPerCandle = 200;

QApplication& chartApplication() {
    // Software rendering into memory; a display is not needed, and is used where one is asked for.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    static int count = 1;
    static char name[] = "aetherion_bench";
    static char* arguments[] = {name, nullptr};
    // Lives as long as the program: what Qt keeps in statics of its own goes before ours would.
    static auto* const application = new QApplication(count, arguments);
    return *application;
}

/// Minutes of almost two years, with a confirmed regime for each that holds for a while.
contract::RecentBars millionBars() {
    std::vector<market::Bar> bars = test::walk(market::Timeframe::M1, kChartCandles, kChartEnd, 60'000, 5);
    // Lost minutes, so that gaps are hatched too.
    for (std::size_t i = 0; i < bars.size(); i += 2'003)
        for (std::size_t k = i + 1; k < std::min(i + 1 + i % 7, bars.size() - 1); ++k)
            bars[k].openTime = Timestamp{};
    std::erase_if(bars, [](const market::Bar& bar) { return bar.openTime == Timestamp{}; });
    std::vector<contract::BarRegime> regimes;
    regimes.reserve(bars.size());
    for (const market::Bar& bar : bars) {
        contract::BarRegime regime;
        regime.closeTime = bar.closeTime();
        regime.regime = regime.confirmed = market::kRegimes[regimes.size() / 97 % 4];
        regime.probabilities = {0.25, 0.25, 0.25, 0.25};
        regime.known = true;
        regimes.push_back(regime);
    }
    contract::RecentBars recent;
    recent.closed = std::move(bars);
    recent.regimes = std::move(regimes);
    return recent;
}

std::vector<chart::Marker> markersOn(const std::vector<market::Bar>& bars) {
    std::vector<chart::Marker> markers;
    for (std::size_t i = 0; i < kChartMarkers; ++i) {
        const market::Bar& bar = bars[i * (bars.size() / kChartMarkers)];
        markers.push_back({bar.openTime, bar.close, chart::kMarkerKinds[i % chart::kMarkerKinds.size()],
                           QStringLiteral("order %1").arg(i)});
    }
    return markers;
}

std::uint64_t hashOf(const QImage& picture) {
    std::uint64_t hash = 1469598103934665603ULL;
    for (int y = 0; y < picture.height(); ++y) {
        const auto* line = reinterpret_cast<const std::uint32_t*>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x)
            hash = (hash ^ line[x]) * 1099511628211ULL;
    }
    return hash;
}

/// All candles in view first, then ever fewer and back, and dragged between: what a hand does with wheel and mouse.
void moveView(chart::ChartViewport& view, std::size_t frame) {
    const std::size_t step = frame % 120;
    if (step < 60)
        view.pan(view.span() / (step % 2 == 0 ? 311 : -97));
    else if (step < 90)
        view.zoom(1.25);
    else
        view.zoom(0.8);
}

/// The picture at 1440x900 with everything that lies on it, made once.
class MillionChart {
public:
    MillionChart() : m_widget(m_data, m_view), m_picture(1440, 900, QImage::Format_RGB32) {
        m_data.reset(market::Timeframe::M1);
        m_view.setFolds(m_folds);
        const contract::RecentBars recent = millionBars();
        m_data.mergeRecent(recent);
        m_folds.update(m_data);
        m_widget.setFolds(m_folds);
        m_widget.setMarkers(markersOn(recent.closed));
        m_widget.setSubject(QStringLiteral("SIMULATED"), {2, 5});
        m_widget.resize(m_picture.size());
        m_view.reset(std::chrono::minutes(1), false);
        const Timestamp first = recent.closed.front().openTime;
        const Timestamp last = recent.closed.back().closeTime();
        m_view.setExtent(first, last);
        m_view.showRange(first, last);
    }
    void move() { moveView(m_view, m_frame++); }
    void paint() {
        const auto begin = std::chrono::steady_clock::now();
        m_widget.render(&m_picture);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        m_times.push_back(took.count());
    }
    void check() {
        const std::uint64_t hash = hashOf(m_picture);
        m_unchanged += hash == m_hash ? 1 : 0;
        m_hash = hash;
    }
    [[nodiscard]] std::size_t frames() const { return m_times.size(); }
    [[nodiscard]] std::size_t unchanged() const { return m_unchanged; }
    [[nodiscard]] double bytesPerCandle() const {
        return static_cast<double>(m_data.bytes()) / static_cast<double>(m_data.columns().size());
    }
    [[nodiscard]] double milliseconds(double share) const {
        std::vector<double> sorted = m_times;
        std::sort(sorted.begin(), sorted.end());
        return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
    }

private:
    chart::ChartData m_data;
    chart::SessionFolds m_folds;
    chart::ChartViewport m_view;
    chart::CandleChart m_widget;
    QImage m_picture;
    std::size_t m_frame = 0;
    std::uint64_t m_hash = 0;
    std::size_t m_unchanged = 0;
    std::vector<double> m_times;
};

/// The window's chart with all that stands in it: regime ribbons and probabilities below the candles, an average, bands
/// and two panes of studies, everything on one time axis.
class MillionStack {
public:
    MillionStack() : m_stack(m_store), m_picture(1440, 900, QImage::Format_RGB32) {
        auto bars = std::make_shared<contract::RecentBars>(millionBars());
        contract::StreamView stream = test::sampleStream(0, {.bars = 60});
        m_stack.resize(m_picture.size());
        m_stack.setTimeframe(market::Timeframe::M1);
        for (const char* name : {"overlaySma", "overlayBollinger", "paneAtr", "paneVolatility"})
            m_stack.chartActions().find(QLatin1String(name))->setChecked(true);
        const market::Bar first = bars->closed.front();
        const market::Bar last = bars->closed.back();
        std::vector<market::Bar> all(bars->closed.begin(), bars->closed.end());
        stream.bars[market::index(market::Timeframe::M1)] = std::move(bars);
        m_stack.show(test::sampleSnapshot({std::move(stream)}));
        m_stack.setMarkers(markersOn(all));
        m_stack.viewport().showRange(first.openTime, last.closeTime());
        // Laid out as it is on a screen.
        m_stack.QWidget::show();
        QApplication::processEvents();
    }
    void move() { moveView(m_stack.viewport(), m_frame++); }
    void paint() { m_stack.render(&m_picture); }
    /// False: the view moved and the picture did not.
    [[nodiscard]] bool changed() { return std::exchange(m_hash, hashOf(m_picture)) != m_hash; }
    [[nodiscard]] std::size_t bars() const { return m_stack.data().columns().size(); }

private:
    test::PagedHistory m_store;
    chart::ChartStack m_stack;
    QImage m_picture;
    std::size_t m_frame = 0;
    std::uint64_t m_hash = 0;
};

void chartStackFrame(benchmark::State& state) {
    chartApplication();
    look::applyTheme(*qApp, look::Theme::Dark, 100, look::baseFont());
    static auto* const stack = new MillionStack;
    std::vector<double> times;
    bool isStill = false;
    const auto frame = [&] {
        stack->move();
        const auto begin = std::chrono::steady_clock::now();
        stack->paint();
        times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        isStill = !stack->changed() || isStill;
    };
    for (auto _ : state) {
        frame();
        state.SetIterationTime(times.back() / 1000);
    }
    while (times.size() < kFrames)
        frame();
    std::sort(times.begin(), times.end());
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: a frame of the whole stack: candles, ribbons, probabilities, an average, bands, two panes");
    state.counters["median_ms"] = times[times.size() / 2];
    state.counters["p99_ms"] = times[times.size() * 99 / 100];
    if (stack->bars() < kChartCandles * 9 / 10)
        state.SkipWithError("the candles are missing");
    else if (isStill)
        state.SkipWithError("a picture did not change although the view moved");
}
BENCHMARK(chartStackFrame)->Name("ChartStackFrame/1000000")->UseManualTime()->Unit(benchmark::kMillisecond);

void chartFrame(benchmark::State& state) {
    chartApplication();
    look::applyTheme(*qApp, look::Theme::Dark, 100, look::baseFont());
    static auto* const chart = new MillionChart;
    for (auto _ : state) {
        state.PauseTiming();
        chart->move();
        state.ResumeTiming();
        chart->paint();
        state.PauseTiming();
        chart->check();
        state.ResumeTiming();
    }
    // One in a hundred is nothing to go by in fewer.
    while (chart->frames() < kFrames) {
        chart->move();
        chart->paint();
        chart->check();
    }
    const double median = chart->milliseconds(0.5);
    const double p99 = chart->milliseconds(0.99);
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: a frame of a million candles, 5,000 markers and regime bands");
    state.counters["median_ms"] = median;
    state.counters["p99_ms"] = p99;
    state.counters["bytes_per_candle"] = chart->bytesPerCandle();
    if (chart->unchanged() > 0)
        state.SkipWithError("a picture did not change although the view moved");
    else if (chart->bytesPerCandle() > kMostBytesPerCandle)
        state.SkipWithError("a candle takes more than 200 bytes");
    else if (median > kMostMedianMs || p99 > kMostP99Ms)
        state.SkipWithError(
            qPrintable(QStringLiteral("a frame takes %1 ms, one in a hundred %2 ms").arg(median).arg(p99)));
}
BENCHMARK(chartFrame)->Name("ChartFrame/1000000")->Unit(benchmark::kMillisecond);

} // namespace
