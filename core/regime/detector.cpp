#include "core/regime/detector.h"

#include "core/base/state_bytes.h"

#include <algorithm>
#include <cmath>

namespace aetherion::regime {

namespace {

using market::UnknownCause;

constexpr std::string_view kStateFormat = "detector state 1";

features::FeatureSettings settingsOf(const Model* model, market::Market market, market::Timeframe timeframe) {
    return model ? model->featureSettings : features::defaultFeatureSettings(market, timeframe);
}

} // namespace

Detector::Detector(market::Market market, market::Timeframe timeframe, std::shared_ptr<const Model> model,
                   const ConfirmationSettings& settings)
    : m_market(market), m_timeframe(timeframe), m_model(std::move(model)),
      m_engine(settingsOf(m_model.get(), market, timeframe)), m_confirmation(settings) {
    if (m_model) {
        m_filter.emplace(m_model->hmm);
        m_novelty.emplace(m_model->novelty);
        m_sample.resize(m_model->features.size());
    }
}

Detection Detector::update(const market::Bar& bar, std::optional<double> spread) {
    Detection detection;
    detection.time = bar.closeTime();
    detection.previousConfirmed = m_confirmation.inForce();
    detection.confirmed = detection.previousConfirmed;
    if (const auto row = m_engine.update(bar, spread); !row) {
        detection.reason = row.error().text();
        detection.cause = UnknownCause::Refused;
        return detection;
    }
    if (m_model)
        judge(m_engine.row(), m_engine.bars(), m_engine.barsSinceGap(), *m_filter, *m_novelty, m_sample, detection);
    else
        sayNoModel(detection);
    detection.confirmed = m_confirmation.update(detection.regime, detection.confidence);
    detection.changed = detection.confirmed != detection.previousConfirmed;
    return detection;
}

Detection Detector::preview(const market::Bar& forming, std::optional<double> spread) const {
    Detection detection;
    detection.time = forming.closeTime();
    detection.previousConfirmed = m_confirmation.inForce();
    detection.confirmed = detection.previousConfirmed;
    if (!m_model) {
        sayNoModel(detection);
        return detection;
    }
    const features::FeatureRow row = m_engine.preview(forming, spread);
    const bool gap = m_engine.settings().longestGap > 0 && row.missingBars > m_engine.settings().longestGap;
    OnlineFilter filter = *m_filter;
    NoveltyWatch novelty = *m_novelty;
    std::vector<double> sample(m_sample.size());
    judge(row, m_engine.bars() + 1, gap ? 1 : m_engine.barsSinceGap() + 1, filter, novelty, sample, detection);
    return detection;
}

void Detector::sayNoModel(Detection& detection) const {
    detection.reason =
        "no model for " + std::string(market::name(m_market)) + " " + std::string(market::name(m_timeframe));
    detection.cause = UnknownCause::NoModel;
}

void Detector::judge(const features::FeatureRow& row, std::size_t bars, std::size_t sinceGap, OnlineFilter& filter,
                     NoveltyWatch& novelty, std::span<double> sample, Detection& detection) const {
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const auto& value = row.normalisedOf(m_model->features[i]);
        if (!value) {
            filter.skip();
            explainAbsence(detection, m_model->features[i], bars, sinceGap);
            return;
        }
        sample[i] = *value;
    }
    m_model->scaler.apply(sample);
    const auto density = filter.step(sample);
    if (!density || !std::isfinite(*density)) {
        detection.reason = "the features are out of the model's range";
        detection.cause = UnknownCause::Refused;
        return;
    }
    detection.sampled = true;
    detection.logDensity = *density;
    novelty.push(*density);
    if (novelty.speaks()) {
        detection.reason = novelty.reason();
        detection.cause = UnknownCause::Novel;
        return;
    }
    nameRegime(filter, detection);
}

