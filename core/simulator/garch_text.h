#pragma once
// GARCH in files: a column of returns in, a JSON object out.
//
// Numbers have 17 significant digits. Thread: pure.
#include "core/simulator/garch_fit.h"

#include <string>
#include <string_view>

namespace aetherion::simulator {

/// One number per line after an optional header line; blank lines at the end are ignored. Errors name file and line.
[[nodiscard]] Result<std::vector<double>> parseReturns(std::string_view text, const std::string& place);

/// {forecast[], h[], h0, loglik, model, n, params{}}; forecast[k] is of the variance k + 1 steps ahead.
[[nodiscard]] std::string garchPathText(const GarchParameters& parameters, const GarchPath& path, GarchStart start,
                                        std::size_t forecastSteps);
/// The same with gradient, std_err_classic{} and std_err_robust{}, whose values are null where there are none.
[[nodiscard]] std::string garchFitText(const GarchFit& fit, GarchStart start, std::size_t forecastSteps);

} // namespace aetherion::simulator
