#pragma once
// One line of text that gives way: what does not fit ends in dots, and the tool tip has all of it (or more, where it
// was given one that holds the text). Thread: GUI.
#include <QLabel>

namespace aetherion::look {

class ElidedLabel final : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const char* name, QWidget* parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace aetherion::look
