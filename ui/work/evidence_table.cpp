#include "ui/work/evidence_table.h"

#include "ui/boards/regime_delegate.h"
#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"

#include <QApplication>
#include <QPainter>

namespace aetherion::work {

namespace {

QString percentText(double part, int decimals) {
    return QString::number(part * 100, 'f', decimals) + QStringLiteral(" %");
}

} // namespace

void EvidenceTable::show(const contract::ModelView& model) {
    beginResetModel();
    m_states = model.states;
    m_cautions = boards::RegimeCautions(model);
    endResetModel();
}

void EvidenceTable::clear() {
    beginResetModel();
    m_states.clear();
    endResetModel();
}

void EvidenceTable::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int EvidenceTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_states.size());
}
int EvidenceTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString EvidenceTable::text(const contract::ModelStateView& state, Column column) const {
    switch (column) {
    case Regime:
        return m_cautions.marked(state.regime);
    case Return:
        return (state.meanReturn < 0 ? QString() : QStringLiteral("+")) + percentText(state.meanReturn, 5);
    case Volatility:
        return percentText(state.meanVolatility, 4);
    case Stay:
        return tr("%1 bars").arg(look::decimalText(state.expectedDwellBars, 1));
    case Share:
        return percentText(state.share, 1);
    case Separation:
        return state.nearest < 0 ? tr("no neighbour") : percentText(state.separation, 0);
    case Nearest:
        for (const contract::ModelStateView& other : m_states)
            if (other.state == state.nearest)
                return m_cautions.marked(other.regime);
        return {};
    case ColumnCount:
        break;
    }
    return {};
}

QString EvidenceTable::toolTip(const contract::ModelStateView& state, Column column) const {
    switch (column) {
    case Regime:
        return (boards::regimeMeaning(state.regime) + u'\n' + m_cautions.of(state.regime)).trimmed();
    case Return:
        return tr("Mean return per bar over the window that ends at the bar");
    case Volatility:
        return tr("Mean volatility per bar");
    case Stay:
        return tr("How long the state is expected to last once it has begun");
    case Share:
        return tr("Part of the training span");
    case Separation:
        return tr("How well it is told from its nearest neighbour: 0 % not at all, 100 % always");
    case Nearest:
        return tr("The state with which it is confused most");
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EvidenceTable::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const contract::ModelStateView& state = m_states[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(state, column);
    case Qt::ToolTipRole:
        return toolTip(state, column);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                column == Regime ? text(state, column) + u'\n' + m_cautions.of(state.regime)
                                                 : text(state, column));
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (column == Regime || column == Nearest ? Qt::AlignLeft : Qt::AlignRight));
    case boards::kRegimeRole:
        return static_cast<int>(state.regime);
    case kPartRole:
        return column == Share ? state.share : state.nearest < 0 ? 0.0 : state.separation;
    }
    return {};
}

QVariant EvidenceTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Regime || section == Nearest ? Qt::AlignLeft : Qt::AlignRight));
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Regime:
        return tr("Regime");
    case Return:
        return tr("Return/bar");
    case Volatility:
        return tr("Volatility/bar");
    case Stay:
        return tr("Stay");
    case Share:
        return tr("Share");
    case Separation:
        return tr("Told apart");
    case Nearest:
        return tr("Nearest to");
    case ColumnCount:
        break;
    }
    return {};
}

void PartDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    const double part = std::clamp(index.data(EvidenceTable::kPartRole).toDouble(), 0.0, 1.0);
    const bool selected = option.state & QStyle::State_Selected;
    const double thick = std::max(2.0, option.fontMetrics.height() * 0.2);
    const QRectF rail = QRectF(option.rect).adjusted(4, option.rect.height() - thick - 1, -4, -1);
    painter->fillRect(rail, option.palette.color(QPalette::Mid));
    painter->fillRect(QRectF(rail.topLeft(), QSizeF(rail.width() * part, rail.height())),
                      option.palette.color(selected ? QPalette::HighlightedText : QPalette::Link));
}

} // namespace aetherion::work
