#pragma once
// One line across the window that stays until it is read: a layout that could not be restored. Takes no room while
// there is nothing to say. Thread: GUI.
#include <QWidget>

class QLabel;
class QToolButton;

namespace aetherion::window {

class Notice final : public QWidget {
    Q_OBJECT
public:
    explicit Notice(QWidget* parent = nullptr);
    /// A further one stands below those that were not read yet; nothing for an empty text.
    void say(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* m_text;
    QToolButton* m_read;
};

} // namespace aetherion::window
