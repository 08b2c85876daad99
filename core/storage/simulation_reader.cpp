#include "core/storage/simulation_reader.h"

#include "core/storage/database_file.h"
#include "core/storage/migration.h"
#include "core/storage/row_names.h"
#include "core/storage/row_reader.h"
#include "core/storage/statement.h"

#include <algorithm>

namespace aetherion::storage {

namespace {

/// Rows of one series that began before a time, newest first.
QString newestSql(Dialect dialect, const char* columns, const char* table, const char* time) {
    return QStringLiteral("SELECT %1 FROM %2%3 WHERE source_id = ? AND instrument_id = ? AND timeframe = ? AND %4 < ? "
                          "ORDER BY %4 DESC LIMIT ?")
        .arg(QString::fromLatin1(columns), QString::fromLatin1(table), byIndex(dialect, QStringLiteral("PRIMARY")),
             QString::fromLatin1(time));
}

QString newestCandlesSql(Dialect dialect) {
    QString columns = QStringLiteral("open_time");
    for (const char* exact : {"open", "high", "low", "close", "volume"})
        columns += QStringLiteral(", ") + unitsOf(dialect, QString::fromLatin1(exact));
    columns += QStringLiteral(", count, partial, cut_at, begins");
    return newestSql(dialect, columns.toLatin1().constData(), "market_candles", "open_time");
}

QString newestRegimesSql(Dialect dialect) {
    QString columns = QStringLiteral("close_time, regime, state, confirmed");
    for (const char* real : {"confidence", "p_bull", "p_bear", "p_sideways", "p_crisis"})
        columns += QStringLiteral(", ") + realOf(dialect, QString::fromLatin1(real));
    return newestSql(dialect, columns.toLatin1().constData(), "regime_posteriors", "close_time");
}

contract::PosteriorRecord posteriorOf(const Statement& row, market::Timeframe timeframe) {
    contract::PosteriorRecord posterior;
    posterior.timeframe = timeframe;
    posterior.closeTime = fromEpochNanos(row.integer(0));
    posterior.regime = static_cast<market::Regime>(row.integer(1));
    posterior.state = static_cast<int>(row.integer(2));
    posterior.confirmed = row.integer(3) != 0;
    posterior.confidence = row.real(4);
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        posterior.probabilities[i] = row.real(5 + static_cast<int>(i));
    return posterior;
}

market::Bar barOf(const Statement& row, market::Timeframe timeframe) {
    market::Bar bar;
    bar.timeframe = timeframe;
    bar.openTime = fromEpochNanos(row.integer(0));
    bar.open = Price::fromUnits(row.integer(1));
    bar.high = Price::fromUnits(row.integer(2));
    bar.low = Price::fromUnits(row.integer(3));
    bar.close = Price::fromUnits(row.integer(4));
    bar.hasVolume = !row.isNull(5);
    bar.volume = Quantity::fromUnits(row.integer(5));
    bar.count = static_cast<std::uint32_t>(row.integer(6));
    bar.partial = row.integer(7) != 0;
    if (!row.isNull(8))
        bar.cutAt = fromEpochNanos(row.integer(8));
    bar.begins = row.integer(9) != 0;
    return bar;
}

} // namespace

Result<std::vector<StoredSimulation>> storedSimulations(const StoreAddress& address, const std::string& engine) {
    std::vector<StoredSimulation> simulations;
    if (!address.server && !std::filesystem::exists(databasePath(address.folder, Database::Market)))
        return simulations;
    if (address.server) {
        // Nobody may have stored anything there yet.
        const auto server = Connection::open(*address.server, Access::Read);
        if (!server)
            return tl::unexpected(server.error());
        const auto schema = schemaVersion(**server);
        if (!schema)
            return tl::unexpected(schema.error());
        if (*schema == 0)
            return simulations;
    }
    const auto connection = openForReading(address, Database::Market);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto sources = readSources(**connection);
    if (!sources)
        return tl::unexpected(sources.error());
    auto select = Statement::prepare(
        **connection,
        QStringLiteral("SELECT source_id, saved_at, state FROM simulator_state ORDER BY saved_at DESC, source_id"));
    if (!select)
        return tl::unexpected(select.error());
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return simulations;
        const auto source = sources->find({select->integer(0)});
        if (source != sources->end() && source->second.engine == engine)
            simulations.push_back({source->second, fromEpochNanos(select->integer(1)), select->text(2)});
    }
}

