#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace aetherion::api {

namespace {

using contract::ModelView;
using nlohmann::ordered_json;

ordered_json textOrNull(const std::string& text) { return text.empty() ? ordered_json() : ordered_json(text); }

ordered_json modelStateJson(const contract::ModelStateView& state) {
    return {{"state", state.state},
            {"regime", name(state.regime)},
            {"mean_return", state.meanReturn},
            {"mean_volatility", state.meanVolatility},
            {"expected_dwell_bars", state.expectedDwellBars},
            {"share", state.share},
            {"separation", state.separation},
            {"nearest", state.nearest < 0 ? ordered_json() : ordered_json(state.nearest)}};
}

/// Symbols and timeframes that it judges at present.
std::size_t usersOf(const contract::EngineSnapshot& snapshot, const std::string& id) {
    std::size_t users = 0;
    for (const contract::StreamView& view : snapshot.streams)
        users += static_cast<std::size_t>(
            std::count_if(view.regimes.begin(), view.regimes.end(),
                          [&](const contract::RegimeView& regime) { return regime.modelId == id; }));
    return users;
}

ordered_json modelJson(const contract::EngineSnapshot& snapshot, const ModelView& model) {
    auto states = ordered_json::array();
    for (const contract::ModelStateView& state : model.states)
        states.push_back(modelStateJson(state));
    return {
        {"id", model.id},
        {"market", name(model.market)},
        {"timeframe", name(model.timeframe)},
        {"source_kind", model.sourceKind ? ordered_json(name(*model.sourceKind)) : ordered_json()},
        {"symbol", model.symbol ? ordered_json(*model.symbol) : ordered_json()},
        {"origin", model.origin},
        {"created", textOrNull(model.created)},
        {"training",
         {{"data", model.data}, {"from", textOrNull(model.from)}, {"to", textOrNull(model.to)}, {"rows", model.rows}}},
        {"features", model.features},
        {"states", std::move(states)},
        {"cautions", model.cautions},
        {"can_roll_back", model.canRollBack},
        {"in_use_by", usersOf(snapshot, model.id)}};
}

const std::vector<ModelView>& modelsOf(const contract::EngineSnapshot& snapshot) {
    static const std::vector<ModelView> none;
    return snapshot.models ? *snapshot.models : none;
}

http::Response listModels(const RouteContext& context) {
    const auto snapshot = context.ports.engine.snapshot();
    auto models = ordered_json::array();
    for (const ModelView& model : modelsOf(*snapshot))
        models.push_back(modelJson(*snapshot, model));
    return http::jsonResponse(200, {{"timestamp", isoWithoutZone(context.ports.clock.now())},
                                    {"count", models.size()},
                                    {"models", std::move(models)}});
}

/// Per timeframe, which is a regime model's horizon. `regressor` is the ancestors' word for a horizon's model.
http::Response modelStatus(const RouteContext& context) {
    const auto snapshot = context.ports.engine.snapshot();
    auto horizons = ordered_json::object();
    for (const market::Timeframe timeframe : market::kTimeframes) {
        auto models = ordered_json::array();
        std::string path;
        for (const ModelView& model : modelsOf(*snapshot)) {
            if (model.timeframe != timeframe)
                continue;
            models.push_back(model.id);
            if (path.empty())
                path = model.origin;
        }
        const bool exists = !models.empty();
        horizons[std::string(name(timeframe))] = {{"regressor", {{"exists", exists}, {"path", textOrNull(path)}}},
                                                  {"models", std::move(models)}};
    }
    return http::jsonResponse(200, {{"timestamp", isoWithoutZone(context.ports.clock.now())},
                                    {"model_root", "models"},
                                    {"count", modelsOf(*snapshot).size()},
                                    {"horizons", std::move(horizons)}});
}

http::Response showModel(const RouteContext& context, const http::Request& request) {
    const auto snapshot = context.ports.engine.snapshot();
    const std::string id = request.parameter("id");
    for (const ModelView& model : modelsOf(*snapshot))
        if (model.id == id)
            return http::jsonResponse(200, modelJson(*snapshot, model));
    return http::problem(404, "no model in use has the id '" + oneLine(id) + "'; /api/models lists them");
}

} // namespace

void addModelRoutes(http::Router& router, const RouteContext& context) {
    const auto all = [&context](const http::Request&) { return listModels(context); };
    router.add(http::Method::Get, "/api/models", http::Scope::Read, all);
    router.add(http::Method::Get, "/api/models/list", http::Scope::Read, all);
    router.add(http::Method::Get, "/api/models/status", http::Scope::Read,
               [&context](const http::Request&) { return modelStatus(context); });
    router.add(http::Method::Get, "/api/models/{id}", http::Scope::Read,
               [&context](const http::Request& request) { return showModel(context, request); });
}

} // namespace aetherion::api
