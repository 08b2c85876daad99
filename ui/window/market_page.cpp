#include "ui/window/market_page.h"

#include "core/contract/trading_port.h"
#include "core/market/timeframe.h"
#include "ui/boards/changes_table.h"
#include "ui/boards/decisions_table.h"
#include "ui/boards/events_table.h"
#include "ui/boards/regime_board.h"
#include "ui/boards/state_cards.h"
#include "ui/chart/chart_stack.h"
#include "ui/desk/book_panel.h"
#include "ui/desk/equity_panel.h"
#include "ui/desk/ladder_window.h"
#include "ui/desk/trading_panel.h"
#include "ui/guard/alarms_table.h"
#include "ui/guard/risk_panel.h"
#include "ui/look/formatting.h"
#include "ui/window/aged_snapshot.h"
#include "ui/window/replay_bar.h"
#include "ui/work/jobs_panel.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QEvent>
#include <QVBoxLayout>

namespace aetherion::window {

namespace {

/// Of a desk that is 1440 wide and 768 high, without what stands above and below it.
constexpr double kBoardWidth = 272.0 / 1440;
constexpr double kBookWidth = 340.0 / 1440;
/// Three whole rows of positions, with an alarm above.
constexpr double kBottomHeight = 180.0 / 768;
constexpr double kBookHeight = 360.0 / 600;

/// What of the chart's indicators, panes and marks is shown.
const QString kChartPart = QStringLiteral("chart/shown");

} // namespace

MarketPage::MarketPage(const UiPorts& ports, guard::AlarmWatch& alarms, QWidget* parent)
    : QMainWindow(parent, Qt::Widget), m_ports(ports), m_board(new boards::RegimeBoard),
      m_states(new boards::StateCards), m_chart(new chart::ChartStack(ports.history)), m_replay(new ReplayBar),
      m_book(new desk::BookPanel), m_jobs(new work::JobsPanel(ports.jobs)) {
    setObjectName(QStringLiteral("marketPage"));
    setFocusProxy(m_board);
    auto* centre = new QWidget;
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_chart, 1);
    column->addWidget(m_replay);
    setCentralWidget(centre);
    buildDocks(alarms);
    connectPanels();
    retranslate();
}

void MarketPage::buildDocks(guard::AlarmWatch& alarms) {
    setDockOptions(QMainWindow::AnimatedDocks | QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                   QMainWindow::GroupedDragging);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    const auto bottom = Qt::BottomDockWidgetArea;
    addDock("boardDock", QT_TR_NOOP("Regime board"), m_panels.add(m_board), Qt::LeftDockWidgetArea);
    m_book->setEngine(m_ports.engine);
    addDock("bookDock", QT_TR_NOOP("Order book"), m_panels.add(m_book, PanelSet::Pace::Always),
            Qt::RightDockWidgetArea);
    auto* risk = m_panels.add(new guard::RiskPanel);
    addDock("riskDock", QT_TR_NOOP("Risk"), risk, Qt::RightDockWidgetArea);
    addDock("statesDock", QT_TR_NOOP("Regimes of the model"), m_panels.add(m_states), Qt::RightDockWidgetArea,
            First::Closed);
    auto* trading = m_panels.add(new desk::TradingPanel(m_ports.trading, m_ports.history), PanelSet::Pace::Always);
    addDock("tradingDock", QT_TR_NOOP("Positions and orders"), trading, bottom);
    auto* changes = m_panels.add(new boards::ChangesTable(m_ports.history));
    addDock("changesDock", QT_TR_NOOP("Regime changes"), changes, bottom);
    addDock("alarmsDock", QT_TR_NOOP("Alarms"), m_panels.add(new guard::AlarmsTable(alarms)), bottom);
    addDock("eventsDock", QT_TR_NOOP("Events"), m_panels.add(new boards::EventsTable), bottom);
    addDock("decisionsDock", QT_TR_NOOP("Decisions"), m_panels.add(new boards::DecisionsTable(m_ports.history)),
            bottom);
    addDock("jobsDock", QT_TR_NOOP("Jobs"), m_jobs, bottom);
    auto* equity = m_panels.add(new desk::EquityPanel, PanelSet::Pace::Always);
    equity->setHistory(&m_ports.history);
    addDock("equityDock", QT_TR_NOOP("Equity and drawdown"), equity, bottom, First::Closed);
    connect(risk, &guard::RiskPanel::resumeRequested, this, &MarketPage::resumeRequested);
    connect(risk, &guard::RiskPanel::flattenRequested, this, &MarketPage::flattenRequested);
    connect(risk, &guard::RiskPanel::railsRequested, this, &MarketPage::railsRequested);
    connect(m_book, &desk::BookPanel::cancelAsked, trading, &desk::TradingPanel::cancel);
    connect(trading, &desk::TradingPanel::instrumentChosen, this,
            [this](const market::InstrumentKey& instrument) { choose(instrument); });
    connect(changes, &boards::ChangesTable::changeChosen, this,
            [this](const market::InstrumentKey& instrument, market::Timeframe timeframe, Timestamp time) {
                choose(instrument);
                m_chart->setTimeframe(timeframe);
                m_wantedTime = time;
            });
    arrangeFirst();
}

