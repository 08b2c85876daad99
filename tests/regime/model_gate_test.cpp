#include "core/regime/model_file.h"
#include "core/regime/model_gate.h"
#include "tests/regime/trained_model.h"
#include "tests/support/registered_test.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

using namespace aetherion;
using namespace aetherion::regime;

namespace {

std::shared_ptr<const Model> changed(const std::shared_ptr<const Model>& model, const auto& edit) {
    auto copy = std::make_shared<Model>(*model);
    edit(*copy);
    copy->id = modelId(*copy);
    return copy;
}

/// Bars of the same walk, after those that the small model was trained on.
std::vector<TrainingSequence> laterBars() {
    auto bars = test::randomBars(12'000, 21, 0.001, 4);
    return {{"WALK", std::move(bars), {}}};
}

const GateCriterion& criterion(const GateVerdict& verdict, const std::string& name) {
    return *std::find_if(verdict.criteria.begin(), verdict.criteria.end(),
                         [&](const GateCriterion& c) { return c.name == name; });
}

/// The model with its states in another order.
std::shared_ptr<const Model> renumbered(const std::shared_ptr<const Model>& model) {
    const auto states = model->hmm->states();
    HmmParameters parameters = model->hmm->parameters();
    auto copy = std::make_shared<Model>(*model);
    for (Eigen::Index i = 0; i < states; ++i) {
        const Eigen::Index from = (i + 1) % states;
        parameters.start(i) = model->hmm->parameters().start(from);
        parameters.means.row(i) = model->hmm->parameters().means.row(from);
        parameters.covariances[static_cast<std::size_t>(i)] =
            model->hmm->parameters().covariances[static_cast<std::size_t>(from)];
        for (Eigen::Index j = 0; j < states; ++j)
            parameters.transition(i, j) = model->hmm->parameters().transition(from, (j + 1) % states);
        copy->names[static_cast<std::size_t>(i)] = model->names[static_cast<std::size_t>(from)];
        copy->training.evidence[static_cast<std::size_t>(i)] = model->training.evidence[static_cast<std::size_t>(from)];
    }
    copy->hmm = std::make_shared<const GaussianHmm>(*GaussianHmm::create(parameters));
    copy->id = modelId(*copy);
    return copy;
}

} // namespace

class ModelGateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsTheSameModelThroughWhateverItsNumbering() {
        const auto model = test::smallModel();
        const auto verdict = runGate({renumbered(model), model, laterBars()});
        QVERIFY(verdict);
        QCOMPARE(verdict->criteria.size(), std::size_t{5});
        QVERIFY(verdict->heldOut);
        QVERIFY(std::abs(*criterion(*verdict, "likelihood").value) < 1e-9);
        QVERIFY(criterion(*verdict, "names").passed);
        QVERIFY2(verdict->passed(), gateLines(*verdict, true).empty() ? "" : gateLines(*verdict, true)[0].c_str());
    }

