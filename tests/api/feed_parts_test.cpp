#include "core/api/feed_channel.h"
#include "core/api/feed_values.h"
#include "core/api/tick_conflator.h"
#include "tests/support/registered_test.h"

#include <QTest>

namespace aetherion::test {

namespace {

contract::LiveTick tickOf(market::StreamId stream, std::int64_t number) {
    contract::LiveTick tick;
    tick.stream = stream;
    tick.quantity = Quantity::fromUnits(number);
    return tick;
}

} // namespace

class FeedPartsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void patternsMatchSymbols() {
        QVERIFY(api::matchesSymbol("*", ""));
        QVERIFY(api::matchesSymbol("BTC*", "btcusdt"));
        QVERIFY(api::matchesSymbol("*USDT", "BTCUSDT"));
        QVERIFY(api::matchesSymbol("B*S*T", "BTCUSDT"));
        QVERIFY(api::matchesSymbol("NIFTY 50 & CO.", "NIFTY 50 & CO."));
        QVERIFY(api::matchesSymbol("BT?USDT", "BTCUSDT"));
        QVERIFY(!api::matchesSymbol("BTC", "BTCUSDT"));
        QVERIFY(!api::matchesSymbol("*X", "BTCUSDT"));
        QVERIFY(!api::matchesSymbol("", "BTCUSDT"));
    }

    void ticksWithinTheRatePassUntouched() {
        api::TickConflator conflator(100);
        const api::TickConflator::Time start{std::chrono::seconds(1)};
        std::vector<contract::LiveTick> ticks;
        for (int i = 0; i < 100; ++i)
            ticks.push_back(tickOf(static_cast<market::StreamId>(i % 3), i));
        const auto passed = conflator.pass(ticks, start);
        QCOMPARE(passed.size(), ticks.size());
        for (std::size_t i = 0; i < passed.size(); ++i)
            QVERIFY(passed[i].tick == ticks[i]);
        QCOMPARE(conflator.replaced(), std::uint64_t{0});
    }

    void aboveTheRateTheNewestOfEachSymbolPassesAndAllAreCounted() {
        api::TickConflator conflator(100);
        api::TickConflator::Time now{std::chrono::seconds(1)};
        std::uint64_t told = 0;
        std::size_t frames = 0;
        std::map<market::StreamId, std::int64_t> newest;
        const auto take = [&](const std::vector<api::PassedTick>& passed) {
            for (const auto& each : passed) {
                told += 1 + each.replaced;
                ++frames;
                QVERIFY(each.tick.quantity.units() > newest[each.tick.stream]);
                newest[each.tick.stream] = each.tick.quantity.units();
            }
        };
        std::int64_t number = 0;
        for (int turn = 0; turn < 50; ++turn, now += std::chrono::milliseconds(20)) {
            std::vector<contract::LiveTick> ticks;
            for (int i = 0; i < 200; ++i)
                ticks.push_back(tickOf(static_cast<market::StreamId>(i % 4), ++number));
            take(conflator.pass(ticks, now));
        }
        QVERIFY(frames <= 200);
        for (int turn = 0; turn < 10; ++turn, now += std::chrono::milliseconds(20))
            take(conflator.pass({}, now));
        // Each tick was told, or counted with the one that replaced it; the newest of each symbol went out.
        QCOMPARE(told, static_cast<std::uint64_t>(number));
        for (market::StreamId stream = 0; stream < 4; ++stream)
            QCOMPARE(newest[stream], number - 3 + static_cast<std::int64_t>(stream));
    }

    void theChecksumIsOfTheBestTenLevels() {
        const auto level = [](std::int64_t price, std::int64_t quantity) {
            return market::BookLevel{Price::fromUnits(price * kDecimalUnit / 10),
                                     Quantity::fromUnits(quantity * kDecimalUnit / 100)};
        };
        std::vector<market::BookLevel> bids{level(1'000, 150), level(999, 25)};
        const std::vector<market::BookLevel> asks{level(1'001, 70)};
        // zlib.crc32(b"100:1.5|99.9:0.25|100.1:0.7")
        QCOMPARE(api::bookChecksum(bids, asks), std::uint32_t{3709059339U});
        for (int i = 0; i < 8; ++i)
            bids.push_back(level(998 - i, 1));
        const auto ten = api::bookChecksum(bids, asks);
        bids.push_back(level(900, 1));
        QCOMPARE(api::bookChecksum(bids, asks), ten);
        QCOMPARE(api::bookChecksum({}, {}), std::uint32_t{0});
    }
};

REGISTER_TEST(FeedPartsTest)

} // namespace aetherion::test

#include "feed_parts_test.moc"
