#include "tests/api/fakes.h"
#include "tests/api/watched_market.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class SeriesRouteTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_served = std::make_unique<Served>();
        m_served->engine.change(watchMarkets);
        const Timestamp first = fromEpochMillis(1'771'200'000'000) - std::chrono::hours(4 * 300);
        for (int i = 0; i < 300; ++i)
            store(plainBar(market::Timeframe::H4, first + std::chrono::hours(4 * i), 100 + i));
        for (int i = 400; i >= 1; --i)
            store(plainBar(market::Timeframe::D1, fromEpochMillis(1'771'200'000'000) - std::chrono::hours(24 * i),
                           1000 - i));
    }

    void hundredCandlesOldestFirstWithZ() {
        const Reply reply = m_served->get("/api/v1/market/history/FTSE%20100");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.field("x-aetherion-source"), std::string("REPLAY:day one.csv"));
        const auto rows = reply.json();
        QCOMPARE(rows.size(), std::size_t{100});
        QCOMPARE(rows[99].dump(), std::string(R"({"timestamp":"2026-02-15T20:00:00Z","open":399.0,"high":400.5,)"
                                              R"("low":398.5,"close":399.25,"volume":10.0})"));
        QVERIFY(rows[0]["timestamp"].get<std::string>() < rows[1]["timestamp"].get<std::string>());
    }

    void everyTimeframeIsKnown_data() {
        QTest::addColumn<QByteArray>("timeframe");
        for (const char* word : {"10s", "1m", "5m", "15m", "1h", "4h", "1d", "1w", "1D", "1W", "1M"})
            QTest::newRow(word) << QByteArray(word);
    }

    void everyTimeframeIsKnown() {
        QFETCH(const QByteArray, timeframe);
        const Reply reply =
            m_served->get("/api/v1/market/history/FTSE%20100?timeframe=" + timeframe.toStdString() + "&limit=7");
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.json().is_array());
    }

    void monthsAreNotMinutes() {
        const auto months = m_served->get("/api/v1/market/history/FTSE%20100?timeframe=1M&limit=3").json();
        QCOMPARE(months.size(), std::size_t{3});
        QCOMPARE(months[2]["timestamp"].get<std::string>(), std::string("2026-01-01T00:00:00Z"));
        QCOMPARE(months[2]["volume"].get<double>(), 310.0);
        const Reply ranged =
            m_served->get("/api/v1/market/history/FTSE%20100?timeframe=1M&from=2025-05-10&to=2025-08-02&limit=2");
        const auto rows = ranged.json();
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0]["timestamp"].get<std::string>(), std::string("2025-06-01T00:00:00Z"));
        const auto next = m_served->get("/api/v1/market/history/FTSE%20100?timeframe=1M&from=2025-05-10&to=2025-08-02"
                                        "&limit=2&cursor=" +
                                        ranged.field("x-next-cursor"));
        QCOMPARE(next.json().size(), std::size_t{1});
        QCOMPARE(next.json()[0]["timestamp"].get<std::string>(), std::string("2025-08-01T00:00:00Z"));
        QVERIFY(!next.fields.contains("x-next-cursor"));
    }

    void pagesLeadBackToTheBeginning() {
        std::string cursor;
        std::size_t rows = 0;
        std::string oldest = "9";
        for (int pages = 0; pages < 10; ++pages) {
            const Reply reply = m_served->get("/api/v1/market/history/FTSE%20100?limit=70" +
                                              (cursor.empty() ? "" : "&cursor=" + cursor));
            QCOMPARE(reply.status, 200);
            rows += reply.json().size();
            QVERIFY(reply.json().back()["timestamp"].get<std::string>() < oldest);
            oldest = reply.json().front()["timestamp"].get<std::string>();
            cursor = reply.field("x-next-cursor");
            if (cursor.empty())
                break;
        }
        QCOMPARE(rows, std::size_t{300});
    }

    void rangesAreHalfOpen() {
        const auto rows = m_served
                              ->get("/api/v1/market/history/FTSE%20100?from=2026-02-15T12:00:00Z"
                                    "&to=1771185600000")
                              .json();
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0]["timestamp"].get<std::string>(), std::string("2026-02-15T12:00:00Z"));
    }

    void csvIsExact() {
        const Reply reply = m_served->get("/api/v1/market/history/FTSE%20100?limit=1&format=csv");
        QCOMPARE(reply.field("content-type"), std::string("text/csv; charset=utf-8; header=present"));
        QCOMPARE(reply.body, std::string("timestamp,open,high,low,close,volume\n"
                                         "2026-02-15T20:00:00Z,399,400.5,398.5,399.25,10\n"));
        QVERIFY(!reply.field("x-next-cursor").empty());
    }

    void wrongQueriesAreNamed_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        const auto row = [](const char* target, int status) { QTest::newRow(target) << QByteArray(target) << status; };
        row("NOPE", 404);
        row("BTCUSDT?market=UK", 404);
        row("BTCUSDT?market=mars", 400);
        row("BTCUSDT?timeframe=2m", 422);
        row("BTCUSDT?timeframe=4H", 422);
        row("BTCUSDT?limit=0", 400);
        row("BTCUSDT?limit=1001", 400);
        row("BTCUSDT?timeframe=1M&limit=121", 400);
        row("BTCUSDT?from=yesterday", 400);
        row("BTCUSDT?to=2026-13-01", 400);
        row("BTCUSDT?cursor=abc", 400);
        row("BTCUSDT?format=xml", 400);
    }

    void wrongQueriesAreNamed() {
        QFETCH(const QByteArray, target);
        QFETCH(const int, status);
        const Reply reply = m_served->get("/api/v1/market/history/" + target.toStdString());
        QCOMPARE(reply.status, status);
        QVERIFY(!reply.json()["detail"].get<std::string>().empty());
    }

    void aStoreThatCannotBeReadIsSaid() {
        m_served->history.candleFailure = "the server is away";
        QCOMPARE(m_served->get("/api/v1/market/history/BTCUSDT").status, 503);
        // What is in memory needs no store.
        QCOMPARE(m_served->get("/api/v1/market/history/BTCUSDT?timeframe=10s&limit=20").status, 200);
    }

private:
    void store(const market::Bar& bar) {
        contract::CandleRow row;
        row.record.instrument = {market::Market::Uk, "FTSE 100"};
        row.record.bar = bar;
        m_served->history.storedCandles.push_back(row);
    }
    std::unique_ptr<Served> m_served;
};

REGISTER_TEST(SeriesRouteTest)

} // namespace aetherion::test

#include "series_route_test.moc"
