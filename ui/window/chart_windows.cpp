#include "ui/window/chart_windows.h"

#include "ui/chart/chart_stack.h"
#include "ui/window/chart_window.h"
#include "ui/window/on_screen.h"

#include <algorithm>

namespace aetherion::window {

ChartWindows::ChartWindows(contract::HistoryPort& history, guard::StopControl& stop, QObject* parent)
    : QObject(parent), m_history(history), m_stop(stop), m_zone(QByteArrayLiteral("UTC")) {
    // Whoever follows is told the symbol by name, which an instrument of another session may have too.
    m_link.shareInstrument(false);
}

ChartWindows::~ChartWindows() {
    for (const auto& window : m_windows)
        delete window;
}

std::vector<ChartWindow*> ChartWindows::windows() const {
    std::vector<ChartWindow*> open;
    for (const auto& window : m_windows)
        if (window && window->isVisible())
            open.push_back(window);
    return open;
}

bool ChartWindows::anyVisible() const {
    const auto open = windows();
    return std::any_of(open.begin(), open.end(), [](const ChartWindow* window) { return !window->isMinimized(); });
}

ChartWindow* ChartWindows::open(const PopOutPlace& place) {
    if (windows().size() >= kMostChartWindows)
        return nullptr;
    auto* window = new ChartWindow(m_history, m_stop, place);
    std::erase_if(m_windows, [](const auto& each) { return each.isNull(); });
    m_windows.emplace_back(window);
    window->setZone(m_zone);
    window->chart().setUp(m_setup);
    window->showStanding(m_standing);
    if (place.linked)
        m_link.join(window->chart());
    connect(window, &ChartWindow::linked, this, [this, window](bool isLinked) {
        if (isLinked)
            m_link.join(window->chart());
        else
            m_link.leave(window->chart());
    });
    connect(window, &ChartWindow::closed, this, &ChartWindows::changed);
    window->show();
    bringOnScreen(*window);
    Q_EMIT changed();
    return window;
}

QList<PopOutPlace> ChartWindows::places() const {
    QList<PopOutPlace> places;
    for (const ChartWindow* window : windows())
        places.append(window->place());
    return places;
}

void ChartWindows::arrange(const QList<PopOutPlace>& places) {
    closeAll();
    for (const PopOutPlace& place : places)
        (void)open(place);
}

void ChartWindows::closeAll() {
    for (ChartWindow* window : windows())
        window->close();
}

void ChartWindows::showFrame(const contract::EngineSnapshot& snapshot) {
    for (ChartWindow* window : windows())
        window->showFrame(snapshot);
}

void ChartWindows::showTables(const guard::Sight& sight) {
    for (ChartWindow* window : windows())
        window->showTables(sight);
}

void ChartWindows::showStanding(const guard::Standing& standing) {
    m_standing = standing;
    for (ChartWindow* window : windows())
        window->showStanding(standing);
}

void ChartWindows::setZone(const QTimeZone& zone) {
    m_zone = zone;
    for (ChartWindow* window : windows())
        window->setZone(zone);
}

void ChartWindows::setUp(const chart::ChartSetup& setup) {
    m_setup = setup;
    for (ChartWindow* window : windows())
        window->chart().setUp(setup);
}

void ChartWindows::follow(const QString& symbol) {
    for (ChartWindow* window : windows())
        window->follow(symbol);
}

} // namespace aetherion::window
