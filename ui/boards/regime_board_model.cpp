#include "ui/boards/regime_board_model.h"

#include "ui/boards/regime_style.h"
#include "ui/boards/regime_words.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QFont>

namespace aetherion::boards {

using market::Regime;

QString boardCellText(const contract::RegimeView& view, market::Market market, Timestamp now,
                      const std::vector<contract::ModelView>* models) {
    const RegimeCautions cautions(view, models);
    const QString frame = look::toText(market::name(view.timeframe));
    if (view.regime == Regime::Unknown) {
        const QString why = unknownText(view, market);
        return why.isEmpty() ? RegimeBoardModel::tr("%1 unknown").arg(frame)
                             : RegimeBoardModel::tr("%1 unknown: %2").arg(frame, why);
    }
    QString text = RegimeBoardModel::tr("%1 confirmed %2").arg(frame, cautions.marked(view.regime));
    if (view.since > Timestamp{})
        text += RegimeBoardModel::tr(", for %1").arg(look::ageText(now - view.since));
    if (const auto other = differingNow(view))
        text += RegimeBoardModel::tr("; now %1 %2, provisional")
                    .arg(cautions.marked(*other),
                         look::probabilityText(view.provisional ? view.provisional->confidence : view.confidence));
    return text;
}

std::optional<market::Timeframe> RegimeBoardModel::timeframeOf(int column) {
    if (column < kFirstTimeframe || column >= kSince)
        return std::nullopt;
    return market::kTimeframes[static_cast<std::size_t>(column - kFirstTimeframe)];
}

int RegimeBoardModel::columnOf(market::Timeframe timeframe) {
    return kFirstTimeframe + static_cast<int>(market::index(timeframe));
}

void RegimeBoardModel::publish() {
    m_published.clear();
    for (std::size_t place = 0; place < m_rows.count(); ++place)
        m_published.push_back(m_rows.at(place).stream);
}

void RegimeBoardModel::reorder() {
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList old = persistentIndexList();
    for (const QModelIndex& index : old) {
        const int row = m_rows.placeOf(m_published[static_cast<std::size_t>(index.row())]);
        changePersistentIndex(index, row < 0 ? QModelIndex() : this->index(row, index.column()));
    }
    publish();
    Q_EMIT layoutChanged();
}

void RegimeBoardModel::follow(BoardRows::Change change) {
    switch (change) {
    case BoardRows::Change::None:
        return;
    case BoardRows::Change::Figures:
        // Four times a second, and often of columns for which there is no room.
        for (const int column : {kLast, kSince})
            if (rowCount() > 0)
                Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column));
        return;
    case BoardRows::Change::Count:
        beginResetModel();
        publish();
        endResetModel();
        return;
    case BoardRows::Change::Order:
        reorder();
        break;
    case BoardRows::Change::Values:
        break;
    }
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

void RegimeBoardModel::update(const contract::EngineSnapshot& snapshot) { follow(m_rows.update(snapshot)); }
void RegimeBoardModel::setOrder(BoardOrder order) { follow(m_rows.setOrder(order)); }
void RegimeBoardModel::setWords(const QString& text) { follow(m_rows.setWords(text)); }
void RegimeBoardModel::setShown(std::vector<market::Timeframe> timeframes) {
    follow(m_rows.setShown(std::move(timeframes)));
}
void RegimeBoardModel::setPinned(const QStringList& keys) { follow(m_rows.setPinned(keys)); }

void RegimeBoardModel::togglePin(int row) {
    if (row < 0 || row >= rowCount())
        return;
    const auto place = static_cast<std::size_t>(row);
    follow(m_rows.setPinned(place, !m_rows.at(place).pinned));
}

void RegimeBoardModel::setCharted(market::Timeframe timeframe) {
    m_charted = timeframe;
    Q_EMIT headerDataChanged(Qt::Horizontal, kFirstTimeframe, kSince - 1);
}

