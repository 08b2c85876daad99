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

/// Everything, or only the windows beside, or these once more.
constexpr int kSettle = QEvent::User;
constexpr int kSettleWindows = QEvent::User + 1;
constexpr int kLookAgain = QEvent::User + 2;
/// What a window needs at least follows from how its contents are laid out in what it was given before.
constexpr int kMostLooks = 3;

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
    // What is between two sizes is neither.
    if (m_isSettling)
        return;
    m_isSettling = true;
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
    postSettling(kSettle);
}

void ScaleSizes::leaveLanguage() { noteWindows(); }

void ScaleSizes::arriveInLanguage() { postSettling(kSettleWindows); }

void ScaleSizes::postSettling(int event) {
    // After every request to lay out anew, and after those that come of these.
    QCoreApplication::postEvent(this, new QEvent(static_cast<QEvent::Type>(event)), Qt::LowEventPriority);
}

bool ScaleSizes::event(QEvent* event) {
    switch (static_cast<int>(event->type())) {
    case kSettle:
        settle();
        return true;
    case kSettleWindows:
        settleWindows();
        return true;
    case kLookAgain:
        lookAgain();
        return true;
    }
    return QObject::event(event);
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
        each.wanted *= static_cast<double>(m_percent) / m_left;
        give(each);
    }
    m_left = m_percent;
    m_isSettling = false;
    m_looks = 0;
    postSettling(kLookAgain);
}

void ScaleSizes::lookAgain() {
    for (Beside& each : m_beside)
        give(each);
    if (++m_looks < kMostLooks)
        postSettling(kLookAgain);
}

void ScaleSizes::give(Beside& to) {
    if (!to.window)
        return;
    QWidget& window = *to.window;
    window.resize(to.wanted.toSize().boundedTo(window.screen()->availableSize()));
    to.given = window.size();
    if (window.isVisible())
        bringWholeOnScreen(window);
}

} // namespace aetherion::window
