#include "ui/window/stall_beat.h"

#include <QCoreApplication>
#include <QEvent>

namespace aetherion::window {

StallBeat::StallBeat(StallWatch& watch, Running& running, QObject* parent) : QObject(parent), m_running(running) {
    m_timer.setInterval(kBeatEvery);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [&watch] { watch.beat(); });
    m_timer.start();
    QCoreApplication::instance()->installEventFilter(this);
}

StallBeat::~StallBeat() { QCoreApplication::instance()->removeEventFilter(this); }

bool StallBeat::eventFilter(QObject* watched, QEvent* event) {
    if (watched != &m_timer)
        m_running.sawEvent(watched->metaObject()->className(), event->type());
    return false;
}

} // namespace aetherion::window
