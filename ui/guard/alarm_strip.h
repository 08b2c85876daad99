#pragma once
// The most urgent alarm that nobody has acknowledged, across the whole window, with the button that acknowledges it.
//
// Takes no room when there is none; 32 logical pixels otherwise. Amber, red where it is urgent; it does not blink.
// Thread: GUI.
#include <QWidget>

class QPushButton;

namespace aetherion::look {
class ElidedLabel;
}

namespace aetherion::guard {

class AlarmWatch;

class AlarmStrip final : public QWidget {
    Q_OBJECT
public:
    explicit AlarmStrip(AlarmWatch& alarms, QWidget* parent = nullptr);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    /// Show them all.
    void tableRequested();

protected:
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void retranslate();
    void refresh();

    AlarmWatch& m_alarms;
    look::ElidedLabel* m_text;
    QPushButton* m_all;
    QPushButton* m_acknowledge;
};

} // namespace aetherion::guard
