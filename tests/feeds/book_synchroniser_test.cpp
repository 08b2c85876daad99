#include "core/feeds/book_synchroniser.h"
#include "core/market/order_book.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::feeds;

namespace {

constexpr Timestamp kEarly = fromEpochMillis(1'700'000'000'000);
constexpr Timestamp kLate = fromEpochMillis(1'700'000'001'000);

market::BookLevel level(const char* price, const char* quantity) {
    return {Price::fromUnits(parseDecimal(price)->units), Quantity::fromUnits(parseDecimal(quantity)->units)};
}

DepthUpdate update(std::int64_t first, std::int64_t last, std::vector<market::BookLevel> bids = {},
                   std::vector<market::BookLevel> asks = {}) {
    DepthUpdate u;
    u.symbol = "BTCUSDT";
    u.eventTime = kEarly;
    u.firstId = first;
    u.lastId = last;
    u.levels.bids = std::move(bids);
    u.levels.asks = std::move(asks);
    return u;
}

DepthUpdate futuresUpdate(std::int64_t first, std::int64_t last, std::int64_t previous) {
    DepthUpdate u = update(first, last, {level("1", "1")});
    u.previousId = previous;
    return u;
}

DepthSnapshot snapshot(std::int64_t id) {
    DepthSnapshot s;
    s.lastId = id;
    s.levels.bids = {level("100.00", "1.0"), level("99.00", "2.0")};
    s.levels.asks = {level("101.00", "1.5")};
    return s;
}

/// "snapshot", "delta" or the state's name, for each event.
QStringList kinds(const market::EventBatch& events) {
    QStringList kinds;
    for (const market::Event& event : events) {
        if (std::holds_alternative<market::BookSnapshot>(event.payload))
            kinds << QStringLiteral("snapshot");
        else if (std::holds_alternative<market::BookDelta>(event.payload))
            kinds << QStringLiteral("delta");
        else if (const auto* state = std::get_if<market::FeedStateChanged>(&event.payload))
            kinds << QString::fromStdString(std::string(market::name(state->state)));
    }
    return kinds;
}

market::OrderBook bookOf(const market::EventBatch& events) {
    market::OrderBook book;
    for (const market::Event& event : events) {
        if (const auto* whole = std::get_if<market::BookSnapshot>(&event.payload))
            book.reset(*whole);
        if (const auto* delta = std::get_if<market::BookDelta>(&event.payload))
            book.apply(*delta);
    }
    return book;
}

} // namespace

class BookSynchroniserTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    // The scenario of Binance's own description.
    void followsTheVenuesScenario() {
        BookSynchroniser book;
        market::EventBatch events;
        book.onUpdate(update(150, 155, {level("98.00", "9.0")}), kEarly, events);
        QVERIFY(events.empty());
        book.onSnapshot(snapshot(160), kLate, events);
        book.onUpdate(update(156, 162, {level("99.00", "0.0")}, {level("102.00", "3.0")}), kLate, events);
        book.onUpdate(update(163, 165, {level("100.50", "0.7")}), kLate, events);
        QCOMPARE(kinds(events), (QStringList{"snapshot", "delta", "delta"}));
        const market::OrderBook whole = bookOf(events);
        QCOMPARE(whole.bids(9), (std::vector{level("100.50", "0.7"), level("100.00", "1.0")}));
        QCOMPARE(whole.asks(9), (std::vector{level("101.00", "1.5"), level("102.00", "3.0")}));
        QCOMPARE(book.bookId(), std::int64_t(165));
        QCOMPARE(book.dropped(), std::uint64_t(1));
        events.clear();
        book.onUpdate(update(170, 171), kLate, events);
        QCOMPARE(kinds(events), (QStringList{"Gap", "Resync"}));
        QCOMPARE(std::get<market::FeedStateChanged>(events[0].payload).reason,
                 std::string("depth updates between 165 and 170 are missing; the book is void"));
        QVERIFY(!book.inSequence());
    }

    void appliesWhatCameBeforeTheSnapshotAtItsTime() {
        BookSynchroniser book;
        market::EventBatch events;
        book.onUpdate(update(158, 161, {level("100.00", "5")}), kEarly, events);
        book.onUpdate(update(162, 162, {level("100.10", "5")}), kEarly, events);
        book.onSnapshot(snapshot(160), kLate, events);
        QCOMPARE(kinds(events), (QStringList{"snapshot", "delta", "delta"}));
        for (const market::Event& event : events)
            QCOMPARE(event.receiveTime, kLate);
        QCOMPARE(events[1].eventTime, kEarly);
        QCOMPARE(*bookOf(events).bestBid(), level("100.10", "5"));
        QCOMPARE(book.applied(), std::uint64_t(2));
    }

    void comesBackAfterAGap() {
        BookSynchroniser book;
        market::EventBatch events;
        book.onSnapshot(snapshot(160), kEarly, events);
        book.onUpdate(update(165, 166), kEarly, events);
        book.onUpdate(update(167, 168, {level("99.50", "4")}), kEarly, events);
        events.clear();
        // Older than all that was kept: it cannot be bridged.
        book.onSnapshot(snapshot(161), kLate, events);
        QCOMPARE(kinds(events), QStringList{QStringLiteral("Resync")});
        QVERIFY(!book.inSequence());
        events.clear();
        book.onSnapshot(snapshot(166), kLate, events);
        QCOMPARE(kinds(events), (QStringList{"snapshot", "delta", "Flowing"}));
        QCOMPARE(book.bookId(), std::int64_t(168));
    }

    void ignoresASnapshotThatTheBookIsPast() {
        BookSynchroniser book;
        market::EventBatch events;
        book.onSnapshot(snapshot(160), kEarly, events);
        book.onUpdate(update(161, 170), kEarly, events);
        events.clear();
        book.onSnapshot(snapshot(165), kLate, events);
        QVERIFY(events.empty());
        book.onUpdate(update(171, 171), kLate, events);
        QCOMPARE(kinds(events), QStringList{QStringLiteral("delta")});
    }

    void chainsFuturesByPredecessor() {
        BookSynchroniser book;
        market::EventBatch events;
        book.onUpdate(futuresUpdate(90, 95, 89), kEarly, events);
        book.onUpdate(futuresUpdate(98, 104, 95), kEarly, events);
        book.onSnapshot(snapshot(100), kEarly, events);
        // The ids between 104 and 110 belong to other symbols: only the predecessor counts.
        book.onUpdate(futuresUpdate(110, 115, 104), kLate, events);
        QCOMPARE(kinds(events), (QStringList{"snapshot", "delta", "delta"}));
        events.clear();
        book.onUpdate(futuresUpdate(120, 125, 118), kLate, events);
        QCOMPARE(kinds(events), (QStringList{"Gap", "Resync"}));
    }

    void keepsABoundedNumberOfUpdates() {
        BookSynchroniser book(3);
        market::EventBatch events;
        for (std::int64_t id = 101; id <= 110; ++id)
            book.onUpdate(update(id, id, {level("99.50", "4")}), kEarly, events);
        book.onSnapshot(snapshot(100), kLate, events);
        QCOMPARE(kinds(events), QStringList{QStringLiteral("Resync")});
        events.clear();
        book.onSnapshot(snapshot(107), kLate, events);
        QCOMPARE(kinds(events), (QStringList{"snapshot", "delta", "delta", "delta", "Flowing"}));
    }
};

REGISTER_TEST(BookSynchroniserTest)
#include "book_synchroniser_test.moc"
