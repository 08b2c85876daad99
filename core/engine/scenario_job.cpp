#include "core/engine/scenario_job.h"

#include "core/simulator/scenario.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

namespace aetherion::engine {

namespace {

constexpr Duration kNewsDuration = std::chrono::minutes(10);
/// News arrive within a tenth of the time that they are news.
constexpr std::int64_t kRampShare = 10;

Result<double> number(const std::string& option, const std::string& text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return failAt(option, "\"" + text + "\" is not a number");
    return value;
}

Result<simulator::Disturbance> parseNews(const contract::JobRequest& request, Timestamp from) {
    simulator::Disturbance news;
    news.name = "news";
    news.from = from;
    news.duration = kNewsDuration;
    for (const auto& [option, text] : request.options) {
        if (option == "name") {
            const auto scenarios = simulator::scenarioNames();
            if (std::find(scenarios.begin(), scenarios.end(), text) != scenarios.end())
                return failAt(option, "\"" + text + "\" is a scenario, which takes no impact of its own");
            news.name = text;
        } else if (option == "scope") {
            const auto scope = simulator::parseScope(text);
            if (!scope)
                return tl::unexpected(scope.error());
            news.scope = *scope;
        } else if (option == "duration") {
            const auto duration = parseDuration(text);
            if (!duration)
                return failAt(option, duration.error().text());
            news.duration = *duration;
        } else {
            const auto value = number(option, text);
            if (!value)
                return tl::unexpected(value.error());
            (option == "impact" ? news.impact : news.volatilityFactor) = *value;
        }
    }
    if (news.impact == 0 && news.volatilityFactor == 1)
        return failAt("scenario", "news without an impact and with a volatility of 1 are none");
    news.ramp = news.duration / kRampShare;
    if (const Status sound = simulator::check(news); !sound)
        return tl::unexpected(sound.error());
    return news;
}

} // namespace

Result<std::vector<simulator::Disturbance>> parseScenarioRequest(const contract::JobRequest& request, Timestamp from) {
    for (const auto& [option, text] : request.options)
        if (option != "name" && option != "scope" && option != "impact" && option != "volatility" &&
            option != "duration" && option != "at")
            return failAt(option, "unknown option of scenario");
    if (const auto at = request.options.find("at"); at != request.options.end()) {
        const auto time = parseIso(at->second);
        if (!time)
            return failAt("at", time.error().text());
        if (time->time < from)
            return failAt("at", at->second + " is past: the simulation stands at " + formatIso(from));
        contract::JobRequest later = request;
        later.options.erase("at");
        return parseScenarioRequest(later, time->time);
    }
    if (!request.sources.empty())
        return failAt("scenario", "takes no sources");
    if (request.options.contains("impact") || request.options.contains("volatility")) {
        auto news = parseNews(request, from);
        if (!news)
            return tl::unexpected(news.error());
        return std::vector{std::move(*news)};
    }
    const auto name = request.options.find("name");
    if (name == request.options.end())
        return failAt("scenario", "names none of calm, bull, bear, crash, flash-crash, and no impact");
    if (request.options.size() > 1)
        return failAt("scenario", "a named one takes no further options; news need an impact or a volatility");
    return simulator::scenario(name->second, from);
}

Status checkScope(const simulator::Scope& scope, std::span<const market::InstrumentSpec> instruments) {
    switch (scope.kind) {
    case simulator::ScopeKind::Global:
        return {};
    case simulator::ScopeKind::Sector: {
        std::set<std::string> sectors;
        for (const market::InstrumentSpec& spec : instruments)
            sectors.insert(spec.sector);
        if (sectors.contains(scope.sector))
            return {};
        std::string known;
        for (const std::string& sector : sectors)
            known += (known.empty() ? "" : ", ") + sector;
        return failAt("scope", "no sector is named \"" + scope.sector + "\"; there are " + known);
    }
    case simulator::ScopeKind::Symbol:
        for (const market::InstrumentSpec& spec : instruments)
            if (spec.key == scope.instrument)
                return {};
        return failAt("scope", std::string(market::name(scope.instrument.market)) + " " + scope.instrument.symbol +
                                   " is not simulated");
    }
    return {};
}

std::string describe(const std::vector<simulator::Disturbance>& disturbances) {
    if (disturbances.empty())
        return "nothing";
    const auto last = std::max_element(disturbances.begin(), disturbances.end(),
                                       [](const auto& a, const auto& b) { return a.end() < b.end(); });
    return disturbances.front().name + " until " + formatIso(last->end());
}

} // namespace aetherion::engine
