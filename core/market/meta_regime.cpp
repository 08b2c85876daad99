#include "core/market/meta_regime.h"

#include <string>

namespace aetherion::market {

std::string_view name(MetaRegime regime) {
    switch (regime) {
    case MetaRegime::TrendingBull:
        return "TRENDING_BULL";
    case MetaRegime::PullbackInUptrend:
        return "PULLBACK_IN_UPTREND";
    case MetaRegime::TrendingBear:
        return "TRENDING_BEAR";
    case MetaRegime::PullbackInDowntrend:
        return "PULLBACK_IN_DOWNTREND";
    case MetaRegime::RangeBound:
        return "RANGE_BOUND";
    case MetaRegime::HighVolatilityRiskOff:
        return "HIGH_VOL_RISK_OFF";
    case MetaRegime::MixedCondition:
        return "MIXED_CONDITION";
    case MetaRegime::Unknown:
        return "UNKNOWN";
    }
    return "";
}

Result<MetaRegime> parseMetaRegime(std::string_view text) {
    for (const MetaRegime regime : kMetaRegimes)
        if (name(regime) == text)
            return regime;
    return fail("\"" + std::string(text) + "\" is no meta-regime");
}

} // namespace aetherion::market
