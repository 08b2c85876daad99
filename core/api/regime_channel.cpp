#include "core/api/regime_channel.h"

#include "core/api/wire_values.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

constexpr std::size_t kPage = 512;
constexpr std::size_t kFramesAtOnce = 4096;

} // namespace

std::string regimeFrame(const contract::RegimeChanged& change) {
    return http::dumpJson({{"type", "timeframe"},
                           {"market", name(change.stream.instrument.market)},
                           {"symbol", change.stream.instrument.symbol},
                           {"timeframe", name(change.timeframe)},
                           {"regime", name(change.to)},
                           {"confidence", rounded4(change.confidence)},
                           {"state", change.state},
                           {"timestamp", isoWithoutZone(change.time)},
                           {"previous", name(change.from)},
                           {"reason", change.reason},
                           {"caution", change.caution},
                           {"model_id", change.modelId},
                           {"source", change.stream.source.label()},
                           {"source_kind", name(change.stream.source.kind)}});
}

RegimeChannel::RegimeChannel(const contract::EnginePort& engine) : m_engine(engine) {
    // The newest number without the events: a page of none.
    m_sequence = m_engine.eventsAfter(UINT64_MAX, 0).lastSequence;
    remember();
}

void RegimeChannel::remember() {
    const auto snapshot = m_engine.snapshot();
    m_inForce.clear();
    for (const contract::StreamView& view : snapshot->streams)
        for (const contract::RegimeView& regime : view.regimes)
            m_inForce[{view.stream.source.id().value, view.stream.instrument, regime.timeframe}] = {
                regime.lastConfirmed, regime.since};
}

std::vector<std::string> RegimeChannel::frames() {
    std::vector<std::string> frames;
    while (frames.size() < kFramesAtOnce) {
        const contract::EventPage page = m_engine.eventsAfter(m_sequence, kPage);
        if (page.gap)
            reload(frames);
        for (const contract::EngineEvent& event : page.events) {
            m_sequence = std::max(m_sequence, event.sequence);
            const auto* change = std::get_if<contract::RegimeChanged>(&event.payload);
            if (change == nullptr)
                continue;
            auto& inForce = m_inForce[{change->stream.source.id().value, change->stream.instrument, change->timeframe}];
            // A reload may have sent it already.
            if (inForce == std::pair{change->to, change->time})
                continue;
            inForce = {change->to, change->time};
            frames.push_back(regimeFrame(*change));
        }
        if (page.events.empty()) {
            m_sequence = std::max(m_sequence, page.lastSequence);
            break;
        }
    }
    return frames;
}

void RegimeChannel::reload(std::vector<std::string>& frames) {
    const auto snapshot = m_engine.snapshot();
    for (const contract::StreamView& view : snapshot->streams) {
        for (const contract::RegimeView& regime : view.regimes) {
            auto& inForce = m_inForce[{view.stream.source.id().value, view.stream.instrument, regime.timeframe}];
            if (inForce.second >= regime.since)
                continue;
            contract::RegimeChanged change;
            change.stream = view.stream;
            change.timeframe = regime.timeframe;
            change.from = inForce.first;
            change.to = regime.lastConfirmed;
            change.confidence = regime.confidence;
            change.state = regime.state;
            change.probabilities = regime.probabilities;
            change.time = regime.since;
            change.modelId = regime.modelId;
            change.reason = regime.reason;
            change.caution = regime.caution;
            inForce = {regime.lastConfirmed, regime.since};
            frames.push_back(regimeFrame(change));
        }
    }
}

} // namespace aetherion::api
