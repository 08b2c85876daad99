#include "core/api/decision_channel.h"

#include "core/api/wire_values.h"
#include "core/http/json_text.h"

namespace aetherion::api {

namespace {

constexpr int kInputsDepth = 16;

std::string shouted(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

} // namespace

nlohmann::ordered_json decisionFrame(const contract::DecisionMade& made) {
    const contract::DecisionRecord& decision = made.decision;
    const auto inputs = http::parseJson(decision.inputs, kInputsDepth).value_or(nlohmann::ordered_json::object());
    const auto input = [&](const char* key) {
        return inputs.is_object() && inputs.contains(key) ? inputs[key] : nlohmann::ordered_json();
    };
    nlohmann::ordered_json confidence = input("confidence");
    if (confidence.is_null())
        confidence = input("regime_confidence");
    return {{"type", "decision"},
            {"market", name(decision.instrument.market)},
            {"symbol", decision.instrument.symbol},
            {"meta_regime", input("regime")},
            {"strategy", decision.setup},
            {"action", shouted(decision.action)},
            {"confidence", std::move(confidence)},
            {"timestamp", isoWithOffset(decision.time)},
            {"account", decision.account},
            {"timeframe", name(decision.timeframe)},
            {"reason", decision.reason},
            {"source", made.source.label()}};
}

} // namespace aetherion::api
