#include "ui/work/model_table.h"

#include "ui/look/formatting.h"

namespace aetherion::work {

namespace {

constexpr std::size_t kShortId = 8;
constexpr std::size_t kDay = 10;

/// Empty: all of its market.
QString streamsText(const contract::ModelView& model) {
    QString text = model.sourceKind ? look::toText(market::name(*model.sourceKind)) : QString();
    if (model.symbol)
        text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + look::toText(*model.symbol);
    return text;
}

QString dayText(const std::string& time) { return look::toText(std::string_view(time).substr(0, kDay)); }

} // namespace

QString slotText(const contract::ModelView& model) {
    QString text = look::toText(market::name(model.market)) + u' ' + look::toText(market::name(model.timeframe));
    if (model.sourceKind)
        text += u' ' + look::toText(market::name(*model.sourceKind));
    if (model.symbol)
        text += u' ' + look::toText(*model.symbol);
    return text;
}

QString shortId(const std::string& id) { return look::toText(std::string_view(id).substr(0, kShortId)); }

bool ModelTable::update(const ModelViews& models) {
    if (models == m_models)
        return false;
    beginResetModel();
    m_models = models;
    endResetModel();
    return true;
}

void ModelTable::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const contract::ModelView* ModelTable::at(int row) const {
    return row >= 0 && row < rowCount() ? &(*m_models)[static_cast<std::size_t>(row)] : nullptr;
}

int ModelTable::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_models ? 0 : static_cast<int>(m_models->size());
}
int ModelTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ModelTable::data(const QModelIndex& index, int role) const {
    const contract::ModelView* model = at(index.row());
    if (!model)
        return {};
    if (role == Qt::ToolTipRole && index.column() == Id)
        return look::toText(model->id);
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                data(index, Qt::DisplayRole).toString());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (static_cast<Column>(index.column())) {
    case Market:
        return look::toText(market::name(model->market));
    case Timeframe:
        return look::toText(market::name(model->timeframe));
    case Streams: {
        const QString streams = streamsText(*model);
        return streams.isEmpty() ? tr("all") : streams;
    }
    case Origin:
        return model->origin == "shipped" ? tr("shipped") : look::toText(model->origin);
    case Data:
        return look::toText(model->data);
    case From:
        return dayText(model->from);
    case To:
        return dayText(model->to);
    case Id:
        return shortId(model->id);
    case Cautions:
        return model->cautions.empty() ? tr("none") : QString::number(model->cautions.size());
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ModelTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Market:
        return tr("Market");
    case Timeframe:
        return tr("Timeframe");
    case Streams:
        return tr("Streams");
    case Origin:
        return tr("Origin");
    case Data:
        return tr("Trained on");
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Id:
        return tr("Id");
    case Cautions:
        return tr("Cautions");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace aetherion::work
