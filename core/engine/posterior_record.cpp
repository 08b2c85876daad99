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

} // namespace aetherion::engine
