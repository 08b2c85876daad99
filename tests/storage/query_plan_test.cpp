#include "core/storage/audit_query.h"
#include "core/storage/decision_query.h"
#include "core/storage/order_query.h"
#include "core/storage/regime_query.h"
#include "core/storage/row_reader.h"
#include "core/storage/statement.h"
#include "core/storage/trading_reader.h"

#include "core/storage/database_file.h"
#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QTemporaryDir>

using namespace aetherion;
using namespace aetherion::test;
using storage::Database;

class QueryPlanTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::unique_ptr<storage::Connection> m_ledger;
    std::unique_ptr<storage::Connection> m_market;

    /// The lines of a statement's plan, each on its own.
    static QString plan(const storage::Connection& connection, const storage::Select& select) {
        auto explain = storage::Statement::prepare(connection, QStringLiteral("EXPLAIN QUERY PLAN ") + select.sql);
        if (!explain || !explain->run())
            return QStringLiteral("failed: ") + select.sql;
        QString lines;
        for (auto row = explain->next(); row && *row; row = explain->next())
            lines += QString::fromStdString(explain->text(3)) + u'\n';
        return lines;
    }

private Q_SLOTS:
    void init() { SKIP_ON_SERVER("the plans that its planner makes"); }
    void initTestCase() {
        const std::filesystem::path folder = m_dir.filePath(QStringLiteral("data")).toStdString();
        store(folder, {});
        auto ledger = storage::openForReading(folder, Database::Ledger);
        auto market = storage::openForReading(folder, Database::Market);
        QVERIFY(ledger && market);
        m_ledger = std::move(*ledger);
        m_market = std::move(*market);
    }
    void cleanupTestCase() {
        m_ledger.reset();
        m_market.reset();
    }

    void pagesOfMarketRowsSeekTheirKeyAndDoNotSort() {
        constexpr auto kLite = storage::Dialect::Sqlite;
        for (const auto* shape :
             {&storage::tickShape(), &storage::candleShape(), &storage::featureShape(), &storage::posteriorShape()}) {
            for (const bool newestFirst : {false, true}) {
                storage::ScanRange range;
                range.newestFirst = newestFirst;
                const QString lines =
                    plan(*m_market, storage::blockSelect(kLite, *shape, {1, 2, 60}, {5, 7}, range, 100));
                QVERIFY2(lines.startsWith(QStringLiteral("SEARCH %1 USING PRIMARY KEY (source_id=? AND instrument_id=?")
                                              .arg(shape->table)),
                         qPrintable(lines));
                // Both ends of the range are bounds of the search, not filters behind it.
                QVERIFY2(lines.contains(QStringLiteral("%1>? AND %1<?").arg(shape->time)), qPrintable(lines));
                QVERIFY2(!lines.contains(QLatin1String("SCAN")) && !lines.contains(QLatin1String("TEMP B-TREE")),
                         qPrintable(lines));
            }
            for (const storage::Select& select :
                 {storage::nextInstrumentSelect(kLite, *shape, 1, 2),
                  storage::edgesOfInstrument(kLite, *shape, 1, 2, {60, true}, true),
                  storage::edgesOfSymbol(kLite, *shape, {}, {}, "A", {60, false}, true),
                  storage::edgesOfSymbol(kLite, *shape, {1, "REPLAY"}, "US", "A", {}, false)}) {
                const QString lines = plan(*m_market, select);
                QVERIFY2(!lines.contains(QLatin1String("SCAN market")) && !lines.contains(QLatin1String("SCAN c")) &&
                             !lines.contains(QLatin1String("SCAN i")) && !lines.contains(QLatin1String("TEMP B-TREE")),
                         qPrintable(lines));
            }
        }
    }

    void pagesOfChangesFollowTheTimeWhateverTheFilter() {
        for (int filters = 0; filters < 32; ++filters) {
            contract::HistoryQuery query;
            if (filters & 1)
                query.market = market::Market::Crypto;
            if (filters & 2)
                query.symbol = "A";
            if (filters & 4)
                query.timeframe = market::Timeframe::M1;
            if (filters & 8)
                query.source = replaySource().id();
            if (filters & 16)
                query.sourceKind = market::SourceKind::Replay;
            for (const bool newestFirst : {false, true}) {
                query.newestFirst = newestFirst;
                const auto select =
                    storage::selectRegimes(storage::Dialect::Sqlite, query, storage::RowKey{5, {}, 7}, 100);
                const QString lines = plan(*m_ledger, select);
                const bool instrument = query.market && query.symbol;
                QVERIFY2(lines.startsWith(instrument
                                              ? QStringLiteral("SEARCH regime_state USING INDEX "
                                                               "regime_state_instrument (market=? AND symbol=? AND ")
                                              : QStringLiteral("SEARCH regime_state USING INDEX regime_state_time (")),
                         qPrintable(lines));
                QVERIFY2(lines.contains(QLatin1String("detected_at>? AND detected_at<?")), qPrintable(lines));
                QVERIFY2(!lines.contains(QLatin1String("TEMP B-TREE")), qPrintable(lines));
            }
        }
    }

    void pagesOfOrdersTradesAndRiskEventsFollowTheTime() {
        constexpr auto kLite = storage::Dialect::Sqlite;
        for (int filters = 0; filters < 32; ++filters) {
            contract::HistoryQuery query;
            if (filters & 1)
                query.account = "main";
            if (filters & 2)
                query.symbol = "A";
            if (filters & 4)
                query.source = replaySource().id();
            if (filters & 8)
                query.sourceKind = market::SourceKind::Replay;
            query.newestFirst = (filters & 16) != 0;
            const storage::AccountKey after{5, 7, "main", 9, "x"};
            const QString orders = plan(*m_ledger, storage::selectOrders(kLite, query, after, 100));
            QVERIFY2(orders.startsWith(query.account
                                           ? QLatin1String("SEARCH orders USING INDEX orders_account (account=? AND "
                                                           "created>? AND created<?)")
                                           : QLatin1String("SEARCH orders USING INDEX orders_created (created>? AND "
                                                           "created<?)")),
                     qPrintable(orders));
            const QString trades = plan(*m_ledger, storage::selectTrades(kLite, query, after, 100));
            QVERIFY2(trades.startsWith(query.account
                                           ? QLatin1String("SEARCH trades USING INDEX trades_account (account=? "
                                                           "AND time>? AND time<?)")
                                           : QLatin1String("SEARCH trades USING INDEX trades_time (time>? AND "
                                                           "time<?)")),
                     qPrintable(trades));
            const QString events =
                plan(*m_ledger, storage::selectRiskEvents(kLite, query, storage::RowKey{5, {}, 7}, 9));
            QVERIFY2(
                events.startsWith(QLatin1String("SEARCH risk_events USING INDEX risk_events_time (time>? AND time<?)")),
                qPrintable(events));
            for (const QString& lines : {orders, trades, events})
                QVERIFY2(!lines.contains(QLatin1String("TEMP B-TREE")), qPrintable(lines));
        }
    }

    void pagesOfDecisionsAndTheAuditFollowTheTime() {
        constexpr auto kLite = storage::Dialect::Sqlite;
        for (int filters = 0; filters < 64; ++filters) {
            contract::HistoryQuery query;
            if (filters & 1)
                query.account = "main";
            if (filters & 2) {
                query.market = market::Market::Us;
                query.symbol = "A";
            }
            if (filters & 4)
                query.source = replaySource().id();
            if (filters & 8)
                query.engine = "local";
            query.toAct = (filters & 16) != 0;
            if (filters & 16)
                query.timeframe = market::Timeframe::M5;
            query.newestFirst = (filters & 32) != 0;
            const QString audit =
                plan(*m_ledger, storage::selectAudit(kLite, query, storage::AccountKey{5, 0, "local", 7, {}}, 100));
            QVERIFY2(audit.startsWith(query.engine
                                          ? QLatin1String("SEARCH audit_log USING INDEX audit_log_engine (engine=? AND "
                                                          "time>? AND time<?)")
                                          : QLatin1String("SEARCH audit_log USING INDEX audit_log_time (time>? AND "
                                                          "time<?)")),
                     qPrintable(audit));
            QVERIFY2(!audit.contains(QLatin1String("TEMP B-TREE")), qPrintable(audit));
            for (const std::int64_t file : {0, 1}) {
                const QString decisions =
                    plan(file == 0 ? *m_ledger : *m_market,
                         storage::selectDecisions(kLite, file, query, storage::DecisionKey{5, 0, 7, "main", 60, 9}, 9));
                QVERIFY2(decisions.startsWith(
                             QLatin1String("SEARCH decisions USING INDEX decisions_time (time>? AND time<?)")),
                         qPrintable(decisions));
                QVERIFY2(!decisions.contains(QLatin1String("TEMP B-TREE")) &&
                             !decisions.contains(QLatin1String("SCAN i")),
                         qPrintable(decisions));
            }
        }
    }

    void takingUpTradingSearchesAndDoesNotSort() {
        constexpr auto kLite = storage::Dialect::Sqlite;
        auto selects = storage::tradingStateSelects(kLite, replaySource().id());
        selects.push_back(storage::ledgerSelect(kLite, replaySource().id(), 5, 10));
        for (const storage::Select& select : selects) {
            const QString lines = plan(*m_ledger, select);
            QVERIFY2(lines.startsWith(QLatin1String("SEARCH ")) && lines.contains(QLatin1String("(source_id=?")) &&
                         !lines.contains(QLatin1String("TEMP B-TREE")),
                     qPrintable(lines));
        }
        QVERIFY(plan(*m_ledger, selects[3]).contains(QLatin1String("orders_open")));
    }
};

REGISTER_TEST(QueryPlanTest)
#include "query_plan_test.moc"
