#include "core/storage/row_series.h"

#include "core/storage/statement.h"

#include <algorithm>
#include <initializer_list>

namespace aetherion::storage {

namespace {

constexpr int kInstrumentsInBlock = 64;

/// The rows of one series, with places for source, instrument and, where there is one, timeframe.
QString seriesRange(const RetentionRule& rule) {
    return QStringLiteral("FROM %1 WHERE source_id = ? AND instrument_id = ?%2 AND %3")
        .arg(QLatin1String(rule.table), rule.hasTimeframe ? QStringLiteral(" AND timeframe = ?") : QString(),
             QLatin1String(rule.which));
}

struct KeyedSeries {
    const RetentionRule& rule;
    std::int64_t source;
    const RowSeries& series;

    [[nodiscard]] Result<Statement> run(const Connection& connection, const QString& sql,
                                        std::initializer_list<std::int64_t> more) const {
        auto statement = Statement::prepare(connection, sql);
        if (!statement)
            return statement;
        int at = 0;
        statement->bind(at++, source);
        statement->bind(at++, series.instrument);
        if (rule.hasTimeframe)
            statement->bind(at++, series.timeframe);
        for (const std::int64_t value : more)
            statement->bind(at++, value);
        if (const auto ran = statement->run(); !ran)
            return tl::unexpected(ran.error());
        return statement;
    }
};

/// The first row of a query, if it has one; its columns are whole numbers.
Result<std::optional<std::array<std::int64_t, 2>>> firstPair(Result<Statement> statement) {
    if (!statement)
        return tl::unexpected(statement.error());
    const auto stepped = statement->next();
    if (!stepped)
        return tl::unexpected(stepped.error());
    if (!*stepped)
        return std::nullopt;
    return std::array{statement->integer(0), statement->integer(1)};
}

/// Takes, or only counts, the rows of a series for which the condition holds.
Result<std::int64_t> takeWhere(const Connection& connection, const KeyedSeries& key, const QString& condition,
                               std::initializer_list<std::int64_t> values, bool remove) {
    const QString what = remove ? QStringLiteral("DELETE ") : QStringLiteral("SELECT count(*), 0 ");
    auto statement = key.run(connection, what + seriesRange(key.rule) + condition, values);
    if (!statement)
        return tl::unexpected(statement.error());
    if (remove)
        return statement->changedRows();
    const auto counted = firstPair(std::move(statement));
    if (!counted)
        return tl::unexpected(counted.error());
    return *counted ? (**counted)[0] : 0;
}

} // namespace

Result<std::vector<RowSeries>> seriesOf(const Connection& connection, PrunedRows rows, std::int64_t source,
                                        InstrumentBlock& block) {
    const RetentionRule rule = ruleOf(rows);
    const bool isCandles = rows == PrunedRows::TenSecondCandles;
    QString timeframe = QStringLiteral("0");
    if (rule.hasTimeframe)
        timeframe = QStringLiteral("t.seconds");
    const QString oldest = QStringLiteral("(SELECT x.%1 FROM %2 x WHERE x.source_id = ? AND x.instrument_id = i.id%3 "
                                          "AND %4 ORDER BY x.%1 LIMIT 1)")
                               .arg(QLatin1String(rule.time), QLatin1String(rule.table),
                                    rule.hasTimeframe ? QStringLiteral(" AND x.timeframe = t.seconds") : QString(),
                                    QLatin1String(isCandles ? "1 = 1" : rule.which));
    QString frames;
    if (rule.hasTimeframe)
        frames = isCandles ? QStringLiteral(" CROSS JOIN (SELECT 10 AS seconds) t")
                           : QStringLiteral(" CROSS JOIN timeframes t");
    auto select = Statement::prepare(
        connection,
        QStringLiteral("SELECT i.id, %1, %2 FROM (SELECT id FROM instruments WHERE id > ? ORDER BY id LIMIT %3) i%4")
            .arg(timeframe, oldest)
            .arg(kInstrumentsInBlock)
            .arg(frames));
    if (!select)
        return tl::unexpected(select.error());
    select->bind(0, source);
    select->bind(1, block.after);
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<RowSeries> found;
    std::int64_t last = block.after;
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            break;
        last = std::max(last, select->integer(0));
        if (!select->isNull(2))
            found.push_back({select->integer(0), select->integer(1), fromEpochNanos(select->integer(2))});
    }
    block = {last, last == block.after};
    return found;
}

Result<SeriesTaken> takeOldest(const Connection& connection, PrunedRows rows, std::int64_t source, RowSeries& series,
                               const SeriesCut& cut) {
    const RetentionRule rule = ruleOf(rows);
    const KeyedSeries key{rule, source, series};
    const QString time = QLatin1String(rule.time);
    Timestamp before = cut.before;
    if (cut.keepNewest > 0) {
        const auto kept = firstPair(
            key.run(connection,
                    QStringLiteral("SELECT %1, 0 ").arg(time) + seriesRange(rule) +
                        QStringLiteral(" ORDER BY %1 DESC LIMIT 1 OFFSET %2").arg(time).arg(cut.keepNewest - 1),
                    {}));
        if (!kept)
            return tl::unexpected(kept.error());
        if (!*kept)
            return SeriesTaken{};
        before = std::min(before, fromEpochNanos((**kept)[0]));
    }
    const std::int64_t from = epochNanos(series.oldest);
    const std::int64_t until = epochNanos(before);
    if (from >= until)
        return SeriesTaken{};
    const QString range = QStringLiteral(" AND %1 >= ? AND %1 < ?").arg(time);
    // Ticks of one time are told apart by their number; the other kinds have no more than a few rows of one time.
    const bool numbered = rows == PrunedRows::Ticks;
    const QString order = numbered ? time + QStringLiteral(", number") : time;
    const auto edge = firstPair(key.run(
        connection,
        QStringLiteral("SELECT %1, %2 ").arg(time, numbered ? QStringLiteral("number") : QStringLiteral("0")) +
            seriesRange(rule) + range + QStringLiteral(" ORDER BY %1 LIMIT 1 OFFSET %2").arg(order).arg(cut.mostRows),
        {from, until}));
    if (!edge)
        return tl::unexpected(edge.error());
    SeriesTaken taken;
    taken.more = edge->has_value();
    const auto take = [&](const QString& condition, std::initializer_list<std::int64_t> values) -> Status {
        const auto gone = takeWhere(connection, key, condition, values, cut.remove);
        if (!gone)
            return tl::unexpected(gone.error());
        taken.rows += *gone;
        return {};
    };
    Status done;
    if (!edge->has_value()) {
        done = take(range, {from, until});
        series.oldest = before;
    } else if (const auto [edgeTime, number] = **edge; edgeTime > from) {
        done = take(range, {from, edgeTime});
        series.oldest = fromEpochNanos(edgeTime);
    } else if (numbered && cut.remove) {
        done = take(QStringLiteral(" AND %1 = ? AND number < ?").arg(time), {edgeTime, number});
    } else {
        done = take(QStringLiteral(" AND %1 = ?").arg(time), {edgeTime});
        series.oldest = fromEpochNanos(edgeTime + 1);
    }
    if (!done)
        return tl::unexpected(done.error());
    return taken;
}

} // namespace aetherion::storage
