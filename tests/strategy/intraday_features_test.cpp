#include "core/strategy/intraday_features.h"
#include "tests/strategy/strategy_bars.h"
#include "tests/support/registered_test.h"

#include <numeric>

using namespace aetherion;
using namespace aetherion::strategy;
using namespace aetherion::test;
using market::Bar;
using market::CalendarName;
using market::Timeframe;

namespace {

/// Everything about the last of `bars`, by definition, from all of them.
class SlowRow {
public:
    SlowRow(const std::vector<Bar>& bars, std::size_t newest, CalendarName calendar) : m_bars(bars), m_newest(newest) {
        const auto session = market::TradingCalendar::of(calendar).sessionAtOrBefore(bars[newest].openTime);
        m_first = newest;
        while (m_first > 0 && bars[m_first - 1].openTime >= session.open)
            --m_first;
    }
    [[nodiscard]] std::size_t sessionBars() const { return m_newest - m_first + 1; }
    [[nodiscard]] double sessionReturn() const { return close(m_newest) / m_bars[m_first].open.toDouble() - 1; }
    [[nodiscard]] double vwap(std::size_t at) const {
        double turnover = 0;
        double volume = 0;
        for (std::size_t i = m_first; i <= at; ++i) {
            const Bar& bar = m_bars[i];
            turnover += (bar.high.toDouble() + bar.low.toDouble() + bar.close.toDouble()) / 3 * bar.volume.toDouble();
            volume += bar.volume.toDouble();
        }
        return turnover / volume;
    }
    [[nodiscard]] std::optional<double> vwapSlope() const {
        const std::size_t count = std::min<std::size_t>(20, sessionBars());
        if (count < 3)
            return std::nullopt;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const double x = static_cast<double>(i);
            const double y = vwap(m_newest - count + 1 + i);
            sx += x;
            sy += y;
            sxx += x * x;
            sxy += x * y;
        }
        const double n = static_cast<double>(count);
        return (n * sxy - sx * sy) / (n * sxx - sx * sx) / vwap(m_newest);
    }
    [[nodiscard]] double volatility() const {
        std::vector<double> returns;
        for (std::size_t i = m_first; i <= m_newest; ++i)
            returns.push_back(close(i) / reference(i) - 1);
        const double mean = std::accumulate(returns.begin(), returns.end(), 0.0) / static_cast<double>(returns.size());
        double squares = 0;
        for (const double each : returns)
            squares += (each - mean) * (each - mean);
        return std::sqrt(squares / static_cast<double>(returns.size() - 1));
    }
    [[nodiscard]] double sma(std::size_t at) const {
        double sum = 0;
        for (std::size_t i = 0; i < 20; ++i)
            sum += close(at - i);
        return sum / 20;
    }
    [[nodiscard]] double deviation() const {
        const double mean = sma(m_newest);
        double squares = 0;
        for (std::size_t i = 0; i < 20; ++i)
            squares += (close(m_newest - i) - mean) * (close(m_newest - i) - mean);
        return std::sqrt(squares / 20);
    }
    [[nodiscard]] double wilder(double (SlowRow::*value)(std::size_t) const) const {
        double average = 0;
        for (std::size_t i = 0; i < 14; ++i)
            average += (this->*value)(i) / 14;
        for (std::size_t i = 14; i <= m_newest; ++i)
            average = (13 * average + (this->*value)(i)) / 14;
        return average;
    }
    [[nodiscard]] double atr() const { return wilder(&SlowRow::trueRange); }
    [[nodiscard]] double rsi() const {
        const double gain = wilder(&SlowRow::gain);
        const double loss = wilder(&SlowRow::loss);
        return 100 - 100 / (1 + gain / loss);
    }
    [[nodiscard]] double relativeVolume() const {
        double sum = 0;
        for (std::size_t i = 0; i < 20; ++i)
            sum += m_bars[m_newest - i].volume.toDouble();
        return m_bars[m_newest].volume.toDouble() / (sum / 20);
    }
    [[nodiscard]] double trend() const {
        const double slope = close(m_newest) - close(m_newest - 20);
        double high = 0;
        double low = 1e9;
        for (std::size_t i = 1; i <= 10; ++i) {
            high = std::max(high, m_bars[m_newest - i].high.toDouble());
            low = std::min(low, m_bars[m_newest - i].low.toDouble());
        }
        const double nowHigh = m_bars[m_newest].high.toDouble();
        const double nowLow = m_bars[m_newest].low.toDouble();
        if (slope > 0)
            return 0.5 + (nowHigh > high ? 0.25 : 0) + (nowLow > low ? 0.25 : 0);
        return slope < 0 ? -(0.5 + (nowHigh < high ? 0.25 : 0) + (nowLow < low ? 0.25 : 0)) : 0;
    }

private:
    [[nodiscard]] double close(std::size_t at) const { return m_bars[at].close.toDouble(); }
    /// What the bar's change is measured from: the close before, or its own open where a session begins.
    [[nodiscard]] double reference(std::size_t at) const {
        const bool begins = at == 0 || m_bars[at].openTime - m_bars[at - 1].openTime > std::chrono::hours(2);
        return begins ? m_bars[at].open.toDouble() : close(at - 1);
    }
    [[nodiscard]] double trueRange(std::size_t at) const {
        const double high = m_bars[at].high.toDouble();
        const double low = m_bars[at].low.toDouble();
        return std::max({high - low, std::abs(high - reference(at)), std::abs(low - reference(at))});
    }
    [[nodiscard]] double gain(std::size_t at) const { return std::max(close(at) - reference(at), 0.0); }
    [[nodiscard]] double loss(std::size_t at) const { return std::max(reference(at) - close(at), 0.0); }

