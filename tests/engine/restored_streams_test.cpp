#include "core/base/random_stream.h"
#include "core/engine/pipeline.h"
#include "tests/engine/scripted_feed.h"
#include "tests/regime/trained_model.h"
#include "tests/support/registered_test.h"

#include <map>

using namespace aetherion;
using market::Timeframe;

namespace {

using Parts = std::map<std::string, std::string>;

/// Everything that the store would get, as text.
class RowKeeper final : public engine::PipelineObserver {
public:
    std::vector<std::string> rows;
    engine::CandleSet candles;
    std::size_t changes = 0;

    void traded(const engine::StreamState& stream, const engine::TradeTimes& times, const market::Trade&) override {
        rows.push_back("tick " + std::to_string(stream.ticks()) + " " + formatIso(times.event));
    }
    void barClosed(const engine::StreamState&, const market::Bar& bar, const engine::RegimeOutcome* regime) override {
        candles[market::index(bar.timeframe)].push_back(bar);
        rows.push_back("bar " + formatIso(bar.openTime) + " " + std::string(market::name(bar.timeframe)) + " " +
                       bar.open.text() + " " + bar.high.text() + " " + bar.low.text() + " " + bar.close.text() + " " +
                       bar.volume.text() + " " + std::to_string(bar.count) + (bar.partial ? " partial" : "") +
                       (bar.begins ? " begins" : ""));
        if (!regime)
            return;
        changes += regime->detection.changed ? 1 : 0;
        std::string row = regime->modelId + " " + std::string(market::name(regime->detection.regime)) + " " +
                          std::string(market::name(regime->detection.confirmed)) + " " + regime->detection.reason;
        for (const double probability : regime->detection.probabilities)
            row += " " + std::to_string(std::bit_cast<std::uint64_t>(probability));
        rows.push_back(std::move(row));
    }
};

/// Ten hours of ticks, calm and wild by turns; every third minute some come late.
market::EventBatch walkEvents() {
    RandomStream random(3, "restored streams");
    market::EventBatch events = test::tickEvents(0);
    double price = 100;
    for (std::int64_t i = 0; i < 10 * 1440; ++i) {
        price *= 1 + (i / 3000 % 3 == 2 ? 0.002 : 0.0004) * random.normal();
        Timestamp time = events.front().eventTime + i * std::chrono::milliseconds(2500);
        if (i % 72 == 24)
            time -= std::chrono::seconds(3);
        market::Trade trade;
        trade.price = Price::fromUnits(static_cast<std::int64_t>(price * 1e4) * 10'000);
        trade.quantity = Quantity::fromUnits(random.integer(1, 50) * kDecimalUnit);
        events.push_back({0, time, time, trade});
    }
    return events;
}

std::shared_ptr<const regime::ModelShelf> shelfFor(std::initializer_list<Timeframe> timeframes) {
    auto shelf = std::make_shared<regime::ModelShelf>();
    for (const Timeframe timeframe : timeframes) {
        auto model = std::make_shared<regime::Model>(*test::smallModel());
        model->timeframe = timeframe;
        model->novelty = {20, -1e3, 0.001};
        model->id = "model " + std::string(market::name(timeframe));
        (void)shelf->put(std::move(model));
    }
    return shelf;
}

} // namespace

class RestoredStreamsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goOnWithTheSameBitsFromAnyMoment() {
        const auto events = walkEvents();
        const auto models = shelfFor({Timeframe::S10, Timeframe::M1, Timeframe::M5});
        RowKeeper undisturbed;
        engine::Pipeline whole({models}, undisturbed);
        for (const market::Event& event : events)
            whole.process(event);
        QVERIFY(undisturbed.changes > 5);

        RandomStream random(9, "moments");
        RowKeeper kept;
        Parts parts;
        auto pipeline = std::make_unique<engine::Pipeline>(engine::RegimeSetup{models}, kept);
        pipeline->process(events[0]);
        std::size_t next = 1;
        std::size_t resumes = 0;
        while (next < events.size()) {
            const auto last =
                std::min<std::size_t>(events.size(), next + static_cast<std::size_t>(random.integer(1, 900)));
            for (; next < last; ++next)
                pipeline->process(events[next]);
            for (auto& part : pipeline->saveStreams())
                parts[part.part] = std::move(part.bytes);
            // What happens after the checkpoint is lost with the engine, and made again; its rows are there twice.
            const auto beyond =
                std::min<std::size_t>(events.size(), next + static_cast<std::size_t>(random.integer(0, 300)));
            const std::size_t rows = kept.rows.size();
            for (std::size_t i = next; i < beyond; ++i)
                pipeline->process(events[i]);
            kept.rows.resize(rows);
            const auto stored = kept.candles;
            kept.candles = {};
            const market::InstrumentKey key = pipeline->streams().front()->stream().instrument;
            pipeline = std::make_unique<engine::Pipeline>(engine::RegimeSetup{models}, kept,
                                                          engine::RestoredStreams{{key, {stored, parts}}});
            pipeline->process(events[0]);
            // Of the stored candles those made after the checkpoint will be made again.
            for (const Timeframe timeframe : market::kTimeframes) {
                const auto& closed = pipeline->streams().front()->frame(timeframe);
                kept.candles[market::index(timeframe)] = stored[market::index(timeframe)];
                std::erase_if(kept.candles[market::index(timeframe)], [&](const market::Bar& bar) {
                    return bar.openTime > closed.newestBar().value_or(Timestamp::min());
                });
            }
            ++resumes;
        }
        QVERIFY(resumes > 20);
        QCOMPARE(kept.rows.size(), undisturbed.rows.size());
        for (std::size_t i = 0; i < kept.rows.size(); ++i)
            QVERIFY2(kept.rows[i] == undisturbed.rows[i], (kept.rows[i] + "\n" + undisturbed.rows[i]).c_str());
    }

