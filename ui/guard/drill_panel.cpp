#include "ui/guard/drill_panel.h"

#include "core/contract/kill_switch_port.h"
#include "ui/guard/risk_text.h"
#include "ui/look/data_table.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::guard {

namespace {

/// Of the window as it opens.
constexpr int kWideLetters = 150;

QString millisCell(const std::optional<double>& millis) {
    return millis ? QString::number(*millis, 'f', 2) : QStringLiteral("-");
}

QVariant millisSort(const std::optional<double>& millis) { return millis ? QVariant(*millis) : look::absentValue(); }

} // namespace

DrillPanel::DrillPanel(contract::KillSwitchPort& killSwitch, QWidget* parent)
    : QWidget(parent), m_killSwitch(killSwitch), m_zone(QByteArrayLiteral("UTC")), m_rows([this]() {
          return std::vector<look::RowsColumn>{{tr("Time (%1)").arg(look::zoneText(m_zone))},
                                               {tr("Channel")},
                                               {tr("Result")},
                                               {tr("First order stopped, ms"), true},
                                               {tr("Last cancel, ms"), true},
                                               {tr("What happened instead")}};
      }),
      m_sentence(new QLabel), m_note(new QLabel), m_answer(new QLabel), m_table(new look::DataTable("drills")),
      m_run(new QPushButton), m_thread(*this) {
    setObjectName(QStringLiteral("drillPanel"));
    m_sentence->setObjectName(QStringLiteral("drillSentence"));
    m_answer->setObjectName(QStringLiteral("drillAnswer"));
    m_run->setObjectName(QStringLiteral("runDrillButton"));
    for (QLabel* text : {m_sentence, m_note, m_answer}) {
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
    }
    m_table->setModel(&m_rows);
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_sentence, 1);
    acts->addWidget(m_run);
    auto* column = new QVBoxLayout(this);
    column->addLayout(acts);
    column->addWidget(m_note);
    column->addWidget(m_answer);
    column->addWidget(m_table, 1);
    connect(m_run, &QPushButton::clicked, this, &DrillPanel::run);
    retranslate();
}

void DrillPanel::open() {
    show();
    raise();
    readHistory();
}

void DrillPanel::setNow(Timestamp now) {
    m_now = now;
    if (isVisible())
        refresh();
}

void DrillPanel::readHistory() {
    m_thread.ask([&killSwitch = m_killSwitch]() { return killSwitch.drills(); },
                 [this](const risk::DrillHistory& history) {
                     m_history = history;
                     showHistory();
                     refresh();
                 });
}

void DrillPanel::run() {
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    m_text = tr("Trying every channel...");
    m_thread.ask(
        [who = look::toUtf8(m_operator), &killSwitch = m_killSwitch]() { return killSwitch.drill(who, "window"); },
        [this](const Result<std::vector<risk::DrillRecord>>& records) {
            m_isWaiting = false;
            if (!records) {
                m_text = tr("Refused: %1").arg(look::said(records.error().text()));
            } else {
                const auto passed = std::ranges::count_if(*records, &risk::DrillRecord::passed);
                m_text = tr("%1 of %2 channels stopped the canary.").arg(passed).arg(records->size());
            }
            readHistory();
            refresh();
        });
    refresh();
}

void DrillPanel::showHistory() {
    std::vector<TextRow> rows;
    if (m_history) {
        const auto& records = m_history->records();
        qint64 number = static_cast<qint64>(records.size());
        for (auto record = records.rbegin(); record != records.rend(); ++record, --number) {
            TextRow row;
            row.cells = {look::timeText(record->time, m_zone),          channelText(record->channel),
                         record->passed ? tr("stopped") : tr("FAILED"), millisCell(record->blockMillis),
                         millisCell(record->lastCancelMillis),          look::said(record->reason)};
            row.sorts = {static_cast<qint64>(epochMillis(record->time)), row.cells[1], record->passed,
                         millisSort(record->blockMillis), millisSort(record->lastCancelMillis)};
            row.key = keyOf(row.cells[0] + record->channel.c_str() + QString::number(epochNanos(record->time)));
            row.tone = record->passed ? Tone::Plain : Tone::Red;
            rows.push_back(std::move(row));
        }
    }
    m_rows.setRows(std::move(rows));
}

void DrillPanel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    m_rows.retranslate();
    showHistory();
}

void DrillPanel::refresh() {
    m_sentence->setText(m_history ? capitalised(look::said(m_history->sentence(m_now))) : QString());
    m_answer->setText(m_text);
    m_answer->setVisible(!m_text.isEmpty());
    m_run->setEnabled(!m_isWaiting);
}

void DrillPanel::retranslate() {
    setWindowTitle(tr("Drill of the emergency stop"));
    setAccessibleName(windowTitle());
    m_table->setTitle(tr("Drills"));
    m_table->setEmptyText(tr("No drill yet"));
    m_run->setText(tr("Run a drill"));
    m_run->setAccessibleName(tr("Run a drill of the emergency stop"));
    m_note->setText(
        tr("Each channel (window, API, file, signal, rail) stops a canary order; no other order is touched. "
           "It runs at the start and daily, too. Refused while trading is HALTED."));
    m_rows.retranslate();
    showHistory();
    refresh();
}

QSize DrillPanel::sizeHint() const {
    return QWidget::sizeHint().expandedTo({fontMetrics().averageCharWidth() * kWideLetters, 0});
}

void DrillPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::guard