void MarketPage::connectPanels() {
    connect(m_board, &boards::RegimeBoard::streamChosen, this, [this](market::StreamId stream) { choose(stream); });
    connect(m_board, &boards::RegimeBoard::timeframeChosen, m_chart, &chart::ChartStack::setTimeframe);
    connect(m_chart, &chart::ChartStack::timeframeChanged, this, &MarketPage::tellChart);
    connect(m_book, &desk::BookPanel::priceChosen, this, &MarketPage::priceChosen);
    connect(m_book, &desk::BookPanel::ladderOpened, this,
            [this](desk::LadderWindow* ladder) { Q_EMIT ladderOpened(ladder); });
}

void MarketPage::tellChart() {
    m_board->setCharted(m_stream, m_chart->timeframe());
    m_states->setSubject(m_stream, m_chart->timeframe());
}

QDockWidget* MarketPage::addDock(const char* name, const char* title, QWidget* panel, Qt::DockWidgetArea area,
                                 First first) {
    auto* dock = new QDockWidget(this);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setProperty("title", QByteArray(title));
    dock->setProperty("area", static_cast<int>(area));
    dock->setProperty("isClosedAtFirst", first == First::Closed);
    dock->setWidget(panel);
    dock->toggleViewAction()->setObjectName(QString::fromLatin1(name) + QStringLiteral("Action"));
    if (area == Qt::BottomDockWidgetArea) {
        // The tab names it; a title would take a line from the table. A floating one needs something to be grasped by.
        dock->setTitleBarWidget(new QWidget);
        connect(dock, &QDockWidget::topLevelChanged, dock, [dock](bool floating) {
            QWidget* bar = dock->titleBarWidget();
            dock->setTitleBarWidget(floating ? nullptr : new QWidget);
            if (bar)
                bar->deleteLater();
        });
    }
    m_docks.push_back(dock);
    return dock;
}

void MarketPage::arrangeFirst() {
    QDockWidget* lastBottom = nullptr;
    QDockWidget* firstBottom = nullptr;
    for (QDockWidget* dock : m_docks) {
        const auto area = static_cast<Qt::DockWidgetArea>(dock->property("area").toInt());
        dock->setFloating(false);
        addDockWidget(area, dock);
        dock->setVisible(!dock->property("isClosedAtFirst").toBool());
        if (area != Qt::BottomDockWidgetArea)
            continue;
        if (lastBottom)
            tabifyDockWidget(lastBottom, dock);
        else
            firstBottom = dock;
        lastBottom = dock;
    }
    if (firstBottom)
        firstBottom->raise();
    m_needsSizes = true;
    if (isVisible())
        sizeDocks();
}

