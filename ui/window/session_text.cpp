#include "ui/window/session_text.h"

#include "core/market/trading_calendar.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>

namespace aetherion::window {

namespace {

struct SessionWords {
    Q_DECLARE_TR_FUNCTIONS(SessionWords)
};

} // namespace

QString sessionText(const contract::EngineSnapshot& snapshot, const contract::StreamView* stream,
                    const QTimeZone& zone) {
    if (!stream || snapshot.pulse.engineTime <= Timestamp{})
        return {};
    const market::Market market = stream->stream.instrument.market;
    const QString name = look::toText(market::name(market));
    if (!stream->marketNote.empty())
        return QStringLiteral("%1 %2").arg(name, look::said(stream->marketNote));
    const auto& calendar = market::TradingCalendar::of(market::calendarOf(stream->stream.source, market));
    if (calendar.alwaysOpen())
        return SessionWords::tr("%1 always open").arg(name);
    const Timestamp now = snapshot.pulse.engineTime;
    const bool isOpen = calendar.isOpen(now);
    const market::Session session = calendar.sessionAtOrAfter(now);
    const QDateTime edge = look::dateTimeOf(isOpen ? session.close : session.open, zone);
    const QDateTime today = look::dateTimeOf(now, zone);
    const QString when =
        edge.toString(edge.date() == today.date() ? QStringLiteral("HH:mm") : QStringLiteral("ddd HH:mm"));
    return isOpen ? SessionWords::tr("%1 open until %2").arg(name, when)
                  : SessionWords::tr("%1 closed until %2").arg(name, when);
}

} // namespace aetherion::window