    void saveOnlyWhatHasChanged() {
        const auto events = walkEvents();
        RowKeeper rows;
        engine::Pipeline pipeline({shelfFor({Timeframe::M1, Timeframe::M5})}, rows);
        for (std::size_t i = 0; i < 100; ++i)
            pipeline.process(events[i]);
        QCOMPARE(pipeline.saveStreams().size(), std::size_t{3});
        QVERIFY(pipeline.saveStreams().empty());
        pipeline.process(events[100]);
        const auto parts = pipeline.saveStreams();
        QCOMPARE(parts.size(), std::size_t{1});
        QCOMPARE(parts[0].part, std::string("stream"));
        for (std::size_t i = 101; i < 130; ++i)
            pipeline.process(events[i]);
        QCOMPARE(pipeline.saveStreams().size(), std::size_t{2});
    }

    void aForeignOrDamagedStateIsLeftAndTheDetectorWarmsUp() {
        const auto events = walkEvents();
        const auto models = shelfFor({Timeframe::M1});
        RowKeeper rows;
        engine::Pipeline first({models}, rows);
        for (const market::Event& event : events)
            first.process(event);
        Parts parts;
        for (auto& part : first.saveStreams())
            parts[part.part] = std::move(part.bytes);
        const auto known = first.streams().front()->frame(Timeframe::M1).regime();
        const market::InstrumentKey key = first.streams().front()->stream().instrument;

        auto other = std::make_shared<regime::ModelShelf>();
        auto model = std::make_shared<regime::Model>(*test::smallModel());
        model->id = "another";
        (void)other->put(model);
        engine::PipelineObserver nobody;
        const auto resumed = [&](const auto& shelf, const Parts& state) {
            auto pipeline = std::make_unique<engine::Pipeline>(engine::RegimeSetup{shelf}, nobody,
                                                               engine::RestoredStreams{{key, {rows.candles, state}}});
            pipeline->process(events[0]);
            return pipeline;
        };
        QCOMPARE(resumed(models, parts)->streams().front()->ticks(), first.streams().front()->ticks());
        QCOMPARE(resumed(models, parts)->streams().front()->frame(Timeframe::M1).regime().probabilities,
                 known.probabilities);
        const auto foreign = resumed(other, parts);
        QCOMPARE(foreign->streams().front()->frame(Timeframe::M1).regime().modelId, std::string("another"));
        QVERIFY(foreign->streams().front()->frame(Timeframe::M1).regime().known);
        for (const char* part : {"1m", "stream"}) {
            Parts damaged = parts;
            damaged[part][damaged[part].size() / 2] ^= 1;
            const auto pipeline = resumed(models, damaged);
            QVERIFY(pipeline->streams().front()->frame(Timeframe::M1).regime().known);
            damaged[part].resize(damaged[part].size() / 3);
            QVERIFY(resumed(models, damaged)->streams().front()->frame(Timeframe::M1).regime().known);
        }
    }

    void aGapAfterARestartLeavesItsCandlesPartial() {
        const auto events = walkEvents();
        RowKeeper before;
        engine::Pipeline first({}, before);
        std::size_t next = 0;
        for (; next < 6 * 1440; ++next)
            first.process(events[next]);
        Parts parts;
        for (auto& part : first.saveStreams())
            parts[part.part] = std::move(part.bytes);
        RowKeeper after;
        engine::Pipeline second({}, after, {{first.streams().front()->stream().instrument, {before.candles, parts}}});
        second.process(events[0]);
        const Timestamp from = events[next].eventTime;
        const std::size_t skipped = next + 24 * 7 + 11;
        const Timestamp to = events[skipped].eventTime;
        second.process(
            {0, to, to, market::FeedStateChanged{market::FeedState::Gap, "still", market::GapRange{from, to, 0}}});
        for (next = skipped; next < events.size(); ++next)
            second.process(events[next]);
        for (const market::Bar& bar : after.candles[market::index(Timeframe::M1)])
            QCOMPARE(bar.partial, bar.openTime < to && bar.closeTime() > from);
        for (const market::Bar& bar : after.candles[market::index(Timeframe::H1)])
            QCOMPARE(bar.partial, bar.openTime < to && bar.closeTime() > from);
        QVERIFY(!after.candles[market::index(Timeframe::H1)].empty());
    }
};

REGISTER_TEST(RestoredStreamsTest)
#include "restored_streams_test.moc"
