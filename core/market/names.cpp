#include "core/market/names.h"

#include <algorithm>
#include <cctype>

namespace aetherion::market {

namespace {

std::string upper(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return result;
}

} // namespace

std::string_view name(Market market) {
    switch (market) {
    case Market::Crypto:
        return "CRYPTO";
    case Market::Us:
        return "US";
    case Market::Nse:
        return "NSE";
    case Market::Uk:
        return "UK";
    }
    return "";
}

Result<Market> parseMarket(std::string_view text) {
    const std::string word = upper(text);
    if (word == "CRYPTO")
        return Market::Crypto;
    if (word == "US" || word == "USA" || word == "NASDAQ" || word == "NYSE")
        return Market::Us;
    if (word == "NSE" || word == "INDIA")
        return Market::Nse;
    if (word == "UK")
        return Market::Uk;
    return failAt("market", "\"" + std::string(text) + "\" is none of CRYPTO, US, NSE, UK");
}

std::string_view name(Regime regime) {
    switch (regime) {
    case Regime::Bull:
        return "Bull";
    case Regime::Bear:
        return "Bear";
    case Regime::Sideways:
        return "Sideways";
    case Regime::Crisis:
        return "Crisis";
    case Regime::Unknown:
        return "Unknown";
    }
    return "";
}

Result<Regime> parseRegime(std::string_view text) {
    for (const Regime regime : {Regime::Bull, Regime::Bear, Regime::Sideways, Regime::Crisis, Regime::Unknown})
        if (name(regime) == text)
            return regime;
    return failAt("regime", "\"" + std::string(text) + "\" is none of Bull, Bear, Sideways, Crisis, Unknown");
}

std::string_view name(SourceKind kind) {
    switch (kind) {
    case SourceKind::Simulated:
        return "SIMULATED";
    case SourceKind::Replay:
        return "REPLAY";
    case SourceKind::Imported:
        return "IMPORTED";
    case SourceKind::Live:
        return "LIVE";
    }
    return "";
}

Result<SourceKind> parseSourceKind(std::string_view text) {
    const std::string word = upper(text);
    for (const SourceKind kind : {SourceKind::Simulated, SourceKind::Replay, SourceKind::Imported, SourceKind::Live})
        if (name(kind) == word)
            return kind;
    return failAt("source", "\"" + std::string(text) + "\" is none of SIMULATED, REPLAY, IMPORTED, LIVE");
}

std::string_view name(FeedState state) {
    switch (state) {
    case FeedState::Flowing:
        return "Flowing";
    case FeedState::Stale:
        return "Stale";
    case FeedState::Gap:
        return "Gap";
    case FeedState::Resync:
        return "Resync";
    case FeedState::Closed:
        return "Closed";
    case FeedState::Failed:
        return "Failed";
    }
    return "";
}

} // namespace aetherion::market
