#pragma once
// The order book of the chosen instrument: ten levels a side, and in a second tab its trades. Opens the full ladder in
// windows of their own, and feeds those.
//
// Where there is no book the panel says so; a book that is void or stale is hatched, with its age. Thread: GUI; the
// frame hands it every snapshot, also while it is hidden.
#include "ui/desk/ladder_view.h"
#include "ui/desk/trades_tape.h"

#include <QPointer>

class QAction;
class QTabWidget;

namespace aetherion::desk {

class LadderWindow;

class BookPanel final : public QWidget {
    Q_OBJECT
public:
    static constexpr int kLevels = 10;

    explicit BookPanel(QWidget* parent = nullptr);
    /// Outlives the panel: whose live ticks the tape follows.
    void setEngine(const contract::EnginePort& engine) { m_tape->setEngine(&engine); }
    void setStream(market::StreamId stream);
    /// For how long the engine has said nothing, before each show(): everything is stale when that is too long.
    void setSilence(Duration silence);
    void show(const contract::EngineSnapshot& snapshot);
    /// The same, with this engine's orders in the ladders.
    void show(const contract::EngineSnapshot& snapshot, const contract::TradingView& trading);
    using QWidget::show;
    void setZone(const QTimeZone& zone) { m_tape->setZone(zone); }
    void setExportFolder(const QString& folder) { m_tape->table().setExportFolder(folder); }
    [[nodiscard]] LadderView& ladder() { return *m_ladder; }
    [[nodiscard]] TradesTape& tape() { return *m_tape; }

public Q_SLOTS:
    /// One window for each instrument; a second call brings it to the front.
    void openLadder();

Q_SIGNALS:
    void ladderOpened(aetherion::desk::LadderWindow* window);
    void priceChosen(Price price, market::Side restingSide);
    void cancelAsked(aetherion::trading::OrderId order);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addActions();
    void retranslate();

    LadderView* m_ladder;
    TradesTape* m_tape;
    QTabWidget* m_tabs;
    QAction* m_recentre;
    QAction* m_hold;
    QAction* m_open;
    market::StreamId m_stream = 0;
    Duration m_silence{0};
    market::InstrumentKey m_instrument;
    std::vector<QPointer<LadderWindow>> m_windows;
};

} // namespace aetherion::desk
