#include "core/engine/recording_observer.h"

#include "core/engine/posterior_record.h"

namespace aetherion::engine {

using contract::WhenFull;

namespace {
constexpr Duration kBookEvery = std::chrono::seconds(10);
constexpr std::size_t kBookLevels = 20;
} // namespace

void RecordingObserver::streamOpened(const StreamState& stream) {
    m_recorder.record(contract::SourceRecord{stream.stream().source}, WhenFull::Wait);
}

void RecordingObserver::traded(const StreamState& stream, const TradeTimes& times, const market::Trade& trade) {
    if (times.receive < m_plan.ticksFrom)
        return;
    contract::TickRecord record;
    record.source = stream.sourceId();
    record.instrument = stream.stream().instrument;
    record.eventTime = times.event;
    record.receiveTime = times.receive;
    record.price = trade.price;
    record.quantity = trade.quantity;
    record.side = trade.side;
    record.number = static_cast<std::int64_t>(stream.ticks());
    const bool mayDrop = m_ticksMayDropFrom && times.receive >= *m_ticksMayDropFrom;
    m_recorder.record(std::move(record), mayDrop ? WhenFull::Drop : WhenFull::Wait);
}

void RecordingObserver::barClosed(const StreamState& stream, const market::Bar& bar, const RegimeOutcome* regime) {
    const market::InstrumentKey& instrument = stream.stream().instrument;
    // A book that nothing happens to is there all the same.
    if (bar.timeframe == market::Timeframe::S10)
        sampleBook(stream);
    if (bar.timeframe != market::Timeframe::S10 || bar.closeTime() > m_plan.tenSecondCandlesFrom)
        m_recorder.record(contract::CandleRecord{stream.sourceId(), instrument, bar}, WhenFull::Wait);
    if (!regime)
        return;
    if (bar.closeTime() > m_plan.featuresFrom)
        recordFeatures(stream, bar, *regime);
    contract::PosteriorRecord posterior =
        posteriorRecord(stream.stream(), bar.timeframe, regime->detection, regime->modelId);
    if (regime->detection.changed)
        m_recorder.record(contract::RegimeChangeRecord{changeRecord(stream.stream(), bar.timeframe, regime->detection,
                                                                    regime->modelId),
                                                       regime->detection.previousConfirmed},
                          WhenFull::Wait);
    if (bar.closeTime() > m_plan.posteriorsFrom)
        m_recorder.record(std::move(posterior), WhenFull::Wait);
}

void RecordingObserver::recordFeatures(const StreamState& stream, const market::Bar& bar, const RegimeOutcome& regime) {
    contract::FeatureRecord row{stream.sourceId(), stream.stream().instrument, bar.timeframe, bar.closeTime(), {}};
    for (const auto feature : features::kFeatures)
        if (const auto& value = regime.features.raw[features::index(feature)])
            row.values.emplace_back(features::name(feature), *value);
    if (!row.values.empty())
        m_recorder.record(std::move(row), WhenFull::Wait);
}

void RecordingObserver::bookChanged(const StreamState& stream) { sampleBook(stream); }

void RecordingObserver::sampleBook(const StreamState& stream) {
    const Timestamp time = stream.lastEventTime();
    if (time < m_plan.booksFrom || !stream.book().valid())
        return;
    const std::int64_t span = std::chrono::floor<Duration>(time).time_since_epoch() / kBookEvery;
    const auto [sampled, first] = m_sampled.try_emplace(&stream, span);
    if (!first && span <= sampled->second)
        return;
    contract::BookRecord record{stream.sourceId(), stream.stream().instrument, time, stream.book().bids(kBookLevels),
                                stream.book().asks(kBookLevels)};
    if (record.bids.empty() && record.asks.empty()) {
        if (first)
            m_sampled.erase(sampled);
        return;
    }
    sampled->second = span;
    m_recorder.record(std::move(record), WhenFull::Wait);
}

void RecordingObserver::sourceInUse(const market::Source& source) {
    // What does not find room is said another time.
    (void)m_recorder.record(contract::SourceRecord{source}, WhenFull::Drop);
}

void RecordingObserver::feedStateChanged(const StreamState& stream, const market::FeedStateChanged& change) {
    if (change.gap)
        m_recorder.record(
            contract::GapRecord{stream.sourceId(), stream.stream().instrument, *change.gap, change.reason},
            WhenFull::Wait);
}

void RecordingObserver::checkpoint(const market::FeedCheckpoint& at, Timestamp dataTime,
                                   std::vector<contract::StreamStatePart> streams) {
    m_recorder.record(contract::SimulatorStateRecord{at.source, dataTime, at.state, std::move(streams)},
                      WhenFull::Wait);
}

} // namespace aetherion::engine
