#include "core/regime/shown_caution.h"

#include <algorithm>

namespace aetherion::regime {

namespace {

bool concerns(const std::string& caution, std::initializer_list<market::Regime> shown) {
    const auto named = [&](market::Regime regime) { return caution.find(market::name(regime)) != std::string::npos; };
    return std::none_of(market::kRegimes.begin(), market::kRegimes.end(), named) ||
           std::any_of(shown.begin(), shown.end(),
                       [&](market::Regime regime) { return regime != market::Regime::Unknown && named(regime); });
}

} // namespace

std::string cautionFor(const Model& model, market::Market market, std::initializer_list<market::Regime> shown) {
    std::string text;
    const auto say = [&](const std::string& sentence) { text += (text.empty() ? "" : "; ") + sentence; };
    for (const std::string& caution : model.cautions)
        if (concerns(caution, shown))
            say(caution);
    if (model.market != market)
        say(std::string(market::name(market)) + " has no model of its own and is judged by that of " +
            std::string(market::name(model.market)));
    return text;
}

} // namespace aetherion::regime
