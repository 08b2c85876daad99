#include "core/simulator/scenario.h"

#include <array>
#include <cmath>

namespace aetherion::simulator {

namespace {

using market::Regime;

struct ScenarioPart {
    std::string_view name;
    /// After the scenario's beginning.
    Duration after;
    Duration duration;
    /// As a share of the price, not a log return.
    double move;
    Duration ramp;
    double recovered;
    double volatilityFactor;
    Regime regime;
};

constexpr std::array kScenarioParts{
    ScenarioPart{"calm", std::chrono::hours(0), std::chrono::hours(24), 0, std::chrono::hours(0), 0, 0.5,
                 Regime::Sideways},
    ScenarioPart{"bull", std::chrono::hours(0), std::chrono::hours(24), 0.06, std::chrono::hours(24), 0, 1,
                 Regime::Bull},
    ScenarioPart{"bear", std::chrono::hours(0), std::chrono::hours(24), -0.06, std::chrono::hours(24), 0, 1.3,
                 Regime::Bear},
    ScenarioPart{"crash", std::chrono::hours(0), std::chrono::hours(1), -0.18, std::chrono::hours(1), 0, 4,
                 Regime::Crisis},
    ScenarioPart{"crash", std::chrono::hours(1), std::chrono::hours(5), 0, std::chrono::hours(0), 0, 2, Regime::Bear},
    ScenarioPart{"flash-crash", std::chrono::hours(0), std::chrono::minutes(10), -0.08, std::chrono::minutes(2), 0.9, 3,
                 Regime::Crisis},
};

} // namespace

std::vector<std::string_view> scenarioNames() {
    std::vector<std::string_view> names;
    for (const ScenarioPart& part : kScenarioParts)
        if (names.empty() || names.back() != part.name)
            names.push_back(part.name);
    return names;
}

Result<std::vector<Disturbance>> scenario(std::string_view name, Timestamp from) {
    std::vector<Disturbance> result;
    for (const ScenarioPart& part : kScenarioParts) {
        if (part.name != name)
            continue;
        Disturbance& d = result.emplace_back();
        d.name = part.name;
        d.from = from + part.after;
        d.duration = part.duration;
        d.impact = std::log1p(part.move);
        d.ramp = part.ramp;
        d.recovered = part.recovered;
        d.volatilityFactor = part.volatilityFactor;
        d.regime = part.regime;
    }
    if (!result.empty())
        return result;
    std::string known;
    for (const std::string_view each : scenarioNames())
        known += (known.empty() ? "" : ", ") + std::string(each);
    return failAt(std::string(name), "is no scenario; there are " + known);
}

} // namespace aetherion::simulator
