#include "ui/guard/alarm_watch.h"

#include "core/contract/audit_port.h"
#include "ui/guard/alarm_facts.h"
#include "ui/guard/alarm_text.h"
#include "ui/look/formatting.h"

#include <QApplication>

namespace aetherion::guard {

namespace {

constexpr Duration kAgain = std::chrono::seconds(30);
constexpr int kBetweenRings = 350;

int ringsOf(AlarmKind kind) {
    if (kind == AlarmKind::Halted)
        return 3;
    switch (priorityOf(kind)) {
    case AlarmPriority::Notice:
        return 0;
    case AlarmPriority::Warning:
        return 1;
    case AlarmPriority::Urgent:
        return 2;
    }
    return 2;
}

} // namespace

AlarmWatch::AlarmWatch(QObject* parent) : QObject(parent), m_bell([]() { QApplication::beep(); }) {
    setObjectName(QStringLiteral("alarmWatch"));
    m_ringing.setInterval(kBetweenRings);
    connect(&m_ringing, &QTimer::timeout, this, [this]() {
        if (m_ringsLeft > 0)
            m_bell();
        if (--m_ringsLeft <= 0)
            m_ringing.stop();
    });
}

void AlarmWatch::show(const Sight& sight) {
    m_now = sight.now;
    const contract::SessionView& session = sight.snapshot.session;
    if (session.progress < 1) {
        m_session = session.number;
        m_historySeen = sight.now;
    }
    Sight seen = sight;
    if (session.number == m_session)
        seen.presentFor = sight.now - m_historySeen;
    m_isSettling = seen.isSettling();
    m_book.observe(alarmFacts(seen), sight.now);
    settle();
}

void AlarmWatch::takeEvent(const contract::EngineEvent& event) {
    if (std::holds_alternative<contract::SessionChanged>(event.payload))
        for (const AlarmKind kind :
             {AlarmKind::FeedStale, AlarmKind::FeedGap, AlarmKind::FeedResync, AlarmKind::SessionFailed})
            m_book.endAll(kind);
    if (const auto feed = feedFact(event)) {
        // One that is stale for longer is raised by the sight.
        if (m_isSettling && feed->kind == AlarmKind::FeedStale)
            return;
        m_book.raise(*feed, event.wallTime);
    } else if (const auto job = jobFact(event))
        m_book.raiseOnce(*job, event.wallTime);
    else
        return;
    settle();
}

void AlarmWatch::settle() {
    sound();
    Q_EMIT changed();
}

void AlarmWatch::sound() {
    const Alarm* alarm = m_book.mostUrgent();
    if (!alarm)
        return;
    const bool isNew = alarm->id != m_soundedId || alarm->count != m_soundedCount;
    const bool isDue = priorityOf(alarm->kind) == AlarmPriority::Urgent && m_now - m_soundedAt >= kAgain;
    if (!isNew && !isDue)
        return;
    m_soundedId = alarm->id;
    m_soundedCount = alarm->count;
    m_soundedAt = m_now;
    if (!m_isMuted || alarm->kind == AlarmKind::Halted)
        ring(ringsOf(alarm->kind));
}

void AlarmWatch::ring(int times) {
    if (times == 0)
        return;
    m_bell();
    m_ringsLeft = times - 1;
    if (m_ringsLeft > 0)
        m_ringing.start();
}

void AlarmWatch::setMuted(bool muted) {
    m_isMuted = muted;
    Q_EMIT changed();
}

void AlarmWatch::acknowledge(qint64 id) {
    for (const Alarm& alarm : m_book.alarms()) {
        if (alarm.id != id || alarm.acknowledged)
            continue;
        const QString text = alarmText(alarm, m_now);
        if (!m_book.acknowledge(id, look::toUtf8(m_operator), m_now))
            return;
        if (m_audit)
            m_audit->note({look::toUtf8(m_operator),
                           "window",
                           "acknowledge alarm",
                           look::toUtf8(kindText(alarm.kind)),
                           {},
                           {},
                           look::toUtf8(text)});
        Q_EMIT changed();
        return;
    }
}

void AlarmWatch::acknowledgeMostUrgent() {
    if (const Alarm* alarm = m_book.mostUrgent())
        acknowledge(alarm->id);
}

void AlarmWatch::acknowledgeAll() {
    for (const Alarm& alarm : m_book.alarms())
        acknowledge(alarm.id);
}

} // namespace aetherion::guard
