#include "core/storage/server_writer.h"

#include "core/storage/ledger_writer.h"
#include "core/storage/market_writer.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

#include <future>

using namespace aetherion;
using namespace aetherion::test;
using storage::ServerWriter;
using storage::StoreAddress;

namespace {

contract::OrderRecord sampleOrder(const market::Source& source, std::int64_t n, std::int64_t revision) {
    contract::OrderRecord order;
    order.source = source.id();
    order.account = "paper";
    order.order = "o-" + std::to_string(n);
    order.revision = revision;
    order.instrument = {market::Market::Uk, "BP.L"};
    order.side = n % 2 != 0 ? market::Side::Buy : market::Side::Sell;
    order.type = "limit";
    order.timeInForce = "day";
    order.state = revision < 3 ? "working" : "filled";
    order.quantity = Quantity::fromUnits(1'050'000'000 + n);
    order.filled = Quantity::fromUnits(revision * 350'000'000);
    if (n % 3 != 0)
        order.limitPrice = Price::fromUnits(48'215'000'001 - n);
    if (n % 4 == 0)
        order.stopPrice = Price::fromUnits(-n);
    order.channel = "window";
    order.strategy = "trend's \"own\"";
    order.clientOrder = "c\\" + std::to_string(n);
    order.reason = n % 5 == 0 ? "no funds \U0001F680" : "";
    order.created = kStart + Duration(n);
    order.changed = kStart + Duration(n + revision);
    order.who = "anna";
    order.purpose = "enter";
    order.idempotencyKey = "k'" + std::to_string(n);
    order.filledValue = Cash::fromUnits(revision * 17);
    order.fees = Cash::fromUnits(revision);
    order.atVenue = kStart + Duration(n + 50);
    order.triggered = n % 4 == 0;
    if (n % 7 == 0)
        order.cancelAtVenue = kStart + Duration(n + 60);
    return order;
}

contract::TradeRecord sampleTrade(const market::Source& source, std::int64_t n) {
    return {source.id(),
            "paper",
            n,
            "o-" + std::to_string(n),
            {market::Market::Uk, "BP.L"},
            market::Side::Buy,
            Price::fromUnits(48'215'000'001 + n),
            Quantity::fromUnits(1 + n),
            Cash::fromUnits(-n),
            kStart + Duration(n),
            Cash::fromUnits(1 + n),
            Cash::fromUnits(5 - n)};
}

contract::DecisionRecord sampleDecision(const market::Source& source, std::int64_t n) {
    return {source.id(),
            {market::Market::Crypto, "BTCUSDT"},
            market::Timeframe::M5,
            kStart + Duration(n),
            "paper",
            n % 2 != 0 ? "no" : "buy",
            "breakout",
            "p_bull is 0.9",
            "{\"p_bull\":0.9,\"note\":\"a \\\"quote\\\"\"}"};
}

contract::BookRecord sampleBook(const market::Source& source, std::int64_t n) {
    return {source.id(),
            {market::Market::Crypto, "BTCUSDT"},
            kStart + Duration(n),
            {{Price::fromUnits(6'160'201'000'000 - n), Quantity::fromUnits(50'000'000)},
             {Price::fromUnits(6'160'000'000'000), Quantity::fromUnits(125'000'000)}},
            {}};
}

/// Some of every kind; what is a fact and what is not, as the engine would mix them.
std::vector<contract::Record> everyKind(const market::Source& source) {
    std::vector<contract::Record> records{contract::SourceRecord{source, kStart}};
    for (std::int64_t n = 0; n < 12; ++n) {
        records.emplace_back(sampleTick(source, "BRK.B", n));
        records.emplace_back(sampleCandle(source, "BTCUSDT", n));
        records.emplace_back(sampleFeature(source, "BTCUSDT", n));
        records.emplace_back(samplePosterior(source, "BTCUSDT", n));
        records.emplace_back(sampleChange(source, "M&M ₹", n));
        records.emplace_back(sampleRiskEvent(n));
        records.emplace_back(contract::GapRecord{source.id(),
                                                 {market::Market::Nse, "NIFTY 50"},
                                                 {kStart + Duration(n), kStart + Duration(2 * n), n},
                                                 "bars are missing"});
        records.emplace_back(sampleOrder(source, n, 3));
        records.emplace_back(sampleOrder(source, n, 1 + n % 4));
        records.emplace_back(sampleTrade(source, n));
        records.emplace_back(sampleDecision(source, n));
        records.emplace_back(sampleBook(source, n));
        records.emplace_back(sampleAudit(n));
        for (auto& record : sampleAccount(source, "paper " + std::to_string(n)))
            records.push_back(std::move(record));
        records.emplace_back(contract::SimulatorStateRecord{
            source.id(),
            kStart + Duration(n),
            "state " + std::to_string(n),
            {{{market::Market::Us, "SPY"}, n % 2 != 0 ? "stream" : "1m", std::string("\0'\\", 3) + char('a' + n)}}});
        records.emplace_back(contract::SourceRecord{source, kStart + Duration((n * 7) % 12)});
    }
    return records;
}

struct TableColumns {
    const char* table;
    const char* columns;
    /// Which of them are exact decimals.
    const char* units;
    const char* order;
};
// Numbers that a database gives to names are left out, and shown by name instead.
constexpr TableColumns kTables[] = {
    {"sources", "id kind engine name detail started", "", "id"},
    {"source_uses", "source_id last_used", "", "1"},
    {"market_ticks", "source_id event_time number receive_time price quantity side", "price quantity", "3"},
    {"market_candles", "source_id timeframe open_time open high low close volume count partial cut_at begins",
     "open high low close volume", "3"},
    {"market_features", "source_id timeframe close_time features", "", "3"},
    {"regime_posteriors",
     "source_id timeframe close_time regime confidence state p_bull p_bear p_sideways p_crisis confirmed reason", "",
     "3"},
    {"market_gaps", "source_id from_time to_time missing_bars reason", "", "2"},
    {"order_books", "source_id time bids asks", "", "2"},
    {"simulator_state", "source_id saved_at state", "", "1"},
    {"stream_state", "source_id part state", "", "2"},
    {"regime_state",
     "source_id market symbol timeframe regime confidence state detected_at previous p_bull p_bear p_sideways p_crisis "
     "model_id reason",
     "", "8"},
    {"risk_events", "engine time kind who channel reason state hold", "", "2"},
    {"orders",
     "source_id account order_id revision market symbol side type time_in_force state quantity filled limit_price "
     "stop_price channel strategy client_order reason created changed number who purpose idempotency_key filled_value "
     "fees at_venue triggered cancel_at_venue",
     "quantity filled limit_price stop_price filled_value fees", "3"},
    {"trades", "source_id account number order_id market symbol side price quantity fee time value realised",
     "price quantity fee value realised", "3"},
    {"accounts", "source_id account opened", "", "2"},
    {"balances", "source_id account currency amount reserved revision time", "amount reserved", "2"},
    {"portfolio_positions", "source_id account market symbol quantity cost realised opened revision time",
     "quantity cost realised", "2"},
    {"audit_log", "engine seq time who channel action subject value_before value_after reason prev hash", "", "2"},
    {"decisions", "source_id timeframe time account action setup reason inputs", "", "3"},
    {"instruments", "market symbol", "", "1, 2"},
    {"model_numbers", "model_id", "", "1"},
};

/// Every row as one text, ordered by one of its columns.
QStringList dump(const storage::Connection& connection, const TableColumns& table) {
    const QStringList units = QString::fromLatin1(table.units).split(u' ');
    QStringList columns = QString::fromLatin1(table.columns).split(u' ');
    for (QString& column : columns)
        if (units.contains(column))
            column = storage::unitsOf(connection.dialect(), column);
    QSqlQuery query(connection.database());
    QStringList rows;
    if (!query.prepare(QStringLiteral("SELECT %1 FROM %2 ORDER BY %3")
                           .arg(columns.join(QStringLiteral(", ")), QString::fromLatin1(table.table),
                                QString::fromLatin1(table.order))) ||
        !query.exec())
        return {QStringLiteral("failed: ") + QString::fromLatin1(table.table)};
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < columns.size(); ++i) {
            const QVariant value = query.value(i);
            if (value.isNull())
                values << QStringLiteral("NULL");
            else if (value.typeId() == QMetaType::Double)
                values << QString::number(value.toDouble(), 'g', 17);
            else if (value.typeId() == QMetaType::QByteArray || value.typeId() == QMetaType::QString)
                values << QString::fromLatin1(value.toByteArray().toPercentEncoding());
            else
                values << value.toString();
        }
        rows << values.join(u'|');
    }
    return rows;
}

} // namespace

class ServerWriterTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    [[nodiscard]] StoreAddress address(const std::string& name) const {
        return {m_dir.filePath(QString::fromStdString(name)).toStdString(), sharedServer().address("writer_" + name)};
    }
    static std::int64_t ask(const storage::DatabaseWriter& writer, const char* sql) {
        return writer.connection().integer(QString::fromLatin1(sql)).value_or(-1);
    }

private Q_SLOTS:
    // Not in initTestCase(): a skip there would skip the other classes of this program too.
    void init() {
        if (!PrivateMariaDb::available())
            QSKIP("no MariaDB on this machine");
    }

