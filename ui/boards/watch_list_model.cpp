#include "ui/boards/watch_list_model.h"

#include "ui/boards/regime_style.h"
#include "ui/boards/regime_words.h"
#include "ui/look/formatting.h"

#include <algorithm>

namespace aetherion::boards {

namespace {

/// The view of the timeframe asked for if a model covers it, else of the covered one nearest in length.
const contract::RegimeView* shownRegime(const contract::StreamView& view, market::Timeframe wanted) {
    const contract::RegimeView* best = nullptr;
    const auto distance = [&](const contract::RegimeView& r) {
        return std::abs(static_cast<int>(index(r.timeframe)) - static_cast<int>(index(wanted)));
    };
    for (const contract::RegimeView& candidate : view.regimes)
        if (!candidate.modelId.empty() && (!best || distance(candidate) < distance(*best)))
            best = &candidate;
    if (!best && index(wanted) < view.regimes.size())
        best = &view.regimes[index(wanted)];
    return best;
}

QString feedStateText(market::FeedState state) {
    switch (state) {
    case market::FeedState::Flowing:
        return WatchListModel::tr("Flowing");
    case market::FeedState::Stale:
        return WatchListModel::tr("Stale");
    case market::FeedState::Gap:
        return WatchListModel::tr("Gap");
    case market::FeedState::Resync:
        return WatchListModel::tr("Resync");
    case market::FeedState::Closed:
        return WatchListModel::tr("Closed");
    case market::FeedState::Failed:
        return WatchListModel::tr("Failed");
    }
    return {};
}

} // namespace

WatchListModel::WatchListModel(QObject* parent) : QAbstractTableModel(parent) {}

void WatchListModel::setTimeframe(market::Timeframe timeframe) {
    m_timeframe = timeframe;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

WatchListModel::Row WatchListModel::rowOf(const contract::StreamView& view,
                                          const contract::EngineSnapshot& snapshot) const {
    const Timestamp now = snapshot.pulse.engineTime;
    Row row;
    row.stream = view.stream.id;
    row.texts[Symbol] = look::toText(view.stream.instrument.symbol);
    row.texts[Market] = look::toText(market::name(view.stream.instrument.market));
    row.texts[Last] = view.lastPrice ? look::priceText(*view.lastPrice, view.neededPrecision) : tr("none yet");
    row.stale = view.feedState != market::FeedState::Flowing;
    row.texts[Age] = !view.lastPrice ? QString() : look::ageText(now - view.lastReceiveTime);
    if (row.stale)
        row.texts[Age] = (feedStateText(view.feedState) + u' ' + row.texts[Age]).trimmed();
    row.feedReason = look::toText(view.feedReason);
    if (const contract::RegimeView* regime = shownRegime(view, m_timeframe)) {
        row.regime = regime->regime;
        const RegimeCautions cautions(*regime, snapshot.models.get());
        row.texts[Regime] = cautions.marked(regime->regime);
        if (regime->timeframe != m_timeframe)
            row.texts[Regime] += u' ' + look::toText(market::name(regime->timeframe));
        row.texts[Confidence] = regime->known ? look::probabilityText(regime->confidence) : QString();
        row.regimeToolTip = regimeToolTip(*regime, view.stream.instrument.market, cautions);
    }
    row.texts[Together] = metaRegimeText(view.meta);
    row.metaToolTip = metaToolTip(view, snapshot.models.get());
    return row;
}

void WatchListModel::update(const contract::EngineSnapshot& snapshot) {
    if (snapshot.session.number != m_session || snapshot.streams.size() < m_rows.size()) {
        beginResetModel();
        m_session = snapshot.session.number;
        m_rows.clear();
        endResetModel();
    }
    for (std::size_t i = 0; i < snapshot.streams.size(); ++i) {
        Row row = rowOf(snapshot.streams[i], snapshot);
        const int at = static_cast<int>(i);
        if (i >= m_rows.size()) {
            beginInsertRows({}, at, at);
            m_rows.push_back(std::move(row));
            endInsertRows();
        } else if (!(row == m_rows[i])) {
            m_rows[i] = std::move(row);
            Q_EMIT dataChanged(index(at, 0), index(at, ColumnCount - 1));
        }
    }
}

void WatchListModel::retranslate() { Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1); }

int WatchListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}
int WatchListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant WatchListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return row.texts[column];
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter |
                        (index.column() == Last || index.column() == Age || index.column() == Confidence
                             ? Qt::AlignRight
                             : Qt::AlignLeft));
    case Qt::ToolTipRole:
        if (index.column() == Regime)
            return row.regimeToolTip + u'\n' + row.metaToolTip;
        if (index.column() == Together)
            return row.metaToolTip;
        if (index.column() == Confidence)
            return tr("The model's probability of the likeliest regime at the last closed bar");
        return row.feedReason.isEmpty() ? QVariant(row.texts[column]) : QVariant(row.feedReason);
    case Qt::AccessibleTextRole:
        return tr("%1: %2").arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                                index.column() == Regime ? row.texts[column] + u'\n' + row.regimeToolTip
                                                         : row.texts[column]);
    case kRegimeRole:
        return static_cast<int>(row.regime);
    case kStreamRole:
        return row.stream;
    case kStaleRole:
        return row.stale;
    }
    return {};
}

QVariant WatchListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter |
                        (section == Last || section == Age || section == Confidence ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Symbol:
        return tr("Symbol");
    case Market:
        return tr("Market");
    case Last:
        return tr("Last");
    case Age:
        return tr("Age");
    case Regime:
        return tr("Regime %1").arg(look::toText(market::name(m_timeframe)));
    case Confidence:
        return tr("Prob.");
    case Together:
        return tr("Together");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace aetherion::boards
