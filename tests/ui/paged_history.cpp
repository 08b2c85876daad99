#include "tests/ui/paged_history.h"

#include <algorithm>

namespace aetherion::test {

namespace {

Timestamp timeOf(const contract::RegimeRow& row) { return row.record.at.closeTime; }
Timestamp timeOf(const contract::PosteriorRow& row) { return row.record.closeTime; }
Timestamp timeOf(const contract::DecisionRow& row) { return row.record.time; }
const contract::PosteriorRecord& recordOf(const contract::RegimeRow& row) { return row.record.at; }
const contract::PosteriorRecord& recordOf(const contract::PosteriorRow& row) { return row.record; }
const contract::DecisionRecord& recordOf(const contract::DecisionRow& row) { return row.record; }

template <typename Row>
Result<contract::Page<Row>> pageOf(const std::vector<Row>& stored, const contract::HistoryQuery& query,
                                   const std::string& failsWith) {
    if (!failsWith.empty())
        return fail(failsWith);
    std::vector<Row> found;
    for (const Row& row : stored)
        if ((!query.source || recordOf(row).source == *query.source) &&
            (!query.timeframe || recordOf(row).timeframe == *query.timeframe) &&
            (!query.to || timeOf(row) < *query.to) && (!query.from || timeOf(row) >= *query.from))
            found.push_back(row);
    std::reverse(found.begin(), found.end());
    const std::size_t begin = query.cursor.empty() ? 0 : std::stoul(query.cursor);
    const std::size_t end = std::min(found.size(), begin + query.limit);
    contract::Page<Row> page;
    page.rows.assign(found.begin() + static_cast<std::ptrdiff_t>(begin),
                     found.begin() + static_cast<std::ptrdiff_t>(end));
    page.cursor = end < found.size() ? std::to_string(end) : std::string();
    return page;
}

} // namespace

void PagedHistory::regimes(contract::HistoryQuery query, std::stop_token,
                           contract::Completion<contract::Page<contract::RegimeRow>> done) {
    asked.push_back(query);
    done(pageOf(storedChanges, query, failsWith));
}

void PagedHistory::posteriors(contract::HistoryQuery query, std::stop_token,
                              contract::Completion<contract::Page<contract::PosteriorRow>> done) {
    asked.push_back(query);
    done(pageOf(storedPosteriors, query, failsWith));
}

void PagedHistory::decisions(contract::HistoryQuery query, std::stop_token,
                             contract::Completion<contract::Page<contract::DecisionRow>> done) {
    asked.push_back(query);
    std::vector<contract::DecisionRow> wanted;
    for (const contract::DecisionRow& row : storedDecisions)
        if (!query.toAct || row.record.action != "no")
            wanted.push_back(row);
    done(pageOf(wanted, query, failsWith));
}

} // namespace aetherion::test
