#pragma once
// What a GARCH(1,1) says about a given series of returns: the path of its variances and their likelihood.
//
// The likelihood is Gaussian with mean zero, constants included: -1/2 sum(ln 2 pi + ln h_t + x_t^2 / h_t).
// Thread: pure.
#include "core/simulator/garch.h"

#include <span>
#include <string_view>
#include <vector>

namespace aetherion::simulator {

/// Where h begins. With m the mean of the squared returns:
enum class GarchStart : std::uint8_t {
    /// h[0] = m.
    MeanSquare,
    /// h[0] = omega + (alpha + beta) m, as Python's arch does when it is given m as the backcast.
    Backcast
};
/// mean-square backcast
[[nodiscard]] std::string_view name(GarchStart start);
[[nodiscard]] Result<GarchStart> parseGarchStart(std::string_view text);

struct GarchPath {
    /// Variance of each return, given those before it.
    std::vector<double> h;
    /// That of the return after the last.
    double next = 0;
    double logLikelihood = 0;
};

/// Refuses parameters that check() refuses, an empty series, a return that is not finite and returns that are all zero.
[[nodiscard]] Result<GarchPath> filterGarch(const GarchParameters& parameters, std::span<const double> returns,
                                            GarchStart start);

/// Expected variances of the next `steps` returns: V + (alpha + beta)^(k-1) (h_next - V).
[[nodiscard]] std::vector<double> forecastGarch(const GarchParameters& parameters, double next, std::size_t steps);

/// The log-likelihood alone, for parameters that are sound; minus infinity where a variance is not above zero.
[[nodiscard]] double garchLogLikelihood(const GarchParameters& parameters, std::span<const double> returns,
                                        double firstVariance);
[[nodiscard]] double meanSquare(std::span<const double> returns);
[[nodiscard]] double firstVariance(const GarchParameters& parameters, double meanSquare, GarchStart start);

} // namespace aetherion::simulator
