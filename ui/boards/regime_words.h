#pragma once
// What is said about a regime in words: why it is unknown, what the forming bar would say, what all timeframes say
// together, and what confirmation costs.
//
// Thread: GUI; texts go through the installed translation, the engine's own reasons through look::said().
#include "core/contract/engine_snapshot.h"
#include "ui/boards/regime_cautions.h"

#include <QString>

namespace aetherion::boards {

/// "warming up", "bars are missing"; empty where there is no cause.
[[nodiscard]] QString causeText(market::UnknownCause cause);
/// "warming up (57 of 240 bars)", "no model for CRYPTO 5m"; empty when it is known and nothing is amiss.
[[nodiscard]] QString unknownText(const contract::RegimeView& view, market::Market market);
/// "forming bar: Bear* 71 %, provisional"; empty while there is none.
[[nodiscard]] QString provisionalText(const contract::RegimeView& view, const RegimeCautions& cautions);
/// "A change is confirmed 3 closed bars after ... at the earliest."; empty where the engine states no delay.
[[nodiscard]] QString confirmationText(const contract::RegimeView& view);
/// "Pullback in an uptrend"
[[nodiscard]] QString metaRegimeText(market::MetaRegime regime);
/// With its confidence where it is known: "Range-bound, 62 %".
[[nodiscard]] QString metaRegimeText(const contract::MetaRegimeView& meta);
/// "All timeframes: Range-bound, 62 %", and the rule that spoke.
[[nodiscard]] QString metaLine(const contract::MetaRegimeView& meta);
/// The line, and what each timeframe with a model says, with its cautions; one a line.
[[nodiscard]] QString metaToolTip(const contract::StreamView& view, const std::vector<contract::ModelView>* models);
/// What the regime in force means, its cautions, why it is unknown, the forming bar, the delay; one a line.
[[nodiscard]] QString regimeToolTip(const contract::RegimeView& view, market::Market market,
                                    const RegimeCautions& cautions);

} // namespace aetherion::boards
