#include "core/strategy/playbook.h"

namespace aetherion::strategy {

std::string_view name(Playbook playbook) {
    switch (playbook) {
    case Playbook::TrendFollowingLong:
        return "TrendFollowingLong";
    case Playbook::TrendFollowingShort:
        return "TrendFollowingShort";
    case Playbook::DipBuying:
        return "DipBuying";
    case Playbook::RallySelling:
        return "RallySelling";
    case Playbook::MeanReversion:
        return "MeanReversion";
    case Playbook::RiskOff:
        return "RiskOff";
    case Playbook::Neutral:
        return "Neutral";
    }
    return "";
}

Playbook playbookFor(market::MetaRegime regime) {
    switch (regime) {
    case market::MetaRegime::TrendingBull:
        return Playbook::TrendFollowingLong;
    case market::MetaRegime::PullbackInUptrend:
        return Playbook::DipBuying;
    case market::MetaRegime::TrendingBear:
        return Playbook::TrendFollowingShort;
    case market::MetaRegime::PullbackInDowntrend:
        return Playbook::RallySelling;
    case market::MetaRegime::RangeBound:
        return Playbook::MeanReversion;
    case market::MetaRegime::HighVolatilityRiskOff:
        return Playbook::RiskOff;
    case market::MetaRegime::MixedCondition:
    case market::MetaRegime::Unknown:
        return Playbook::Neutral;
    }
    return Playbook::Neutral;
}

bool welcomesBuying(Playbook playbook) {
    return playbook == Playbook::TrendFollowingLong || playbook == Playbook::DipBuying ||
           playbook == Playbook::MeanReversion;
}

bool welcomesSelling(Playbook playbook) {
    return playbook == Playbook::TrendFollowingShort || playbook == Playbook::RallySelling ||
           playbook == Playbook::MeanReversion;
}

} // namespace aetherion::strategy
