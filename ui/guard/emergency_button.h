#pragma once
// The emergency stop: acts when it is pressed, not when it is let go; never disabled, never turns into anything else.
//
// Mouse button down (with a menu or a list open over it, too), Space and Enter. Every press stops again: another hold,
// and nothing else. Repeats of a held key are left out where Qt marks them as repeats; under X some come as presses, so
// a held key may add holds. Ctrl+Shift+S is StopControl's. `pressed()` is the signal to act on. Thread: GUI.
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
    [[nodiscard]] QFont largeFont() const;
    [[nodiscard]] QFont smallFont() const;

    QString m_scope;
};

} // namespace aetherion::guard
