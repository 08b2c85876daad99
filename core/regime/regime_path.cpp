#include "core/regime/regime_path.h"

#include <algorithm>

namespace aetherion::regime {

namespace {

using market::Regime;

struct BestName {
    Regime regime = Regime::Unknown;
    double confidence = 0;
};

BestName bestName(const RowMatrix& posterior, Eigen::Index row, const std::vector<Regime>& names) {
    market::RegimeProbabilities probabilities{};
    for (std::size_t state = 0; state < names.size(); ++state)
        if (names[state] != Regime::Unknown)
            probabilities[static_cast<std::size_t>(names[state])] += posterior(row, static_cast<Eigen::Index>(state));
    const auto best = std::max_element(probabilities.begin(), probabilities.end());
    if (!(*best > 0))
        return {};
    return {market::kRegimes[static_cast<std::size_t>(best - probabilities.begin())], *best};
}

double per(double value, std::int64_t count) { return count > 0 ? value / static_cast<double>(count) : 0; }

} // namespace

std::vector<PathBar> regimePath(const Samples& samples, const RowMatrix& posterior, const std::vector<Regime>& names,
                                const ConfirmationSettings& settings) {
    std::vector<PathBar> path;
    path.reserve(samples.facts.size() + samples.missing.size());
    Confirmation confirmation(settings);
    std::size_t sequence = 0;
    const auto add = [&](PathBar bar, double confidence) {
        if (bar.sequence != sequence)
            confirmation = Confirmation(settings);
        sequence = bar.sequence;
        bar.confirmed = confirmation.update(bar.regime, confidence);
        path.push_back(bar);
    };
    auto missing = samples.missing.begin();
    const auto addMissingBefore = [&](std::size_t ofSequence, Timestamp time) {
        for (; missing != samples.missing.end() &&
               (missing->sequence < ofSequence || (missing->sequence == ofSequence && missing->time < time));
             ++missing)
            add({missing->time, missing->sequence, 0, Regime::Unknown, Regime::Unknown}, 0);
    };
    for (std::size_t i = 0; i < samples.facts.size(); ++i) {
        const SampleFacts& facts = samples.facts[i];
        addMissingBefore(facts.sequence, facts.time);
        const BestName best = bestName(posterior, static_cast<Eigen::Index>(i), names);
        add({facts.time, facts.sequence, facts.close, best.regime, Regime::Unknown}, best.confidence);
    }
    addMissingBefore(static_cast<std::size_t>(-1), Timestamp::max());
    return path;
}

PathStatistics pathStatistics(const std::vector<PathBar>& path, Timestamp from) {
    PathStatistics result;
    const PathBar* previous = nullptr;
    for (const PathBar& bar : path) {
        if (bar.time < from)
            continue;
        const bool follows = previous && previous->sequence == bar.sequence;
        ++result.bars;
        result.share[static_cast<std::size_t>(bar.regime)] += 1;
        result.confirmedShare[static_cast<std::size_t>(bar.confirmed)] += 1;
        result.flips += follows && previous->regime != bar.regime;
        result.confirmedFlips += follows && previous->confirmed != bar.confirmed;
        // The close of a day's last bar is the next day's midnight: a date is that of the moment before.
        const auto date = [](Timestamp t) { return std::chrono::floor<std::chrono::days>(t - Duration(1)); };
        result.days += !follows || date(previous->time) != date(bar.time);
        previous = &bar;
    }
    for (auto* shares : {&result.share, &result.confirmedShare})
        for (double& share : *shares)
            share = per(share, result.bars);
    return result;
}

PathStatistics operator+(const PathStatistics& a, const PathStatistics& b) {
    PathStatistics sum = a;
    sum.bars += b.bars;
    sum.days += b.days;
    sum.flips += b.flips;
    sum.confirmedFlips += b.confirmedFlips;
    const auto mix = [&](auto& into, const auto& first, const auto& second) {
        for (std::size_t i = 0; i < into.size(); ++i)
            into[i] = per(first[i] * static_cast<double>(a.bars) + second[i] * static_cast<double>(b.bars), sum.bars);
    };
    mix(sum.share, a.share, b.share);
    mix(sum.confirmedShare, a.confirmedShare, b.confirmedShare);
    return sum;
}

double PathStatistics::flipsPerDay() const { return per(static_cast<double>(flips), days); }
double PathStatistics::confirmedFlipsPerDay() const { return per(static_cast<double>(confirmedFlips), days); }
double PathStatistics::meanDwell() const { return per(static_cast<double>(bars), flips + 1); }
double PathStatistics::confirmedMeanDwell() const { return per(static_cast<double>(bars), confirmedFlips + 1); }

} // namespace aetherion::regime
