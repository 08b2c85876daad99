#pragma once
// The regime board's rows as a table: star, symbol, last price, one column per timeframe, time since the newest change,
// market, and what all timeframes say together.
//
// Texts are made when a cell is asked for them, so that only what is on the screen costs anything. Thread: GUI.
#include "ui/boards/board_rows.h"

#include <QAbstractTableModel>

namespace aetherion::boards {

class RegimeBoardModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    static constexpr int kStar = 0;
    static constexpr int kSymbol = 1;
    static constexpr int kLast = 2;
    /// The first of market::kTimeframeCount columns.
    static constexpr int kFirstTimeframe = 3;
    static constexpr int kSince = kFirstTimeframe + static_cast<int>(market::kTimeframeCount);
    static constexpr int kMarket = kSince + 1;
    static constexpr int kTogether = kMarket + 1;
    static constexpr int kColumns = kTogether + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void update(const contract::EngineSnapshot& snapshot);
    void setOrder(BoardOrder order);
    void setWords(const QString& text);
    void setShown(std::vector<market::Timeframe> timeframes);
    void setPinned(const QStringList& keys);
    void togglePin(int row);
    /// Which timeframe the chart shows.
    void setCharted(market::Timeframe timeframe);
    void retranslate();
    [[nodiscard]] const BoardRows& rows() const { return m_rows; }
    /// Nothing in columns that are no timeframe's.
    [[nodiscard]] static std::optional<market::Timeframe> timeframeOf(int column);
    [[nodiscard]] static int columnOf(market::Timeframe timeframe);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Tells the views what has become of the rows.
    void follow(BoardRows::Change change);
    void reorder();
    void publish();
    [[nodiscard]] QString text(const BoardRow& row, int column) const;
    [[nodiscard]] QString toolTip(const BoardRow& row, int column) const;
    [[nodiscard]] QString accessibleText(const BoardRow& row, int column) const;

    BoardRows m_rows;
    /// The streams in the order that the views know.
    std::vector<market::StreamId> m_published;
    market::Timeframe m_charted = market::Timeframe::M1;
};

/// "confirmed Crisis, 42 min; now Bear 71 %": what one cell says, for a screen reader and a tool tip.
[[nodiscard]] QString boardCellText(const contract::RegimeView& view, market::Market market, Timestamp now,
                                    const std::vector<contract::ModelView>* models);

} // namespace aetherion::boards
