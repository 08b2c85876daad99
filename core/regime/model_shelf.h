#pragma once
// The models at hand, and which of them speaks for a stream.
//
// Looked up by source kind, market, symbol and timeframe; then by source kind, market and timeframe (the simulated
// world's models); then by market and timeframe; else there is none, and the regime is Unknown. A model that reads
// volume is passed over for a stream without any, such as an index, if a later one can judge it. At the two general
// levels the UK borrows the model of the US where it has none of its own (borrowedFrom()).
//
// Thread: one at a time; the models are shared and immutable.
#include "core/regime/model.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string_view>
#include <tuple>
#include <vector>

namespace aetherion::regime {

/// The market whose models judge this one where it has none; nothing for a market that borrows from nobody.
[[nodiscard]] std::optional<market::Market> borrowedFrom(market::Market market);
/// Is volume, or anything made of it, among its features?
[[nodiscard]] bool readsVolume(const Model& model);
/// Is this a model for that market, or for the one that it borrows from?
[[nodiscard]] bool speaksFor(const Model& model, market::Market market);

struct ModelOrigin {
    /// "shipped", or the file's name.
    std::string name = "shipped";
    /// There is an older model to step back to.
    bool canRollBack = false;
};
struct ShelvedModel {
    std::shared_ptr<const Model> model;
    ModelOrigin origin;
};

class ModelShelf {
public:
    /// Under its market and timeframe, narrowed by its scope where it has one: a source kind, or a source kind and a
    /// symbol. Replaces what stood there.
    [[nodiscard]] Status put(std::shared_ptr<const Model> model, ModelOrigin origin = {});
    /// Every *.json of a folder, in the order of names. What is refused is reported and left out; a folder that does
    /// not exist is empty.
    [[nodiscard]] std::vector<Error> load(const std::filesystem::path& folder);

    /// Null where there is none.
    [[nodiscard]] std::shared_ptr<const Model> find(market::SourceKind kind, market::Market market,
                                                    std::string_view symbol, market::Timeframe timeframe,
                                                    bool hasVolume = true) const;
    /// In a defined order: general models first.
    [[nodiscard]] std::vector<std::shared_ptr<const Model>> all() const;
    [[nodiscard]] std::vector<ShelvedModel> shelved() const;

private:
    using Key =
        std::tuple<std::optional<market::SourceKind>, market::Market, std::optional<std::string>, market::Timeframe>;
    [[nodiscard]] std::shared_ptr<const Model> at(const Key& key) const;

    std::map<Key, ShelvedModel> m_models;
};

} // namespace aetherion::regime
