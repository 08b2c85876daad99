#pragma once
// What every rail says of an order: what is compared, with what, and what is left. Those that refuse stand first, those
// that do not concern the order last. Thread: GUI.
#include "core/risk/rail_verdict.h"
#include "ui/look/rows_model.h"

namespace aetherion::desk {

struct VerdictRow {
    QString key;
    risk::RailVerdict verdict;
    bool operator==(const VerdictRow&) const = default;
};

class VerdictsModel final : public look::RowsModel<VerdictRow, QString> {
    Q_OBJECT
public:
    enum Column { Verdict, Rail, Value, Limit, Left, Unit, Where, Base, Code, Text };
    using RowsModel::RowsModel;
    void show(std::vector<risk::RailVerdict> verdicts);

protected:
    [[nodiscard]] std::vector<look::RowsColumn> columns() const override;
    [[nodiscard]] QString key(const VerdictRow& row) const override { return row.key; }
    [[nodiscard]] QVariant cell(const VerdictRow& row, int column, int role) const override;
};

} // namespace aetherion::desk
