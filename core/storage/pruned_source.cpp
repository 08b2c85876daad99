#include "core/storage/pruned_source.h"

#include "core/storage/statement.h"

#include <QStringList>

#include <algorithm>

namespace aetherion::storage {

namespace {

/// With eight timeframes in half of the tables: about a thousand looks into an index, a few milliseconds.
constexpr int kInstrumentsAtOnce = 32;
constexpr std::int64_t kRowsToGoOnFrom = 1024;
constexpr Duration kLookedAtLately = std::chrono::days(1);

Status noteFirstSight(const Connection& connection, std::int64_t source, Timestamp now) {
    auto insert = Statement::prepare(connection, QStringLiteral("INSERT INTO source_uses (source_id, last_used) "
                                                                "VALUES (?, ?)") +
                                                     orLeaveAsItIs(connection.dialect(), QStringLiteral("source_id")));
    if (!insert)
        return tl::unexpected(insert.error());
    insert->bind(0, source);
    insert->bind(1, epochNanos(now));
    return insert->run();
}

/// The newest time of a table, as a column of a query on instruments `i` (and timeframes `t`).
QString newestRowOf(const RetentionRule& rule) {
    return QStringLiteral("(SELECT x.%2 FROM %1 x WHERE x.source_id = ? AND x.instrument_id = i.id%3 "
                          "ORDER BY x.%2 DESC LIMIT 1)")
        .arg(QLatin1String(rule.table), QLatin1String(rule.time),
             rule.hasTimeframe ? QStringLiteral(" AND x.timeframe = t.seconds") : QString());
}

struct BlockNewest {
    std::int64_t after = 0;
    std::int64_t lastInstrument = 0;
    int rows = 0;
    std::optional<Timestamp> newest{};
};

Status lookInto(const Connection& connection, const QStringList& columns, const QString& joined, std::int64_t source,
                BlockNewest& found) {
    auto select = Statement::prepare(
        connection,
        QStringLiteral("SELECT i.id, %1 FROM (SELECT id FROM instruments WHERE id > ? ORDER BY id LIMIT %2) "
                       "i%3")
            .arg(columns.join(QStringLiteral(", ")))
            .arg(kInstrumentsAtOnce)
            .arg(joined));
    if (!select)
        return tl::unexpected(select.error());
    const int tables = static_cast<int>(columns.size());
    for (int i = 0; i < tables; ++i)
        select->bind(i, source);
    select->bind(tables, found.after);
    if (const auto ran = select->run(); !ran)
        return ran;
    for (;;) {
        const auto stepped = select->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return {};
        ++found.rows;
        found.lastInstrument = std::max(found.lastInstrument, select->integer(0));
        for (int i = 1; i <= tables; ++i)
            if (!select->isNull(i))
                found.newest = std::max(found.newest.value_or(Timestamp::min()), fromEpochNanos(select->integer(i)));
    }
}

} // namespace

Result<std::vector<PrunedSource>> prunedSources(const Connection& connection, const std::string& engine, Timestamp now,
                                                bool change) {
    std::vector<PrunedSource> sources;
    std::vector<std::int64_t> unseen;
    {
        auto select = Statement::prepare(connection,
                                         QStringLiteral("SELECT s.id, s.kind, u.last_used, g.source_id FROM sources s "
                                                        "LEFT JOIN source_uses u ON u.source_id = s.id "
                                                        "LEFT JOIN simulator_state g ON g.source_id = s.id "
                                                        "WHERE s.engine = ? ORDER BY s.id"));
        if (!select)
            return tl::unexpected(select.error());
        select->bind(0, engine);
        if (const auto ran = select->run(); !ran)
            return tl::unexpected(ran.error());
        for (;;) {
            const auto stepped = select->next();
            if (!stepped)
                return tl::unexpected(stepped.error());
            if (!*stepped)
                break;
            const auto kind = market::parseSourceKind(select->text(1));
            // What it cannot judge it leaves alone.
            if (!kind)
                continue;
            PrunedSource source{select->integer(0), *kind, now, !select->isNull(3)};
            if (select->isNull(2))
                unseen.push_back(source.id);
            else
                source.lastUsed = fromEpochNanos(select->integer(2));
            sources.push_back(source);
        }
    }
    if (change)
        for (const std::int64_t id : unseen)
            if (const auto noted = noteFirstSight(connection, id, now); !noted)
                return tl::unexpected(noted.error());
    return sources;
}

std::optional<Timestamp> ageCut(const PrunedSource& source, Duration age, Timestamp now) {
    if (now - source.lastUsed > age)
        return Timestamp::max();
    if (source.agesByData() && source.newest)
        return *source.newest - age;
    return std::nullopt;
}

std::int64_t keptToGoOn(const PrunedSource& source, PrunedRows rows, Timestamp now, bool tooLarge) {
    if (!source.goesOn)
        return 0;
    if (tooLarge && now - source.lastUsed > kLookedAtLately)
        return rows == PrunedRows::Ticks ? 1 : 0;
    switch (rows) {
    case PrunedRows::Ticks:
        return 1; // says through when the world is known
    case PrunedRows::Posteriors:
    case PrunedRows::TenSecondCandles:
        return kRowsToGoOnFrom;
    case PrunedRows::Books:
    case PrunedRows::Decisions:
    case PrunedRows::Features:
        return 0;
    }
    return 0;
}

Status lookForNewest(const Connection& connection, PrunedSource& source, InstrumentBlock& block, Timestamp now) {
    QStringList plain;
    QStringList byTimeframe;
    for (const PrunedRows rows : kPrunedRows) {
        const RetentionRule rule = ruleOf(rows);
        (rule.hasTimeframe ? byTimeframe : plain) << newestRowOf(rule);
    }
    BlockNewest found{.after = block.after, .lastInstrument = block.after, .newest = source.newest};
    if (Status done = lookInto(connection, plain, QString(), source.id, found); !done)
        return done;
    const int instruments = found.rows;
    if (Status done = lookInto(connection, byTimeframe, QStringLiteral(" CROSS JOIN timeframes t"), source.id, found);
        !done)
        return done;
    // No live row is ahead of the wall; one that says so must not make all others old.
    if (source.kind == market::SourceKind::Live && found.newest)
        found.newest = std::min(*found.newest, now);
    source.newest = found.newest;
    block = {found.lastInstrument, instruments < kInstrumentsAtOnce};
    return {};
}

} // namespace aetherion::storage
