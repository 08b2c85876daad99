#include "core/storage/audit_query.h"
#include "core/storage/database_file.h"
#include "core/storage/decision_query.h"
#include "core/storage/history_reader.h"
#include "core/storage/order_query.h"
#include "core/storage/regime_query.h"
#include "core/storage/row_reader.h"
#include "core/storage/statement.h"
#include "core/storage/store_reader.h"
#include "core/storage/trading_reader.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QRegularExpression>

#include <atomic>
#include <future>
#include <thread>

using namespace aetherion;
using namespace aetherion::test;
using storage::Dialect;

namespace {

/// How a server means to answer: one line for each table, "table type key extra".
QStringList planOf(const storage::Connection& connection, const storage::Select& select) {
    auto explain = storage::Statement::prepare(connection, QStringLiteral("EXPLAIN ") + select.sql);
    if (!explain)
        return {QString::fromStdString(explain.error().text())};
    for (int position = 0; const storage::SqlValue& value : select.values)
        std::visit([&](const auto& bound) { explain->bind(position++, bound); }, value);
    if (const Status ran = explain->run(); !ran)
        return {QString::fromStdString(ran.error().text())};
    QStringList lines;
    for (auto row = explain->next(); row && *row; row = explain->next())
        lines += QString::fromStdString(explain->text(2) + " " + explain->text(3) + " " + explain->text(5) + " " +
                                        explain->text(9));
    return lines;
}

} // namespace

class ServerReadingTest : public QObject {
    Q_OBJECT

    static storage::StoreAddress at() { return storeAddress("server reading"); }
    std::unique_ptr<storage::Connection> m_connection;

    static contract::HistoryQuery newest() {
        contract::HistoryQuery query;
        query.symbol = "SYM1";
        query.timeframe = market::Timeframe::M1;
        query.limit = 500;
        query.newestFirst = true;
        return query;
    }

private Q_SLOTS:
    void init() {
        if (!onServer())
            QSKIP("needs a server");
        if (m_connection)
            return;
        std::vector<contract::Record> records;
        sampleRun(3000, [&](contract::Record record) {
            records.push_back(std::move(record));
            return true;
        });
        for (std::int64_t n = 0; n < 3000; ++n)
            records.emplace_back(sampleTick(replaySource(), "SYM1", n));
        store(at(), records);
        auto connection = storage::openForReading(at(), storage::Database::Server);
        QVERIFY(connection);
        m_connection = std::move(*connection);
    }
    void cleanupTestCase() { m_connection.reset(); }

    void pagesSearchTheirKeyAndDoNotSort() {
        const std::int64_t source = replaySource().id().value;
        for (const auto* shape :
             {&storage::tickShape(), &storage::candleShape(), &storage::featureShape(), &storage::posteriorShape()})
            for (const bool newestFirst : {false, true}) {
                storage::ScanRange range;
                range.newestFirst = newestFirst;
                range.from = epochNanos(kStart);
                range.to = epochNanos(kStart + std::chrono::hours(10));
                const storage::ScanPlace place{newestFirst ? range.to : range.from, 5};
                const QStringList block = planOf(
                    *m_connection, storage::blockSelect(Dialect::MySql, *shape, {source, 1, 60}, place, range, 100));
                QCOMPARE(block.size(), 1);
                QVERIFY2(block[0].startsWith(shape->table + QStringLiteral(" range PRIMARY")), qPrintable(block[0]));
                QVERIFY2(!block[0].contains(QLatin1String("filesort")), qPrintable(block[0]));
                const QStringList next =
                    planOf(*m_connection, storage::nextInstrumentSelect(Dialect::MySql, *shape, source, 1));
                QVERIFY2(next.size() == 1 && next[0].startsWith(shape->table + QStringLiteral(" range PRIMARY")) &&
                             !next[0].contains(QLatin1String("filesort")),
                         qPrintable(next.join(u'\n')));
                const std::vector<storage::Select> edges{
                    storage::edgesOfInstrument(Dialect::MySql, *shape, source, 1, {60, true}, newestFirst),
                    storage::edgesOfSymbol(Dialect::MySql, *shape, {}, {}, "SYM1", {60, true}, newestFirst)};
                for (const storage::Select& select : edges) {
                    const QStringList lines = planOf(*m_connection, select);
                    // Every look into the table is one step down its key, in no join.
                    QVERIFY2(lines.last().startsWith(QLatin1String("c ")) &&
                                 lines.filter(QRegularExpression(QStringLiteral("^c "))) ==
                                     lines.filter(QRegularExpression(QStringLiteral("^c ref PRIMARY.*Using index$"))),
                             qPrintable(lines.join(u'\n')));
                    for (const QString& line : lines)
                        QVERIFY2(!line.startsWith(QLatin1String("i ALL")) && !line.startsWith(QLatin1String("i index")),
                                 qPrintable(line));
                }
            }
    }

