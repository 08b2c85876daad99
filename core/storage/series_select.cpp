#include "core/storage/series_select.h"

#include "core/market/names.h"

namespace aetherion::storage {

namespace {

QString directionOf(bool newestFirst) { return newestFirst ? QStringLiteral("DESC") : QStringLiteral("ASC"); }

/// Only equalities refer to the tables outside: each is one step down the key in either database.
QString edgeOf(Dialect dialect, const TableShape& shape, const QString& source, const QString& instrument,
               bool newestFirst) {
    return QStringLiteral("(SELECT c.%1 FROM %2 c%3 WHERE c.source_id = %4 AND c.instrument_id = %5 %6 "
                          "ORDER BY c.%1 %7 LIMIT 1)")
        .arg(shape.time, shape.table, byIndex(dialect, QStringLiteral("PRIMARY")), source, instrument,
             shape.hasTimeframe ? QStringLiteral("AND c.timeframe = t.seconds") : QString(), directionOf(newestFirst));
}

void choose(Select& select, const TimeframeChoice& timeframes) {
    if (timeframes.seconds)
        select.add(timeframes.smallerToo ? QStringLiteral("t.seconds <= ?") : QStringLiteral("t.seconds = ?"),
                   *timeframes.seconds);
}

void choose(Select& select, const SourceChoice& sources) {
    if (sources.id)
        select.add(QStringLiteral("s.id = ?"), *sources.id);
    if (sources.kind)
        select.add(QStringLiteral("s.kind = ?"), *sources.kind);
}

} // namespace

ScanPlace startOf(const SeriesKey& series, const ScanRange& range) {
    const ScanPlace edge{range.newestFirst ? range.to : range.from, INT64_MIN};
    if (!range.after)
        return edge;
    const RowKey& after = *range.after;
    if (range.newestFirst ? after.time >= range.to : after.time < range.from)
        return edge;
    if (series == after.series)
        return behind(after, range.newestFirst);
    // At one time, rows of lesser series come first (newest first: last).
    return {after.time, series < after.series ? INT64_MAX : INT64_MIN};
}

ScanPlace behind(const RowKey& key, bool newestFirst) {
    return {key.time, newestFirst || key.tie == INT64_MAX ? key.tie : key.tie + 1};
}

Select blockSelect(Dialect dialect, const TableShape& shape, const SeriesKey& series, const ScanPlace& place,
                   const ScanRange& range, std::size_t rows) {
    BlockColumns columns{{shape.time}, {shape.tie.isEmpty() ? QStringLiteral("0") : shape.tie}};
    columns.insert(columns.end(), shape.columns.begin(), shape.columns.end());
    Select select;
    select.sql = QStringLiteral("SELECT %1 FROM %2%3 WHERE source_id = ? AND instrument_id = ?")
                     .arg(selectList(dialect, columns), shape.table, byIndex(dialect, QStringLiteral("PRIMARY")));
    select.values = {series.source, series.instrument};
    if (shape.hasTimeframe)
        select.add(QStringLiteral("timeframe = ?"), series.timeframe);
    const bool newestFirst = range.newestFirst;
    const bool tied = !shape.tie.isEmpty();
    // Without a tie-breaker the place is before or behind its moment's only row.
    const std::int64_t beyond = !tied && place.tie > 0 && place.time < INT64_MAX ? place.time + 1 : place.time;
    if (newestFirst) {
        select.add(QStringLiteral("%1 >= ?").arg(shape.time), range.from);
        select.add(QStringLiteral("%1 %2 ?").arg(shape.time, tied ? QStringLiteral("<=") : QStringLiteral("<")),
                   beyond);
    } else {
        select.add(QStringLiteral("%1 >= ?").arg(shape.time), beyond);
        select.add(QStringLiteral("%1 < ?").arg(shape.time), range.to);
    }
    QString order = shape.time + u' ' + directionOf(newestFirst);
    if (tied) {
        select.add(QStringLiteral("(%1 %2 ? OR %3 %4 ?)")
                       .arg(shape.time, newestFirst ? QStringLiteral("<") : QStringLiteral(">"), shape.tie,
                            newestFirst ? QStringLiteral("<") : QStringLiteral(">=")),
                   place.time);
        select.values.emplace_back(place.tie);
        order += QStringLiteral(", %1 %2").arg(shape.tie, directionOf(newestFirst));
    }
    select.sql += QStringLiteral(" ORDER BY %1 LIMIT ?").arg(order);
    select.values.emplace_back(static_cast<std::int64_t>(rows));
    return select;
}

Select nextInstrumentSelect(Dialect dialect, const TableShape& shape, std::int64_t source, std::int64_t above) {
    return {QStringLiteral("SELECT instrument_id FROM %1%2 WHERE source_id = ? AND instrument_id > ? "
                           "ORDER BY source_id, instrument_id LIMIT 1")
                .arg(shape.table, byIndex(dialect, QStringLiteral("PRIMARY"))),
            {source, above}};
}

Select edgesOfInstrument(Dialect dialect, const TableShape& shape, std::int64_t source, std::int64_t instrument,
                         const TimeframeChoice& timeframes, bool newestFirst) {
    const QString edge = edgeOf(dialect, shape, QStringLiteral("?"), QStringLiteral("?"), newestFirst);
    Select select{shape.hasTimeframe
                      ? QStringLiteral("SELECT 0, 0, t.seconds, %1 FROM timeframes t WHERE 1 = 1").arg(edge)
                      : QStringLiteral("SELECT 0, 0, 0, %1").arg(edge),
                  {source, instrument}};
    if (shape.hasTimeframe)
        choose(select, timeframes);
    return select;
}

Select edgesOfSymbol(Dialect dialect, const TableShape& shape, const SourceChoice& sources,
                     const std::optional<std::string>& market, const std::string& symbol,
                     const TimeframeChoice& timeframes, bool newestFirst) {
    const QString edge = edgeOf(dialect, shape, QStringLiteral("s.id"), QStringLiteral("i.id"), newestFirst);
    // Every market is named, so that the index by market and symbol answers.
    QStringList markets;
    for (const market::Market each : market::kMarkets)
        markets << u'\'' + QString::fromUtf8(market::name(each).data(), market::name(each).size()) + u'\'';
    Select select{
        QStringLiteral("SELECT s.id, i.id, %1, %2 FROM instruments i CROSS JOIN sources s%3 WHERE "
                       "i.market %4 AND i.symbol = ?")
            .arg(shape.hasTimeframe ? QStringLiteral("t.seconds") : QStringLiteral("0"), edge,
                 shape.hasTimeframe ? QStringLiteral(" CROSS JOIN timeframes t") : QString(),
                 market ? QStringLiteral("= ?") : QStringLiteral("IN (%1)").arg(markets.join(QStringLiteral(", ")))),
        {}};
    if (market)
        select.values.emplace_back(*market);
    select.values.emplace_back(symbol);
    // Most sources know nothing of an instrument: they are passed over by one step each. (EXISTS a server may turn into
    // a walk over the whole table.)
    select.sql += QStringLiteral(" AND (SELECT 1 FROM %1 c%2 WHERE c.source_id = s.id AND c.instrument_id = i.id "
                                 "LIMIT 1) IS NOT NULL")
                      .arg(shape.table, byIndex(dialect, QStringLiteral("PRIMARY")));
    choose(select, sources);
    if (shape.hasTimeframe)
        choose(select, timeframes);
    return select;
}

Select sourcesSelect(const SourceChoice& sources) {
    Select select{QStringLiteral("SELECT s.id FROM sources s WHERE 1 = 1"), {}};
    choose(select, sources);
    return select;
}

} // namespace aetherion::storage
