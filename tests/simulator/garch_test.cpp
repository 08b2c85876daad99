#include "core/simulator/garch_text.h"
#include "core/simulator/normal.h"
#include "tests/support/registered_test.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <sstream>

using namespace aetherion;
using namespace aetherion::simulator;
using nlohmann::json;

namespace {

std::string goldenText(const std::string& name) {
    std::ifstream file(AETHERION_SOURCE_DIR "/tests/data/" + name);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::vector<double> goldenReturns() { return parseReturns(goldenText("garch_returns_3000.csv"), "golden").value(); }

GarchParameters parametersFrom(const json& values) {
    return {values[0].get<double>(), values[1].get<double>(), values[2].get<double>()};
}

std::vector<double> simulated(const GarchParameters& parameters, std::size_t n, std::uint64_t seed) {
    RandomStream stream(seed, "garch test");
    GarchProcess process(parameters);
    std::vector<double> returns(n);
    std::ranges::generate(returns, [&] { return process.next(normal(stream)); });
    return returns;
}

double errorOf(double value, double expected) { return std::abs(value - expected); }

} // namespace

/// Filter and estimation against arch and an independent program, and against their own theory.
class GarchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void filtersTheGoldenPath() {
        const json golden = json::parse(goldenText("moments.json"))["garch_filter"];
        const auto returns = golden["returns"].get<std::vector<double>>();
        const GarchParameters parameters{golden["omega"].get<double>(), golden["alpha"].get<double>(),
                                         golden["beta"].get<double>()};
        const auto path = filterGarch(parameters, returns, GarchStart::MeanSquare);
        QVERIFY(path.has_value());
        const auto expected = golden["h"].get<std::vector<double>>();
        QCOMPARE(path->h.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY(errorOf(path->h[i] / expected[i], 1) < 1e-14);
        QVERIFY(errorOf(path->logLikelihood, golden["loglik_gaussian"].get<double>()) < 1e-10);
    }

    void filtersAsArchDoes() {
        const json golden = json::parse(goldenText("garch_fit.json"));
        const auto returns = goldenReturns();
        QVERIFY(errorOf(meanSquare(returns), golden["backcast"].get<double>()) < 1e-12);
        const GarchParameters truth{0.02, 0.08, 0.9};
        const auto path = filterGarch(truth, returns, GarchStart::Backcast);
        QVERIFY(errorOf(path->logLikelihood, golden["loglik_at_true_params"].get<double>()) < 1e-8);
        for (std::size_t i = 0; i < 5; ++i)
            QVERIFY(errorOf(path->h[i], golden["h_first5_at_true"][i].get<double>()) < 1e-12);
        QVERIFY(errorOf(path->h.back(), golden["h_last_at_true"].get<double>()) < 1e-12);
    }

    void fitsAsArchDoes() {
        const json golden = json::parse(goldenText("garch_fit.json"));
        const auto fit = fitGarch(goldenReturns(), GarchStart::Backcast);
        QVERIFY(fit.has_value() && fit->errors.has_value());
        const json& arch = golden["arch_fit"];
        QVERIFY(fit->path.logLikelihood >= arch["loglik"].get<double>() - 1e-6);
        QVERIFY(fit->gradient < 1e-5);
        const GarchParameters expected = parametersFrom(arch["params"]);
        QVERIFY(errorOf(fit->parameters.omega, expected.omega) < 0.001 * fit->errors->classic[0]);
        QVERIFY(errorOf(fit->parameters.alpha, expected.alpha) < 0.001 * fit->errors->classic[1]);
        QVERIFY(errorOf(fit->parameters.beta, expected.beta) < 0.001 * fit->errors->classic[2]);
        for (std::size_t i = 0; i < 3; ++i) {
            // arch differentiates numerically.
            QVERIFY(errorOf(fit->errors->classic[i] / arch["std_err_classic"][i].get<double>(), 1) < 1e-3);
            QVERIFY(errorOf(fit->errors->robust[i] / arch["std_err_robust"][i].get<double>(), 1) < 1e-3);
        }
        const auto forecast = forecastGarch(fit->parameters, fit->path.next, 20);
        const json& ahead = golden["forecast_variance_h1_h5_h20_arch"];
        QVERIFY(errorOf(forecast[0], ahead[0].get<double>()) < 1e-6);
        QVERIFY(errorOf(forecast[4], ahead[1].get<double>()) < 1e-6);
        QVERIFY(errorOf(forecast[19], ahead[2].get<double>()) < 1e-6);
    }

