#include "core/simulator/price_model.h"
#include "tests/simulator/statistics.h"
#include "tests/support/registered_test.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <map>

using namespace aetherion;
using namespace aetherion::test;
using namespace aetherion::simulator;
using nlohmann::json;

namespace {

constexpr std::uint64_t kSeeds = 10;

json goldenMoments() {
    std::ifstream file(AETHERION_SOURCE_DIR "/tests/data/moments.json");
    return json::parse(file, nullptr, false);
}

std::vector<double> pathOf(const ModelSettings& settings, std::uint64_t seed, std::size_t n) {
    PriceModel model(settings, settings.stepYears.value_or(0), seed, "model/MODEL");
    std::vector<double> returns(n);
    for (double& r : returns)
        r = model.next();
    return returns;
}

/// How far it lies in the bands; the first and last levels are the outermost.
struct BandCount {
    int checked = 0;
    int outsideOutermost = 0;
    int outsideInner = 0;

    void add(double value, const json& band) {
        ++checked;
        const std::size_t last = band.size() - 1;
        outsideOutermost += value < band[0].get<double>() || value > band[last].get<double>() ? 1 : 0;
        outsideInner += value < band[1].get<double>() || value > band[last - 1].get<double>() ? 1 : 0;
    }
};

} // namespace