    const std::vector<Bar>& m_bars;
    std::size_t m_newest;
    std::size_t m_first = 0;
};

bool close(std::optional<double> value, double expected, double relative = 1e-9) {
    return value && std::abs(*value - expected) <= relative * std::max(1e-3, std::abs(expected));
}

std::vector<Bar> twoUsDays() { return sessionBars(CalendarName::Us, Timeframe::M5, at("2024-08-08T00:00Z"), 156, 7); }

} // namespace

class IntradayFeaturesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithADefinitionComputedFromTheWholeHistory() {
        const auto bars = twoUsDays();
        IntradayFeatures features(CalendarName::Us);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            QVERIFY(features.update(bars[i]).value());
            const IntradayRow& row = features.row();
            const SlowRow slow(bars, i, CalendarName::Us);
            QCOMPARE(row.sessionBars, slow.sessionBars());
            QVERIFY(close(row.sessionReturn, slow.sessionReturn()));
            QVERIFY(close(row.vwap, slow.vwap(i)));
            QVERIFY(close(row.vwapDistance, bars[i].close.toDouble() / slow.vwap(i) - 1));
            QCOMPARE(row.vwapSlope.has_value(), slow.vwapSlope().has_value());
            if (row.vwapSlope)
                QVERIFY(std::abs(*row.vwapSlope - *slow.vwapSlope()) < 1e-10);
            QCOMPARE(row.sessionVolatility.has_value(), slow.sessionBars() >= 2);
            if (row.sessionVolatility)
                QVERIFY(close(row.sessionVolatility, slow.volatility()));
            QCOMPARE(row.atr14.has_value(), i >= 13);
            QCOMPARE(row.rsi14.has_value(), i >= 13);
            QCOMPARE(row.sma20.has_value(), i >= 19);
            QCOMPARE(row.relativeVolume.has_value(), i >= 19);
            QCOMPARE(row.squeezeRatio.has_value(), i >= 19);
            QCOMPARE(row.smaSlope.has_value(), i >= 20);
            if (i >= 13) {
                QVERIFY(close(row.atr14, slow.atr()));
                QVERIFY(close(row.rsi14, slow.rsi()));
            }
            if (i < 20) {
                QCOMPARE(row.trend, 0.0);
                continue;
            }
            QVERIFY(close(row.sma20, slow.sma(i)));
            QVERIFY(std::abs(*row.smaSlope - (slow.sma(i) / slow.sma(i - 1) - 1)) < 1e-12);
            QVERIFY(close(row.relativeVolume, slow.relativeVolume()));
            QVERIFY(close(row.squeezeRatio, 4 * slow.deviation() / (3 * slow.atr()), 1e-7));
            QCOMPARE(row.trend, slow.trend());
        }
    }

    /// Two bars by hand: 100 -> 101 -> 99 with volumes 1 and 3.
    void computesVwapByHand() {
        IntradayFeatures features(CalendarName::AlwaysOpen);
        Bar bar;
        bar.openTime = at("2024-08-09T00:00Z");
        bar.timeframe = Timeframe::M1;
        bar.open = priceOf(100);
        bar.high = priceOf(102);
        bar.low = priceOf(100);
        bar.close = priceOf(101);
        bar.volume = quantityOf(1);
        QVERIFY(features.update(bar).value());
        QCOMPARE(*features.row().vwap, 101.0);
        bar.openTime = at("2024-08-09T00:01Z");
        bar.open = priceOf(101);
        bar.low = priceOf(99);
        bar.high = priceOf(102);
        bar.close = priceOf(99);
        bar.volume = quantityOf(3);
        QVERIFY(features.update(bar).value());
        QCOMPARE(*features.row().vwap, (101.0 + 3 * 100) / 4);
        QVERIFY(std::abs(*features.row().vwapDistance - (99 / 100.25 - 1)) < 1e-15);
        QCOMPARE(features.row().sessionReturn, 99.0 / 100 - 1);
        QCOMPARE(features.row().sessionRange, 102.0 / 99 - 1);
    }

    void closesTheOpeningRangeAfterFiveAndFifteenMinutes() {
        auto bars = sessionBars(CalendarName::Us, Timeframe::M1, at("2024-08-09T00:00Z"), 20, 3);
        IntradayFeatures features(CalendarName::Us);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            QVERIFY(features.update(bars[i]).value());
            QCOMPARE(features.row().openingRange5.has_value(), i >= 4);
            QCOMPARE(features.row().openingRange15.has_value(), i >= 14);
        }
        Price high;
        for (std::size_t i = 0; i < 15; ++i)
            high = std::max(high, bars[i].high);
        QCOMPARE(features.row().openingRange15->high, high.toDouble());
        Bar beyond = bars.back();
        beyond.low = priceOf(1);
        beyond.openTime += std::chrono::minutes(1);
        beyond.close = beyond.high = high;
        QVERIFY(features.update(beyond).value());
        QCOMPARE(features.row().openingRange15->direction, 0);
        beyond.openTime += std::chrono::minutes(1);
        beyond.close = beyond.high = high + Price::fromUnits(1);
        QVERIFY(features.update(beyond).value());
        QCOMPARE(features.row().openingRange15->direction, 1);
    }

    void hasNoOpeningRangeOfASessionThatItDidNotSeeFromTheStart() {
        auto bars = sessionBars(CalendarName::Us, Timeframe::M1, at("2024-08-09T00:00Z"), 40, 3);
        IntradayFeatures late(CalendarName::Us);
        for (std::size_t i = 1; i < bars.size(); ++i)
            QVERIFY(late.update(bars[i]).value());
        QVERIFY(!late.row().sessionWhole);
        QVERIFY(!late.row().openingRange5 && !late.row().openingRange15);
        bars.front().partial = true;
        IntradayFeatures cut(CalendarName::Us);
        for (const Bar& bar : bars)
            QVERIFY(cut.update(bar).value());
        QVERIFY(!cut.row().openingRange15);
    }

    /// AION 31: it cut its day at UTC midnight, and knew neither holidays nor half days.
    void beginsItsDayWithTheSessionNotAtMidnightUtc() {
        IntradayFeatures features(CalendarName::Us);
        Bar bar = sessionBars(CalendarName::Us, Timeframe::M5, at("2024-08-09T00:00Z"), 1, 1).front();
        bar.openTime = at("2024-08-09T13:25:00Z");
        QVERIFY(!features.update(bar).value());
        QCOMPARE(features.bars(), std::size_t{0});
        bar.openTime = at("2024-08-09T13:30:00Z");
        QVERIFY(features.update(bar).value());
        QVERIFY(features.row().sessionWhole);
        bar.openTime = at("2024-08-09T20:00:00Z");
        QVERIFY(!features.update(bar).value());
        // The day after Thanksgiving ends at 13:00 in New York.
        bar.openTime = at("2024-11-29T17:55:00Z");
        QVERIFY(features.update(bar).value());
        bar.openTime = at("2024-11-29T18:00:00Z");
        QVERIFY(!features.update(bar).value());
        // Christmas.
        bar.openTime = at("2024-12-25T15:00:00Z");
        QVERIFY(!features.update(bar).value());
        // After the clocks went back the session begins an hour later by UTC; Kolkata's never moves.
        bar.openTime = at("2024-12-26T14:30:00Z");
        QVERIFY(features.update(bar).value());
        QVERIFY(features.row().sessionWhole);
        IntradayFeatures kolkata(CalendarName::Nse);
        bar.openTime = at("2024-08-09T03:45:00Z");
        QVERIFY(kolkata.update(bar).value());
        QVERIFY(kolkata.row().sessionWhole);
    }

    void dividesADayThatNeverClosesAtMidnightUtc() {
        const auto bars = sessionBars(CalendarName::AlwaysOpen, Timeframe::M5, at("2024-08-09T00:00Z"), 300, 5);
        IntradayFeatures features(CalendarName::AlwaysOpen);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            QVERIFY(features.update(bars[i]).value());
            QCOMPARE(features.row().sessionBars, i % 288 + 1);
        }
    }

    void leavesTheNightsGapOutOfItsRanges() {
        auto bars = twoUsDays();
        IntradayFeatures features(CalendarName::Us);
        for (std::size_t i = 0; i < 78; ++i)
            QVERIFY(features.update(bars[i]).value());
        const double before = *features.row().atr14;
        Bar jumped = bars[78];
        for (Price* price : {&jumped.open, &jumped.high, &jumped.low, &jumped.close})
            *price = *price + priceOf(20);
        QVERIFY(features.update(jumped).value());
        const double range = (jumped.high - jumped.low).toDouble();
        QVERIFY(std::abs(*features.row().atr14 - (13 * before + range) / 14) < 1e-12);
    }

    void refusesABarThatDoesNotFollowOrHasNoPrice() {
        const auto bars = twoUsDays();
        IntradayFeatures features(CalendarName::Us);
        QVERIFY(features.update(bars[1]).value());
        const IntradayRow before = features.row();
        const auto again = features.update(bars[1]);
        QVERIFY(!again);
        QVERIFY(QString::fromStdString(again.error().text()).contains("does not follow"));
        QVERIFY(!features.update(bars[0]));
        Bar broken = bars[2];
        broken.low = Price();
        QVERIFY(!features.update(broken));
        QVERIFY(features.row() == before);
    }

    void saysNothingOfVolumeThatIsNotReported() {
        auto bars = twoUsDays();
        IntradayFeatures features(CalendarName::Us);
        for (Bar& bar : bars) {
            bar.hasVolume = false;
            QVERIFY(features.update(bar).value());
        }
        QVERIFY(!features.row().vwap && !features.row().relativeVolume);
        QVERIFY(features.row().rsi14.has_value());
    }

    void goesOnWithTheSameBitsAfterARestart() {
        const auto bars = twoUsDays();
        IntradayFeatures whole(CalendarName::Us);
        for (std::size_t cut = 1; cut < 100; cut += 9) {
            IntradayFeatures first(CalendarName::Us);
            for (std::size_t i = 0; i < cut; ++i)
                QVERIFY(first.update(bars[i]).value());
            features::StateTape out;
            first.save(out);
            features::StateTape in(out.values());
            IntradayFeatures second(CalendarName::Us);
            second.restore(in);
            QVERIFY(in.intact() && in.atEnd());
            QVERIFY(second.row() == first.row());
            for (std::size_t i = cut; i < bars.size(); ++i) {
                QVERIFY(first.update(bars[i]).value());
                QVERIFY(second.update(bars[i]).value());
                QVERIFY(second.row() == first.row());
            }
        }
    }
};

REGISTER_TEST(IntradayFeaturesTest)
#include "intraday_features_test.moc"
