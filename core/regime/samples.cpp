#include "core/regime/samples.h"

#include "core/features/feature_engine.h"

#include <algorithm>
#include <limits>

namespace aetherion::regime {

using features::Feature;
using features::FeatureRow;

namespace {

/// A bar's return needs nothing but its predecessor: where it is normalised, warm-up is over.
bool isWarm(const FeatureRow& row) { return row.normalisedOf(Feature::LogReturn).has_value(); }

SampleFacts factsOf(const FeatureRow& row, std::size_t sequence, double close) {
    SampleFacts facts;
    facts.time = row.time;
    facts.sequence = sequence;
    facts.close = close;
    facts.barReturn = row.rawOf(Feature::LogReturn).value_or(0.0);
    facts.windowReturn = row.rawOf(Feature::RollingMean).value_or(0.0);
    facts.volatility = row.rawOf(Feature::RollingVolatility).value_or(0.0);
    facts.relativeBarReturn = row.normalisedOf(Feature::LogReturn).value_or(0.0);
    facts.relativeWindowReturn = row.normalisedOf(Feature::RollingMean).value_or(0.0);
    facts.relativeVolatility = row.normalisedOf(Feature::RollingVolatility).value_or(0.0);
    return facts;
}

} // namespace

Samples Samples::between(Timestamp from, Timestamp to) const {
    Samples part;
    part.readsWindows = readsWindows;
    std::vector<Eigen::Index> kept;
    Eigen::Index row = 0;
    for (const Eigen::Index length : observations.lengths) {
        Eigen::Index inRun = 0;
        for (const Eigen::Index end = row + length; row < end; ++row) {
            const Timestamp time = facts[static_cast<std::size_t>(row)].time;
            if (time < from || time >= to)
                continue;
            kept.push_back(row);
            ++inRun;
        }
        if (inRun > 0)
            part.observations.lengths.push_back(inRun);
    }
    part.observations.rows.resize(static_cast<Eigen::Index>(kept.size()), observations.dimensions());
    part.facts.reserve(kept.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        part.observations.rows.row(static_cast<Eigen::Index>(i)) = observations.rows.row(kept[i]);
        part.facts.push_back(facts[static_cast<std::size_t>(kept[i])]);
    }
    std::copy_if(missing.begin(), missing.end(), std::back_inserter(part.missing),
                 [&](const MissingSample& m) { return m.time >= from && m.time < to; });
    return part;
}

Samples Samples::before(Timestamp end) const { return between(Timestamp::min(), end); }

Observations Samples::scaled(const Scaler& scaler) const {
    Observations result = observations;
    scaler.apply(result.rows);
    return result;
}

Timestamp Samples::timeAt(double part) const {
    if (facts.empty())
        return {};
    std::vector<Timestamp> times;
    times.reserve(facts.size());
    for (const SampleFacts& f : facts)
        times.push_back(f.time);
    const auto rank = static_cast<std::ptrdiff_t>(part * static_cast<double>(times.size()));
    const auto at = times.begin() + std::clamp<std::ptrdiff_t>(rank, 0, std::ssize(times) - 1);
    std::nth_element(times.begin(), at, times.end());
    return *at;
}

Result<FeatureTable> FeatureTable::compute(const std::vector<TrainingSequence>& sequences,
                                           const features::FeatureSettings& settings, const std::stop_token& stop) {
    constexpr std::size_t kBarsPerLook = 4096;
    FeatureTable table;
    for (const TrainingSequence& sequence : sequences) {
        if (!sequence.spreads.empty() && sequence.spreads.size() != sequence.bars.size())
            return failAt(sequence.symbol, "spreads and bars differ in number");
        features::FeatureEngine engine(settings);
        std::vector<Row> rows;
        rows.reserve(sequence.bars.size());
        for (std::size_t i = 0; i < sequence.bars.size(); ++i) {
            if (i % kBarsPerLook == 0 && stop.stop_requested())
                return fail("cancelled");
            auto row = engine.update(sequence.bars[i], sequence.spreads.empty() ? std::nullopt : sequence.spreads[i]);
            if (!row)
                return failAt(sequence.symbol + ", bar " + std::to_string(i), row.error().text());
            rows.push_back({**row, sequence.bars[i].close.toDouble()});
        }
        table.m_sequences.push_back(std::move(rows));
    }
    return table;
}

void FeatureTable::keepNewest(std::size_t bars) {
    for (auto& rows : m_sequences)
        if (rows.size() > bars)
            rows.erase(rows.begin(), rows.end() - static_cast<std::ptrdiff_t>(bars));
}

double FeatureTable::presence(Feature feature) const {
    std::size_t warm = 0;
    std::size_t present = 0;
    for (const auto& rows : m_sequences)
        for (const Row& row : rows)
            if (isWarm(row.features)) {
                ++warm;
                present += row.features.normalisedOf(feature) ? 1 : 0;
            }
    return warm == 0 ? 0 : static_cast<double>(present) / static_cast<double>(warm);
}

Samples FeatureTable::pick(const std::vector<Feature>& chosen) const {
    Samples samples;
    samples.readsWindows = std::any_of(chosen.begin(), chosen.end(), [](Feature feature) {
        return feature == Feature::RollingMean || feature == Feature::RollingVolatility;
    });
    std::vector<double> values;
    for (std::size_t sequence = 0; sequence < m_sequences.size(); ++sequence) {
        bool broken = true;
        bool warm = false;
        for (const Row& row : m_sequences[sequence]) {
            warm = warm || isWarm(row.features);
            const bool complete = std::all_of(chosen.begin(), chosen.end(),
                                              [&](Feature f) { return row.features.normalisedOf(f).has_value(); });
            if (!complete) {
                if (warm)
                    samples.missing.push_back({row.features.time, sequence});
                broken = true;
                continue;
            }
            if (broken)
                samples.observations.lengths.push_back(0);
            broken = false;
            ++samples.observations.lengths.back();
            samples.facts.push_back(factsOf(row.features, sequence, row.close));
            for (const Feature feature : chosen)
                values.push_back(*row.features.normalisedOf(feature));
        }
    }
    samples.observations.rows =
        Eigen::Map<const RowMatrix>(values.data(), std::ssize(samples.facts), std::ssize(chosen));
    return samples;
}

} // namespace aetherion::regime
