#include "core/storage/regime_query.h"
#include "core/storage/row_reader.h"

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
    static QString plan(const storage::Connection& connection, const QString& sql) {
        auto explain = storage::Statement::prepare(connection, QStringLiteral("EXPLAIN QUERY PLAN ") + sql);
        if (!explain || !explain->run())
            return QStringLiteral("failed: ") + sql;
        QString lines;
        for (auto row = explain->next(); row && *row; row = explain->next())
            lines += QString::fromStdString(explain->text(3)) + u'\n';
        return lines;
    }

private Q_SLOTS:
    void initTestCase() {
        SKIP_ON_SERVER("the plans that its planner makes");
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
        for (const auto* shape :
             {&storage::tickShape(), &storage::candleShape(), &storage::featureShape(), &storage::posteriorShape()}) {
            for (const bool newestFirst : {false, true}) {
                const QString lines = plan(*m_market, storage::scanSql(*shape, newestFirst));
                QVERIFY2(lines.startsWith(QStringLiteral("SEARCH %1 USING PRIMARY KEY (source_id=? AND instrument_id=?")
                                              .arg(shape->table)),
                         qPrintable(lines));
                // Both ends of the range are bounds of the search, not filters behind it.
                const QString range =
                    newestFirst ? QStringLiteral("%1>? AND (%2)<(%3)") : QStringLiteral("(%2)>(%3) AND %1<?");
                const bool vector = shape->tie != QLatin1String("0");
                const QString columns = vector ? shape->time + u',' + shape->tie : shape->time;
                const QString expected = vector ? range.arg(shape->time, columns, QStringLiteral("?,?"))
                                                : QStringLiteral("%1>? AND %1<?").arg(shape->time);
                QVERIFY2(lines.contains(expected), qPrintable(lines + expected));
                QVERIFY2(!lines.contains(QLatin1String("SCAN")) && !lines.contains(QLatin1String("TEMP B-TREE")),
                         qPrintable(lines));
            }
            for (const QString& sql :
                 {storage::nextInstrumentSql(*shape),
                  shape->hasTimeframe ? storage::nextTimeframeSql(*shape) : QStringLiteral("SELECT 1")}) {
                const QString lines = plan(*m_market, sql);
                QVERIFY2(!lines.contains(QLatin1String("SCAN market")) && !lines.contains(QLatin1String("TEMP B-TREE")),
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
                const auto select = storage::selectRegimes(query, storage::RowKey{5, {}, 7}, 100);
                const QString lines = plan(*m_ledger, select.sql);
                const bool instrument = query.market && query.symbol;
                QVERIFY2(lines.startsWith(instrument
                                              ? QStringLiteral("SEARCH regime_state USING INDEX "
                                                               "regime_state_instrument (market=? AND symbol=? AND ")
                                              : QStringLiteral("SEARCH regime_state USING INDEX regime_state_time (")),
                         qPrintable(lines));
                QVERIFY2(lines.contains(newestFirst ? QLatin1String("detected_at>? AND (detected_at,rowid)<(?,?)")
                                                    : QLatin1String("(detected_at,rowid)>(?,?) AND detected_at<?")) ||
                             lines.contains(QLatin1String("detected_at>? AND detected_at<?")),
                         qPrintable(lines));
                QVERIFY2(!lines.contains(QLatin1String("TEMP B-TREE")), qPrintable(lines));
            }
        }
    }
};

REGISTER_TEST(QueryPlanTest)
#include "query_plan_test.moc"
