#include "core/simulator/random_walk_feed.h"
#include "tests/support/registered_test.h"

#include "core/base/digest.h"

#include <algorithm>
#include <cmath>
#include <map>

using namespace aetherion;
using market::EventBatch;
using simulator::RandomWalkFeed;
using simulator::RandomWalkSettings;

namespace {

/// Remembers what it was asked to wait for, and never waits.
class NotingPacer final : public market::Pacer {
public:
    explicit NotingPacer(bool unpaced = false) : m_unpaced(unpaced) {}
    bool waitUntil(Timestamp due, std::stop_token stop) override {
        waited.push_back(due);
        return !stop.stop_requested();
    }
    bool unpaced() const override { return m_unpaced; }
    std::vector<Timestamp> waited;

private:
    bool m_unpaced;
};

constexpr Timestamp kStart = fromEpochMillis(1'700'000'000'000);

RandomWalkSettings settings(std::uint64_t ticks) {
    RandomWalkSettings s;
    s.seed = 7;
    s.start = kStart;
    s.history = std::chrono::minutes(10);
    s.ticks = ticks;
    return s;
}

struct Outcome {
    std::vector<market::Event> events;
    std::vector<std::size_t> batchSizes;
};

Outcome play(RandomWalkSettings s, market::Pacer& pacer) {
    auto feed = RandomWalkFeed::create(std::move(s));
    Outcome outcome;
    if (!feed)
        return outcome;
    const Status status = feed->run(
        [&](EventBatch&& batch) {
            outcome.batchSizes.push_back(batch.size());
            std::move(batch.begin(), batch.end(), std::back_inserter(outcome.events));
            return true;
        },
        pacer, {});
    if (!status)
        outcome.events.clear();
    return outcome;
}

std::map<market::StreamId, std::vector<market::Trade>> tradesOf(const Outcome& outcome) {
    std::map<market::StreamId, std::vector<market::Trade>> trades;
    for (const market::Event& event : outcome.events)
        if (const auto* trade = std::get_if<market::Trade>(&event.payload))
            trades[event.stream].push_back(*trade);
    return trades;
}

std::string hashOf(const Outcome& outcome) {
    EventHash hash;
    for (const market::Event& event : outcome.events) {
        hash.add(std::int64_t{event.stream});
        hash.add(epochNanos(event.receiveTime));
        hash.add(static_cast<std::int64_t>(event.payload.index()));
        if (const auto* trade = std::get_if<market::Trade>(&event.payload)) {
            hash.add(trade->price.units());
            hash.add(trade->quantity.units());
        }
    }
    return hash.hex();
}

} // namespace

class RandomWalkFeedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensEachStreamFirst() {
        NotingPacer pacer;
        const Outcome outcome = play(settings(5), pacer);
        QCOMPARE(outcome.events.size(), std::size_t(3 + 15 + 3));
        const char* const symbols[] = {"BTCUSDT", "ETHUSDT", "SOLUSDT"};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto* opened = std::get_if<market::StreamOpened>(&outcome.events[i].payload);
            QVERIFY(opened != nullptr);
            QCOMPARE(opened->stream.id, market::StreamId(i));
            QCOMPARE(opened->stream.instrument.symbol, std::string(symbols[i]));
            QVERIFY(opened->stream.source.kind == market::SourceKind::Simulated);
        }
        const auto* closed = std::get_if<market::FeedStateChanged>(&outcome.events.back().payload);
        QVERIFY(closed != nullptr && closed->state == market::FeedState::Closed);
    }

    void namesItsSource() {
        const auto feed = RandomWalkFeed::create(settings(1));
        QVERIFY(feed.has_value());
        const market::Source source = feed->sources().at(0);
        QCOMPARE(source.name, std::string("random walk"));
        QCOMPARE(source.detail, std::string("seed=7;interval=1000ms"));
        QCOMPARE(source.started, kStart - std::chrono::minutes(10));
    }

    void keepsToTheRulesOfTheWalk() {
        NotingPacer pacer(true);
        const auto trades = tradesOf(play(settings(50'000), pacer));
        QCOMPARE(trades.size(), std::size_t(3));
        for (const auto& [stream, ticks] : trades) {
            QCOMPARE(ticks.size(), std::size_t(50'000));
            QCOMPARE(ticks.front().price.text(2), std::string("100.00"));
            double sumOfSquares = 0;
            std::int64_t smallest = INT64_MAX;
            std::int64_t largest = 0;
            for (std::size_t i = 0; i < ticks.size(); ++i) {
                QCOMPARE(ticks[i].price.units() % (kDecimalUnit / 100), std::int64_t(0));
                QVERIFY(ticks[i].price.units() >= kDecimalUnit);
                smallest = std::min(smallest, ticks[i].quantity.units() / kDecimalUnit);
                largest = std::max(largest, ticks[i].quantity.units() / kDecimalUnit);
                QCOMPARE(ticks[i].quantity.units() % kDecimalUnit, std::int64_t(0));
                if (i == 0)
                    continue;
                const double step = (ticks[i].price - ticks[i - 1].price).toDouble();
                // Two roundings to a cent on top of the largest step.
                QVERIFY(std::abs(step) <= 0.81 + 1e-9);
                sumOfSquares += step * step;
            }
            QCOMPARE(smallest, std::int64_t(100));
            QCOMPARE(largest, std::int64_t(1000));
            // A uniform step of +-0.8 has variance 0.8^2/3; time at the floor makes it smaller.
            QVERIFY(sumOfSquares / 49'999 < 0.64 / 3 * 1.05);
            QVERIFY(sumOfSquares / 49'999 > 0.64 / 3 * 0.5);
        }
    }

    void stopsAtTheFloor() {
        NotingPacer pacer(true);
        bool touched = false;
        for (std::uint64_t seed = 1; seed <= 5 && !touched; ++seed) {
            RandomWalkSettings s = settings(200'000);
            s.seed = seed;
            s.instruments.resize(1);
            const auto trades = tradesOf(play(s, pacer));
            for (const market::Trade& tick : trades.at(0)) {
                QVERIFY(tick.price.units() >= kDecimalUnit);
                touched = touched || tick.price.units() == kDecimalUnit;
            }
        }
        QVERIFY(touched);
    }

    void sendsHistoryWithoutWaitingThenKeepsStep() {
        NotingPacer pacer;
        const Outcome outcome = play(settings(605), pacer);
        // 600 seconds of history, then five ticks that are waited for, exactly on the grid.
        QCOMPARE(pacer.waited.size(), std::size_t(5));
        QCOMPARE(pacer.waited.front(), kStart);
        QCOMPARE(pacer.waited.back(), kStart + std::chrono::seconds(4));
        QCOMPARE(outcome.batchSizes.back(), std::size_t(3));
        QVERIFY(*std::max_element(outcome.batchSizes.begin(), outcome.batchSizes.end()) <= 1024u + 3u);
        Timestamp due = kStart - std::chrono::minutes(10);
        std::size_t ticks = 0;
        for (const market::Event& event : outcome.events) {
            if (!std::holds_alternative<market::Trade>(event.payload))
                continue;
            QCOMPARE(event.receiveTime, due);
            QCOMPARE(event.eventTime, due);
            if (++ticks % 3 == 0)
                due += std::chrono::seconds(1);
        }
    }

    void liesOnTheGridWhenTheStartDoesNot() {
        RandomWalkSettings s = settings(3);
        s.start = kStart + std::chrono::milliseconds(1'300);
        s.interval = std::chrono::milliseconds(2'500);
        s.history = Duration(0);
        NotingPacer pacer;
        (void)play(s, pacer);
        QCOMPARE(pacer.waited.front(), kStart + std::chrono::milliseconds(2'500));
        QCOMPARE(pacer.waited.back(), kStart + std::chrono::milliseconds(7'500));
    }

    void isTheSameInEveryRunAndAtEverySpeed() {
        NotingPacer paced;
        NotingPacer unpaced(true);
        const std::string hash = hashOf(play(settings(2'000), paced));
        QCOMPARE(hashOf(play(settings(2'000), unpaced)), hash);
        RandomWalkSettings other = settings(2'000);
        other.seed = 8;
        QVERIFY(hashOf(play(other, paced)) != hash);
    }

    void doesNotDisturbAnInstrumentByAddingOthers() {
        NotingPacer pacer(true);
        RandomWalkSettings one = settings(100);
        one.instruments = {{market::Market::Crypto, "ETHUSDT"}};
        const auto alone = tradesOf(play(one, pacer)).at(0);
        const auto among = tradesOf(play(settings(100), pacer)).at(1);
        for (std::size_t i = 0; i < alone.size(); ++i) {
            QCOMPARE(alone[i].price.units(), among[i].price.units());
            QCOMPARE(alone[i].quantity.units(), among[i].quantity.units());
        }
    }

    void endsWhenTheSinkOrTheStopTokenSaysSo() {
        auto feed = RandomWalkFeed::create(settings(1'000'000'000));
        NotingPacer pacer;
        int batches = 0;
        QVERIFY(feed->run([&](EventBatch&&) { return ++batches < 4; }, pacer, {}).has_value());
        QCOMPARE(batches, 4);
        std::stop_source stop;
        int taken = 0;
        const auto sink = [&](EventBatch&&) {
            if (++taken == 5)
                stop.request_stop();
            return true;
        };
        QVERIFY(feed->run(sink, pacer, stop.get_token()).has_value());
        QCOMPARE(taken, 5);
    }

    void refusesSettingsThatMakeNoWalk() {
        RandomWalkSettings s = settings(1);
        s.interval = Duration(0);
        QCOMPARE(RandomWalkFeed::create(s).error().text(),
                 std::string("random walk: the interval must be more than zero"));
        s = settings(1);
        s.instruments.clear();
        QVERIFY(!RandomWalkFeed::create(s).has_value());
        s = settings(1);
        s.instruments.push_back(s.instruments.front());
        QCOMPARE(RandomWalkFeed::create(s).error().text(), std::string("random walk: BTCUSDT is named twice"));
    }
};

REGISTER_TEST(RandomWalkFeedTest)
#include "random_walk_feed_test.moc"
