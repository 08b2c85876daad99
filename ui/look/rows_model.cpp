#include "ui/look/rows_model.h"

#include "ui/look/formatting.h"

namespace aetherion::look {

QString machineCell(const QModelIndex& cell) {
    QString text;
    {
        const MachineText plain;
        text = cell.data().toString();
    }
    return machineText(text);
}

int RowsModelBase::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(columnList().size());
}

const std::vector<RowsColumn>& RowsModelBase::columnList() const {
    if (m_columns.empty())
        m_columns = columns();
    return m_columns;
}

QVariant RowsModelBase::alignment(int column) const {
    const bool isNumber = columnList()[static_cast<std::size_t>(column)].isNumber;
    return QVariant(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
}

QVariant RowsModelBase::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    return role == Qt::DisplayRole ? QVariant(columnList()[static_cast<std::size_t>(section)].title) : QVariant();
}

void RowsModelBase::retranslate() {
    m_columns.clear();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace aetherion::look