    void differentiatesTheLikelihood() {
        const auto returns = simulated({0.05, 0.1, 0.85}, 400, 1);
        const GarchParameters at{0.06, 0.12, 0.8};
        for (const GarchStart start : {GarchStart::MeanSquare, GarchStart::Backcast}) {
            const GarchDerivatives d = garchDerivatives(at, returns, start);
            const auto moved = [&](std::size_t i, double by) {
                GarchVector p{at.omega, at.alpha, at.beta};
                p[i] += by;
                return garchDerivatives({p[0], p[1], p[2]}, returns, start);
            };
            constexpr double kStep = 1e-5;
            for (std::size_t i = 0; i < 3; ++i) {
                const GarchDerivatives up = moved(i, kStep);
                const GarchDerivatives down = moved(i, -kStep);
                const double slope = (up.logLikelihood - down.logLikelihood) / (2 * kStep);
                QVERIFY(errorOf(d.gradient[i], slope) < 1e-5 * (1 + std::abs(slope)));
                for (std::size_t j = 0; j < 3; ++j) {
                    const double curve = (up.gradient[j] - down.gradient[j]) / (2 * kStep);
                    QVERIFY(errorOf(d.hessian[i][j], curve) < 1e-4 * (1 + std::abs(curve)));
                }
            }
        }
    }