Result<std::optional<Timestamp>> newestTick(const StoreAddress& address, market::SourceId source) {
    const auto connection = openForReading(address, Database::Market);
    if (!connection)
        return tl::unexpected(connection.error());
    RowNames names;
    if (const auto refreshed = names.refresh(**connection); !refreshed)
        return tl::unexpected(refreshed.error());
    // Instrument by instrument the key answers at once.
    auto select = Statement::prepare(
        **connection,
        QStringLiteral("SELECT max(event_time) FROM market_ticks WHERE source_id = ? AND instrument_id = ?"));
    if (!select)
        return tl::unexpected(select.error());
    std::optional<Timestamp> newest;
    for (const auto& [id, key] : names.instruments()) {
        select->bind(0, source.value);
        select->bind(1, id);
        if (const auto ran = select->run(); !ran)
            return tl::unexpected(ran.error());
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (*stepped && !select->isNull(0))
            newest = std::max(newest.value_or(Timestamp::min()), fromEpochNanos(select->integer(0)));
        select->finish();
    }
    return newest;
}

Result<StreamStates> streamStates(const StoreAddress& address, market::SourceId source) {
    const auto connection = openForReading(address, Database::Market);
    if (!connection)
        return tl::unexpected(connection.error());
    RowNames names;
    if (const auto refreshed = names.refresh(**connection); !refreshed)
        return tl::unexpected(refreshed.error());
    auto select = Statement::prepare(
        **connection, QStringLiteral("SELECT instrument_id, part, state FROM stream_state WHERE source_id = ?"));
    if (!select)
        return tl::unexpected(select.error());
    select->bind(0, source.value);
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    StreamStates states;
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return states;
        if (const auto known = names.instruments().find(select->integer(0)); known != names.instruments().end())
            states[known->second][select->text(1)] = select->bytes(2);
    }
}

namespace {

/// The newest `count` rows of every instrument and timeframe, by a statement that asks for source, instrument,
/// timeframe, limit of time and number of rows, newest first.
template <typename Set, typename RowOf>
Result<std::map<market::InstrumentKey, Set>> newestRows(const StoreAddress& address, QString (*sql)(Dialect),
                                                        market::SourceId source, Timestamp before, std::size_t count,
                                                        RowOf&& rowOf) {
    const auto connection = openForReading(address, Database::Market);
    if (!connection)
        return tl::unexpected(connection.error());
    RowNames names;
    if (const auto refreshed = names.refresh(**connection); !refreshed)
        return tl::unexpected(refreshed.error());
    auto select = Statement::prepare(**connection, sql((*connection)->dialect()));
    if (!select)
        return tl::unexpected(select.error());
    std::map<market::InstrumentKey, Set> newest;
    for (const auto& [id, key] : names.instruments()) {
        Set set;
        bool any = false;
        for (const market::Timeframe timeframe : market::kTimeframes) {
            select->bind(0, source.value);
            select->bind(1, id);
            select->bind(2, timeframeSeconds(timeframe));
            select->bind(3, epochNanos(before));
            select->bind(4, static_cast<std::int64_t>(count));
            if (const auto ran = select->run(); !ran)
                return tl::unexpected(ran.error());
            auto& rows = set[market::index(timeframe)];
            for (;;) {
                const auto stepped = select->next();
                if (!stepped)
                    return tl::unexpected(stepped.error());
                if (!*stepped)
                    break;
                rows.push_back(rowOf(*select, timeframe));
            }
            select->finish();
            std::reverse(rows.begin(), rows.end());
            any = any || !rows.empty();
        }
        if (any)
            newest.emplace(key, std::move(set));
    }
    return newest;
}

} // namespace

Result<std::map<market::InstrumentKey, CandleSet>> newestCandles(const StoreAddress& address, market::SourceId source,
                                                                 Timestamp before, std::size_t count) {
    return newestRows<CandleSet>(address, &newestCandlesSql, source, before, count, barOf);
}

Result<std::map<market::InstrumentKey, RegimeSet>> newestRegimes(const StoreAddress& address, market::SourceId source,
                                                                 Timestamp before, std::size_t count) {
    return newestRows<RegimeSet>(address, &newestRegimesSql, source, before, count, posteriorOf);
}

} // namespace aetherion::storage
