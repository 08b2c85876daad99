#include "core/simulator/garch_text.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace aetherion::simulator {

namespace {

using Json = nlohmann::ordered_json;

std::string_view trimmed(std::string_view line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos)
        return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

std::optional<double> parsedReturn(std::string_view cell) {
    if (cell.starts_with('+'))
        cell.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (error != std::errc{} || end != cell.data() + cell.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// nan and inf are words that a header would not be.
bool looksLikeHeader(std::string_view cell) {
    double ignored = 0;
    return std::from_chars(cell.data(), cell.data() + cell.size(), ignored).ec == std::errc::invalid_argument &&
           cell.find(',') == std::string_view::npos;
}

Json namedVector(const GarchVector& values) {
    return {{"omega", values[0]}, {"alpha", values[1]}, {"beta", values[2]}};
}

Json pathJson(const GarchParameters& p, const GarchPath& path, GarchStart start, std::size_t forecastSteps) {
    Json json;
    json["model"] = "garch";
    json["n"] = path.h.size();
    json["h0"] = name(start);
    json["params"] = namedVector({p.omega, p.alpha, p.beta});
    json["loglik"] = path.logLikelihood;
    json["unconditional_variance"] = p.unconditionalVariance();
    json["forecast"] = forecastGarch(p, path.next, forecastSteps);
    return json;
}

} // namespace

Result<std::vector<double>> parseReturns(std::string_view text, const std::string& place) {
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    std::vector<double> returns;
    std::size_t blank = 0;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = text.find('\n');
        const std::string_view cell = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        const std::string line = place + ":" + std::to_string(number);
        if (cell.empty()) {
            blank = blank == 0 ? number : blank;
            continue;
        }
        if (blank != 0)
            return failAt(place + ":" + std::to_string(blank), "is blank");
        if (number == 1 && looksLikeHeader(cell))
            continue;
        const auto value = parsedReturn(cell);
        if (!value)
            return failAt(line, "\"" + std::string(cell.substr(0, 40)) + "\" is not one number");
        returns.push_back(*value);
    }
    if (returns.empty())
        return failAt(place, "no returns");
    return returns;
}

std::string garchPathText(const GarchParameters& parameters, const GarchPath& path, GarchStart start,
                          std::size_t forecastSteps) {
    Json json = pathJson(parameters, path, start, forecastSteps);
    json["h"] = path.h;
    return json.dump(1) + "\n";
}

std::string garchFitText(const GarchFit& fit, GarchStart start, std::size_t forecastSteps) {
    Json json = pathJson(fit.parameters, fit.path, start, forecastSteps);
    const Json none{{"omega", nullptr}, {"alpha", nullptr}, {"beta", nullptr}};
    json["std_err_classic"] = fit.errors ? namedVector(fit.errors->classic) : none;
    json["std_err_robust"] = fit.errors ? namedVector(fit.errors->robust) : none;
    json["gradient"] = fit.gradient;
    json["h"] = fit.path.h;
    return json.dump(1) + "\n";
}

} // namespace aetherion::simulator
