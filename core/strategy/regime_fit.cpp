#include "core/strategy/regime_fit.h"

#include <array>

namespace aetherion::strategy {

namespace {

using market::MetaRegime;

/// In the order of kSetupKinds.
using SetupWeights = std::array<double, kSetupKinds.size()>;
constexpr SetupWeights kTrendWeights{0.4, 1.4, 1.4, 0.8};
constexpr SetupWeights kPullbackWeights{1.0, 0.4, 1.8, 0.8};
constexpr SetupWeights kRangeWeights{1.8, 0.6, 0.6, 1.0};
constexpr SetupWeights kMixedWeights{0.8, 0.4, 0.4, 0.8};
constexpr SetupWeights kNoWeights{};

const SetupWeights& weightsOf(MetaRegime regime) {
    switch (regime) {
    case MetaRegime::TrendingBull:
    case MetaRegime::TrendingBear:
        return kTrendWeights;
    case MetaRegime::PullbackInUptrend:
    case MetaRegime::PullbackInDowntrend:
        return kPullbackWeights;
    case MetaRegime::RangeBound:
        return kRangeWeights;
    case MetaRegime::MixedCondition:
        return kMixedWeights;
    case MetaRegime::HighVolatilityRiskOff:
    case MetaRegime::Unknown:
        return kNoWeights;
    }
    return kNoWeights;
}

} // namespace

double setupWeight(MetaRegime regime, SetupKind setup) { return weightsOf(regime)[index(setup)]; }

double regimeExposure(MetaRegime regime) {
    switch (regime) {
    case MetaRegime::TrendingBull:
        return 1.0;
    case MetaRegime::PullbackInUptrend:
    case MetaRegime::RangeBound:
        return 0.70;
    case MetaRegime::MixedCondition:
    case MetaRegime::TrendingBear:
    case MetaRegime::PullbackInDowntrend:
        return 0.45;
    case MetaRegime::Unknown:
        return 0.20;
    case MetaRegime::HighVolatilityRiskOff:
        return 0.10;
    }
    return 0;
}

double regimeConfidence(MetaRegime regime, market::Side side) {
    switch (regime) {
    case MetaRegime::TrendingBull:
    case MetaRegime::PullbackInUptrend:
        return side == market::Side::Sell ? 0.90 : 1.0;
    case MetaRegime::TrendingBear:
    case MetaRegime::PullbackInDowntrend:
        return side == market::Side::Buy ? 0.85 : 1.0;
    case MetaRegime::RangeBound:
    case MetaRegime::MixedCondition:
        return 0.90;
    case MetaRegime::HighVolatilityRiskOff:
    case MetaRegime::Unknown:
        return 0.80;
    }
    return 0;
}

} // namespace aetherion::strategy
