#pragma once
// The models at hand, and which of them speaks for a stream.
//
// Looked up by source kind, market, symbol and timeframe; then by market and timeframe; else there is none, and the
// regime is Unknown. Thread: one at a time; the models are shared and immutable.
#include "core/regime/model.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string_view>
#include <tuple>
#include <vector>

namespace aetherion::regime {

class ModelShelf {
public:
    /// Under its market and timeframe, narrowed by its scope where it has one: both source kind and symbol, or neither.
    /// Replaces what stood there.
    [[nodiscard]] Status put(std::shared_ptr<const Model> model);
    /// Every *.json of a folder, in the order of names. What is refused is reported and left out; a folder that does
    /// not exist is empty.
    [[nodiscard]] std::vector<Error> load(const std::filesystem::path& folder);

    /// Null where there is none.
    [[nodiscard]] std::shared_ptr<const Model> find(market::SourceKind kind, market::Market market,
                                                    std::string_view symbol, market::Timeframe timeframe) const;
    /// In a defined order.
    [[nodiscard]] std::vector<std::shared_ptr<const Model>> all() const;

private:
    using ExactKey = std::tuple<market::SourceKind, market::Market, std::string, market::Timeframe>;
    using GeneralKey = std::pair<market::Market, market::Timeframe>;
    std::map<ExactKey, std::shared_ptr<const Model>> m_exact;
    std::map<GeneralKey, std::shared_ptr<const Model>> m_general;
};

} // namespace aetherion::regime
