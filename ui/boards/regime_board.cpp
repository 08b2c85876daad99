#include "ui/boards/regime_board.h"

#include "ui/boards/board_delegate.h"
#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace aetherion::boards {

using market::Timeframe;

namespace {

enum BoardAction { Search, Pin, BySince, ByName, ByMarket };

constexpr std::array kAlways{Timeframe::M1, Timeframe::M5, Timeframe::M15, Timeframe::H1};
/// So many rows say how wide a column has to be.
constexpr int kMostMeasured = 200;
/// What more room shows, the most useful first.
constexpr std::array kMore{Timeframe::H4, Timeframe::D1, Timeframe::S10, Timeframe::W1};

} // namespace

RegimeBoard::RegimeBoard(QWidget* parent)
    : QWidget(parent), m_delegate(new BoardDelegate(m_model, this)), m_search(new QLineEdit), m_order(new QComboBox),
      m_count(new QLabel), m_view(new QTableView) {
    build();
    addActions();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model.setWords(text);
        keepPlace();
        tellCount();
    });
    connect(m_order, &QComboBox::activated, this, [this](int order) {
        setOrder(static_cast<BoardOrder>(order));
        Q_EMIT orderChanged(this->order());
    });
    connect(m_view, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == RegimeBoardModel::kStar)
            togglePin(index);
        else
            choose(index);
    });
    retranslate();
    fitColumns();
}

void RegimeBoard::build() {
    setObjectName(QStringLiteral("regimeBoard"));
    m_search->setObjectName(QStringLiteral("boardSearch"));
    m_order->setObjectName(QStringLiteral("boardOrder"));
    m_count->setObjectName(QStringLiteral("boardCount"));
    m_view->setObjectName(QStringLiteral("boardTable"));
    m_search->setClearButtonEnabled(true);
    for (int i = 0; i < 3; ++i)
        m_order->addItem(QString());
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_order->setMinimumContentsLength(6);
    m_view->setModel(&m_model);
    m_view->setItemDelegate(m_delegate);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_view->horizontalHeader()->setMinimumSectionSize(8);
    m_view->installEventFilter(this);
    m_search->installEventFilter(this);
    auto* head = new QHBoxLayout;
    head->addWidget(m_search, 1);
    head->addWidget(m_order);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_count);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
}

void RegimeBoard::addActions() {
    const std::array<const char*, 5> names{"boardSearchAction", "boardPinAction", "boardBySinceAction",
                                           "boardByNameAction", "boardByMarketAction"};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_actions[i] = new QAction(this);
        m_actions[i]->setObjectName(QString::fromLatin1(names[i]));
        m_actions[i]->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(m_actions[i]);
    }
    m_actions[Search]->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_F));
    m_actions[Pin]->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    connect(m_actions[Search], &QAction::triggered, this, [this]() {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_actions[Pin], &QAction::triggered, this, [this]() { togglePin(m_view->currentIndex()); });
    for (const int by : {BySince, ByName, ByMarket})
        connect(m_actions[static_cast<std::size_t>(by)], &QAction::triggered, this, [this, by]() {
            setOrder(static_cast<BoardOrder>(by - BySince));
            Q_EMIT orderChanged(order());
        });
}

void RegimeBoard::show(const contract::EngineSnapshot& snapshot) {
    const std::size_t before = m_model.rows().streams();
    m_model.update(snapshot);
    if (!m_selected && m_model.rowCount() > 0)
        m_selected = m_model.rows().at(0).stream;
    keepPlace();
    tellCount();
    if (m_model.rows().streams() != before || longestPrice() != m_fittedPrice)
        fitColumns();
}

int RegimeBoard::longestPrice() const {
    int longest = 0;
    for (int row = 0; row < std::min(m_model.rowCount(), kMostMeasured); ++row) {
        const BoardRow& shown = m_model.rows().at(static_cast<std::size_t>(row));
        int digits = shown.precision.price;
        for (auto whole = shown.lastPrice ? shown.lastPrice->units() / kDecimalUnit : 0; whole != 0; whole /= 10)
            ++digits;
        longest = std::max(longest, digits);
    }
    return longest;
}

