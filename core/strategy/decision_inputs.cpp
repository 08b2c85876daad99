#include "core/strategy/decision_inputs.h"

namespace aetherion::strategy {

JsonObject inputsOf(const PolicyInputs& inputs, const Verdict& verdict) {
    const IntradayRow& row = inputs.row;
    JsonObject object;
    object.put("close", row.close);
    object.put("phase", name(inputs.phase));
    object.put("regime", market::name(inputs.regime.regime));
    object.put("regime_confidence", inputs.regime.confidence);
    object.put("playbook", name(playbookFor(inputs.regime.regime)));
    object.put("session_return", row.sessionReturn);
    object.put("session_range", row.sessionRange);
    object.put("session_volatility", row.sessionVolatility);
    object.put("vwap", row.vwap);
    object.put("vwap_dist", row.vwapDistance);
    object.put("vwap_slope", row.vwapSlope);
    if (const auto& range = row.openingRange()) {
        object.put("opening_high", range->high);
        object.put("opening_low", range->low);
        object.put("opening_break", std::int64_t{range->direction});
    }
    object.put("ma_slope", row.smaSlope);
    object.put("trend_score", row.trend);
    object.put("squeeze_ratio", row.squeezeRatio);
    object.put("rel_volume", row.relativeVolume);
    object.put("rsi_14", row.rsi14);
    object.put("atr_14", row.atr14);
    if (inputs.signal) {
        object.put("signal", std::string_view(inputs.signal->name));
        object.put("signal_confidence", inputs.signal->confidence);
        object.put("p_hit", inputs.signal->hitProbability);
        object.put("expected_r", inputs.signal->reward);
        object.put("edge", verdict.edge);
        object.put("confidence", verdict.confidence);
        object.put("tier", name(verdict.tier));
    }
    if (inputs.held) {
        object.put("held_since_ms", epochMillis(inputs.held->opened));
        object.put("held_percent", inputs.held->profitPercent);
    }
    return object;
}

void putExitPlan(JsonObject& object, const ExitPlan& plan) {
    object.put("stop", plan.stop);
    object.put("target", plan.target);
    object.put("trail", plan.trail);
    object.put("time_stop_min", std::int64_t{plan.timeStop.count()});
    object.put("partials", plan.partials);
}

} // namespace aetherion::strategy
