#include "core/candles/candle_series.h"
#include "tests/support/registered_test.h"

using namespace aetherion;

class CandleSeriesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheNewestInOrder() {
        candles::CandleSeries series(3);
        QVERIFY(series.empty());
        for (int i = 0; i < 5; ++i) {
            market::Bar bar;
            bar.openTime = fromEpochMillis(i * 60'000);
            series.append(bar);
        }
        QCOMPARE(series.size(), std::size_t{3});
        QCOMPARE(epochMillis(series.at(0).openTime), 120'000);
        QCOMPARE(epochMillis(series.newest().openTime), 240'000);
        const auto bars = series.copy();
        QCOMPARE(bars.size(), std::size_t{3});
        QCOMPARE(epochMillis(bars[1].openTime), 180'000);
    }
};

REGISTER_TEST(CandleSeriesTest)
#include "candle_series_test.moc"
