#pragma once
// The emergency stop: acts when it is pressed, not when it is let go; never disabled, never turns into anything else.
//
// Mouse button down, Space, Enter and Ctrl+Shift+S from anywhere in the program, with a menu open too. A held key stops
// once; every new press stops again (another hold). Thread: GUI. `pressed()` is the signal to act on.
#include <QAbstractButton>

namespace aetherion::guard {

class EmergencyButton final : public QAbstractButton {
    Q_OBJECT
public:
    explicit EmergencyButton(QWidget* parent = nullptr);
    ~EmergencyButton() override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
};

} // namespace aetherion::guard
