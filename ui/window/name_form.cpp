#include "ui/window/name_form.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::window {

NameForm::NameForm(QWidget* parent)
    : QDialog(parent), m_label(new QLabel), m_name(new QLineEdit), m_answer(new QLabel), m_accept(new QPushButton) {
    setObjectName(QStringLiteral("nameForm"));
    m_name->setObjectName(QStringLiteral("layoutName"));
    m_answer->setObjectName(QStringLiteral("nameAnswer"));
    m_accept->setObjectName(QStringLiteral("takeNameButton"));
    setModal(false);
    m_label->setBuddy(m_name);
    m_answer->setWordWrap(true);
    m_accept->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_label);
    column->addWidget(m_name);
    column->addWidget(m_answer);
    column->addWidget(m_accept, 0, Qt::AlignRight);
    connect(m_accept, &QPushButton::clicked, this, &NameForm::accept);
    connect(m_name, &QLineEdit::textChanged, m_answer, &QLabel::clear);
    retranslate();
}

void NameForm::ask(const QString& title, const QString& name, Take take) {
    m_take = std::move(take);
    setWindowTitle(title);
    m_name->setText(name);
    m_name->selectAll();
    m_answer->clear();
    show();
    raise();
    activateWindow();
    m_name->setFocus(Qt::OtherFocusReason);
}

void NameForm::accept() {
    const QString reason = m_take ? m_take(m_name->text().trimmed()) : QString();
    if (reason.isEmpty())
        QDialog::accept();
    else
        m_answer->setText(reason);
}

void NameForm::retranslate() {
    m_label->setText(tr("&Name"));
    m_name->setAccessibleName(tr("Name of the layout"));
    m_accept->setText(tr("&Save"));
}

void NameForm::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::window
