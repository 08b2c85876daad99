#include "ui/boards/watch_list.h"

#include "ui/boards/regime_style.h"

#include <QEvent>
#include <QHeaderView>

namespace aetherion::boards {

WatchList::WatchList(QWidget* parent) : QTableView(parent) {
    setObjectName(QStringLiteral("watchList"));
    setModel(&m_model);
    setItemDelegateForColumn(WatchListModel::Regime, &m_regimes);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setFrameShape(NoFrame);
    setTextElideMode(Qt::ElideRight);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(10);
    horizontalHeader()->setStretchLastSection(true);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        if (now.isValid())
            Q_EMIT streamChosen(now.data(WatchListModel::kStreamRole).toUInt());
    });
    retranslate();
    fitColumns();
}

void WatchList::update(const contract::EngineSnapshot& snapshot) {
    const int before = m_model.rowCount();
    m_model.update(snapshot);
    if (m_model.rowCount() != before)
        fitColumns();
    if (!currentIndex().isValid() && m_model.rowCount() > 0)
        selectRow(0);
}

void WatchList::fitColumns() {
    const int line = fontMetrics().height();
    verticalHeader()->setDefaultSectionSize(line * 7 / 4);
    const auto width = [&](const char* widest) {
        return fontMetrics().horizontalAdvance(QString::fromLatin1(widest)) + line * 2 / 3;
    };
    // Widths for what usually stands there, not for what stands there now: columns must not dance with the prices.
    const std::array<int, WatchListModel::ColumnCount> wanted{width("BTC-PERP"),
                                                              width("CRYPTO"),
                                                              width("61602.01"),
                                                              width("Stale 59 s"),
                                                              width("Unknown* 10s") + line * 3 / 2,
                                                              width(">99 %"),
                                                              width("Pullback in a downtrend, 58 %")};
    setMinimumWidth(wanted[WatchListModel::Symbol] + line);
    int total = 0;
    for (int column = 0; column < WatchListModel::ColumnCount; ++column) {
        const bool grows = column == WatchListModel::Symbol || column == WatchListModel::Last;
        const int needed = std::max(wanted[static_cast<std::size_t>(column)], grows ? sizeHintForColumn(column) : 0);
        setColumnWidth(column, needed);
        total += needed;
    }
    // Where room is short (a large scale, a narrow window) the regime is worth more than the market's name.
    const int room = viewport()->width();
    setColumnHidden(WatchListModel::Together, total > room);
    if (total > room)
        total -= wanted[WatchListModel::Together];
    setColumnHidden(WatchListModel::Market, total > room);
    const int without = total - wanted[WatchListModel::Market];
    setColumnHidden(WatchListModel::Confidence, without > room);
    if (without - wanted[WatchListModel::Confidence] > room)
        setColumnWidth(WatchListModel::Age, width("59.9 s"));
}

void WatchList::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    fitColumns();
}

void WatchList::retranslate() {
    setAccessibleName(tr("Watch list"));
    setAccessibleDescription(tr("Instruments with last price, age and regime; the selected one is on the chart"));
    m_model.retranslate();
}

void WatchList::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitColumns();
}

} // namespace aetherion::boards
