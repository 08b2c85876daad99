#include "ui/work/command_text.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace aetherion::work {

namespace {

/// A form is not made wider than so many letters for it.
constexpr int kWidestLetters = 110;

} // namespace

CommandText::CommandText(const char* name, QWidget* parent) : QPlainTextEdit(parent) {
    setObjectName(QString::fromLatin1(name));
    setReadOnly(true);
    // A text that can be marked is otherwise only reached with the mouse.
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setTabChangesFocus(true);
    setLineWrapMode(NoWrap);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CommandText::setCommand(const QString& text) {
    if (text == toPlainText())
        return;
    setPlainText(text);
    updateGeometry();
}

int CommandText::textWidth() const {
    int widest = 0;
    for (const QString& line : toPlainText().split(u'\n'))
        widest = std::max(widest, fontMetrics().horizontalAdvance(line));
    return widest + 2 * (frameWidth() + static_cast<int>(document()->documentMargin())) +
           fontMetrics().averageCharWidth();
}

QSize CommandText::sizeHint() const {
    const int widest = fontMetrics().averageCharWidth() * kWidestLetters;
    const int lines = std::max(1, document()->blockCount());
    const int edges = 2 * (frameWidth() + static_cast<int>(document()->documentMargin()));
    return {std::min(textWidth(), widest),
            fontMetrics().lineSpacing() * lines + edges + horizontalScrollBar()->sizeHint().height()};
}

QSize CommandText::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * kWidestLetters / 3, sizeHint().height()};
}

void CommandText::changeEvent(QEvent* event) {
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace aetherion::work