    void writesEveryKindAsTheFilesDo() {
        const std::filesystem::path folder = m_dir.filePath("files").toStdString();
        auto server = ServerWriter::open(address("every"), "local");
        QVERIFY2(server, server ? "" : server.error().text().c_str());
        const auto ledger = storage::LedgerWriter::open(folder);
        const auto market = storage::MarketWriter::open(folder);
        QVERIFY(ledger && market);
        const auto records = everyKind(simulatedSource());
        // The second time changes nothing, on either.
        for (int times = 0; times < 2; ++times) {
            for (storage::DatabaseWriter* writer :
                 {static_cast<storage::DatabaseWriter*>(server->get()), ledger->get(), market->get()}) {
                const auto written = writer->write(records);
                QVERIFY2(written, written ? "" : written.error().text().c_str());
                QCOMPARE(written->refused, 0u);
            }
            for (const TableColumns& table : kTables) {
                const std::string name = table.table;
                QStringList expected;
                for (const auto* writer : {ledger->get(), market->get()}) {
                    const auto there = writer->connection().integer(
                        QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name = '%1'")
                            .arg(QString::fromStdString(name)));
                    if (there.value() != 0)
                        expected << dump(writer->connection(), table);
                }
                expected.removeDuplicates();
                QStringList found = dump((*server)->connection(), table);
                QVERIFY2(!found.isEmpty(), table.table);
                expected.sort();
                found.sort();
                QCOMPARE(found, expected);
            }
        }
        QCOMPARE(ask(**server, "SELECT count(*) FROM decisions"), 12);
        QCOMPARE(ask(**market, "SELECT count(*) FROM decisions WHERE action = 'no'"), 6);
        QCOMPARE(ask(**ledger, "SELECT count(*) FROM decisions WHERE action <> 'no'"), 6);
        QCOMPARE(ask(**server, "SELECT last_used FROM source_uses"), epochNanos(kStart) + 11);
        QCOMPARE(ask(**server, "SELECT min(revision) FROM orders"), 3);
        QCOMPARE(ask(**server, "SELECT min(revision) FROM balances"), 3);
        QCOMPARE(ask(**server, "SELECT max(quantity * 100000000) FROM portfolio_positions"), 150'000'003);
        QCOMPARE(ask(**server, "SELECT count(*) FROM order_books WHERE asks = '[]' AND bids LIKE "
                               "'[[\"61602.01\",\"0.5\"],[\"61600\",\"1.25\"]]'"),
                 1);
    }

