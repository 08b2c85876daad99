#include "core/contract/silent_stream.h"
#include "core/engine/market_note.h"
#include "core/engine/model_view.h"
#include "core/engine/shipped_models.h"
#include "core/engine/stream_judgement.h"
#include "core/feeds/book_synchroniser.h"
#include "core/feeds/replay_group.h"
#include "core/regime/cautions.h"
#include "core/regime/detector.h"
#include "core/regime/fusion.h"
#include "core/regime/novelty_watch.h"
#include "core/regime/shown_caution.h"
#include "tests/regime/trained_model.h"
#include "tests/support/registered_test.h"
#include "tests/words/said_check.h"

using namespace aetherion;
using market::Regime;

namespace {

constexpr std::array kAllRegimes{Regime::Bull, Regime::Bear, Regime::Sideways, Regime::Crisis, Regime::Unknown};

regime::Contrast contrastOf(double t) { return {0.1, 0.1, t, t == 0 ? 2 : 24}; }

} // namespace

/// Every sentence about regimes and feeds, as the functions make it that make it in the engine.
class RegimeWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cautionsOfNewModels() {
        test::SaidCheck check;
        for (const auto timeframe : {market::Timeframe::M1, market::Timeframe::H1})
            for (const double first : {0.0, 0.5, 9.0})
                for (const double second : {0.0, 0.5, 9.0})
                    for (const double apart : {0.1, 0.9})
                        for (const Regime other : {Regime::Bear, Regime::Crisis}) {
                            regime::NameContrast pair{Regime::Bull, other, apart};
                            pair.windowReturn = pair.volatility = contrastOf(first);
                            pair.nextReturn = pair.nextMove = contrastOf(second);
                            pair.firstNextReturn = apart > 0.5 ? 0.001 : -0.001;
                            for (const std::string& each : regime::findCautions(timeframe, 240, {pair}))
                                check.take(each);
                        }
        QVERIFY(check.taken() > 10);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void cautionsOfTheModelsThatAreShipped() {
        test::SaidCheck check;
        const auto models = engine::shippedModels();
        QVERIFY(models.has_value());
        for (const auto& model : *models) {
            for (const std::string& each : model->cautions)
                check.take(each);
            for (const std::string& each : engine::modelView(*model).cautions)
                check.take(each);
            for (const market::Market market : market::kMarkets)
                check.take(regime::cautionFor(*model, market, {Regime::Bull, Regime::Crisis}));
        }
        QVERIFY(check.taken() > 10);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void whatTheTimeframesSayTogether() {
        test::SaidCheck check;
        for (const Regime a : kAllRegimes)
            for (const Regime b : kAllRegimes)
                for (const Regime c : kAllRegimes)
                    for (const Regime d : kAllRegimes) {
                        const auto input = [](Regime regime) { return regime::FusionInput{regime, {}}; };
                        check.take(regime::fuse({input(a), input(b), input(c), input(d)}).explanation);
                    }
        QVERIFY(check.taken() > 20);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void whyADetectorKnowsNothing() {
        test::SaidCheck check;
        const auto bars = test::randomBars(400, 31, 0.001, 3);
        regime::Detector none(market::Market::Crypto, market::Timeframe::M1, nullptr, {});
        regime::Detector some(market::Market::Crypto, market::Timeframe::M1, test::smallModel(), {});
        check.take(none.update(bars[0]).reason);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            market::Bar bar = bars[i];
            if (i > 200)
                bar.openTime += std::chrono::hours(20);
            check.take(some.update(bar).reason);
        }
        check.take(some.update(bars[0]).reason);
        regime::NoveltyWatch novelty(regime::NoveltyTest{2, -1, 0.001});
        novelty.push(-12.5);
        novelty.push(-2000);
        check.take(novelty.reason());
        QVERIFY(check.taken() > 10);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void silenceAndClosedMarkets() {
        test::SaidCheck check;
        engine::MarketHours hours;
        for (const market::Market market : market::kMarkets)
            for (int hour = 0; hour < 24 * 14; hour += 3) {
                const Timestamp now = parseIso("2024-12-20T00:00:00Z")->time + std::chrono::hours(hour);
                for (const bool always : {false, true}) {
                    contract::StreamView view;
                    view.stream.instrument = {market, "X"};
                    view.stream.calendar = always ? market::CalendarName::AlwaysOpen : market::calendarOf(market);
                    view.lastReceiveTime = hour % 2 == 0 ? now - std::chrono::minutes(40) : Timestamp();
                    view.regimes.own().resize(2);
                    for (contract::RegimeView& regime : view.regimes.own()) {
                        regime.modelId = "m";
                        regime.asOf = now;
                    }
                    view.regimes.own()[0].lastConfirmed = Regime::Crisis;
                    engine::judgeAge(view, Duration(0), now, hours);
                    contract::withholdRegimes(view);
                    check.take(view.feedReason);
                    check.take(view.marketNote);
                    for (const contract::RegimeView& regime : view.regimes)
                        check.take(regime.reason);
                }
            }
        QVERIFY(check.taken() > 10);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }

    void feedsAndTheirBooks() {
        test::SaidCheck check;
        const Timestamp from = parseIso("2024-12-20T00:00:00Z")->time;
        for (const std::int64_t missing : {1, 12'345})
            check.take(feeds::describeGap({from, from + std::chrono::hours(1), missing}));
        check.take(feeds::kBarsComeAgain);
        market::EventBatch events;
        feeds::BookSynchroniser book;
        const auto update = [&](std::int64_t first, std::int64_t last) {
            feeds::DepthUpdate made;
            made.firstId = first;
            made.lastId = last;
            book.onUpdate(std::move(made), from, events);
        };
        const auto snapshot = [&](std::int64_t last) {
            feeds::DepthSnapshot made;
            made.lastId = last;
            book.onSnapshot(std::move(made), from, events);
        };
        update(120, 125);
        snapshot(100);
        snapshot(121);
        update(126, 130);
        update(1500, 1510);
        snapshot(1505);
        for (const market::FeedState state :
             {market::FeedState::Flowing, market::FeedState::Stale, market::FeedState::Gap, market::FeedState::Resync,
              market::FeedState::Closed, market::FeedState::Failed})
            check.take(market::name(state));
        for (const market::Event& event : events)
            if (const auto* told = std::get_if<market::FeedStateChanged>(&event.payload))
                check.take(told->reason);
        QVERIFY(check.taken() > 8);
        QVERIFY2(check.missing().isEmpty(), qPrintable(check.missing()));
    }
};

REGISTER_TEST(RegimeWordsTest)
#include "regime_words_test.moc"
