#include "core/simulator/price_model.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace aetherion::simulator {

namespace {

using nlohmann::json;

const std::map<std::string, std::vector<std::string>>& modelNames() {
    static const std::map<std::string, std::vector<std::string>> names{
        {"gbm", {"mu", "sigma", "dt_years"}},
        {"merton", {"mu", "sigma", "lambda_per_year", "jump_mean", "jump_sd", "compensated", "dt_years"}},
        {"garch", {"omega", "alpha", "beta"}}};
    return names;
}

/// Reads values by name and remembers what was wrong first.
class ParameterReader {
public:
    explicit ParameterReader(const json& object) : m_object(object) {}

    double number(const char* name, std::optional<double> otherwise = std::nullopt) {
        const auto found = m_object.find(name);
        if (found == m_object.end()) {
            if (!otherwise)
                refuse(name, "is missing");
            return otherwise.value_or(0);
        }
        const double value = found->is_number() ? found->get<double>() : std::nan("");
        if (!std::isfinite(value))
            refuse(name, "is not a number");
        return value;
    }
    double positive(const char* name, std::optional<double> otherwise = std::nullopt) {
        const double value = number(name, otherwise);
        if (m_status && !(value > 0))
            refuse(name, "must be above 0");
        return value;
    }
    double notNegative(const char* name) {
        const double value = number(name);
        if (m_status && value < 0)
            refuse(name, "must not be negative");
        return value;
    }
    bool flag(const char* name, bool otherwise) {
        const auto found = m_object.find(name);
        if (found == m_object.end())
            return otherwise;
        if (!found->is_boolean())
            refuse(name, "is neither true nor false");
        return found->is_boolean() && found->get<bool>();
    }
    [[nodiscard]] bool has(const char* name) const { return m_object.contains(name); }
    void refuse(const std::string& name, std::string reason) {
        if (m_status)
            m_status = failAt(name, std::move(reason));
    }
    [[nodiscard]] const Status& status() const { return m_status; }

private:
    const json& m_object;
    Status m_status;
};

Result<std::string> modelOf(const json& whole, const json& parameters) {
    for (const json* place : {&parameters, &whole})
        if (const auto found = place->find("model"); found != place->end()) {
            if (!found->is_string() || !modelNames().contains(found->get<std::string>()))
                return failAt("model", "is none of gbm, merton, garch");
            return found->get<std::string>();
        }
    const auto has = [&](const char* name) { return parameters.contains(name); };
    if (has("omega") || has("alpha") || has("beta"))
        return "garch";
    if (has("lambda_per_year") || has("jump_mean") || has("jump_sd") || has("compensated"))
        return "merton";
    if (has("mu") || has("sigma"))
        return "gbm";
    return fail("the parameters of no model; there are gbm, merton and garch");
}

Status checkNames(const json& parameters, const std::string& model) {
    const auto& known = modelNames().at(model);
    for (const auto& [name, value] : parameters.items())
        if (name != "model" && name != "start_price" && std::ranges::find(known, name) == known.end())
            return failAt(name, "is no parameter of " + model);
    return {};
}

GbmStep diffusionStep(const ModelSettings& settings, double stepYears) {
    if (const auto* gbm = std::get_if<GbmParameters>(&settings.parameters))
        return {*gbm, stepYears};
    if (const auto* merton = std::get_if<MertonParameters>(&settings.parameters)) {
        GbmParameters diffusion = merton->diffusion;
        diffusion.mu -= jumpCompensation(merton->jumps);
        return {diffusion, stepYears};
    }
    return {{}, stepYears};
}

} // namespace

Result<ModelSettings> parseModelSettings(std::string_view text) {
    const json whole = json::parse(text, nullptr, false);
    if (!whole.is_object())
        return fail("is not a JSON object");
    const bool nested = whole.contains("params");
    const json& parameters = nested ? whole["params"] : whole;
    if (!parameters.is_object())
        return failAt("params", "is not an object");
    const auto model = modelOf(whole, parameters);
    if (!model)
        return tl::unexpected(model.error());
    if (const Status known = checkNames(parameters, *model); !known)
        return tl::unexpected(known.error());

    ParameterReader read(parameters);
    ModelSettings settings;
    if (*model == "garch") {
        const GarchParameters garch{read.number("omega"), read.number("alpha"), read.number("beta")};
        if (const Status sound = check(garch); read.status() && !sound)
            return tl::unexpected(sound.error());
        settings.parameters = garch;
    } else {
        const GbmParameters gbm{read.number("mu"), read.notNegative("sigma")};
        settings.parameters = gbm;
        if (*model == "merton")
            settings.parameters = MertonParameters{gbm,
                                                   {read.notNegative("lambda_per_year"), read.number("jump_mean"),
                                                    read.notNegative("jump_sd"), read.flag("compensated", true)}};
        if (read.has("dt_years"))
            settings.stepYears = read.positive("dt_years");
    }
    ParameterReader beside(nested && !read.has("start_price") ? whole : parameters);
    settings.startPrice = beside.positive("start_price", settings.startPrice);
    for (const ParameterReader* reader : {&read, &beside})
        if (!reader->status())
            return tl::unexpected(reader->status().error());
    return settings;
}

PriceModel::PriceModel(const ModelSettings& settings, double stepYears, std::uint64_t seed, const std::string& name)
    : m_shocks(seed, name + "/shocks"), m_step(diffusionStep(settings, stepYears)) {
    if (const auto* merton = std::get_if<MertonParameters>(&settings.parameters))
        m_jumps.emplace(merton->jumps, stepYears, RandomStream(seed, name + "/jumps"));
    if (const auto* garch = std::get_if<GarchParameters>(&settings.parameters))
        m_garch.emplace(*garch);
}

double PriceModel::next() {
    const double z = normal(m_shocks);
    if (m_garch)
        return m_garch->next(z);
    const double diffusion = m_step.logReturn(z);
    return m_jumps ? diffusion + m_jumps->next() : diffusion;
}

} // namespace aetherion::simulator
