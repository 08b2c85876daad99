#include "ui/work/job_follower.h"

#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/work/jobs_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::work {

using contract::JobState;

namespace {

constexpr int kLookEveryMs = 250;
/// Before this much is done what is left cannot be told.
constexpr double kEnoughToTell = 0.05;

} // namespace

JobFollower::JobFollower(contract::JobPort& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(jobs), m_bar(new QProgressBar), m_text(new QLabel), m_cancel(new QPushButton) {
    setObjectName(QStringLiteral("jobFollower"));
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_text->setObjectName(QStringLiteral("jobProgressText"));
    m_cancel->setObjectName(QStringLiteral("cancelJobButton"));
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_cancel->setAutoDefault(false);
    auto* line = new QHBoxLayout;
    line->addWidget(m_bar, 1);
    line->addWidget(m_cancel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(line);
    column->addWidget(m_text);
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &JobFollower::refresh);
    connect(m_cancel, &QPushButton::clicked, this, [this]() {
        if (m_job)
            m_jobs.cancel(*m_job);
        refresh();
    });
    retranslate();
    setVisible(false);
}

bool JobFollower::isUnderWay() const {
    return m_status && (m_status->state == JobState::Queued || m_status->state == JobState::Running);
}

void JobFollower::follow(contract::JobId job) {
    m_job = job;
    m_status.reset();
    m_since.invalidate();
    setVisible(true);
    refresh();
}

void JobFollower::refresh() {
    if (!m_job)
        return;
    const Result<contract::JobStatus> now = m_jobs.status(*m_job);
    if (!now) {
        m_look.stop();
        return;
    }
    const bool wasOver = m_status && !isUnderWay();
    m_status = *now;
    if (m_status->state == JobState::Running && !m_since.isValid()) {
        m_since.start();
        m_progressThen = m_status->progress;
    }
    m_bar->setValue(static_cast<int>(m_status->progress * 1000));
    m_bar->setVisible(isUnderWay());
    m_cancel->setVisible(isUnderWay());
    m_text->setText(text());
    m_bar->setAccessibleDescription(m_text->text());
    if (isUnderWay()) {
        if (isVisible() && !m_look.isActive())
            m_look.start();
        return;
    }
    m_look.stop();
    if (!wasOver)
        Q_EMIT finished(*m_status);
}

QString JobFollower::timeLeft() const {
    const double done = m_status->progress - m_progressThen;
    if (!m_since.isValid() || done < kEnoughToTell || m_status->progress >= 1)
        return {};
    const double seconds = static_cast<double>(m_since.elapsed()) / 1000 * (1 - m_status->progress) / done;
    return tr(", about %1 left").arg(look::ageText(Duration(static_cast<std::int64_t>(seconds * 1e9))));
}

QString JobFollower::text() const {
    const QString said = look::said(m_status->message);
    switch (m_status->state) {
    case JobState::Queued:
        return tr("Job %1 waits for the ones before it.").arg(m_status->id);
    case JobState::Running:
        return tr("%1 %").arg(static_cast<int>(m_status->progress * 100)) +
               (said.isEmpty() ? QString() : QStringLiteral(", ") + said) + timeLeft();
    case JobState::Done:
        return tr("Done: %1").arg(said);
    case JobState::Failed:
        return tr("Failed: %1").arg(said);
    case JobState::Cancelled:
        return tr("Cancelled. Nothing was written.");
    }
    return {};
}

void JobFollower::retranslate() {
    m_cancel->setText(tr("Cancel the job"));
    m_cancel->setAccessibleName(tr("Cancel the job"));
    m_bar->setAccessibleName(tr("Progress of the job"));
    if (m_status)
        m_text->setText(text());
}

void JobFollower::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void JobFollower::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void JobFollower::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_look.stop();
}

} // namespace aetherion::work
