#include "core/storage/audit_query.h"

#include "core/storage/statement.h"
#include "core/storage/time_page.h"

namespace aetherion::storage {

namespace {

/// For LIKE with the escape sign '!'.
std::string likeText(const std::string& text) {
    std::string escaped;
    for (const char c : text) {
        if (c == '!' || c == '%' || c == '_')
            escaped += '!';
        escaped += c;
    }
    return escaped;
}

} // namespace

Select selectAudit(Dialect dialect, const contract::HistoryQuery& query, const std::optional<AccountKey>& after,
                   std::size_t limit) {
    const TimeBounds bounds = boundsOf(query, after ? std::optional(after->time) : std::nullopt);
    Select select{QStringLiteral("SELECT engine, seq, time, who, channel, action, subject, value_before, value_after, "
                                 "reason, prev, hash FROM audit_log%1 WHERE time >= ?")
                      .arg(byIndex(dialect, query.engine ? QStringLiteral("audit_log_engine")
                                                         : QStringLiteral("audit_log_time"))),
                  {bounds.from}};
    select.add(QStringLiteral("time < ?"), bounds.to);
    if (query.engine)
        select.add(QStringLiteral("engine = ?"), *query.engine);
    if (query.action)
        select.add(QStringLiteral("action = ?"), *query.action);
    if (query.account) {
        select.add(QStringLiteral("(subject = ? OR subject LIKE ? ESCAPE '!')"), "account:" + *query.account);
        select.values.emplace_back("% of account:" + likeText(*query.account));
    }
    if (bounds.continues) {
        // The bounds of time have been searched by; this passes over what was read of the last moment.
        select.add(QStringLiteral("(time %1 ? OR engine %1 ? OR (engine = ? AND seq %1 ?))")
                       .arg(query.newestFirst ? QStringLiteral("<") : QStringLiteral(">")),
                   after->time);
        select.values.insert(select.values.end(), {after->account, after->account, after->number});
    }
    select.sql += query.newestFirst ? QLatin1String(" ORDER BY time DESC, engine DESC, seq DESC LIMIT ?")
                                    : QLatin1String(" ORDER BY time, engine, seq LIMIT ?");
    select.values.emplace_back(static_cast<std::int64_t>(limit));
    return select;
}

contract::AuditRecord readAudit(const Statement& row) {
    return {.engine = row.text(0),
            .seq = row.integer(1),
            .time = fromEpochNanos(row.integer(2)),
            .who = row.text(3),
            .channel = row.text(4),
            .action = row.text(5),
            .subject = row.text(6),
            .before = row.text(7),
            .after = row.text(8),
            .reason = row.text(9),
            .prev = row.text(10),
            .hash = row.text(11)};
}

AccountKey keyOf(const contract::AuditRecord& record) {
    return {epochNanos(record.time), 0, record.engine, record.seq, {}};
}

} // namespace aetherion::storage
