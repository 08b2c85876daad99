#pragma once
// Lets the window's thread stand still on purpose, once, when and for as long as the plan says.
//
// Thread: GUI. A class of its own, so that the stall watch can name it.
#include "core/base/planned_faults.h"

#include <QBasicTimer>
#include <QObject>

namespace aetherion::desktop {

class GuiFreeze final : public QObject {
    Q_OBJECT
public:
    explicit GuiFreeze(const PlannedFaults& faults);

protected:
    void timerEvent(QTimerEvent* event) override;

private:
    const PlannedFaults& m_faults;
    QBasicTimer m_timer;
};

} // namespace aetherion::desktop
