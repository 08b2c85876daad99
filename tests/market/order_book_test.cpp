#include "core/base/random_stream.h"
#include "core/market/order_book.h"
#include "tests/support/allocation_counter.h"
#include "tests/support/registered_test.h"

#include <algorithm>
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

/// What a deep market sends: changes near the best more often than far off, half of them removals.
std::vector<BookLevel> deepLevels(RandomStream& random, std::int64_t best, std::int64_t away, std::size_t count) {
    std::vector<BookLevel> levels;
    for (std::size_t i = 0; i < count; ++i) {
        const double near = random.uniform();
        const auto distance = static_cast<std::int64_t>(5'000 * near * near * near);
        levels.push_back(level(best + away * distance, random.integer(0, 1) * random.integer(1, 1'000)));
    }
    return levels;
}

std::vector<BookLevel> ladder(std::int64_t best, std::int64_t step, std::size_t count) {
    std::vector<BookLevel> levels;
    for (std::size_t i = 0; i < count; ++i)
        levels.push_back(level(best + step * static_cast<std::int64_t>(i), 1 + static_cast<std::int64_t>(i)));
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
    void equalsThePlainBookWhereThousandsOfLevelsComeAndGo() {
        constexpr std::size_t kAll = 1'000'000;
        for (std::uint64_t seed = 0; seed < 4; ++seed) {
            RandomStream random(seed, "deep book");
            OrderBook book;
            PlainBook plain;
            for (int step = 0; step < 4'000; ++step) {
                // The market wanders, so that levels are added and removed at both ends.
                const std::int64_t middle = 100'000 + 20 * step;
                BookDelta delta{deepLevels(random, middle, -1, static_cast<std::size_t>(random.integer(0, 40))),
                                deepLevels(random, middle + 1, 1, static_cast<std::size_t>(random.integer(0, 40))),
                                {}};
                if (step % 500 == 499)
                    for (const auto& [price, quantity] : plain.bids)
                        if (random.integer(0, 9) != 0)
                            delta.bids.push_back({price, Quantity()});
                if (step % 2 == 0) {
                    const auto lower = [](const BookLevel& a, const BookLevel& b) { return a.price < b.price; };
                    std::stable_sort(delta.bids.rbegin(), delta.bids.rend(), lower);
                    std::stable_sort(delta.asks.begin(), delta.asks.end(), lower);
                }
                book.apply(delta);
                PlainBook::change(plain.bids, delta.bids);
                PlainBook::change(plain.asks, delta.asks);
                QCOMPARE(book.bidCount(), plain.bids.size());
                QCOMPARE(book.askCount(), plain.asks.size());
                QCOMPARE(book.bids(25), plain.bestBids(25));
                QCOMPARE(book.asks(25), plain.bestAsks(25));
                if (step % 100 == 0) {
                    QCOMPARE(book.bids(kAll), plain.bestBids(kAll));
                    QCOMPARE(book.asks(kAll), plain.bestAsks(kAll));
                }
            }
        }
    }
    void takesPricesAtTheEndsOfTheirRange() {
        OrderBook book;
        book.reset({{level(INT64_MIN, 1), level(INT64_MAX, 2), level(-1, 3), level(0, 4)}, {level(INT64_MIN, 5)}, {}});
        const std::vector<BookLevel> expected{level(INT64_MAX, 2), level(0, 4), level(-1, 3), level(INT64_MIN, 1)};
        QCOMPARE(book.bids(9), expected);
        QCOMPARE(*book.bestAsk(), level(INT64_MIN, 5));
    }
    void visitsWhatItCopies() {
        OrderBook book;
        book.reset({ladder(1'000, -1, 200), ladder(1'001, 1, 70), {}});
        for (const std::size_t depth : {0, 1, 31, 32, 33, 64, 70, 71, 200, 500}) {
            std::vector<BookLevel> bids;
            std::vector<BookLevel> asks;
            book.visitBids(depth, [&](const BookLevel& each) { bids.push_back(each); });
            book.visitAsks(depth, [&](const BookLevel& each) { asks.push_back(each); });
            QCOMPARE(bids, ladder(1'000, -1, std::min<std::size_t>(depth, 200)));
            QCOMPARE(asks, ladder(1'001, 1, std::min<std::size_t>(depth, 70)));
            QCOMPARE(book.bids(depth), bids);
            QCOMPARE(book.asks(depth), asks);
        }
    }
    void allocatesNothingOnceItHasItsSize() {
        if (!test::kCountsAllocations)
            QSKIP("a sanitizer counts in its own way");
        RandomStream random(7, "steady book");
        std::vector<BookDelta> deltas;
        for (int i = 0; i < 1'000; ++i)
            deltas.push_back({deepLevels(random, 100'000, -1, 15), deepLevels(random, 100'001, 1, 15), {}});
        const std::uint64_t before = test::allocationsOfThisThread();
        OrderBook book;
        book.reset({ladder(100'000, -1, 5'000), ladder(100'001, 1, 5'000), {}});
        QVERIFY(test::allocationsOfThisThread() > before);
        for (const BookDelta& delta : deltas)
            book.apply(delta);
        const std::uint64_t steady = test::allocationsOfThisThread();
        std::int64_t seen = 0;
        for (int round = 0; round < 3; ++round)
            for (const BookDelta& delta : deltas) {
                book.apply(delta);
                seen += book.bestBid()->quantity.units() + book.bestAsk()->quantity.units();
                book.visitBids(20, [&](const BookLevel& each) { seen += each.quantity.units(); });
            }
        QCOMPARE(test::allocationsOfThisThread(), steady);
        QVERIFY(seen > 0);
    }
};

REGISTER_TEST(OrderBookTest)
#include "order_book_test.moc"
