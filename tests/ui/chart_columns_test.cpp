#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"
#include "ui/chart/candle_chart.h"
#include "ui/chart/candle_painter.h"
#include "ui/chart/chart_data.h"
#include "ui/chart/regime_bands.h"
#include "ui/look/theme.h"

#include <QImage>

using namespace aetherion;
using namespace aetherion::chart;
using namespace std::chrono_literals;
using market::Timeframe;

namespace {

constexpr Timestamp kColumnsEnd = fromEpochMillis(1'723'161'600'000);

contract::BarRegime confirmedAt(Timestamp close, market::Regime regime) {
    contract::BarRegime bar;
    bar.closeTime = close;
    bar.regime = bar.confirmed = regime;
    bar.known = true;
    return bar;
}

template <typename Choose>
std::vector<contract::BarRegime> regimesOn(const std::vector<market::Bar>& bars, Choose choose) {
    std::vector<contract::BarRegime> regimes;
    for (std::size_t i = 0; i < bars.size(); ++i)
        regimes.push_back(confirmedAt(bars[i].closeTime(), choose(i)));
    return regimes;
}

/// A chart of these bars, all of them in view.
struct WholeView {
    explicit WholeView(const contract::RecentBars& recent, int width = 1000) : chart(data, view) {
        data.reset(recent.closed.front().timeframe);
        data.mergeRecent(recent);
        view.reset(market::length(data.timeframe()), false);
        view.setExtent(recent.closed.front().openTime, recent.closed.back().closeTime());
        view.showRange(recent.closed.front().openTime, recent.closed.back().closeTime());
        chart.resize(width, 500);
    }
    [[nodiscard]] double plotWidth() const { return chart.width() - view.gutter(); }
    ChartData data;
    ChartViewport view;
    CandleChart chart;
};

} // namespace

class ChartColumnsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void barsComeOutAsTheyWentIn() {
        auto bars = test::walk(Timeframe::H1, 700, kColumnsEnd, 100, 3);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            bars[i].partial = i % 5 == 0;
            bars[i].begins = i == 0;
            bars[i].hasVolume = i % 3 != 0;
            bars[i].count = static_cast<std::uint32_t>(i);
            if (i % 7 == 6)
                bars[i].cutAt = bars[i].openTime + 30min;
        }
        BarColumns columns(Timeframe::H1);
        for (std::size_t i = 300; i < 700; ++i)
            columns.append(bars[i]);
        columns.prepend(std::span(bars).subspan(100, 200));
        columns.prepend(std::span(bars).subspan(0, 100));
        QCOMPARE(columns.size(), bars.size());
        for (std::size_t i = 0; i < bars.size(); ++i)
            QVERIFY(columns.at(i) == bars[i]);
        columns.truncate(650);
        columns.append(bars[650]);
        QCOMPARE(columns.size(), std::size_t(651));
        QVERIFY(columns.at(650) == bars[650]);
        QCOMPARE(columns.closeTime(6), bars[6].openTime + 30min);
    }

    void aMillionCandlesTakeLessThan200BytesEach() {
        // As they come: the engine's window first, then page after page of what is older.
        const auto all = test::walk(Timeframe::M1, 1'000'000, kColumnsEnd, 60000, 5);
        std::vector<contract::BarRegime> regimes;
        for (const market::Bar& bar : all)
            regimes.push_back(confirmedAt(bar.closeTime(), market::Regime::Bull));
        ChartData data;
        data.reset(Timeframe::M1);
        contract::RecentBars recent;
        recent.closed = std::vector(all.end() - 512, all.end());
        recent.regimes = std::vector(regimes.end() - 512, regimes.end());
        data.mergeRecent(recent);
        for (std::size_t last = all.size() - 512; last > 0;) {
            const std::size_t first = last > 5000 ? last - 5000 : 0;
            const auto begin = static_cast<std::ptrdiff_t>(first);
            const auto end = static_cast<std::ptrdiff_t>(last);
            QCOMPARE(data.addOlder({all.begin() + begin, all.begin() + end}), last - first);
            data.addOlderRegimes({regimes.begin() + begin, regimes.begin() + end});
            last = first;
        }
        QCOMPARE(data.columns().size(), all.size());
        QVERIFY(data.summary({0, all.size()}).high > all.front().low);
        const double each = static_cast<double>(data.bytes()) / static_cast<double>(all.size());
        QVERIFY2(each < 200, qPrintable(QString::number(each)));
    }

    void whatIsKnownAlreadyChangesNothing() {
        contract::RecentBars recent;
        recent.closed = test::walk(Timeframe::M1, 512, kColumnsEnd, 100, 7);
        ChartData data;
        data.reset(Timeframe::M1);
        QVERIFY(data.mergeRecent(recent));
        const std::uint64_t epoch = data.epoch();
        QVERIFY(!data.mergeRecent(recent));
        recent.forming = recent.closed.back();
        recent.forming->openTime += 1min;
        QVERIFY(data.mergeRecent(recent));
        QCOMPARE(data.epoch(), epoch);
        // A late tick rewrites a closed bar: what was derived from it has to be derived again.
        std::vector<market::Bar> rewritten = recent.closed;
        rewritten[400].high = rewritten[400].high + rewritten[400].high;
        recent.closed = std::move(rewritten);
        QVERIFY(data.mergeRecent(recent));
        QVERIFY(data.epoch() > epoch);
        QVERIFY(data.bars()[400] == recent.closed[400]);
    }

    void columnsHoldEveryExtreme_data() {
        QTest::addColumn<int>("count");
        for (const int count : {900, 5'000, 250'000})
            QTest::addRow("%d bars", count) << count;
    }
    void columnsHoldEveryExtreme() {
        QFETCH(int, count);
        contract::RecentBars recent;
        recent.closed = test::walk(Timeframe::M1, static_cast<std::size_t>(count), kColumnsEnd, 60000, 11);
        const WholeView whole(recent);
        const auto columns = pixelColumns(whole.data, whole.view, whole.plotWidth());
        std::size_t next = 0;
        for (const PixelColumn& column : columns) {
            // Every bar lies in exactly one column, and that column reaches as far as any of its bars.
            QCOMPARE(column.bars.first, next);
            next = column.bars.last;
            Price high = recent.closed[column.bars.first].high;
            Price low = recent.closed[column.bars.first].low;
            for (std::size_t i = column.bars.first; i < column.bars.last; ++i) {
                high = std::max(high, recent.closed[i].high);
                low = std::min(low, recent.closed[i].low);
            }
            QVERIFY(column.sum.high == high && column.sum.low == low);
            QVERIFY(column.sum.open == recent.closed[column.bars.first].open);
            QVERIFY(column.sum.close == recent.closed[column.bars.last - 1].close);
            const double x = whole.view.xOf(recent.closed[column.bars.first].openTime, whole.plotWidth());
            QVERIFY(std::abs(x - column.x) <= 1.0);
        }
        QCOMPARE(next, recent.closed.size());
    }

    void aLoneSpikeAmongAMillionIsDrawn() {
        contract::RecentBars recent;
        recent.closed = test::walk(Timeframe::M1, 1'000'000, kColumnsEnd, 60000, 5);
        WholeView whole(recent);
        Price top = recent.closed[0].high;
        for (const market::Bar& bar : recent.closed)
            top = std::max(top, bar.high);
        std::vector<market::Bar> bars = recent.closed;
        bars[654'321].high = top + top;
        const market::Bar spike = bars[654'321];
        recent.closed = std::move(bars);
        WholeView spiked(recent);
        const QImage picture = spiked.chart.grab().toImage();
        const auto x = static_cast<int>(spiked.view.xOf(spike.openTime, spiked.plotWidth()));
        // Halfway up to the spike there is nothing but the spike.
        const int y = picture.height() / 5;
        const QColor there = picture.pixelColor(x, y);
        const QColor ground = picture.pixelColor(x - 5, y);
        QVERIFY2(there != ground, qPrintable(there.name()));
        QVERIFY(spiked.chart.strokesPainted() <= 4000);
    }

    void bandsAreOnePerColumnAndTheNewestSpeaks() {
        contract::RecentBars recent;
        recent.closed = test::walk(Timeframe::M1, 200'000, kColumnsEnd, 60000, 2);
        recent.regimes = regimesOn(recent.closed, [](std::size_t i) { return market::kRegimes[i / 150 % 4]; });
        const WholeView whole(recent);
        const auto bands = regimeBands(whole.data, whole.view, whole.plotWidth());
        QVERIFY(bands.size() > 400);
        QVERIFY(static_cast<double>(bands.size()) <= whole.plotWidth());
        for (std::size_t i = 1; i < bands.size(); ++i)
            QVERIFY(bands[i].left >= bands[i - 1].right);
        const auto columns = pixelColumns(whole.data, whole.view, whole.plotWidth());
        for (const RegimeBand& band : bands) {
            const auto column = std::find_if(columns.begin(), columns.end(),
                                             [&](const PixelColumn& each) { return each.x == std::lround(band.left); });
            QVERIFY(column != columns.end());
            QCOMPARE(recent.regimes[column->bars.last - 1].confirmed, band.regime);
        }
    }

    void bandsLieBehindTheirOwnBars() {
        contract::RecentBars recent;
        recent.closed = test::walk(Timeframe::M1, 100, kColumnsEnd, 60000, 2);
        recent.regimes = regimesOn(
            recent.closed, [](std::size_t i) { return i < 40 ? market::Regime::Bull : market::Regime::Crisis; });
        WholeView whole(recent);
        const auto bands = regimeBands(whole.data, whole.view, whole.plotWidth());
        QCOMPARE(bands.size(), std::size_t(2));
        QVERIFY(std::abs(bands[1].left - whole.view.xOf(recent.closed[40].openTime, whole.plotWidth())) < 1e-6);
        const QImage with = whole.chart.grab().toImage();
        whole.chart.showBands(false);
        const QImage without = whole.chart.grab().toImage();
        QVERIFY(with.pixelColor(2, 2) != without.pixelColor(2, 2));
        QVERIFY(with.pixelColor(2, 2) != with.pixelColor(static_cast<int>(whole.plotWidth()) - 3, 2));
    }

    void markersAreCulledAndFound() {
        contract::RecentBars recent;
        recent.closed = test::walk(Timeframe::M1, 100'000, kColumnsEnd, 60000, 2);
        WholeView whole(recent);
        std::vector<Marker> markers;
        for (std::size_t i = 0; i < 5'000; ++i) {
            const market::Bar& bar = recent.closed[i * 20];
            markers.push_back({bar.openTime, bar.close, i % 2 ? MarkerKind::Bought : MarkerKind::Sold,
                               QStringLiteral("order %1").arg(i)});
        }
        std::reverse(markers.begin(), markers.end());
        const QImage bare = whole.chart.grab().toImage();
        whole.chart.setMarkers(markers);
        QVERIFY(whole.chart.grab().toImage() != bare);
        QVERIFY(whole.chart.markersPainted() > 50);
        QVERIFY2(whole.chart.markersPainted() < 2'500, qPrintable(QString::number(whole.chart.markersPainted())));

        MarkerLayer layer;
        layer.setMarkers(markers);
        const QRectF plot(0, 0, whole.plotWidth(), 410);
        const BarSummary reach = whole.data.summary({0, recent.closed.size()});
        const PriceAxis axis(reach.low.toDouble(), reach.high.toDouble(), plot.top(), plot.bottom());
        std::size_t stoodFor = 0;
        for (const auto& placed : layer.place(whole.view, plot, axis, 12))
            stoodFor += placed.count;
        QCOMPARE(stoodFor, markers.size());
        const Marker& one = layer.markers().at(2'500);
        const QPointF at(whole.view.xOf(one.time, plot.width()), axis.yOf(one.price.toDouble()));
        QVERIFY(layer.textAt(at, whole.view, plot, axis, 12).contains(QStringLiteral("order ")));
        QVERIFY(layer.textAt(QPointF(at.x(), at.y() + 200), whole.view, plot, axis, 12).isEmpty());
        whole.chart.showMarkers(false);
        QVERIFY(whole.chart.grab().toImage() == bare);
    }

    void redIsUpWhereThatIsChosen() {
        const look::ThemeColors green = look::themeColors(look::themePalette(look::Theme::Dark));
        const look::ThemeColors red =
            look::themeColors(look::themePalette(look::Theme::Dark, look::CandleColors::RedRises));
        QCOMPARE(red.rising, green.falling);
        QCOMPARE(red.falling, green.rising);
        QCOMPARE(red.bid, green.ask);
        QVERIFY(green.rising.green() > green.rising.red());
    }
};

REGISTER_TEST(ChartColumnsTest)
#include "chart_columns_test.moc"
