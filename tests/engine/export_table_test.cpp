#include "core/base/atomic_file.h"
#include "core/engine/export_job.h"
#include "tests/engine/fake_history.h"
#include "tests/support/registered_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace aetherion;

namespace {

constexpr std::int64_t kNoon = 1'700'049'600'000;

market::Source simulation() { return {market::SourceKind::Simulated, "local", "world", "seed 1", {}}; }

contract::OrderRow order() {
    contract::OrderRow row;
    row.source = simulation();
    contract::OrderRecord& record = row.record;
    record.source = row.source.id();
    record.account = "=cmd|'/c calc'!A0";
    record.order = "7";
    record.revision = 3;
    record.instrument = {market::Market::Us, "BRK.B"};
    record.side = market::Side::Sell;
    record.type = "limit";
    record.timeInForce = "day";
    record.state = "filled";
    record.quantity = Quantity::fromUnits(150'000'000);
    record.filled = Quantity::fromUnits(150'000'000);
    record.limitPrice = Price::fromUnits(-3'750'000'000);
    record.channel = "window";
    record.who = "anna";
    record.purpose = "reduce";
    record.filledValue = Cash::fromUnits(5'625'000'000);
    record.fees = Cash::fromUnits(1'000'000);
    record.reason = "said \"no\",\nthen yes";
    record.created = fromEpochMillis(kNoon);
    record.changed = fromEpochMillis(kNoon + 1'500);
    return row;
}

contract::CandleRow candle(const std::string& symbol) {
    contract::CandleRow row;
    row.source = simulation();
    row.record.source = row.source.id();
    row.record.instrument = {market::Market::Nse, symbol};
    market::Bar& bar = row.record.bar;
    bar.timeframe = market::Timeframe::H1;
    bar.openTime = fromEpochMillis(kNoon);
    bar.open = bar.high = bar.low = bar.close = Price::fromUnits(123'456'789);
    bar.hasVolume = false;
    bar.count = 4;
    bar.begins = true;
    bar.cutAt = fromEpochMillis(kNoon + 1'800'000);
    return row;
}

} // namespace

class ExportTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesOrdersAsTheyStand() {
        test::FakeHistory history;
        history.orderRows = {order()};
        QCOMPARE(exported({{"what", "orders"}}, history),
                 "time_iso,time_epoch_ms,market,symbol,account,order,side,type,time_in_force,state,quantity,filled,"
                 "limit_price,stop_price,channel,strategy,client_order,reason,revision,changed_iso,changed_epoch_ms,"
                 "source,run,who,purpose,filled_value,fees\n"
                 "2023-11-15T12:00:00Z,1700049600000,US,BRK.B,'=cmd|'/c calc'!A0,7,SELL,limit,day,filled,1.5,1.5,"
                 "-37.5,,window,,,\"said \"\"no\"\",\nthen yes\",3,2023-11-15T12:00:01.500Z,1700049601500,"
                 "SIMULATED:world," +
                     std::to_string(simulation().id().value) + ",anna,reduce,56.25,0.01\n");
    }

    void writesTrades() {
        test::FakeHistory history;
        contract::TradeRow row;
        row.source = simulation();
        row.record.source = row.source.id();
        row.record.account = "main";
        row.record.number = 12;
        row.record.order = "7";
        row.record.instrument = {market::Market::Us, "BRK.B"};
        row.record.side = market::Side::Buy;
        row.record.price = Price::fromUnits(3'750'000'000);
        row.record.quantity = Quantity::fromUnits(50'000'000);
        row.record.fee = Cash::fromUnits(-1);
        row.record.time = fromEpochMillis(kNoon);
        row.record.value = Cash::fromUnits(1'875'000'000);
        row.record.realised = Cash::fromUnits(-250'000'000);
        history.tradeRows = {row};
        QVERIFY(exported({{"what", "trades"}, {"account", "main"}}, history)
                    .ends_with("US,BRK.B,main,12,7,BUY,37.5,0.5,-0.00000001,SIMULATED:world," +
                               std::to_string(simulation().id().value) + ",18.75,-2.5\n"));
        QCOMPARE(*history.asked.front().account, std::string("main"));
    }

    void writesTheAuditInEveryForm() {
        test::FakeHistory history;
        contract::AuditRecord link;
        link.seq = 4;
        link.time = fromEpochMillis(kNoon);
        link.who = "@desk";
        link.channel = "window";
        link.action = "limit";
        link.subject = "=HYPERLINK(\"x\")";
        link.before = "-1";
        link.after = "max_order_value=5,000";
        link.prev = std::string(64, 'a');
        link.hash = std::string(64, 'b');
        history.auditRows = {link};
        QCOMPARE(exported({{"what", "audit"}}, history),
                 "time_iso,time_epoch_ms,engine,seq,who,channel,action,subject,before,after,reason,hash\n"
                 "2023-11-15T12:00:00Z,1700049600000,local,4,'@desk,window,limit,\"'=HYPERLINK(\"\"x\"\")\",'-1,"
                 "\"max_order_value=5,000\",," +
                     link.hash + "\n");
        const auto rows = QJsonDocument::fromJson(
            QByteArray::fromStdString(exported({{"what", "audit"}, {"format", "json"}}, history)));
        // Nothing runs a formula from JSON.
        QCOMPARE(rows.array()[0].toObject()[QStringLiteral("who")].toString(), QStringLiteral("@desk"));
        QVERIFY(rows.array()[0].toObject()[QStringLiteral("reason")].isNull());
        QCOMPARE(exported({{"what", "audit"}, {"format", "jsonl"}, {"columns", "seq,action"}}, history),
                 std::string("{\"seq\":4,\"action\":\"limit\"}\n"));
        history.asked.clear();
        (void)exported({{"what", "audit"}, {"engine", "desk 2"}}, history);
        QVERIFY(!history.asked.empty());
        for (const auto& query : history.asked)
            QCOMPARE(query.engine.value_or(""), std::string("desk 2"));
    }

    void writesRiskEvents() {
        test::FakeHistory history;
        history.riskRows = {{fromEpochMillis(kNoon), "trip", "@desk", "window", "", "Halted", 4, "local"}};
        QCOMPARE(exported({{"what", "risk-events"}}, history),
                 std::string("time_iso,time_epoch_ms,kind,state,hold,who,channel,reason,engine\n"
                             "2023-11-15T12:00:00Z,1700049600000,trip,Halted,4,'@desk,window,,local\n"));
    }

    void writesWhatACandleNeedsToComeBack() {
        test::FakeHistory history;
        history.candleRows = {candle("NIFTY 50")};
        QCOMPARE(exported({{"what", "candles"}}, history),
                 "time_iso,time_epoch_ms,market,symbol,timeframe,open,high,low,close,volume,count,partial,source,run,"
                 "cut_epoch_ms,begins\n"
                 "2023-11-15T12:00:00Z,1700049600000,NSE,NIFTY 50,1h,1.23456789,1.23456789,1.23456789,1.23456789,,4,0,"
                 "SIMULATED:world," +
                     std::to_string(simulation().id().value) + ",1700051400000,1\n");
    }

    void writesSymbolsOfAnyEncodingAsSoundJson() {
        test::FakeHistory history;
        history.candleRows = {candle("M\xE9t\"\\a\n")};
        QJsonParseError error;
        (void)QJsonDocument::fromJson(
            QByteArray::fromStdString(exported({{"what", "candles"}, {"format", "json"}}, history)), &error);
        QCOMPARE(error.error, QJsonParseError::NoError);
    }

    void refusesWhatDoesNotApply_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("value");
        QTest::newRow("audit by symbol") << "audit"
                                         << "symbol"
                                         << "BTCUSDT";
        QTest::newRow("risk events by engine") << "risk-events"
                                               << "engine"
                                               << "local";
        QTest::newRow("orders by timeframe") << "orders"
                                             << "timeframe"
                                             << "1m";
        QTest::newRow("candles by account") << "candles"
                                            << "account"
                                            << "main";
        QTest::newRow("ticks per bar") << "ticks"
                                       << "bars"
                                       << "true";
    }
    void refusesWhatDoesNotApply() {
        QFETCH(QString, what);
        QFETCH(QString, option);
        QFETCH(QString, value);
        const auto request = engine::parseExportRequest(
            {{"what", what.toStdString()}, {"out", "x"}, {option.toStdString(), value.toStdString()}});
        QVERIFY(!request);
        QCOMPARE(request.error().text(), (option + QStringLiteral(": does not apply to ") + what).toStdString());
    }

private:
    std::string exported(std::map<std::string, std::string> options, test::FakeHistory& history) {
        options["out"] = m_out;
        const auto request = engine::parseExportRequest(options);
        if (!request)
            qFatal("%s", request.error().text().c_str());
        const auto written = engine::exportRows(*request, history, [](double, std::string_view) {}, {});
        if (!written)
            qFatal("%s", written.error().text().c_str());
        return *readWholeFile(m_out);
    }

    QTemporaryDir m_folder;
    std::string m_out = m_folder.filePath(QStringLiteral("out")).toStdString();
};

REGISTER_TEST(ExportTableTest)
#include "export_table_test.moc"
