#include "ui/window/operator_form.h"

#include "core/contract/audit_port.h"
#include "ui/look/formatting.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::window {

OperatorForm::OperatorForm(contract::AuditPort* audit, QWidget* parent)
    : QDialog(parent), m_audit(audit), m_presentLabel(new QLabel), m_nameLabel(new QLabel), m_name(new QLineEdit),
      m_noteLabel(new QLabel), m_note(new QPlainTextEdit), m_answer(new QLabel), m_accept(new QPushButton) {
    setObjectName(QStringLiteral("operatorForm"));
    m_name->setObjectName(QStringLiteral("newOperator"));
    m_note->setObjectName(QStringLiteral("handoverNote"));
    m_answer->setObjectName(QStringLiteral("handoverAnswer"));
    m_accept->setObjectName(QStringLiteral("handOverButton"));
    setModal(false);
    m_name->setMaxLength(kLongestOperator);
    m_nameLabel->setBuddy(m_name);
    m_noteLabel->setBuddy(m_note);
    m_note->setTabChangesFocus(true);
    m_answer->setWordWrap(true);
    m_presentLabel->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_presentLabel, m_nameLabel, m_name, m_noteLabel, m_note, m_answer})
        column->addWidget(widget, widget == m_note ? 1 : 0);
    column->addWidget(m_accept, 0, Qt::AlignRight);
    connect(m_name, &QLineEdit::textChanged, this, &OperatorForm::refresh);
    connect(m_note, &QPlainTextEdit::textChanged, this, &OperatorForm::refresh);
    connect(m_accept, &QPushButton::clicked, this, &OperatorForm::handOver);
    retranslate();
}

void OperatorForm::open(const QString& present) {
    m_present = present;
    m_name->clear();
    m_note->clear();
    m_answer->clear();
    retranslate();
    resize(sizeHint().width(), std::max(sizeHint().height(), layout()->totalHeightForWidth(sizeHint().width())));
    show();
    raise();
    activateWindow();
    m_name->setFocus(Qt::OtherFocusReason);
}

void OperatorForm::refresh() {
    const QString name = m_name->text().trimmed();
    const QString note = m_note->toPlainText().trimmed();
    const bool tooLong = note.size() > kLongestNote;
    m_accept->setEnabled(m_audit && !name.isEmpty() && name != m_present && !note.isEmpty() && !tooLong);
    if (!m_audit)
        m_answer->setText(tr("Nothing can be put on record here, so the operator cannot be changed."));
    else if (tooLong)
        m_answer->setText(tr("The note has %1 letters too many.").arg(note.size() - kLongestNote));
    else if (!name.isEmpty() && name == m_present)
        m_answer->setText(tr("%1 is the operator already.").arg(name));
    else
        m_answer->clear();
}

void OperatorForm::handOver() {
    const QString name = m_name->text().trimmed();
    const bool kept = m_audit->note({.who = look::toUtf8(m_present),
                                     .channel = "window",
                                     .action = "handover",
                                     .subject = "operator",
                                     .before = look::toUtf8(m_present),
                                     .after = look::toUtf8(name),
                                     .reason = look::toUtf8(m_note->toPlainText().trimmed())});
    if (!kept) {
        m_answer->setText(tr("The note could not be put on record; %1 stays the operator.").arg(m_present));
        return;
    }
    close();
    Q_EMIT handedOver(name);
}

void OperatorForm::retranslate() {
    setWindowTitle(tr("Change the operator"));
    m_presentLabel->setText(tr("%1 hands over. Stops, resumes, orders and settings from this window will carry the "
                               "new name; this note goes on record.")
                                .arg(m_present));
    m_nameLabel->setText(tr("&New operator"));
    m_name->setAccessibleName(tr("New operator"));
    m_noteLabel->setText(tr("&What they have to know: positions, holds, what is under way"));
    m_note->setAccessibleName(tr("Handover note"));
    m_accept->setText(tr("&Hand over"));
    refresh();
}

void OperatorForm::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::window
