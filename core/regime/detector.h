#pragma once
// Tells the regime of one stream and timeframe at every closed bar, from closed bars only.
//
// Bar -> features -> scaler -> online filter -> names -> confirmation. Everything it says about bar t follows from bars
// up to t; nothing is repainted. Without a model it still computes features (with the defaults of its market and
// timeframe) and says Unknown with the reason.
//
// Unknown: no model; warm-up; a model feature absent at this bar (after a gap, or the market lacks it); a bar that does
// not follow its predecessor (ignored otherwise). A bar without a sample moves the filter one transition ahead.
//
// Thread: one at a time. Owns its features and filter, shares the model.
#include "core/features/feature_engine.h"
#include "core/regime/confirmation.h"
#include "core/regime/detection.h"
#include "core/regime/model.h"
#include "core/regime/online_filter.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::regime {

class Detector {
public:
    /// `model` may be null; otherwise it is for this market and timeframe (ModelShelf sees to that). `settings` have
    /// passed check().
    Detector(market::Market market, market::Timeframe timeframe, std::shared_ptr<const Model> model,
             const ConfirmationSettings& settings = {});

    /// `spread` in basis points of the mid at the bar's close, where there is a quote.
    Detection update(const market::Bar& bar, std::optional<double> spread = std::nullopt);

    /// Of the last bar taken in.
    [[nodiscard]] const features::FeatureRow& features() const { return m_engine.row(); }
    /// P(state) in the model's order; empty without a model.
    [[nodiscard]] std::span<const double> statePosterior() const;
    [[nodiscard]] const Model* model() const { return m_model.get(); }
    /// Bars before the first answer: the model's warm-up.
    [[nodiscard]] std::size_t warmUp() const { return m_engine.settings().warmUp; }

    /// Takes effect with the next bar.
    void changeSettings(const ConfirmationSettings& settings) { m_confirmation.change(settings); }

    /// JSON text with which a detector of the same model continues bit for bit.
    [[nodiscard]] std::string saveState() const;
    /// Refuses the state of another model, market or timeframe, and what is damaged; then this detector is as before.
    [[nodiscard]] Status restoreState(std::string_view text);

private:
    void explainAbsence(Detection& detection, features::Feature feature) const;
    void classify(Detection& detection);

    market::Market m_market;
    market::Timeframe m_timeframe;
    std::shared_ptr<const Model> m_model;
    features::FeatureEngine m_engine;
    std::optional<OnlineFilter> m_filter;
    Confirmation m_confirmation;
    std::vector<double> m_sample;
};

} // namespace aetherion::regime
