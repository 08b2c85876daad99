#pragma once
// The streams of the session as a table: symbol, market, last price, age, regime, confidence, and what all timeframes
// say together.
//
// A stream keeps its row for the whole session, so that a selection stays where it is; another session resets the
// model. Ages are measured on the data's own clock. The regime is that of the timeframe asked for, or of the nearest
// one that a model covers, which is then named beside it. Thread: GUI.
#include "core/contract/engine_snapshot.h"
#include "ui/boards/regime_delegate.h"

#include <QAbstractTableModel>

#include <vector>

namespace aetherion::boards {

class WatchListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Symbol, Market, Last, Age, Regime, Confidence, Together, ColumnCount };
    /// An int of market::Regime, for the delegate.
    static constexpr int kRegimeRole = boards::kRegimeRole;
    static constexpr int kStreamRole = Qt::UserRole + 2;
    /// True where the price is not current.
    static constexpr int kStaleRole = Qt::UserRole + 3;

    explicit WatchListModel(QObject* parent = nullptr);
    void setTimeframe(market::Timeframe timeframe);
    void update(const contract::EngineSnapshot& snapshot);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Row {
        market::StreamId stream = 0;
        std::array<QString, ColumnCount> texts;
        market::Regime regime = market::Regime::Unknown;
        QString regimeToolTip;
        QString metaToolTip;
        QString feedReason;
        bool stale = false;
        bool operator==(const Row&) const = default;
    };
    [[nodiscard]] Row rowOf(const contract::StreamView& view, const contract::EngineSnapshot& snapshot) const;

    market::Timeframe m_timeframe = market::Timeframe::M1;
    std::uint64_t m_session = 0;
    std::vector<Row> m_rows;
};

} // namespace aetherion::boards
