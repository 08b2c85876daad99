#include "core/feeds/binance_decoder.h"
#include "tests/feeds/feed_fixtures.h"
#include "tests/support/registered_test.h"

#include "core/base/random_stream.h"

using namespace aetherion;
using namespace aetherion::feeds;
using fixtures::errorOf;

namespace {

const std::string kDepth =
    R"({"stream":"btcusdt@depth@0ms","data":{"e":"depthUpdate","E":1723161256299,"T":1723161256298,"s":"BTCUSDT",)"
    R"("U":5,"u":7,"pu":4,"b":[["58710.20","0.014"],["61510.90","0.000"]],"a":[["61837.64000000","1.5"]]}})";

} // namespace

class BinanceDecoderTest : public QObject {
    Q_OBJECT
    BinanceDecoder m_decoder;

private Q_SLOTS:
    void decodesDepthOfFutures() {
        const auto message = m_decoder.decode(kDepth);
        QVERIFY2(message.has_value(), qPrintable(errorOf(message)));
        const auto& depth = std::get<DepthUpdate>(*message);
        QCOMPARE(depth.symbol, std::string("BTCUSDT"));
        QCOMPARE(depth.eventTime, fromEpochMillis(1'723'161'256'299));
        QVERIFY(depth.firstId == 5 && depth.lastId == 7 && depth.previousId == 4);
        QCOMPARE(depth.levels.bids.size(), std::size_t(2));
        QCOMPARE(depth.levels.bids[0].price.units(), std::int64_t(5'871'020'000'000));
        QVERIFY(depth.levels.bids[1].quantity.isZero());
        QVERIFY(depth.levels.precision == (market::Precision{8, 3}));
    }

    void decodesTradesInMillisAndMicros() {
        const std::string text =
            R"({"stream":"btcusdt@trade","data":{"e":"trade","E":1672515782136,"s":"BTCUSDT","t":12345,)"
            R"("p":"16850.01000000","q":"0.01200000","T":1672515782135,"m":true,"M":true}})";
        const auto message = m_decoder.decode(text);
        QVERIFY2(message.has_value(), qPrintable(errorOf(message)));
        const auto& trade = std::get<TradeMessage>(*message);
        QCOMPARE(trade.eventTime, fromEpochMillis(1'672'515'782'135));
        QCOMPARE(trade.trade.tradeId, std::int64_t(12345));
        // The buyer was resting in the book: the aggressor sold.
        QVERIFY(trade.trade.side == market::Side::Sell);
        QCOMPARE(trade.trade.price.text(trade.trade.precision.price), std::string("16850.01000000"));
        std::string micros = text;
        micros.replace(micros.find("1672515782135"), 13, "1672515782135987");
        QCOMPARE(std::get<TradeMessage>(*m_decoder.decode(micros)).eventTime,
                 fromEpochNanos(1'672'515'782'135'987'000));
    }

    void decodesBestPricesOfBothVenues() {
        const auto spot = m_decoder.decode(
            R"({"stream":"btcusdt@bookTicker","data":{"u":400900217,"s":"BTCUSDT","b":"25.35","B":"31.21","a":"25.36","A":"40.66"}})");
        QVERIFY2(spot.has_value(), qPrintable(errorOf(spot)));
        QVERIFY(!std::get<BookTicker>(*spot).eventTime);
        QCOMPARE(std::get<BookTicker>(*spot).updateId, std::int64_t(400'900'217));
        QCOMPARE(std::get<BookTicker>(*spot).quote.ask.quantity.text(), std::string("40.66"));
        const auto futures = m_decoder.decode(
            R"({"stream":"btcusdt@bookTicker","data":{"e":"bookTicker","u":1,"s":"BTCUSDT","b":"1","B":"2","a":"3","A":"4","T":1723161256313,"E":1723161256313}})");
        QCOMPARE(std::get<BookTicker>(*futures).eventTime, std::optional(fromEpochMillis(1'723'161'256'313)));
    }

    void decodesTheSnapshot() {
        const auto message = m_decoder.decode(
            R"({"lastUpdateId":1027024,"bids":[["4.00","431.0"]],"asks":[["4.02","12"],["4.03","1"]]})");
        QVERIFY2(message.has_value(), qPrintable(errorOf(message)));
        const auto& snapshot = std::get<DepthSnapshot>(*message);
        QCOMPARE(snapshot.lastId, std::int64_t(1'027'024));
        QCOMPARE(snapshot.levels.asks.size(), std::size_t(2));
    }

