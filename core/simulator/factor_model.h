#pragma once
// How instruments move together: each one's standard normal shock is a sum of a global, a market, a sector and its own
// part whose squared loadings add up to 1, so that correlation costs no variance.
//
// Two instruments correlate by the products of the loadings that they share: coins about 0.6 with each other, shares of
// one market 0.35 to 0.4 and 0.2 more within a sector, an index with its shares about 0.6, instruments of different
// markets 0.17 to 0.25. Thread: pure.
#include "core/market/names.h"

#include <string>
#include <string_view>

namespace aetherion::simulator {

struct FactorLoadings {
    double global = 0;
    double market = 0;
    double sector = 0;
    double own = 1;
};
[[nodiscard]] FactorLoadings factorLoadings(market::Market market, std::string_view sector);

/// Correlation of the shocks of two different instruments.
[[nodiscard]] double shockCorrelation(market::Market marketA, std::string_view sectorA, market::Market marketB,
                                      std::string_view sectorB);

} // namespace aetherion::simulator
