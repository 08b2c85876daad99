#include "core/storage/retention_round.h"

#include <algorithm>

namespace aetherion::storage {

namespace {

/// Each costs up to four short statements.
constexpr int kSeriesInStep = 16;
/// Series that are nearly as old as the oldest wait: of each class by this part of its age.
constexpr int kSlackParts = 48;

} // namespace

void AgeRound::nextClass() {
    m_block = {};
    if (++m_class < kPrunedRows.size())
        return;
    m_class = 0;
    ++m_source;
    m_newestKnown = false;
}

Result<bool> AgeRound::step(const Connection& connection, RowsTaken& taken) {
    while (m_source < m_sources.size()) {
        PrunedSource& source = m_sources[m_source];
        if (!m_newestKnown && source.agesByData()) {
            if (const Status looked = lookForNewest(connection, source, m_block, m_plan.now); !looked)
                return tl::unexpected(looked.error());
            m_newestKnown = m_block.last;
            if (m_newestKnown)
                m_block = {};
            return true;
        }
        if (!m_series.empty()) {
            if (const Status done = take(connection, taken); !done)
                return tl::unexpected(done.error());
            return true;
        }
        const PrunedRows rows = kPrunedRows[m_class];
        const auto cut = ageCut(source, m_plan.limits.ages[m_class], m_plan.now);
        if (!cut || m_block.last) {
            nextClass();
            continue;
        }
        auto series = seriesOf(connection, rows, source.id, m_block);
        if (!series)
            return tl::unexpected(series.error());
        std::erase_if(*series, [&](const RowSeries& one) { return one.oldest >= *cut; });
        m_series = std::move(*series);
        return true;
    }
    return false;
}

Status AgeRound::take(const Connection& connection, RowsTaken& taken) {
    auto transaction = Transaction::begin(connection, m_plan.remove ? Access::Write : Access::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const PrunedRows rows = kPrunedRows[m_class];
    const PrunedSource& source = m_sources[m_source];
    const Timestamp before = *ageCut(source, m_plan.limits.ages[m_class], m_plan.now);
    std::int64_t room = kRowsInStep;
    for (int i = 0; i < kSeriesInStep && room > 0 && !m_series.empty(); ++i) {
        const SeriesCut cut{before, keptToGoOn(source, rows, m_plan.now, false), room, m_plan.remove};
        const auto gone = takeOldest(connection, rows, source.id, m_series.back(), cut);
        if (!gone)
            return tl::unexpected(gone.error());
        taken[m_class] += gone->rows;
        room -= gone->rows;
        if (!gone->more)
            m_series.pop_back();
    }
    return transaction->commit();
}

SizeRound::SizeRound(const RoundPlan& plan, const std::vector<PrunedSource>& sources, PrunedRows rows,
                     std::int64_t rowsToTake, bool tooLarge)
    : m_plan(plan), m_sources(sources), m_rows(rows), m_toTake(rowsToTake), m_tooLarge(tooLarge) {}

Duration SizeRound::ageOf(const PrunedSource& source, Timestamp time) const {
    const Duration unused = std::max(m_plan.now - source.lastUsed, Duration(0));
    if (!source.agesByData() || !source.newest)
        return unused;
    return unused + std::max(*source.newest - time, Duration(0));
}

Timestamp SizeRound::olderThan(const PrunedSource& source, Duration age) const {
    const Duration unused = std::max(m_plan.now - source.lastUsed, Duration(0));
    if (!source.agesByData() || !source.newest)
        return Timestamp::max();
    return *source.newest - (age - unused);
}

Result<bool> SizeRound::step(const Connection& connection, RowsTaken& taken) {
    if (m_toTake <= 0)
        return false;
    if (m_gathered < m_sources.size()) {
        if (const Status gathered = gather(connection); !gathered)
            return tl::unexpected(gathered.error());
        return true;
    }
    if (m_candidates.empty())
        return false;
    if (const Status done = take(connection, taken); !done)
        return tl::unexpected(done.error());
    return m_toTake > 0 && !m_candidates.empty();
}

Status SizeRound::gather(const Connection& connection) {
    const PrunedSource& source = m_sources[m_gathered];
    auto series = seriesOf(connection, m_rows, source.id, m_block);
    if (!series)
        return tl::unexpected(series.error());
    // Where rows are only counted, those that are too old are still there.
    const auto counted = m_plan.remove ? std::nullopt : ageCut(source, m_plan.limits.ages[index(m_rows)], m_plan.now);
    for (RowSeries& one : *series) {
        one.oldest = std::max(one.oldest, counted.value_or(one.oldest));
        if (one.oldest < Timestamp::max())
            m_candidates.push({ageOf(source, one.oldest), m_gathered, one});
    }
    if (m_block.last) {
        m_block = {};
        ++m_gathered;
    }
    return {};
}

Status SizeRound::take(const Connection& connection, RowsTaken& taken) {
    auto transaction = Transaction::begin(connection, m_plan.remove ? Access::Write : Access::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const Duration slack = m_plan.limits.ages[index(m_rows)] / kSlackParts;
    std::int64_t room = std::min(kRowsInStep, m_toTake);
    for (int i = 0; i < kSeriesInStep && room > 0 && !m_candidates.empty(); ++i) {
        Candidate oldest = m_candidates.top();
        m_candidates.pop();
        const PrunedSource& source = m_sources[oldest.source];
        Timestamp before = Timestamp::max();
        if (!oldest.stalled && !m_candidates.empty())
            before = olderThan(source, m_candidates.top().age - slack);
        const SeriesCut cut{before, keptToGoOn(source, m_rows, m_plan.now, m_tooLarge), room, m_plan.remove};
        const auto gone = takeOldest(connection, m_rows, source.id, oldest.series, cut);
        if (!gone)
            return tl::unexpected(gone.error());
        taken[index(m_rows)] += gone->rows;
        room -= gone->rows;
        m_toTake -= gone->rows;
        // A stretch without rows is no end, unless it reached as far as there can be rows.
        if (!gone->more && (oldest.stalled || before == Timestamp::max()))
            continue;
        oldest.stalled = gone->rows == 0 && !gone->more;
        oldest.age = ageOf(source, oldest.series.oldest);
        m_candidates.push(oldest);
    }
    return transaction->commit();
}

} // namespace aetherion::storage
