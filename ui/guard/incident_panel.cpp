#include "ui/guard/incident_panel.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::guard {

IncidentPanel::IncidentPanel(contract::IncidentPort* incidents, QWidget* parent)
    : QWidget(parent), m_incidents(incidents), m_action(new QAction(this)), m_note(new QLabel),
      m_write(new QPushButton), m_answer(new QLabel), m_thread(*this) {
    setObjectName(QStringLiteral("incidentPanel"));
    m_action->setObjectName(QStringLiteral("incidentAction"));
    m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_I));
    m_action->setShortcutContext(Qt::ApplicationShortcut);
    m_write->setObjectName(QStringLiteral("writeIncidentButton"));
    m_answer->setObjectName(QStringLiteral("incidentAnswer"));
    for (QLabel* text : {m_note, m_answer}) {
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_note);
    column->addWidget(m_write, 0, Qt::AlignLeft);
    column->addWidget(m_answer);
    column->addStretch(1);
    connect(m_action, &QAction::triggered, this, &IncidentPanel::writeReport);
    connect(m_write, &QPushButton::clicked, this, &IncidentPanel::writeReport);
    retranslate();
}

void IncidentPanel::writeReport() {
    if (m_isWaiting || !m_incidents)
        return;
    m_isWaiting = true;
    m_text = tr("Gathering what happened...");
    m_thread.ask([incidents = m_incidents]() { return incidents->writeReport(); },
                 [this](const Result<contract::IncidentFile>& file) { take(file); });
    refresh();
}

void IncidentPanel::take(const Result<contract::IncidentFile>& file) {
    m_isWaiting = false;
    m_text =
        file ? tr("Written: %1").arg(look::said(file->text)) : tr("No report: %1").arg(look::said(file.error().text()));
    refresh();
    Q_EMIT written(file ? look::toText(file->path) : QString(), m_text);
}

void IncidentPanel::refresh() {
    m_write->setEnabled(m_incidents && !m_isWaiting);
    m_action->setEnabled(m_incidents != nullptr);
    m_answer->setText(m_text);
    m_answer->setVisible(!m_text.isEmpty());
}

void IncidentPanel::retranslate() {
    setAccessibleName(tr("Incident report"));
    m_action->setText(tr("Write an &incident report"));
    m_write->setText(tr("Write the report (Ctrl+Shift+I)"));
    m_write->setAccessibleName(tr("Write an incident report"));
    m_note->setText(
        m_incidents ? tr("One ZIP file among the exports tells what happened, from an hour before the last stop, "
                         "trip or hold until now: a story in plain words, and the audit, orders, trades, decisions, "
                         "regimes and settings behind it. No secret is in it, and nothing is changed.")
                    : tr("No incident report can be written here."));
    refresh();
}

void IncidentPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::guard
