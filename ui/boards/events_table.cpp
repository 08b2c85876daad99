#include "ui/boards/events_table.h"

#include "ui/boards/event_words.h"
#include "ui/look/data_table.h"
#include "ui/look/formatting.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace aetherion::boards {

namespace {

bool isSameJobState(const contract::EngineEvent& a, const contract::EngineEvent& b) {
    const auto* first = std::get_if<contract::JobChanged>(&a.payload);
    const auto* second = std::get_if<contract::JobChanged>(&b.payload);
    return first && second && first->status.id == second->status.id && first->status.state == second->status.state;
}

} // namespace

void EventsModel::add(std::vector<contract::EngineEvent> events) {
    std::vector<EventRow> all;
    std::vector<contract::EngineEvent> toldAgain;
    for (contract::EngineEvent& event : events) {
        if (event.sequence <= m_newest)
            continue;
        EventRow row;
        row.missed = m_newest == 0 ? 0 : event.sequence - m_newest - 1;
        row.number = static_cast<std::int64_t>(event.sequence);
        m_newest = event.sequence;
        if (std::holds_alternative<contract::JobChanged>(event.payload)) {
            std::erase_if(all, [&](const EventRow& known) { return isSameJobState(known.event, event); });
            toldAgain.push_back(event);
        }
        row.event = std::move(event);
        all.push_back(std::move(row));
    }
    if (all.empty())
        return;
    std::reverse(all.begin(), all.end());
    for (const EventRow& known : rows()) {
        const bool isOver = std::any_of(toldAgain.begin(), toldAgain.end(), [&](const contract::EngineEvent& event) {
            return isSameJobState(event, known.event);
        });
        if (!isOver)
            all.push_back(known);
        if (all.size() == kMostEvents)
            break;
    }
    setRows(std::move(all));
}

void EventsModel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    retranslate();
}

std::vector<look::RowsColumn> EventsModel::columns() const {
    return {{tr("Time (%1)").arg(look::zoneText(m_zone)), false},
            {tr("Kind"), false},
            {tr("Of"), false},
            {tr("What"), false},
            {tr("Number"), true}};
}

QVariant EventsModel::cell(const EventRow& row, int column, int role) const {
    if (role == look::kSortRole && (column == Time || column == Number))
        return static_cast<double>(row.number);
    if (role == look::kExportRole && column == Time)
        return look::toText(formatIso(row.event.wallTime));
    if (role == Qt::ToolTipRole && column == What)
        return row.missed == 0 ? eventText(row.event)
                               : eventText(row.event) + u'\n' +
                                     tr("%n event(s) before it never came here", nullptr, static_cast<int>(row.missed));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(column)) {
    case Time:
        return look::timeText(row.event.wallTime, m_zone);
    case Kind:
        return eventKind(row.event);
    case Subject:
        return eventSubject(row.event);
    case What:
        return row.missed == 0
                   ? eventText(row.event)
                   : tr("(%n missed before) ", nullptr, static_cast<int>(row.missed)) + eventText(row.event);
    case Number:
        return QString::number(row.number);
    case ColumnCount:
        break;
    }
    return {};
}

EventsTable::EventsTable(QWidget* parent) : QWidget(parent), m_table(new look::DataTable("eventsTable")) {
    setObjectName(QStringLiteral("eventsPanel"));
    m_table->setModel(&m_model);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    retranslate();
}

void EventsTable::show(const contract::EngineSnapshot&) {
    if (!m_pending.empty())
        m_model.add(std::exchange(m_pending, {}));
}

void EventsTable::retranslate() {
    setAccessibleName(tr("Events"));
    m_table->setTitle(tr("Events"));
    m_table->setEmptyText(tr("Nothing has happened yet."));
    m_table->setRowLimit(static_cast<int>(EventsModel::kMostEvents),
                         tr("the newest %1").arg(static_cast<int>(EventsModel::kMostEvents)));
    m_model.retranslate();
}

void EventsTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::boards
