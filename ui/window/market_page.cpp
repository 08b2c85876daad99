#include "ui/window/market_page.h"

#include "ui/boards/watch_list.h"
#include "ui/chart/chart_stack.h"
#include "ui/desk/book_panel.h"
#include "ui/look/formatting.h"

#include <QShowEvent>
#include <QSplitter>
#include <QVBoxLayout>

namespace aetherion::window {

MarketPage::MarketPage(contract::HistoryPort& history, QWidget* parent)
    : QWidget(parent), m_watch(new boards::WatchList), m_chart(new chart::ChartStack(history)),
      m_book(new desk::BookPanel), m_split(new QSplitter(Qt::Horizontal)) {
    setObjectName(QStringLiteral("marketPage"));
    setFocusProxy(m_watch);
    m_split->addWidget(m_watch);
    m_split->addWidget(m_chart);
    m_split->addWidget(m_book);
    m_split->setStretchFactor(1, 1);
    m_split->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_split);
    connect(m_watch, &boards::WatchList::streamChosen, this, [this](market::StreamId stream) { m_stream = stream; });
    connect(m_chart, &chart::ChartStack::timeframeChanged, this,
            [this](market::Timeframe timeframe) { m_watch->rows().setTimeframe(timeframe); });
    m_watch->rows().setTimeframe(m_chart->timeframe());
}

const contract::StreamView* MarketPage::selected(const contract::EngineSnapshot& snapshot) const {
    for (const contract::StreamView& view : snapshot.streams)
        if (view.stream.id == m_stream)
            return &view;
    return snapshot.streams.empty() ? nullptr : &snapshot.streams.front();
}

void MarketPage::showFrame(const contract::EngineSnapshot& snapshot) {
    if (snapshot.session.number != m_session) {
        m_session = snapshot.session.number;
        m_stream = 0;
    }
    if (const contract::StreamView* view = selected(snapshot)) {
        m_isEmpty = false;
        m_chart->show(snapshot, *view);
    } else if (!m_isEmpty) {
        m_isEmpty = true;
        m_chart->showNothing(tr("Waiting for the first data..."));
    }
}

void MarketPage::showTables(const contract::EngineSnapshot& snapshot) {
    m_watch->update(snapshot);
    if (const contract::StreamView* view = selected(snapshot))
        m_book->show(*view, snapshot.session.kind);
}

void MarketPage::setZone(const QTimeZone& zone) { m_chart->setZone(zone); }

void MarketPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    // At a large scale in a small window the chart needs the room more than the book.
    m_book->setVisible(width() >= fontMetrics().averageCharWidth() * 120);
}

void MarketPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        m_book->setVisible(width() >= fontMetrics().averageCharWidth() * 120);
}

void MarketPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_wasShown)
        return;
    m_wasShown = true;
    const int letter = fontMetrics().averageCharWidth();
    const int left = std::min(letter * 66, width() * 31 / 100);
    const int right = std::min(letter * 34, width() / 5);
    m_split->setSizes({left, std::max(1, width() - left - right), right});
}

} // namespace aetherion::window
