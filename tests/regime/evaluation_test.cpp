// Walk-forward, BIC curve, test for unseen data and stability, on seeded walks.
#include "core/regime/filter_trace.h"
#include "core/regime/held_out.h"
#include "core/regime/model_file.h"
#include "core/regime/stability.h"
#include "core/regime/training_picture.h"
#include "core/regime/training_report.h"
#include "tests/regime/reference_values.h"
#include "tests/regime/trained_model.h"
#include "tests/support/registered_test.h"

#include <QXmlStreamReader>

#include <chrono>
#include <thread>

using namespace aetherion;
using namespace aetherion::regime;
using market::Regime;

namespace {

TrainRequest evaluatedRequest() {
    TrainRequest request = test::smallRequest();
    request.sequences[0].bars = test::randomBars(20'000, 33, 0.001, 4);
    request.evaluation = Evaluation::Full;
    return request;
}

const TrainedModel& evaluatedModel() {
    static const TrainedModel trained = [] {
        auto made = trainModel(evaluatedRequest());
        if (!made)
            throw std::runtime_error(made.error().text());
        return std::move(*made);
    }();
    return trained;
}

/// Bars like those of the training, then `strange`(i, last price) for 600 bars.
template <typename Strange> std::vector<market::Bar> turningStrange(const Strange& strange) {
    constexpr std::size_t kUsual = 6'000;
    auto bars = test::randomBars(kUsual + 600, 77, 0.001, 4);
    double price = bars[kUsual - 1].close.toDouble();
    for (std::size_t i = kUsual; i < bars.size(); ++i) {
        bars[i].open = test::priceOf(price);
        price = strange(i, price);
        bars[i].close = bars[i].high = bars[i].low = test::priceOf(price);
    }
    return bars;
}

double novelShareOf(const std::vector<market::Bar>& bars, Timestamp from) {
    const auto judged = judgeHeldOut(evaluatedModel().model, {{"STRANGE", bars, {}}}, from);
    return judged ? judged->novelShare : -1;
}

} // namespace

class EvaluationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsFollowOneAnotherAndAreJudgedOnWhatTheyDidNotSee() {
        const WalkForward& forward = *evaluatedModel().walkForward;
        QCOMPARE(forward.folds.size(), std::size_t{4});
        Timestamp before = Timestamp::min();
        Eigen::Index rows = 0;
        Eigen::Index trained = 0;
        for (const WalkForwardFold& fold : forward.folds) {
            QVERIFY(fold.from > before && fold.to > fold.from);
            QVERIFY(fold.trainedRows > trained);
            if (trained > 0)
                QCOMPARE(fold.trainedRows, trained + rows);
            before = fold.to;
            trained = fold.trainedRows;
            rows = fold.rows;
            QCOMPARE(fold.path.bars, std::int64_t{fold.rows});
        }
        QCOMPARE(trained + rows, Eigen::Index{evaluatedModel().model.training.rows});
        double shares = 0;
        for (const double share : forward.path.share)
            shares += share;
        QVERIFY(std::abs(shares - 1) < 1e-9);
        QVERIFY(std::abs(forward.path.meanDwell() * static_cast<double>(forward.path.flips + 1) -
                         static_cast<double>(forward.path.bars)) < 1e-6);
    }
    void aFoldKnowsNothingOfWhatComesAfterIt() {
        // Other bars in the last quarter leave the earlier folds as they were, to the bit.
        TrainRequest request = evaluatedRequest();
        const auto table = FeatureTable::compute(request.sequences, *request.featureSettings);
        const auto& chosen = evaluatedModel().model.features;
        Samples samples = table->pick(chosen);
        Samples other = samples;
        const Timestamp change = samples.timeAt(0.75);
        for (std::size_t row = 0; row < other.facts.size(); ++row)
            if (other.facts[row].time >= change)
                other.observations.rows.row(static_cast<Eigen::Index>(row)) *= -0.5;
        WalkForwardSettings settings;
        settings.fit.restarts = 2;
        settings.fit.maxIterations = 20;
        settings.fit.features = chosen;
        const auto a = walkForward(samples, settings);
        settings.fit.threads = 1;
        const auto b = walkForward(other, settings);
        QVERIFY(a && b);
        QVERIFY(a->folds[0].densities == b->folds[0].densities);
        QVERIFY(a->folds[1].densities == b->folds[1].densities);
        QVERIFY(a->folds[3].densities != b->folds[3].densities);
    }
    void tooFewBarsForFoldsAreSaid() {
        TrainRequest request = evaluatedRequest();
        request.sequences[0].bars.resize(620);
        request.states = 2;
        const auto trained = trainModel(request);
        QVERIFY2(trained, trained ? "" : trained.error().text().c_str());
        QVERIFY(std::ssize(trained->walkForward->folds) < 4);
        QVERIFY(!trained->walkForward->notes.empty());
        QCOMPARE(trained->model.novelty.window, 0);
    }

