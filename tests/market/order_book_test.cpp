#include "core/base/random_stream.h"
#include "core/market/order_book.h"
#include "tests/support/registered_test.h"

#include <map>

using namespace aetherion;
using namespace aetherion::market;

namespace {

BookLevel level(std::int64_t price, std::int64_t quantity) {
    return {Price::fromUnits(price), Quantity::fromUnits(quantity)};
}

/// The book as a textbook would write it.
struct PlainBook {
    std::map<Price, Quantity> bids;
    std::map<Price, Quantity> asks;

    static void change(std::map<Price, Quantity>& side, const std::vector<BookLevel>& levels) {
        for (const BookLevel& each : levels)
            if (each.quantity.units() > 0)
                side[each.price] = each.quantity;
            else
                side.erase(each.price);
    }
    [[nodiscard]] std::vector<BookLevel> bestBids(std::size_t depth) const {
        std::vector<BookLevel> best;
        for (auto it = bids.rbegin(); it != bids.rend() && best.size() < depth; ++it)
            best.push_back({it->first, it->second});
        return best;
    }
    [[nodiscard]] std::vector<BookLevel> bestAsks(std::size_t depth) const {
        std::vector<BookLevel> best;
        for (auto it = asks.begin(); it != asks.end() && best.size() < depth; ++it)
            best.push_back({it->first, it->second});
        return best;
    }
};

std::vector<BookLevel> randomLevels(RandomStream& random, std::size_t count) {
    std::vector<BookLevel> levels;
    for (std::size_t i = 0; i < count; ++i)
        levels.push_back(level(random.integer(1, 60), random.integer(0, 2) == 0 ? 0 : random.integer(1, 9)));
    return levels;
}

} // namespace

class OrderBookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsVoid() {
        const OrderBook book;
        QVERIFY(!book.valid());
        QVERIFY(!book.bestBid() && !book.bestAsk());
        QVERIFY(!book.crossed());
        QVERIFY(book.bids(5).empty());
    }
    void aSnapshotReplacesEverything() {
        OrderBook book;
        book.reset({{level(10, 1), level(9, 2)}, {level(11, 3), level(12, 4)}, {}});
        QVERIFY(book.valid());
        QCOMPARE(*book.bestBid(), level(10, 1));
        QCOMPARE(*book.bestAsk(), level(11, 3));
        book.reset({{level(5, 1)}, {}, {}});
        QCOMPARE(book.bidCount(), std::size_t(1));
        QCOMPARE(book.askCount(), std::size_t(0));
        QVERIFY(!book.bestAsk());
        book.clear();
        QVERIFY(!book.valid());
        QCOMPARE(book.bidCount(), std::size_t(0));
    }
    void quantityZeroRemovesAndAnUnknownLevelIsNoError() {
        OrderBook book;
        book.reset({{level(10, 1)}, {level(11, 1)}, {}});
        book.apply({{level(10, 0), level(3, 0)}, {level(11, 7)}, {}});
        QVERIFY(!book.bestBid());
        QCOMPARE(*book.bestAsk(), level(11, 7));
    }
    void crossedMeansBidAtOrAboveAsk() {
        OrderBook book;
        book.reset({{level(10, 1)}, {level(11, 1)}, {}});
        QVERIFY(!book.crossed());
        book.apply({{level(11, 1)}, {}, {}});
        QVERIFY(book.crossed());
    }
    void equalsThePlainBookUnderRandomChanges() {
        for (std::uint64_t seed = 0; seed < 20; ++seed) {
            RandomStream random(seed, "book");
            OrderBook book;
            PlainBook plain;
            for (int step = 0; step < 1'000; ++step) {
                const auto count = static_cast<std::size_t>(random.integer(0, 6));
                auto bids = randomLevels(random, count);
                auto asks = randomLevels(random, count);
                if (random.integer(0, 99) == 0) {
                    plain = {};
                    book.reset({bids, asks, {}});
                } else {
                    book.apply({bids, asks, {}});
                }
                PlainBook::change(plain.bids, bids);
                PlainBook::change(plain.asks, asks);
                const auto depth = static_cast<std::size_t>(random.integer(0, 70));
                QCOMPARE(book.bids(depth), plain.bestBids(depth));
                QCOMPARE(book.asks(depth), plain.bestAsks(depth));
                QCOMPARE(book.bidCount(), plain.bids.size());
                QCOMPARE(book.askCount(), plain.asks.size());
                QCOMPARE(book.bestBid().has_value(), !plain.bids.empty());
                QCOMPARE(book.crossed(), !plain.bids.empty() && !plain.asks.empty() &&
                                             plain.bids.rbegin()->first >= plain.asks.begin()->first);
            }
        }
    }
};

REGISTER_TEST(OrderBookTest)
#include "order_book_test.moc"
