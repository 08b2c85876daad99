#include "core/regime/model_shelf.h"

#include "core/regime/model_file.h"

#include <algorithm>
#include <system_error>

namespace aetherion::regime {

Status ModelShelf::put(std::shared_ptr<const Model> model) {
    if (model->sourceKind.has_value() != model->symbol.has_value())
        return fail("a model's scope names both a source kind and a symbol, or neither");
    if (model->symbol)
        m_exact[{*model->sourceKind, model->market, *model->symbol, model->timeframe}] = std::move(model);
    else
        m_general[{model->market, model->timeframe}] = std::move(model);
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
        if (auto ok = put(std::make_shared<const Model>(std::move(*model))); !ok)
            refused.push_back({file.string(), ok.error().reason});
    }
    return refused;
}

std::shared_ptr<const Model> ModelShelf::find(market::SourceKind kind, market::Market market, std::string_view symbol,
                                              market::Timeframe timeframe) const {
    if (const auto exact = m_exact.find({kind, market, std::string(symbol), timeframe}); exact != m_exact.end())
        return exact->second;
    const auto general = m_general.find({market, timeframe});
    return general != m_general.end() ? general->second : nullptr;
}

std::vector<std::shared_ptr<const Model>> ModelShelf::all() const {
    std::vector<std::shared_ptr<const Model>> result;
    for (const auto& [key, model] : m_general)
        result.push_back(model);
    for (const auto& [key, model] : m_exact)
        result.push_back(model);
    return result;
}

} // namespace aetherion::regime
