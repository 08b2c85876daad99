#include "core/storage/decision_pages.h"

#include "core/storage/decision_query.h"
#include "core/storage/series_pages.h"

#include <algorithm>

namespace aetherion::storage {

using contract::DecisionRow;
using contract::HistoryQuery;
using contract::Page;

namespace {

constexpr const char* kDecisionTable = "decisions";

struct PlacedDecision {
    DecisionKey key;
    DecisionRow row;
};
using PlacedDecisions = std::vector<PlacedDecision>;

Result<market::Source> sourceOf(ReadSession& session, std::int64_t id) {
    if (auto known = session.names().source(id))
        return known;
    if (const Status refreshed = session.refreshNames(); !refreshed)
        return tl::unexpected(refreshed.error());
    return session.names().source(id);
}

Result<PlacedDecisions> decisionsOf(ReadSession& session, std::int64_t file, const HistoryQuery& query,
                                    const std::optional<DecisionKey>& after, std::size_t limit,
                                    const std::stop_token& stop) {
    auto statement = session.run(selectDecisions(session.dialect(), file, query, after, limit));
    if (!statement)
        return tl::unexpected(statement.error());
    PlacedDecisions found;
    for (;;) {
        if (found.size() % kRowsBetweenStopChecks == 0 && stop.stop_requested())
            return fail("cancelled");
        const auto stepped = session.next(**statement);
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            return found;
        auto record = readDecision(**statement);
        if (!record)
            return failAt(session.connection().place(), std::string(kDecisionTable) + ": " + record.error().text());
        auto source = sourceOf(session, record->source.value);
        if (!source)
            return failAt(session.connection().place(), source.error().text());
        found.push_back({decisionKey(**statement, file), {std::move(*record), std::move(*source)}});
    }
}

} // namespace

Result<Page<DecisionRow>> readDecisions(ReadSessions& sessions, const HistoryQuery& query,
                                        const std::stop_token& stop) {
    std::optional<DecisionKey> after;
    if (!query.cursor.empty()) {
        auto place = decodeDecisionCursor(query.cursor, kDecisionTable, query.newestFirst);
        if (!place)
            return tl::unexpected(place.error());
        after = std::move(*place);
    }
    const std::size_t limit = rowsOfPage(query);
    std::vector<Database> files{Database::Ledger};
    if (!sessions.address().server && !query.toAct)
        files.push_back(Database::Market);
    PlacedDecisions found;
    for (std::size_t file = 0; file < files.size(); ++file) {
        auto some = sessions.read<PlacedDecisions>(files[file], stop, [&](ReadSession& session) {
            return decisionsOf(session, static_cast<std::int64_t>(file), query, after, limit + 1, stop);
        });
        if (!some)
            return tl::unexpected(some.error());
        const auto middle = static_cast<std::ptrdiff_t>(found.size());
        std::move(some->begin(), some->end(), std::back_inserter(found));
        std::inplace_merge(found.begin(), found.begin() + middle, found.end(),
                           [&](const PlacedDecision& a, const PlacedDecision& b) {
                               return query.newestFirst ? b.key < a.key : a.key < b.key;
                           });
    }
    Page<DecisionRow> page;
    if (found.size() > limit) {
        page.cursor = encodeCursor(kDecisionTable, query.newestFirst, found[limit - 1].key);
        found.resize(limit);
    }
    page.rows.reserve(found.size());
    for (PlacedDecision& decision : found)
        page.rows.push_back(std::move(decision.row));
    return page;
}

} // namespace aetherion::storage
