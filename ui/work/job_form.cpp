#include "ui/work/job_form.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::work {

namespace {

constexpr int kFieldLetters = 80;

} // namespace

JobForm::JobForm(contract::JobPort& jobs, QWidget* parent)
    : QDialog(parent), m_jobs(jobs), m_column(new QVBoxLayout(this)), m_answer(new QLabel), m_start(new QPushButton),
      m_close(new QPushButton) {
    setModal(false);
    m_answer->setObjectName(QStringLiteral("jobAnswer"));
    m_start->setObjectName(QStringLiteral("startJobButton"));
    m_close->setObjectName(QStringLiteral("closeFormButton"));
    m_answer->setWordWrap(true);
    m_start->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_start);
    m_column->addWidget(m_answer);
    m_column->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, &JobForm::start);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

void JobForm::setFields(QWidget* fields) {
    m_column->insertWidget(0, fields);
    // Tabs go through the fields before they reach the buttons.
    setTabOrder(fields, m_start);
    setTabOrder(m_start, m_close);
    m_fields = fields;
    fitFields();
    retranslate();
}

void JobForm::fitFields() { m_fields->setMinimumWidth(fontMetrics().averageCharWidth() * kFieldLetters); }

void JobForm::start() {
    Result<contract::JobRequest> wanted = request();
    if (!wanted) {
        m_answer->setText(look::said(wanted.error().text()));
        return;
    }
    const Result<contract::JobId> job = m_jobs.start(std::move(*wanted));
    if (!job) {
        m_answer->setText(tr("Refused: %1").arg(look::said(job.error().text())));
        return;
    }
    m_answer->setText(tr("Started as job %1; its progress is in the jobs panel.").arg(*job));
    Q_EMIT started(*job);
    // The progress has come below the fields.
    m_column->activate();
    if (const int needed = m_column->totalHeightForWidth(width()); needed > height())
        resize(width(), needed);
}

QString JobForm::startText() const { return tr("Start"); }

void JobForm::clearAnswer() { m_answer->clear(); }

void JobForm::retranslate() {
    m_start->setText(startText());
    m_start->setAccessibleName(tr("Start the job"));
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close this form"));
}

void JobForm::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange && m_fields)
        fitFields();
}

} // namespace aetherion::work