    void passesOverWhatIsOfNoUse_data() {
        QTest::addColumn<QString>("json");
        QTest::newRow("kline") << R"({"stream":"x@kline_1m","data":{"e":"kline","E":1}})";
        QTest::newRow("partial depth") << R"({"stream":"x@depth20","data":{"lastUpdateId":1,"bids":[],"asks":[]}})";
        QTest::newRow("answer") << R"({"result":null,"id":1})";
        QTest::newRow("insurance fund")
            << R"({"stream":"x@trade","data":{"e":"trade","s":"X","t":1,"p":"0","q":"0","X":"NA","T":1723161256313,"m":true}})";
        QTest::newRow("an empty side")
            << R"({"stream":"x@bookTicker","data":{"u":1,"s":"X","b":"0.00","B":"0","a":"3","A":"4"}})";
    }
    void passesOverWhatIsOfNoUse() {
        QFETCH(QString, json);
        const auto message = m_decoder.decode(json.toStdString());
        QVERIFY2(message.has_value(), qPrintable(errorOf(message)));
        QVERIFY(std::holds_alternative<OtherMessage>(*message));
    }

    void refusesByField_data() {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("error");
        QTest::newRow("letters for a price") << "58710.20"
                                             << "587x0.20"
                                             << "field b: not a decimal number \"587x0.20\"";
        QTest::newRow("a number for a price") << "\"58710.20\""
                                              << "58710.20"
                                              << "field b: not a list of [price, quantity]";
        QTest::newRow("negative price") << "58710.20"
                                        << "-58710.20"
                                        << "field b: price or quantity out of range";
        QTest::newRow("nan") << "1.5"
                             << "NaN"
                             << "field a: not a decimal number \"NaN\"";
        QTest::newRow("symbol") << "\"s\""
                                << "\"z\""
                                << "field s: missing, or not a text";
        QTest::newRow("id") << "\"U\":5"
                            << "\"U\":\"5\""
                            << "field U: missing, or not a whole number";
        QTest::newRow("ids the wrong way round") << "\"U\":5"
                                                 << "\"U\":9"
                                                 << "field U: above u";
        QTest::newRow("time") << "\"E\":1723161256299"
                              << "\"E\":17"
                              << "field E: not a time 17";
        QTest::newRow("no list") << "\"a\":"
                                 << "\"A\":"
                                 << "field a: missing, or not a list";
        QTest::newRow("data") << "\"data\""
                              << "\"date\""
                              << "field data: missing, or not an object";
    }
    void refusesByField() {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, error);
        QString text = QString::fromStdString(kDepth);
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        QCOMPARE(errorOf(m_decoder.decode(text.toStdString())), error);
    }

    void refusesWhatIsNoMessage() {
        QVERIFY(errorOf(m_decoder.decode("{\"a\":")).startsWith(QStringLiteral("not JSON: ")));
        QCOMPARE(errorOf(m_decoder.decode("[1]")), QStringLiteral("not a JSON object"));
        QCOMPARE(errorOf(m_decoder.decode("{\"a\":1}")),
                 QStringLiteral("neither a combined-stream message nor a depth snapshot"));
    }

    /// Whatever bytes come: an answer, and no memory outside the text is read (the sanitizers watch).
    void survivesDamagedText() {
        RandomStream random(11, "damage");
        int refused = 0;
        for (int i = 0; i < 20'000; ++i) {
            std::string text = kDepth;
            for (std::int64_t k = random.integer(1, 4); k > 0; --k)
                text[static_cast<std::size_t>(random.integer(0, static_cast<std::int64_t>(text.size()) - 1))] =
                    static_cast<char>(random.integer(0, 255));
            text.resize(static_cast<std::size_t>(random.integer(0, static_cast<std::int64_t>(text.size()))));
            refused += m_decoder.decode(text) ? 0 : 1;
        }
        QVERIFY(refused > 19'000);
        QVERIFY(m_decoder.decode(kDepth).has_value());
    }
};

REGISTER_TEST(BinanceDecoderTest)
#include "binance_decoder_test.moc"
