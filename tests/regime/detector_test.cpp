#include "core/regime/detector.h"
#include "core/regime/filtered_posterior.h"
#include "tests/regime/trained_model.h"
#include "tests/support/registered_test.h"

#include <QSet>

#include <cmath>
#include <numeric>

using namespace aetherion;
using namespace aetherion::regime;
using market::Market;
using market::Regime;
using market::Timeframe;
using test::randomBars;

namespace {

std::vector<Detection> detect(Detector& detector, const std::vector<market::Bar>& bars) {
    std::vector<Detection> detections;
    for (const market::Bar& bar : bars)
        detections.push_back(detector.update(bar));
    return detections;
}

Detector freshDetector() { return Detector(Market::Crypto, Timeframe::M1, test::smallModel()); }

std::vector<market::Bar> wildBars() { return randomBars(3'000, 31, 0.001, 3); }

} // namespace

class DetectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhyItDoesNotKnow() {
        Detector detector = freshDetector();
        const auto detections = detect(detector, wildBars());
        QCOMPARE(detections[56].reason, std::string("warming up: 57 of 120 bars"));
        for (std::size_t i = 0; i < 119; ++i) {
            QVERIFY(!detections[i].known());
            QCOMPARE(detections[i].confidence, 0.0);
            QCOMPARE(detections[i].state, -1);
        }
        QVERIFY(detections[119].known());
        QVERIFY(detections[119].reason.empty());
    }

    void probabilitiesAreADistributionAndTheRegimeItsMaximum() {
        Detector detector = freshDetector();
        for (const Detection& detection : detect(detector, wildBars())) {
            if (!detection.known())
                continue;
            const auto& p = detection.probabilities;
            QVERIFY(std::abs(std::accumulate(p.begin(), p.end(), 0.0) - 1) < 1e-12);
            QCOMPARE(p[static_cast<std::size_t>(detection.regime)], detection.confidence);
            QCOMPARE(detection.confidence, *std::max_element(p.begin(), p.end()));
        }
    }

    void wildStretchesAreCrisisAndCalmOnesAreSideways() {
        auto request = test::smallRequest();
        request.states = 2;
        const auto trained = trainModel(request);
        QVERIFY(trained);
        Detector detector(Market::Crypto, Timeframe::M1, std::make_shared<const Model>(trained->model));
        const auto detections = detect(detector, wildBars());
        // Every third stretch of 300 bars is wild; judged in its second half, when windows have filled.
        for (std::size_t i = 450; i < detections.size(); ++i) {
            if (i % 300 < 150)
                continue;
            const bool wild = (i / 300) % 3 == 2;
            QCOMPARE(detections[i].confirmed, wild ? Regime::Crisis : Regime::Sideways);
        }
    }

    void changesAreMarkedAtTheBarWhereTheyHappen() {
        Detector detector = freshDetector();
        Regime inForce = Regime::Unknown;
        std::size_t changes = 0;
        for (const Detection& detection : detect(detector, wildBars())) {
            QCOMPARE(detection.previousConfirmed, inForce);
            QCOMPARE(detection.changed, detection.confirmed != inForce);
            changes += detection.changed;
            inForce = detection.confirmed;
        }
        QVERIFY(changes > 5);
    }

    void pastIsNeverRepainted() {
        const auto bars = wildBars();
        Detector whole = freshDetector();
        const auto expected = detect(whole, bars);
        RandomStream random(1, "cuts");
        for (int i = 0; i < 20; ++i) {
            const auto cut = random.integer(1, static_cast<std::int64_t>(bars.size()));
            Detector detector = freshDetector();
            const auto prefix = detect(detector, {bars.begin(), bars.begin() + cut});
            for (std::size_t bar = 0; bar < prefix.size(); ++bar)
                QVERIFY(prefix[bar] == expected[bar]);
        }
    }

    void restoredDetectorContinuesBitForBit() {
        const auto bars = wildBars();
        Detector whole = freshDetector();
        const auto expected = detect(whole, bars);
        for (const std::size_t cut : {std::size_t{0}, std::size_t{60}, std::size_t{120}, std::size_t{1'234}}) {
            Detector first = freshDetector();
            for (std::size_t i = 0; i < cut; ++i)
                first.update(bars[i]);
            Detector second = freshDetector();
            const auto ok = second.restoreState(first.saveState());
            QVERIFY2(ok, ok ? "" : ok.error().text().c_str());
            QCOMPARE(second.saveState(), first.saveState());
            for (std::size_t i = cut; i < bars.size(); ++i)
                QVERIFY(second.update(bars[i]) == expected[i]);
        }
    }

    void foreignOrDamagedStateIsRefusedAndChangesNothing() {
        const auto bars = wildBars();
        Detector detector = freshDetector();
        for (std::size_t i = 0; i < 500; ++i)
            detector.update(bars[i]);
        const std::string before = detector.saveState();
        Detector other(Market::Crypto, Timeframe::M1, nullptr);
        QVERIFY(!detector.restoreState(other.saveState()));
        Detector market(Market::Us, Timeframe::M1, test::smallModel());
        QVERIFY(!detector.restoreState(market.saveState()));
        QVERIFY(!detector.restoreState(""));
        QVERIFY(!detector.restoreState("no state"));
        for (std::size_t cut = 1; cut < before.size(); cut += 97)
            QVERIFY(!detector.restoreState(before.substr(0, cut)));
        for (std::size_t at = 0; at < before.size(); at += 89) {
            std::string changed = before;
            changed[at] = static_cast<char>(changed[at] ^ 4);
            QVERIFY(!detector.restoreState(changed));
        }
        QVERIFY(!detector.restoreState(before + "more"));
        QCOMPARE(detector.saveState(), before);
    }

    void withoutAModelItStillComputesFeatures() {
        Detector detector(Market::Nse, Timeframe::M5, nullptr);
        auto bars = randomBars(600, 33);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            bars[i].timeframe = Timeframe::M5;
            bars[i].openTime = fromEpochMillis(static_cast<std::int64_t>(i) * 300'000);
        }
        const auto detections = detect(detector, bars);
        QCOMPARE(detections.back().reason, std::string("no model for NSE 5m"));
        QCOMPARE(detections.back().confirmed, Regime::Unknown);
        QVERIFY(detector.features().normalisedOf(features::Feature::RollingVolatility));
        QVERIFY(detector.statePosterior().empty());
    }

    void aFeatureThatTheMarketLacksIsNamed() {
        auto bars = wildBars();
        for (market::Bar& bar : bars)
            bar.hasVolume = false;
        Detector detector = freshDetector();
        const auto detections = detect(detector, bars);
        QCOMPARE(detections[1'000].reason, std::string("volume is absent"));
    }

    void aLongGapIsUnknownUntilTheWindowsAreFull() {
        auto bars = wildBars();
        for (std::size_t i = 1'000; i < bars.size(); ++i)
            bars[i].openTime += std::chrono::minutes(61);
        Detector detector = freshDetector();
        const auto detections = detect(detector, bars);
        QVERIFY(detections[999].known());
        QCOMPARE(detections[1'000].reason, std::string("after a gap: 1 of 61 bars"));
        QCOMPARE(detections[1'059].reason, std::string("after a gap: 60 of 61 bars"));
        QVERIFY(detections[1'060].known());
        QCOMPARE(detections[1'002].confirmed, Regime::Unknown);
        QVERIFY(detections[1'002].changed);
    }

    void previewsAFormingBarAsIfItClosedAndChangesNothing() {
        const auto bars = wildBars();
        Detector detector = freshDetector();
        Detector undisturbed = freshDetector();
        for (std::size_t i = 0; i < 1'500; ++i) {
            const std::string before = detector.saveState();
            const Detection ahead = detector.preview(bars[i]);
            (void)detector.preview(bars[i + 7]);
            QVERIFY(detector.saveState() == before);
            const Detection closed = detector.update(bars[i]);
            QVERIFY(closed == undisturbed.update(bars[i]));
            QCOMPARE(ahead.regime, closed.regime);
            QCOMPARE(ahead.confidence, closed.confidence);
            QCOMPARE(ahead.probabilities, closed.probabilities);
            QCOMPARE(ahead.reason, closed.reason);
            QCOMPARE(ahead.cause, closed.cause);
            // What is in force does not come from a bar that has not closed.
            QCOMPARE(ahead.confirmed, closed.previousConfirmed);
            QVERIFY(!ahead.changed);
        }
    }

    void dataLikeNothingSeenAreUnknownUntilTheyAreOver() {
        auto model = std::make_shared<Model>(*test::smallModel());
        const auto bars = wildBars();
        std::vector<Detection> plain;
        {
            Detector detector = freshDetector();
            plain = detect(detector, bars);
        }
        // The threshold at the middle of what the same data give: the test must speak at about half of the bars, and
        // exactly where the mean, taken here by hand, lies below it.
        constexpr std::size_t kWindow = 20;
        std::vector<std::pair<std::size_t, double>> means;
        std::vector<double> densities;
        for (std::size_t i = 0; i < plain.size(); ++i) {
            if (!plain[i].sampled)
                continue;
            densities.push_back(plain[i].logDensity);
            if (densities.size() >= kWindow)
                means.emplace_back(i, std::accumulate(densities.end() - kWindow, densities.end(), 0.0) / kWindow);
        }
        std::vector<double> sorted;
        for (const auto& [bar, mean] : means)
            sorted.push_back(mean);
        std::sort(sorted.begin(), sorted.end());
        const double threshold = (sorted[sorted.size() / 2] + sorted[sorted.size() / 2 + 1]) / 2;
        model->novelty = {kWindow, threshold, 0.001};
        Detector detector(Market::Crypto, Timeframe::M1, model);
        Detector again(Market::Crypto, Timeframe::M1, model);
        std::size_t next = 0;
        std::size_t novel = 0;
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const Detection detection = detector.update(bars[i]);
            if (next == means.size() || means[next].first != i)
                continue;
            const bool expected = means[next++].second < threshold;
            novel += expected ? 1 : 0;
            QCOMPARE(detection.cause == market::UnknownCause::Novel, expected);
            QCOMPARE(detection.known(), !expected);
            // Underneath the filter goes on as without the test.
            QCOMPARE(detection.logDensity, plain[i].logDensity);
            if (!expected)
                QCOMPARE(detection.probabilities, plain[i].probabilities);
            else
                QVERIFY(detection.reason.find("over 20 bars, below") != std::string::npos &&
                        detection.reason.find("0.1 % of bars") != std::string::npos);
            // Saved in the middle, it goes on the same.
            if (i % 500 == 3) {
                QVERIFY(again.restoreState(detector.saveState()));
                QCOMPARE(again.saveState(), detector.saveState());
            }
        }
        QCOMPARE(novel, sorted.size() / 2 + 1);
        QVERIFY(novel > 1'000);
    }

    void theCauseOfEveryUnknownIsTold() {
        const auto bars = wildBars();
        Detector detector = freshDetector();
        for (const Detection& detection : detect(detector, bars)) {
            QCOMPARE(detection.known(), detection.cause == market::UnknownCause::None);
            QCOMPARE(detection.known(), detection.reason.empty());
        }
        QCOMPARE(detector.update(bars[3]).cause, market::UnknownCause::Refused);
        Detector none(Market::Crypto, Timeframe::M1, nullptr);
        QCOMPARE(none.update(bars[0]).cause, market::UnknownCause::NoModel);
        QCOMPARE(freshDetector().update(bars[0]).cause, market::UnknownCause::WarmingUp);
        auto gapped = bars;
        for (std::size_t i = 1'000; i < gapped.size(); ++i)
            gapped[i].openTime += std::chrono::minutes(61);
        Detector after = freshDetector();
        QCOMPARE(detect(after, gapped)[1'010].cause, market::UnknownCause::Gap);
        for (market::Bar& bar : gapped)
            bar.hasVolume = false;
        Detector without = freshDetector();
        QCOMPARE(detect(without, {gapped.begin(), gapped.begin() + 500}).back().cause,
                 market::UnknownCause::MissingFeature);
    }

    void aBarOutOfOrderIsIgnoredWithItsReason() {
        const auto bars = wildBars();
        Detector detector = freshDetector();
        Detector undisturbed = freshDetector();
        for (std::size_t i = 0; i < 500; ++i) {
            detector.update(bars[i]);
            undisturbed.update(bars[i]);
        }
        const Detection ignored = detector.update(bars[100]);
        QVERIFY(!ignored.known());
        QVERIFY(ignored.reason.find("does not follow") != std::string::npos);
        QVERIFY(detector.update(bars[500]) == undisturbed.update(bars[500]));
    }

    void posteriorsAreThoseOfTheModelOnTheFeatures() {
        // The same numbers by another way: feature rows, the model's scaler, the batch filter.
        const auto bars = wildBars();
        const auto model = test::smallModel();
        Detector detector = freshDetector();
        std::vector<std::vector<double>> samples;
        std::vector<std::vector<double>> posteriors;
        for (const market::Bar& bar : bars) {
            if (!detector.update(bar).known())
                continue;
            std::vector<double> sample;
            for (std::size_t i = 0; i < model->features.size(); ++i)
                sample.push_back((*detector.features().normalisedOf(model->features[i]) - model->scaler.mean[i]) /
                                 model->scaler.deviation[i]);
            samples.push_back(std::move(sample));
            posteriors.emplace_back(detector.statePosterior().begin(), detector.statePosterior().end());
        }
        RowMatrix rows(static_cast<Eigen::Index>(samples.size()), static_cast<Eigen::Index>(samples[0].size()));
        for (std::size_t i = 0; i < samples.size(); ++i)
            for (std::size_t j = 0; j < samples[i].size(); ++j)
                rows(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)) = samples[i][j];
        const auto filtered = filteredPosterior(*model->hmm, Observations::single(rows));
        for (std::size_t i = 0; i < posteriors.size(); ++i)
            for (std::size_t k = 0; k < 4; ++k)
                QCOMPARE(posteriors[i][k],
                         filtered.probabilities(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(k)));
    }

    void trainingRefusesTooFewBarsByTheirNumber() {
        auto request = test::smallRequest();
        request.sequences[0].bars.resize(200);
        const auto trained = trainModel(request);
        QVERIFY(!trained);
        QVERIFY(trained.error().text().find("too few") != std::string::npos);
    }

    void trainingLeavesOutWhatTheMarketLacks() {
        auto request = test::smallRequest();
        request.features.clear();
        for (market::Bar& bar : request.sequences[0].bars)
            bar.hasVolume = false;
        const auto trained = trainModel(request);
        QVERIFY(trained);
        QVERIFY(std::find(trained->leftOut.begin(), trained->leftOut.end(), features::Feature::Volume) !=
                trained->leftOut.end());
        QCOMPARE(trained->model.features.size(), std::size_t{3});
        QVERIFY(trainingReport(*trained).find("the data have no volume") != std::string::npos);
    }

    void trainingReadsTheFeaturesThatItIsToldTo() {
        auto request = test::smallRequest();
        request.features = {features::Feature::LogReturn, features::Feature::RollingVolatility,
                            features::Feature::Spread};
        RandomStream random(4, "spreads");
        for (std::size_t i = 0; i < request.sequences[0].bars.size(); ++i)
            request.sequences[0].spreads.emplace_back(1 + random.uniform());
        const auto trained = trainModel(request);
        QVERIFY(trained);
        QCOMPARE(trained->model.features, request.features);
        QVERIFY(trained->featureChoice.empty());
    }
};

REGISTER_TEST(DetectorTest)
#include "detector_test.moc"
