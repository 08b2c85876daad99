#include "core/feeds/book_synchroniser.h"
#include "core/feeds/recording_reader.h"
#include "core/market/order_book.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

#include <map>

// Real recordings, held against an independent replay of them.

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;

namespace {

struct Top {
    market::BookLevel bid;
    market::BookLevel ask;
    bool operator==(const Top&) const = default;
};

/// The book of one recording, and its best prices by update id as book and best-price stream tell them.
struct Rebuilt {
    market::OrderBook book;
    BookSynchroniser synchroniser;
    std::map<std::int64_t, Top> fromBook;
    std::map<std::int64_t, Top> fromTickers;
    std::uint64_t crossed = 0;
    QString error;

    void take(const market::EventBatch& events) {
        for (const market::Event& event : events) {
            if (const auto* whole = std::get_if<market::BookSnapshot>(&event.payload))
                book.reset(*whole);
            if (const auto* delta = std::get_if<market::BookDelta>(&event.payload))
                book.apply(*delta);
            if (std::holds_alternative<market::FeedStateChanged>(event.payload))
                error = QStringLiteral("the feed's state changed");
            crossed += book.crossed() ? 1 : 0;
        }
        if (book.bestBid() && book.bestAsk())
            fromBook[synchroniser.bookId()] = {*book.bestBid(), *book.bestAsk()};
    }

    void read(const std::filesystem::path& file) {
        auto reader = RecordingReader::open(file);
        if (!reader) {
            error = errorOf(reader);
            return;
        }
        for (;;) {
            auto recorded = reader->next();
            if (!recorded) {
                error = errorOf(recorded);
                return;
            }
            if (!*recorded)
                return;
            market::EventBatch events;
            if (auto* update = std::get_if<DepthUpdate>(&(*recorded)->message))
                synchroniser.onUpdate(std::move(*update), (*recorded)->receiveTime, events);
            else if (auto* snapshot = std::get_if<DepthSnapshot>(&(*recorded)->message))
                synchroniser.onSnapshot(std::move(*snapshot), (*recorded)->receiveTime, events);
            else if (const auto* ticker = std::get_if<BookTicker>(&(*recorded)->message))
                fromTickers[ticker->updateId] = {ticker->quote.bid, ticker->quote.ask};
            if (!events.empty())
                take(events);
        }
    }

    /// Update ids that both know, and on how many of them they agree.
    [[nodiscard]] std::pair<int, int> agreement() const {
        int common = 0;
        int equal = 0;
        for (const auto& [id, top] : fromBook)
            if (const auto ticker = fromTickers.find(id); ticker != fromTickers.end()) {
                ++common;
                equal += ticker->second == top ? 1 : 0;
            }
        return {common, equal};
    }
};

} // namespace

class GoldenBookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rebuildsTheBook_data() {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<int>("applied");
        QTest::addColumn<QString>("bid");
        QTest::addColumn<QString>("ask");
        QTest::addColumn<int>("bids");
        QTest::addColumn<int>("asks");
        QTest::addColumn<int>("compared");
        QTest::newRow("spot") << QStringList{QStringLiteral("l2_binance-spot_BTCUSDT_ws_2024-08-08T2354.txt.gz"),
                                             QStringLiteral("l2_binance-spot_BTCUSDT_ws_2024-08-09T0000.txt.gz")}
                              << 6493 << "61602.01 x 1.67177"
                              << "61602.02 x 2.66795" << 1971 << 2962 << 1072;
        QTest::newRow("futures") << QStringList{QStringLiteral("l2_binance-usdm_BTCUSDT_ws_2024-08-08T2354.txt.gz")}
                                 << 6547 << "61659.7 x 1.486"
                                 << "61659.8 x 0.981" << 5018 << 4578 << 629;
    }
    void rebuildsTheBook() {
        QFETCH(QStringList, files);
        QFETCH(int, applied);
        QFETCH(QString, bid);
        QFETCH(QString, ask);
        QFETCH(int, bids);
        QFETCH(int, asks);
        QFETCH(int, compared);
        Rebuilt rebuilt;
        for (const QString& name : files) {
            const auto file = fixtures::sharedFile("data/" + name.toStdString());
            if (file.empty())
                QSKIP("the reference data are not here");
            rebuilt.read(file);
        }
        QCOMPARE(rebuilt.error, QString());
        QCOMPARE(int(rebuilt.synchroniser.applied()), applied);
        QCOMPARE(rebuilt.crossed, std::uint64_t(0));
        const auto text = [](const market::BookLevel& level) {
            return QString::fromStdString(level.price.text() + " x " + level.quantity.text());
        };
        QCOMPARE(text(*rebuilt.book.bestBid()), bid);
        QCOMPARE(text(*rebuilt.book.bestAsk()), ask);
        QCOMPARE(int(rebuilt.book.bidCount()), bids);
        QCOMPARE(int(rebuilt.book.askCount()), asks);
        QCOMPARE(rebuilt.agreement(), std::pair(compared, compared));
    }
};

REGISTER_TEST(GoldenBookTest)
#include "golden_book_test.moc"
