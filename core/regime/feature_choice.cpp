#include "core/regime/feature_choice.h"

#include "core/regime/filter_trace.h"

#include <algorithm>
#include <cmath>

namespace aetherion::regime {

namespace {

using features::Feature;

double meanDwell(const SpanFit& span, const Samples& samples, const std::stop_token& stop) {
    const FilterTrace trace = traceFilter(*span.hmm, samples.scaled(span.scaler), stop);
    double mean = 0;
    for (Eigen::Index state = 0; state < span.hmm->states(); ++state) {
        // A state that is never left lasts as long as the data.
        const double leaves =
            std::max(1 - span.hmm->parameters().transition(state, state), 1 / static_cast<double>(samples.size()));
        mean += trace.posterior.col(state).mean() / leaves;
    }
    return mean;
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
    choice.barDwell = meanDwell(*span, samples, stop);
    if (stop.stop_requested())
        return fail("cancelled");
    const std::string dwell = std::to_string(std::lround(*choice.barDwell)) + " bars, " +
                              std::to_string(std::lround(kLastingDwell)) + " are asked for";
    if (*choice.barDwell >= kLastingDwell) {
        choice.features = bars;
        choice.reason = "single bars: their states last (" + dwell + ")";
    } else {
        choice.reason = "windows: states of single bars do not last (" + dwell + ")";
    }
    return choice;
}

} // namespace aetherion::regime