    void bicCurveHasAPointPerNumberOfStates() {
        const BicCurve& curve = *evaluatedModel().bic;
        QCOMPARE(curve.points.size(), std::size_t{5});
        for (std::size_t i = 0; i < curve.points.size(); ++i) {
            const BicPoint& point = curve.points[i];
            QCOMPARE(point.states, Eigen::Index(i + 2));
            const double bic = -2 * point.logLikelihood +
                               static_cast<double>(point.freeParameters) * std::log(static_cast<double>(curve.rows));
            QVERIFY(std::abs(point.bic - bic) < 1e-6);
            QVERIFY(std::isfinite(point.heldOutPerSample));
        }
        QVERIFY(curve.points[2].logLikelihood >= evaluatedModel().fit.logLikelihood);
        QVERIFY(curve.points[4].logLikelihood > curve.points[0].logLikelihood);
    }

    void evaluationChangesNoParameter() {
        TrainRequest request = evaluatedRequest();
        request.evaluation = Evaluation::None;
        request.threads = 1;
        const auto plain = trainModel(request);
        QVERIFY(plain);
        QCOMPARE(plain->model.novelty.window, 0);
        Model model = plain->model;
        model.novelty = evaluatedModel().model.novelty;
        QCOMPARE(modelId(model), evaluatedModel().model.id);
        QVERIFY(model.cautions == evaluatedModel().model.cautions);
    }

