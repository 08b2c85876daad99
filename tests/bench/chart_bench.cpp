#include "tests/ui/market_sample.h"
#include "ui/chart/candle_chart.h"
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
    contract::RecentBars recent;
    recent.closed = test::walk(market::Timeframe::M1, kChartCandles, kChartEnd, 60'000, 5);
    // Lost minutes, so that gaps are hatched too.
    for (std::size_t i = 0; i < recent.closed.size(); i += 2'003)
        for (std::size_t k = i + 1; k < std::min(i + 1 + i % 7, recent.closed.size() - 1); ++k)
            recent.closed[k].openTime = Timestamp{};
    std::erase_if(recent.closed, [](const market::Bar& bar) { return bar.openTime == Timestamp{}; });
    recent.regimes.reserve(recent.closed.size());
    for (const market::Bar& bar : recent.closed) {
        contract::BarRegime regime;
        regime.closeTime = bar.closeTime();
        regime.regime = regime.confirmed = market::kRegimes[recent.regimes.size() / 97 % 4];
        regime.probabilities = {0.25, 0.25, 0.25, 0.25};
        regime.known = true;
        recent.regimes.push_back(regime);
    }
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

/// The picture at 1440x900 with everything that lies on it.
void chartFrame(benchmark::State& state) {
    chartApplication();
    look::applyTheme(*qApp, look::Theme::Dark, 100, look::baseFont());
    chart::ChartData data;
    data.reset(market::Timeframe::M1);
    std::size_t count = 0;
    chart::ChartViewport view;
    chart::SessionFolds folds;
    view.setFolds(folds);
    chart::CandleChart widget(data, view);
    {
        const contract::RecentBars recent = millionBars();
        data.mergeRecent(recent);
        count = recent.closed.size();
        widget.setMarkers(markersOn(recent.closed));
    }
    folds.update(data);
    widget.setFolds(folds);
    widget.setSubject(QStringLiteral("SIMULATED"), {2, 5});
    widget.resize(1440, 900);
    view.reset(std::chrono::minutes(1), false);
    view.setExtent(data.columns().openTime(0), data.columns().closeTime(count - 1));
    view.showRange(data.columns().openTime(0), data.columns().closeTime(count - 1));

    QImage picture(widget.size(), QImage::Format_RGB32);
    std::uint64_t last = 0;
    std::size_t frame = 0;
    std::size_t unchanged = 0;
    std::vector<double> times;
    for (auto _ : state) {
        moveView(view, frame++);
        const auto begin = std::chrono::steady_clock::now();
        widget.render(&picture);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
        state.SetIterationTime(took.count());
        times.push_back(took.count() * 1e3);
        const std::uint64_t hash = hashOf(picture);
        unchanged += hash == last ? 1 : 0;
        last = hash;
    }
    std::sort(times.begin(), times.end());
    const double bytes = static_cast<double>(data.bytes()) / static_cast<double>(count);
    const double median = times[times.size() / 2];
    const double p99 = times[std::min(times.size() - 1, times.size() * 99 / 100)];
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: a frame of a million candles, 5,000 markers and regime bands");
    state.counters["median_ms"] = median;
    state.counters["p99_ms"] = p99;
    state.counters["bytes_per_candle"] = bytes;
    if (unchanged > 0)
        state.SkipWithError("a picture did not change although the view moved");
    else if (bytes > kMostBytesPerCandle)
        state.SkipWithError("a candle takes more than 200 bytes");
    else if (times.size() >= 100 && (median > kMostMedianMs || p99 > kMostP99Ms))
        state.SkipWithError(
            qPrintable(QStringLiteral("a frame takes %1 ms, one in a hundred %2 ms").arg(median).arg(p99)));
}
BENCHMARK(chartFrame)->Name("ChartFrame/1000000")->UseManualTime()->Iterations(600)->Unit(benchmark::kMillisecond);

} // namespace
