#include "core/simulator/disturbance.h"

#include <cmath>

namespace aetherion::simulator {

namespace {

constexpr Duration kLongestDuration = std::chrono::hours(24 * 366);
constexpr double kLargestImpact = 3;
constexpr double kLargestVolatilityFactor = 100;
constexpr std::string_view kSectorWord = "sector ";
constexpr std::string_view kSymbolWord = "symbol ";

double passedShare(Duration passed, Duration whole) {
    if (passed >= whole)
        return 1;
    return static_cast<double>(passed.count()) / static_cast<double>(whole.count());
}

} // namespace

std::string text(const Scope& scope) {
    switch (scope.kind) {
    case ScopeKind::Global:
        return "global";
    case ScopeKind::Sector:
        return std::string(kSectorWord) + scope.sector;
    case ScopeKind::Symbol:
        return std::string(kSymbolWord) + std::string(market::name(scope.instrument.market)) + ":" +
               scope.instrument.symbol;
    }
    return {};
}

Result<Scope> parseScope(std::string_view text) {
    if (text == "global")
        return Scope{};
    if (text.starts_with(kSectorWord) && text.size() > kSectorWord.size())
        return Scope{ScopeKind::Sector, std::string(text.substr(kSectorWord.size())), {}};
    if (text.starts_with(kSymbolWord)) {
        const std::string_view rest = text.substr(kSymbolWord.size());
        const std::size_t colon = rest.find(':');
        if (colon == std::string_view::npos || colon + 1 == rest.size())
            return failAt(std::string(text), "a symbol is written MARKET:SYMBOL");
        const auto market = market::parseMarket(rest.substr(0, colon));
        if (!market)
            return tl::unexpected(market.error());
        return Scope{ScopeKind::Symbol, {}, {*market, std::string(rest.substr(colon + 1))}};
    }
    return failAt(std::string(text), "a scope is global, sector NAME or symbol MARKET:SYMBOL");
}

double Effect::arrivedShare(Timestamp time) const {
    if (time < from)
        return 0;
    const Duration passed = time - from;
    if (passed < ramp)
        return passedShare(passed, ramp);
    if (recovered <= 0)
        return 1;
    return 1 - recovered * passedShare(passed - ramp, duration - ramp);
}

Status check(const Disturbance& d) {
    if (d.name.empty() || d.name.find_first_of("\r\n") != std::string::npos)
        return fail("a disturbance needs a name of one line");
    if (d.scope.sector.find_first_of("\r\n") != std::string::npos ||
        d.scope.instrument.symbol.find_first_of("\r\n") != std::string::npos)
        return failAt(d.name, "its scope holds a line break");
    if (d.duration <= Duration(0) || d.duration > kLongestDuration)
        return failAt(d.name, "the duration must be above zero and at most 366 days");
    if (d.ramp < Duration(0) || d.ramp > d.duration)
        return failAt(d.name, "the ramp must lie within the duration");
    if (!std::isfinite(d.impact) || std::abs(d.impact) > kLargestImpact)
        return failAt(d.name, "the impact must lie within -3 and +3");
    if (!(d.recovered >= 0 && d.recovered <= 1) || (d.recovered > 0 && d.ramp == d.duration))
        return failAt(d.name, "the recovered share must lie within 0 and 1 and needs time after the ramp");
    if (!(d.volatilityFactor > 0 && d.volatilityFactor <= kLargestVolatilityFactor))
        return failAt(d.name, "the volatility factor must be above 0 and at most 100");
    if (d.regime == market::Regime::Unknown)
        return failAt(d.name, "the true regime cannot be Unknown");
    return {};
}

} // namespace aetherion::simulator
