#pragma once
// Trades of the accounts, one fill a row, newest first. Thread: GUI.
#include "core/trading/trade.h"
#include "ui/look/rows_model.h"

#include <QTimeZone>

namespace aetherion::desk {

class FillsModel final : public look::RowsModel<trading::Trade> {
    Q_OBJECT
public:
    enum Column {
        Number,
        Time,
        Account,
        Instrument,
        Side,
        Amount,
        AtPrice,
        Value,
        Fee,
        Realised,
        OrderNumber,
        ColumnCount
    };
    using RowsModel::RowsModel;
    void setZone(const QTimeZone& zone);

protected:
    [[nodiscard]] std::vector<look::RowsColumn> columns() const override;
    [[nodiscard]] std::int64_t key(const trading::Trade& trade) const override { return trade.number; }
    [[nodiscard]] QVariant cell(const trading::Trade& trade, int column, int role) const override;

private:
    [[nodiscard]] QString text(const trading::Trade& trade, Column column) const;

    QTimeZone m_zone{QByteArrayLiteral("UTC")};
};

} // namespace aetherion::desk
