#include "ui/guard/resume_panel.h"

#include "core/contract/kill_switch_port.h"
#include "ui/guard/risk_text.h"
#include "ui/look/formatting.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::guard {

ResumePanel::ResumePanel(contract::KillSwitchPort& killSwitch, QWidget* parent)
    : QWidget(parent), m_killSwitch(killSwitch), m_zone(QByteArrayLiteral("UTC")), m_title(new QLabel),
      m_newest(new QLabel), m_look(new QPushButton), m_reasonLabel(new QLabel), m_reason(new QLineEdit),
      m_resume(new QPushButton), m_close(new QPushButton), m_result(new QLabel) {
    setObjectName(QStringLiteral("resumePanel"));
    m_look->setObjectName(QStringLiteral("showNewestHoldButton"));
    m_reason->setObjectName(QStringLiteral("resumeReason"));
    m_resume->setObjectName(QStringLiteral("resumeButton"));
    m_close->setObjectName(QStringLiteral("closeResumeButton"));
    m_result->setObjectName(QStringLiteral("resumeResult"));
    m_newest->setWordWrap(true);
    m_result->setWordWrap(true);
    m_reasonLabel->setBuddy(m_reason);
    m_reason->setMaxLength(300);
    m_worker.setMaxThreadCount(1);

    auto* seen = new QHBoxLayout;
    seen->addWidget(m_newest, 1);
    seen->addWidget(m_look);
    auto* act = new QHBoxLayout;
    act->addWidget(m_reasonLabel);
    act->addWidget(m_reason, 1);
    act->addWidget(m_resume);
    act->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addLayout(seen);
    column->addLayout(act);
    column->addWidget(m_result);

    connect(m_look, &QPushButton::clicked, this, &ResumePanel::see);
    connect(m_resume, &QPushButton::clicked, this, &ResumePanel::resume);
    connect(m_reason, &QLineEdit::returnPressed, this, &ResumePanel::resume);
    connect(m_reason, &QLineEdit::textChanged, this, &ResumePanel::refresh);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    retranslate();
}

void ResumePanel::open(const risk::RiskStatus& status) {
    m_status = status;
    m_answer.clear();
    m_reason->clear();
    see();
    show();
    m_reason->setFocus(Qt::OtherFocusReason);
}

void ResumePanel::see() {
    m_seenHold = m_status.newestHold;
    refresh();
}

void ResumePanel::update(const risk::RiskStatus& status) {
    m_status = status;
    if (isVisible())
        refresh();
}

void ResumePanel::setOperator(const QString& name) { m_operator = name; }

void ResumePanel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    refresh();
}

void ResumePanel::resume() {
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty() || m_isWaiting)
        return;
    m_isWaiting = true;
    m_answer.clear();
    refresh();
    const risk::ResumeRequest request{look::toUtf8(m_operator), "window", look::toUtf8(reason), m_seenHold};
    const QPointer<ResumePanel> self(this);
    m_worker.start([self, request, &port = m_killSwitch]() {
        const auto answer = port.resume(request);
        QMetaObject::invokeMethod(
            qApp,
            [self, answer]() {
                if (!self)
                    return;
                if (answer)
                    self->take(*answer);
                else
                    self->refuse(look::toText(answer.error().reason));
            },
            Qt::QueuedConnection);
    });
}

void ResumePanel::take(const risk::RiskStatus& status) {
    m_isWaiting = false;
    m_status = status;
    m_answer = tr("Resumed: now %1.").arg(riskHeadline(status.state));
    m_reason->clear();
    see();
    Q_EMIT resumed(status);
}

void ResumePanel::refuse(const QString& reason) {
    m_isWaiting = false;
    m_answer = tr("Refused: %1").arg(reason);
    refresh();
}

void ResumePanel::retranslate() {
    m_reasonLabel->setText(tr("Rea&son (required)"));
    m_reason->setAccessibleName(tr("Reason for resuming"));
    m_reason->setPlaceholderText(tr("What was found, and why it is safe to go on"));
    m_look->setText(tr("I have seen the newer stop"));
    m_close->setText(tr("Close"));
    setAccessibleName(tr("Resume panel"));
    refresh();
}

void ResumePanel::refresh() {
    const risk::RiskState next = nextLooser(m_status.state);
    const bool isOpen = m_status.state == risk::RiskState::Active;
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(isOpen ? tr("Nothing is stopped.")
                            : tr("Resume one step: %1 to %2. Strategies stay off until they are armed.")
                                  .arg(riskHeadline(m_status.state), riskHeadline(next)));
    if (isOutdated()) {
        m_newest->setText(tr("A newer stop has come (hold #%1). Look at it before resuming.").arg(m_status.newestHold));
    } else {
        QString seen = tr("No hold stands.");
        for (const risk::Hold& hold : m_status.holds)
            if (hold.id == m_status.newestHold)
                seen = tr("Newest hold: #%1 by %2 through %3 at %4: %5")
                           .arg(QString::number(hold.id), look::toText(hold.who), channelText(hold.channel),
                                look::timeText(hold.time, m_zone) + u' ' + look::zoneText(m_zone),
                                look::toText(hold.reason));
        m_newest->setText(seen);
    }
    m_look->setVisible(isOutdated());
    m_resume->setText(isOpen ? tr("Resume") : tr("Resume to %1").arg(riskHeadline(next)));
    m_resume->setAccessibleName(m_resume->text());
    m_resume->setEnabled(!m_isWaiting && !isOpen && !m_reason->text().trimmed().isEmpty());
    m_result->setText(m_isWaiting ? tr("Writing it to the disk first...") : m_answer);
    m_result->setVisible(!m_result->text().isEmpty());
}

void ResumePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        refresh();
}

} // namespace aetherion::guard
