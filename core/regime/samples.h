#pragma once
// What a model is trained and judged on: the bars whose model features are all there, in order of time within each
// unbroken run, with what else is known of each.
//
// Features are causal, so a row is the same whichever later bars are cut away. Rows hold normalised features, not yet
// scaled: the scaler belongs to a training span. Thread: values and pure functions; collecting ends within 10 ms of a
// stop with the error "cancelled".
#include "core/base/time.h"
#include "core/features/feature_row.h"
#include "core/features/feature_settings.h"
#include "core/regime/observations.h"
#include "core/regime/scaler.h"
#include "core/regime/training_sequence.h"

#include <optional>
#include <stop_token>
#include <vector>

namespace aetherion::regime {

/// One sample beside its features: what names and tests go by.
struct SampleFacts {
    /// The bar's close.
    Timestamp time;
    /// Which TrainingSequence.
    std::size_t sequence = 0;
    double close = 0;
    /// Raw and normalised (see kFeatureDefinitions); 0 where a window is not full.
    double barReturn = 0;
    double windowReturn = 0;
    double volatility = 0;
    double relativeBarReturn = 0;
    double relativeWindowReturn = 0;
    double relativeVolatility = 0;
};

/// A bar after warm-up that gives no sample: its regime is Unknown.
struct MissingSample {
    Timestamp time;
    std::size_t sequence = 0;
};

struct Samples {
    /// Normalised features, N x D; one length per unbroken run.
    Observations observations;
    std::vector<SampleFacts> facts;
    std::vector<MissingSample> missing;
    /// Among the features are the return or the volatility over a window; else a state is known by single bars.
    bool readsWindows = true;

    [[nodiscard]] Eigen::Index size() const { return observations.size(); }
    /// Rows with from <= time < to; runs are cut where the span cuts them.
    [[nodiscard]] Samples between(Timestamp from, Timestamp to) const;
    [[nodiscard]] Samples before(Timestamp end) const;
    /// The observations through a scaler.
    [[nodiscard]] Observations scaled(const Scaler& scaler) const;
    /// The time below which `part` (0 to 1) of all rows lie.
    [[nodiscard]] Timestamp timeAt(double part) const;
};

/// The features of every bar of every sequence, once, from which samples are picked.
class FeatureTable {
public:
    /// `settings` have passed check(). Names the sequence and the bar that does not follow its predecessor.
    [[nodiscard]] static Result<FeatureTable> compute(const std::vector<TrainingSequence>& sequences,
                                                      const features::FeatureSettings& settings,
                                                      const std::stop_token& stop = {});
    /// Leaves out all but the newest bars of each sequence.
    void keepNewest(std::size_t bars);
    /// Part of the rows after warm-up that have a feature, 0 to 1.
    [[nodiscard]] double presence(features::Feature feature) const;
    [[nodiscard]] Samples pick(const std::vector<features::Feature>& chosen) const;

private:
    struct Row {
        features::FeatureRow features;
        double close = 0;
    };
    std::vector<std::vector<Row>> m_sequences;
};

} // namespace aetherion::regime
