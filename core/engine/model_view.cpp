#include "core/engine/model_view.h"

#include "core/regime/model_file.h"

namespace aetherion::engine {

contract::ModelView modelView(const regime::Model& model, const regime::ModelOrigin& origin) {
    contract::ModelView view;
    view.id = model.id;
    view.market = model.market;
    view.timeframe = model.timeframe;
    view.sourceKind = model.sourceKind;
    view.symbol = model.symbol;
    view.origin = origin.name;
    view.created = model.created;
    view.data = model.training.data;
    view.from = model.training.from;
    view.to = model.training.to;
    view.rows = model.training.rows;
    for (const features::Feature feature : model.features)
        view.features.push_back(regime::normalisedColumn(feature));
    for (std::size_t state = 0; state < model.names.size(); ++state) {
        contract::ModelStateView shown;
        shown.state = static_cast<int>(state);
        shown.regime = model.names[state];
        if (state < model.training.evidence.size()) {
            const regime::StateEvidence& evidence = model.training.evidence[state];
            shown.meanReturn = evidence.meanReturn;
            shown.meanVolatility = evidence.meanVolatility;
            shown.expectedDwellBars = evidence.expectedDwell;
            shown.share = evidence.share;
            shown.separation = evidence.separation;
            shown.nearest = evidence.nearest;
        }
        view.states.push_back(shown);
    }
    view.cautions = model.cautions;
    view.canRollBack = origin.canRollBack;
    return view;
}

std::vector<contract::ModelView> modelViews(const regime::ModelShelf& shelf) {
    std::vector<contract::ModelView> views;
    for (const regime::ShelvedModel& shelved : shelf.shelved()) {
        const regime::Model& model = *shelved.model;
        views.push_back(modelView(model, shelved.origin));
        const auto kind = model.sourceKind.value_or(market::SourceKind::Live);
        for (const market::Market market : market::kMarkets)
            if (market != model.market && !model.symbol &&
                shelf.find(kind, market, {}, model.timeframe).get() == &model)
                views.back().cautions.push_back(std::string(market::name(market)) +
                                                " has no model of its own and is judged by this one");
    }
    return views;
}

} // namespace aetherion::engine
