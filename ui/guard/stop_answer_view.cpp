#include "ui/guard/stop_answer_view.h"

#include "ui/look/elided_label.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace aetherion::guard {

namespace {

/// A disk's complaint may be long; the tool tip has all of it.
constexpr int kMostLetters = 36;

QString clockText(Timestamp time, const QTimeZone& zone) {
    return look::dateTimeOf(time, zone).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString millisText(Duration span) { return QString::number(toSeconds(span) * 1e3, 'f', 1) + QStringLiteral(" ms"); }

} // namespace

StopAnswerView::StopAnswerView(QWidget* parent) : QWidget(parent), m_zone(QByteArrayLiteral("UTC")) {
    setObjectName(QStringLiteral("stopAnswer"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    constexpr std::array kNames{"stopLatched", "stopCancelled", "stopRecorded"};
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        m_steps[i] = new look::ElidedLabel(kNames[i]);
        column->addWidget(m_steps[i]);
    }
    hide();
}

void StopAnswerView::show(const StopAnswer& answer, const QTimeZone& zone) {
    m_answer = answer;
    m_zone = zone;
    refresh();
}

void StopAnswerView::refresh() {
    setVisible(m_answer.latched.has_value());
    if (!m_answer.latched)
        return;
    m_steps[0]->setText(tr("1. Latched %1").arg(clockText(*m_answer.latched, m_zone)));
    QString cancelled = tr("2. Orders: waiting for the engine");
    if (m_answer.working && *m_answer.working == 0)
        cancelled = tr("2. Orders: none was working");
    else if (m_answer.working)
        cancelled = tr("2. Orders cancelled %1 of %2").arg(m_answer.cancelled).arg(*m_answer.working);
    if (m_answer.working && *m_answer.working > 0 && m_answer.took)
        cancelled = tr("%1 in %2").arg(cancelled, millisText(*m_answer.took));
    m_steps[1]->setText(cancelled);
    switch (m_answer.recorded) {
    case Recorded::Waiting:
        m_steps[2]->setText(tr("3. Being written to the disk"));
        break;
    case Recorded::OnDisk:
        m_steps[2]->setText(m_answer.recordedAt ? tr("3. On the disk %1").arg(clockText(*m_answer.recordedAt, m_zone))
                                                : tr("3. On the disk; survives a restart"));
        break;
    case Recorded::NotYet:
        m_steps[2]->setText(m_answer.trouble.empty() ? tr("3. NOT ON THE DISK YET")
                                                     : tr("3. NOT ON THE DISK: %1").arg(look::said(m_answer.trouble)));
        break;
    }
    QStringList all;
    for (QLabel* step : m_steps) {
        all << step->text();
        step->setMaximumWidth(fontMetrics().averageCharWidth() * kMostLetters);
    }
    setToolTip(all.join(u'\n'));
    setAccessibleName(tr("What became of the stop: %1").arg(all.join(QStringLiteral("; "))));
}

void StopAnswerView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace aetherion::guard