void MarketPage::sizeDocks() {
    m_needsSizes = false;
    // In a small window at a large scale the chart needs the room more than what stands beside it.
    const auto wide = [this](double share) { return std::max(1, static_cast<int>(width() * share)); };
    const auto high = [this](double share) { return std::max(1, static_cast<int>(height() * share)); };
    QList<QDockWidget*> left, right, bottom;
    for (QDockWidget* dock : m_docks) {
        if (dock->isFloating())
            continue;
        const Qt::DockWidgetArea area = dockWidgetArea(dock);
        (area == Qt::LeftDockWidgetArea ? left : area == Qt::RightDockWidgetArea ? right : bottom).append(dock);
    }
    if (!left.isEmpty())
        resizeDocks({left.front()}, {wide(kBoardWidth)}, Qt::Horizontal);
    if (!right.isEmpty())
        resizeDocks({right.front()}, {wide(kBookWidth)}, Qt::Horizontal);
    if (!bottom.isEmpty())
        resizeDocks({bottom.front()}, {high(kBottomHeight)}, Qt::Vertical);
    if (right.size() > 1)
        resizeDocks({right[0], right[1]},
                    {high(kBookHeight * (1 - kBottomHeight)), high((1 - kBookHeight) * (1 - kBottomHeight))},
                    Qt::Vertical);
}

bool MarketPage::isInSight(const QDockWidget& dock) const {
    // Those behind another tab are laid out beyond the edge.
    return dock.isVisible() && !dock.isFloating() && rect().intersects(dock.geometry());
}

QMap<QString, QSize> MarketPage::dockSizes() const {
    QMap<QString, QSize> sizes;
    for (const QDockWidget* dock : m_docks)
        if (isInSight(*dock))
            sizes[dock->objectName()] = dock->size();
    return sizes;
}

void MarketPage::setDockSizes(const QMap<QString, QSize>& sizes) {
    // What Qt takes for the size of a dock among tabs has the tabs in it: by how much it is wrong is seen at once.
    QMap<QString, QSize> asked = sizes;
    for (int pass = 0; pass < 2; ++pass) {
        for (const Qt::Orientation orientation : {Qt::Horizontal, Qt::Vertical}) {
            QList<QDockWidget*> docks;
            QList<int> wanted;
            for (QDockWidget* dock : m_docks)
                if (isInSight(*dock) && asked.contains(dock->objectName())) {
                    const QSize size = asked[dock->objectName()];
                    docks << dock;
                    wanted << std::max(1, orientation == Qt::Horizontal ? size.width() : size.height());
                }
            resizeDocks(docks, wanted, orientation);
        }
        QCoreApplication::sendPostedEvents(this, QEvent::LayoutRequest);
        for (const QDockWidget* dock : m_docks)
            if (const auto size = sizes.constFind(dock->objectName()); size != sizes.constEnd())
                asked[dock->objectName()] += *size - dock->size();
    }
}

void MarketPage::take(Layout& layout) const {
    layout.symbol = m_wanted.isEmpty() ? m_symbol : m_wanted;
    layout.pinned = m_board->pinned();
    layout.parts[kChartPart] = m_chart->chartActions().checked().join(u' ').toUtf8();
    layout.timeframe = look::toText(market::name(m_wantedTimeframe.value_or(m_chart->timeframe())));
}

void MarketPage::arrange(const Layout& layout) {
    m_needsSizes = false;
    if (!layout.symbol.isEmpty())
        choose(layout.symbol);
    m_board->setPinned(layout.pinned);
    if (const auto shown = layout.parts.find(kChartPart); shown != layout.parts.end())
        m_chart->chartActions().check(QString::fromUtf8(*shown).split(u' ', Qt::SkipEmptyParts));
    if (const auto timeframe = market::parseTimeframe(look::toUtf8(layout.timeframe)))
        m_wantedTimeframe = *timeframe;
}

