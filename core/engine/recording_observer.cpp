#include "core/engine/recording_observer.h"

namespace aetherion::engine {

using contract::WhenFull;

void RecordingObserver::streamOpened(const StreamState& stream) {
    m_recorder.record(contract::SourceRecord{stream.stream().source}, WhenFull::Wait);
}

void RecordingObserver::traded(const StreamState& stream, const market::Event& event, const market::Trade& trade) {
    contract::TickRecord record;
    record.source = stream.sourceId();
    record.instrument = stream.stream().instrument;
    record.eventTime = event.eventTime;
    record.receiveTime = event.receiveTime;
    record.price = trade.price;
    record.quantity = trade.quantity;
    record.side = trade.side;
    record.number = static_cast<std::int64_t>(stream.ticks());
    const bool mayDrop = m_ticksMayDropFrom && event.receiveTime >= *m_ticksMayDropFrom;
    m_recorder.record(std::move(record), mayDrop ? WhenFull::Drop : WhenFull::Wait);
}

void RecordingObserver::barClosed(const StreamState& stream, const market::Bar& bar, const RegimeOutcome* regime) {
    const market::InstrumentKey& instrument = stream.stream().instrument;
    m_recorder.record(contract::CandleRecord{stream.sourceId(), instrument, bar}, WhenFull::Wait);
    if (!regime)
        return;
    contract::FeatureRecord row{stream.sourceId(), instrument, bar.timeframe, bar.closeTime(), {}};
    for (const auto feature : features::kFeatures)
        if (const auto& value = regime->features.raw[features::index(feature)])
            row.values.emplace_back(features::name(feature), *value);
    if (!row.values.empty())
        m_recorder.record(std::move(row), WhenFull::Wait);

    contract::PosteriorRecord posterior = posteriorRecord(stream, bar, *regime);
    if (regime->detection.changed)
        m_recorder.record(contract::RegimeChangeRecord{posterior, regime->detection.previousConfirmed}, WhenFull::Wait);
    m_recorder.record(std::move(posterior), WhenFull::Wait);
}

} // namespace aetherion::engine
