#include "core/storage/database_check.h"
#include "core/storage/database_stats.h"

#include "core/storage/connection.h"
#include "core/storage/migration.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <algorithm>
#include <fstream>

using namespace aetherion;
using namespace aetherion::test;

class DatabaseCheckTest : public QObject {
    Q_OBJECT
    [[nodiscard]] static storage::StoreAddress at(const std::string& name) { return storeAddress("check " + name); }

    static void fill(const storage::StoreAddress& address, std::int64_t bars) {
        std::vector<contract::Record> records;
        sampleRun(bars, [&](contract::Record record) {
            records.push_back(std::move(record));
            return true;
        });
        for (const char* account : {"main", "second"})
            for (auto& record : sampleAccount(replaySource(), account))
                records.push_back(std::move(record));
        for (std::int64_t n = 0; n < 9; ++n)
            records.emplace_back(sampleAudit(n));
        store(address, records);
    }
    static std::string findings(const storage::CheckReport& report) {
        std::string all;
        for (const auto& database : report.databases)
            for (const auto& line : database.findings)
                all += database.database + ": " + line + "\n";
        return all;
    }

private Q_SLOTS:
    void aSoundStoreHasNoFindings() {
        fill(at("sound"), 200);
        const auto report = storage::checkDatabase(at("sound"));
        QVERIFY2(report, report ? "" : report.error().text().c_str());
        QVERIFY2(report->sound(), findings(*report).c_str());
        QCOMPARE(report->databases.size(), onServer() ? 1u : 2u);
        const auto database = onServer() ? storage::Database::Server : storage::Database::Market;
        QCOMPARE(report->databases.back().schema, storage::builtInMigrations(database).back().version);
        QVERIFY(report->databases.back().rowsChecked > 1800);
    }

    void findsRowsThatCannotBe_data() {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("finding");
        QTest::newRow("high below low") << "UPDATE market_candles SET high = low - 1 WHERE open_time = %1"
                                        << "market_candles: 3 rows";
        QTest::newRow("crooked bucket") << "UPDATE market_candles SET open_time = open_time + 1"
                                        << "market_candles: 60 rows";
        QTest::newRow("features") << "UPDATE market_features SET features = 'x' WHERE instrument_id = 1"
                                  << "market_features: 20 rows";
        QTest::newRow("confidence") << "UPDATE regime_state SET confidence = 1.5"
                                    << "regime_state: 3 rows";
        QTest::newRow("cash below zero") << "UPDATE balances SET amount = -1, reserved = -1 WHERE account = 'main'"
                                         << "balances: 1 rows";
        QTest::newRow("more set aside than there is") << "UPDATE balances SET reserved = amount + 1"
                                                      << "balances: 2 rows";
        QTest::newRow("a short position") << "UPDATE portfolio_positions SET quantity = -quantity"
                                          << "portfolio_positions: 2 rows";
        QTest::newRow("cost of nothing") << "UPDATE portfolio_positions SET quantity = 0"
                                         << "portfolio_positions: 2 rows";
        QTest::newRow("a link without a hash") << "UPDATE audit_log SET hash = '' WHERE seq < 3"
                                               << "audit_log: 3 rows";
        QTest::newRow("an account without a name") << "UPDATE accounts SET account = '' WHERE account = 'main'"
                                                   << "accounts: 1 rows";
        QTest::newRow("dangling") << "DELETE FROM instruments"
                                  << "rows refer to nothing: the instrument is not there";
    }
    void findsRowsThatCannotBe() {
        QFETCH(QString, sql);
        QFETCH(QString, finding);
        const auto address = at(QTest::currentDataTag());
        fill(address, 20);
        QVERIFY(
            changeStore(address, sql.replace(QStringLiteral("%1"), QString::number(epochNanos(kStart))).toStdString()));
        const auto report = storage::checkDatabase(address);
        QVERIFY(report);
        QVERIFY(!report->sound());
        QVERIFY2(findings(*report).find(finding.toStdString()) != std::string::npos, findings(*report).c_str());
    }

    void findsADamagedPage() {
        SKIP_ON_SERVER("a server watches over its own pages");
        fill(at("damaged"), 2000);
        const auto file = at("damaged").folder / "market.db";
        {
            std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
            for (int page = 20; page < 60; ++page) {
                bytes.seekp(page * 4096 + 8);
                bytes.write("\xff\xff\xff\xff\xff\xff", 6);
            }
        }
        const auto report = storage::checkDatabase(at("damaged"));
        QVERIFY(!report || !report->sound());
    }

    void countsRowsAndBytesPerTable() {
        fill(at("stats"), 100);
        const auto stats = storage::databaseStats(at("stats"));
        QVERIFY2(stats, stats ? "" : stats.error().text().c_str());
        const auto of = [&](const char* table) {
            return *std::find_if(stats->begin(), stats->end(), [&](const auto& s) { return s.table == table; });
        };
        QCOMPARE(of("market_candles").rows, 300u);
        QCOMPARE(of("market_candles").database, std::string(onServer() ? "server" : "market"));
        QVERIFY(of("market_candles").bytes >= 300u * 30);
        QCOMPARE(of("market_candles").first, std::optional(kStart));
        QCOMPARE(of("market_candles").last, std::optional(kStart + 99 * std::chrono::minutes(1)));
        QCOMPARE(of("regime_state").rows, 6u);
        QCOMPARE(of("accounts").rows, 2u);
        QCOMPARE(of("balances").rows, 2u);
        QCOMPARE(of("portfolio_positions").rows, 2u);
        QCOMPARE(of("audit_log").rows, 9u);
        QCOMPARE(of("audit_log").first, std::optional(kStart));
        QCOMPARE(of("audit_log").last, std::optional(kStart + std::chrono::seconds(2)));
        QCOMPARE(of("market_ticks").rows, 0u);
        QVERIFY(!of("market_ticks").first);
    }
};

REGISTER_TEST(DatabaseCheckTest)
#include "database_check_test.moc"