    void anOlderStateOfASimulationChangesNothing() {
        auto writer = ServerWriter::open(address("older"), "local");
        QVERIFY(writer);
        const auto source = simulatedSource();
        const market::InstrumentKey spy{market::Market::Us, "SPY"};
        const contract::SimulatorStateRecord first{source.id(), kStart, "first", {{spy, "a", "1"}, {spy, "b", "1"}}};
        const contract::SimulatorStateRecord second{source.id(), kStart + Duration(5), "second", {{spy, "a", "2"}}};
        QVERIFY((*writer)->write(std::vector<contract::Record>{contract::SourceRecord{source}, first, second}));
        writer->reset();
        writer = ServerWriter::open(address("older"), "local");
        QVERIFY(writer);
        QVERIFY((*writer)->write(std::vector<contract::Record>{first}));
        QCOMPARE(ask(**writer, "SELECT count(*) FROM simulator_state WHERE state = 'second'"), 1);
        QCOMPARE(ask(**writer, "SELECT count(*) FROM stream_state WHERE (part, state) IN (('a', '2'), ('b', '1'))"), 2);
    }

    void twoEnginesAgreeOnTheNumbersOfNames() {
        constexpr int kNames = 150;
        QVERIFY(ServerWriter::open(address("names"), "one"));
        const auto engine = [&](const std::string& name) {
            auto writer = ServerWriter::open(address("names"), name);
            if (!writer)
                return writer.error().text();
            market::Source source = replaySource(name);
            source.engine = name;
            for (int n = 0; n < kNames; ++n) {
                auto posterior = samplePosterior(source, "S" + std::to_string(n), 20);
                posterior.modelId = "model " + std::to_string(n);
                const auto written =
                    (*writer)->write(std::vector<contract::Record>{contract::SourceRecord{source}, posterior});
                if (!written)
                    return written.error().text();
            }
            return std::string();
        };
        auto one = std::async(std::launch::async, engine, "one");
        auto two = std::async(std::launch::async, engine, "two");
        QCOMPARE(one.get(), std::string());
        QCOMPARE(two.get(), std::string());
        const auto writer = ServerWriter::open(address("names"), "one");
        QVERIFY(writer);
        QCOMPARE(ask(**writer, "SELECT count(*) FROM instruments"), kNames);
        QCOMPARE(ask(**writer, "SELECT count(*) FROM model_numbers"), kNames);
        QCOMPARE(ask(**writer, "SELECT count(*) FROM regime_posteriors p JOIN instruments i ON i.id = p.instrument_id "
                               "JOIN model_numbers m ON m.number = p.model AND m.model_id = CONCAT('model ', "
                               "SUBSTRING(i.symbol, 2))"),
                 2 * kNames);
    }

