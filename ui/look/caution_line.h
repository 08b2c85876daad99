#pragma once
// Sentences that must not be overlooked: a warning sign and at most so many lines of text; what does not fit ends in
// dots, and the tool tip has all of it. Takes no room while there is nothing to say. Thread: GUI.
#include <QStringList>
#include <QWidget>

namespace aetherion::look {

class CautionLine final : public QWidget {
    Q_OBJECT
public:
    explicit CautionLine(const char* name, QWidget* parent = nullptr);
    void setSentences(const QStringList& sentences);
    [[nodiscard]] QString text() const { return m_text; }
    /// 1 where room is short.
    void setMostLines(int lines);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// The text as it is broken for this width.
    [[nodiscard]] QStringList linesFor(int width) const;
    [[nodiscard]] int indentWidth() const;

    QString m_text;
    int m_mostLines = 3;
};

} // namespace aetherion::look