void Detector::nameRegime(const OnlineFilter& filter, Detection& detection) const {
    const auto posterior = filter.posterior();
    market::RegimeProbabilities probabilities{};
    for (std::size_t state = 0; state < posterior.size(); ++state)
        if (const market::Regime regime = m_model->names[state]; regime != market::Regime::Unknown)
            probabilities[static_cast<std::size_t>(regime)] += posterior[state];
    const auto best = std::max_element(probabilities.begin(), probabilities.end());
    if (!(*best > 0)) {
        detection.reason = "the model has no name for what it sees";
        detection.cause = UnknownCause::Refused;
        return;
    }
    detection.probabilities = probabilities;
    detection.regime = market::kRegimes[static_cast<std::size_t>(best - probabilities.begin())];
    detection.confidence = *best;
    detection.state = static_cast<int>(std::max_element(posterior.begin(), posterior.end()) - posterior.begin());
}

void Detector::explainAbsence(Detection& detection, features::Feature feature, std::size_t bars,
                              std::size_t sinceGap) const {
    const features::FeatureSettings& settings = m_engine.settings();
    if (bars < settings.warmUp) {
        detection.reason = "warming up: " + std::to_string(bars) + " of " + std::to_string(settings.warmUp) + " bars";
        detection.cause = UnknownCause::WarmingUp;
        return;
    }
    const std::size_t needed = std::max({settings.meanWindow, settings.volatilityWindow, settings.trueRangePeriod}) + 1;
    if (sinceGap < needed) {
        detection.reason = "after a gap: " + std::to_string(sinceGap) + " of " + std::to_string(needed) + " bars";
        detection.cause = UnknownCause::Gap;
        return;
    }
    detection.reason = std::string(features::name(feature)) + " is absent";
    detection.cause = UnknownCause::MissingFeature;
}

std::span<const double> Detector::statePosterior() const {
    return m_filter ? m_filter->posterior() : std::span<const double>{};
}

std::string Detector::saveState() const {
    features::StateTape tape;
    m_engine.save(tape);
    m_confirmation.save(tape);
    if (m_novelty)
        m_novelty->save(tape);
    StateWriter out;
    out.put(kStateFormat);
    out.put(market::name(m_market));
    out.put(market::name(m_timeframe));
    out.put(std::string_view(m_model ? m_model->id : std::string()));
    out.put(static_cast<std::int64_t>(tape.values().size()));
    for (const double value : tape.values())
        out.put(value);
    if (m_filter) {
        out.put(m_filter->started());
        for (const double probability : m_filter->posterior())
            out.put(probability);
    }
    return out.bytes();
}

Status Detector::restoreState(std::string_view bytes) {
    StateReader in(bytes);
    const auto damaged = [] { return fail("the saved detector state is damaged"); };
    const std::string_view format = in.takeText();
    if (!in.intact())
        return damaged();
    if (format != kStateFormat)
        return fail("the saved detector state has another format");
    const std::string_view market = in.takeText();
    const std::string_view timeframe = in.takeText();
    if (market != market::name(m_market) || timeframe != market::name(m_timeframe))
        return fail("the saved detector state is for another market or timeframe");
    if (in.takeText() != (m_model ? m_model->id : std::string()))
        return fail("the saved detector state belongs to another model");
    std::vector<double> values(
        static_cast<std::size_t>(in.takeInteger(0, static_cast<std::int64_t>(bytes.size() / 8))));
    for (double& value : values)
        value = in.takeNumber();
    std::vector<double> posterior;
    bool started = false;
    if (m_filter) {
        started = in.takeFlag();
        posterior.resize(m_filter->posterior().size());
        for (double& probability : posterior)
            probability = in.takeNumber();
    }
    if (!in.complete())
        return damaged();

    features::StateTape tape(std::move(values));
    features::FeatureEngine engine(m_engine.settings());
    if (auto ok = engine.restore(tape); !ok)
        return ok;
    Confirmation confirmation = m_confirmation;
    confirmation.restore(tape);
    std::optional<NoveltyWatch> novelty = m_novelty;
    if (novelty)
        novelty->restore(tape);
    if (!tape.intact() || !tape.atEnd())
        return damaged();
    if (m_filter)
        if (auto ok = m_filter->restore(posterior, started); !ok)
            return ok;
    m_engine = std::move(engine);
    m_confirmation = confirmation;
    m_novelty = std::move(novelty);
    return {};
}

} // namespace aetherion::regime
