#pragma once
// One stream in one timeframe: its newest closed bars and, where a model covers it, the regime at each of them.
//
// Thread: the engine's; what show() shares is never changed again, and made anew only when a bar has closed.
#include "core/candles/candle_series.h"
#include "core/contract/engine_snapshot.h"
#include "core/engine/regime_setup.h"
#include "core/market/instrument.h"
#include "core/regime/detector.h"

#include <deque>
#include <memory>
#include <optional>
#include <string>

namespace aetherion::engine {

/// What the detector made of a closed bar.
struct RegimeOutcome {
    regime::Detection detection;
    /// Owned by the detector, valid until its next bar.
    const features::FeatureRow& features;
    std::string modelId;
};

class StreamFrame {
public:
    StreamFrame(const market::Stream& stream, market::Timeframe timeframe, const RegimeSetup& setup);

    [[nodiscard]] market::Timeframe timeframe() const { return m_timeframe; }
    [[nodiscard]] const contract::RegimeView& regime() const { return m_view; }
    /// Closed bars since the session began.
    [[nodiscard]] std::uint64_t closedBars() const { return m_closedBars; }
    [[nodiscard]] bool hasBars() const { return m_hadBars || !m_closed.empty(); }
    /// When the newest closed bar opened.
    [[nodiscard]] std::optional<Timestamp> newestBar() const {
        return m_closed.empty() ? std::nullopt : std::optional(m_closed.newest().openTime);
    }
    /// The newest closed bars, those from before the session too.
    [[nodiscard]] const candles::CandleSeries& bars() const { return m_closed; }
    /// What is shown of its bars, over what was there.
    void show(contract::RecentBars& bars, const std::optional<market::Bar>& forming);
    /// Something other than the forming bar has changed since the last call of show().
    [[nodiscard]] bool barsChanged() const { return m_changed || !m_shownModels.isSameAs(m_models); }
    /// Grows whenever regime() may have changed.
    [[nodiscard]] std::uint64_t regimeRevision() const { return m_regimeRevision; }

    /// What the forming bar would say if it closed now, at `now` of the data's time; shown until the bar closes.
    void previewForming(const std::optional<market::Bar>& forming, std::optional<double> spread, Timestamp now);

    /// Null where no model covers this timeframe; else valid until the next call.
    /// Bars from before the session, oldest first, and what save() gave after the last of them. Without it, or where it
    /// is refused (the log says why), the detector warms up from the bars. `regimes`: what was said at the bars then.
    /// Before the first bar.
    void restore(const std::vector<market::Bar>& bars, const std::vector<contract::BarRegime>& regimes,
                 const std::string* saved, bool hadBars);
    /// Which models said what was restored; of no use where this session's model has judged the bars anew.
    void knowModels(std::vector<contract::ModelSpan> models) {
        if (m_models.empty())
            m_models = std::move(models);
    }
    /// What restore() goes on from with the same bits; nothing where no model covers this timeframe, or nothing has
    /// changed since the last call.
    [[nodiscard]] std::optional<std::string> save();

    void changeConfirmation(const regime::ConfirmationSettings& settings);
    /// Where `model` is another one, or none: a new detector that has seen the bars kept here judges from the next bar
    /// on. What it holds for confirmed takes effect, and is told, with that bar.
    void changeModel(std::shared_ptr<const regime::Model> model, const regime::ConfirmationSettings& settings);

    const RegimeOutcome* closeBar(const market::Bar& bar, std::optional<double> spread);

private:
    /// One for each bar that is kept: of `regimes`, oldest first, or Unknown where nothing was said.
    void placeRegimes(const std::vector<contract::BarRegime>& regimes);
    [[nodiscard]] Status restoreRegime(std::string_view saved);
    /// What follows for the view from the model and the regimes shown.
    void describeModel();
    void take(const regime::Detection& detection);
    /// The model in use judged the bar that closed then.
    void noteModel(Timestamp closeTime);

    market::InstrumentKey m_instrument;
    market::Timeframe m_timeframe;
    candles::CandleSeries m_closed{contract::kRecentBars};
    std::deque<contract::BarRegime> m_regimes;
    contract::SharedRows<contract::ModelSpan> m_models;
    std::unique_ptr<regime::Detector> m_detector;
    /// The detector has not told of a bar since it took over.
    bool m_tookOver = false;
    /// There were bars before those that are kept.
    bool m_hadBars = false;
    bool m_unsaved = true;
    std::optional<RegimeOutcome> m_outcome;
    contract::RegimeView m_view;
    std::uint64_t m_regimeRevision = 0;
    std::uint64_t m_closedBars = 0;
    /// Something has closed since bars were last shown.
    bool m_changed = true;
    contract::SharedRows<market::Bar> m_shownBars;
    contract::SharedRows<contract::BarRegime> m_shownRegimes;
    contract::SharedRows<contract::ModelSpan> m_shownModels;
};

} // namespace aetherion::engine