    void pagesOfTheLedgerFollowTheirIndex() {
        for (int filters = 0; filters < 64; ++filters) {
            contract::HistoryQuery query;
            query.from = kStart;
            query.to = kStart + std::chrono::hours(10);
            if (filters & 1)
                query.market = market::Market::Crypto;
            if (filters & 2)
                query.symbol = "SYM1";
            if (filters & 4)
                query.account = "main";
            if (filters & 8)
                query.source = replaySource().id();
            if (filters & 16)
                query.sourceKind = market::SourceKind::Replay;
            query.newestFirst = (filters & 32) != 0;
            const std::int64_t time = epochNanos(kStart + std::chrono::hours(1));
            const storage::AccountKey after{time, 7, "main", 9, "x"};
            const storage::RowKey row{time, {}, 7};
            const auto check = [&](const storage::Select& select, const QString& begin) {
                const QStringList lines = planOf(*m_connection, select);
                QVERIFY2(lines[0].startsWith(begin) && !lines[0].contains(QLatin1String("filesort")),
                         qPrintable(lines.join(u'\n') + u'\n' + select.sql));
                for (const QString& line : lines)
                    QVERIFY2(!line.contains(QLatin1String(" ALL ")), qPrintable(lines.join(u'\n')));
            };
            check(storage::selectRegimes(Dialect::MySql, query, row, 100),
                  query.market && query.symbol ? QStringLiteral("regime_state range regime_state_instrument")
                                               : QStringLiteral("regime_state range regime_state_time"));
            check(storage::selectOrders(Dialect::MySql, query, after, 100),
                  query.account ? QStringLiteral("orders range orders_account")
                                : QStringLiteral("orders range orders_created"));
            check(storage::selectTrades(Dialect::MySql, query, after, 100),
                  query.account ? QStringLiteral("trades range trades_account")
                                : QStringLiteral("trades range trades_time"));
            check(storage::selectRiskEvents(Dialect::MySql, query, row, 100),
                  QStringLiteral("risk_events range risk_events_time"));
            check(storage::selectDecisions(Dialect::MySql, 0, query, storage::DecisionKey{time, 0, 7, "main", 60, 9},
                                           100),
                  QStringLiteral("decisions range decisions_time"));
            if ((filters & 1) != 0)
                query.engine = "local";
            check(storage::selectAudit(Dialect::MySql, query, storage::AccountKey{time, 0, "local", 7, {}}, 100),
                  query.engine ? QStringLiteral("audit_log range audit_log_engine")
                               : QStringLiteral("audit_log range audit_log_time"));
        }
    }

    void takingUpTradingFollowsAnIndex() {
        auto selects = storage::tradingStateSelects(Dialect::MySql, replaySource().id());
        selects.push_back(storage::ledgerSelect(Dialect::MySql, replaySource().id(), 5, 10));
        for (const storage::Select& select : selects) {
            const QStringList lines = planOf(*m_connection, select);
            QVERIFY2(
                lines.size() == 1 && !lines[0].contains(QLatin1String(" ALL ")) &&
                    lines[0].contains(QRegularExpression(QStringLiteral(" (ref|range) (PRIMARY|orders_|trades_)"))),
                qPrintable(lines.join(u'\n') + u'\n' + select.sql));
        }
    }

    void nobodySeesConnectionsThatWereKilledOrAServerThatRestarts() {
        storage::HistoryReader reader(at());
        std::atomic<bool> stop{false};
        std::atomic<int> answered{0};
        std::string trouble;
        std::thread asking([&] {
            while (!stop) {
                std::promise<void> done;
                reader.candles(newest(), {}, [&](auto page) {
                    if (!page)
                        trouble = page.error().text();
                    else if (page->rows.size() != 500)
                        trouble = "short page";
                    done.set_value();
                });
                done.get_future().wait();
                ++answered;
            }
        });
        const auto awaitAnswers = [&] {
            for (const int before = answered; answered < before + 20 && trouble.empty();)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
        };
        awaitAnswers();
        for (int round = 0; round < 5; ++round) {
            const auto killed = sharedServer().killConnections();
            QVERIFY(killed);
            awaitAnswers();
        }
        sharedServer().kill();
        QVERIFY(sharedServer().restart());
        awaitAnswers();
        sharedServer().freeze();
        std::this_thread::sleep_for(std::chrono::milliseconds(500));
        sharedServer().thaw();
        awaitAnswers();
        stop = true;
        asking.join();
        QVERIFY2(trouble.empty(), trouble.c_str());
        m_connection.reset();
    }

    void aServerThatStaysAwayIsToldOfInOneLine() {
        m_connection.reset();
        auto opened = storage::StoreReader::open(at());
        QVERIFY(opened);
        QVERIFY((*opened)->candles(newest()));
        QVERIFY(sharedServer().stop());
        const auto begin = std::chrono::steady_clock::now();
        const auto page = (*opened)->candles(newest());
        QVERIFY(!page);
        QCOMPARE(page.error().text(),
                 at().text() + ": the server does not answer; what it holds can be read when it is back");
        QVERIFY(std::chrono::steady_clock::now() - begin < storage::kReadingPatience + std::chrono::seconds(5));
        // The next one does not wait again, and a wish to end is heard while one waits.
        const auto again = std::chrono::steady_clock::now();
        QVERIFY(!(*opened)->candles(newest()));
        QVERIFY(std::chrono::steady_clock::now() - again < std::chrono::seconds(4));
        QVERIFY(sharedServer().restart());
        const auto back = (*opened)->candles(newest());
        QVERIFY2(back, back ? "" : back.error().text().c_str());
        QCOMPARE(back->rows.size(), 500u);
    }
};

REGISTER_TEST(ServerReadingTest)
#include "server_reading_test.moc"
