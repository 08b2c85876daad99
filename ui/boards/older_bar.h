#pragma once
// Under a table whose older rows are stored: a button that fetches the next page, and what has become of it. Thread:
// GUI.
#include <QWidget>

class QLabel;
class QPushButton;

namespace aetherion::boards {

class OlderBar final : public QWidget {
    Q_OBJECT
public:
    enum class State : std::uint8_t { More, Reading, All, Failed };
    /// The button is found as name + "Button".
    explicit OlderBar(const char* name, QWidget* parent = nullptr);
    /// `reason`: why it failed.
    void show(State state, const QString& reason = {});
    using QWidget::show;
    [[nodiscard]] State state() const { return m_state; }

Q_SIGNALS:
    void wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    State m_state = State::More;
    QString m_reason;
    QPushButton* m_button;
    QLabel* m_text;
};

} // namespace aetherion::boards