void RegimeBoardModel::retranslate() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    follow(m_rows.retranslate());
}

int RegimeBoardModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.count());
}
int RegimeBoardModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QString RegimeBoardModel::text(const BoardRow& row, int column) const {
    switch (column) {
    case kStar:
        return row.pinned ? QStringLiteral("\u2605") : QStringLiteral("\u2606");
    case kSymbol:
        return row.symbol;
    case kLast:
        return row.lastPrice ? look::priceText(*row.lastPrice, row.precision) : QStringLiteral("\u2013");
    case kSince: {
        const Timestamp newest = row.newestChange(m_rows.shown());
        return newest > Timestamp{} ? look::ageText(m_rows.now() - newest) : QString();
    }
    case kMarket:
        return look::toText(market::name(row.market));
    case kTogether:
        return metaRegimeText(row.meta);
    }
    return {};
}

QString RegimeBoardModel::toolTip(const BoardRow& row, int column) const {
    if (const auto timeframe = timeframeOf(column)) {
        const contract::RegimeView& view = row.regimes[market::index(*timeframe)];
        const RegimeCautions cautions(view, m_rows.models().get());
        return row.symbol + u' ' + boardCellText(view, row.market, m_rows.now(), m_rows.models().get()) + u'\n' +
               regimeToolTip(view, row.market, cautions);
    }
    switch (column) {
    case kStar:
        return row.pinned ? tr("Pinned: stands first") : tr("Pin %1 to the top").arg(row.symbol);
    case kLast: {
        QString said = text(row, kLast);
        if (row.lastPrice && row.isStale())
            said = tr("%1 is the last price there was, %2 ago; it is not current.")
                       .arg(said, look::ageText(m_rows.now() - row.lastReceiveTime));
        if (!row.feedReason.empty())
            said += u'\n' + look::said(row.feedReason);
        return said;
    }
    case kSince:
        return tr("Since the newest confirmed change in a timeframe that is shown");
    case kTogether:
        return metaLine(row.meta);
    }
    return text(row, column);
}

QString RegimeBoardModel::accessibleText(const BoardRow& row, int column) const {
    if (const auto timeframe = timeframeOf(column))
        return row.symbol + u' ' +
               boardCellText(row.regimes[market::index(*timeframe)], row.market, m_rows.now(), m_rows.models().get());
    if (column == kStar)
        return row.pinned ? tr("%1, pinned").arg(row.symbol) : tr("%1, not pinned").arg(row.symbol);
    if (column == kLast && row.isStale())
        return toolTip(row, kLast);
    return tr("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString(), text(row, column));
}

QVariant RegimeBoardModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const BoardRow& row = m_rows.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (index.column() == kLast || index.column() == kSince ? Qt::AlignRight : Qt::AlignLeft));
    }
    return {};
}

QVariant RegimeBoardModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    const auto timeframe = timeframeOf(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (timeframe                               ? Qt::AlignHCenter
                                            : section == kLast || section == kSince ? Qt::AlignRight
                                                                                    : Qt::AlignLeft));
    if (role == Qt::FontRole && timeframe) {
        QFont font;
        // Bold letters would not fit a narrow column.
        font.setUnderline(*timeframe == m_charted);
        return font;
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    // Room is short: 15 stands between 5m and 1h.
    if (timeframe && role == Qt::DisplayRole && *timeframe == market::Timeframe::M15)
        return QStringLiteral("15");
    if (timeframe)
        return look::toText(market::name(*timeframe));
    switch (section) {
    case kStar:
        return role == Qt::DisplayRole ? QString() : tr("Pinned");
    case kSymbol:
        return tr("Symbol");
    case kLast:
        return tr("Last");
    case kSince:
        return tr("Changed");
    case kMarket:
        return tr("Market");
    case kTogether:
        return tr("Together");
    }
    return {};
}

} // namespace aetherion::boards
