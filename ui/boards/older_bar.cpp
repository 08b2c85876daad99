#include "ui/boards/older_bar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace aetherion::boards {

OlderBar::OlderBar(const char* name, QWidget* parent) : QWidget(parent), m_button(new QPushButton), m_text(new QLabel) {
    setObjectName(QString::fromLatin1(name));
    m_button->setObjectName(objectName() + QStringLiteral("Button"));
    m_button->setAutoDefault(false);
    m_text->setObjectName(objectName() + QStringLiteral("Text"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_button);
    line->addWidget(m_text, 1);
    connect(m_button, &QPushButton::clicked, this, &OlderBar::wanted);
    retranslate();
}

void OlderBar::show(State state, const QString& reason) {
    if (state == m_state && reason == m_reason)
        return;
    m_state = state;
    m_reason = reason;
    retranslate();
}

void OlderBar::retranslate() {
    m_button->setText(tr("Older"));
    m_button->setAccessibleName(tr("Fetch older rows"));
    m_button->setEnabled(m_state == State::More || m_state == State::Failed);
    switch (m_state) {
    case State::More:
        m_text->setText(tr("Older rows are stored."));
        break;
    case State::Reading:
        m_text->setText(tr("Reading older rows..."));
        break;
    case State::All:
        m_text->setText(tr("These are all that are stored."));
        break;
    case State::Failed:
        m_text->setText(tr("Older rows could not be read: %1").arg(m_reason));
        break;
    }
    m_text->setToolTip(m_text->text());
}

void OlderBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::boards
