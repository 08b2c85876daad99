#include "ui/guard/risk_text.h"

#include "ui/look/formatting.h"

#include <QCoreApplication>

namespace aetherion::guard {

using risk::RiskState;

QString riskHeadline(RiskState state) {
    switch (state) {
    case RiskState::Active:
        return QCoreApplication::translate("Risk", "TRADING ON");
    case RiskState::ReduceOnly:
        return QCoreApplication::translate("Risk", "REDUCE ONLY");
    case RiskState::StandDown:
        return QCoreApplication::translate("Risk", "STAND DOWN");
    case RiskState::Halted:
        return QCoreApplication::translate("Risk", "HALTED");
    }
    return {};
}

QString riskMeaning(RiskState state) {
    const std::string sentence(risk::meaning(state));
    return QCoreApplication::translate("Risk", sentence.c_str());
}

QString channelText(const std::string& channel) {
    if (channel == "window")
        return QCoreApplication::translate("Risk", "this window");
    if (channel == "api")
        return QCoreApplication::translate("Risk", "API");
    if (channel == "command")
        return QCoreApplication::translate("Risk", "command line");
    if (channel == "file")
        return QCoreApplication::translate("Risk", "stop file");
    if (channel == "restart")
        return QCoreApplication::translate("Risk", "restart after an unclean end");
    return look::toText(channel);
}

RiskState nextLooser(RiskState state) {
    switch (state) {
    case RiskState::Active:
    case RiskState::ReduceOnly:
        return RiskState::Active;
    case RiskState::StandDown:
    case RiskState::Halted:
        return RiskState::ReduceOnly;
    }
    return RiskState::Halted;
}

} // namespace aetherion::guard
