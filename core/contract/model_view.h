#pragma once
// A regime model as people see it: what it is for, what it was made from, and the evidence behind its names.
//
// Thread: values.
#include "core/base/time.h"
#include "core/market/names.h"
#include "core/market/timeframe.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::contract {

struct ModelStateView {
    int state = 0;
    market::Regime regime = market::Regime::Unknown;
    /// Per bar, of the return over the feature window; see regime::StateEvidence.
    double meanReturn = 0;
    double meanVolatility = 0;
    double expectedDwellBars = 0;
    /// 0 to 1.
    double share = 0;
    /// How well it is told from the state that it is nearest to: 0 not at all, 1 always.
    double separation = 0;
    int nearest = -1;
};

struct ModelView {
    std::string id;
    market::Market market = market::Market::Crypto;
    market::Timeframe timeframe = market::Timeframe::M1;
    std::optional<market::SourceKind> sourceKind;
    std::optional<std::string> symbol;
    /// "shipped", or the file's name in the data folder.
    std::string origin;
    std::string created;
    std::string data;
    std::string from;
    std::string to;
    std::int64_t rows = 0;
    std::vector<std::string> features;
    std::vector<ModelStateView> states;
    /// For people, one sentence each: which names are not told apart beyond chance, and what that means.
    std::vector<std::string> cautions;
    /// There is an older model to step back to.
    bool canRollBack = false;
};

} // namespace aetherion::contract
