#include "core/regime/feature_choice.h"

#include "core/regime/filter_trace.h"

#include <algorithm>
#include <cmath>

namespace aetherion::regime {

namespace {

using features::Feature;

double lastingShare(const SpanFit& span, const Samples& samples, const std::stop_token& stop) {
    const FilterTrace trace = traceFilter(*span.hmm, samples.scaled(span.scaler), stop);
    double share = 0;
    for (Eigen::Index state = 0; state < span.hmm->states(); ++state)
        if (const double leaves = 1 - span.hmm->parameters().transition(state, state); leaves * kLastingDwell <= 1)
            share += trace.posterior.col(state).mean();
    return share;
}

} // namespace

Result<FeatureChoice> chooseFeatures(const FeatureTable& table, Timestamp end, SpanFitSettings settings,
                                     const std::stop_token& stop) {
    FeatureChoice choice;
    choice.features.assign(kWindowFeatures.begin(), kWindowFeatures.end());
    if (table.presence(Feature::Volume) < kRequiredPresence) {
        choice.reason = "windows: the data have no volume";
        return choice;
    }
    const std::vector<Feature> bars(kBarFeatures.begin(), kBarFeatures.end());
    const Samples samples = table.pick(bars).before(end);
    settings.features = bars;
    // What cannot be fitted (too few rows, no variation) the caller's own fit will say in its words.
    const auto span = fitSpan(samples, settings, {}, stop);
    if (stop.stop_requested())
        return fail("cancelled");
    if (!span) {
        choice.reason = "windows: single bars could not be fitted (" + span.error().text() + ")";
        return choice;
    }
    choice.lastingShare = lastingShare(*span, samples, stop);
    if (stop.stop_requested())
        return fail("cancelled");
    const auto percent = [](double share) { return std::to_string(std::lround(100 * share)) + " %"; };
    const std::string lasting = percent(*choice.lastingShare) + " of the bars are in states that last " +
                                std::to_string(std::lround(kLastingDwell)) + " bars or longer, " +
                                percent(kLastingShare) + " are asked for";
    if (*choice.lastingShare >= kLastingShare) {
        choice.features = bars;
        choice.reason = "single bars: " + lasting;
    } else {
        choice.reason = "windows: of a model of single bars " + lasting;
    }
    return choice;
}

} // namespace aetherion::regime