void MarketPage::raiseDock(const QString& name) {
    for (QDockWidget* dock : m_docks)
        if (dock->objectName() == name) {
            dock->show();
            dock->raise();
        }
}

const contract::StreamView* MarketPage::selected(const contract::EngineSnapshot& snapshot) const {
    for (const contract::StreamView& view : snapshot.streams)
        if (view.stream.id == m_stream)
            return &view;
    return snapshot.streams.empty() ? nullptr : &snapshot.streams.front();
}

void MarketPage::choose(const QString& symbol) { m_wanted = symbol; }

void MarketPage::choose(market::StreamId stream) {
    m_stream = stream;
    m_isUnsettled = false;
    m_wanted.clear();
    m_panels.setStream(stream);
    tellChart();
}

void MarketPage::choose(const market::InstrumentKey& instrument) { choose(look::toText(instrument.symbol)); }

void MarketPage::settleChoice(const contract::EngineSnapshot& snapshot) {
    if (snapshot.session.number != m_session) {
        m_session = snapshot.session.number;
        if (m_wanted.isEmpty())
            m_wanted = m_symbol;
        m_stream = 0;
        m_isUnsettled = true;
    }
    if (!m_wanted.isEmpty())
        for (const contract::StreamView& view : snapshot.streams)
            if (look::toText(view.stream.instrument.symbol) == m_wanted) {
                choose(view.stream.id);
                break;
            }
    const contract::StreamView* view = selected(snapshot);
    const QString symbol = view ? look::toText(view->stream.instrument.symbol) : QString();
    if (symbol.isEmpty() || (symbol == m_symbol && !m_isUnsettled))
        return;
    m_symbol = symbol;
    const QString wanted = std::exchange(m_wanted, QString());
    choose(view->stream.id);
    m_wanted = wanted;
    Q_EMIT chosen(m_symbol);
}

void MarketPage::showFrame(const contract::EngineSnapshot& snapshot) {
    settleChoice(snapshot);
    if (const contract::StreamView* view = selected(snapshot)) {
        m_isEmpty = false;
        m_chart->show(snapshot, *view);
        if (m_wantedTimeframe && view->bars[market::index(*m_wantedTimeframe)]) {
            m_chart->setTimeframe(*m_wantedTimeframe);
            m_wantedTimeframe.reset();
        }
        if (m_wantedTime) {
            chart::ChartViewport& viewport = m_chart->viewport();
            viewport.pan(*m_wantedTime - (viewport.from() + (viewport.to() - viewport.from()) / 2));
            m_wantedTime.reset();
        }
    } else if (!m_isEmpty) {
        m_isEmpty = true;
        m_chart->showNothing(tr("Waiting for the first data..."));
    }
}

void MarketPage::showTables(const guard::Sight& sight) {
    m_chart->showTrading(sight.trading);
    m_replay->show(sight.snapshot);
    if (m_jobs->isVisible())
        m_jobs->refresh();
    if (sight.hasContact()) {
        m_panels.show(sight);
        return;
    }
    const contract::EngineSnapshot old = agedBy(sight.snapshot, sight.silence);
    if (const contract::StreamView* view = selected(old))
        m_chart->show(old, *view);
    m_panels.show({sight.standing, old, sight.trading, sight.silence, sight.now});
}

void MarketPage::takeEvent(const contract::EngineEvent& event) {
    m_panels.takeEvent(event);
    if (std::holds_alternative<contract::JobChanged>(event.payload))
        m_jobs->refresh();
}

void MarketPage::setZone(const QTimeZone& zone) {
    m_chart->setZone(zone);
    m_replay->setZone(zone);
    m_panels.setZone(zone);
}

void MarketPage::retranslate() {
    setAccessibleName(tr("Market"));
    for (QDockWidget* dock : m_docks) {
        const QString title = tr(dock->property("title").toByteArray().constData());
        dock->setWindowTitle(title);
        dock->setAccessibleName(title);
    }
}

void MarketPage::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (m_needsSizes)
        sizeDocks();
}

void MarketPage::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::window
