#pragma once
// The regime models at hand as a table: what each speaks for, where it comes from, what it was trained on.
//
// Thread: GUI. Another list resets the table; whoever holds a selection finds it again by slotText().
#include "core/contract/model_view.h"

#include <QAbstractTableModel>

#include <memory>

namespace aetherion::work {

using ModelViews = std::shared_ptr<const std::vector<contract::ModelView>>;

class ModelTable final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Market, Timeframe, Streams, Origin, Data, From, To, Id, Cautions, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// False where it is the list that is shown already.
    bool update(const ModelViews& models);
    void retranslate();
    [[nodiscard]] const contract::ModelView* at(int row) const;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ModelViews m_models;
};

/// "CRYPTO 1m", "CRYPTO 1m SIMULATED", "US 1d BRK/B".
[[nodiscard]] QString slotText(const contract::ModelView& model);
/// The first digits of an id, enough to tell models apart.
[[nodiscard]] QString shortId(const std::string& id);

} // namespace aetherion::work
