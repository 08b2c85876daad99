#pragma once
// A button that acts when it has been held for 1.5 s, and shows how far that is. Letting go, leaving it with the
// pointer, or losing the focus takes it back; nothing has happened then.
//
// Mouse, Space and Enter. Counted in ticks of the event loop, so that a window that stalls makes it longer, never
// shorter. Thread: GUI.
#include <QAbstractButton>
#include <QTimer>

namespace aetherion::guard {

class HoldButton final : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int kTickMilliseconds = 50;
    static constexpr int kTicks = 30;

    explicit HoldButton(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] bool isHeld() const { return m_timer.isActive(); }

public Q_SLOTS:
    /// One tick, as the timer gives; for tests that have no time to wait. Without effect unless it is held.
    void tick();

Q_SIGNALS:
    void held();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void begin();
    void letGo();

    QTimer m_timer;
    int m_ticks = 0;
};

} // namespace aetherion::guard
