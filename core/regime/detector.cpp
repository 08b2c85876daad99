#include "core/regime/detector.h"

#include "core/regime/canonical_json.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace aetherion::regime {

namespace {

constexpr std::string_view kStateFormat = "aetherion-detector-state";
constexpr int kStateVersion = 1;

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
        return detection;
    }
    if (m_model)
        classify(detection);
    else
        detection.reason =
            "no model for " + std::string(market::name(m_market)) + " " + std::string(market::name(m_timeframe));
    detection.confirmed = m_confirmation.update(detection.regime, detection.confidence);
    detection.changed = detection.confirmed != detection.previousConfirmed;
    return detection;
}

void Detector::classify(Detection& detection) {
    for (std::size_t i = 0; i < m_sample.size(); ++i) {
        const auto& value = m_engine.row().normalisedOf(m_model->features[i]);
        if (!value) {
            m_filter->skip();
            explainAbsence(detection, m_model->features[i]);
            return;
        }
        m_sample[i] = *value;
    }
    m_model->scaler.apply(m_sample);
    const auto density = m_filter->step(m_sample);
    if (!density || !std::isfinite(*density)) {
        detection.reason = "the features are out of the model's range";
        return;
    }
    detection.logDensity = *density;
    const auto posterior = m_filter->posterior();
    for (std::size_t state = 0; state < posterior.size(); ++state)
        if (const market::Regime regime = m_model->names[state]; regime != market::Regime::Unknown)
            detection.probabilities[static_cast<std::size_t>(regime)] += posterior[state];
    const auto best = std::max_element(detection.probabilities.begin(), detection.probabilities.end());
    if (!(*best > 0)) {
        detection.reason = "the model names none of its states";
        return;
    }
    detection.regime = market::kRegimes[static_cast<std::size_t>(best - detection.probabilities.begin())];
    detection.confidence = *best;
    detection.state = static_cast<int>(std::max_element(posterior.begin(), posterior.end()) - posterior.begin());
}

void Detector::explainAbsence(Detection& detection, features::Feature feature) const {
    const features::FeatureSettings& settings = m_engine.settings();
    if (!m_engine.warm()) {
        detection.reason =
            "warming up: " + std::to_string(m_engine.bars()) + " of " + std::to_string(settings.warmUp) + " bars";
        return;
    }
    const std::size_t needed = std::max({settings.meanWindow, settings.volatilityWindow, settings.trueRangePeriod}) + 1;
    if (m_engine.barsSinceGap() < needed) {
        detection.reason =
            "after a gap: " + std::to_string(m_engine.barsSinceGap()) + " of " + std::to_string(needed) + " bars";
        return;
    }
    detection.reason = std::string(features::name(feature)) + " is absent";
}

std::span<const double> Detector::statePosterior() const {
    return m_filter ? m_filter->posterior() : std::span<const double>{};
}

std::string Detector::saveState() const {
    features::StateTape tape;
    m_engine.save(tape);
    m_confirmation.save(tape);
    nlohmann::json value{{"format", kStateFormat},
                         {"version", kStateVersion},
                         {"market", market::name(m_market)},
                         {"timeframe", market::name(m_timeframe)},
                         {"model", m_model ? m_model->id : std::string()},
                         {"tape", tape.values()}};
    if (m_filter) {
        value["started"] = m_filter->started();
        value["posterior"] = std::vector<double>(m_filter->posterior().begin(), m_filter->posterior().end());
    }
    return canonicalJson(value);
}

Status Detector::restoreState(std::string_view text) {
    const nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
    if (value.is_discarded() || !value.is_object())
        return fail("the saved detector state is not JSON");
    try {
        if (value.at("format") != kStateFormat || value.at("version") != kStateVersion)
            return fail("the saved detector state has another format");
        if (value.at("market") != market::name(m_market) || value.at("timeframe") != market::name(m_timeframe))
            return fail("the saved detector state is for another market or timeframe");
        if (value.at("model") != (m_model ? m_model->id : std::string()))
            return fail("the saved detector state belongs to another model");
        features::StateTape tape(value.at("tape").get<std::vector<double>>());
        features::FeatureEngine engine(m_engine.settings());
        if (auto ok = engine.restore(tape); !ok)
            return ok;
        Confirmation confirmation = m_confirmation;
        confirmation.restore(tape);
        if (!tape.intact() || !tape.atEnd())
            return fail("the saved detector state is damaged");
        if (m_filter) {
            const auto posterior = value.at("posterior").get<std::vector<double>>();
            if (auto ok = m_filter->restore(posterior, value.at("started").get<bool>()); !ok)
                return ok;
        }
        m_engine = std::move(engine);
        m_confirmation = confirmation;
    } catch (const nlohmann::json::exception&) {
        return fail("the saved detector state is damaged");
    }
    return {};
}

} // namespace aetherion::regime
