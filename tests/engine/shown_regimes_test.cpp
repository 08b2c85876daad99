#include "core/base/random_stream.h"
#include "core/contract/silent_stream.h"
#include "core/engine/model_view.h"
#include "core/engine/pipeline.h"
#include "core/engine/stream_judgement.h"
#include "core/regime/shown_caution.h"
#include "tests/engine/scripted_feed.h"
#include "tests/regime/trained_model.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using market::Regime;
using market::Timeframe;

namespace {

std::shared_ptr<regime::Model> modelNamed(const std::string& id, Timeframe timeframe = Timeframe::M1) {
    auto model = std::make_shared<regime::Model>(*test::smallModel());
    model->timeframe = timeframe;
    model->id = id;
    return model;
}

std::shared_ptr<const regime::ModelShelf> shelfOf(std::vector<std::shared_ptr<regime::Model>> models) {
    auto shelf = std::make_shared<regime::ModelShelf>();
    for (auto& model : models)
        (void)shelf->put(std::move(model));
    return shelf;
}

class ChangeKeeper final : public engine::PipelineObserver {
public:
    std::vector<regime::Detection> minutes;
    std::vector<std::string> models;
    void barClosed(const engine::StreamState&, const market::Bar& bar, const engine::RegimeOutcome* regime) override {
        if (!regime || bar.timeframe != Timeframe::M1)
            return;
        minutes.push_back(regime->detection);
        models.push_back(regime->modelId);
    }
};

/// Minutes of a walk, as a recording of bars has them.
market::EventBatch minuteEvents() {
    market::EventBatch events = test::tickEvents(0, fromEpochMillis(1'700'000'040'000));
    for (const market::Bar& bar : test::randomBars(3'000, 31, 0.001, 3)) {
        market::Bar moved = bar;
        moved.openTime = events.front().eventTime + (bar.openTime - Timestamp());
        events.push_back({0, moved.closeTime(), moved.closeTime(), market::BarClosed{moved, {}}});
    }
    return events;
}

} // namespace

class ShownRegimesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherModelTakesOverFromTheRecentBars() {
        const auto events = minuteEvents();
        ChangeKeeper keeper;
        engine::Pipeline pipeline({shelfOf({modelNamed("old")})}, keeper);
        std::size_t i = 0;
        for (; i < 1'001; ++i)
            pipeline.process(events[i]);
        const auto& frame = pipeline.streams().front()->frame(Timeframe::M1);
        const Regime before = frame.regime().regime;
        QVERIFY(before != Regime::Unknown);
        pipeline.replaceModels(shelfOf({modelNamed("new")}));
        // The likeliest one is the new model's at once; what is in force changes with a closed bar or not at all.
        QCOMPARE(frame.regime().modelId, std::string("new"));
        QVERIFY(frame.regime().known);
        QCOMPARE(frame.regime().regime, before);
        for (; i < events.size(); ++i)
            pipeline.process(events[i]);
        Regime inForce = Regime::Unknown;
        for (std::size_t bar = 0; bar < keeper.minutes.size(); ++bar) {
            QCOMPARE(keeper.models[bar], std::string(bar < 1'000 ? "old" : "new"));
            QCOMPARE(keeper.minutes[bar].previousConfirmed, inForce);
            QCOMPARE(keeper.minutes[bar].changed, keeper.minutes[bar].confirmed != inForce);
            inForce = keeper.minutes[bar].confirmed;
        }
    }

    void whereTheRecentBarsAreTooFewTheRegimeIsUnknown() {
        const auto events = minuteEvents();
        auto hungry = modelNamed("hungry");
        hungry->featureSettings.warmUp = 700;
        ChangeKeeper keeper;
        engine::Pipeline pipeline({shelfOf({modelNamed("old")})}, keeper);
        std::size_t i = 0;
        for (; i < 1'001; ++i)
            pipeline.process(events[i]);
        pipeline.replaceModels(shelfOf({hungry}));
        const auto& frame = pipeline.streams().front()->frame(Timeframe::M1);
        QVERIFY(!frame.regime().known);
        QCOMPARE(frame.regime().cause, market::UnknownCause::WarmingUp);
        QCOMPARE(frame.regime().reason, std::string("warming up: 512 of 700 bars"));
        pipeline.process(events[i++]);
        QVERIFY(keeper.minutes.back().changed);
        QCOMPARE(keeper.minutes.back().confirmed, Regime::Unknown);
        for (; i < 1'300; ++i)
            pipeline.process(events[i]);
        QVERIFY(frame.regime().known);
        pipeline.replaceModels(shelfOf({}));
        QCOMPARE(frame.regime().cause, market::UnknownCause::NoModel);
        QCOMPARE(frame.regime().reason, std::string("no model for CRYPTO 1m"));
        pipeline.process(events[i++]);
        QVERIFY(keeper.minutes.back().changed);
        QCOMPARE(frame.regime().regime, Regime::Unknown);
    }

    void newConfirmationHoldsFromTheNextBar() {
        const auto events = minuteEvents();
        ChangeKeeper strict;
        engine::Pipeline pipeline({shelfOf({modelNamed("m")})}, strict);
        for (std::size_t i = 0; i < 1'001; ++i)
            pipeline.process(events[i]);
        const auto& frame = pipeline.streams().front()->frame(Timeframe::M1);
        QCOMPARE(frame.regime().confirmationDelayBars, 2);
        pipeline.changeConfirmation({.minimumConfidence = 0, .votes = 1, .window = 1, .minimumDwell = 1});
        QCOMPARE(frame.regime().confirmationDelayBars, 0);
        for (std::size_t i = 1'001; i < events.size(); ++i) {
            pipeline.process(events[i]);
            QCOMPARE(frame.regime().regime, frame.regime().likeliest);
        }
    }

    void aSilentStreamIsUnknownAndSaysWhatItWas() {
        const auto events = minuteEvents();
        engine::PipelineObserver nobody;
        engine::Pipeline pipeline({shelfOf({modelNamed("m")})}, nobody);
        for (std::size_t i = 0; i < 1'001; ++i)
            pipeline.process(events[i]);
        engine::StreamState& stream = *pipeline.streams().front();
        engine::MarketHours hours;
        const auto shownAfter = [&](Duration silence) {
            contract::StreamView view = stream.view();
            engine::judgeAge(view, stream.longestBar(), pipeline.dataTime() + silence, hours);
            contract::withholdRegimes(view);
            engine::judgeTogether(view);
            return view;
        };
        const contract::RegimeView fresh = shownAfter(std::chrono::minutes(3)).regimes[market::index(Timeframe::M1)];
        QVERIFY(fresh.known);
        QCOMPARE(fresh.regime, fresh.lastConfirmed);
        const auto view = shownAfter(std::chrono::minutes(3) + Duration(1));
        const contract::RegimeView& stale = view.regimes[market::index(Timeframe::M1)];
        QCOMPARE(view.feedState, market::FeedState::Stale);
        QCOMPARE(stale.regime, Regime::Unknown);
        QCOMPARE(stale.likeliest, Regime::Unknown);
        QCOMPARE(stale.cause, market::UnknownCause::Stale);
        QCOMPARE(stale.lastConfirmed, fresh.regime);
        QCOMPARE(stale.reason, "nothing for 180 s (limit 180 s); last confirmed before that: " +
                                   std::string(market::name(fresh.regime)));
        QCOMPARE(view.meta.regime, market::MetaRegime::Unknown);
        // Nothing of it stays: with the next bar it is what it would have been.
        pipeline.process(events[1'001]);
        QVERIFY(stream.frame(Timeframe::M1).regime().known);
    }

    void looksAtTheFormingBarEveryTenSecondsOfTheData() {
        engine::PipelineObserver nobody;
        engine::Pipeline pipeline({shelfOf({modelNamed("m")})}, nobody);
        const auto events = test::tickEvents(60 * 200);
        for (std::size_t i = 0; i + 100 < events.size(); ++i)
            pipeline.process(events[i]);
        engine::StreamState& stream = *pipeline.streams().front();
        const auto& shown = stream.frame(Timeframe::M1).regime();
        const std::string hash = pipeline.eventHash();
        QVERIFY(!shown.provisional);
        std::vector<Timestamp> looks;
        for (std::size_t i = events.size() - 100; i < events.size(); ++i) {
            pipeline.process(events[i]);
            stream.previewRegimes();
            if (shown.provisional && (looks.empty() || looks.back() != shown.provisional->asOf))
                looks.push_back(shown.provisional->asOf);
        }
        QCOMPARE(looks.size(), std::size_t{10});
        for (std::size_t i = 1; i < looks.size(); ++i)
            QCOMPARE(looks[i] - looks[i - 1], Duration(std::chrono::seconds(10)));
        QVERIFY(shown.provisional->regime != Regime::Unknown);
        // The same data without a look come to the same.
        engine::Pipeline unseen({shelfOf({modelNamed("m")})}, nobody);
        for (const market::Event& event : events)
            unseen.process(event);
        QCOMPARE(pipeline.eventHash(), unseen.eventHash());
        QVERIFY(pipeline.eventHash() != hash);
        QCOMPARE(unseen.streams().front()->frame(Timeframe::M1).regime().probabilities, shown.probabilities);
    }

    void timeframesSpeakTogether() {
        std::vector<contract::RegimeView> regimes;
        for (const Timeframe timeframe : market::kTimeframes) {
            contract::RegimeView regime;
            regime.timeframe = timeframe;
            regime.modelId = "m";
            regime.regime = Regime::Sideways;
            regime.probabilities = {0.1, 0.1, 0.7, 0.1};
            regimes.push_back(regime);
        }
        contract::StreamView view;
        view.regimes = regimes;
        engine::judgeTogether(view);
        QCOMPARE(view.meta.regime, market::MetaRegime::RangeBound);
        QVERIFY(std::abs(view.meta.confidence - 0.7) < 1e-12);
        regimes[market::index(Timeframe::H1)].modelId.clear();
        view.regimes = regimes;
        engine::judgeTogether(view);
        QCOMPARE(view.meta.explanation, std::string("three of four Sideways; 1h unknown"));
    }

    void cautionsStandBesideTheRegimesThatTheySpeakOf() {
        auto us = modelNamed("us");
        us->market = market::Market::Us;
        us->cautions = {"1m Bull and Bear are not told apart beyond chance", "trained on little"};
        QCOMPARE(regime::cautionFor(*us, market::Market::Us, {Regime::Sideways, Regime::Bear}),
                 std::string("1m Bull and Bear are not told apart beyond chance; trained on little"));
        QCOMPARE(regime::cautionFor(*us, market::Market::Us, {Regime::Crisis}), std::string("trained on little"));
        QCOMPARE(regime::cautionFor(*us, market::Market::Uk, {Regime::Unknown}),
                 std::string("trained on little; UK has no model of its own and is judged by that of US"));
        const auto views = engine::modelViews(*shelfOf({us, modelNamed("crypto")}));
        QCOMPARE(views.size(), std::size_t{2});
        QCOMPARE(views[0].cautions, modelNamed("crypto")->cautions);
        QCOMPARE(views[1].cautions.back(), std::string("UK has no model of its own and is judged by this one"));
        QCOMPARE(views[1].states.size(), us->names.size());
        QCOMPARE(views[1].origin, std::string("shipped"));
    }
};

REGISTER_TEST(ShownRegimesTest)
#include "shown_regimes_test.moc"
