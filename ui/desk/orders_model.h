#pragma once
// Orders, one a row, newest first: what was asked for, by whom, and where it stands. What is read first stands first.
//
// Thread: GUI.
#include "core/trading/order.h"
#include "ui/look/rows_model.h"

#include <QTimeZone>

namespace aetherion::desk {

class OrdersModel final : public look::RowsModel<trading::Order> {
    Q_OBJECT
public:
    enum Column {
        Instrument,
        Side,
        Type,
        Asked,
        AtPrice,
        State,
        Filled,
        Why,
        GoodFor,
        Who,
        Through,
        Changed,
        Account,
        Created,
        Number,
        ColumnCount
    };
    /// For DataTable: grows with every change of the columns.
    static constexpr int kEdition = 2;

    using RowsModel::RowsModel;
    void setZone(const QTimeZone& zone);
    /// Whatever may have changed meanwhile is old while the engine is not heard of.
    void setSilent(bool silent);

protected:
    [[nodiscard]] std::vector<look::RowsColumn> columns() const override;
    [[nodiscard]] std::int64_t key(const trading::Order& order) const override { return order.id; }
    [[nodiscard]] QVariant cell(const trading::Order& order, int column, int role) const override;

private:
    [[nodiscard]] QString text(const trading::Order& order, Column column) const;

    QTimeZone m_zone{QByteArrayLiteral("UTC")};
    bool m_isSilent = false;
};

} // namespace aetherion::desk
