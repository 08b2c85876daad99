#include "core/simulator/factor_model.h"

#include <cmath>

namespace aetherion::simulator {

namespace {

/// Shares of an instrument's variance.
struct FactorShares {
    double global = 0;
    double market = 0;
    double sector = 0;
};

FactorShares factorShares(market::Market market, std::string_view sector) {
    // An index is mostly its market.
    if (sector == "index")
        return {0.25, 0.60, 0.10};
    switch (market) {
    case market::Market::Crypto:
        return {0.17, 0.43, 0};
    case market::Market::Us:
        return {0.17, 0.23, 0.20};
    case market::Market::Nse:
    case market::Market::Uk:
        return {0.17, 0.18, 0.20};
    }
    return {};
}

} // namespace

FactorLoadings factorLoadings(market::Market market, std::string_view sector) {
    const FactorShares shares = factorShares(market, sector);
    return {std::sqrt(shares.global), std::sqrt(shares.market), std::sqrt(shares.sector),
            std::sqrt(1 - shares.global - shares.market - shares.sector)};
}

double shockCorrelation(market::Market marketA, std::string_view sectorA, market::Market marketB,
                        std::string_view sectorB) {
    const FactorLoadings a = factorLoadings(marketA, sectorA);
    const FactorLoadings b = factorLoadings(marketB, sectorB);
    double result = a.global * b.global;
    if (marketA == marketB)
        result += a.market * b.market + (sectorA == sectorB ? a.sector * b.sector : 0);
    return result;
}

} // namespace aetherion::simulator
