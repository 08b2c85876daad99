#include "core/engine/stream_frame.h"

namespace aetherion::engine {

StreamFrame::StreamFrame(const market::Stream& stream, market::Timeframe timeframe, const regime::ModelShelf& models)
    : m_timeframe(timeframe) {
    m_view.timeframe = timeframe;
    const market::InstrumentKey& instrument = stream.instrument;
    if (auto model = models.find(stream.source.kind, instrument.market, instrument.symbol, timeframe)) {
        m_view.modelId = model->id;
        m_detector = std::make_unique<regime::Detector>(instrument.market, timeframe, std::move(model));
        m_view.reason = "no closed bar yet";
    } else {
        m_view.reason =
            "no model for " + std::string(market::name(instrument.market)) + " " + std::string(market::name(timeframe));
    }
}

const RegimeOutcome* StreamFrame::closeBar(const market::Bar& bar, std::optional<double> spread) {
    m_closed.append(bar);
    ++m_closedBars;
    m_changed = true;
    if (!m_detector)
        return nullptr;
    const regime::Detection detection = m_detector->update(bar, spread);
    remember(detection);
    m_outcome.emplace(RegimeOutcome{detection, m_detector->features(), m_view.modelId});
    return &*m_outcome;
}

void StreamFrame::remember(const regime::Detection& detection) {
    m_view.regime = detection.confirmed;
    m_view.likeliest = detection.regime;
    m_view.confidence = detection.confidence;
    m_view.state = detection.state;
    m_view.probabilities = detection.probabilities;
    m_view.known = detection.known();
    m_view.reason = detection.reason;
    m_view.asOf = detection.time;
    if (detection.changed)
        m_view.since = detection.time;
    m_regimes.push_back({detection.time, detection.regime, detection.confirmed, detection.confidence,
                         detection.probabilities, detection.known()});
    if (m_regimes.size() > contract::kRecentBars)
        m_regimes.pop_front();
}

std::shared_ptr<const contract::RecentBars> StreamFrame::recentBars(const std::optional<market::Bar>& forming) {
    if (m_published && !m_changed && m_published->forming == forming)
        return m_published;
    auto bars = std::make_shared<contract::RecentBars>();
    bars->closed = m_closed.copy();
    bars->regimes.assign(m_regimes.begin(), m_regimes.end());
    bars->forming = forming;
    m_published = std::move(bars);
    m_changed = false;
    return m_published;
}

} // namespace aetherion::engine
