#pragma once
// A small window with a text that can be read, selected and closed: keys, about. Not modal. Thread: GUI.
#include <QDialog>

class QLabel;

namespace aetherion::window {

class TextPanel final : public QDialog {
    Q_OBJECT
public:
    using Text = QString (*)();
    /// The functions are asked again when the language changes.
    TextPanel(const QString& name, Text title, Text text, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    Text m_title;
    Text m_text;
    QLabel* m_label;
};

[[nodiscard]] QString aboutTitle();
[[nodiscard]] QString aboutText();

} // namespace aetherion::window
