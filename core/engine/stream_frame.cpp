#include "core/engine/stream_frame.h"

#include "core/base/state_bytes.h"
#include "core/regime/shown_caution.h"

#include <spdlog/spdlog.h>

#include <utility>

namespace aetherion::engine {

namespace {

constexpr std::string_view kFrameFormat = "frame 1";

std::string noModel(market::Market market, market::Timeframe timeframe) {
    return "no model for " + std::string(market::name(market)) + " " + std::string(market::name(timeframe));
}

} // namespace

StreamFrame::StreamFrame(const market::Stream& stream, market::Timeframe timeframe, const RegimeSetup& setup)
    : m_instrument(stream.instrument), m_timeframe(timeframe) {
    m_view.timeframe = timeframe;
    m_view.confirmationDelayBars = static_cast<int>(regime::delayBars(setup.confirmation));
    if (auto model = setup.modelFor(stream, timeframe)) {
        m_view.modelId = model->id;
        m_view.reason = "no closed bar yet";
        m_view.cause = market::UnknownCause::WarmingUp;
        m_detector =
            std::make_unique<regime::Detector>(m_instrument.market, timeframe, std::move(model), setup.confirmation);
    } else {
        m_view.reason = noModel(m_instrument.market, timeframe);
        m_view.cause = market::UnknownCause::NoModel;
    }
    describeModel();
}

void StreamFrame::changeConfirmation(const regime::ConfirmationSettings& settings) {
    m_view.confirmationDelayBars = static_cast<int>(regime::delayBars(settings));
    ++m_regimeRevision;
    if (m_detector)
        m_detector->changeSettings(settings);
}

void StreamFrame::changeModel(std::shared_ptr<const regime::Model> model,
                              const regime::ConfirmationSettings& settings) {
    const std::string id = model ? model->id : std::string();
    if (id == m_view.modelId)
        return;
    m_view.modelId = id;
    m_view.provisional.reset();
    m_outcome.reset();
    m_detector = std::make_unique<regime::Detector>(m_instrument.market, m_timeframe, std::move(model), settings);
    regime::Detection newest;
    for (const market::Bar& bar : m_closed.copy())
        newest = m_detector->update(bar);
    m_tookOver = true;
    m_unsaved = true;
    m_changed = true;
    placeRegimes({m_regimes.begin(), m_regimes.end()});
    // What is in force is a fact of a closed bar; what is likeliest is the new model's from now on.
    newest.confirmed = m_view.regime;
    newest.changed = false;
    if (m_closed.empty()) {
        newest.cause = id.empty() ? market::UnknownCause::NoModel : market::UnknownCause::WarmingUp;
        newest.reason = id.empty() ? noModel(m_instrument.market, m_timeframe) : "no closed bar yet";
    }
    take(newest);
}

const RegimeOutcome* StreamFrame::closeBar(const market::Bar& bar, std::optional<double> spread) {
    m_closed.append(bar);
    ++m_closedBars;
    m_changed = true;
    m_unsaved = true;
    if (!m_detector)
        return nullptr;
    regime::Detection detection = m_detector->update(bar, spread);
    if (std::exchange(m_tookOver, false)) {
        detection.previousConfirmed = m_view.regime;
        detection.changed = detection.confirmed != detection.previousConfirmed;
    }
    take(detection);
    m_regimes.push_back({detection.time, detection.regime, detection.confirmed, detection.confidence,
                         detection.probabilities, detection.known(), detection.cause});
    if (m_regimes.size() > contract::kRecentBars)
        m_regimes.pop_front();
    noteModel(detection.time);
    m_outcome.emplace(RegimeOutcome{detection, m_detector->features(), m_view.modelId});
    return &*m_outcome;
}

void StreamFrame::noteModel(Timestamp closeTime) {
    if (!m_models.empty() && m_models.back().modelId == m_view.modelId)
        return;
    std::vector<contract::ModelSpan>& models = m_models.own();
    models.push_back({closeTime, m_view.modelId});
    if (models.size() > contract::kModelSpans)
        models.erase(models.begin());
}

void StreamFrame::restore(const std::vector<market::Bar>& bars, const std::vector<contract::BarRegime>& regimes,
                          const std::string* saved, bool hadBars) {
    m_hadBars = hadBars;
    if (saved != nullptr && m_detector) {
        const Status restored = restoreRegime(*saved);
        if (restored) {
            for (const market::Bar& bar : bars)
                m_closed.append(bar);
            placeRegimes(regimes);
            m_unsaved = false;
            return;
        }
        spdlog::warn("{} {} {}: {}; it warms up from the stored bars", market::name(m_instrument.market),
                     m_instrument.symbol, market::name(m_timeframe), restored.error().text());
    }
    const market::Regime inForce = m_view.regime;
    for (const market::Bar& bar : bars)
        (void)closeBar(bar, std::nullopt);
    m_closedBars = 0;
    if (saved != nullptr && m_detector) {
        // What was in force is known even where the detector cannot go on: if the new one differs, that is told.
        m_view.regime = inForce;
        ++m_regimeRevision;
        m_tookOver = true;
    }
}

void StreamFrame::placeRegimes(const std::vector<contract::BarRegime>& regimes) {
    m_regimes.clear();
    auto next = regimes.begin();
    for (std::size_t i = 0; i < m_closed.size(); ++i) {
        const Timestamp closeTime = m_closed.at(i).closeTime();
        while (next != regimes.end() && next->closeTime < closeTime)
            ++next;
        contract::BarRegime unknown;
        unknown.closeTime = closeTime;
        m_regimes.push_back(next != regimes.end() && next->closeTime == closeTime ? *next : unknown);
    }
}

std::optional<std::string> StreamFrame::save() {
    if (!m_detector || !m_unsaved)
        return std::nullopt;
    StateWriter out;
    out.put(kFrameFormat);
    out.put(market::name(m_view.regime));
    out.put(m_tookOver);
    out.put(m_view.since);
    out.put(m_view.asOf);
    out.put(market::name(m_view.likeliest));
    out.put(std::int64_t{m_view.state});
    out.put(m_view.confidence);
    for (const double probability : m_view.probabilities)
        out.put(probability);
    out.put(static_cast<std::int64_t>(m_view.cause));
    out.put(std::string_view(m_view.reason));
    out.put(std::string_view(m_detector->saveState()));
    m_unsaved = false;
    return out.bytes();
}

Status StreamFrame::restoreRegime(std::string_view saved) {
    StateReader in(saved);
    const std::string_view format = in.takeText();
    if (!in.intact() || format != kFrameFormat)
        return fail("the saved state is damaged or of another format");
    contract::RegimeView view = m_view;
    const auto inForce = market::parseRegime(in.takeText());
    const bool tookOver = in.takeFlag();
    view.since = in.takeTime();
    view.asOf = in.takeTime();
    const auto likeliest = market::parseRegime(in.takeText());
    view.state = static_cast<int>(in.takeInteger(-1, INT16_MAX));
    view.confidence = in.takeNumber();
    for (double& probability : view.probabilities)
        probability = in.takeNumber();
    view.cause =
        static_cast<market::UnknownCause>(in.takeInteger(0, static_cast<std::int64_t>(market::UnknownCause::Refused)));
    view.reason = in.takeText();
    const std::string_view detector = in.takeText();
    if (!in.complete() || !inForce || !likeliest)
        return fail("the saved state is damaged");
    view.regime = *inForce;
    view.likeliest = *likeliest;
    view.known = view.likeliest != market::Regime::Unknown;
    if (Status restored = m_detector->restoreState(detector); !restored) {
        m_view.regime = view.regime;
        m_view.since = view.since;
        ++m_regimeRevision;
        return restored;
    }
    m_view = std::move(view);
    m_tookOver = tookOver;
    describeModel();
    return {};
}

void StreamFrame::take(const regime::Detection& detection) {
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
    m_view.provisional.reset();
    describeModel();
}

void StreamFrame::describeModel() {
    const regime::Model* model = m_detector ? m_detector->model() : nullptr;
    for (std::size_t regime = 0; regime < m_view.votes.size(); ++regime)
        m_view.votes[regime] =
            m_detector ? static_cast<int>(m_detector->votesFor(static_cast<market::Regime>(regime))) : 0;
    ++m_regimeRevision;
    m_view.lastConfirmed = m_view.regime;
    m_view.borrowedFrom.reset();
    m_view.caution.clear();
    if (model == nullptr)
        return;
    if (model->market != m_instrument.market)
        m_view.borrowedFrom = model->market;
    m_view.caution = regime::cautionFor(*model, m_instrument.market, {m_view.regime, m_view.likeliest});
}

void StreamFrame::previewForming(const std::optional<market::Bar>& forming, std::optional<double> spread,
                                 Timestamp now) {
    if (!m_detector || !forming || (!m_closed.empty() && forming->openTime <= m_closed.newest().openTime))
        return;
    const regime::Detection ahead = m_detector->preview(*forming, spread);
    m_view.provisional = contract::ProvisionalRegime{now, ahead.regime, ahead.confidence, ahead.probabilities};
    ++m_regimeRevision;
}

void StreamFrame::show(contract::RecentBars& bars, const std::optional<market::Bar>& forming) {
    if (std::exchange(m_changed, false)) {
        m_shownBars = m_closed.copy();
        m_shownRegimes = std::vector(m_regimes.begin(), m_regimes.end());
    }
    m_shownModels = m_models;
    // Mostly they are there already, and to share them once more is not free.
    const auto share = [](auto& rows, const auto& shown) {
        if (!rows.isSameAs(shown))
            rows = shown;
    };
    share(bars.closed, m_shownBars);
    share(bars.regimes, m_shownRegimes);
    share(bars.models, m_shownModels);
    bars.forming = forming;
}

} // namespace aetherion::engine
