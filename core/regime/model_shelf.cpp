#include "core/regime/model_shelf.h"

#include "core/regime/model_file.h"

#include <algorithm>
#include <system_error>

namespace aetherion::regime {

std::optional<market::Market> borrowedFrom(market::Market market) {
    if (market == market::Market::Uk)
        return market::Market::Us;
    return std::nullopt;
}

bool readsVolume(const Model& model) {
    return std::any_of(model.features.begin(), model.features.end(), [](features::Feature feature) {
        return feature == features::Feature::Volume || feature == features::Feature::VolumeDelta ||
               feature == features::Feature::VolumeZScore;
    });
}

bool speaksFor(const Model& model, market::Market market) {
    return model.market == market || model.market == borrowedFrom(market);
}

Status ModelShelf::put(std::shared_ptr<const Model> model, ModelOrigin origin) {
    if (model->symbol && !model->sourceKind)
        return fail("a model's scope that names a symbol must name a source kind too");
    const Key key{model->sourceKind, model->market, model->symbol, model->timeframe};
    m_models[key] = {std::move(model), std::move(origin)};
    return {};
}

std::vector<Error> ModelShelf::load(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Error> refused;
    for (const auto& file : files) {
        auto model = readModel(file);
        if (!model) {
            refused.push_back(model.error());
            continue;
        }
        if (auto ok = put(std::make_shared<const Model>(std::move(*model)), {file.filename().string()}); !ok)
            refused.push_back({file.string(), ok.error().reason});
    }
    return refused;
}

std::shared_ptr<const Model> ModelShelf::at(const Key& key) const {
    const auto found = m_models.find(key);
    return found != m_models.end() ? found->second.model : nullptr;
}

std::shared_ptr<const Model> ModelShelf::find(market::SourceKind kind, market::Market market, std::string_view symbol,
                                              market::Timeframe timeframe, bool hasVolume) const {
    std::vector<Key> places{{kind, market, std::string(symbol), timeframe}};
    const auto lender = borrowedFrom(market);
    for (const std::optional<market::SourceKind> level : {std::optional(kind), std::optional<market::SourceKind>()}) {
        places.push_back({level, market, std::nullopt, timeframe});
        if (lender)
            places.push_back({level, *lender, std::nullopt, timeframe});
    }
    std::shared_ptr<const Model> first;
    for (const Key& place : places) {
        const auto model = at(place);
        if (model && (hasVolume || !readsVolume(*model)))
            return model;
        if (!first)
            first = model;
    }
    // It will say itself that volume is absent.
    return first;
}

std::vector<std::shared_ptr<const Model>> ModelShelf::all() const {
    std::vector<std::shared_ptr<const Model>> result;
    for (const auto& [key, shelved] : m_models)
        result.push_back(shelved.model);
    return result;
}

std::vector<ShelvedModel> ModelShelf::shelved() const {
    std::vector<ShelvedModel> result;
    for (const auto& [key, shelved] : m_models)
        result.push_back(shelved);
    return result;
}

} // namespace aetherion::regime