/// The price models against bands that an independent program simulated.
class GoldenMomentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void liesWithinTheBands_data() {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("entry");
        const json golden = goldenMoments();
        QVERIFY(golden.is_object());
        for (const char* model : {"gbm", "merton", "garch"})
            for (int i = 0; i < static_cast<int>(golden[model].size()); ++i)
                QTest::addRow("%s %d", model, i) << QString(model) << i;
    }
    void liesWithinTheBands() {
        QFETCH(QString, model);
        QFETCH(int, entry);
        const json golden = goldenMoments()[model.toStdString()][static_cast<std::size_t>(entry)];
        const json& bands = golden["bands"];
        const auto settings = parseModelSettings(golden.dump());
        QVERIFY2(settings.has_value(), settings ? "" : settings.error().text().c_str());
        std::map<std::string, BandCount> counts;
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            const auto returns = pathOf(*settings, seed, bands["n"].get<std::size_t>());
            const Moments m = momentsOf(returns);
            if (model == "garch") {
                counts["sample_variance"].add(m.variance, bands["sample_variance"]);
                counts["sample_kurtosis"].add(m.excessKurtosis + 3, bands["sample_kurtosis"]);
                counts["acf_sq_lag1"].add(autocorrelation(squares(returns), 1), bands["acf_sq_lag1"]);
            } else {
                counts["mean"].add(m.mean, bands["mean"]);
                counts["variance"].add(m.variance, bands["variance"]);
                counts["skewness"].add(m.skewness, bands["skewness"]);
                counts["excess_kurtosis"].add(m.excessKurtosis, bands["excess_kurtosis"]);
            }
        }
        std::string inner;
        for (const auto& [name, count] : counts) {
            inner += " " + name + " " + std::to_string(count.outsideInner);
            QCOMPARE(count.checked, static_cast<int>(kSeeds));
            inner += "/" + std::to_string(count.outsideOutermost);
            // Seeds 1 to 10, not chosen: a tenth of a percent each lies outside by chance (seed 10 does, once), and of
            // GARCH, whose bands end at the extremes of only 300 replicates, two to three percent do. Two of ten, or
            // three, would have a chance of some 1 in 20,000, or 400.
            QVERIFY2(count.outsideOutermost <= (model == "garch" ? 2 : 1), name.c_str());
        }
        qInfo("of ten seeds outside the inner/outermost band:%s", inner.c_str());
    }

    void pricesOptions() {
        // E[e^-rT max(S - K, 0)] under the risk-neutral drift against QuantLib's closed forms.
        const json cases = goldenMoments()["option_prices_quantlib_1_29"]["cases"];
        QVERIFY(cases.size() >= 3);
        constexpr int paths = 1'000'000;
        for (const json& c : cases) {
            const auto value = [&](const char* name) { return c[name].get<double>(); };
            const GbmParameters diffusion{value("r") - value("q"), value("sigma")};
            ModelSettings gbm{diffusion, std::nullopt, value("S")};
            ModelSettings merton{
                MertonParameters{diffusion, {value("lambda"), value("log_jump_mean"), value("log_jump_sd"), true}},
                std::nullopt, value("S")};
            for (const auto& [settings, price] :
                 {std::pair{&gbm, value("call_gbm")}, std::pair{&merton, value("call_merton")}}) {
                PriceModel model(*settings, value("T_years"), 77, "options");
                double sum = 0;
                double squared = 0;
                for (int i = 0; i < paths; ++i) {
                    const double payoff = std::exp(-value("r") * value("T_years")) *
                                          std::max(0.0, value("S") * std::exp(model.next()) - value("K"));
                    sum += payoff;
                    squared += payoff * payoff;
                }
                const double mean = sum / paths;
                const double error = std::sqrt((squared / paths - mean * mean) / paths);
                QVERIFY2(std::abs(mean - price) < 4 * error, std::to_string(mean - price).c_str());
            }
        }
    }

    void refusesParametersByName_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const char* text, const char* reason) {
            QTest::newRow(name) << QByteArray(text) << QString(reason);
        };
        row("no JSON", "mu=1", "is not a JSON object");
        row("empty", "{}", "the parameters of no model; there are gbm, merton and garch");
        row("unknown", R"({"mu":0,"sigma":0.1,"drift":1})", "drift: is no parameter of gbm");
        row("of another", R"({"model":"gbm","mu":0,"sigma":0.1,"alpha":1})", "alpha: is no parameter of gbm");
        row("missing", R"({"mu":0})", "sigma: is missing");
        row("text", R"({"mu":0,"sigma":"0.1"})", "sigma: is not a number");
        row("negative", R"({"mu":0,"sigma":-0.1})", "sigma: must not be negative");
        row("no length", R"({"mu":0,"sigma":0.1,"dt_years":0})", "dt_years: must be above 0");
        row("no flag", R"({"mu":0,"sigma":1,"lambda_per_year":1,"jump_mean":0,"jump_sd":1,"compensated":1})",
            "compensated: is neither true nor false");
        row("explosive", R"({"omega":1,"alpha":0.5,"beta":0.5})", "alpha + beta: must be below 1");
        row("no model", R"({"model":"heston","mu":0,"sigma":0.1})", "model: is none of gbm, merton, garch");
        row("no price", R"({"params":{"mu":0,"sigma":0.1},"start_price":0})", "start_price: must be above 0");
    }
    void refusesParametersByName() {
        QFETCH(QByteArray, text);
        QFETCH(QString, reason);
        const auto settings = parseModelSettings(text.toStdString());
        QVERIFY(!settings.has_value());
        QCOMPARE(QString::fromStdString(settings.error().text()), reason);
    }

    void readsParametersBareOrInAnEntry() {
        const auto bare = parseModelSettings(R"({"mu":0.1,"sigma":0.2,"start_price":5})");
        QVERIFY(bare.has_value() && std::holds_alternative<GbmParameters>(bare->parameters));
        QCOMPARE(bare->startPrice, 5.0);
        QVERIFY(!bare->stepYears.has_value());
        const auto entry = parseModelSettings(
            R"({"law":"x","params":{"mu":0,"sigma":1,"lambda_per_year":2,"jump_mean":0,"jump_sd":1}})");
        QVERIFY(entry.has_value() && std::get<MertonParameters>(entry->parameters).jumps.compensated);
    }
};

REGISTER_TEST(GoldenMomentsTest)
#include "golden_moments_test.moc"
