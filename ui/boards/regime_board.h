#pragma once
// The regime board: which market is in which regime, one row per instrument, one cell per timeframe.
//
// Pinned instruments stand first, the rest in the order that was chosen: by the time since their newest confirmed
// change, by name, by market. The search takes symbols, markets and the names of regimes ("crisis"). More room shows
// more timeframes, then when each changed, its market, and what all timeframes say together. Arrows move, Enter or a
// click chooses the row's stream, and with it the cell's timeframe; Space pins. Moving never chooses by itself.
//
// Handed a snapshot at table rate; paints what is in view only. Thread: GUI.
#include "ui/boards/regime_board_model.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace aetherion::boards {

class BoardDelegate;

class RegimeBoard final : public QWidget {
    Q_OBJECT
public:
    explicit RegimeBoard(QWidget* parent = nullptr);
    void show(const contract::EngineSnapshot& snapshot);
    using QWidget::show;
    /// What the chart shows: its row is selected and its timeframe's title bold. Tells nobody.
    void setCharted(market::StreamId stream, market::Timeframe timeframe);
    /// "CRYPTO/BTCUSDT", in the order in which they were pinned.
    [[nodiscard]] QStringList pinned() const { return m_model.rows().pinned(); }
    void setPinned(const QStringList& keys);
    [[nodiscard]] BoardOrder order() const { return m_model.rows().order(); }
    void setOrder(BoardOrder order);
    [[nodiscard]] const RegimeBoardModel& model() const { return m_model; }
    [[nodiscard]] QTableView* view() const { return m_view; }
    /// For a test: how many cells have been painted so far.
    [[nodiscard]] std::uint64_t paintedCells() const;

Q_SIGNALS:
    void streamChosen(market::StreamId stream);
    void timeframeChosen(market::Timeframe timeframe);
    void pinnedChanged(const QStringList& keys);
    void orderChanged(boards::BoardOrder order);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void addActions();
    void retranslate();
    void fitColumns();
    /// In digits; columns are fitted anew where a price has grown.
    [[nodiscard]] int longestPrice() const;
    void choose(const QModelIndex& index);
    void togglePin(const QModelIndex& index);
    void keepPlace();
    void tellCount();

    RegimeBoardModel m_model;
    BoardDelegate* m_delegate;
    QLineEdit* m_search;
    QComboBox* m_order;
    QLabel* m_count;
    QTableView* m_view;
    std::array<QAction*, 5> m_actions{};
    int m_fittedPrice = 0;
    /// The stream of the selected row.
    std::optional<market::StreamId> m_selected;
};

} // namespace aetherion::boards
