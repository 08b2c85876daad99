#include "core/engine/pipeline.h"
#include "core/engine/speed_pacer.h"
#include "core/feeds/replay_feed.h"
#include "tests/engine/scripted_feed.h"
#include "tests/support/registered_test.h"

#include <QFileInfo>

using namespace aetherion;
using market::Timeframe;

namespace {

const std::string kData = AETHERION_SOURCE_DIR "/../shared/data/";

class Counter final : public engine::PipelineObserver {
public:
    std::size_t bars = 0;
    std::size_t trades = 0;
    void barClosed(const engine::StreamState&, const market::Bar&, const engine::RegimeOutcome*) override { ++bars; }
    void traded(const engine::StreamState&, const engine::TradeTimes&, const market::Trade&) override { ++trades; }
};

std::string hashOf(const market::EventBatch& events) {
    engine::PipelineObserver nobody;
    engine::Pipeline pipeline({}, nobody);
    for (const market::Event& event : events)
        pipeline.process(event);
    pipeline.finish();
    return pipeline.eventHash();
}

} // namespace

class PipelineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsTicksIntoCandlesOfAllTimeframes() {
        Counter counter;
        engine::Pipeline pipeline({}, counter);
        // 1,700,000,000 is 20 s into a minute.
        for (const market::Event& event : test::tickEvents(700))
            pipeline.process(event);
        pipeline.finish();
        QCOMPARE(counter.trades, std::size_t{700});
        const engine::StreamState& stream = *pipeline.streams().front();
        QCOMPARE(stream.frame(Timeframe::S10).closedBars(), std::uint64_t{69});
        QCOMPARE(stream.frame(Timeframe::M1).closedBars(), std::uint64_t{11});
        QCOMPARE(stream.frame(Timeframe::M5).closedBars(), std::uint64_t{2});
        QCOMPARE(counter.bars, std::size_t{69 + 11 + 2 + 1});
        QCOMPARE(stream.frame(Timeframe::M1).regime().reason, std::string("no model for CRYPTO 1m"));
    }

    void foldsARunOfTicksAsItDoesTheTicksOneByOne() {
        Counter one;
        Counter run;
        engine::Pipeline singly({}, one);
        engine::Pipeline together({}, run);
        const auto events = test::tickEvents(5000);
        singly.process(events.front());
        together.process(events.front());
        market::TradeRun ticks;
        for (std::size_t i = 1; i < events.size(); ++i) {
            singly.process(events[i]);
            const auto& trade = std::get<market::Trade>(events[i].payload);
            ticks.ticks.push_back({events[i].eventTime, trade.price, trade.quantity, trade.side});
        }
        const Timestamp last = events.back().receiveTime;
        together.process({0, last, last, ticks});
        QCOMPARE(run.trades, one.trades);
        QCOMPARE(run.bars, one.bars);
        for (const Timeframe timeframe : market::kTimeframes) {
            const auto index = market::index(timeframe);
            QCOMPARE(together.streams().front()->view().bars[index]->closed,
                     singly.streams().front()->view().bars[index]->closed);
        }
        QCOMPARE(together.events(), singly.events() + 1);
    }

    void marksTheFirstBarOfItsSourceAndNoneAfterARestart() {
        engine::PipelineObserver nobody;
        engine::Pipeline first({}, nobody);
        for (const market::Event& event : test::tickEvents(700))
            first.process(event);
        const auto minutes = first.streams().front()->view().bars[market::index(Timeframe::M1)]->closed;
        QVERIFY(minutes.front().begins);
        for (std::size_t i = 1; i < minutes.size(); ++i)
            QVERIFY(!minutes[i].begins);

        engine::CandleSet known;
        known[market::index(Timeframe::M1)] = minutes;
        engine::Pipeline second({}, nobody, {{first.streams().front()->stream().instrument, {known}}});
        for (const market::Event& event : test::tickEvents(700))
            second.process(event);
        const auto all = second.streams().front()->view().bars[market::index(Timeframe::M1)]->closed;
        QCOMPARE(all.size(), 2 * minutes.size());
        QVERIFY(std::equal(minutes.begin(), minutes.end(), all.begin()));
        QVERIFY(!all[minutes.size()].begins);
    }

    void countsTheBarsThatClose() {
        engine::PipelineObserver nobody;
        engine::Pipeline pipeline({}, nobody);
        for (const market::Event& event : test::tickEvents(700))
            pipeline.process(event);
        const auto view = pipeline.streams().front()->view();
        for (const Timeframe timeframe : {Timeframe::S10, Timeframe::M1, Timeframe::M5})
            QCOMPARE(pipeline.counts().bars[market::index(timeframe)],
                     view.bars[market::index(timeframe)]->closed.size());
        QVERIFY(pipeline.counts().bars[market::index(Timeframe::M1)] > 0);
        QVERIFY2(pipeline.counts().filter.observed == 0, "no model judges these");
    }

    void hashesTheSameEventsToTheSameValueAndOthersToAnother() {
        const auto events = test::tickEvents(500);
        const std::string hash = hashOf(events);
        QCOMPARE(hashOf(events), hash);
        auto changed = events;
        std::get<market::Trade>(changed[300].payload).quantity = Quantity::fromUnits(1);
        QVERIFY(hashOf(changed) != hash);
        auto swapped = events;
        std::swap(swapped[300], swapped[301]);
        QVERIFY(hashOf(swapped) != hash);
    }

    void voidsTheBookOnAGap() {
        engine::PipelineObserver nobody;
        engine::Pipeline pipeline({}, nobody);
        auto events = test::tickEvents(0);
        const auto level = [](std::int64_t price) {
            return market::BookLevel{Price::fromUnits(price * kDecimalUnit), Quantity::fromUnits(kDecimalUnit)};
        };
        events.push_back({0, {}, {}, market::BookSnapshot{{level(99)}, {level(101)}, {}}});
        for (const auto& event : events)
            pipeline.process(event);
        QVERIFY(pipeline.streams().front()->book().valid());
        pipeline.process({0, {}, {}, market::BookDelta{{level(101)}, {}, {}}});
        QCOMPARE(pipeline.crossings(), std::uint64_t{1});
        pipeline.process({0, {}, {}, market::FeedStateChanged{market::FeedState::Gap, "missing"}});
        QVERIFY(!pipeline.streams().front()->book().valid());
        QCOMPARE(pipeline.streams().front()->view().feedState, market::FeedState::Gap);
    }

    void replaysARealRecordingToItsKnownBook() {
        const std::string first = kData + "l2_binance-spot_BTCUSDT_ws_2024-08-08T2354.txt.gz";
        const std::string second = kData + "l2_binance-spot_BTCUSDT_ws_2024-08-09T0000.txt.gz";
        if (!QFileInfo::exists(QString::fromStdString(first)))
            QSKIP("needs the recordings of ../shared/data, which are not part of the project");
        std::vector<std::string> hashes;
        for (int round = 0; round < 2; ++round) {
            feeds::SourceSpec a;
            a.file = first;
            feeds::SourceSpec b;
            b.file = second;
            const auto feed = feeds::ReplayFeed::open({a, b});
            QVERIFY2(feed.has_value(), feed ? "" : feed.error().text().c_str());
            engine::PipelineObserver nobody;
            engine::Pipeline pipeline({}, nobody);
            engine::SpeedPacer pacer(0);
            const auto run = (*feed)->run(
                [&](market::EventBatch&& events) {
                    for (const market::Event& event : events)
                        pipeline.process(event);
                    return true;
                },
                pacer, {});
            QVERIFY(run.has_value());
            pipeline.finish();
            const engine::StreamState& stream = *pipeline.streams().front();
            QCOMPARE(stream.depthUpdates(), std::uint64_t{6493});
            QCOMPARE(pipeline.crossings(), std::uint64_t{0});
            QCOMPARE(stream.book().bestBid()->price.text(), std::string("61602.01"));
            QCOMPARE(stream.book().bestBid()->quantity.text(), std::string("1.67177"));
            QCOMPARE(stream.book().bestAsk()->price.text(), std::string("61602.02"));
            QCOMPARE(stream.book().bestAsk()->quantity.text(), std::string("2.66795"));
            hashes.push_back(pipeline.eventHash());
        }
        QCOMPARE(hashes[0], hashes[1]);
    }
};

REGISTER_TEST(PipelineTest)
#include "pipeline_test.moc"