    void dataOfTheSameKindAreNotNovel() {
        const NoveltyTest& test = evaluatedModel().model.novelty;
        QCOMPARE(test.window, 30);
        QVERIFY(test.falseAlarmRate > 0 && test.falseAlarmRate < 0.01);
        double novel = 0;
        constexpr int kWorlds = 5;
        for (std::uint64_t seed = 0; seed < kWorlds; ++seed)
            novel += novelShareOf(test::randomBars(20'000, 900 + seed, 0.001, 4), Timestamp::min()) / kWorlds;
        QVERIFY2(novel <= test.falseAlarmRate, qPrintable(QString::number(novel)));
        QVERIFY(evaluatedModel().novelty->crossCheckedRate <= 3 * test.falseAlarmRate);
    }
    void dataOfAnotherKindAreNovel_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("extreme moves up and down in turn") << 0;
        QTest::newRow("a price that does not move") << 1;
        QTest::newRow("ticks of one per cent, rarely") << 2;
    }
    void dataOfAnotherKindAreNovel() {
        QFETCH(int, kind);
        RandomStream random(5, "strange");
        const auto bars = turningStrange([&](std::size_t i, double price) {
            return kind == 0   ? price * (i % 2 == 0 ? 1.05 : 1 / 1.05)
                   : kind == 1 ? price
                               : price * (random.uniform() < 0.02 ? 1.01 : 1);
        });
        const double novel = novelShareOf(bars, bars[6'060].closeTime());
        QVERIFY2(novel > 0.8, qPrintable(QString::number(novel)));
    }
    void noiseAtTheLimitsOfTheFeaturesIsNovel() {
        const Model& model = evaluatedModel().model;
        RandomStream random(6, "noise");
        RowMatrix rows(500, static_cast<Eigen::Index>(model.features.size()));
        for (Eigen::Index row = 0; row < rows.rows(); ++row)
            for (Eigen::Index column = 0; column < rows.cols(); ++column)
                rows(row, column) =
                    (random.uniform() < 0.5 ? -1 : 1) *
                    (features::definition(model.features[static_cast<std::size_t>(column)]).normalisation ==
                             features::Normalisation::LogRatio
                         ? features::kLogRatioLimit
                         : features::kRobustLimit);
        model.scaler.apply(rows);
        const FilterTrace trace = traceFilter(*model.hmm, Observations::single(rows));
        for (const double mean : windowMeans({trace.logDensity}, model.novelty.window))
            QVERIFY(mean < model.novelty.threshold);
    }
    void trainingSpanIsNeverNovel() {
        const auto request = evaluatedRequest();
        QCOMPARE(novelShareOf(request.sequences[0].bars, Timestamp::min()), 0.0);
    }
    void aRateIsAQuantileOnlyWhereThereAreEnoughWindows() {
        const auto foldsOf = [](std::size_t rows) {
            RandomStream random(8, "densities");
            std::vector<WalkForwardFold> folds(2);
            for (WalkForwardFold& fold : folds) {
                DensityRun run(rows / 2);
                for (double& density : run)
                    density = random.normal();
                fold.densities.push_back(std::move(run));
            }
            return folds;
        };
        const auto few = calibrateNovelty(foldsOf(3'000), {}, 0.5, 30);
        QVERIFY(!few.byQuantile);
        QCOMPARE(few.test.falseAlarmRate, 3 / few.independentWindows);
        QVERIFY(few.test.threshold < few.lowest);
        const auto many = calibrateNovelty(foldsOf(400'000), {}, 0, 10);
        QVERIFY(many.byQuantile);
        QCOMPARE(many.test.falseAlarmRate, 1e-4);
        // A mean of ten normal values: -3.72 / sqrt(10).
        QVERIFY(std::abs(many.test.threshold + 1.176) < 0.06);
        QCOMPARE(calibrateNovelty(foldsOf(500), {}, 0, 30).test.window, 0);
    }

    void theHoldoutIsNotTrainedOn() {
        TrainRequest request = test::smallRequest();
        request.holdout = 0.25;
        const auto trained = trainModel(request);
        QVERIFY(trained && trained->heldOut);
        const auto whole = test::smallModel()->training.rows;
        QCOMPARE(trained->model.training.rows + trained->heldOut->rows, whole);
        QVERIFY(trained->model.training.to < formatIso(trained->heldOut->from));
        TrainRequest cut = test::smallRequest();
        auto& bars = cut.sequences[0].bars;
        std::erase_if(bars, [&](const market::Bar& bar) { return bar.closeTime() >= trained->heldOut->from; });
        const auto before = trainModel(cut);
        QVERIFY(before);
        QCOMPARE(before->model.id, trained->model.id);
        request.holdout = 0.7;
        QVERIFY(!trainModel(request));
    }
    void theNewestBarsAreUsedNeverTheOldest() {
        TrainRequest request = test::smallRequest();
        request.newestBars = 2'000;
        const auto trained = trainModel(request);
        QVERIFY(trained);
        QCOMPARE(trained->model.training.rows, std::int64_t{2'000});
        QCOMPARE(trained->model.training.to, test::smallModel()->training.to);
    }
    void moreStatesThanTheDataBearAreRefusedInOneLine() {
        TrainRequest request = test::smallRequest();
        request.sequences[0].bars.resize(800);
        request.states = 8;
        const auto trained = trainModel(request);
        QVERIFY(!trained);
        QVERIFY(trained.error().text().find("8 states") != std::string::npos);
        QVERIFY(trained.error().text().find('\n') == std::string::npos);
    }
    void aConstantFeatureIsNamed() {
        TrainRequest request = test::smallRequest();
        request.features = {features::Feature::LogReturn, features::Feature::RollingVolatility,
                            features::Feature::Spread};
        request.sequences[0].spreads.assign(request.sequences[0].bars.size(), 2.0);
        const auto trained = trainModel(request);
        QVERIFY(!trained);
        QCOMPARE(QString::fromStdString(trained.error().text()),
                 QString("spread: does not vary over the training data"));
    }
    void cancellingEndsItSoon() {
        TrainRequest request = evaluatedRequest();
        request.restarts = 500;
        std::stop_source source;
        std::chrono::steady_clock::time_point asked;
        std::jthread canceller([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            asked = std::chrono::steady_clock::now();
            source.request_stop();
        });
        const auto trained = trainModel(request, {}, source.get_token());
        canceller.join();
        QVERIFY(!trained);
        QCOMPARE(trained.error().reason, std::string("cancelled"));
        QVERIFY(std::chrono::steady_clock::now() - asked < std::chrono::seconds(2));
    }

    void stabilityComparesNeighboursByName() {
        StabilitySettings settings;
        settings.windows = 4;
        settings.restarts = 2;
        TrainRequest request = evaluatedRequest();
        request.maxIterations = 40;
        const auto first = checkStability(request, evaluatedModel().model, settings);
        request.threads = 1;
        const auto second = checkStability(request, evaluatedModel().model, settings);
        QVERIFY(first && second);
        QCOMPARE(first->windows.size(), std::size_t{4});
        QCOMPARE(first->pairs.size(), std::size_t{3});
        for (std::size_t i = 0; i < first->pairs.size(); ++i) {
            QCOMPARE(first->pairs[i].agreement, second->pairs[i].agreement);
            QCOMPARE(first->pairs[i].posteriorAgreement, second->pairs[i].posteriorAgreement);
            QVERIFY(first->pairs[i].rows > 0);
            QVERIFY(first->pairs[i].agreement >= first->lowestAgreement);
            QVERIFY(first->pairs[i].agreement >= kStableAgreement || !first->unseparated.empty());
        }
        settings.windows = 1;
        QVERIFY(!checkStability(request, evaluatedModel().model, settings));
    }

    void theReportHoldsAllOfIt() {
        const auto report = nlohmann::json::parse(trainingReport(evaluatedModel()));
        QCOMPARE(report["format"].get<std::string>(), std::string("aetherion-training-report"));
        QCOMPARE(report["states"].size(), std::size_t{4});
        QCOMPARE(report["contrasts"].size(), std::size_t{6});
        QCOMPARE(report["cautions"].size(), evaluatedModel().model.cautions.size());
        const auto& evaluation = report["evaluation"];
        QCOMPARE(evaluation["walk_forward"]["folds"].size(), std::size_t{4});
        QCOMPARE(evaluation["bic_curve"]["points"].size(), std::size_t{5});
        QCOMPARE(evaluation["novelty"]["window"].get<int>(), 30);
        QVERIFY(report["stability"].is_null() && report["held_out"].is_null());
    }
    void thePictureIsWellFormedAndSaysWhatMustBeSaid() {
        QXmlStreamReader xml(QString::fromStdString(trainingPicture(evaluatedModel())));
        QString words;
        int polylines = 0;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            polylines += xml.name() == u"polyline";
            if (xml.name() == u"text")
                words += xml.readElementText() + " ";
        }
        QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
        QCOMPARE(polylines, 3);
        for (const Regime regime : market::kRegimes)
            QVERIFY(words.contains(QString::fromUtf8(name(regime))));
        QVERIFY(words.contains("Bull and Bear: "));
        QVERIFY(!words.contains("nan"));
    }
};

REGISTER_TEST(EvaluationTest)
#include "evaluation_test.moc"
