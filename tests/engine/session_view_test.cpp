// What a snapshot costs: what has not changed between two of them is shared, and what has is not.
#include "core/engine/market_hours.h"
#include "core/engine/market_note.h"
#include "core/engine/session.h"
#include "tests/engine/fake_recorder.h"
#include "tests/engine/scripted_feed.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace std::chrono_literals;
using contract::StreamView;
using market::Timeframe;

namespace {

constexpr Timestamp kBegin = fromEpochMillis(1'700'000'040'000);
constexpr std::size_t kMinuteBars = market::index(Timeframe::M1);

class Watched {
public:
    explicit Watched(double speed = 0) : m_session(1, m_plan, speed, {}, m_recorder, m_events) {}
    void take(std::size_t count) {
        for (; count > 0 && m_next < m_ticks.size(); --count)
            m_session.process(m_ticks[m_next++]);
    }
    void open(market::StreamId id) {
        market::Stream stream = std::get<market::StreamOpened>(m_ticks.front().payload).stream;
        stream.id = id;
        stream.instrument.symbol += std::to_string(id);
        m_session.process({id, kBegin, kBegin, market::StreamOpened{stream}});
    }
    void trade(market::StreamId id) {
        market::Event tick = m_ticks[m_next];
        tick.stream = id;
        m_session.process(tick);
    }
    [[nodiscard]] StreamView view() { return m_session.streamViews().at(0); }
    [[nodiscard]] engine::Session& session() { return m_session; }

private:
    test::FakeRecorder m_recorder;
    ManualClock m_clock{kBegin};
    engine::EventLog m_events{m_clock};
    engine::SessionPlan m_plan;
    market::EventBatch m_ticks = test::tickEvents(400, kBegin);
    std::size_t m_next = 0;
    engine::Session m_session;
};

} // namespace

class SessionViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMadeAnewWhereNothingHasHappened() {
        Watched watched;
        watched.take(200);
        const StreamView first = watched.view();
        const StreamView second = watched.view();
        QVERIFY(first.bars[kMinuteBars]->closed.size() >= 2);
        QCOMPARE(first.bars[kMinuteBars].get(), second.bars[kMinuteBars].get());
        QVERIFY(first.regimes.isSameAs(second.regimes));
        QCOMPARE(first.recentTicks.get(), second.recentTicks.get());
    }

    void aTickMovesTheFormingBarAndSharesTheClosedOnes() {
        Watched watched;
        watched.take(200);
        const StreamView before = watched.view();
        const auto formingBefore = before.bars[kMinuteBars]->forming;
        watched.take(1);
        const StreamView after = watched.view();
        QVERIFY(formingBefore && after.bars[kMinuteBars]->forming);
        QCOMPARE(after.bars[kMinuteBars]->forming->volume.units(), formingBefore->volume.units() + kDecimalUnit);
        QVERIFY(after.bars[kMinuteBars]->closed.isSameAs(before.bars[kMinuteBars]->closed));
        QVERIFY(after.regimes.isSameAs(before.regimes));
        // What was shown stays as it was.
        QVERIFY(before.bars[kMinuteBars]->forming == formingBefore);
    }

    void whatSomebodyHoldsIsNotFilledAnew() {
        Watched watched;
        watched.take(200);
        std::vector<StreamView> held;
        std::vector<std::optional<market::Bar>> forming;
        std::vector<std::size_t> ticks;
        std::vector<StreamView> used;
        for (int frame = 0; frame < 12; ++frame) {
            watched.take(1);
            watched.session().streamViews(used);
            held.push_back(used.at(0));
            forming.push_back(used.at(0).bars[kMinuteBars]->forming);
            ticks.push_back(used.at(0).recentTicks->back().number);
        }
        for (std::size_t frame = 0; frame < held.size(); ++frame) {
            QVERIFY(held[frame].bars[kMinuteBars]->forming == forming[frame]);
            QCOMPARE(held[frame].recentTicks->back().number, ticks[frame]);
            QVERIFY(frame == 0 || ticks[frame] == ticks[frame - 1] + 1);
        }
    }

    void viewsFilledAheadShowWhatHappenedSince() {
        Watched watched;
        watched.take(100);
        for (market::StreamId other = 1; other < 4; ++other)
            watched.open(other);
        std::vector<StreamView> views;
        QVERIFY(!watched.session().prepareViews(views, 3));
        watched.take(1);
        watched.trade(2);
        QVERIFY(watched.session().prepareViews(views, 3));
        watched.trade(3);
        watched.session().streamViews(views);
        const std::vector<StreamView> anew = watched.session().streamViews();
        QCOMPARE(views.size(), std::size_t{4});
        for (std::size_t i = 0; i < views.size(); ++i) {
            QCOMPARE(views[i].ticks, anew[i].ticks);
            QCOMPARE(views[i].recentTicks.get(), anew[i].recentTicks.get());
            QCOMPARE(views[i].bars[kMinuteBars].get(), anew[i].bars[kMinuteBars].get());
        }
        QCOMPARE(anew[0].ticks, std::uint64_t{100});
        QCOMPARE(anew[1].ticks, std::uint64_t{0});
        QCOMPARE(anew[2].ticks, std::uint64_t{1});
        QCOMPARE(anew[3].ticks, std::uint64_t{1});
    }

    void aStreamThatOpensMeanwhileAndAnEndAreShown() {
        Watched watched;
        watched.take(100);
        watched.open(1);
        std::vector<StreamView> views;
        QVERIFY(watched.session().prepareViews(views, 2));
        watched.open(2);
        QVERIFY(!watched.session().prepareViews(views, 2));
        watched.session().streamViews(views);
        QCOMPARE(views.size(), std::size_t{3});
        QCOMPARE(views[2].stream.id, market::StreamId{2});
        QVERIFY(watched.session().prepareViews(views, 3));
        watched.session().end(contract::SessionState::Failed, "the feed broke");
        watched.session().streamViews(views);
        for (const StreamView& view : views) {
            QCOMPARE(view.feedState, market::FeedState::Failed);
            QCOMPARE(view.feedReason, std::string("the feed broke"));
        }
    }

    void aClosedBarStandsInTheNextView() {
        Watched watched;
        watched.take(120);
        const StreamView before = watched.view();
        watched.take(60);
        const StreamView after = watched.view();
        QCOMPARE(after.bars[kMinuteBars]->closed.size(), before.bars[kMinuteBars]->closed.size() + 1);
        QVERIFY(!after.bars[kMinuteBars]->closed.isSameAs(before.bars[kMinuteBars]->closed));
    }

    void theWordsAboutHoursAreThoseOfTheirMinute() {
        engine::MarketHours hours;
        market::Stream stream;
        stream.instrument = {market::Market::Nse, "X"};
        stream.calendar = market::CalendarName::AlwaysOpen;
        const auto& calendar = market::TradingCalendar::of(market::CalendarName::Nse);
        // From before the opening at 03:45 UTC to after it, over midnight in India, and back.
        for (const char* text : {"2024-03-06T03:44:10Z", "2024-03-06T03:44:59Z", "2024-03-06T03:45:00Z",
                                 "2024-03-06T18:29:59Z", "2024-03-06T18:30:00Z", "2024-03-06T03:44:10Z"}) {
            const Timestamp now = parseIso(text)->time;
            QCOMPARE(hours.note(stream, now), engine::marketNote(stream, now));
            QCOMPARE(hours.opening(market::CalendarName::Nse, now), engine::openingText(calendar, now));
        }
        stream.calendar = market::CalendarName::Nse;
        QCOMPARE(hours.note(stream, parseIso("2024-03-06T02:00:00Z")->time), std::string());
    }

    void countsHowFarBehindTheWallEventsAreTakenIn() {
        Watched paced(1);
        paced.take(2);
        (void)paced.session().pacer()->waitUntil(kBegin, {});
        paced.session().noteLag(kBegin - 3s, 5);
        contract::MarketCounts counts = paced.session().counts();
        QCOMPARE(counts.lag.observed, std::uint64_t{5});
        QVERIFY(counts.lag.seconds >= 15);
        paced.session().setPaused(true);
        paced.session().noteLag(kBegin - 3s, 5);
        QCOMPARE(paced.session().counts().lag.observed, std::uint64_t{5});

        Watched late(1);
        late.take(2);
        (void)late.session().pacer()->waitUntil(kBegin, {});
        late.session().process({0, kBegin, kBegin, market::FeedProgress{1, {}}});
        late.session().noteLag(kBegin - 3s, 5);
        QCOMPARE(late.session().counts().lag.observed, std::uint64_t{0});
        late.session().noteLag(kBegin + 3s, 5);
        QCOMPARE(late.session().counts().lag.observed, std::uint64_t{5});

        Watched unpaced(0);
        unpaced.take(2);
        unpaced.session().noteLag(kBegin, 5);
        QCOMPARE(unpaced.session().counts().lag.observed, std::uint64_t{0});
    }
};

REGISTER_TEST(SessionViewTest)
#include "session_view_test.moc"
