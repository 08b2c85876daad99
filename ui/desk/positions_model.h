#pragma once
// What the accounts hold, one row for each account and instrument; what is read first stands first. A holding whose
// price is missing or stale has no value: the cell is hatched, and the reason stands in its row.
//
// Thread: GUI.
#include "core/contract/trading_view.h"
#include "ui/desk/protection.h"
#include "ui/look/rows_model.h"

namespace aetherion::desk {

struct PositionRow {
    QString key;
    std::string account;
    trading::PositionView position;
    Protection protection{};
    [[nodiscard]] bool operator==(const PositionRow& other) const;
};

class PositionsModel final : public look::RowsModel<PositionRow, QString> {
    Q_OBJECT
public:
    enum Column {
        Instrument,
        Held,
        AverageCost,
        Mark,
        Unrealised,
        Protected,
        UnrealisedPercent,
        Value,
        Weight,
        Realised,
        Currency,
        Reserved,
        Account,
        Note,
        ColumnCount
    };
    /// For DataTable: grows with every change of the columns.
    static constexpr int kEdition = 2;

    using RowsModel::RowsModel;
    void show(const contract::TradingView& view);
    /// Every value is old while the engine is not heard of.
    void setSilent(bool silent);

protected:
    [[nodiscard]] std::vector<look::RowsColumn> columns() const override;
    [[nodiscard]] QString key(const PositionRow& row) const override { return row.key; }
    [[nodiscard]] QVariant cell(const PositionRow& row, int column, int role) const override;

private:
    [[nodiscard]] QString text(const PositionRow& row, Column column) const;

    bool m_isSilent = false;
};

} // namespace aetherion::desk
