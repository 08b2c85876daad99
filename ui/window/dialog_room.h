#pragma once
// Puts what every dialog of ours shows into a look::RoomArea before it is seen for the first time: at a large scale on
// a small screen its buttons are then scrolled to, and not below the screen's edge.
//
// Thread: GUI. Hears of dialogs through the application's events.
#include <QObject>

class QWidget;

namespace aetherion::window {

class DialogRoom final : public QObject {
public:
    explicit DialogRoom(QObject* parent = nullptr);
    ~DialogRoom() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static void giveRoom(QWidget& dialog);
};

} // namespace aetherion::window
