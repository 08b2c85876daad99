#pragma once
// Something that happens to a market for a while: news, or a part of a scenario. A pure function of time.
//
// A disturbance acts on [from, from + duration). Its volatility factor and its regime hold exactly then and not after;
// its impact is a log return that arrives evenly over `ramp` and of which the share `recovered` is given back evenly
// from the ramp's end to the disturbance's. What arrives while a market is closed is in its first price after.
//
// An impact on one symbol is its own log return. A wider one is that of an instrument of kReferenceVolatility; others
// feel it in proportion to their volatility, so that a crash moves a stablecoin by little and a young coin by much.
// Thread: values.
#include "core/base/time.h"
#include "core/market/instrument.h"

#include <optional>
#include <string>

namespace aetherion::simulator {

inline constexpr double kReferenceVolatility = 0.25;

enum class ScopeKind : std::uint8_t { Global, Sector, Symbol };

struct Scope {
    ScopeKind kind = ScopeKind::Global;
    /// Of a sector scope, in every market.
    std::string sector;
    /// Of a symbol scope.
    market::InstrumentKey instrument;
    bool operator==(const Scope&) const = default;
};
/// "global", "sector technology", "symbol US:AAPL".
[[nodiscard]] std::string text(const Scope& scope);
[[nodiscard]] Result<Scope> parseScope(std::string_view text);

/// What it does, as a function of time.
struct Effect {
    Timestamp from;
    Duration duration{0};
    double impact = 0;
    /// Zero: at once.
    Duration ramp{0};
    /// 0 to 1.
    double recovered = 0;
    double volatilityFactor = 1;
    /// What the true regime is meanwhile; without one it stays what it is.
    std::optional<market::Regime> regime;

    [[nodiscard]] Timestamp end() const { return from + duration; }
    [[nodiscard]] bool holdsAt(Timestamp time) const { return time >= from && time < end(); }
    /// The part of the impact that has arrived by `time`: 0 before, 1 - recovered from the end on.
    [[nodiscard]] double arrivedShare(Timestamp time) const;
    bool operator==(const Effect&) const = default;
};

struct Disturbance : Effect {
    /// One line: "flash-crash", "earnings".
    std::string name;
    Scope scope;
    bool operator==(const Disturbance&) const = default;
};

/// Finite numbers, duration above zero, 0 <= ramp <= duration, recovered within [0, 1] and only where time is left for
/// it, volatility factor within (0, 100], impact within +-3.
[[nodiscard]] Status check(const Disturbance& disturbance);

} // namespace aetherion::simulator
