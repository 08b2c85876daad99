#include "ui/window/explanation.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace aetherion::window {

Explanation::Explanation(QWidget* parent)
    : QFrame(parent), m_title(new QLabel), m_text(new QLabel), m_close(new QToolButton) {
    setObjectName(QStringLiteral("explanation"));
    m_title->setObjectName(QStringLiteral("explanationTitle"));
    m_text->setObjectName(QStringLiteral("explanationText"));
    m_close->setObjectName(QStringLiteral("closeExplanationButton"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setFocusPolicy(Qt::StrongFocus);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addWidget(m_text);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    hide();
    retranslate();
}

void Explanation::show(const Explained& explained, QWidget* anchor) {
    if (this->anchor() == anchor) {
        hide();
        return;
    }
    m_anchor = anchor;
    if (parentWidget() != anchor->window())
        setParent(anchor->window());
    fill(explained);
    place();
    QFrame::show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void Explanation::update(const Explained& explained) {
    if (isHidden() || explained == m_explained)
        return;
    fill(explained);
    place();
}

void Explanation::fill(const Explained& explained) {
    m_explained = explained;
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(explained.title);
    QString text;
    const auto add = [&text](const QString& head, const QString& body) {
        if (!body.isEmpty())
            text += QStringLiteral("<p><b>%1</b><br>%2</p>")
                        .arg(head.toHtmlEscaped(), body.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    };
    add(tr("What"), explained.what);
    add(tr("Since"), explained.since);
    add(tr("What it blocks"), explained.blocks);
    add(tr("What to do"), explained.advice);
    m_text->setText(text);
    setAccessibleName(explained.title);
    setAccessibleDescription(explained.what);
}

void Explanation::place() {
    if (!m_anchor || !parentWidget())
        return;
    const QWidget* window = parentWidget();
    const int letter = fontMetrics().averageCharWidth();
    const int wide = std::min(letter * 56, window->width() - 2 * letter);
    const int high = std::min(layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : sizeHint().height(),
                              window->height());
    const QPoint top = m_anchor->mapTo(window, QPoint(0, 0));
    const int left = std::clamp(top.x(), letter, std::max(letter, window->width() - wide - letter));
    const bool above = top.y() > window->height() / 2;
    const int y = above ? top.y() - high - letter / 2 : top.y() + m_anchor->height() + letter / 2;
    setGeometry(left, std::clamp(y, 0, std::max(0, window->height() - high)), wide, high);
}

void Explanation::retranslate() {
    m_close->setText(QStringLiteral("×"));
    m_close->setAccessibleName(tr("Close the explanation"));
    fill(m_explained);
}

void Explanation::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

void Explanation::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        fill(m_explained);
}

} // namespace aetherion::window
