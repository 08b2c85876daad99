#include "core/storage/table_inserter.h"

#include "core/storage/connection.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

#include <bit>
#include <cmath>
#include <limits>
#include <random>

using namespace aetherion;
using namespace aetherion::test;
using storage::Connection;
using storage::Dialect;
using storage::TableInserter;

namespace {

struct OddRow {
    std::int64_t id = 0;
    std::int64_t units = 0;
    double number = 0;
    std::string words;
    std::string raw;
};

constexpr storage::InsertTarget kOdd{.table = "odd", .columns = "id, amount, number, words, raw", .key = "id"};

std::vector<OddRow> oddRows() {
    constexpr auto kLowest = std::numeric_limits<std::int64_t>::min();
    constexpr auto kHighest = std::numeric_limits<std::int64_t>::max();
    std::vector<OddRow> rows{
        {1, kLowest, -1e-300, "it's \"quoted\" \\ and \\' again", {}},
        {2, kHighest, std::numeric_limits<double>::denorm_min(), std::string("a\0b\0", 4), std::string(300, '\0')},
        {3, -1, std::numeric_limits<double>::max(), "emoji \U0001F680 ₹ \r\n\t\x1a %_;--", "'\\\"\n"},
        {4, 1, std::numeric_limits<double>::lowest(), "", "\xff\xfe\x80"},
        {5, -100'000'000, 0.1, "ends in a backslash\\", "x"},
        {6, 99'999'999, 1.0 / 3.0, "''", "y"},
        {7, 0, std::numeric_limits<double>::min(), "NULL", "NULL"},
        {kLowest, 123'456'789'012'345, 1e23, " blanks ", "z"},
        {kHighest, -123'456'789'012'345, 5e-324, "a \xEF\xBB\xBF mark", "w"},
    };
    std::mt19937_64 random(7);
    for (std::int64_t id = 100; id < 3100; ++id) {
        OddRow row{id, static_cast<std::int64_t>(random()), std::bit_cast<double>(random()), {}, {}};
        if (!std::isfinite(row.number))
            row.number = 0.5;
        for (auto length = random() % 40; length > 0; --length) {
            row.raw += static_cast<char>(random());
            row.words += static_cast<char>(random() % 0x7f);
        }
        rows.push_back(row);
    }
    return rows;
}

Status put(TableInserter& table, const OddRow& row) {
    return table.integer(row.id).units(row.units).real(row.number).text(row.words).bytes(row.raw).endRow();
}

} // namespace

class TableInserterTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    int m_databases = 0;

    static void eachDialect() {
        QTest::addColumn<bool>("server");
        QTest::newRow("sqlite") << false;
        QTest::newRow("mysql") << true;
    }
    /// A new database with the table `odd`.
    Result<std::unique_ptr<Connection>> open(bool server) {
        const std::string name = "inserter" + std::to_string(++m_databases);
        if (!server) {
            auto connection = Connection::open(m_dir.filePath(QString::fromStdString(name)).toStdString(),
                                               storage::Access::Write, std::chrono::seconds(5));
            if (connection)
                if (const auto made = (*connection)
                                          ->run("CREATE TABLE odd (id INTEGER PRIMARY KEY, amount INTEGER, number "
                                                "REAL, words TEXT, raw BLOB)");
                    !made)
                    return tl::unexpected(made.error());
            return connection;
        }
        auto connection = Connection::openOrCreate(sharedServer().address(name));
        if (connection)
            if (const auto made = (*connection)
                                      ->run("CREATE TABLE odd (id BIGINT PRIMARY KEY, amount DECIMAL(20, 8), number "
                                            "DOUBLE, words TEXT, raw MEDIUMBLOB) CHARACTER SET utf8mb4 COLLATE "
                                            "utf8mb4_bin");
                !made)
                return tl::unexpected(made.error());
        return connection;
    }

