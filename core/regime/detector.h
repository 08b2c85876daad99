#pragma once
// Tells the regime of one stream and timeframe at every closed bar, from closed bars only.
//
// Bar -> features -> scaler -> online filter -> names -> confirmation. Everything it says about bar t follows from bars
// up to t; nothing is repainted. Without a model it still computes features (with the defaults of its market and
// timeframe) and says Unknown with the reason.
//
// Unknown: no model; warm-up; a model feature absent at this bar (after a gap, or the market lacks it); data that the
// model has never seen (novelty_watch.h; the filter goes on underneath, and so recovers by itself); a bar that does not
// follow its predecessor (ignored otherwise). A bar without a sample moves the filter one transition ahead.
//
// Thread: one at a time. Owns its features and filter, shares the model.
#include "core/features/feature_engine.h"
#include "core/regime/confirmation.h"
#include "core/regime/detection.h"
#include "core/regime/model.h"
#include "core/regime/novelty_watch.h"
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
    /// `model` may be null; otherwise it is for this timeframe, and for this market or the one that it borrows from
    /// (speaksFor(); ModelShelf sees to that). `settings` have passed check().
    Detector(market::Market market, market::Timeframe timeframe, std::shared_ptr<const Model> model,
             const ConfirmationSettings& settings = {});

    /// `spread` in basis points of the mid at the bar's close, where there is a quote.
    Detection update(const market::Bar& bar, std::optional<double> spread = std::nullopt);

    /// What update() would say of this bar, which is still forming; changes nothing. Never confirmed: `confirmed` is
    /// what is in force.
    [[nodiscard]] Detection preview(const market::Bar& forming, std::optional<double> spread = std::nullopt) const;

    /// Of the last bar taken in.
    [[nodiscard]] const features::FeatureRow& features() const { return m_engine.row(); }
    /// P(state) in the model's order; empty without a model.
    [[nodiscard]] std::span<const double> statePosterior() const;
    [[nodiscard]] const Model* model() const { return m_model.get(); }
    /// Bars before the first answer: the model's warm-up.
    [[nodiscard]] std::size_t warmUp() const { return m_engine.settings().warmUp; }

    /// Takes effect with the next bar.
    void changeSettings(const ConfirmationSettings& settings) { m_confirmation.change(settings); }
    /// See Confirmation::votesFor().
    [[nodiscard]] std::size_t votesFor(market::Regime regime) const { return m_confirmation.votesFor(regime); }

    /// Bytes with which a detector of the same model continues bit for bit.
    [[nodiscard]] std::string saveState() const;
    /// Refuses the state of another model, market or timeframe, and what is damaged; then this detector is as before.
    [[nodiscard]] Status restoreState(std::string_view bytes);

private:
    /// What a row of features comes to; moves `filter` and `novelty` on. `bars` and `sinceGap` count the row's bar.
    void judge(const features::FeatureRow& row, std::size_t bars, std::size_t sinceGap, OnlineFilter& filter,
               NoveltyWatch& novelty, std::span<double> sample, Detection& detection) const;
    void explainAbsence(Detection& detection, features::Feature feature, std::size_t bars, std::size_t sinceGap) const;
    void nameRegime(const OnlineFilter& filter, Detection& detection) const;
    void sayNoModel(Detection& detection) const;

    market::Market m_market;
    market::Timeframe m_timeframe;
    std::shared_ptr<const Model> m_model;
    features::FeatureEngine m_engine;
    std::optional<OnlineFilter> m_filter;
    std::optional<NoveltyWatch> m_novelty;
    Confirmation m_confirmation;
    std::vector<double> m_sample;
};

} // namespace aetherion::regime
