#include "core/simulator/garch_filter.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <string>

namespace aetherion::simulator {

namespace {

/// ln(2 pi).
const double kLogTwoPi = std::log(2 * std::numbers::pi);

Status checkReturns(std::span<const double> returns) {
    if (returns.empty())
        return fail("no returns");
    for (std::size_t i = 0; i < returns.size(); ++i)
        if (!std::isfinite(returns[i]))
            return failAt("return " + std::to_string(i + 1), "is not a finite number");
    const double mean = meanSquare(returns);
    if (!(mean > 0))
        return fail("all returns are zero");
    if (!std::isfinite(mean))
        return fail("the returns are too large");
    return {};
}

} // namespace

std::string_view name(GarchStart start) {
    switch (start) {
    case GarchStart::MeanSquare:
        return "mean-square";
    case GarchStart::Backcast:
        return "backcast";
    }
    return "";
}

Result<GarchStart> parseGarchStart(std::string_view text) {
    for (const GarchStart start : {GarchStart::MeanSquare, GarchStart::Backcast})
        if (text == name(start))
            return start;
    return fail("\"" + std::string(text.substr(0, 40)) + "\" is neither mean-square nor backcast");
}

double meanSquare(std::span<const double> returns) {
    double sum = 0;
    for (const double x : returns)
        sum += x * x;
    return sum / static_cast<double>(returns.size());
}

double firstVariance(const GarchParameters& parameters, double meanSquare, GarchStart start) {
    switch (start) {
    case GarchStart::MeanSquare:
        return meanSquare;
    case GarchStart::Backcast:
        return parameters.omega + parameters.persistence() * meanSquare;
    }
    return meanSquare;
}

double garchLogLikelihood(const GarchParameters& p, std::span<const double> returns, double firstVariance) {
    double h = firstVariance;
    double sum = 0;
    for (const double x : returns) {
        if (!(h > 0))
            return -std::numeric_limits<double>::infinity();
        sum += std::log(h) + x * x / h;
        h = p.omega + p.alpha * x * x + p.beta * h;
    }
    return -0.5 * (sum + static_cast<double>(returns.size()) * kLogTwoPi);
}

Result<GarchPath> filterGarch(const GarchParameters& parameters, std::span<const double> returns, GarchStart start) {
    if (const Status sound = check(parameters); !sound)
        return tl::unexpected(sound.error());
    if (const Status sound = checkReturns(returns); !sound)
        return tl::unexpected(sound.error());
    GarchPath path;
    path.h.reserve(returns.size());
    path.next = firstVariance(parameters, meanSquare(returns), start);
    path.logLikelihood = garchLogLikelihood(parameters, returns, path.next);
    for (const double x : returns) {
        path.h.push_back(path.next);
        path.next = parameters.omega + parameters.alpha * x * x + parameters.beta * path.next;
    }
    return path;
}

std::vector<double> forecastGarch(const GarchParameters& parameters, double next, std::size_t steps) {
    std::vector<double> result;
    result.reserve(steps);
    for (std::size_t k = 0; k < steps; ++k) {
        result.push_back(next);
        next = parameters.omega + parameters.persistence() * next;
    }
    return result;
}

} // namespace aetherion::simulator
