#include "ui/desk/trades_tape.h"

#include "tests/support/registered_test.h"
#include "tests/ui/market_sample.h"

using namespace aetherion;
using namespace aetherion::desk;

namespace {

contract::EngineSnapshot tapedMarket(contract::StreamView view) {
    view.lastReceiveTime = fromEpochMillis(1'723'161'600'000) - std::chrono::seconds(12);
    auto snapshot = test::sampleSnapshot({std::move(view)});
    snapshot.pulse.engineTime = fromEpochMillis(1'723'161'600'000);
    return snapshot;
}

contract::RecentTick tapeTick(std::uint64_t number, market::Side side = market::Side::Buy) {
    return {fromEpochMillis(1'723'161'600'123),
            fromEpochMillis(1'723'161'600'200),
            Price::fromUnits(100 * kDecimalUnit),
            Quantity::fromUnits(2 * kDecimalUnit),
            side,
            number,
            true};
}

/// An engine with a lane of ticks that keeps the newest `keeps`.
class LiveTape final : public contract::EnginePort {
public:
    [[nodiscard]] std::shared_ptr<const contract::EngineSnapshot> snapshot() const override {
        return std::make_shared<contract::EngineSnapshot>();
    }
    [[nodiscard]] contract::EventPage eventsAfter(std::uint64_t, std::size_t) const override { return {}; }
    [[nodiscard]] contract::TickPage ticksAfter(std::uint64_t sequence, std::size_t limit) const override {
        contract::TickPage page;
        page.newest = m_ticks.size();
        page.next = std::min<std::uint64_t>(sequence, page.newest);
        const std::uint64_t gone = m_ticks.size() > keeps ? m_ticks.size() - keeps : 0;
        if (page.next < gone) {
            page.lost = gone - page.next;
            page.next = gone;
        }
        while (page.next < page.newest && page.ticks.size() < limit)
            page.ticks.push_back(m_ticks[page.next++]);
        return page;
    }
    void trade(market::StreamId stream) {
        ++count[stream];
        const contract::RecentTick tick = tickOf(count[stream]);
        m_ticks.push_back({1, stream, tick.eventTime, tick.receiveTime, tick.price, tick.quantity, tick.side});
    }
    [[nodiscard]] std::shared_ptr<const std::vector<contract::RecentTick>> newestOf(market::StreamId stream) const {
        auto ticks = std::make_shared<std::vector<contract::RecentTick>>();
        const std::uint64_t last = count[stream];
        for (std::uint64_t number = last > contract::kRecentTicks ? last - contract::kRecentTicks + 1 : 1;
             number <= last; ++number)
            ticks->push_back(tickOf(number));
        return ticks;
    }

    std::array<std::uint64_t, 3> count{};
    std::size_t keeps = 10'000;

private:
    [[nodiscard]] static contract::RecentTick tickOf(std::uint64_t number) {
        contract::RecentTick tick = tapeTick(number);
        tick.eventTime += std::chrono::milliseconds(number);
        tick.receiveTime += std::chrono::milliseconds(number);
        return tick;
    }

    std::vector<contract::LiveTick> m_ticks;
};

} // namespace

class TradesTapeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void tapeTellsWhatItMissed() {
        TradesTape tape;
        tape.setStream(0);
        tape.show();
        auto view = test::sampleStream(0, {});
        const auto publish = [&](std::vector<contract::RecentTick> ticks) {
            view.recentTicks = std::make_shared<const std::vector<contract::RecentTick>>(std::move(ticks));
            tape.show(tapedMarket(view));
        };
        publish({tapeTick(7), tapeTick(8, market::Side::Sell)});
        publish({tapeTick(8, market::Side::Sell), tapeTick(9)});
        QCOMPARE(tape.model().rowCount(), 3);
        QCOMPARE(tape.model().index(1, TapeModel::Side).data().toString(), QStringLiteral("▼ sell"));
        publish({tapeTick(15), tapeTick(16)});
        QCOMPARE(tape.model().rowCount(), 6);
        QCOMPARE(tape.model().index(2, TapeModel::Side).data().toString(), QStringLiteral("5 missed"));
        tape.setZone(QTimeZone(QByteArrayLiteral("Asia/Kolkata")));
        QCOMPARE(tape.model().index(0, TapeModel::Time).data().toString(), QStringLiteral("05:30:00.123"));
        // A count that begins anew is no gap.
        publish({tapeTick(1)});
        QCOMPARE(tape.model().rowCount(), 1);
    }

    void tapeFollowsTheLaneAndMissesNone() {
        LiveTape engine;
        TradesTape tape;
        tape.setEngine(&engine);
        tape.setStream(0);
        tape.show();
        auto view = test::sampleStream(0, {});
        const auto look = [&] {
            view.recentTicks = engine.newestOf(0);
            tape.show(tapedMarket(view));
        };
        // History is in the snapshot alone.
        engine.count[0] = 40;
        look();
        QCOMPARE(tape.model().rowCount(), 40);
        // Between two looks far more than a snapshot holds, and other streams' too.
        for (int i = 0; i < 900; ++i)
            engine.trade(static_cast<market::StreamId>(i % 3));
        look();
        QCOMPARE(tape.model().rowCount(), 340);
        for (int i = 0; i < 600; ++i)
            engine.trade(0);
        look();
        QCOMPARE(tape.model().rowCount(), 940);
        for (int row = 0; row < tape.model().rowCount(); ++row) {
            QCOMPARE(tape.model().at(row)->missed, std::uint64_t(0));
            QCOMPARE(tape.model().at(row)->tick.number, std::uint64_t(940 - row));
        }
        // A look that comes too late says how many it left out, though not whose they were.
        engine.keeps = 100;
        for (int i = 0; i < 500; ++i)
            engine.trade(0);
        look();
        QCOMPARE(tape.model().rowCount(), static_cast<int>(TradesTape::kMostRows));
        QCOMPARE(tape.model().index(100, TapeModel::Side).data().toString(), QStringLiteral("400 missed"));
        QCOMPARE(tape.model().at(0)->tick.number, std::uint64_t(1'440));
        // Another stream begins with what the lane still has of it.
        engine.keeps = 10'000;
        tape.setStream(1);
        view = test::sampleStream(1, {});
        view.recentTicks = engine.newestOf(1);
        auto snapshot = tapedMarket(test::sampleStream(0, {}));
        snapshot.streams.push_back(view);
        tape.show(snapshot);
        QCOMPARE(tape.model().rowCount(), 300);
        QCOMPARE(tape.model().at(0)->tick.number, std::uint64_t(300));
    }
};

REGISTER_TEST(TradesTapeTest)
#include "trades_tape_test.moc"
