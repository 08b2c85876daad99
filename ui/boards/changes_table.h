#pragma once
// The table of regime changes: filter and search, sort, copy, export; what happens comes in live, what is older page by
// page from the store.
//
// Follows the sources of the session that is watched, so that kinds of data never mix. Events that come many at once
// are taken in together. Thread: GUI.
#include "core/contract/engine_snapshot.h"
#include "ui/boards/changes_model.h"
#include "ui/boards/history_pages.h"
#include "ui/boards/regime_delegate.h"
#include "ui/boards/watched_sources.h"

#include <QWidget>

namespace aetherion::look {
class DataTable;
}

namespace aetherion::boards {

class OlderBar;

class ChangesTable final : public QWidget {
    Q_OBJECT
public:
    explicit ChangesTable(contract::HistoryPort& history, QWidget* parent = nullptr);
    void takeEvent(const contract::EngineEvent& event);
    void show(const contract::EngineSnapshot& snapshot);
    using QWidget::show;
    void setZone(const QTimeZone& zone);
    /// Events were missed: what is stored is read anew.
    void reload();
    [[nodiscard]] const ChangesModel& model() const { return m_model; }
    [[nodiscard]] look::DataTable& table() { return *m_table; }

Q_SIGNALS:
    /// A row was activated: what the chart is to show, and around when.
    void changeChosen(const market::InstrumentKey& instrument, market::Timeframe timeframe, Timestamp time);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void flush();
    void askForMore();
    void take(Result<std::vector<contract::RegimeRow>> rows);
    void showState(const QString& error = {});

    ChangesModel m_model;
    RegimeDelegate m_regimes;
    look::DataTable* m_table;
    OlderBar* m_older;
    HistoryPages<contract::RegimeRow> m_pages;
    WatchedSources m_sources;
    market::SourceKind m_kind = market::SourceKind::Simulated;
    std::vector<ChangeRow> m_pending;
};

} // namespace aetherion::boards
