#pragma once
// The market at a glance: watch list, the chart of the chosen instrument, its order book.
//
// Thread: GUI. The data-kind strip stands above the page, in the window.
#include "core/contract/engine_snapshot.h"

#include <QTimeZone>
#include <QWidget>

class QSplitter;

namespace aetherion::contract {
class HistoryPort;
}

namespace aetherion::boards {
class WatchList;
} // namespace aetherion::boards

namespace aetherion::chart {
class ChartStack;
} // namespace aetherion::chart

namespace aetherion::desk {
class BookPanel;
} // namespace aetherion::desk

namespace aetherion::window {

class MarketPage final : public QWidget {
    Q_OBJECT
public:
    explicit MarketPage(contract::HistoryPort& history, QWidget* parent = nullptr);
    /// At frame rate: the chart.
    void showFrame(const contract::EngineSnapshot& snapshot);
    /// At table rate: watch list and book.
    void showTables(const contract::EngineSnapshot& snapshot);
    void setZone(const QTimeZone& zone);
    [[nodiscard]] const contract::StreamView* selected(const contract::EngineSnapshot& snapshot) const;
    [[nodiscard]] chart::ChartStack& chart() { return *m_chart; }

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    boards::WatchList* m_watch;
    chart::ChartStack* m_chart;
    desk::BookPanel* m_book;
    QSplitter* m_split;
    market::StreamId m_stream = 0;
    std::uint64_t m_session = 0;
    bool m_isEmpty = false;
    bool m_wasShown = false;
};

} // namespace aetherion::window
