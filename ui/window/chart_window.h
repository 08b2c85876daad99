#pragma once
// A chart in a window of its own: with what kind of data it is, the state and the stop above it.
//
// Linked, it follows the instrument chosen in the main window; otherwise it keeps its own. Thread: GUI.
#include "core/contract/engine_snapshot.h"
#include "ui/window/layout_book.h"

#include <QTimeZone>
#include <QWidget>

class QCheckBox;
class QComboBox;

namespace aetherion::contract {
class HistoryPort;
}

namespace aetherion::chart {
class ChartStack;
}

namespace aetherion::guard {
class EmergencyBar;
class StopControl;
struct Sight;
struct Standing;
} // namespace aetherion::guard

namespace aetherion::window {

class DataKindStrip;

class ChartWindow final : public QWidget {
    Q_OBJECT
public:
    ChartWindow(contract::HistoryPort& history, guard::StopControl& stop, const PopOutPlace& place);
    [[nodiscard]] PopOutPlace place() const;
    void showFrame(const contract::EngineSnapshot& snapshot);
    void showTables(const guard::Sight& sight);
    void showStanding(const guard::Standing& standing);
    void setZone(const QTimeZone& zone);
    /// Followed while linked.
    void follow(const QString& symbol);
    [[nodiscard]] chart::ChartStack& chart() { return *m_chart; }

Q_SIGNALS:
    /// Follows the main window from now on, or no longer.
    void linked(bool isLinked);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void retranslate();
    void showTitle();
    void listSymbols(const contract::EngineSnapshot& snapshot);
    [[nodiscard]] const contract::StreamView* selected(const contract::EngineSnapshot& snapshot) const;

    QString m_symbol;
    DataKindStrip* m_kind;
    guard::EmergencyBar* m_emergency;
    QComboBox* m_symbols;
    QCheckBox* m_linked;
    chart::ChartStack* m_chart;
    /// Taken as soon as there are bars of it.
    std::optional<market::Timeframe> m_wantedTimeframe;
    bool m_isEmpty = false;
    /// Of what the symbols were listed: within a session streams are added and never change.
    struct Listed {
        std::uint64_t session = 0;
        std::size_t streams = 0;
        QString symbol;
        bool operator==(const Listed&) const = default;
    };
    std::optional<Listed> m_listed;
};

} // namespace aetherion::window
