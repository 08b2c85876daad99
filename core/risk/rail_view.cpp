#include "core/risk/rail_view.h"

namespace aetherion::risk {

namespace {

bool isCash(std::string_view unit) {
    return unit != "%" && unit != "points" && unit != "positions" && unit != "losses" && unit != "s";
}

} // namespace

std::string_view name(RailState state) {
    switch (state) {
    case RailState::Clear:
        return "Clear";
    case RailState::Breached:
        return "Breached";
    case RailState::NotApplicable:
        return "NotApplicable";
    case RailState::Unknown:
        return "Unknown";
    }
    return "";
}

std::string_view name(Clears clears) {
    switch (clears) {
    case Clears::ByItself:
        return "by itself";
    case Clears::NextSession:
        return "at the next session";
    case Clears::ByHand:
        return "by hand";
    }
    return "";
}

std::string figureText(Figure figure, std::string_view unit) {
    constexpr int kCashPlaces = 2;
    return figure.text(isCash(unit) ? kCashPlaces : 0);
}

std::string RailView::line() const {
    std::string text(name);
    if (!account.empty())
        text += " of " + account;
    if (!currency.empty())
        text += " in " + currency;
    if (market && account.empty())
        text += " of " + std::string(market::name(*market));
    text += ": ";
    if (value)
        text += figureText(*value, unit);
    else
        text += state == RailState::NotApplicable ? "not applicable" : "unknown";
    if (limit)
        text += " of " + figureText(*limit, unit);
    if (value || limit)
        text += (unit == "%" ? "" : " ") + unit;
    if (!base.empty())
        text += ", from " + base + (baseValue ? " " + baseValue->text(2) : "");
    for (const auto& [what, said] : inputs)
        if (what == "missing" || what == name)
            text += " (" + said + ")";
    return text;
}

} // namespace aetherion::risk
