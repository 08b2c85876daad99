#include "core/regime/state_matching.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdio>
#include <limits>

namespace aetherion::regime {

namespace {

/// For every row the column that it goes to: the least sum over all ways to give each of the rows a column of its own.
/// There are at least as many columns as rows.
std::vector<std::size_t> assign(const std::vector<std::vector<double>>& cost) {
    const std::size_t rows = cost.size();
    const std::size_t columns = rows == 0 ? 0 : cost.front().size();
    const std::size_t sets = std::size_t{1} << columns;
    constexpr double kNever = std::numeric_limits<double>::infinity();
    // rest[set]: the least sum for the rows that are left when the columns of `set` are taken.
    std::vector<double> rest(sets, kNever);
    std::vector<std::size_t> choice(sets, 0);
    for (std::size_t set = sets; set-- > 0;) {
        const auto row = static_cast<std::size_t>(std::popcount(set));
        if (row >= rows) {
            rest[set] = 0;
            continue;
        }
        for (std::size_t column = 0; column < columns; ++column) {
            if (set & (std::size_t{1} << column))
                continue;
            const double sum = cost[row][column] + rest[set | (std::size_t{1} << column)];
            if (sum < rest[set]) {
                rest[set] = sum;
                choice[set] = column;
            }
        }
    }
    std::vector<std::size_t> columnOf(rows);
    std::size_t set = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        columnOf[row] = choice[set];
        set |= std::size_t{1} << choice[set];
    }
    return columnOf;
}

Status checkEvidence(const Model& model, const char* which) {
    const std::vector<StateEvidence>& evidence = model.training.evidence;
    if (evidence.empty() || evidence.size() != model.names.size())
        return fail(std::string("the ") + which + " model holds no evidence of what its states were like");
    if (evidence.size() > static_cast<std::size_t>(kMaxStates))
        return fail(std::string("the ") + which + " model has " + std::to_string(evidence.size()) + " states");
    for (const StateEvidence& state : evidence)
        if (!std::isfinite(state.relativeReturn) || !std::isfinite(state.relativeVolatility) ||
            !std::isfinite(state.expectedDwell) || state.expectedDwell <= 0)
            return fail(std::string("the evidence of the ") + which + " model holds a value out of range");
    return {};
}

std::string label(const Model& model, int state) {
    return std::string(market::name(model.names[static_cast<std::size_t>(state)])) + " " + std::to_string(state);
}

std::string listOf(const Model& model, const std::vector<int>& states, const char* which) {
    if (states.empty())
        return std::string("no ") + which + " state";
    std::string text = std::to_string(states.size()) + " " + which + (states.size() == 1 ? " state (" : " states (");
    for (std::size_t i = 0; i < states.size(); ++i)
        text += (i > 0 ? ", " : "") + label(model, states[i]);
    return text + ")";
}

} // namespace

double evidenceDistance(const StateEvidence& before, const StateEvidence& after) {
    const double direction = after.relativeReturn - before.relativeReturn;
    const double volatility = after.relativeVolatility - before.relativeVolatility;
    const double dwell = kDwellWeight * std::log(after.expectedDwell / before.expectedDwell);
    return std::sqrt(direction * direction + volatility * volatility + dwell * dwell);
}

Result<StateMatching> matchStates(const Model& before, const Model& after) {
    if (const Status sound = checkEvidence(before, "old"); !sound)
        return tl::unexpected(sound.error());
    if (const Status sound = checkEvidence(after, "new"); !sound)
        return tl::unexpected(sound.error());
    const auto& old = before.training.evidence;
    const auto& fresh = after.training.evidence;
    const bool oldAreFewer = old.size() <= fresh.size();
    const auto& rows = oldAreFewer ? old : fresh;
    const auto& columns = oldAreFewer ? fresh : old;
    std::vector<std::vector<double>> cost(rows.size(), std::vector<double>(columns.size()));
    for (std::size_t r = 0; r < rows.size(); ++r)
        for (std::size_t c = 0; c < columns.size(); ++c)
            cost[r][c] = oldAreFewer ? evidenceDistance(rows[r], columns[c]) : evidenceDistance(columns[c], rows[r]);
    const std::vector<std::size_t> columnOf = assign(cost);

    StateMatching matching;
    std::vector<bool> taken(columns.size(), false);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const std::size_t c = columnOf[r];
        taken[c] = true;
        const std::size_t b = oldAreFewer ? r : c;
        const std::size_t a = oldAreFewer ? c : r;
        matching.pairs.push_back(
            {static_cast<int>(b), static_cast<int>(a), cost[r][c], before.names[b], after.names[a]});
    }
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (!taken[c])
            (oldAreFewer ? matching.unmatchedAfter : matching.unmatchedBefore).push_back(static_cast<int>(c));
    std::sort(matching.pairs.begin(), matching.pairs.end(),
              [](const StatePair& a, const StatePair& b) { return a.before < b.before; });
    return matching;
}

bool StateMatching::namesAgree() const {
    return std::all_of(pairs.begin(), pairs.end(), [](const StatePair& pair) { return pair.namesAgree(); });
}

std::string StateMatching::disagreements() const {
    std::string text;
    for (const StatePair& pair : pairs) {
        if (pair.namesAgree())
            continue;
        char distance[32];
        std::snprintf(distance, sizeof distance, "%.2f", pair.distance);
        text += (text.empty() ? "" : ", ") + std::string(market::name(pair.nameBefore)) + " " +
                std::to_string(pair.before) + " is now " + std::string(market::name(pair.nameAfter)) + " " +
                std::to_string(pair.after) + " (distance " + distance + ")";
    }
    return text;
}

std::string StateMatching::unmatched(const Model& before, const Model& after) const {
    if (unmatchedBefore.empty() && unmatchedAfter.empty())
        return {};
    return listOf(before, unmatchedBefore, "old") + " and " + listOf(after, unmatchedAfter, "new") +
           " without a partner";
}

} // namespace aetherion::regime
