#pragma once
// Time and sales: what was traded, newest first, with the side that took it. Trades that were missed between two looks
// stand as a row that says how many.
//
// Follows the engine's lane of live ticks, which holds the newest tens of thousands of all streams; what is not in it
// (bars that came complete, history, an engine without a lane) comes from the snapshots, each of which holds the newest
// 50 of a stream. The newest kMostRows are kept. Thread: GUI.
#include "core/contract/engine_port.h"
#include "ui/look/data_table.h"
#include "ui/look/rows_model.h"

#include <QTimeZone>

#include <deque>

namespace aetherion::desk {

struct TapeRow {
    /// Twice the running number; one more where trades are missing before it.
    std::uint64_t key = 0;
    /// Above 0: a row that says how many are missing.
    std::uint64_t missed = 0;
    contract::RecentTick tick{};
    [[nodiscard]] bool operator==(const TapeRow& other) const { return key == other.key && missed == other.missed; }
};

class TapeModel final : public look::RowsModel<TapeRow, std::uint64_t> {
    Q_OBJECT
public:
    enum Column { Time, Side, TradePrice, Size, Number };
    using RowsModel::RowsModel;
    void setZone(const QTimeZone& zone);
    void setPrecision(const market::Precision& precision) { m_precision = precision; }

protected:
    [[nodiscard]] std::vector<look::RowsColumn> columns() const override;
    [[nodiscard]] std::uint64_t key(const TapeRow& row) const override { return row.key; }
    [[nodiscard]] QVariant cell(const TapeRow& row, int column, int role) const override;

private:
    [[nodiscard]] QString text(const TapeRow& row, Column column) const;

    QTimeZone m_zone{QByteArrayLiteral("UTC")};
    market::Precision m_precision{};
};

class TradesTape final : public QWidget {
    Q_OBJECT
public:
    static constexpr std::size_t kMostRows = 1000;

    explicit TradesTape(QWidget* parent = nullptr);
    /// Outlives the tape; null: snapshots alone.
    void setEngine(const contract::EnginePort* engine) { m_engine = engine; }
    void setStream(market::StreamId stream) { m_stream = stream; }
    /// Gathers even while hidden, so that nothing is missed for that.
    void setSilence(Duration silence) { m_silence = silence; }
    void show(const contract::EngineSnapshot& snapshot);
    using QWidget::show;
    void setZone(const QTimeZone& zone) { m_model.setZone(zone); }
    [[nodiscard]] look::DataTable& table() { return *m_table; }
    [[nodiscard]] const TapeModel& model() const { return m_model; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void add(const contract::RecentTick& tick);
    void gather(const std::vector<contract::RecentTick>& ticks);
    void follow(const std::vector<contract::RecentTick>& recent);
    void publish();
    void retranslate();

    const contract::EnginePort* m_engine = nullptr;
    TapeModel m_model;
    std::deque<TapeRow> m_rows;
    market::StreamId m_stream = 0;
    std::uint64_t m_session = 0;
    market::StreamId m_shown = 0;
    std::uint64_t m_newest = 0;
    /// Of the lane: how far it was read, and whether it has ever had a tick of this stream.
    std::uint64_t m_laneRead = 0;
    bool m_isInLane = false;
    Duration m_silence{0};
    class QLabel* m_state;
    look::DataTable* m_table;
};

} // namespace aetherion::desk
