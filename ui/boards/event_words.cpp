#include "ui/boards/event_words.h"

#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>

namespace aetherion::boards {

using namespace contract;

namespace {

QString said(const char* text) { return QCoreApplication::translate("Event", text); }

QString withReason(const QString& text, const std::string& reason) {
    return reason.empty() ? text : text + QStringLiteral(": ") + look::said(reason);
}

QString streamText(const market::Stream& stream) { return look::toText(stream.instrument.symbol); }

struct Kind {
    QString operator()(const RegimeChanged&) const { return said(QT_TRANSLATE_NOOP("Event", "Regime")); }
    QString operator()(const RiskChanged&) const { return said(QT_TRANSLATE_NOOP("Event", "Risk")); }
    QString operator()(const FeedChanged&) const { return said(QT_TRANSLATE_NOOP("Event", "Feed")); }
    QString operator()(const SessionChanged&) const { return said(QT_TRANSLATE_NOOP("Event", "Session")); }
    QString operator()(const JobChanged&) const { return said(QT_TRANSLATE_NOOP("Event", "Job")); }
    QString operator()(const DecisionMade&) const { return said(QT_TRANSLATE_NOOP("Event", "Decision")); }
    QString operator()(const CommandAnswered&) const { return said(QT_TRANSLATE_NOOP("Event", "Answer")); }
};

struct Subject {
    QString operator()(const RegimeChanged& event) const {
        return streamText(event.stream) + u' ' + look::toText(market::name(event.timeframe));
    }
    QString operator()(const RiskChanged&) const { return {}; }
    QString operator()(const FeedChanged& event) const { return streamText(event.stream); }
    QString operator()(const SessionChanged& event) const { return look::said(event.title); }
    QString operator()(const JobChanged& event) const {
        return said(QT_TRANSLATE_NOOP("Event", "job %1")).arg(event.status.id);
    }
    QString operator()(const DecisionMade& event) const {
        return look::toText(event.decision.instrument.symbol) + u' ' + look::toText(name(event.decision.timeframe));
    }
    QString operator()(const CommandAnswered& event) const {
        return said(QT_TRANSLATE_NOOP("Event", "command %1")).arg(event.command);
    }
};

struct Words {
    QString operator()(const RegimeChanged& event) const {
        QString text =
            said(QT_TRANSLATE_NOOP("Event", "%1 after %2")).arg(regimeText(event.to), regimeText(event.from));
        if (event.state >= 0)
            text += QStringLiteral(", ") + look::probabilityText(event.confidence);
        return withReason(text, event.reason);
    }
    QString operator()(const RiskChanged& event) const {
        const QString state = look::said(risk::name(event.status.state));
        return event.text.empty() ? said(QT_TRANSLATE_NOOP("Event", "state %1")).arg(state)
                                  : look::said(event.text) + QStringLiteral(" (%1)").arg(state);
    }
    QString operator()(const FeedChanged& event) const {
        return withReason(look::said(market::name(event.state)), event.reason);
    }
    QString operator()(const SessionChanged& event) const {
        return withReason(said(QT_TRANSLATE_NOOP("Event", "another session is watched")), event.reason);
    }
    QString operator()(const JobChanged& event) const {
        return withReason(look::said(name(event.status.kind)) + u' ' + look::said(name(event.status.state)),
                          event.status.message);
    }
    QString operator()(const DecisionMade& event) const {
        const DecisionRecord& decision = event.decision;
        QString text = look::said(decision.action);
        if (!decision.setup.empty())
            text += QStringLiteral(", ") + look::said(decision.setup);
        text += said(QT_TRANSLATE_NOOP("Event", " for %1")).arg(look::toText(decision.account));
        return withReason(text, decision.reason);
    }
    QString operator()(const CommandAnswered& event) const {
        return withReason(event.accepted ? said(QT_TRANSLATE_NOOP("Event", "taken"))
                                         : said(QT_TRANSLATE_NOOP("Event", "refused")),
                          event.message);
    }
};

} // namespace

QString eventKind(const EngineEvent& event) { return std::visit(Kind{}, event.payload); }
QString eventSubject(const EngineEvent& event) { return std::visit(Subject{}, event.payload); }
QString eventText(const EngineEvent& event) { return std::visit(Words{}, event.payload); }

} // namespace aetherion::boards
