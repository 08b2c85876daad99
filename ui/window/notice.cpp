#include "ui/window/notice.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace aetherion::window {

Notice::Notice(QWidget* parent) : QWidget(parent), m_text(new QLabel), m_read(new QToolButton) {
    setObjectName(QStringLiteral("windowNotice"));
    m_text->setObjectName(QStringLiteral("windowNoticeText"));
    m_read->setObjectName(QStringLiteral("noticeReadButton"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* row = new QHBoxLayout(this);
    const int letter = fontMetrics().averageCharWidth();
    row->setContentsMargins(letter, letter / 2, letter, letter / 2);
    row->addWidget(m_text, 1);
    row->addWidget(m_read);
    connect(m_read, &QToolButton::clicked, this, [this] {
        m_text->clear();
        hide();
    });
    hide();
    retranslate();
}

void Notice::say(const QString& text) {
    if (text.isEmpty())
        return;
    m_text->setText(m_text->text().isEmpty() ? text : m_text->text() + u'\n' + text);
    setAccessibleDescription(m_text->text());
    show();
}

void Notice::retranslate() {
    setAccessibleName(tr("Notice"));
    m_read->setText(tr("Read"));
    m_read->setAccessibleName(tr("This notice has been read"));
}

void Notice::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::window
