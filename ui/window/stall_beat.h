#pragma once
// The GUI thread's side of the stall watch: beats by a timer, and marks every event and command, so that a stall can be
// named after what caused it.
//
// Thread: GUI. Lives no longer than the watch and the marks.
#include "ui/window/running.h"
#include "ui/window/stall_watch.h"

#include <QObject>
#include <QTimer>

namespace aetherion::window {

class StallBeat final : public QObject {
    Q_OBJECT
public:
    StallBeat(StallWatch& watch, Running& running, QObject* parent = nullptr);
    ~StallBeat() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Running& m_running;
    QTimer m_timer;
};

} // namespace aetherion::window
