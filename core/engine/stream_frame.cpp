#include "core/engine/stream_frame.h"

#include <utility>

namespace aetherion::engine {

namespace {

std::string noModel(market::Market market, market::Timeframe timeframe) {
    return "no model for " + std::string(market::name(market)) + " " + std::string(market::name(timeframe));
}

} // namespace

StreamFrame::StreamFrame(const market::Stream& stream, market::Timeframe timeframe, const RegimeSetup& setup)
    : m_market(stream.instrument.market), m_timeframe(timeframe) {
    m_view.timeframe = timeframe;
    if (auto model = setup.modelFor(stream, timeframe)) {
        m_view.modelId = model->id;
        m_view.reason = "no closed bar yet";
        m_view.cause = market::UnknownCause::WarmingUp;
        m_detector = std::make_unique<regime::Detector>(m_market, timeframe, std::move(model), setup.confirmation);
    } else {
        m_view.reason = noModel(m_market, timeframe);
        m_view.cause = market::UnknownCause::NoModel;
    }
}

void StreamFrame::changeConfirmation(const regime::ConfirmationSettings& settings) {
    if (m_detector)
        m_detector->changeSettings(settings);
}

void StreamFrame::changeModel(std::shared_ptr<const regime::Model> model,
                              const regime::ConfirmationSettings& settings) {
    const std::string id = model ? model->id : std::string();
    if (id == m_view.modelId)
        return;
    m_view.modelId = id;
    m_outcome.reset();
    m_detector = std::make_unique<regime::Detector>(m_market, m_timeframe, std::move(model), settings);
    regime::Detection newest;
    for (const market::Bar& bar : m_closed.copy())
        newest = m_detector->update(bar);
    m_tookOver = true;
    // What is in force is a fact of a closed bar; what is likeliest is the new model's from now on.
    newest.confirmed = m_view.regime;
    newest.changed = false;
    if (m_closed.empty()) {
        newest.cause = id.empty() ? market::UnknownCause::NoModel : market::UnknownCause::WarmingUp;
        newest.reason = id.empty() ? noModel(m_market, m_timeframe) : "no closed bar yet";
    }
    show(newest);
}

const RegimeOutcome* StreamFrame::closeBar(const market::Bar& bar, std::optional<double> spread) {
    m_closed.append(bar);
    ++m_closedBars;
    m_changed = true;
    if (!m_detector)
        return nullptr;
    regime::Detection detection = m_detector->update(bar, spread);
    if (std::exchange(m_tookOver, false)) {
        detection.previousConfirmed = m_view.regime;
        detection.changed = detection.confirmed != detection.previousConfirmed;
    }
    show(detection);
    m_regimes.push_back({detection.time, detection.regime, detection.confirmed, detection.confidence,
                         detection.probabilities, detection.known()});
    if (m_regimes.size() > contract::kRecentBars)
        m_regimes.pop_front();
    m_outcome.emplace(RegimeOutcome{detection, m_detector->features(), m_view.modelId});
    return &*m_outcome;
}

void StreamFrame::show(const regime::Detection& detection) {
    m_view.regime = detection.confirmed;
    m_view.likeliest = detection.regime;
    m_view.confidence = detection.confidence;
    m_view.state = detection.state;
    m_view.probabilities = detection.probabilities;
    m_view.known = detection.known();
    m_view.reason = detection.reason;
    m_view.cause = detection.cause;
    m_view.asOf = detection.time;
    if (detection.changed)
        m_view.since = detection.time;
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