private Q_SLOTS:
    void everyValueReadsBackAsItWas_data() { eachDialect(); }
    void everyValueReadsBackAsItWas() {
        QFETCH(bool, server);
        if (server && !PrivateMariaDb::available())
            QSKIP("no MariaDB on this machine");
        const auto connection = open(server);
        QVERIFY2(connection, connection ? "" : connection.error().text().c_str());
        const auto rows = oddRows();
        for (int times = 0; times < 2; ++times) {
            auto transaction = storage::Transaction::begin(**connection, storage::Access::Write);
            QVERIFY(transaction);
            TableInserter table(**connection, kOdd, {.rows = 64, .bytes = 20'000});
            for (const OddRow& row : rows) {
                const auto done = put(table, row);
                QVERIFY2(done, done ? "" : done.error().text().c_str());
            }
            const auto flushed = table.flush();
            QVERIFY2(flushed, flushed ? "" : flushed.error().text().c_str());
            QVERIFY(transaction->commit());
        }
        QCOMPARE((*connection)->integer("SELECT count(*) FROM odd").value(), static_cast<std::int64_t>(rows.size()));
        auto select = storage::Statement::prepare(
            **connection, QStringLiteral("SELECT %1, number, words, raw FROM odd WHERE id = ?")
                              .arg(storage::unitsOf((*connection)->dialect(), QStringLiteral("amount"))));
        QVERIFY2(select, select ? "" : select.error().text().c_str());
        for (const OddRow& row : rows) {
            select->bind(0, row.id);
            QVERIFY(select->run());
            QVERIFY(select->next().value());
            QCOMPARE(select->integer(0), row.units);
            QCOMPARE(std::bit_cast<std::uint64_t>(select->real(1)), std::bit_cast<std::uint64_t>(row.number));
            QCOMPARE(select->text(2), row.words);
            QCOMPARE(select->bytes(3), row.raw);
        }
    }

    void whatIsNotFiniteOrNotThereIsNull_data() { eachDialect(); }
    void whatIsNotFiniteOrNotThereIsNull() {
        QFETCH(bool, server);
        if (server && !PrivateMariaDb::available())
            QSKIP("no MariaDB on this machine");
        const auto connection = open(server);
        QVERIFY(connection);
        TableInserter table(**connection, kOdd);
        std::int64_t id = 0;
        for (const double value : {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity(),
                                   -std::numeric_limits<double>::infinity()})
            QVERIFY(table.integer(++id).null().real(value).null().null().endRow());
        QVERIFY(table.flush());
        QCOMPARE((*connection)
                     ->integer("SELECT count(*) FROM odd WHERE amount IS NULL AND number IS NULL AND words IS NULL AND "
                               "raw IS NULL")
                     .value(),
                 3);
    }

    void theHighestVersionStaysInWhateverOrder_data() { eachDialect(); }
    void theHighestVersionStaysInWhateverOrder() {
        QFETCH(bool, server);
        if (server && !PrivateMariaDb::available())
            QSKIP("no MariaDB on this machine");
        const auto connection = open(server);
        QVERIFY(connection);
        storage::InsertTarget target = kOdd;
        target.replaced = "number, words, raw";
        target.version = "amount";
        TableInserter table(**connection, target);
        for (const std::int64_t version : {2, 5, 3, 5, 1, 4}) {
            // Written once only with what the first of its version brought.
            QVERIFY(put(table, {1, version, static_cast<double>(version), std::to_string(version), {}}));
            QVERIFY(put(table, {2, -version, static_cast<double>(version), std::to_string(version), {}}));
        }
        QVERIFY(table.flush());
        QCOMPARE((*connection)->integer("SELECT count(*) FROM odd WHERE id = 1 AND number = 5 AND words = '5'").value(),
                 1);
        QCOMPARE((*connection)->integer("SELECT count(*) FROM odd WHERE id = 2 AND number = 1 AND words = '1'").value(),
                 1);
        QCOMPARE((*connection)->integer("SELECT count(*) FROM odd").value(), 2);
    }

    void aRowLongerThanAPacketIsToBlameAndHoldsUpNoOther() {
        if (!PrivateMariaDb::available())
            QSKIP("no MariaDB on this machine");
        const auto connection = open(true);
        QVERIFY(connection);
        TableInserter table(**connection, kOdd, {.bytes = 8'000, .packetBytes = 10'000});
        // Together they would not fit.
        for (const std::int64_t id : {1, 2, 3})
            QVERIFY(put(table, {id, 0, 0, std::string(7'000, 'w'), {}}));
        QVERIFY(!put(table, {4, 0, 0, std::string(10'000, 'w'), {}}));
        QVERIFY(table.rowAtFault());
        QVERIFY(put(table, {5, 0, 0, "w", {}}));
        QVERIFY(table.flush());
        QVERIFY(!table.rowAtFault());
        QCOMPARE((*connection)->integer("SELECT sum(id) FROM odd").value(), 1 + 2 + 3 + 5);
    }

    void aRowThatTheServerRefusesIsToldFromAServerThatIsAway() {
        if (!PrivateMariaDb::available())
            QSKIP("no MariaDB on this machine");
        const auto connection = Connection::openOrCreate(sharedServer().address("away"));
        QVERIFY(connection);
        QVERIFY((*connection)->run("CREATE TABLE odd (id TINYINT PRIMARY KEY)"));
        TableInserter table(**connection, {.table = "odd", .columns = "id", .key = "id"});
        QVERIFY(table.integer(1000).endRow());
        QVERIFY(!table.flush());
        QVERIFY(table.rowAtFault());
        sharedServer().kill();
        QVERIFY(table.integer(1).endRow());
        QVERIFY(!table.flush());
        QVERIFY(!table.rowAtFault());
        QVERIFY(sharedServer().restart());
    }
};

REGISTER_TEST(TableInserterTest)
#include "table_inserter_test.moc"