    void judgesOnlyBarsAfterTheTrainingSpan() {
        const auto model = test::smallModel();
        const auto verdict = runGate({model, nullptr, laterBars()});
        QVERIFY(verdict && verdict->heldOut);
        QVERIFY(verdict->from > parseIso(model->training.to)->time);
        QCOMPARE(*criterion(*verdict, "bars").value, 6'000.0);
        auto early = laterBars();
        early[0].bars.resize(6'000);
        const auto overlapping = runGate({model, nullptr, early});
        QVERIFY(overlapping && !overlapping->heldOut);
        QCOMPARE(*criterion(*overlapping, "bars").value, 1'200.0);
        QVERIFY(criterion(*overlapping, "bars").figure.find("trained on are judged") != std::string::npos);
    }

    void comparesDensitiesOfTheUnscaledFeatures() {
        const auto model = test::smallModel();
        // The same distribution written in another scale: x = m + s z = (m - s c) + (s / 2) (2 z + 2 c).
        const auto rescaled = changed(model, [](Model& m) {
            HmmParameters parameters = m.hmm->parameters();
            for (std::size_t d = 0; d < m.scaler.mean.size(); ++d) {
                m.scaler.mean[d] -= m.scaler.deviation[d] * 3;
                m.scaler.deviation[d] /= 2;
            }
            parameters.means = (parameters.means.array() * 2 + 6).matrix();
            for (auto& covariance : parameters.covariances)
                covariance *= 4;
            m.hmm = std::make_shared<const GaussianHmm>(*GaussianHmm::create(parameters));
        });
        const auto verdict = runGate({rescaled, model, laterBars()});
        QVERIFY(verdict);
        QVERIFY2(std::abs(*criterion(*verdict, "likelihood").value) < 1e-9,
                 criterion(*verdict, "likelihood").figure.c_str());
    }

    void refusesAModelThatExplainsTheBarsWorse() {
        const auto model = test::smallModel();
        const auto worse = changed(model, [](Model& m) {
            HmmParameters parameters = m.hmm->parameters();
            for (auto& covariance : parameters.covariances)
                covariance *= 3;
            m.hmm = std::make_shared<const GaussianHmm>(*GaussianHmm::create(parameters));
        });
        const auto verdict = runGate({worse, model, laterBars()});
        QVERIFY(verdict);
        QVERIFY(!criterion(*verdict, "likelihood").passed);
        QVERIFY(*criterion(*verdict, "likelihood").value < -kGateTolerance);
        QVERIFY(!verdict->passed());
        // The other way round it is better, and the criterion is met.
        QVERIFY(criterion(*runGate({model, worse, laterBars()}), "likelihood").passed);
    }

    void doesNotCompareDensitiesOfDifferentThings() {
        const auto model = test::smallModel();
        const auto otherWindows = changed(model, [](Model& m) { m.featureSettings.meanWindow += 1; });
        const auto verdict = runGate({model, otherWindows, laterBars()});
        QVERIFY(verdict);
        QVERIFY(!criterion(*verdict, "likelihood").passed);
        QVERIFY(!criterion(*verdict, "likelihood").value);
        QVERIFY(criterion(*verdict, "likelihood").figure.starts_with("not comparable"));
    }

    void refusesSwappedNames() {
        const auto model = test::smallModel();
        const auto swapped = changed(model, [](Model& m) { std::swap(m.names[0], m.names[1]); });
        const auto verdict = runGate({swapped, model, laterBars()});
        QVERIFY(verdict);
        QVERIFY(!criterion(*verdict, "names").passed);
        QCOMPARE(*criterion(*verdict, "names").value, 2.0);
        QVERIFY(criterion(*verdict, "likelihood").passed);
    }

    void refusesARegimeThatIsNeverVisited() {
        const auto model = test::smallModel();
        const auto away = changed(model, [](Model& m) {
            HmmParameters parameters = m.hmm->parameters();
            parameters.means.row(0).array() += 1e3;
            m.hmm = std::make_shared<const GaussianHmm>(*GaussianHmm::create(parameters));
        });
        const auto verdict = runGate({away, nullptr, laterBars()});
        QVERIFY(verdict);
        QVERIFY(!criterion(*verdict, "visits").passed);
        const std::string never = std::string(market::name(model->names[0])) + " 0.0 %";
        QVERIFY2(criterion(*verdict, "visits").figure.find(never) != std::string::npos,
                 criterion(*verdict, "visits").figure.c_str());
    }

    void refusesWhereItKnowsTooLittle() {
        const auto model = test::smallModel();
        auto bars = laterBars();
        for (std::size_t i = 6'000; i < bars[0].bars.size(); ++i)
            bars[0].bars[i].hasVolume = i % 10 != 0;
        const auto verdict = runGate({model, nullptr, bars});
        QVERIFY(verdict);
        QVERIFY(!criterion(*verdict, "unknown").passed);
        QVERIFY(*criterion(*verdict, "unknown").value > kUnknownLimit);
        QVERIFY(criterion(*verdict, "unknown").figure.find("mostly: ") != std::string::npos);
    }

    void refusesTooFewBars() {
        const auto model = test::smallModel();
        auto bars = laterBars();
        bars[0].bars.resize(model->featureSettings.warmUp + kFewestJudged - 1);
        const auto verdict = runGate({model, nullptr, bars});
        QVERIFY(verdict && !criterion(*verdict, "bars").passed);
        bars[0].bars = laterBars()[0].bars;
        bars[0].bars.resize(model->featureSettings.warmUp + kFewestJudged);
        QVERIFY(criterion(*runGate({model, nullptr, bars}), "bars").passed);
        QVERIFY(!runGate({model, nullptr, {}}));
        bars[0].bars[5].openTime = bars[0].bars[4].openTime;
        QVERIFY(!runGate({model, nullptr, bars}));
    }

    void writesOneLineAndOneObjectPerCriterion() {
        const auto verdict = runGate({test::smallModel(), nullptr, laterBars()});
        QVERIFY(verdict);
        const auto lines = gateLines(*verdict);
        const auto json = nlohmann::json::parse(gateJson(*verdict));
        QCOMPARE(json["criteria"].size(), lines.size());
        QCOMPARE(json["candidate"].get<std::string>(), test::smallModel()->id);
        QCOMPARE(json["passed"].get<bool>(), verdict->passed());
        for (std::size_t i = 0; i < lines.size(); ++i)
            QVERIFY(lines[i].starts_with(json["criteria"][i]["name"].get<std::string>() + " "));
    }

    void stopsWhenCancelled() {
        std::stop_source stop;
        stop.request_stop();
        const auto verdict = runGate({test::smallModel(), nullptr, laterBars()}, stop.get_token());
        QVERIFY(!verdict);
        QCOMPARE(verdict.error().text(), std::string("cancelled"));
    }
};

REGISTER_TEST(ModelGateTest)
#include "model_gate_test.moc"
