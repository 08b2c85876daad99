#include "core/candles/tick_candles.h"
#include "tests/support/registered_test.h"

#include <QTest>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

using namespace aetherion;
using candles::TickCandle;
using candles::TickCandles;

namespace {

market::Trade tradeOf(const char* price, const char* size, market::Side side) {
    market::Trade trade;
    trade.price = Price::fromUnits(parseDecimal(price)->units);
    trade.quantity = Quantity::fromUnits(parseDecimal(size)->units);
    trade.side = side;
    return trade;
}

std::vector<std::string> cellsOf(const std::string& line) {
    std::vector<std::string> cells;
    std::stringstream stream(line);
    for (std::string cell; std::getline(stream, cell, ',');)
        cells.push_back(cell);
    return cells;
}

const market::TradingCalendar& calendarNamed(market::CalendarName name) { return market::TradingCalendar::of(name); }

} // namespace

class TickCandlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sumsBoughtMinusSoldAndWeighsThePrice() {
        TickCandles fold(calendarNamed(market::CalendarName::AlwaysOpen), market::Timeframe::M1);
        const Timestamp start = fromEpochMillis(1'700'000'040'000);
        QVERIFY(fold.add(start, tradeOf("10", "1", market::Side::Buy)).has_value());
        QVERIFY(fold.add(start + std::chrono::seconds(59), tradeOf("13", "2", market::Side::Sell)).has_value());
        QVERIFY(fold.add(start + std::chrono::seconds(5), tradeOf("11", "3", market::Side::Unknown)).has_value());
        // On the boundary: the next candle's.
        QVERIFY(fold.add(start + std::chrono::minutes(1), tradeOf("9", "0", market::Side::Buy)).has_value());
        // Late, and still its own candle's.
        QVERIFY(fold.add(start + std::chrono::seconds(6), tradeOf("8", "4", market::Side::Buy)).has_value());
        QCOMPARE(fold.candles().size(), std::size_t(2));
        const TickCandle& first = fold.candles().at(start);
        QCOMPARE(first.open.text() + " " + first.high.text() + " " + first.low.text() + " " + first.close.text(),
                 std::string("10 13 8 8"));
        QCOMPARE(first.count, std::uint64_t(4));
        QVERIFY(first.volume == 10 * kDecimalUnit);
        QVERIFY(first.delta == 3 * kDecimalUnit);
        QVERIFY(std::abs(static_cast<double>(*first.meanPrice()) - 10.1) < 1e-15);
        QVERIFY(!fold.candles().at(start + std::chrono::minutes(1)).meanPrice());
    }

    void cutsByTheMarketsSession() {
        TickCandles fold(calendarNamed(market::CalendarName::Nse), market::Timeframe::H1);
        const Timestamp open = parseIso("2024-08-09T03:45:00Z")->time;
        for (const int minute : {0, 59, 60, 374, 370})
            QVERIFY(fold.add(open + std::chrono::minutes(minute), tradeOf("10", "1", market::Side::Buy)).has_value());
        QStringList starts;
        for (const auto& [start, candle] : fold.candles())
            starts << QString::fromStdString(formatIso(start)) + QStringLiteral(" %1").arg(candle.count);
        QCOMPARE(starts, (QStringList{"2024-08-09T03:45:00Z 2", "2024-08-09T04:45:00Z 1", "2024-08-09T09:45:00Z 2"}));
    }

    void keepsALateTradeOutOfTheNextDay() {
        TickCandles fold(calendarNamed(market::CalendarName::Us), market::Timeframe::D1);
        // 19:30 in New York, after midnight UTC: still the Tuesday's, although Wednesday's name is earlier.
        for (const char* time : {"2024-01-03T15:00:00Z", "2024-01-03T00:30:00Z"})
            QVERIFY(fold.add(parseIso(time)->time, tradeOf("10", "1", market::Side::Buy)).has_value());
        QCOMPARE(fold.candles().size(), std::size_t(2));
        QCOMPARE(formatIso(fold.candles().begin()->first), std::string("2024-01-02T00:00:00Z"));
    }

    void refusesAVolumeThatDoesNotFit() {
        TickCandles fold(calendarNamed(market::CalendarName::AlwaysOpen), market::Timeframe::M1);
        const market::Trade huge = tradeOf("1", "90000000000", market::Side::Buy);
        QVERIFY(fold.add(fromEpochMillis(0), huge).has_value());
        QVERIFY(!fold.add(fromEpochMillis(1), huge).has_value());
    }

    void agreesWithAnIndependentFold_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("timeframe");
        QTest::newRow("10s") << "candles_10s.csv" << int(market::Timeframe::S10);
        QTest::newRow("1m") << "candles_1min.csv" << int(market::Timeframe::M1);
    }
    void agreesWithAnIndependentFold() {
        QFETCH(QString, file);
        QFETCH(int, timeframe);
        const std::filesystem::path folder = AETHERION_SOURCE_DIR "/tests/data";
        std::ifstream ticks(folder / "ticks_5000.csv");
        std::ifstream golden(folder / file.toStdString());
        QVERIFY(ticks && golden);
        TickCandles fold(calendarNamed(market::CalendarName::AlwaysOpen), static_cast<market::Timeframe>(timeframe));
        std::string line;
        std::getline(ticks, line);
        while (std::getline(ticks, line)) {
            const auto cells = cellsOf(line);
            const auto side = cells.at(3).front() == 'B' ? market::Side::Buy : market::Side::Sell;
            QVERIFY(fold.add(fromEpochMillis(std::stoll(cells.at(0))),
                             tradeOf(cells.at(1).c_str(), cells.at(2).c_str(), side))
                        .has_value());
        }
        std::getline(golden, line);
        auto candle = fold.candles().begin();
        for (; std::getline(golden, line); ++candle) {
            QVERIFY(candle != fold.candles().end());
            const auto cells = cellsOf(line);
            const auto units = [&](std::size_t i) { return parseDecimal(cells.at(i))->units; };
            QCOMPARE(epochMillis(candle->first), std::stoll(cells.at(0)));
            const Price prices[] = {candle->second.open, candle->second.high, candle->second.low, candle->second.close};
            for (std::size_t i = 0; i < 4; ++i)
                QCOMPARE(prices[i].units(), units(i + 1));
            QVERIFY(candle->second.volume == units(5));
            QCOMPARE(candle->second.count, std::uint64_t(std::stoull(cells.at(6))));
            QVERIFY(candle->second.delta == units(7));
            QVERIFY(std::abs(static_cast<double>(*candle->second.meanPrice()) / std::stod(cells.at(8)) - 1) < 1e-11);
        }
        QVERIFY(candle == fold.candles().end());
    }
};

REGISTER_TEST(TickCandlesTest)
#include "tick_candles_test.moc"
