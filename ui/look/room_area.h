#pragma once
// Takes as much room as what is in it asks for, as if it were not there, but no more than the screen has: what is
// larger than that is scrolled.
//
// Thread: GUI. Owns its contents.
#include <QScrollArea>

namespace aetherion::look {

class RoomArea final : public QScrollArea {
    Q_OBJECT

public:
    /// Takes the layout over, with all that it lays out.
    explicit RoomArea(QLayout* contents, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QSize most() const;
};

} // namespace aetherion::look
