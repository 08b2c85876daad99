#include "core/storage/store_reader.h"

#include "core/storage/database_file.h"
#include "core/storage/regime_query.h"
#include "core/storage/row_reader.h"

#include <algorithm>
#include <tuple>

namespace aetherion::storage {

using contract::HistoryQuery;
using contract::Page;

struct StoreReader::Connections {
    std::unique_ptr<Connection> ledger;
    std::unique_ptr<Connection> market;
    RowNames names;
};

namespace {

constexpr std::size_t kRowsBetweenStopChecks = 256;

std::size_t rowsWanted(const HistoryQuery& query) { return std::clamp<std::size_t>(query.limit, 1, kLargestPage); }

std::vector<std::int64_t> matchingSources(const HistoryQuery& query, const RowNames& names) {
    std::vector<std::int64_t> ids;
    for (const auto& [id, source] : names.sources())
        if ((!query.source || *query.source == id) && (!query.sourceKind || *query.sourceKind == source.kind))
            ids.push_back(id.value);
    return ids;
}

bool matches(const HistoryQuery& query, const market::InstrumentKey& key) {
    return (!query.market || *query.market == key.market) && (!query.symbol || *query.symbol == key.symbol);
}

/// Nothing when no instrument can match.
std::optional<SeriesFilter> filterOf(const HistoryQuery& query, const RowNames& names) {
    SeriesFilter filter;
    filter.sources = matchingSources(query, names);
    if (query.timeframe)
        filter.timeframe = timeframeSeconds(*query.timeframe);
    if (query.symbol) {
        for (const auto& [id, key] : names.instruments())
            if (matches(query, key))
                filter.instruments.push_back(id);
        if (filter.instruments.empty())
            return std::nullopt;
    } else if (query.market) {
        filter.accepts = [&names, wanted = *query.market](std::int64_t id) {
            const auto found = names.instruments().find(id);
            return found != names.instruments().end() && found->second.market == wanted;
        };
    }
    return filter;
}

template <typename Row>
Result<Page<Row>> readPage(const Connection& connection, RowNames& names, const TableShape& shape,
                           Result<Row> (*decode)(const SeriesScan&, const RowNames&), const HistoryQuery& query,
                           const std::stop_token& stop) {
    const std::string table = shape.table.toStdString();
    ScanRange range;
    range.newestFirst = query.newestFirst;
    if (query.from)
        range.from = epochNanos(*query.from);
    if (query.to)
        range.to = epochNanos(*query.to);
    if (!query.cursor.empty()) {
        const auto after = decodeCursor(query.cursor, table, query.newestFirst);
        if (!after)
            return tl::unexpected(after.error());
        range.after = *after;
    }
    if (stop.stop_requested())
        return fail("cancelled");
    const auto transaction = Transaction::begin(connection, Access::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    if (const auto refreshed = names.refresh(connection); !refreshed)
        return tl::unexpected(refreshed.error());
    Page<Row> page;
    const auto filter = filterOf(query, names);
    if (!filter)
        return page;
    const auto series = findSeries(connection, shape, *filter);
    if (!series)
        return tl::unexpected(series.error());
    auto scan = SeriesScan::open(connection, shape, *series, range);
    if (!scan)
        return tl::unexpected(scan.error());
    const std::size_t limit = rowsWanted(query);
    RowKey last;
    for (;;) {
        if (page.rows.size() % kRowsBetweenStopChecks == 0 && stop.stop_requested())
            return fail("cancelled");
        const auto stepped = scan->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return page;
        if (page.rows.size() == limit) {
            page.cursor = encodeCursor(table, query.newestFirst, last);
            return page;
        }
        auto row = decode(*scan, names);
        if (!row)
            return failAt(connection.place(), row.error().text());
        page.rows.push_back(std::move(*row));
        last = scan->key();
    }
}

} // namespace

StoreReader::StoreReader(std::unique_ptr<Connections> connections) : m_connections(std::move(connections)) {}
StoreReader::~StoreReader() = default;

Result<std::unique_ptr<StoreReader>> StoreReader::open(const StoreAddress& address) {
    auto connections = std::make_unique<Connections>();
    for (const auto& [database, member] :
         {std::pair{Database::Ledger, &Connections::ledger}, std::pair{Database::Market, &Connections::market}}) {
        auto connection = openForReading(address, database);
        if (!connection)
            return tl::unexpected(connection.error());
        (*connections).*member = std::move(*connection);
    }
    return std::unique_ptr<StoreReader>(new StoreReader(std::move(connections)));
}

Result<Page<contract::CandleRow>> StoreReader::candles(const HistoryQuery& query, std::stop_token stop) {
    return readPage(*m_connections->market, m_connections->names, candleShape(), &readCandle, query, stop);
}

Result<Page<contract::PosteriorRow>> StoreReader::posteriors(const HistoryQuery& query, std::stop_token stop) {
    return readPage(*m_connections->market, m_connections->names, posteriorShape(), &readPosterior, query, stop);
}

Result<Page<contract::TickRow>> StoreReader::ticks(const HistoryQuery& query, std::stop_token stop) {
    return readPage(*m_connections->market, m_connections->names, tickShape(), &readTick, query, stop);
}

Result<Page<contract::FeatureRow>> StoreReader::features(const HistoryQuery& query, std::stop_token stop) {
    return readPage(*m_connections->market, m_connections->names, featureShape(), &readFeature, query, stop);
}

Result<Page<contract::RegimeRow>> StoreReader::regimes(const HistoryQuery& query, std::stop_token stop) {
    constexpr std::string_view kTable = "regime_state";
    std::optional<RowKey> after;
    if (!query.cursor.empty()) {
        const auto place = decodeCursor(query.cursor, kTable, query.newestFirst);
        if (!place)
            return tl::unexpected(place.error());
        after = *place;
    }
    if (stop.stop_requested())
        return fail("cancelled");
    const Connection& ledger = *m_connections->ledger;
    const auto transaction = Transaction::begin(ledger, Access::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto sources = readSources(ledger);
    if (!sources)
        return tl::unexpected(sources.error());
    const std::size_t limit = rowsWanted(query);
    const RegimeSelect select = selectRegimes(query, after, limit + 1);
    auto statement = Statement::prepare(ledger, select.sql);
    if (!statement)
        return tl::unexpected(statement.error());
    for (int position = 0; const auto& value : select.values)
        std::visit([&](const auto& bound) { statement->bind(position++, bound); }, value);
    if (const auto ran = statement->run(); !ran)
        return tl::unexpected(ran.error());
    Page<contract::RegimeRow> page;
    RowKey last;
    for (;;) {
        if (page.rows.size() % kRowsBetweenStopChecks == 0 && stop.stop_requested())
            return fail("cancelled");
        const auto stepped = statement->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return page;
        if (page.rows.size() == limit) {
            page.cursor = encodeCursor(kTable, query.newestFirst, last);
            return page;
        }
        auto change = readRegime(*statement);
        if (!change)
            return failAt(ledger.place(), "regime_state: " + change.error().text());
        const auto source = sources->find(change->at.source);
        if (source == sources->end())
            return failAt(ledger.place(), "regime_state: a row of an unknown source");
        page.rows.push_back({std::move(*change), source->second});
        last = regimeKey(*statement);
    }
}

Result<std::vector<market::Source>> StoreReader::sources() {
    std::map<market::SourceId, market::Source> all;
    for (const auto* connection : {m_connections->ledger.get(), m_connections->market.get()}) {
        auto some = readSources(*connection);
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

Result<std::vector<contract::RiskEventRecord>> StoreReader::riskEvents(std::size_t limit) {
    auto select = Statement::prepare(
        *m_connections->ledger,
        QStringLiteral("SELECT time, kind, who, channel, reason, state, hold, engine FROM risk_events "
                       "ORDER BY id DESC LIMIT ?"));
    if (!select)
        return tl::unexpected(select.error());
    select->bind(0, static_cast<std::int64_t>(std::clamp<std::size_t>(limit, 1, kLargestPage)));
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<contract::RiskEventRecord> events;
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            break;
        events.push_back({.time = fromEpochNanos(select->integer(0)),
                          .kind = select->text(1),
                          .who = select->text(2),
                          .channel = select->text(3),
                          .reason = select->text(4),
                          .state = select->text(5),
                          .hold = select->integer(6),
                          .engine = select->text(7)});
    }
    std::reverse(events.begin(), events.end());
    return events;
}

} // namespace aetherion::storage
