#pragma once
// The red frame around a window while everything is Halted. It lies over the window's edge, takes no room and no mouse.
//
// Thread: GUI. Belongs to its window and follows its size.
#include <QWidget>

namespace aetherion::guard {

class HaltFrame final : public QWidget {
    Q_OBJECT
public:
    explicit HaltFrame(QWidget* window);
    /// In a window with this font.
    [[nodiscard]] static int thickness(const QFontMetrics& letters);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
};

} // namespace aetherion::guard
