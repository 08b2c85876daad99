#include "core/storage/store_copy.h"

#include "core/storage/schema_upgrade.h"
#include "core/storage/statement.h"
#include "core/storage/token_store.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

#include <atomic>
#include <set>
#include <thread>

using namespace aetherion;
using namespace aetherion::test;
using storage::Database;

namespace {

/// Rows of every table, with what is hard to carry over: nothing, the smallest units, texts in several scripts, doubles
/// of many digits, and bytes that are no text.
std::vector<contract::Record> rowsOfEveryTable() {
    std::vector<contract::Record> records;
    sampleRun(300, [&](contract::Record record) {
        records.push_back(std::move(record));
        return true;
    });
    const auto source = simulatedSource();
    const market::InstrumentKey instrument{market::Market::Us, "BRK.B"};
    records.push_back(contract::SourceRecord{source, kStart});
    for (std::int64_t n = 0; n < 2'500; ++n)
        records.push_back(sampleTick(source, "AAPL", n));
    records.push_back(contract::GapRecord{
        source.id(), instrument, {kStart, kStart + std::chrono::minutes(3), 3}, "\xc3\xa9t\xc3\xa9"});
    contract::SimulatorStateRecord state{source.id(), kStart, "{\"n\": 1}"};
    state.streams.push_back({instrument, "walk", std::string("\x00\xff\x27\x5c\x0a", 5)});
    records.push_back(state);
    records.push_back(contract::BookRecord{source.id(),
                                           instrument,
                                           kStart,
                                           {{Price::fromUnits(1), Quantity::fromUnits(2)}},
                                           {{Price::fromUnits(3), Quantity::fromUnits(4)}}});
    contract::OrderRecord order;
    order.source = source.id();
    order.account = "paper";
    order.order = "o-1";
    order.revision = 1;
    order.instrument = instrument;
    order.side = market::Side::Buy;
    order.type = "limit";
    order.timeInForce = "day";
    order.state = "working";
    order.quantity = Quantity::fromUnits(1);
    order.limitPrice = Price::fromUnits(123'456'789'012'345'678);
    order.reason = "it's \"\xf0\x9f\x98\x80\"\\\n";
    order.created = order.changed = kStart;
    records.push_back(order);
    records.push_back(contract::TradeRecord{source.id(), "paper", 1, "o-1", instrument, market::Side::Buy,
                                            Price::fromUnits(99), Quantity::fromUnits(1), Cash::fromUnits(-7), kStart});
    for (auto& record : sampleAccount(source, "paper"))
        records.push_back(std::move(record));
    for (std::int64_t n = 0; n < 30; ++n)
        records.push_back(sampleAudit(n, n % 2 != 0 ? "local" : "desk 2"));
    for (const char* action : {"no", "enter"})
        records.push_back(contract::DecisionRecord{source.id(), instrument, market::Timeframe::M1, kStart,
                                                   std::string("of ") + action, action, "trend", "", "{}"});
    return records;
}

std::string differences(const std::vector<storage::CopiedTable>& tables) {
    std::string text;
    for (const auto& table : tables)
        if (!table.same())
            text += table.from.table + ": " + std::to_string(table.from.rows) + " and " +
                    std::to_string(table.to.rows) + "; ";
    return text;
}

std::vector<storage::TableChecksum> checksumsOf(const storage::StoreAddress& address) {
    const auto snapshot = storage::StoreSnapshot::open(address);
    return snapshot ? storage::checksums(*snapshot).value_or(std::vector<storage::TableChecksum>{})
                    : std::vector<storage::TableChecksum>{};
}

Result<std::vector<storage::CopiedTable>> copied(const storage::StoreAddress& from, const storage::StoreAddress& to) {
    const auto snapshot = storage::StoreSnapshot::open(from);
    if (!snapshot)
        return tl::unexpected(snapshot.error());
    return storage::copyStore(*snapshot, to);
}

bool areEqual(const std::vector<storage::TableChecksum>& a, const std::vector<storage::TableChecksum>& b) {
    return a.size() > 10 && std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
               return x.table == y.table && x.rows == y.rows && x.checksum == y.checksum;
           });
}

/// Listens, and keeps nothing.
class DeafAudit final : public contract::AuditPort {
public:
    Result<std::int64_t> recordNow(contract::AuditEntry) override { return 1; }
    bool note(contract::AuditEntry) noexcept override { return true; }
    [[nodiscard]] contract::AuditHealth health() const override { return {}; }
};

void keepToken(const storage::StoreAddress& address) {
    DeafAudit audit;
    const ManualClock clock{kStart};
    storage::TokenStore tokens(address, "local", audit, clock);
    QVERIFY(tokens.create({"panel", {contract::TokenScope::Read}, {"*"}, {}}, {"anna", "command", {}}));
}

} // namespace

class StoreCopyTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    base::ManualClock m_clock{kStart};
    [[nodiscard]] storage::StoreAddress files(const char* name) const { return {m_dir.filePath(name).toStdString()}; }

    void copyAndCompare(const storage::StoreAddress& from, const storage::StoreAddress& to) {
        QVERIFY(storage::migrateDatabase(to, m_clock));
        const auto tables = copied(from, to);
        QVERIFY2(tables, tables ? "" : tables.error().text().c_str());
        QVERIFY2(differences(*tables).empty(), differences(*tables).c_str());
    }

private Q_SLOTS:
    void namesEveryTableAndColumnOfTheSchema() {
        std::set<std::string> tables{"schema_migrations", "timeframes", "regime_names"};
        QVERIFY(storage::migrateDatabase(files("schema"), m_clock));
        for (const Database database : storage::kDatabases) {
            const auto file = storage::openForReading(files("schema"), database);
            QVERIFY(file);
            for (const auto& table : storage::storedTables()) {
                if (!storage::liesIn(table, database))
                    continue;
                tables.insert(table.name);
                std::set<std::string> columns;
                for (const auto& column : table.columns)
                    columns.insert(column.name);
                auto select = storage::Statement::prepare(
                    **file, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(QLatin1String(table.name)));
                QVERIFY(select && select->run());
                int found = 0;
                for (auto stepped = select->next(); stepped && *stepped; stepped = select->next(), ++found) {
                    const std::string column = select->text(0);
                    // Numbers that a database gives.
                    if (!columns.contains(column))
                        QVERIFY2(column == "id" || column == "number", column.c_str());
                }
                QVERIFY2(found >= static_cast<int>(columns.size()), table.name);
            }
            auto select = storage::Statement::prepare(
                **file,
                QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"));
            QVERIFY(select && select->run());
            for (auto stepped = select->next(); stepped && *stepped; stepped = select->next())
                QVERIFY2(tables.contains(select->text(0)), select->text(0).c_str());
        }
    }

    void carriesEveryTableOverAndBack() {
        const auto from = storeAddress("copy_from");
        test::store(from, rowsOfEveryTable());
        keepToken(from);
        const auto before = checksumsOf(from);
        for (const auto& table : before)
            QVERIFY2(table.rows > 0, table.table.c_str());
        // The target knows other instruments and models: its numbers are others.
        const auto to = files("to");
        const auto other = replaySource("other.csv");
        test::store(
            to, {contract::SourceRecord{other, kStart}, sampleCandle(other, "ZZZ", 1), sampleCandle(other, "SYM2", 1)});
        copyAndCompare(from, to);
        QCOMPARE(askFile(to.folder / "market.db", "SELECT count(*) FROM decisions"), 1);
        QCOMPARE(askFile(to.folder / "ledger.db", "SELECT count(*) FROM decisions WHERE action = 'enter'"), 1);
        // Back, into an empty store: the other one's rows come along, and each of these is where it was.
        const auto back = storeAddress("copy_back");
        copyAndCompare(to, back);
        const auto both = checksumsOf(back);
        QVERIFY(areEqual(checksumsOf(to), both));
        copyAndCompare(from, back);
        QVERIFY(areEqual(both, checksumsOf(back)));
        QVERIFY(areEqual(before, checksumsOf(from)));
    }

    void copyingTwiceChangesNothing() {
        const auto from = files("twice");
        test::store(from, rowsOfEveryTable());
        const auto to = storeAddress("copy_twice");
        copyAndCompare(from, to);
        const auto once = checksumsOf(to);
        const auto instruments = askStore(to, "SELECT sum(id) FROM instruments");
        copyAndCompare(from, to);
        QVERIFY(areEqual(once, checksumsOf(to)));
        QCOMPARE(askStore(to, "SELECT sum(id) FROM instruments"), instruments);
        QVERIFY(areEqual(once, checksumsOf(from)));
    }

    void goesOnWhereACopyStoppedAndTakesWhatIsNewer() {
        const auto from = files("newer");
        test::store(from, rowsOfEveryTable());
        const auto to = storeAddress("copy_newer");
        copyAndCompare(from, to);
        // A part of it lost, as if the copy had been broken off; and the source has gone on.
        QVERIFY(changeStore(to, "DELETE FROM market_features"));
        const auto source = simulatedSource();
        contract::OrderRecord order;
        order.source = source.id();
        order.account = "paper";
        order.order = "o-1";
        order.revision = 2;
        order.instrument = {market::Market::Us, "BRK.B"};
        order.state = "filled";
        order.created = kStart;
        order.changed = kStart + std::chrono::hours(1);
        contract::SimulatorStateRecord state{source.id(), kStart + std::chrono::hours(1), "{\"n\": 2}"};
        state.streams.push_back({{market::Market::Us, "BRK.B"}, "flow", "x"});
        test::store(from, {order, state, sampleTick(source, "MSFT", 1)});
        copyAndCompare(from, to);
        QCOMPARE(askStore(to, "SELECT count(*) FROM orders WHERE state = 'filled' AND revision = 2"), 1);
        QCOMPARE(askStore(to, "SELECT count(*) FROM stream_state"), 2);
        // What is older changes nothing there, and the difference is told.
        QVERIFY(changeStore(to, "UPDATE orders SET revision = 9, state = 'cancelled'"));
        const auto tables = copied(from, to);
        QVERIFY(tables);
        QCOMPARE(differences(*tables), std::string("orders: 1 and 1; "));
        QCOMPARE(askStore(to, "SELECT revision FROM orders"), 9);
    }

    void tellsEveryKindOfDifference_data() {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("difference");
        QTest::newRow("a value") << "UPDATE market_candles SET count = count + 1 WHERE instrument_id = 1"
                                 << "market_candles: 900 and 900; ";
        QTest::newRow("the last bit")
            << "UPDATE regime_state SET p_bear = p_bear + 1e-17 WHERE p_bear > 0 AND p_bear < 0.1"
            << "regime_state: 18 and 18; ";
        QTest::newRow("a row more")
            << "INSERT INTO risk_events (engine, time, kind, who, channel, reason, state, hold) "
               "VALUES ('local', 1, 'k', 'w', 'c', 'r', 's', 1)"
            << "risk_events: 1 and 2; ";
        QTest::newRow("nothing for empty") << "UPDATE regime_posteriors SET reason = '' WHERE reason IS NULL"
                                           << "regime_posteriors: 900 and 900; ";
    }
    void tellsEveryKindOfDifference() {
        QFETCH(QString, change);
        QFETCH(QString, difference);
        const auto from = files(QTest::currentDataTag());
        test::store(from, rowsOfEveryTable());
        const auto to = storeAddress(std::string("copy_") + QTest::currentDataTag());
        copyAndCompare(from, to);
        QVERIFY(changeStore(to, change.toStdString()));
        const auto tables = copied(from, to);
        QVERIFY(tables);
        QCOMPARE(QString::fromStdString(differences(*tables)), difference);
    }

    void readsOneMomentOfAStoreThatIsWritten() {
        const auto from = storeAddress("copy_live");
        test::store(from, rowsOfEveryTable());
        auto store = storage::DataStore::open(settingsOf(from));
        QVERIFY(store);
        std::atomic<bool> stop{false};
        std::thread writer([&] {
            for (std::int64_t n = 0; !stop && n < 100'000; ++n)
                (*store)->record(sampleCandle(replaySource(), "LIVE", n), contract::WhenFull::Wait);
        });
        copyAndCompare(from, files("live"));
        stop = true;
        writer.join();
        QVERIFY((*store)->close());
        copyAndCompare(from, files("live"));
    }

    void waitsForNobodyWhoWritesTheSameEnginesRowsThere() {
        if (!onServer())
            QSKIP("a folder's lock is its owner's affair");
        const auto from = files("leased");
        test::store(from, rowsOfEveryTable());
        const auto to = storeAddress("copy_leased");
        const auto engine = storage::DataStore::open(settingsOf(to));
        QVERIFY(engine);
        QTRY_COMPARE_WITH_TIMEOUT((*engine)->health().store.state, contract::StoreState::Writing, 10'000);
        const auto refused = copied(from, to);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("already writes to this database") != std::string::npos,
                 refused.error().text().c_str());
        QVERIFY((*engine)->close());
        copyAndCompare(from, to);
    }

    void refusesToCopyAStoreIntoItself() {
        const auto store = storeAddress("copy_itself");
        test::store(store, {});
        const auto refused = copied(store, store);
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("into itself") != std::string::npos, refused.error().text().c_str());
    }
};

REGISTER_TEST(StoreCopyTest)
#include "store_copy_test.moc"
