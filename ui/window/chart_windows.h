#pragma once
// The charts that were given windows of their own.
//
// Thread: GUI. The windows close with it.
#include "core/contract/engine_snapshot.h"
#include "ui/window/layout_book.h"

#include <QObject>
#include <QPointer>
#include <QTimeZone>

#include <vector>

namespace aetherion::contract {
class HistoryPort;
}

namespace aetherion::window {

class ChartWindow;

inline constexpr int kMostChartWindows = 8;

class ChartWindows final : public QObject {
    Q_OBJECT
public:
    explicit ChartWindows(contract::HistoryPort& history, QObject* parent = nullptr);
    ~ChartWindows() override;
    /// Null when there are kMostChartWindows already.
    ChartWindow* open(const PopOutPlace& place);
    [[nodiscard]] QList<PopOutPlace> places() const;
    /// Exactly these, in the place of those there are.
    void arrange(const QList<PopOutPlace>& places);
    void closeAll();
    [[nodiscard]] std::vector<ChartWindow*> windows() const;
    [[nodiscard]] bool anyVisible() const;

    void showFrame(const contract::EngineSnapshot& snapshot);
    void showTables(const contract::EngineSnapshot& snapshot);
    void showRisk(const risk::RiskStatus& status);
    void showSilence(Duration silence);
    void setZone(const QTimeZone& zone);
    void follow(const QString& symbol);

Q_SIGNALS:
    void stopPressed();
    void resumeRequested();
    /// One was opened or closed.
    void changed();

private:
    contract::HistoryPort& m_history;
    std::vector<QPointer<ChartWindow>> m_windows;
    QTimeZone m_zone;
    risk::RiskStatus m_risk;
};

} // namespace aetherion::window
