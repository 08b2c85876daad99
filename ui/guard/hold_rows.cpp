#include "ui/guard/hold_rows.h"

#include "ui/guard/risk_text.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>

namespace aetherion::guard {

namespace {

QString holdTr(const char* text) { return QCoreApplication::translate("Holds", text); }

} // namespace

std::vector<look::RowsColumn> holdTitles(const QTimeZone& zone) {
    return {{QCoreApplication::translate("Holds", "Hold")},
            {QCoreApplication::translate("Holds", "On")},
            {QCoreApplication::translate("Holds", "Imposes")},
            {QCoreApplication::translate("Holds", "Reason")},
            {QCoreApplication::translate("Holds", "Who")},
            {QCoreApplication::translate("Holds", "Through")},
            {QCoreApplication::translate("Holds", "Time (%1)").arg(look::zoneText(zone))}};
}

std::vector<TextRow> holdRows(const Standing& standing, const QTimeZone& zone) {
    std::vector<TextRow> rows;
    for (const risk::ScopeHold& each : standing.holds()) {
        const risk::Hold& hold = each.hold;
        QString reason = look::said(hold.reason);
        if (each.causeStands)
            reason =
                QCoreApplication::translate("Holds", "%1 (its cause stands: %2)").arg(reason, look::said(each.cause));
        TextRow row;
        row.cells = {QStringLiteral("#%1").arg(hold.id),
                     scopeText(each.scope),
                     riskHeadline(hold.imposes),
                     reason,
                     whoText(hold),
                     channelText(hold.channel),
                     look::timeText(hold.time, zone)};
        row.sorts = {static_cast<qint64>(hold.id),
                     row.cells[1],
                     static_cast<int>(hold.imposes),
                     row.cells[3],
                     row.cells[4],
                     row.cells[5],
                     static_cast<qint64>(epochMillis(hold.time))};
        row.toolTip = holdText(each, zone);
        row.key = keyOf(scopeText(each.scope) + row.cells[0] + row.cells[5] + row.cells[6]);
        rows.push_back(std::move(row));
    }
    return rows;
}

QStringList standingCauses(const Sight& sight) {
    QStringList causes;
    if (sight.standing.stop.stopFileExists)
        causes << holdTr(QT_TRANSLATE_NOOP("Holds", "The stop file stands: %1"))
                      .arg(look::toText(sight.standing.stop.stopFilePath));
    constexpr int kMostRails = 6;
    int breached = 0;
    for (const risk::RailView& rail : sight.trading.rails)
        if (rail.state == risk::RailState::Breached && ++breached <= kMostRails)
            causes << holdTr(QT_TRANSLATE_NOOP("Holds", "%1; clears %2"))
                          .arg(look::said(rail.line()), clearsText(rail.clears));
    if (breached > kMostRails)
        causes << holdTr(QT_TRANSLATE_NOOP("Holds", "and %1 more rails")).arg(breached - kMostRails);
    if (sight.snapshot.pulse.store.state == contract::StoreState::Failing)
        causes << holdTr(QT_TRANSLATE_NOOP("Holds", "The store fails: %1"))
                      .arg(look::said(sight.snapshot.pulse.storeError));
    if (!sight.hasContact())
        causes << holdTr(QT_TRANSLATE_NOOP("Holds", "The engine has published nothing for %1"))
                      .arg(look::ageText(sight.silence));
    return causes;
}

} // namespace aetherion::guard
