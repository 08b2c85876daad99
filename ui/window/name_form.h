#pragma once
// Asks for a name: of a new layout, of one that gets another. Not modal; an answer that is refused stays, with the
// reason. Thread: GUI.
#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace aetherion::window {

class NameForm final : public QDialog {
    Q_OBJECT
public:
    /// Returns why the name cannot be had; empty when it was taken.
    using Take = std::function<QString(const QString& name)>;
    explicit NameForm(QWidget* parent);
    void ask(const QString& title, const QString& name, Take take);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void accept() override;

    Take m_take;
    QLabel* m_label;
    QLineEdit* m_name;
    QLabel* m_answer;
    QPushButton* m_accept;
};

} // namespace aetherion::window
