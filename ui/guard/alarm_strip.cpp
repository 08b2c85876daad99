#include "ui/guard/alarm_strip.h"

#include "ui/guard/alarm_text.h"
#include "ui/guard/alarm_watch.h"
#include "ui/look/elided_label.h"
#include "ui/look/theme.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace aetherion::guard {

namespace {

/// In heights of a line: 32 pixels.
constexpr double kStripLines = 32.0 / 15;

} // namespace

AlarmStrip::AlarmStrip(AlarmWatch& alarms, QWidget* parent)
    : QWidget(parent), m_alarms(alarms), m_text(new look::ElidedLabel("alarmStripText")), m_all(new QPushButton),
      m_acknowledge(new QPushButton) {
    setObjectName(QStringLiteral("alarmStrip"));
    m_all->setObjectName(QStringLiteral("showAlarmsButton"));
    m_acknowledge->setObjectName(QStringLiteral("acknowledgeButton"));
    setAutoFillBackground(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text, 1);
    row->addWidget(m_all);
    row->addWidget(m_acknowledge);
    connect(m_all, &QPushButton::clicked, this, &AlarmStrip::tableRequested);
    connect(m_acknowledge, &QPushButton::clicked, &m_alarms, &AlarmWatch::acknowledgeMostUrgent);
    connect(&m_alarms, &AlarmWatch::changed, this, &AlarmStrip::refresh);
    retranslate();
}

QString AlarmStrip::text() const { return m_text->text(); }

void AlarmStrip::refresh() {
    const Alarm* alarm = m_alarms.book().mostUrgent();
    setVisible(alarm != nullptr);
    if (!alarm)
        return;
    m_text->setText(stripText(m_alarms.book().unacknowledged(), *alarm, m_alarms.now()));
    m_text->setToolTip(m_text->text() + u'\n' + adviceText(alarm->kind));
    setAccessibleName(tr("Alarm: %1").arg(m_text->text()));
    // Of the program, not of the parent: a parent may be painted in a ground of its own.
    QPalette ground = QGuiApplication::palette();
    const look::ThemeColors colors = look::themeColors(ground);
    const bool isUrgent = priorityOf(alarm->kind) == AlarmPriority::Urgent;
    ground.setColor(QPalette::Window, isUrgent ? colors.danger : colors.caution);
    ground.setColor(QPalette::WindowText, isUrgent ? colors.dangerText : colors.cautionText);
    setPalette(ground);
}

void AlarmStrip::retranslate() {
    m_all->setText(tr("All alarms"));
    m_acknowledge->setText(tr("Acknowledge"));
    m_acknowledge->setAccessibleName(tr("Acknowledge this alarm"));
    QFont bold = font();
    bold.setBold(true);
    m_text->setFont(bold);
    const int line = fontMetrics().height();
    layout()->setContentsMargins(line / 2, 0, line / 2, 0);
    setFixedHeight(static_cast<int>(line * kStripLines));
    refresh();
}

void AlarmStrip::mousePressEvent(QMouseEvent*) { Q_EMIT tableRequested(); }

void AlarmStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
    if (event->type() == QEvent::StyleChange)
        refresh();
}

} // namespace aetherion::guard
