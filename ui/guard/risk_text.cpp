#include "ui/guard/risk_text.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>

#include <algorithm>

namespace aetherion::guard {

using risk::RiskState;

namespace {

QString riskTr(const char* text) { return QCoreApplication::translate("Risk", text); }

const char* stateWord(RiskState state) {
    switch (state) {
    case RiskState::Active:
        return QT_TRANSLATE_NOOP("Risk", "TRADING ON");
    case RiskState::ReduceOnly:
        return QT_TRANSLATE_NOOP("Risk", "REDUCE ONLY");
    case RiskState::StandDown:
        return QT_TRANSLATE_NOOP("Risk", "STAND DOWN");
    case RiskState::Halted:
        return QT_TRANSLATE_NOOP("Risk", "HALTED");
    }
    return "";
}

// For the translators: what risk::meaning() says.
[[maybe_unused]] constexpr const char* kMeanings[] = {
    QT_TRANSLATE_NOOP("Risk", "New orders go out within limits."),
    QT_TRANSLATE_NOOP("Risk", "Nothing may add exposure."),
    QT_TRANSLATE_NOOP("Risk", "As reduce only; strategies send protective exits and nothing else."),
    QT_TRANSLATE_NOOP("Risk", "Nothing goes out but cancels; exits do not run.")};

} // namespace

QString riskHeadline(RiskState state) {
    const QString english = QString::fromLatin1(stateWord(state));
    const QString said = riskTr(stateWord(state));
    return said.contains(english) ? said : english + QStringLiteral(" · ") + said;
}

QString riskMeaning(RiskState state) {
    const std::string sentence(risk::meaning(state));
    return riskTr(sentence.c_str());
}

QString haltedAftermath(std::size_t cancelled, std::size_t unprotected) {
    const QString orders = cancelled == 1 ? QCoreApplication::translate("Risk", "1 order cancelled")
                                          : QCoreApplication::translate("Risk", "%1 orders cancelled").arg(cancelled);
    const QString positions =
        unprotected == 1 ? QCoreApplication::translate("Risk", "1 position open WITHOUT protection")
                         : QCoreApplication::translate("Risk", "%1 positions open WITHOUT protection").arg(unprotected);
    return QCoreApplication::translate("Risk", "%1, %2.").arg(orders, positions);
}

QString silenceText(const QString& path) {
    const QString known = path.isEmpty() ? QCoreApplication::translate("Risk", "its path is not known yet") : path;
    return QCoreApplication::translate(
               "Risk", "All below is old; trading may be running. STOP still latches; or touch the file (%1).")
        .arg(known);
}

QString stopScopeText() {
    return QCoreApplication::translate("Risk", "this engine; other engines on this database are not stopped");
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
    if (channel == "rail")
        return QCoreApplication::translate("Risk", "rail");
    if (channel == "engine")
        return QCoreApplication::translate("Risk", "engine");
    if (channel == "signal")
        return QCoreApplication::translate("Risk", "signal");
    return look::toText(channel);
}

QString whoText(const risk::Hold& hold) {
    return hold.who == hold.channel ? channelText(hold.channel) : look::toText(hold.who);
}

QString scopeText(const risk::Scope& scope) {
    switch (scope.kind) {
    case risk::ScopeKind::All:
        return QCoreApplication::translate("Risk", "everything");
    case risk::ScopeKind::Market:
        return QCoreApplication::translate("Risk", "market %1")
            .arg(scope.market ? look::toText(market::name(*scope.market)) : QString());
    case risk::ScopeKind::Account:
        return QCoreApplication::translate("Risk", "account %1").arg(look::toText(scope.name));
    case risk::ScopeKind::Symbol:
        return scope.market ? QCoreApplication::translate("Risk", "%1 in %2")
                                  .arg(look::toText(scope.name), look::toText(market::name(*scope.market)))
                            : QCoreApplication::translate("Risk", "%1 in every market").arg(look::toText(scope.name));
    }
    return {};
}

QString holdText(const risk::ScopeHold& hold, const QTimeZone& zone) {
    return QCoreApplication::translate("Risk", "#%1 %2 %3 by %4 through %5 at %6: %7")
        .arg(QString::number(hold.hold.id), scopeText(hold.scope), riskHeadline(hold.hold.imposes), whoText(hold.hold),
             channelText(hold.hold.channel), look::timeText(hold.hold.time, zone) + u' ' + look::zoneText(zone),
             look::said(hold.hold.reason));
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

QString railName(const risk::RailView& rail) {
    // As the rails themselves are called (core/risk).
    [[maybe_unused]] static constexpr const char* kNames[] = {
        QT_TRANSLATE_NOOP("Rails", "daily loss"),       QT_TRANSLATE_NOOP("Rails", "daily drawdown"),
        QT_TRANSLATE_NOOP("Rails", "weekly drawdown"),  QT_TRANSLATE_NOOP("Rails", "monthly drawdown"),
        QT_TRANSLATE_NOOP("Rails", "exposure"),         QT_TRANSLATE_NOOP("Rails", "open positions"),
        QT_TRANSLATE_NOOP("Rails", "volatility index"), QT_TRANSLATE_NOOP("Rails", "cooldown after losses"),
        QT_TRANSLATE_NOOP("Rails", "equity known"),     QT_TRANSLATE_NOOP("Rails", "regime")};
    QString text = QCoreApplication::translate("Rails", std::string(rail.name).c_str());
    if (!rail.account.empty())
        text = QCoreApplication::translate("Risk", "%1 of %2").arg(text, look::toText(rail.account));
    else if (rail.market)
        text = QCoreApplication::translate("Risk", "%1 of %2").arg(text, look::toText(market::name(*rail.market)));
    if (!rail.currency.empty())
        text = QCoreApplication::translate("Risk", "%1 in %2").arg(text, look::toText(rail.currency));
    return text;
}

QString railStateText(risk::RailState state) {
    switch (state) {
    case risk::RailState::Clear:
        return QCoreApplication::translate("Risk", "clear");
    case risk::RailState::Breached:
        return QCoreApplication::translate("Risk", "BREACHED");
    case risk::RailState::NotApplicable:
        return QCoreApplication::translate("Risk", "does not apply");
    case risk::RailState::Unknown:
        return QCoreApplication::translate("Risk", "unknown");
    }
    return {};
}

QString clearsText(risk::Clears clears) {
    switch (clears) {
    case risk::Clears::ByItself:
        return QCoreApplication::translate("Risk", "by itself");
    case risk::Clears::NextSession:
        return QCoreApplication::translate("Risk", "at the next session");
    case risk::Clears::ByHand:
        return QCoreApplication::translate("Risk", "by hand");
    }
    return {};
}

QString oldText(const Sight& sight) {
    if (!sight.hasContact())
        return QCoreApplication::translate("Risk", "OLD: as it was %1 ago").arg(look::ageText(sight.silence));
    if (!sight.isOld())
        return {};
    Timestamp last;
    for (const contract::StreamView& view : sight.snapshot.streams)
        last = std::max(last, view.lastReceiveTime);
    return last == Timestamp()
               ? QCoreApplication::translate("Risk", "OLD: the session has failed")
               : QCoreApplication::translate("Risk", "OLD: the session has failed; the last data came %1 ago")
                     .arg(look::ageText(sight.now - last));
}

QString capitalised(const QString& text) { return text.left(1).toUpper() + text.mid(1); }

QString titleFor(RiskState state, const QString& title) {
    return state == RiskState::Active ? title
                                      : QStringLiteral("[%1] ").arg(QString::fromLatin1(stateWord(state))) + title;
}

} // namespace aetherion::guard
