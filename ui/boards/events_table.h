#pragma once
// All of the engine's events in words, newest first: what it has told since the window opened, up to kMostEvents.
//
// A job has one row for each of its states, however often its progress is told. What was missed (a gap in the numbers)
// is said in the row after it. Thread: GUI.
#include "core/contract/engine_event.h"
#include "core/contract/engine_snapshot.h"
#include "ui/look/rows_model.h"

#include <QTimeZone>
#include <QWidget>

namespace aetherion::look {
class DataTable;
}

namespace aetherion::boards {

struct EventRow {
    std::int64_t number = 0;
    contract::EngineEvent event;
    /// Events that never came before this one.
    std::uint64_t missed = 0;
    bool operator==(const EventRow& other) const { return number == other.number; }
};

class EventsModel final : public look::RowsModel<EventRow> {
    Q_OBJECT
public:
    enum Column { Time, Kind, Subject, What, Number, ColumnCount };
    static constexpr std::size_t kMostEvents = 5000;

    using RowsModel::RowsModel;
    void add(std::vector<contract::EngineEvent> events);
    void setZone(const QTimeZone& zone);

protected:
    [[nodiscard]] std::vector<look::RowsColumn> columns() const override;
    [[nodiscard]] std::int64_t key(const EventRow& row) const override { return row.number; }
    [[nodiscard]] QVariant cell(const EventRow& row, int column, int role) const override;

private:
    QTimeZone m_zone{QByteArrayLiteral("UTC")};
    std::uint64_t m_newest = 0;
};

class EventsTable final : public QWidget {
    Q_OBJECT
public:
    explicit EventsTable(QWidget* parent = nullptr);
    void takeEvent(const contract::EngineEvent& event) { m_pending.push_back(event); }
    /// Takes in what has come since the last time.
    void show(const contract::EngineSnapshot& snapshot);
    using QWidget::show;
    void setZone(const QTimeZone& zone) { m_model.setZone(zone); }
    [[nodiscard]] const EventsModel& model() const { return m_model; }
    [[nodiscard]] look::DataTable& table() { return *m_table; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    EventsModel m_model;
    look::DataTable* m_table;
    std::vector<contract::EngineEvent> m_pending;
};

} // namespace aetherion::boards
