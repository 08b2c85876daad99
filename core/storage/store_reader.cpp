#include "core/storage/store_reader.h"

#include "core/storage/audit_query.h"
#include "core/storage/block_row.h"
#include "core/storage/decision_pages.h"
#include "core/storage/order_query.h"
#include "core/storage/read_sessions.h"
#include "core/storage/regime_query.h"
#include "core/storage/series_pages.h"

#include <algorithm>
#include <tuple>

namespace aetherion::storage {

using contract::HistoryQuery;
using contract::Page;

class StoreReader::Sessions : public ReadSessions {
public:
    using ReadSessions::ReadSessions;
};

namespace {

/// A page of one statement: `append` puts the present row behind those that are there, `cursor` names the last.
template <typename Row, typename Append, typename Cursor>
Result<Page<Row>> readLedger(ReadSession& session, const Select& select, std::size_t limit, const std::stop_token& stop,
                             const Append& append, const Cursor& cursor) {
    auto statement = session.run(select);
    if (!statement)
        return tl::unexpected(statement.error());
    Page<Row> page;
    page.rows.reserve(std::min(limit, kRowsMadeRoomFor));
    for (;;) {
        if (page.rows.size() % kRowsBetweenStopChecks == 0 && stop.stop_requested())
            return fail("cancelled");
        const auto stepped = session.next(**statement);
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return page;
        if (page.rows.size() == limit) {
            page.cursor = cursor();
            (*statement)->finish();
            return page;
        }
        if (const Status appended = append(**statement, page.rows); !appended)
            return failAt(session.connection().place(), appended.error().text());
    }
}

/// Rows that name their source by its number alone.
template <typename Row, typename Record>
Status appendOfSource(ReadSession& session, Result<Record>&& record, market::SourceId source, std::vector<Row>& rows) {
    if (!record)
        return tl::unexpected(record.error());
    auto named = session.names().source(source.value);
    if (!named) {
        if (const auto refreshed = session.refreshNames(); !refreshed)
            return refreshed;
        named = session.names().source(source.value);
    }
    if (!named)
        return tl::unexpected(named.error());
    rows.emplace_back(std::move(*record), std::move(*named));
    return {};
}

Result<std::optional<AccountKey>> accountPlaceOf(const HistoryQuery& query, const char* table) {
    if (query.cursor.empty())
        return std::optional<AccountKey>();
    auto place = decodeAccountCursor(query.cursor, table, query.newestFirst);
    if (!place)
        return tl::unexpected(place.error());
    return std::optional(std::move(*place));
}

template <typename Row, typename Record>
Result<Page<Row>>
readAccounts(ReadSessions& sessions, const char* table, const HistoryQuery& query, const std::stop_token& stop,
             Select (*select)(Dialect, const HistoryQuery&, const std::optional<AccountKey>&, std::size_t),
             Result<Record> (*decode)(const Statement&)) {
    const auto after = accountPlaceOf(query, table);
    if (!after)
        return tl::unexpected(after.error());
    const std::size_t limit = rowsOfPage(query);
    return sessions.read<Page<Row>>(Database::Ledger, stop, [&](ReadSession& session) {
        AccountKey last;
        return readLedger<Row>(
            session, select(session.dialect(), query, *after, limit + 1), limit, stop,
            [&](const Statement& row, std::vector<Row>& rows) -> Status {
                auto record = decode(row);
                if (!record)
                    return tl::unexpected(record.error());
                last = keyOf(*record);
                const market::SourceId source = record->source;
                return appendOfSource(session, std::move(record), source, rows);
            },
            [&] { return encodeCursor(table, query.newestFirst, last); });
    });
}

Result<std::optional<RowKey>> placeOf(const HistoryQuery& query, const char* table) {
    if (query.cursor.empty())
        return std::optional<RowKey>();
    const auto place = decodeCursor(query.cursor, table, query.newestFirst);
    if (!place)
        return tl::unexpected(place.error());
    return std::optional(*place);
}

} // namespace

StoreReader::StoreReader(StoreAddress address)
    : m_sessions(std::make_unique<Sessions>(std::move(address), kReadingPatience)) {}
StoreReader::~StoreReader() = default;

Result<std::unique_ptr<StoreReader>> StoreReader::open(const StoreAddress& address) {
    auto reader = std::make_unique<StoreReader>(address);
    for (const Database database : databasesOf(address))
        if (const auto opened = reader->m_sessions->open(database); !opened)
            return tl::unexpected(opened.error());
    return reader;
}

Result<Page<contract::CandleRow>> StoreReader::candles(const HistoryQuery& query, std::stop_token stop) {
    return readCandles(*m_sessions, query, stop);
}

Result<Page<contract::PosteriorRow>> StoreReader::posteriors(const HistoryQuery& query, std::stop_token stop) {
    return readPosteriors(*m_sessions, query, stop);
}

Result<Page<contract::TickRow>> StoreReader::ticks(const HistoryQuery& query, std::stop_token stop) {
    return readTicks(*m_sessions, query, stop);
}

Result<Page<contract::FeatureRow>> StoreReader::features(const HistoryQuery& query, std::stop_token stop) {
    return readFeatures(*m_sessions, query, stop);
}

Result<Page<contract::RegimeRow>> StoreReader::regimes(const HistoryQuery& query, std::stop_token stop) {
    constexpr const char* kTable = "regime_state";
    const auto after = placeOf(query, kTable);
    if (!after)
        return tl::unexpected(after.error());
    const std::size_t limit = rowsOfPage(query);
    return m_sessions->read<Page<contract::RegimeRow>>(Database::Ledger, stop, [&](ReadSession& session) {
        RowKey last;
        return readLedger<contract::RegimeRow>(
            session, selectRegimes(session.dialect(), query, *after, limit + 1), limit, stop,
            [&](const Statement& statement, std::vector<contract::RegimeRow>& rows) -> Status {
                BlockRow row(statement, session.dialect());
                if (!row.take())
                    return failAt(kTable, "a row is not one of numbers");
                auto change = readRegime(row);
                if (!change)
                    return failAt(kTable, change.error().text());
                last = regimeKey(row);
                const market::SourceId source = change->at.source;
                return appendOfSource(session, std::move(change), source, rows);
            },
            [&] { return encodeCursor(kTable, query.newestFirst, last); });
    });
}

Result<Page<contract::OrderRow>> StoreReader::orders(const HistoryQuery& query, std::stop_token stop) {
    return readAccounts<contract::OrderRow>(*m_sessions, "orders", query, stop, &selectOrders, &readOrder);
}

Result<Page<contract::TradeRow>> StoreReader::trades(const HistoryQuery& query, std::stop_token stop) {
    return readAccounts<contract::TradeRow>(*m_sessions, "trades", query, stop, &selectTrades, &readTrade);
}

Result<Page<contract::DecisionRow>> StoreReader::decisions(const HistoryQuery& query, std::stop_token stop) {
    return readDecisions(*m_sessions, query, stop);
}

Result<Page<contract::AuditRecord>> StoreReader::audit(const HistoryQuery& query, std::stop_token stop) {
    constexpr const char* kTable = "audit_log";
    const auto after = accountPlaceOf(query, kTable);
    if (!after)
        return tl::unexpected(after.error());
    const std::size_t limit = rowsOfPage(query);
    return m_sessions->read<Page<contract::AuditRecord>>(Database::Ledger, stop, [&](ReadSession& session) {
        AccountKey last;
        return readLedger<contract::AuditRecord>(
            session, selectAudit(session.dialect(), query, *after, limit + 1), limit, stop,
            [&](const Statement& row, std::vector<contract::AuditRecord>& rows) -> Status {
                rows.push_back(readAudit(row));
                last = keyOf(rows.back());
                return {};
            },
            [&] { return encodeCursor(kTable, query.newestFirst, last); });
    });
}

Result<Page<contract::RiskEventRecord>> StoreReader::riskEvents(const HistoryQuery& query, std::stop_token stop) {
    constexpr const char* kTable = "risk_events";
    const auto after = placeOf(query, kTable);
    if (!after)
        return tl::unexpected(after.error());
    const std::size_t limit = rowsOfPage(query);
    return m_sessions->read<Page<contract::RiskEventRecord>>(Database::Ledger, stop, [&](ReadSession& session) {
        RowKey last;
        return readLedger<contract::RiskEventRecord>(
            session, selectRiskEvents(session.dialect(), query, *after, limit + 1), limit, stop,
            [&](const Statement& row, std::vector<contract::RiskEventRecord>& rows) -> Status {
                rows.push_back(readRiskEvent(row));
                last = {row.integer(0), {}, row.integer(1)};
                return {};
            },
            [&] { return encodeCursor(kTable, query.newestFirst, last); });
    });
}

Result<std::vector<market::Source>> StoreReader::sources(std::stop_token stop) {
    std::map<market::SourceId, market::Source> all;
    for (const Database database : databasesOf(m_sessions->address())) {
        auto some = m_sessions->read<std::map<market::SourceId, market::Source>>(
            database, stop, [](ReadSession& session) -> Result<std::map<market::SourceId, market::Source>> {
                if (const auto refreshed = session.refreshNames(); !refreshed)
                    return tl::unexpected(refreshed.error());
                return session.names().sources();
            });
        if (!some)
            return tl::unexpected(some.error());
        all.merge(*some);
    }
    std::vector<std::pair<market::SourceId, market::Source>> ordered(all.begin(), all.end());
    std::sort(ordered.begin(), ordered.end(), [](const auto& a, const auto& b) {
        return std::tie(a.second.kind, a.second.name, a.first) < std::tie(b.second.kind, b.second.name, b.first);
    });
    std::vector<market::Source> sources;
    for (auto& [id, source] : ordered)
        sources.push_back(std::move(source));
    return sources;
}

} // namespace aetherion::storage