void RegimeBoard::keepPlace() {
    if (!m_selected)
        return;
    const int row = m_model.rows().placeOf(*m_selected);
    const QModelIndex now = m_view->currentIndex();
    if (row < 0 || now.row() == row)
        return;
    const int column = now.isValid() ? now.column() : RegimeBoardModel::kSymbol;
    m_view->selectionModel()->setCurrentIndex(m_model.index(row, column),
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void RegimeBoard::setCharted(market::StreamId stream, Timeframe timeframe) {
    m_selected = stream;
    m_model.setCharted(timeframe);
    keepPlace();
}

void RegimeBoard::choose(const QModelIndex& index) {
    if (!index.isValid())
        return;
    const market::StreamId stream = m_model.rows().at(static_cast<std::size_t>(index.row())).stream;
    m_selected = stream;
    Q_EMIT streamChosen(stream);
    if (const auto timeframe = RegimeBoardModel::timeframeOf(index.column())) {
        m_model.setCharted(*timeframe);
        Q_EMIT timeframeChosen(*timeframe);
    }
}

void RegimeBoard::togglePin(const QModelIndex& index) {
    if (!index.isValid())
        return;
    m_model.togglePin(index.row());
    fitColumns();
    Q_EMIT pinnedChanged(pinned());
}

void RegimeBoard::setPinned(const QStringList& keys) {
    m_model.setPinned(keys);
    fitColumns();
}

void RegimeBoard::setOrder(BoardOrder order) {
    m_model.setOrder(order);
    m_order->setCurrentIndex(static_cast<int>(order));
    m_view->scrollToTop();
}

void RegimeBoard::tellCount() {
    const BoardRows& rows = m_model.rows();
    const int all = static_cast<int>(rows.streams());
    const int crisis = static_cast<int>(rows.countOf(market::Regime::Crisis));
    QString text = all == 0 ? tr("No instruments yet") : tr("%1 of %n in Crisis", nullptr, all).arg(crisis);
    // What is not known is not quiet.
    if (const std::size_t stale = rows.countStale(); stale > 0)
        text = stale == rows.streams() ? tr("Not one of %1 is current").arg(stale)
                                       : tr("%1, %2 not current").arg(text).arg(stale);
    if (rows.count() < rows.streams())
        text = tr("%1 of %2 found").arg(rows.count()).arg(rows.streams());
    if (text != m_count->text())
        m_count->setText(text);
}

bool RegimeBoard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_view && isEnter) {
        choose(m_view->currentIndex());
        return true;
    }
    if (watched == m_view && key == Qt::Key_Space) {
        togglePin(m_view->currentIndex());
        return true;
    }
    if (watched == m_search && (isEnter || key == Qt::Key_Down)) {
        // What was found first is what was looked for.
        if (isEnter && m_model.rowCount() > 0)
            choose(m_model.index(0, RegimeBoardModel::kSymbol));
        keepPlace();
        m_view->setFocus(Qt::OtherFocusReason);
        return true;
    }
    if (watched == m_search && key == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RegimeBoard::fitColumns() {
    const QFontMetrics metrics = m_view->fontMetrics();
    const int line = metrics.height();
    QFont bold = m_view->font();
    bold.setBold(true);
    const QFontMetrics boldMetrics(bold);
    // Letters end between pixels, and what is a pixel short ends in dots.
    const int margin = 2 * (m_view->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, m_view) + 1) + 2;
    const auto widthOf = [&](const QString& widest) { return metrics.horizontalAdvance(widest) + margin; };
    const int star = widthOf(QStringLiteral("\u2605"));
    const int headMargin = 2 * m_view->style()->pixelMetric(QStyle::PM_HeaderMargin, nullptr, m_view);
    int cell = std::max(line * 7 / 4, boldMetrics.horizontalAdvance(QStringLiteral("5m")) + headMargin);
    int symbol = widthOf(QStringLiteral("BTCUSDT"));
    int last = widthOf(look::localNumber("61602.01"));
    for (int row = 0; row < std::min(m_model.rowCount(), kMostMeasured); ++row) {
        const QString name = m_model.index(row, RegimeBoardModel::kSymbol).data().toString();
        const bool isPinned = m_model.rows().at(static_cast<std::size_t>(row)).pinned;
        symbol = std::max(symbol, isPinned ? boldMetrics.horizontalAdvance(name) + margin : widthOf(name));
        last = std::max(last, widthOf(m_model.index(row, RegimeBoardModel::kLast).data().toString()));
    }
    m_fittedPrice = longestPrice();
    const int rows = m_model.rowCount() * (line * 7 / 4);
    const bool scrolls = rows > m_view->height() - m_view->horizontalHeader()->height();
    const int bar = scrolls ? m_view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_view) : 0;
    const int cells = static_cast<int>(kAlways.size());
    // Only a very long symbol is cut; before the price goes the cells close up a little.
    const int leastSymbol = std::min(symbol, boldMetrics.horizontalAdvance(QStringLiteral("BTCUSDT")) + margin);
    const int missing = leastSymbol + last - (m_view->width() - bar - star - cell * cells);
    if (missing > 0 && missing <= cells * (line * 7 / 16))
        cell -= (missing + cells - 1) / cells;
    int room = m_view->width() - bar - star - cell * cells;
    // Where room is short the regimes are what the board is for; a price is shown whole or not at all.
    const bool showsLast = room >= leastSymbol + last;
    symbol = std::min(symbol, std::max(leastSymbol, room - (showsLast ? last : 0)));
    room -= symbol + (showsLast ? last : 0);
    std::vector<Timeframe> shown(kAlways.begin(), kAlways.end());
    for (const Timeframe timeframe : kMore)
        if (showsLast && room >= cell) {
            shown.push_back(timeframe);
            room -= cell;
        }
    std::sort(shown.begin(), shown.end());
    const int since = widthOf(tr("Changed")) + headMargin;
    const int marketName = std::max(widthOf(QStringLiteral("CRYPTO")), widthOf(tr("Market")) + headMargin);
    const int together = widthOf(tr("Pullback in a downtrend, 58 %"));
    const auto hide = [&](int column, int width) {
        const bool fits = room >= width;
        m_view->setColumnHidden(column, !fits);
        m_view->setColumnWidth(column, width);
        room -= fits ? width : 0;
    };
    hide(RegimeBoardModel::kSince, since);
    hide(RegimeBoardModel::kMarket, marketName);
    hide(RegimeBoardModel::kTogether, together);
    for (const Timeframe timeframe : market::kTimeframes) {
        const bool isShown = std::find(shown.begin(), shown.end(), timeframe) != shown.end();
        m_view->setColumnHidden(RegimeBoardModel::columnOf(timeframe), !isShown);
        m_view->setColumnWidth(RegimeBoardModel::columnOf(timeframe), cell);
    }
    m_view->setColumnWidth(RegimeBoardModel::kStar, star);
    m_view->setColumnHidden(RegimeBoardModel::kLast, !showsLast);
    m_view->setColumnWidth(RegimeBoardModel::kLast, showsLast ? last + std::max(0, room) / 2 : last);
    m_view->setColumnWidth(RegimeBoardModel::kSymbol, symbol + std::max(0, room) - std::max(0, room) / 2);
    m_view->verticalHeader()->setDefaultSectionSize(line * 7 / 4);
    m_model.setShown(std::move(shown));
}

