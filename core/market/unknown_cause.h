#pragma once
// Why a regime is Unknown: the kind of reason, for programs; the text beside it is for people.
//
// Thread: values.
#include <cstdint>
#include <string_view>

namespace aetherion::market {

enum class UnknownCause : std::uint8_t {
    /// It is known.
    None,
    /// No model for this market and timeframe.
    NoModel,
    /// Too few bars so far.
    WarmingUp,
    /// Bars are missing; windows fill anew.
    Gap,
    /// The stream has been silent for longer than it may.
    Stale,
    /// A feature that the model reads cannot be computed at this bar.
    MissingFeature,
    /// The data look like nothing that the model has seen.
    Novel,
    /// The bar could not be used: out of order, or values out of the model's range.
    Refused,
};
/// none no_model warming_up gap stale missing_feature novel refused
[[nodiscard]] constexpr std::string_view name(UnknownCause cause) {
    switch (cause) {
    case UnknownCause::None:
        return "none";
    case UnknownCause::NoModel:
        return "no_model";
    case UnknownCause::WarmingUp:
        return "warming_up";
    case UnknownCause::Gap:
        return "gap";
    case UnknownCause::Stale:
        return "stale";
    case UnknownCause::MissingFeature:
        return "missing_feature";
    case UnknownCause::Novel:
        return "novel";
    case UnknownCause::Refused:
        return "refused";
    }
    return "";
}

/// The kind behind a reason as it was stored.
[[nodiscard]] constexpr UnknownCause causeSaid(std::string_view reason) {
    if (reason.empty())
        return UnknownCause::None;
    if (reason.starts_with("no model"))
        return UnknownCause::NoModel;
    if (reason.starts_with("warming up") || reason.starts_with("no closed bar"))
        return UnknownCause::WarmingUp;
    if (reason.starts_with("after a gap"))
        return UnknownCause::Gap;
    if (reason.ends_with(" is absent"))
        return UnknownCause::MissingFeature;
    if (reason.starts_with("unlike"))
        return UnknownCause::Novel;
    return UnknownCause::Refused;
}

} // namespace aetherion::market
