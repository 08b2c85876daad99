#pragma once
// What the policy decided and why, newest first: live as it decides to act, older ones page by page from the store,
// with those to do nothing where they are asked for. The inputs of the chosen decision stand beside the table.
//
// Follows the sources of the session that is watched. Thread: GUI.
#include "core/contract/engine_event.h"
#include "core/contract/engine_snapshot.h"
#include "ui/boards/history_pages.h"
#include "ui/boards/watched_sources.h"
#include "ui/look/rows_model.h"

#include <QTimeZone>
#include <QWidget>

#include <map>
#include <tuple>

class QCheckBox;
class QLabel;
class QScrollArea;

namespace aetherion::look {
class DataTable;
}

namespace aetherion::boards {

class OlderBar;

struct DecisionEntry {
    std::int64_t number = 0;
    contract::DecisionRecord decision;
    bool operator==(const DecisionEntry& other) const { return number == other.number; }
};

class DecisionsModel final : public look::RowsModel<DecisionEntry> {
    Q_OBJECT
public:
    enum Column { Time, Account, Symbol, Frame, Action, Setup, Why, ColumnCount };
    static constexpr std::size_t kMostRows = 20'000;

    using RowsModel::RowsModel;
    void add(std::vector<contract::DecisionRecord> decisions);
    void clear();
    void setZone(const QTimeZone& zone);
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }

protected:
    [[nodiscard]] std::vector<look::RowsColumn> columns() const override;
    [[nodiscard]] std::int64_t key(const DecisionEntry& row) const override { return row.number; }
    [[nodiscard]] QVariant cell(const DecisionEntry& row, int column, int role) const override;

private:
    using Identity =
        std::tuple<Timestamp, market::SourceId, std::string, market::InstrumentKey, market::Timeframe, std::string>;
    [[nodiscard]] static Identity identityOf(const contract::DecisionRecord& decision);

    QTimeZone m_zone{QByteArrayLiteral("UTC")};
    std::set<Identity> m_known;
    std::int64_t m_last = 0;
};

/// The inputs of a decision, one "name: value" a line; as it is where it is no JSON object.
[[nodiscard]] QString decisionInputs(const contract::DecisionRecord& decision);

class DecisionsTable final : public QWidget {
    Q_OBJECT
public:
    explicit DecisionsTable(contract::HistoryPort& history, QWidget* parent = nullptr);
    void takeEvent(const contract::EngineEvent& event);
    void show(const contract::EngineSnapshot& snapshot);
    using QWidget::show;
    void setZone(const QTimeZone& zone);
    /// Events were missed: what is stored is read anew.
    void reload();
    [[nodiscard]] const DecisionsModel& model() const { return m_model; }
    [[nodiscard]] look::DataTable& table() { return *m_table; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void askForMore();
    void take(Result<std::vector<contract::DecisionRow>> rows);
    void showState(const QString& error = {});
    void showInputs();

    DecisionsModel m_model;
    look::DataTable* m_table;
    QLabel* m_inputs;
    QScrollArea* m_area;
    QCheckBox* m_all;
    OlderBar* m_older;
    HistoryPages<contract::DecisionRow> m_pages;
    WatchedSources m_sources;
    market::SourceKind m_kind = market::SourceKind::Simulated;
    std::vector<contract::DecisionRecord> m_pending;
};

} // namespace aetherion::boards