    void findsTheParametersOfSimulatedSeries_data() {
        QTest::addColumn<double>("omega");
        QTest::addColumn<double>("alpha");
        QTest::addColumn<double>("beta");
        QTest::newRow("slow") << 1e-6 << 0.08 << 0.9;
        QTest::newRow("tiny and slower") << 2e-9 << 0.05 << 0.94;
        QTest::newRow("quick") << 1e-5 << 0.15 << 0.7;
        QTest::newRow("large and without memory") << 400.0 << 0.4 << 0.05;
    }
    void findsTheParametersOfSimulatedSeries() {
        QFETCH(double, omega);
        QFETCH(double, alpha);
        QFETCH(double, beta);
        const GarchParameters truth{omega, alpha, beta};
        for (std::uint64_t seed = 1; seed <= 3; ++seed) {
            const auto returns = simulated(truth, 8'000, seed);
            const auto fit = fitGarch(returns, GarchStart::MeanSquare);
            QVERIFY(fit.has_value() && fit->errors.has_value());
            QVERIFY(fit->path.logLikelihood >= filterGarch(truth, returns, GarchStart::MeanSquare)->logLikelihood);
            QVERIFY(fit->gradient < 1e-4);
            QVERIFY(errorOf(fit->parameters.omega, omega) < 4 * fit->errors->classic[0]);
            QVERIFY(errorOf(fit->parameters.alpha, alpha) < 4 * fit->errors->classic[1]);
            QVERIFY(errorOf(fit->parameters.beta, beta) < 4 * fit->errors->classic[2]);
            // Normal returns: both kinds of errors estimate the same.
            for (std::size_t i = 0; i < 3; ++i)
                QVERIFY(errorOf(fit->errors->robust[i] / fit->errors->classic[i], 1) < 0.35);
        }
    }

    void doesNotDependOnTheUnit() {
        auto returns = goldenReturns();
        const auto percent = fitGarch(returns, GarchStart::Backcast);
        for (double& x : returns)
            x /= 100;
        const auto plain = fitGarch(returns, GarchStart::Backcast);
        QVERIFY(errorOf(plain->parameters.omega * 1e4 / percent->parameters.omega, 1) < 1e-6);
        QVERIFY(errorOf(plain->errors->classic[0] * 1e4 / percent->errors->classic[0], 1) < 1e-5);
        QVERIFY(errorOf(plain->parameters.beta, percent->parameters.beta) < 1e-7);
        const double shift = static_cast<double>(returns.size()) * std::log(100);
        QVERIFY(errorOf(plain->path.logLikelihood - shift, percent->path.logLikelihood) < 1e-6);
    }

    void beatsEveryPointOfAGridEvenAtABound() {
        // Independent returns: the peak may lie where alpha is 0, and then has no standard errors.
        for (std::uint64_t seed = 1; seed <= 5; ++seed) {
            const auto returns = simulated({1, 0, 0}, 500, seed);
            const auto fit = fitGarch(returns, GarchStart::Backcast);
            QVERIFY(fit.has_value());
            QVERIFY(check(fit->parameters).has_value());
            for (double alpha = 0; alpha < 0.5; alpha += 0.02)
                for (double beta = 0; alpha + beta < 1; beta += 0.05)
                    for (double level = 0.7; level < 1.4; level += 0.05) {
                        const GarchParameters p{level * (1 - alpha - beta), alpha, beta};
                        const double value = filterGarch(p, returns, GarchStart::Backcast)->logLikelihood;
                        QVERIFY2(fit->path.logLikelihood >= value - 1e-4, std::to_string(value).c_str());
                    }
        }
    }

    void forecastsTowardsTheUnconditionalVariance() {
        const GarchParameters p{1e-6, 0.08, 0.9};
        const double v = p.unconditionalVariance();
        const auto forecast = forecastGarch(p, 2e-4, 1000);
        for (std::size_t k = 0; k < forecast.size(); ++k) {
            const double expected = v + std::pow(0.98, static_cast<double>(k)) * (2e-4 - v);
            QVERIFY(errorOf(forecast[k] / expected, 1) < 1e-11);
        }
    }

    void readsAColumnWithOrWithoutAHeader() {
        QCOMPARE(parseReturns("ret\n0.1\n-2e-3\r\n+3\n\n\n", "x").value(), (std::vector<double>{0.1, -2e-3, 3}));
        QCOMPARE(parseReturns("\xef\xbb\xbf"
                              "1\n2",
                              "x")
                     .value(),
                 (std::vector<double>{1, 2}));
        const auto reason = [](std::string_view text) {
            const auto parsed = parseReturns(text, "r.csv");
            return parsed ? std::string("none") : parsed.error().text();
        };
        QCOMPARE(reason(""), std::string("r.csv: no returns"));
        QCOMPARE(reason("ret\n"), std::string("r.csv: no returns"));
        QCOMPARE(reason("ret\n1\nx\n"), std::string("r.csv:3: \"x\" is not one number"));
        QCOMPARE(reason("1,2\n"), std::string("r.csv:1: \"1,2\" is not one number"));
        QCOMPARE(reason("time,ret\n1,2\n"), std::string("r.csv:1: \"time,ret\" is not one number"));
        QCOMPARE(reason("nan\n1\n"), std::string("r.csv:1: \"nan\" is not one number"));
        QCOMPARE(reason("1\n\n2\n"), std::string("r.csv:2: is blank"));
        QCOMPARE(reason("1\n1e400\n"), std::string("r.csv:2: \"1e400\" is not one number"));
    }

    void refusesWhatCannotBeFitted() {
        const auto reason = [](const std::vector<double>& returns) {
            const auto fit = fitGarch(returns, GarchStart::Backcast);
            return fit ? std::string("none") : fit.error().text();
        };
        QCOMPARE(reason({}), std::string("no returns"));
        QCOMPARE(reason({1, 2}), std::string("2 returns are too few to estimate from; 50 are the least"));
        QCOMPARE(reason(std::vector<double>(100, 0)), std::string("all returns are zero"));
        QCOMPARE(reason({1, std::nan(""), 3}), std::string("return 2: is not a finite number"));
        QCOMPARE(reason(std::vector<double>(100, 1e200)), std::string("the returns are too large"));
    }

    void writesWhatItFound() {
        const auto fit = fitGarch(goldenReturns(), GarchStart::Backcast);
        const json written = json::parse(garchFitText(*fit, GarchStart::Backcast, 3));
        QCOMPARE(written["h"].size(), std::size_t(3000));
        QCOMPARE(written["forecast"].size(), std::size_t(3));
        QCOMPARE(written["loglik"].get<double>(), fit->path.logLikelihood);
        QCOMPARE(written["params"]["alpha"].get<double>(), fit->parameters.alpha);
        QCOMPARE(written["std_err_robust"]["beta"].get<double>(), fit->errors->robust[2]);
        QCOMPARE(written["h0"].get<std::string>(), std::string("backcast"));
    }
};

REGISTER_TEST(GarchTest)
#include "garch_test.moc"
