#pragma once
// The desk: the chart of the chosen instrument in the middle, and around it, in docks that a person may move, float and
// close: the instruments, the order book, what is at risk, and along the bottom, as tabs, the tables.
//
// A window within the window, so that its docks keep their places while another page is shown. Panels are given values
// only while they can be seen, events always. Thread: GUI.
#include "core/contract/engine_snapshot.h"
#include "ui/window/layout_book.h"
#include "ui/window/panel_set.h"
#include "ui/window/ui_ports.h"

#include <QMainWindow>
#include <QTimeZone>

class QDockWidget;

namespace aetherion::boards {
class RegimeBoard;
class StateCards;
} // namespace aetherion::boards

namespace aetherion::chart {
class ChartStack;
}

namespace aetherion::desk {
class BookPanel;
}

namespace aetherion::guard {
class AlarmWatch;
}

namespace aetherion::work {
class JobsPanel;
}

namespace aetherion::window {

class ReplayBar;

class MarketPage final : public QMainWindow {
    Q_OBJECT
public:
    MarketPage(const UiPorts& ports, guard::AlarmWatch& alarms, QWidget* parent = nullptr);
    /// At frame rate: the chart.
    void showFrame(const contract::EngineSnapshot& snapshot);
    /// At table rate: everything else that can be seen.
    void showTables(const guard::Sight& sight);
    void takeEvent(const contract::EngineEvent& event);
    /// Also while another page is shown: what gathers, and windows of panels.
    [[nodiscard]] PanelSet& panels() { return m_panels; }
    void setZone(const QTimeZone& zone);

    [[nodiscard]] const contract::StreamView* selected(const contract::EngineSnapshot& snapshot) const;
    /// The instrument of that symbol, as soon as there is one; the first instrument until then.
    void choose(const QString& symbol);
    /// Of the instrument on the chart; empty before the first.
    [[nodiscard]] const QString& symbol() const { return m_symbol; }
    [[nodiscard]] chart::ChartStack& chart() { return *m_chart; }
    [[nodiscard]] ReplayBar& replayBar() { return *m_replay; }
    [[nodiscard]] const std::vector<QDockWidget*>& docks() const { return m_docks; }
    /// Of those that can be seen in the window, by objectName.
    [[nodiscard]] QMap<QString, QSize> dockSizes() const;
    /// Those of them that can be seen now.
    void setDockSizes(const QMap<QString, QSize>& sizes);
    /// Every dock where it was when the program came.
    void arrangeFirst();
    /// What of a layout is chosen here: instrument and timeframe.
    void take(Layout& layout) const;
    void arrange(const Layout& layout);
    /// Shows the dock and brings it to the front.
    void raiseDock(const QString& name);

Q_SIGNALS:
    /// Another instrument is on the chart.
    void chosen(const QString& symbol);
    void resumeRequested();
    void flattenRequested();
    void railsRequested();
    /// A ladder has a window of its own, newly made.
    void ladderOpened(QWidget* window);
    /// In the order book.
    void priceChosen(Price price, market::Side restingSide);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class First : std::uint8_t { Shown, Closed };
    void buildDocks(guard::AlarmWatch& alarms);
    QDockWidget* addDock(const char* name, const char* title, QWidget* panel, Qt::DockWidgetArea area,
                         First first = First::Shown);
    void connectPanels();
    void tellChart();
    [[nodiscard]] bool isInSight(const QDockWidget& dock) const;
    void sizeDocks();
    void retranslate();
    void choose(market::StreamId stream);
    void choose(const market::InstrumentKey& instrument);
    void settleChoice(const contract::EngineSnapshot& snapshot);

    UiPorts m_ports;
    PanelSet m_panels;
    boards::RegimeBoard* m_board;
    boards::StateCards* m_states;
    chart::ChartStack* m_chart;
    ReplayBar* m_replay;
    desk::BookPanel* m_book;
    work::JobsPanel* m_jobs;
    std::vector<QDockWidget*> m_docks;
    market::StreamId m_stream = 0;
    QString m_symbol;
    /// Asked for, and not among the streams yet.
    QString m_wanted;
    std::uint64_t m_session = 0;
    /// Of another session, and no stream of it is chosen yet: numbers of streams mean others there.
    bool m_isUnsettled = false;
    /// Taken as soon as there are bars of it.
    std::optional<market::Timeframe> m_wantedTimeframe;
    /// To be brought into the middle of the chart.
    std::optional<Timestamp> m_wantedTime;
    bool m_isEmpty = false;
    bool m_needsSizes = true;
};

} // namespace aetherion::window
