#pragma once
// One price model by itself, without calendars, factors or regimes: what `aetherionctl simulate --model` runs and what
// is compared with theory.
//
//   gbm     mu, sigma                                       ln S += (mu - sigma^2 / 2) dt + sigma sqrt(dt) Z
//   merton  and lambda_per_year, jump_mean, jump_sd, compensated   - lambda kappa dt + sum of normal jumps
//   garch   omega, alpha, beta                              ln S += sqrt(h) Z, from the unconditional variance
//
// Thread: values; a PriceModel one at a time.
#include "core/simulator/garch.h"
#include "core/simulator/gbm.h"
#include "core/simulator/jumps.h"

#include <optional>
#include <string_view>
#include <variant>

namespace aetherion::simulator {

struct MertonParameters {
    GbmParameters diffusion;
    JumpParameters jumps;
};

struct ModelSettings {
    std::variant<GbmParameters, MertonParameters, GarchParameters> parameters;
    /// Length of a step; without it the caller's choice. GARCH has none: its steps are its scale.
    std::optional<double> stepYears;
    double startPrice = 100;
};

/// Reads a JSON object of the names above, `dt_years` and `start_price`, or an object that holds such a one as
/// "params". The model is the one named by "model", else what the names tell. An unknown name, a missing or an
/// impossible value is refused by name.
[[nodiscard]] Result<ModelSettings> parseModelSettings(std::string_view json);

class PriceModel {
public:
    /// Draws from the streams `name`/shocks and `name`/jumps.
    PriceModel(const ModelSettings& settings, double stepYears, std::uint64_t seed, const std::string& name);

    /// The next log return.
    [[nodiscard]] double next();

private:
    RandomStream m_shocks;
    GbmStep m_step;
    std::optional<JumpProcess> m_jumps;
    std::optional<GarchProcess> m_garch;
};

} // namespace aetherion::simulator