    void aKnownNameCostsNoNumber() {
        const auto source = replaySource();
        const auto write = [&](const char* symbol) {
            auto writer = ServerWriter::open(address("gaps"), "local");
            return writer && (*writer)->write(std::vector<contract::Record>{contract::SourceRecord{source},
                                                                            sampleCandle(source, symbol, 1)});
        };
        for (int times = 0; times < 5; ++times)
            QVERIFY(write("A"));
        QVERIFY(write("B"));
        const auto writer = ServerWriter::open(address("gaps"), "local");
        QVERIFY(writer);
        QCOMPARE(ask(**writer, "SELECT max(id) - min(id) FROM instruments"), 1);
    }

    void rowsThatTheServerRefusesDoNotHoldUpTheRest() {
        auto writer = ServerWriter::open(address("refused"), "local");
        QVERIFY(writer);
        const auto source = replaySource();
        const auto stranger = replaySource("stranger");
        std::vector<contract::Record> records{contract::SourceRecord{source}};
        for (std::int64_t n = 0; n < 30; ++n)
            records.emplace_back(sampleTick(source, "A", n));
        records.emplace_back(sampleTick(source, std::string(300, 'L'), 1));
        records.emplace_back(sampleTick(stranger, "A", 1));
        auto long_ = sampleChange(source, "A", 20);
        long_.at.reason = std::string(70'000, 'r');
        records.emplace_back(long_);
        records.emplace_back(sampleChange(source, "A", 21));
        records.emplace_back(sampleTick(source, "A", 30));
        const auto written = (*writer)->write(records);
        QVERIFY2(written, written ? "" : written.error().text().c_str());
        QCOMPARE(written->refused, 3u);
        QVERIFY2(written->refusal.find("refused") != std::string::npos, written->refusal.c_str());
        QCOMPARE(ask(**writer, "SELECT count(*) FROM market_ticks"), 31);
        QCOMPARE(ask(**writer, "SELECT count(*) FROM regime_state"), 1);
        // The next batch is none the worse.
        const auto next = (*writer)->write(std::vector<contract::Record>{sampleTick(source, "A", 31)});
        QVERIFY(next);
        QCOMPARE(next->refused, 0u);
    }

    void aBatchThatWaitsForALockFailsAndIsWrittenAgain() {
        auto writer = ServerWriter::open(address("locked"), "local");
        QVERIFY(writer);
        const auto source = replaySource();
        QVERIFY(
            (*writer)->write(std::vector<contract::Record>{contract::SourceRecord{source}, sampleOrder(source, 1, 1)}));
        const std::vector<contract::Record> batch{sampleTick(source, "A", 1), sampleOrder(source, 1, 2)};
        {
            const auto other =
                storage::Connection::open(sharedServer().address("writer_locked"), storage::Access::Write);
            QVERIFY(other);
            const auto held = storage::Transaction::begin(**other, storage::Access::Write);
            QVERIFY(held);
            QVERIFY((*other)->run("UPDATE orders SET reason = 'held'"));
            const auto waited = (*writer)->write(batch);
            QVERIFY(!waited);
            QVERIFY2(waited.error().text().find("ock wait") != std::string::npos, waited.error().text().c_str());
            QCOMPARE(ask(**writer, "SELECT count(*) FROM market_ticks"), 0);
        }
        QVERIFY((*writer)->write(batch));
        QCOMPARE(ask(**writer, "SELECT count(*) FROM market_ticks"), 1);
        QCOMPARE(ask(**writer, "SELECT revision FROM orders"), 2);
    }
};

REGISTER_TEST(ServerWriterTest)
#include "server_writer_test.moc"
