#pragma once
// A command for a shell, to be marked and copied: lines never wrap, so that nothing breaks inside an option, and what
// is copied is what stands there. As high as its lines; what is wider than the form is reached by scrolling.
//
// Thread: GUI.
#include <QPlainTextEdit>

namespace aetherion::work {

class CommandText final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit CommandText(const char* name, QWidget* parent = nullptr);
    void setCommand(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] int textWidth() const;
};

} // namespace aetherion::work
