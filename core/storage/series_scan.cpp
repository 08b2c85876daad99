#include "core/storage/series_scan.h"

#include <algorithm>

namespace aetherion::storage {

namespace {

/// Where reading of one series begins: SQL compares (time, tie) with it, "at or after" for the oldest first, "before"
/// for the newest first.
struct Place {
    std::int64_t time = 0;
    std::int64_t tie = 0;
};

Place startOf(const SeriesKey& series, const ScanRange& range) {
    const Place edge{range.newestFirst ? range.to : range.from, INT64_MIN};
    if (!range.after)
        return edge;
    const RowKey& after = *range.after;
    if (range.newestFirst ? after.time >= range.to : after.time < range.from)
        return edge;
    if (series == after.series && range.newestFirst)
        return {after.time, after.tie};
    if (series == after.series)
        return {after.time, after.tie == INT64_MAX ? INT64_MAX : after.tie + 1};
    // At one time, rows of lesser series come first (newest first: last).
    return {after.time, series < after.series ? INT64_MAX : INT64_MIN};
}

Result<std::optional<std::int64_t>> seek(Statement& statement) {
    if (const auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    const auto found = statement.next();
    if (!found)
        return tl::unexpected(found.error());
    std::optional<std::int64_t> value;
    if (*found)
        value = statement.integer(0);
    statement.finish();
    return value;
}

} // namespace

QString scanSql(const TableShape& shape, bool newestFirst) {
    const QString direction = newestFirst ? QStringLiteral("DESC") : QStringLiteral("ASC");
    // One bound on each side: of two on the same side SQLite would take one into the index and filter by the other.
    return QStringLiteral("SELECT %2, %3, %4 FROM %1 WHERE source_id = ? AND instrument_id = ? %5 AND %6 "
                          "ORDER BY %2 %7 %8")
        .arg(shape.table, shape.time, shape.tie, shape.columns,
             shape.hasTimeframe ? QStringLiteral("AND timeframe = ?") : QString(),
             (newestFirst ? QStringLiteral("%1 >= ? AND (%1, %2) < (?, ?)")
                          : QStringLiteral("%1 < ? AND (%1, %2) >= (?, ?)"))
                 .arg(shape.time, shape.tie),
             direction,
             shape.tie == QLatin1String("0") ? QString() : QStringLiteral(", %1 %2").arg(shape.tie, direction));
}

QString nextInstrumentSql(const TableShape& shape) {
    return QStringLiteral("SELECT instrument_id FROM %1 WHERE source_id = ? AND instrument_id > ? "
                          "ORDER BY instrument_id LIMIT 1")
        .arg(shape.table);
}

QString nextTimeframeSql(const TableShape& shape) {
    return QStringLiteral("SELECT timeframe FROM %1 WHERE source_id = ? AND instrument_id = ? AND timeframe > ? "
                          "ORDER BY timeframe LIMIT 1")
        .arg(shape.table);
}

Result<std::vector<SeriesKey>> findSeries(const Connection& connection, const TableShape& shape,
                                          const SeriesFilter& filter) {
    auto nextInstrument = Statement::prepare(connection, nextInstrumentSql(shape));
    if (!nextInstrument)
        return tl::unexpected(nextInstrument.error());
    std::optional<Statement> nextTimeframe;
    if (shape.hasTimeframe && !filter.timeframe) {
        auto prepared = Statement::prepare(connection, nextTimeframeSql(shape));
        if (!prepared)
            return tl::unexpected(prepared.error());
        nextTimeframe = std::move(*prepared);
    }
    std::vector<SeriesKey> series;
    const auto addInstrument = [&](std::int64_t source, std::int64_t instrument) -> Status {
        if (!nextTimeframe) {
            series.push_back({source, instrument, shape.hasTimeframe ? *filter.timeframe : 0});
            return {};
        }
        nextTimeframe->bind(0, source);
        nextTimeframe->bind(1, instrument);
        for (std::int64_t last = INT64_MIN;;) {
            nextTimeframe->bind(2, last);
            const auto found = seek(*nextTimeframe);
            if (!found)
                return tl::unexpected(found.error());
            if (!*found)
                return {};
            last = **found;
            series.push_back({source, instrument, last});
        }
    };
    for (const std::int64_t source : filter.sources) {
        for (const std::int64_t instrument : filter.instruments)
            if (const auto added = addInstrument(source, instrument); !added)
                return tl::unexpected(added.error());
        if (!filter.instruments.empty())
            continue;
        nextInstrument->bind(0, source);
        for (std::int64_t last = INT64_MIN;;) {
            nextInstrument->bind(1, last);
            const auto found = seek(*nextInstrument);
            if (!found)
                return tl::unexpected(found.error());
            if (!*found)
                break;
            last = **found;
            if (filter.accepts && !filter.accepts(last))
                continue;
            if (const auto added = addInstrument(source, last); !added)
                return tl::unexpected(added.error());
        }
    }
    return series;
}

Result<bool> SeriesScan::step(Reader& reader) {
    const auto stepped = reader.statement.next();
    if (stepped && *stepped) {
        reader.key.time = reader.statement.integer(0);
        reader.key.tie = reader.statement.integer(1);
    }
    return stepped;
}

bool SeriesScan::later(const Reader& a, const Reader& b) const { return m_newestFirst ? a.key < b.key : b.key < a.key; }

Result<SeriesScan> SeriesScan::open(const Connection& connection, const TableShape& shape,
                                    const std::vector<SeriesKey>& series, const ScanRange& range) {
    SeriesScan scan(range.newestFirst);
    const QString sql = scanSql(shape, range.newestFirst);
    for (const SeriesKey& key : series) {
        auto statement = Statement::prepare(connection, sql);
        if (!statement)
            return tl::unexpected(statement.error());
        const Place start = startOf(key, range);
        int position = 0;
        statement->bind(position++, key.source);
        statement->bind(position++, key.instrument);
        if (shape.hasTimeframe)
            statement->bind(position++, key.timeframe);
        statement->bind(position++, range.newestFirst ? range.from : range.to);
        statement->bind(position++, start.time);
        statement->bind(position++, start.tie);
        if (const auto ran = statement->run(); !ran)
            return tl::unexpected(ran.error());
        Reader reader{std::move(*statement), RowKey{.series = key}};
        const auto stepped = step(reader);
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (*stepped)
            scan.m_readers.push_back(std::move(reader));
    }
    return scan;
}

Result<bool> SeriesScan::next() {
    const auto order = [this](const Reader& a, const Reader& b) { return later(a, b); };
    if (!m_started) {
        m_started = true;
        std::make_heap(m_readers.begin(), m_readers.end(), order);
    } else if (!m_readers.empty()) {
        std::pop_heap(m_readers.begin(), m_readers.end(), order);
        const auto stepped = step(m_readers.back());
        if (!stepped)
            return stepped;
        if (*stepped)
            std::push_heap(m_readers.begin(), m_readers.end(), order);
        else
            m_readers.pop_back();
    }
    return !m_readers.empty();
}

} // namespace aetherion::storage
