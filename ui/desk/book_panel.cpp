#include "ui/desk/book_panel.h"

#include "ui/desk/ladder_tools.h"
#include "ui/desk/ladder_window.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QTabWidget>
#include <QVBoxLayout>

namespace aetherion::desk {

BookPanel::BookPanel(QWidget* parent)
    : QWidget(parent), m_ladder(new LadderView(LadderShape::Levels, kLevels)), m_tape(new TradesTape),
      m_tabs(new QTabWidget), m_recentre(new QAction(this)), m_hold(new QAction(this)), m_open(new QAction(this)) {
    setObjectName(QStringLiteral("bookPanel"));
    m_tabs->setObjectName(QStringLiteral("bookTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_ladder, {});
    m_tabs->addTab(m_tape, {});
    auto* tools = new LadderTools(*m_ladder, LadderTools::PopOut::Yes);
    m_tabs->setCornerWidget(tools);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_tabs);
    connect(tools, &LadderTools::popOutAsked, this, &BookPanel::openLadder);
    connect(m_ladder, &LadderView::priceChosen, this, &BookPanel::priceChosen);
    connect(m_ladder, &LadderView::cancelAsked, this, &BookPanel::cancelAsked);
    addActions();
    retranslate();
}

void BookPanel::addActions() {
    m_recentre->setObjectName(QStringLiteral("recentreLadderAction"));
    m_hold->setObjectName(QStringLiteral("holdLadderAction"));
    m_open->setObjectName(QStringLiteral("openLadderAction"));
    m_hold->setCheckable(true);
    connect(m_recentre, &QAction::triggered, m_ladder, &LadderView::recentre);
    connect(m_hold, &QAction::toggled, m_ladder, &LadderView::setPinned);
    connect(m_ladder, &LadderView::pinnedChanged, m_hold, &QAction::setChecked);
    connect(m_open, &QAction::triggered, this, &BookPanel::openLadder);
    QWidget::addActions({m_recentre, m_hold, m_open});
}

void BookPanel::setStream(market::StreamId stream) {
    m_stream = stream;
    m_tape->setStream(stream);
}

void BookPanel::setSilence(Duration silence) {
    m_silence = silence;
    m_tape->setSilence(silence);
}

void BookPanel::show(const contract::EngineSnapshot& snapshot) {
    const contract::StreamView* view = streamOf(snapshot, m_stream);
    BookState book;
    if (view) {
        m_instrument = view->stream.instrument;
        book =
            bookStateOf(*view, snapshot.session.kind, specOf(snapshot, m_stream), snapshot.pulse.engineTime, m_silence);
    } else {
        m_instrument = {};
        book.text = tr("No instrument is chosen");
    }
    m_open->setEnabled(view != nullptr);
    m_ladder->show(book);
    m_tape->show(snapshot);
    std::erase_if(m_windows, [](const auto& window) { return !window; });
    for (const auto& window : m_windows) {
        window->setSilence(m_silence);
        window->show(snapshot);
    }
}

void BookPanel::show(const contract::EngineSnapshot& snapshot, const contract::TradingView& trading) {
    show(snapshot);
    const contract::StreamView* view = streamOf(snapshot, m_stream);
    m_ladder->setOwn(view ? ownOrders(trading, view->stream, snapshot.session.kind) : std::vector<OwnOrder>{});
    for (const auto& window : m_windows)
        window->showOwn(snapshot, trading);
}

void BookPanel::openLadder() {
    if (m_instrument.symbol.empty())
        return;
    for (const auto& window : m_windows) {
        if (window && window->instrument() == m_instrument) {
            window->raise();
            window->activateWindow();
            return;
        }
    }
    auto* window = new LadderWindow(m_instrument, this);
    m_windows.push_back(window);
    window->ladder().show(m_ladder->book());
    connect(window, &LadderWindow::priceChosen, this, &BookPanel::priceChosen);
    connect(window, &LadderWindow::cancelAsked, this, &BookPanel::cancelAsked);
    window->show();
    Q_EMIT ladderOpened(window);
}

void BookPanel::retranslate() {
    setAccessibleName(tr("Order book"));
    m_tabs->setTabText(0, tr("Book"));
    m_tabs->setTabText(1, tr("Trades"));
    m_recentre->setText(tr("Recentre the ladder"));
    m_hold->setText(tr("Hold the ladder's prices"));
    m_open->setText(tr("Open the full ladder"));
}

void BookPanel::keyPressEvent(QKeyEvent* event) {
    // A button or a tab that had no use for the key: Space is theirs.
    const bool isLadders = m_tabs->currentIndex() == 0 && event->key() != Qt::Key_Space &&
                           !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (!isLadders || !m_ladder->takeKey(event->key()))
        QWidget::keyPressEvent(event);
}

void BookPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::desk
