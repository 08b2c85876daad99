#include "core/features/indicator_table.h"
#include "tests/features/random_bars.h"
#include "tests/features/reference_bars.h"
#include "tests/support/registered_test.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace aetherion;
using features::IndicatorSettings;
using features::IndicatorTable;
using market::Market;
using market::Timeframe;

namespace {

using Cells = std::vector<std::optional<double>>;

std::vector<Cells> tableOf(const std::vector<market::Bar>& bars, const IndicatorSettings& settings = {}) {
    IndicatorTable table(settings);
    std::vector<Cells> rows;
    for (const market::Bar& bar : bars)
        rows.push_back(table.take(bar));
    return rows;
}

std::size_t columnOf(const std::string& name, const IndicatorSettings& settings = {}) {
    const auto columns = IndicatorTable(settings).columns();
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), name) - columns.begin());
}

nlohmann::json reference(const char* file) {
    std::ifstream stream(std::string(AETHERION_SOURCE_DIR "/tests/data/") + file);
    return nlohmann::json::parse(stream);
}

} // namespace

class IndicatorTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesTheReferenceIndicators() {
        const auto rows = tableOf(test::referenceBars());
        const auto indicators = reference("indicators_300.json");
        struct Case {
            const char* column;
            const char* series;
            double relative;
        };
        // The references' own running sums and differences of logarithms set the tolerances.
        for (const Case& each :
             {Case{"true_range", "true_range", 1e-15}, Case{"atr14", "atr14_talib", 1e-14},
              Case{"stddev20", "stddev20_logret_exact_ddof0", 1e-12},
              Case{"std20_ddof1", "std20_logret_pandas_ddof1", 1e-12},
              Case{"realised_vol20_annualised", "realised_vol20_annualised", 1e-12},
              Case{"parkinson20", "parkinson20", 1e-12}, Case{"volume_change", "volume_delta", 0},
              Case{"volume_rel_change", "volume_rel_change", 1e-12}, Case{"volume_z20", "volume_z20", 1e-10}}) {
            const auto& values = indicators[each.series]["values"];
            const std::size_t column = columnOf(each.column);
            QCOMPARE(values.size(), rows.size());
            for (std::size_t i = 0; i < rows.size(); ++i) {
                QVERIFY2(rows[i][column].has_value() == !values[i].is_null(), each.column);
                if (rows[i][column]) {
                    const double expected = values[i];
                    QVERIFY2(std::abs(*rows[i][column] - expected) <= each.relative * std::abs(expected), each.column);
                }
            }
        }
    }

    void pairsStandAtTheBarThatMakesThemKnown() {
        const auto rows = tableOf(test::referenceBars());
        const auto spreads = reference("spread_300.json");
        const std::size_t column = columnOf("corwin_schultz_gap_adjusted_raw");
        const auto& values = spreads["corwin_schultz"]["gap_adjusted_pair_values_raw"];
        QVERIFY(!rows[0][column]);
        for (std::size_t i = 1; i < rows.size(); ++i)
            QVERIFY(std::abs(*rows[i][column] - values[i - 1].get<double>()) < 3e-15);
    }

    void windowsStandInTheColumnsNames() {
        IndicatorSettings settings;
        settings.window = 30;
        settings.trueRangePeriod = 10;
        settings.spreadWindow = 50;
        const auto rows = tableOf(test::randomBars(100, 1), settings);
        QVERIFY(!rows[9][columnOf("atr10", settings)] && rows[10][columnOf("atr10", settings)]);
        QVERIFY(!rows[29][columnOf("stddev30", settings)] && rows[30][columnOf("stddev30", settings)]);
        QVERIFY(!rows[48][columnOf("edge50", settings)] && rows[49][columnOf("edge50", settings)]);
        QVERIFY(!rows[49][columnOf("abdi_ranaldo50", settings)] && rows[50][columnOf("abdi_ranaldo50", settings)]);
        QVERIFY(!rows[50][columnOf("roll50_price", settings)] && rows[51][columnOf("roll50_price", settings)]);
    }

    void priceOfZeroEndsTheSeriesOfPricesAlone() {
        auto bars = test::randomBars(100, 2);
        bars[50].low = Price{};
        const auto rows = tableOf(bars);
        const auto columns = IndicatorTable({}).columns();
        for (std::size_t i = 0; i < columns.size(); ++i)
            QCOMPARE(rows[50][i].has_value(), columns[i].starts_with("volume"));
        QVERIFY(!rows[51][columnOf("true_range")] && rows[52][columnOf("true_range")]);
        QVERIFY(!rows[70][columnOf("stddev20")] && rows[71][columnOf("stddev20")]);
    }

    void unreportedVolumeIsEmpty() {
        auto bars = test::randomBars(100, 3);
        for (market::Bar& bar : bars)
            bar.hasVolume = false;
        for (const Cells& row : tableOf(bars))
            for (const char* column : {"volume_change", "volume_rel_change", "volume_z20"})
                QVERIFY(!row[columnOf(column)]);
    }

    void yearsHaveTheMarketsBars() {
        QCOMPARE(features::barsPerYear(Market::Crypto, Timeframe::M1), 525'600.0);
        QCOMPARE(features::barsPerYear(Market::Crypto, Timeframe::D1), 365.0);
        QCOMPARE(features::barsPerYear(Market::Us, Timeframe::M1), 252 * 390.0);
        QCOMPARE(features::barsPerYear(Market::Us, Timeframe::H1), 252 * 7.0);
        QCOMPARE(features::barsPerYear(Market::Nse, Timeframe::M15), 248 * 25.0);
        QCOMPARE(features::barsPerYear(Market::Uk, Timeframe::D1), 253.0);
    }

    void settingsOutOfRangeAreRefused() {
        QVERIFY(features::check(IndicatorSettings{}));
        QVERIFY(!features::check(IndicatorSettings{.window = 1}));
        QVERIFY(!features::check(IndicatorSettings{.trueRangePeriod = 0}));
        QVERIFY(!features::check(IndicatorSettings{.spreadWindow = 2}));
        QVERIFY(!features::check(IndicatorSettings{.barsPerYear = 0}));
    }
};

REGISTER_TEST(IndicatorTableTest)
#include "indicator_table_test.moc"
