#include "core/simulator/scenario.h"
#include "core/simulator/simulated_feed.h"
#include "core/simulator/world_state.h"
#include "tests/simulator/sample_world.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <map>

using namespace aetherion;
using namespace aetherion::test;
using simulator::SimulatedFeed;
using simulator::SimulatedFeedSettings;
using simulator::SimulationCheckpoint;

namespace {

/// Lets the present go on for so many steps, and never waits.
class CountingPacer final : public market::Pacer {
public:
    explicit CountingPacer(int steps, bool pacedByWall = true) : m_left(steps), m_unpaced(!pacedByWall) {}
    bool waitUntil(Timestamp, std::stop_token) override { return m_left-- > 0; }
    bool unpaced() const override { return m_unpaced; }

private:
    int m_left;
    bool m_unpaced;
};

struct FlatTick {
    Timestamp time;
    Price price;
    Quantity quantity;
    market::Side side;
    bool operator==(const FlatTick&) const = default;
};

/// What a feed sent, sorted by kind.
struct Sent {
    std::map<std::string, std::vector<FlatTick>> ticks;
    std::vector<std::string> opened;
    std::vector<std::string> firstRuns;
    std::vector<SimulationCheckpoint> checkpoints;
    std::vector<market::GapRange> gaps;
    std::vector<double> progress;
    std::vector<std::size_t> runLengths;
    std::map<std::string, std::vector<std::pair<Timestamp, market::Regime>>> truths;
    bool truthAfterItsTick = false;
    bool bookBeforePresent = false;

    void take(const market::Event& event);
};

void Sent::take(const market::Event& event) {
    if (const auto* stream = std::get_if<market::StreamOpened>(&event.payload)) {
        opened.push_back(stream->stream.instrument.symbol);
        return;
    }
    if (const auto* checkpoint = std::get_if<market::FeedCheckpoint>(&event.payload)) {
        checkpoints.push_back(SimulationCheckpoint::parse(checkpoint->state).value());
        return;
    }
    if (const auto* advance = std::get_if<market::FeedProgress>(&event.payload)) {
        progress.push_back(advance->done);
        return;
    }
    const std::string& symbol = opened.at(event.stream);
    if (const auto* run = std::get_if<market::TradeRun>(&event.payload)) {
        runLengths.push_back(run->ticks.size());
        if (firstRuns.empty() || firstRuns.back() != symbol)
            firstRuns.push_back(symbol);
        for (const market::RunTick& tick : run->ticks)
            ticks[symbol].push_back({tick.time, tick.price, tick.quantity, tick.side});
    } else if (const auto* trade = std::get_if<market::Trade>(&event.payload)) {
        ticks[symbol].push_back({event.eventTime, trade->price, trade->quantity, trade->side});
    } else if (const auto* told = std::get_if<market::TrueRegimeTold>(&event.payload)) {
        const auto& known = ticks[symbol];
        truthAfterItsTick = truthAfterItsTick || (!known.empty() && known.back().time >= event.eventTime);
        truths[symbol].emplace_back(event.eventTime, told->regime);
    } else if (const auto* change = std::get_if<market::FeedStateChanged>(&event.payload)) {
        if (change->gap)
            gaps.push_back(*change->gap);
    } else if (std::holds_alternative<market::BookSnapshot>(event.payload)) {
        bookBeforePresent = bookBeforePresent || checkpoints.size() < 2;
    }
}

SimulatedFeedSettings feedSettings(Duration history) {
    SimulatedFeedSettings settings;
    settings.world = worldSettings(5, true);
    settings.source.name = "world";
    settings.source.started = kWorldStart;
    settings.start = kWorldStart + history;
    settings.firstSymbol = "ETHUSDT";
    return settings;
}

Sent play(SimulatedFeedSettings settings, int liveSteps, std::size_t refuseAfter = SIZE_MAX) {
    auto feed = SimulatedFeed::create(std::move(settings));
    Sent sent;
    CountingPacer pacer(liveSteps);
    std::size_t batches = 0;
    (void)(*feed)->run(
        [&](market::EventBatch&& batch) {
            if (batches++ >= refuseAfter)
                return false;
            for (const market::Event& event : batch)
                sent.take(event);
            return true;
        },
        pacer, {});
    return sent;
}

constexpr Duration kHistory = std::chrono::hours(3);
constexpr std::size_t kHistoryTicks = 3 * 1440;

} // namespace

class SimulatedFeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsHistoryInstrumentByInstrumentThenThePresent() {
        const Sent sent = play(feedSettings(kHistory), 40);
        QVERIFY(sent.opened.size() > 2);
        QCOMPARE(sent.firstRuns.size(), sent.opened.size());
        QCOMPARE(sent.firstRuns.front(), std::string("ETHUSDT"));
        QVERIFY(*std::max_element(sent.runLengths.begin(), sent.runLengths.end()) <= 4096);
        for (const std::string& symbol : sent.opened) {
            const auto& ticks = sent.ticks.at(symbol);
            QCOMPARE(ticks.size(), kHistoryTicks + 40);
            for (std::size_t i = 0; i < ticks.size(); ++i)
                QCOMPARE(ticks[i].time, kWorldStart + static_cast<std::int64_t>(i) * std::chrono::milliseconds(2500));
        }
        QVERIFY(!sent.checkpoints.front().world);
        QVERIFY(sent.checkpoints.back().world);
        QVERIFY(std::is_sorted(sent.progress.begin(), sent.progress.end()));
        QCOMPARE(sent.progress.back(), 1.0);
        QVERIFY(!sent.bookBeforePresent);
        QVERIFY(sent.gaps.empty());
    }

    void tellsTheTrueRegimeBeforeTheFirstTickThatIsMadeFromIt() {
        const Sent sent = play(feedSettings(std::chrono::hours(100)), 40);
        QCOMPARE(sent.truths.size(), sent.opened.size());
        QVERIFY(!sent.truthAfterItsTick);
        for (const auto& [symbol, told] : sent.truths) {
            QCOMPARE(told.front().first, sent.ticks.at(symbol).front().time);
            QVERIFY2(told.size() > 3, symbol.c_str());
            for (std::size_t i = 1; i < told.size(); ++i)
                QVERIFY(told[i].second != told[i - 1].second && told[i].first > told[i - 1].first);
        }
    }

    void goesOnInThePresentWithThePriceOfTheHistory() {
        const Sent later = play(feedSettings(kHistory), 0);
        const Sent sooner = play(feedSettings(kHistory / 2), static_cast<int>(kHistoryTicks / 2));
        QCOMPARE(sooner.ticks, later.ticks);
    }

    void tellsTheSameInEveryRun() {
        QCOMPARE(play(feedSettings(kHistory), 20).ticks, play(feedSettings(kHistory), 20).ticks);
        auto other = feedSettings(kHistory);
        other.world.seed = 6;
        QVERIFY(play(other, 20).ticks != play(feedSettings(kHistory), 20).ticks);
    }

    void givesTheSamePricesWithAndWithoutBooks() {
        auto without = feedSettings(kHistory);
        without.books = false;
        QCOMPARE(play(feedSettings(kHistory), 200).ticks, play(without, 200).ticks);
    }

    void goesOnFromACheckpointAsIfNothingHadHappened() {
        const Sent whole = play(feedSettings(kHistory), 300);
        const Sent first = play(feedSettings(kHistory), 100);
        auto settings = feedSettings(kHistory);
        settings.resume = first.checkpoints.back().world;
        settings.start = settings.resume->drivers.next;
        const Sent second = play(settings, 200);
        QVERIFY(second.gaps.empty());
        for (const std::string& symbol : whole.opened) {
            auto joined = first.ticks.at(symbol);
            const auto& rest = second.ticks.at(symbol);
            joined.insert(joined.end(), rest.begin(), rest.end());
            QCOMPARE(joined, whole.ticks.at(symbol));
        }
    }

    void skipsTheTimeInWhichItDidNotRunAndSaysSo() {
        const Sent first = play(feedSettings(kHistory), 100);
        auto settings = feedSettings(kHistory);
        settings.resume = first.checkpoints.back().world;
        const Timestamp stoodAt = settings.resume->drivers.next;
        settings.start = stoodAt + std::chrono::hours(9) + std::chrono::milliseconds(1);
        const Sent second = play(settings, 3);
        QCOMPARE(second.gaps.size(), second.opened.size());
        for (const market::GapRange& gap : second.gaps) {
            QCOMPARE(gap.from, stoodAt);
            QCOMPARE(gap.to, stoodAt + std::chrono::hours(9) + std::chrono::milliseconds(2500));
        }
        for (const std::string& symbol : first.opened) {
            QCOMPARE(second.ticks.at(symbol).size(), std::size_t{3});
            QCOMPARE(second.ticks.at(symbol).front().time, second.gaps.front().to);
            const double before = first.ticks.at(symbol).back().price.toDouble();
            const double after = second.ticks.at(symbol).front().price.toDouble();
            QVERIFY2(std::abs(after / before - 1) < 0.02, symbol.c_str());
        }
    }

    void makesKnownTicksAgainWithoutSendingThem() {
        // As after a kill: the store has ticks from after the last checkpoint.
        const Sent whole = play(feedSettings(kHistory), 300);
        const Sent first = play(feedSettings(kHistory), 100);
        auto settings = feedSettings(kHistory);
        settings.resume = first.checkpoints.back().world;
        settings.knownThrough = whole.ticks.at("BTCUSDT")[kHistoryTicks + 160].time;
        settings.start = settings.knownThrough;
        const Sent second = play(settings, 120);
        QVERIFY(second.gaps.empty());
        for (const std::string& symbol : whole.opened) {
            const auto& all = whole.ticks.at(symbol);
            const std::vector<FlatTick> expected(all.begin() + kHistoryTicks + 161, all.begin() + kHistoryTicks + 281);
            QCOMPARE(second.ticks.at(symbol), expected);
        }
    }

    void keepsTheStateOfInstrumentsThatAreLeftOutForADay() {
        const Sent first = play(feedSettings(kHistory), 100);
        auto few = feedSettings(kHistory);
        few.world.instruments.resize(2);
        few.resume = first.checkpoints.back().world;
        few.start = few.resume->drivers.next;
        const Sent second = play(few, 50);
        auto again = feedSettings(kHistory);
        again.resume = second.checkpoints.back().world;
        again.start = again.resume->drivers.next;
        const Timestamp heard = first.ticks.at("AAPL").back().time;
        again.lastSeen[{market::Market::Us, "AAPL"}] = heard - std::chrono::minutes(3);
        const Sent third = play(again, 1);
        for (const std::string& symbol : first.opened) {
            const double before = first.ticks.at(symbol).back().price.toDouble();
            const double after = third.ticks.at(symbol).front().price.toDouble();
            QVERIFY2(std::abs(after / before - 1) < 0.01, symbol.c_str());
        }
        QCOMPARE(third.gaps.size(), std::size_t{1});
        QCOMPARE(third.gaps.front().from, heard - std::chrono::minutes(3));
    }

    void givesNewcomersAHistoryOfTheirOwn() {
        auto few = feedSettings(kHistory);
        few.world.instruments.resize(6);
        const Sent first = play(few, 10);
        auto more = feedSettings(kHistory);
        more.resume = first.checkpoints.back().world;
        more.start = more.resume->drivers.next;
        more.newcomerHistory = std::chrono::hours(1);
        const Sent second = play(more, 5);
        QVERIFY(second.gaps.empty());
        for (std::size_t i = 0; i < second.opened.size(); ++i) {
            const auto& ticks = second.ticks.at(second.opened[i]);
            QCOMPARE(ticks.size(), std::size_t{i < 6 ? 5U : 1440U + 5U});
            for (std::size_t t = 1; t < ticks.size(); ++t)
                QCOMPARE(ticks[t].time - ticks[t - 1].time, Duration(std::chrono::milliseconds(2500)));
        }
    }

    void makesInterruptedHistoryAgain() {
        const Sent interrupted = play(feedSettings(kHistory), 0, 4);
        QVERIFY(!interrupted.checkpoints.empty());
        QVERIFY(!interrupted.checkpoints.back().world);
        QVERIFY(!interrupted.ticks.empty());
        const Sent again = play(feedSettings(kHistory), 0);
        for (const auto& [symbol, ticks] : interrupted.ticks)
            QVERIFY(std::equal(ticks.begin(), ticks.end(), again.ticks.at(symbol).begin()));
    }

    void letsScenariosInFromTheNextStepOn() {
        const Sent calm = play(feedSettings(kHistory), 400);
        auto settings = feedSettings(kHistory);
        settings.inbox = std::make_shared<simulator::DisturbanceInbox>();
        const auto parts = simulator::scenario("flash-crash", kWorldStart);
        for (const simulator::Disturbance& part : parts.value())
            QVERIFY(settings.inbox->put(part));
        const Sent shaken = play(settings, 400);
        const auto& before = calm.ticks.at("BTCUSDT");
        const auto& after = shaken.ticks.at("BTCUSDT");
        QCOMPARE(after.size(), before.size());
        QVERIFY(std::equal(before.begin(), before.begin() + kHistoryTicks, after.begin()));
        // Two minutes after its beginning it has arrived in full.
        const double fallen = after[kHistoryTicks + 48].price.toDouble() / before[kHistoryTicks + 48].price.toDouble();
        QVERIFY2(fallen < 0.95, std::to_string(fallen).c_str());
    }

    void refusesStatesThatAreNone() {
        for (const char* text : {"", "simulation 2\nhistory\n", "simulation 1\nlater\n", "simulation 1\npresent\n",
                                 "simulation 1\npresent\nworld"})
            QVERIFY2(!SimulationCheckpoint::parse(text), text);
        const auto history = SimulationCheckpoint::parse(SimulationCheckpoint{}.text());
        QVERIFY(history);
        QVERIFY(!history->world);
    }
};

REGISTER_TEST(SimulatedFeedTest)
#include "simulated_feed_test.moc"
