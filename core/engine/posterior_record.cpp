#include "core/engine/posterior_record.h"

namespace aetherion::engine {

contract::PosteriorRecord posteriorRecord(const market::Stream& stream, market::Timeframe timeframe,
                                          const regime::Detection& detection, std::string modelId) {
    contract::PosteriorRecord record;
    record.source = stream.source.id();
    record.instrument = stream.instrument;
    record.timeframe = timeframe;
    record.closeTime = detection.time;
    record.regime = detection.regime;
    record.confidence = detection.confidence;
    record.state = detection.state;
    record.probabilities = detection.probabilities;
    record.confirmed = detection.regime == detection.confirmed;
    record.modelId = std::move(modelId);
    record.reason = detection.reason;
    return record;
}

contract::PosteriorRecord changeRecord(const market::Stream& stream, market::Timeframe timeframe,
                                       const regime::Detection& detection, std::string modelId) {
    contract::PosteriorRecord record = posteriorRecord(stream, timeframe, detection, std::move(modelId));
    // They differ only where a new model takes over with a regime that it had confirmed before this bar.
    if (record.regime != detection.confirmed) {
        record.regime = detection.confirmed;
        const bool known = detection.confirmed != market::Regime::Unknown;
        record.confidence = known ? detection.probabilities[static_cast<std::size_t>(detection.confirmed)] : 0;
        record.state = -1;
        record.confirmed = true;
        if (!known && record.reason.empty())
            record.reason = "the model has changed and has confirmed nothing yet";
    }
    return record;
}

} // namespace aetherion::engine
