#include "ui/guard/alarms_table.h"

#include "ui/guard/alarm_text.h"
#include "ui/guard/alarm_watch.h"
#include "ui/look/data_table.h"
#include "ui/look/formatting.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::guard {

namespace {

constexpr int kFirst = 5;
constexpr int kAcknowledgedBy = 7;

Tone toneOf(const Alarm& alarm) {
    if (alarm.acknowledged)
        return alarm.isActive() ? Tone::Plain : Tone::Faint;
    return priorityOf(alarm.kind) == AlarmPriority::Urgent ? Tone::Red : Tone::Amber;
}

} // namespace

AlarmsTable::AlarmsTable(AlarmWatch& alarms, QWidget* parent)
    : QWidget(parent), m_alarms(alarms), m_zone(QByteArrayLiteral("UTC")), m_rows([this]() {
          const QString zone = look::zoneText(m_zone);
          return std::vector<look::RowsColumn>{{tr("Priority")},
                                               {tr("Cause")},
                                               {tr("State")},
                                               {tr("What")},
                                               {tr("Count"), true},
                                               {tr("First (%1)").arg(zone)},
                                               {tr("Last (%1)").arg(zone)},
                                               {tr("Acknowledged by")}};
      }),
      m_table(new look::DataTable("alarms")), m_acknowledge(new QPushButton), m_all(new QPushButton),
      m_mute(new QCheckBox) {
    setObjectName(QStringLiteral("alarmsTable"));
    m_acknowledge->setObjectName(QStringLiteral("acknowledgeSelectedButton"));
    m_all->setObjectName(QStringLiteral("acknowledgeAllButton"));
    m_mute->setObjectName(QStringLiteral("muteAlarmsBox"));
    m_table->setModel(&m_rows);
    // What has happened needs the room; who has seen it is in the tool tip, too.
    for (const int column : {kFirst, kAcknowledgedBy})
        m_table->setColumnShown(column, false);
    m_table->view().setLines(3);
    auto* acts = new QVBoxLayout;
    acts->addWidget(m_acknowledge);
    acts->addWidget(m_all);
    acts->addWidget(m_mute);
    acts->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_table, 1);
    row->addLayout(acts);
    connect(m_acknowledge, &QPushButton::clicked, this, &AlarmsTable::acknowledgeSelected);
    connect(m_all, &QPushButton::clicked, &m_alarms, &AlarmWatch::acknowledgeAll);
    connect(m_mute, &QCheckBox::toggled, &m_alarms, &AlarmWatch::setMuted);
    connect(&m_alarms, &AlarmWatch::changed, this, [this]() {
        if (isVisible())
            refresh();
    });
    retranslate();
}

void AlarmsTable::acknowledgeSelected() {
    for (const QModelIndex& index : m_table->selectedRows())
        if (const TextRow* row = m_rows.at(index.row()))
            m_alarms.acknowledge(row->key);
}

void AlarmsTable::setZone(const QTimeZone& zone) {
    m_zone = zone;
    m_rows.retranslate();
    refresh();
}

void AlarmsTable::refresh() {
    std::vector<TextRow> rows;
    for (const Alarm& alarm : m_alarms.book().alarms()) {
        TextRow row;
        row.key = alarm.id;
        row.cells = {priorityText(priorityOf(alarm.kind)),
                     kindText(alarm.kind),
                     alarmStateText(alarm),
                     alarmText(alarm, m_alarms.now()),
                     QString::number(alarm.count),
                     look::timeText(alarm.first, m_zone),
                     look::timeText(alarm.last, m_zone),
                     alarm.acknowledged ? tr("%1 at %2")
                                              .arg(look::toText(alarm.acknowledged->who),
                                                   look::timeText(alarm.acknowledged->time, m_zone))
                                        : QString()};
        row.sorts = {static_cast<int>(priorityOf(alarm.kind)),
                     row.cells[1],
                     row.cells[2],
                     row.cells[3],
                     static_cast<qint64>(alarm.count),
                     static_cast<qint64>(epochMillis(alarm.first)),
                     static_cast<qint64>(epochMillis(alarm.last))};
        row.toolTip = adviceText(alarm.kind) + u'\n' + subjectsText(alarm);
        if (alarm.acknowledged)
            row.toolTip += u'\n' + tr("Acknowledged by") + u' ' + row.cells[kAcknowledgedBy];
        row.tone = toneOf(alarm);
        rows.push_back(std::move(row));
    }
    m_rows.setRows(std::move(rows));
    m_all->setEnabled(m_alarms.book().unacknowledged() > 0);
    m_mute->setChecked(m_alarms.isMuted());
}

void AlarmsTable::retranslate() {
    setAccessibleName(tr("Alarms"));
    m_table->setTitle(tr("Alarms"));
    m_table->setEmptyText(tr("No alarm since the program was started"));
    m_acknowledge->setText(tr("Acknowledge"));
    m_acknowledge->setAccessibleName(tr("Acknowledge"));
    m_acknowledge->setAccessibleName(tr("Acknowledge the selected alarms"));
    m_all->setText(tr("Acknowledge all"));
    m_all->setAccessibleName(tr("Acknowledge all"));
    m_mute->setText(tr("Mute"));
    m_mute->setAccessibleName(tr("Mute"));
    m_mute->setToolTip(tr("No sounds but that of HALTED, which cannot be muted"));
    m_rows.retranslate();
    refresh();
}

void AlarmsTable::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void AlarmsTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::guard