std::uint64_t RegimeBoard::paintedCells() const { return m_delegate->painted(); }

void RegimeBoard::retranslate() {
    setAccessibleName(tr("Regime board"));
    m_view->setAccessibleName(tr("Regimes of all instruments"));
    m_view->setAccessibleDescription(
        tr("One row per instrument, one column per timeframe; Enter shows it on the chart, Space pins it"));
    m_search->setPlaceholderText(tr("Symbol, market, regime"));
    m_search->setAccessibleName(tr("Search the board"));
    m_order->setAccessibleName(tr("Order of the board"));
    m_order->setToolTip(tr("Order of the board: newest change, name or market; pinned instruments stand first"));
    m_order->setItemText(static_cast<int>(BoardOrder::SinceChange), tr("Newest"));
    m_order->setItemText(static_cast<int>(BoardOrder::Name), tr("Name"));
    m_order->setItemText(static_cast<int>(BoardOrder::Market), tr("Market"));
    m_count->setToolTip(tr("Instruments whose confirmed regime is Crisis in a timeframe that is shown. %1")
                            .arg(regimeMeaning(market::Regime::Crisis)));
    m_actions[Search]->setText(tr("Search the regime board"));
    m_actions[Pin]->setText(tr("Pin or unpin the instrument"));
    m_actions[BySince]->setText(tr("Regime board: newest change first"));
    m_actions[ByName]->setText(tr("Regime board: by name"));
    m_actions[ByMarket]->setText(tr("Regime board: by market"));
    m_model.retranslate();
    tellCount();
}

void RegimeBoard::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange)
        fitColumns();
}

void RegimeBoard::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitColumns();
}

} // namespace aetherion::boards
