#pragma once
// The charts that were given windows of their own.
//
// Thread: GUI. The windows close with it.
#include "ui/chart/chart_setup.h"
#include "ui/chart/link_group.h"
#include "ui/guard/sight.h"
#include "ui/window/layout_book.h"

#include <QObject>
#include <QPointer>
#include <QTimeZone>

#include <vector>

namespace aetherion::contract {
class HistoryPort;
}

namespace aetherion::guard {
class StopControl;
}

namespace aetherion::window {

class ChartWindow;

inline constexpr int kMostChartWindows = 8;

class ChartWindows final : public QObject {
    Q_OBJECT
public:
    ChartWindows(contract::HistoryPort& history, guard::StopControl& stop, QObject* parent = nullptr);
    ~ChartWindows() override;
    /// The main window's chart: those that follow it share its crosshair.
    void linkTo(chart::ChartStack& main) { m_link.join(main); }
    /// Null when there are kMostChartWindows already.
    ChartWindow* open(const PopOutPlace& place);
    [[nodiscard]] QList<PopOutPlace> places() const;
    /// Exactly these, in the place of those there are.
    void arrange(const QList<PopOutPlace>& places);
    void closeAll();
    [[nodiscard]] std::vector<ChartWindow*> windows() const;
    [[nodiscard]] bool anyVisible() const;

    void showFrame(const contract::EngineSnapshot& snapshot);
    void showTables(const guard::Sight& sight);
    void showStanding(const guard::Standing& standing);
    void setZone(const QTimeZone& zone);
    void setUp(const chart::ChartSetup& setup);
    void follow(const QString& symbol);

Q_SIGNALS:
    /// One was opened or closed.
    void changed();

private:
    contract::HistoryPort& m_history;
    guard::StopControl& m_stop;
    chart::LinkGroup m_link;
    std::vector<QPointer<ChartWindow>> m_windows;
    QTimeZone m_zone;
    chart::ChartSetup m_setup;
    guard::Standing m_standing;
};

} // namespace aetherion::window
