#include "core/base/atomic_file.h"
#include "core/engine/aion_export.h"
#include "tests/engine/engine_store.h"
#include "tests/support/registered_test.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>

#include <zlib.h>

using namespace aetherion;

namespace {

const market::Source kTradedSource{market::SourceKind::Replay, "local", "traded.csv", "digest", {}};
/// 2026-02-16T14:30:00Z
constexpr Timestamp kOpening = fromEpochMillis(1'771'252'200'000);
const market::InstrumentKey kShare{market::Market::Us, "BRK.B & CO"};
const market::InstrumentKey kPenceShare{market::Market::Uk, "VOD"};

Price priceOf(double value) { return Price::fromUnits(static_cast<std::int64_t>(value * kDecimalUnit)); }
Cash moneyOf(double value) { return Cash::fromUnits(static_cast<std::int64_t>(value * kDecimalUnit)); }
Quantity pieces(std::int64_t count) { return Quantity::fromUnits(count * kDecimalUnit); }

contract::CandleRecord minuteOf(const market::InstrumentKey& instrument, int n, double close) {
    contract::CandleRecord record{kTradedSource.id(), instrument, {}};
    record.bar.openTime = kOpening + n * std::chrono::minutes(1);
    record.bar.open = record.bar.close = priceOf(close);
    record.bar.high = priceOf(close + 1);
    record.bar.low = priceOf(close - 1);
    record.bar.volume = pieces(100);
    return record;
}

contract::TradeRecord fillOf(std::int64_t number, market::Side side, double price, std::int64_t quantity) {
    contract::TradeRecord trade;
    trade.source = kTradedSource.id();
    trade.account = "ann";
    trade.number = number;
    trade.order = std::to_string(number);
    trade.instrument = kShare;
    trade.side = side;
    trade.price = priceOf(price);
    trade.quantity = pieces(quantity);
    trade.value = moneyOf(price * static_cast<double>(quantity));
    trade.fee = moneyOf(0.5);
    trade.realised = side == market::Side::Sell ? moneyOf(9) : Cash();
    trade.time = kOpening + number * std::chrono::minutes(2);
    return trade;
}

std::vector<contract::Record> tradedDay() {
    std::vector<contract::Record> records{contract::SourceRecord{kTradedSource, kOpening}};
    const auto id = kTradedSource.id();
    records.emplace_back(contract::AccountRecord{id, "ann", kOpening});
    records.emplace_back(contract::BalanceRecord{id, "ann", "USD", moneyOf(9'500), {}, 2, kOpening});
    records.emplace_back(contract::BalanceRecord{id, "ann", "GBP", moneyOf(800), {}, 0, kOpening});
    records.emplace_back(
        contract::PositionRecord{id, "ann", kShare, pieces(3), moneyOf(303), moneyOf(9), kOpening, 2, kOpening});
    records.emplace_back(
        contract::PositionRecord{id, "ann", kPenceShare, pieces(200), moneyOf(190), {}, kOpening, 3, kOpening});
    records.emplace_back(fillOf(1, market::Side::Buy, 101, 5));
    records.emplace_back(fillOf(2, market::Side::Sell, 104, 2));
    contract::OrderRecord refused;
    refused.source = id;
    refused.account = "ann";
    refused.order = "7";
    refused.instrument = kShare;
    refused.side = market::Side::Buy;
    refused.state = "refused";
    refused.quantity = pieces(1'000);
    refused.reason = "INSUFFICIENT_FUNDS";
    refused.created = refused.changed = kOpening + std::chrono::minutes(3);
    records.emplace_back(refused);
    records.emplace_back(contract::DecisionRecord{id, kShare, market::Timeframe::M5, kOpening + std::chrono::minutes(1),
                                                  "ann", "buy", "vwap_reversion", "below VWAP",
                                                  R"({"confidence":0.62,"edge":0.2})"});
    contract::RiskEventRecord tripped;
    tripped.time = kOpening + std::chrono::minutes(5);
    tripped.kind = "rail tripped";
    tripped.channel = "rail";
    tripped.reason = "account ann: daily loss";
    tripped.state = "StandDown";
    records.emplace_back(tripped);
    for (int n = 0; n < 20; ++n)
        records.emplace_back(minuteOf(kShare, n, 100 + n));
    records.emplace_back(minuteOf(kPenceShare, 0, 95));
    return records;
}

std::string unzipped(const std::string& packed) {
    z_stream stream{};
    std::string text(1u << 20, '\0');
    inflateInit2(&stream, 15 + 16);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(text.data());
    stream.avail_out = static_cast<uInt>(text.size());
    inflate(&stream, Z_FINISH);
    text.resize(stream.total_out);
    inflateEnd(&stream);
    return text;
}

} // namespace

/// AION's five files, made from a store.
class AionExportTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    storage::StoreAddress written() {
        const auto address = test::ownStore(*this);
        auto store = storage::DataStore::open(test::settingsOf(address));
        if (!store)
            return address;
        for (const contract::Record& record : tradedDay())
            (*store)->record(record, contract::WhenFull::Wait);
        (void)(*store)->flush(std::chrono::seconds(60));
        (void)(*store)->close(std::chrono::seconds(60));
        return address;
    }
    [[nodiscard]] std::filesystem::path out(const char* name) const {
        return std::filesystem::path(m_dir.path().toStdString()) / name;
    }
    static std::string textOf(const std::filesystem::path& file) { return readWholeFile(file).value_or(""); }
    static nlohmann::ordered_json jsonOf(const std::filesystem::path& file) {
        return nlohmann::ordered_json::parse(textOf(file), nullptr, false);
    }

private Q_SLOTS:
    void writesWhatHappenedInTheOrderOfTime() {
        const auto folder = out("trades");
        const auto done = engine::exportAionLayout({"", folder, {}}, written());
        QVERIFY2(done, done ? "" : done.error().text().c_str());
        std::istringstream lines(textOf(folder / "dt_trades.jsonl"));
        std::string line;
        std::vector<nlohmann::ordered_json> all;
        while (std::getline(lines, line))
            all.push_back(nlohmann::ordered_json::parse(line));
        QCOMPARE(all.size(), 5U);
        const std::vector<std::string> types{"decision", "order_result", "order_error", "order_result", "risk_rail"};
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(all[i]["type"].get<std::string>(), types[i]);
        QCOMPARE(all[0]["ts"].get<std::string>(), std::string("2026-02-16T14:31:00Z"));
        QCOMPARE(all[0]["action"].get<std::string>(), std::string("BUY"));
        QCOMPARE(all[0]["confidence"].get<double>(), 0.62);
        QCOMPARE(all[1]["symbol"].get<std::string>(), kShare.symbol);
        QCOMPARE(all[1]["side"].get<std::string>(), std::string("BUY"));
        QCOMPARE(all[1]["qty"].get<double>(), 5.0);
        QCOMPARE(all[3]["realized_pnl"].get<double>(), 9.0);
        QCOMPARE(all[2]["error"].get<std::string>(), std::string("INSUFFICIENT_FUNDS"));
    }

    void reckonsAccountsInTheirOwnCurrencies() {
        const auto folder = out("metrics");
        QVERIFY(engine::exportAionLayout({"", folder, {}}, written()));
        const auto metrics = jsonOf(folder / "dt_metrics.json");
        const auto& ann = metrics["bots"]["ann"];
        QCOMPARE(ann["cash"].get<double>(), 9'500.0);
        QCOMPARE(ann["positions"].get<int>(), 1);
        // Three at the newest close of 119.
        QCOMPARE(ann["positions_value_est"].get<double>(), 357.0);
        QCOMPARE(ann["equity_est"].get<double>(), 9'857.0);
        QCOMPARE(ann["realized_pnl_est"].get<double>(), 9.0);
        // 200 at 95 pence.
        QCOMPARE(ann["currencies"]["GBP"]["positions_value_est"].get<double>(), 190.0);
        QCOMPARE(ann["currencies"]["GBP"]["equity_est"].get<double>(), 990.0);
    }

    void keepsCandlesAndPositionsBySymbol() {
        const auto folder = out("rolling");
        QVERIFY(engine::exportAionLayout({"REPLAY", folder, {}}, written()));
        const auto rolling =
            nlohmann::ordered_json::parse(unzipped(textOf(folder / "rolling_intraday.json.gz")), nullptr, false);
        const auto& share = rolling[kShare.symbol];
        QCOMPARE(share["bars_intraday"].size(), 20U);
        QCOMPARE(share["bars_intraday"][0].dump(),
                 std::string(R"({"ts":"2026-02-16T14:30:00Z","o":100.0,"h":101.0,"l":99.0,"c":100.0,"v":100.0})"));
        QCOMPARE(share["features_dt"]["last_price"].get<double>(), 119.0);
        QCOMPARE(share["position_dt"]["qty"].get<double>(), 3.0);
        QCOMPARE(share["position_dt"]["avg_price"].get<double>(), 101.0);
        // Paid 190 pounds for 200: 95 pence each.
        QCOMPARE(rolling["VOD"]["position_dt"]["avg_price"].get<double>(), 95.0);
        QVERIFY(rolling.contains("_GLOBAL_DT"));

        const auto registry = jsonOf(folder / "position_registry.json");
        QCOMPARE(registry["_meta"]["schema"].get<int>(), 1);
        const auto& entry = registry["symbols"][kShare.symbol];
        QCOMPARE(entry["reserved"]["DT"].get<double>(), 3.0);
        QCOMPARE(entry["reserved_total"].get<double>(), 3.0);
        QVERIFY(entry["alpaca_qty"].is_null());
        QCOMPARE(entry["mismatch"].get<bool>(), false);

        const auto state = jsonOf(folder / "dt_state.json");
        QCOMPARE(state["created_at"].get<std::string>(), std::string("2026-02-16T14:30:00Z"));
        QCOMPARE(state["universe_size"].get<int>(), 2);
        QCOMPARE(state["last_cycle_ts"].get<std::string>(), std::string("2026-02-16T14:31:00Z"));
    }

    void givesTheSameBytesTwice() {
        const auto address = written();
        QVERIFY(engine::exportAionLayout({"", out("first"), {}}, address));
        QVERIFY(engine::exportAionLayout({"", out("second"), {}}, address));
        QVERIFY(engine::exportAionLayout({"", out("second"), {}}, address));
        for (const char* file : {"dt_state.json", "dt_trades.jsonl", "dt_metrics.json", "rolling_intraday.json.gz",
                                 "position_registry.json"}) {
            QVERIFY2(!textOf(out("first") / file).empty(), file);
            QVERIFY2(textOf(out("first") / file) == textOf(out("second") / file), file);
            QCOMPARE(std::filesystem::status(out("first") / file).permissions(),
                     std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        }
        // The gzip header's time.
        QCOMPARE(textOf(out("first") / "rolling_intraday.json.gz").substr(4, 4), std::string(4, '\0'));
    }

    void namesWhatIsWrong() {
        const auto address = written();
        const auto number = engine::exportAionLayout({"12", out("wrong"), {}}, address);
        QVERIFY(!number);
        QCOMPARE(number.error().text(), std::string("source: no source has the number 12"));
        const auto kind = engine::exportAionLayout({"LIVE", out("wrong"), {}}, address);
        QVERIFY(!kind);
        QCOMPARE(kind.error().text(), std::string("source: nothing LIVE is stored"));
        QVERIFY(!engine::exportAionLayout({"perhaps", out("wrong"), {}}, address));
        QVERIFY(!std::filesystem::exists(out("wrong")));
        QVERIFY(writeFileAtomically(out("file"), "x"));
        const auto folder = engine::exportAionLayout({"", out("file") / "below", {}}, address);
        QVERIFY(!folder);
        QVERIFY(folder.error().text().starts_with((out("file") / "below").string()));
    }
};

REGISTER_TEST(AionExportTest)
#include "aion_export_test.moc"
