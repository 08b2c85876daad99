#include "core/engine/pipeline.h"
#include "core/engine/recording_observer.h"
#include "tests/engine/fake_recorder.h"
#include "tests/engine/scripted_feed.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace std::chrono_literals;

namespace {

/// 20 s into a minute.
constexpr Timestamp kBegin = fromEpochMillis(1'700'000'000'000);

market::BookLevel level(int price, int quantity) {
    return {Price::fromUnits(price * kDecimalUnit), Quantity::fromUnits(quantity * kDecimalUnit)};
}

market::BookSnapshot deepBook() {
    market::BookSnapshot book;
    for (int i = 0; i < 30; ++i) {
        book.bids.push_back(level(1000 - i, i + 1));
        book.asks.push_back(level(1001 + i, i + 1));
    }
    return book;
}

struct Recording {
    explicit Recording(const engine::RecordingPlan& plan = {}) : observer(recorder, plan) {
        pipeline.process(test::tickEvents(0).front());
    }
    void at(Duration after, decltype(market::Event::payload) payload) {
        pipeline.process({0, kBegin + after, kBegin + after, std::move(payload)});
    }
    [[nodiscard]] std::vector<contract::BookRecord> books() const { return recorder.all<contract::BookRecord>(); }

    test::FakeRecorder recorder;
    engine::RecordingObserver observer;
    engine::Pipeline pipeline{{}, observer};
};

market::Trade tradeAt(int price) {
    market::Trade trade;
    trade.price = Price::fromUnits(price * kDecimalUnit);
    trade.quantity = Quantity::fromUnits(kDecimalUnit);
    return trade;
}

} // namespace

class BookSamplingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recordsTheFirstBookAfterEveryTenSecondsOfTheData() {
        Recording recording;
        recording.at(1s, deepBook());
        recording.at(2s, market::BookDelta{{level(1000, 7)}, {}, {}});
        recording.at(9'999'999'999ns, market::BookDelta{{level(1000, 8)}, {}, {}});
        recording.at(10s, market::BookDelta{{level(1000, 9)}, {level(1001, 0)}, {}});
        recording.at(19s, market::BookDelta{{level(1000, 10)}, {}, {}});
        recording.at(47s, market::BookDelta{{level(1000, 11)}, {}, {}});
        // Event time that runs backwards begins nothing anew.
        recording.at(12s, market::BookDelta{{level(1000, 12)}, {}, {}});
        const auto books = recording.books();
        QCOMPARE(books.size(), std::size_t{3});
        QCOMPARE(books[0].time, kBegin + 1s);
        QCOMPARE(books[1].time, kBegin + 10s);
        QCOMPARE(books[2].time, kBegin + 47s);
        QCOMPARE(books[0].bids.size(), std::size_t{20});
        QCOMPARE(books[0].asks.size(), std::size_t{20});
        QCOMPARE(books[0].bids.front(), level(1000, 1));
        QCOMPARE(books[0].asks.back(), level(1020, 20));
        QCOMPARE(books[1].bids.front(), level(1000, 9));
        QCOMPARE(books[1].asks.front(), level(1002, 2));
        QCOMPARE(books[2].bids.front(), level(1000, 11));
        QCOMPARE(books[0].instrument.symbol, std::string("TEST"));
    }

    void recordsABookThatStandsStillWhenABarEnds() {
        Recording recording;
        recording.at(1s, deepBook());
        for (int second = 2; second < 65; ++second)
            recording.at(second * 1s, tradeAt(1000));
        const auto books = recording.books();
        QVERIFY2(books.size() >= 5, std::to_string(books.size()).c_str());
        for (std::size_t i = 1; i < books.size(); ++i) {
            QVERIFY(books[i].time - books[i - 1].time >= 1s);
            QVERIFY(epochNanos(books[i].time) / 10'000'000'000 > epochNanos(books[i - 1].time) / 10'000'000'000);
            QCOMPARE(books[i].bids, books[0].bids);
        }
    }

    void recordsNoBookWithAHoleInItAndNoneBeforeTheKeptTime() {
        engine::RecordingPlan plan;
        plan.booksFrom = kBegin + 30s;
        Recording recording(plan);
        recording.at(1s, deepBook());
        recording.at(29'999'999'999ns, market::BookDelta{{level(1000, 3)}, {}, {}});
        recording.at(30s, market::BookDelta{{level(1000, 4)}, {}, {}});
        market::FeedStateChanged gap;
        gap.state = market::FeedState::Gap;
        recording.at(41s, gap);
        recording.at(42s, market::BookDelta{{level(1000, 5)}, {}, {}});
        recording.at(44s, deepBook());
        const auto books = recording.books();
        QCOMPARE(books.size(), std::size_t{2});
        QCOMPARE(books[0].time, kBegin + 30s);
        QCOMPARE(books[1].time, kBegin + 44s);
    }
};

REGISTER_TEST(BookSamplingTest)
#include "book_sampling_test.moc"
