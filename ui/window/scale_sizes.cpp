#include "ui/window/scale_sizes.h"

#include "ui/window/market_page.h"
#include "ui/window/on_screen.h"

#include <QApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

#include <algorithm>

namespace aetherion::window {

namespace {

bool isFree(const QWidget& window) { return !window.isMaximized() && !window.isFullScreen(); }

/// Those that a person can resize.
bool isBeside(const QWidget& window, const QWidget& frame) {
    const Qt::WindowType type = window.windowType();
    return &window != &frame && (type == Qt::Window || type == Qt::Dialog || type == Qt::Tool) && isFree(window) &&
           (window.isVisible() || window.testAttribute(Qt::WA_Resized));
}

} // namespace

ScaleSizes::ScaleSizes(QMainWindow& frame, MarketPage& desk) : m_frame(frame), m_desk(desk) {}

void ScaleSizes::leave(int percent) {
    m_left = percent;
    Kept now;
    now.frame = m_frame.size();
    now.docks = m_desk.dockSizes();
    for (const QSplitter* splitter : m_desk.findChildren<QSplitter*>())
        if (!splitter->objectName().isEmpty())
            now.splitters[splitter->objectName()] = splitter->saveState();
    // Resized by a person since: the size is no longer one of the scale's.
    if (m_given.isValid() && m_given != now.frame)
        for (Kept& kept : m_kept)
            kept.frame = {};
    m_kept[percent] = std::move(now);
    noteWindows();
}

void ScaleSizes::noteWindows() {
    std::vector<Beside> beside;
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (!isBeside(*window, m_frame))
            continue;
        const auto known = std::find_if(m_beside.begin(), m_beside.end(), [window](const Beside& each) {
            return each.window == window && each.given == window->size();
        });
        beside.push_back(known != m_beside.end() ? *known : Beside{window, window->size(), window->size()});
    }
    m_beside = std::move(beside);
}

void ScaleSizes::arrive(int percent) {
    m_percent = percent;
    // After every request to lay out anew, and after those that come of these.
    QCoreApplication::postEvent(this, new QEvent(QEvent::User), Qt::LowEventPriority);
}

bool ScaleSizes::event(QEvent* event) {
    if (event->type() != QEvent::User)
        return QObject::event(event);
    settle();
    return true;
}

void ScaleSizes::settle() {
    if (const auto kept = m_kept.constFind(m_percent); kept != m_kept.constEnd()) {
        if (kept->frame.isValid() && isFree(m_frame))
            m_frame.resize(kept->frame);
        // Docks are laid out within what the page has now.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        m_desk.setDockSizes(kept->docks);
        for (QSplitter* splitter : m_desk.findChildren<QSplitter*>())
            if (const auto state = kept->splitters.constFind(splitter->objectName());
                state != kept->splitters.constEnd())
                (void)splitter->restoreState(*state);
    }
    m_given = m_frame.size();
    settleWindows();
}

void ScaleSizes::settleWindows() {
    for (Beside& each : m_beside) {
        if (!each.window)
            continue;
        QWidget& window = *each.window;
        each.wanted *= static_cast<double>(m_percent) / m_left;
        window.resize(each.wanted.toSize().boundedTo(window.screen()->availableSize()));
        each.given = window.size();
        if (window.isVisible())
            bringWholeOnScreen(window);
    }
}

} // namespace aetherion::window
