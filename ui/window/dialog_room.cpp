#include "ui/window/dialog_room.h"

#include "ui/look/room_area.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <cstring>

namespace aetherion::window {

namespace {

/// Qt's own know how to be small.
bool isOurs(const QWidget& widget) {
    return widget.isWindow() && widget.windowType() == Qt::Dialog &&
           std::strncmp(widget.metaObject()->className(), "aetherion::", 11) == 0;
}

} // namespace

DialogRoom::DialogRoom(QObject* parent) : QObject(parent) { QCoreApplication::instance()->installEventFilter(this); }

DialogRoom::~DialogRoom() { QCoreApplication::instance()->removeEventFilter(this); }

void DialogRoom::giveRoom(QWidget& dialog) {
    if (!dialog.layout() || dialog.findChild<look::RoomArea*>(QString(), Qt::FindDirectChildrenOnly))
        return;
    auto* room = new look::RoomArea(dialog.layout());
    auto* around = new QVBoxLayout(&dialog);
    around->setContentsMargins(0, 0, 0, 0);
    around->addWidget(room);
}

bool DialogRoom::eventFilter(QObject* watched, QEvent* event) {
    // Some are polished before they have laid out anything.
    if ((event->type() == QEvent::Polish || event->type() == QEvent::Show) && watched->isWidgetType())
        if (auto& widget = static_cast<QWidget&>(*watched); isOurs(widget))
            giveRoom(widget);
    return false;
}

} // namespace aetherion::window
