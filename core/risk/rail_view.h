#pragma once
// A rail as it is shown: what it is measured from, where it stands, what is left, and how it clears.
//
// Figures are exact decimals in the unit that stands beside them: cash of the view's currency, percent, points, or a
// count. Thread: values.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/market/names.h"
#include "core/risk/risk_state.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aetherion::risk {

using Figure = Decimal<struct FigureTag>;
/// 3 is three, not three units.
[[nodiscard]] constexpr Figure wholeFigure(std::int64_t value) { return Figure::fromUnits(value * kDecimalUnit); }
[[nodiscard]] constexpr Figure cashFigure(Cash value) { return Figure::fromUnits(value.units()); }

/// Unknown: what it measures is not known just now.
enum class RailState : std::uint8_t { Clear, Breached, NotApplicable, Unknown };
/// Clear Breached NotApplicable Unknown
[[nodiscard]] std::string_view name(RailState state);

enum class Clears : std::uint8_t { ByItself, NextSession, ByHand };
/// "by itself", "at the next session", "by hand"
[[nodiscard]] std::string_view name(Clears clears);

struct RailView {
    /// "daily loss". A literal.
    std::string_view name;
    /// Of rails that watch one market.
    std::optional<market::Market> market{};
    /// Of rails that watch an account's equity in one currency.
    std::string account{};
    std::string currency{};
    RailState state = RailState::Unknown;
    /// What it imposes while it is breached.
    RiskState imposes = RiskState::StandDown;
    Clears clears = Clears::ByItself;
    /// "equity at the start of the trading day 2026-03-06"; empty where nothing is compared with.
    std::string base{};
    std::optional<Figure> baseValue{};
    std::optional<Figure> value{};
    std::optional<Figure> limit{};
    /// Limit less value: what is left, negative when it is exceeded.
    std::optional<Figure> headroom{};
    /// "USD", "%", "points", "positions", "losses"
    std::string unit{};
    /// Since when it is breached.
    std::optional<Timestamp> since{};
    /// What went into it, for showing: "equity" "9700.00".
    std::vector<std::pair<std::string_view, std::string>> inputs{};
    bool operator==(const RailView&) const = default;

    /// "daily loss of A in USD: 300.00 of 300.00 USD, from equity at the start of the trading day 2026-03-06 10000.00"
    [[nodiscard]] std::string line() const;
};

/// Cash has two decimals at least, others as many as they need.
[[nodiscard]] std::string figureText(Figure figure, std::string_view unit);

} // namespace aetherion::risk
