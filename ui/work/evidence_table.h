#pragma once
// The evidence behind the names of one model, one row per state: return, volatility, stay, share, and how well it is
// told from the state that it is nearest to.
//
// Returns and volatilities are per bar, in percent. Shares and separations carry a bar besides the figure. Thread: GUI.
#include "ui/boards/regime_cautions.h"

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

namespace aetherion::work {

class EvidenceTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Regime, Return, Volatility, Stay, Share, Separation, Nearest, ColumnCount };
    /// 0 to 1, for the bar.
    static constexpr int kPartRole = Qt::UserRole + 2;

    using QAbstractTableModel::QAbstractTableModel;
    void show(const contract::ModelView& model);
    void clear();
    void retranslate();
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const contract::ModelStateView& state, Column column) const;
    [[nodiscard]] QString toolTip(const contract::ModelStateView& state, Column column) const;

    std::vector<contract::ModelStateView> m_states;
    boards::RegimeCautions m_cautions;
};

/// A figure with a bar under it, as long as the figure's part of one.
class PartDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace aetherion::work
