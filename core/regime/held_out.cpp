#include "core/regime/held_out.h"

#include "core/regime/filter_trace.h"
#include "core/regime/novelty_calibration.h"
#include "core/regime/samples.h"
#include "core/regime/span_fit.h"
#include "core/regime/walk_forward.h"

#include <algorithm>

namespace aetherion::regime {

Result<HeldOut> judgeHeldOut(const Model& model, const std::vector<TrainingSequence>& sequences, Timestamp from,
                             const std::stop_token& stop) {
    const auto table = FeatureTable::compute(sequences, model.featureSettings, stop);
    if (!table)
        return tl::unexpected(table.error());
    const Samples samples = table->pick(model.features);
    const FilterTrace trace = traceFilter(*model.hmm, samples.scaled(model.scaler), stop);
    if (stop.stop_requested())
        return fail("cancelled");
    HeldOut result;
    long double sum = 0;
    for (std::size_t i = 0; i < samples.facts.size(); ++i) {
        const Timestamp time = samples.facts[i].time;
        if (time < from)
            continue;
        result.from = result.rows == 0 ? time : std::min(result.from, time);
        result.to = result.rows == 0 ? time : std::max(result.to, time);
        sum += trace.logDensity[i];
        ++result.rows;
    }
    if (result.rows == 0)
        return fail("no bar to judge the model on: none gives all its features");
    result.logLikelihoodPerSample =
        static_cast<double>(sum) / static_cast<double>(result.rows) + SpanFit::logJacobianOf(model.scaler);
    result.path = pathStatistics(regimePath(samples, trace.posterior, model.names), from);
    if (model.novelty.window > 0) {
        const auto means = windowMeans(densityRuns(samples, trace.logDensity, 0, from), model.novelty.window);
        const auto novel =
            std::count_if(means.begin(), means.end(), [&](double mean) { return mean < model.novelty.threshold; });
        result.novelShare = means.empty() ? 0 : static_cast<double>(novel) / static_cast<double>(means.size());
    }
    return result;
}

bool comparable(const Model& a, const Model& b) {
    return a.features == b.features && a.featureSettings == b.featureSettings;
}

} // namespace aetherion::regime
