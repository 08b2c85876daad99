#include "ui/guard/alarm_text.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCoreApplication>

namespace aetherion::guard {

namespace {

QString said(const char* text) { return QCoreApplication::translate("Alarms", text); }

/// "BTCUSDT no data for 12 s": one subject of an alarm.
QString subjectText(const Alarm& alarm, const std::string& name, const AlarmSubject& subject, Timestamp now) {
    const QString what = look::said(name);
    const QString detail = look::said(subject.detail);
    const QString age = look::ageText(now - subject.since);
    switch (alarm.kind) {
    case AlarmKind::Halted:
    case AlarmKind::Held:
    case AlarmKind::RailBreached:
    case AlarmKind::CannotStop:
        return detail;
    case AlarmKind::NoContact:
        return QCoreApplication::translate("Alarms", "the engine has published nothing for %1").arg(age);
    case AlarmKind::Unprotected:
        return QCoreApplication::translate("Alarms", "%1 is open WITHOUT protection").arg(detail);
    case AlarmKind::StoreFailing:
        return QCoreApplication::translate("Alarms", "nothing can be stored: %1").arg(detail);
    case AlarmKind::NotRecorded:
        return QCoreApplication::translate("Alarms", "the risk state is not on the disk: %1").arg(detail);
    case AlarmKind::SessionFailed:
        return QCoreApplication::translate("Alarms", "%1 failed: %2").arg(what, detail);
    case AlarmKind::FeedStale:
        return subject.isActive ? QCoreApplication::translate("Alarms", "%1 no data for %2").arg(what, age)
                                : QCoreApplication::translate("Alarms", "%1 had no data for a while").arg(what);
    case AlarmKind::FeedGap:
        return QCoreApplication::translate("Alarms", "%1 has a gap: %2").arg(what, detail);
    case AlarmKind::FeedResync:
        return QCoreApplication::translate("Alarms", "%1 is being synchronised again: %2").arg(what, detail);
    case AlarmKind::StoreAway:
        return QCoreApplication::translate("Alarms", "the database is away; rows are kept here: %1").arg(detail);
    case AlarmKind::JobFailed:
        return QCoreApplication::translate("Alarms", "%1 failed: %2").arg(what, detail);
    }
    return detail;
}

} // namespace

QString priorityText(AlarmPriority priority) {
    switch (priority) {
    case AlarmPriority::Notice:
        return said(QT_TRANSLATE_NOOP("Alarms", "notice"));
    case AlarmPriority::Warning:
        return said(QT_TRANSLATE_NOOP("Alarms", "warning"));
    case AlarmPriority::Urgent:
        return said(QT_TRANSLATE_NOOP("Alarms", "URGENT"));
    }
    return {};
}

QString kindText(AlarmKind kind) {
    switch (kind) {
    case AlarmKind::Halted:
        return said(QT_TRANSLATE_NOOP("Alarms", "HALTED"));
    case AlarmKind::NoContact:
        return said(QT_TRANSLATE_NOOP("Alarms", "No contact"));
    case AlarmKind::Unprotected:
        return said(QT_TRANSLATE_NOOP("Alarms", "Unprotected"));
    case AlarmKind::StoreFailing:
        return said(QT_TRANSLATE_NOOP("Alarms", "Store fails"));
    case AlarmKind::NotRecorded:
        return said(QT_TRANSLATE_NOOP("Alarms", "Not on the disk"));
    case AlarmKind::SessionFailed:
        return said(QT_TRANSLATE_NOOP("Alarms", "Session failed"));
    case AlarmKind::Held:
        return said(QT_TRANSLATE_NOOP("Alarms", "Held"));
    case AlarmKind::RailBreached:
        return said(QT_TRANSLATE_NOOP("Alarms", "Rail breached"));
    case AlarmKind::FeedStale:
        return said(QT_TRANSLATE_NOOP("Alarms", "No data"));
    case AlarmKind::FeedGap:
        return said(QT_TRANSLATE_NOOP("Alarms", "Data gap"));
    case AlarmKind::StoreAway:
        return said(QT_TRANSLATE_NOOP("Alarms", "Database away"));
    case AlarmKind::CannotStop:
        return said(QT_TRANSLATE_NOOP("Alarms", "Stop test failed"));
    case AlarmKind::JobFailed:
        return said(QT_TRANSLATE_NOOP("Alarms", "Job failed"));
    case AlarmKind::FeedResync:
        return said(QT_TRANSLATE_NOOP("Alarms", "Resynchronised"));
    }
    return {};
}

QString alarmText(const Alarm& alarm, Timestamp now) {
    const auto newest = alarm.subjects.find(alarm.newest);
    if (newest == alarm.subjects.end())
        return kindText(alarm.kind);
    QString text = subjectText(alarm, newest->first, newest->second, now);
    if (const std::size_t more = alarm.subjects.size() - 1 + alarm.unlisted; more > 0)
        text = QCoreApplication::translate("Alarms", "%1 (and %2 more of this kind)").arg(text).arg(more);
    return text;
}

QString stripText(std::size_t unacknowledged, const Alarm& alarm, Timestamp now) {
    return QCoreApplication::translate("Alarms", "! %1 unacknowledged: %2")
        .arg(QString::number(unacknowledged), alarmText(alarm, now));
}

QString alarmStateText(const Alarm& alarm) {
    const QString stands =
        alarm.isActive() ? said(QT_TRANSLATE_NOOP("Alarms", "stands")) : said(QT_TRANSLATE_NOOP("Alarms", "over"));
    if (!alarm.acknowledged)
        return QCoreApplication::translate("Alarms", "%1, unacknowledged").arg(stands);
    return stands;
}

QString adviceText(AlarmKind kind) {
    switch (kind) {
    case AlarmKind::Halted:
        return said(QT_TRANSLATE_NOOP("Alarms", "Nothing goes out but cancels and a flatten. See the holds and resume "
                                                "when their reason is gone."));
    case AlarmKind::NoContact:
        return said(QT_TRANSLATE_NOOP("Alarms", "All figures are old; trading may be running. STOP still latches, and "
                                                "so does the stop file."));
    case AlarmKind::Unprotected:
        return said(
            QT_TRANSLATE_NOOP("Alarms", "No stop is kept for it until trading is resumed. Resume, or flatten."));
    case AlarmKind::StoreFailing:
        return said(QT_TRANSLATE_NOOP("Alarms", "New orders are refused until rows can be kept again. Make room on the "
                                                "disk, or make its folder writable."));
    case AlarmKind::NotRecorded:
        return said(QT_TRANSLATE_NOOP("Alarms",
                                      "It holds in memory, and would be lost by a crash. Make the data folder "
                                      "writable."));
    case AlarmKind::SessionFailed:
        return said(QT_TRANSLATE_NOOP("Alarms", "Nothing comes in any more. Open the recording or the simulation "
                                                "again."));
    case AlarmKind::Held:
        return said(QT_TRANSLATE_NOOP("Alarms", "No new exposure there. See the holds, and resume."));
    case AlarmKind::RailBreached:
        return said(QT_TRANSLATE_NOOP("Alarms", "No new exposure there until it clears as the rail says."));
    case AlarmKind::FeedStale:
        return said(
            QT_TRANSLATE_NOOP("Alarms", "Its price counts as none: orders for it are refused. Look to the feed."));
    case AlarmKind::FeedGap:
        return said(QT_TRANSLATE_NOOP("Alarms", "Candles and regimes of that time may be wrong, and say so."));
    case AlarmKind::StoreAway:
        return said(QT_TRANSLATE_NOOP("Alarms", "Nothing is lost. Look to the server and the network."));
    case AlarmKind::CannotStop:
        return said(
            QT_TRANSLATE_NOOP("Alarms", "One way to stop does not work. Use another, and run the drill again."));
    case AlarmKind::JobFailed:
        return said(QT_TRANSLATE_NOOP("Alarms", "See the job's message, and start it again."));
    case AlarmKind::FeedResync:
        return said(QT_TRANSLATE_NOOP("Alarms", "The book was built anew; nothing has to be done."));
    }
    return {};
}

QString subjectsText(const Alarm& alarm) {
    constexpr int kMostLines = 20;
    QStringList lines;
    for (const auto& [name, subject] : alarm.subjects) {
        if (lines.size() == kMostLines) {
            lines << QCoreApplication::translate("Alarms", "and %1 more").arg(alarm.subjects.size() - kMostLines);
            break;
        }
        lines << look::toText(name) + (subject.detail.empty() ? QString() : QStringLiteral(": ")) +
                     look::said(subject.detail);
    }
    return lines.join(u'\n');
}

} // namespace aetherion::guard
