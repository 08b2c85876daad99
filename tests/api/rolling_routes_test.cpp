#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

/// A day that rises by one a minute, from 100 on.
std::shared_ptr<const contract::RecentBars> risingBars(market::Timeframe timeframe, int count) {
    auto recent = std::make_shared<contract::RecentBars>();
    std::vector<market::Bar> closed;
    for (int i = 0; i < count; ++i) {
        market::Bar bar;
        bar.timeframe = timeframe;
        // 2026-02-16T00:00:00Z
        bar.openTime = fromEpochMillis(1'771'200'000'000) + i * market::length(timeframe);
        bar.open = Price::fromUnits((100 + i) * kDecimalUnit);
        bar.close = Price::fromUnits((101 + i) * kDecimalUnit);
        bar.high = Price::fromUnits((102 + i) * kDecimalUnit);
        bar.low = Price::fromUnits((99 + i) * kDecimalUnit);
        bar.volume = Quantity::fromUnits(10 * kDecimalUnit);
        closed.push_back(bar);
    }
    recent->closed = std::move(closed);
    return recent;
}

} // namespace

/// `/data/rolling`: AION's shapes over the candles in memory.
class RollingRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void showsOneSymbolInAnyCase() {
        Served served;
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams[0].bars[index(market::Timeframe::M1)] = risingBars(market::Timeframe::M1, 100);
            snapshot.streams[0].bars[index(market::Timeframe::M5)] = risingBars(market::Timeframe::M5, 20);
        });
        const Reply reply = served.get("/data/rolling?symbol=btcusdt");
        QCOMPARE(reply.status, 200);
        const auto answer = reply.json();
        QCOMPARE(answer["symbol"].get<std::string>(), std::string("BTCUSDT"));
        const auto& node = answer["data"];
        QCOMPARE(node["bars_intraday"].size(), 100U);
        QCOMPARE(node["bars_intraday"][0].dump(),
                 std::string(R"({"ts":"2026-02-16T00:00:00Z","o":100.0,"h":102.0,"l":99.0,"c":101.0,"v":10.0})"));
        QCOMPARE(node["bars_intraday_5m"].size(), 20U);
        // (101 + 99) / 101 - 1, and (102 + 99) / 99 - 1.
        QVERIFY(std::abs(node["context_dt"]["intraday_return"].get<double>() - 99.0 / 101) < 1e-12);
        QVERIFY(std::abs(node["context_dt"]["intraday_range"].get<double>() - (201.0 / 99 - 1)) < 1e-12);
        QCOMPARE(node["context_dt"]["trend"].get<std::string>(), std::string("strong_bull"));
        const auto& features = node["features_dt"];
        QCOMPARE(features["last_price"].get<double>(), 120.0);
        QVERIFY(std::abs(features["pct_chg_from_open"].get<double>() - 0.2) < 1e-12);
        QCOMPARE(features["sma_20"].get<double>(), 110.5);
        QCOMPARE(features["atr_14"].get<double>(), 3.0);
        QCOMPARE(features["rsi_14"].get<double>(), 100.0);
        QCOMPARE(features["rel_volume"].get<double>(), 1.0);
        QCOMPARE(node["market"].get<std::string>(), std::string("CRYPTO"));
        QVERIFY(!reply.field("x-aetherion-source").empty());
    }

    void beginsAnewWithTheTradingDay() {
        Served served;
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            auto bars = std::make_shared<contract::RecentBars>(*risingBars(market::Timeframe::M1, 30));
            std::vector<market::Bar> closed = bars->closed;
            for (market::Bar& bar : closed)
                bar.openTime -= std::chrono::minutes(20);
            bars->closed = std::move(closed);
            snapshot.streams[0].bars[index(market::Timeframe::M1)] = bars;
        });
        const auto node = served.get("/data/rolling?symbol=BTCUSDT").json()["data"];
        QCOMPARE(node["bars_intraday"].size(), 10U);
        QCOMPARE(node["bars_intraday"][0]["ts"].get<std::string>(), std::string("2026-02-16T00:00:00Z"));
        QVERIFY2(node["features_dt"].empty(), "ten bars are too few");
    }

    void inventsNothingForAnUnknownSymbol() {
        Served served;
        const Reply reply = served.get("/data/rolling?symbol=zzz");
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.field("content-type"), std::string("application/problem+json"));
    }

    void pagesThroughTheSymbols() {
        Served served;
        const auto page = served.get("/data/rolling?limit=1&offset=1").json();
        QCOMPARE(page["symbols_total"].get<int>(), 2);
        QCOMPARE(page["symbols"].get<int>(), 2);
        QCOMPARE(page["returned"].get<int>(), 1);
        QCOMPARE(page["data"].begin().key(), std::string("NIFTY 50 & CO."));
        const auto names = served.get("/data/rolling?symbols_only=true").json();
        QCOMPARE(names["symbols"].dump(), std::string(R"(["BTCUSDT","NIFTY 50 & CO."])"));
        QVERIFY(!names.contains("data"));
        QCOMPARE(served.get("/data/rolling?offset=9").json()["returned"].get<int>(), 0);
    }

    void hidesWhatIsNoSymbolUnlessAsked() {
        Served served;
        QVERIFY(!served.get("/data/rolling").json()["data"].contains("_GLOBAL_DT"));
        QCOMPARE(served.post("/emergency/stop", R"({"reason":"fat finger"})").status, 200);
        const auto meta = served.get("/data/rolling?include_meta=true").json()["data"]["_GLOBAL_DT"];
        QCOMPARE(meta["stand_down"].get<bool>(), true);
        QCOMPARE(meta["stand_down_reason"].get<std::string>(), std::string("fat finger"));
        const auto summary = served.get("/data/rolling/summary").json();
        QCOMPARE(summary.dump(), std::string(R"({"symbols_total":2,"symbols":2,"symbols_sample":["BTCUSDT",)"
                                             R"("NIFTY 50 & CO."],"has_meta_keys":false})"));
        QCOMPARE(served.get("/data/rolling/summary?include_meta=1").json()["symbols_total"].get<int>(), 3);
    }

    void refusesWhatIsOutOfRange_data() {
        QTest::addColumn<QString>("query");
        for (const char* query : {"limit=501", "limit=0", "offset=-1", "limit=x", "symbols_only=perhaps"})
            QTest::newRow(query) << QString::fromLatin1(query);
    }
    void refusesWhatIsOutOfRange() {
        QFETCH(QString, query);
        Served served;
        QCOMPARE(served.get("/data/rolling?" + query.toStdString()).status, 422);
    }
};

REGISTER_TEST(RollingRoutesTest)

} // namespace aetherion::test

#include "rolling_routes_test.moc"
