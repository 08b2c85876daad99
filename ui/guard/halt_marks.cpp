#include "ui/guard/halt_marks.h"

#include "ui/guard/halt_frame.h"
#include "ui/guard/risk_text.h"

#include <QApplication>
#include <QWidget>

namespace aetherion::guard {

using risk::RiskState;

namespace {

/// Menus, lists and tool tips are windows, too.
bool isMarked(const QWidget& widget) {
    const Qt::WindowType type = widget.windowType();
    return widget.isWindow() && (type == Qt::Window || type == Qt::Dialog || type == Qt::Tool);
}

} // namespace

QString plainTitle(const QString& title) {
    for (const RiskState state : {RiskState::Halted, RiskState::StandDown, RiskState::ReduceOnly})
        if (const QString prefix = titleFor(state, QString()); title.startsWith(prefix))
            return plainTitle(title.mid(prefix.size()));
    return title;
}

HaltMarks::HaltMarks(QObject* parent) : QObject(parent) {
    setObjectName(QStringLiteral("haltMarks"));
    qApp->installEventFilter(this);
}

HaltMarks::~HaltMarks() { qApp->removeEventFilter(this); }

void HaltMarks::show(RiskState state) {
    if (state == m_state)
        return;
    m_state = state;
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget* window : windows)
        mark(*window);
}

void HaltMarks::mark(QWidget& window) const {
    const bool isOurs = isMarked(window);
    const QString title = titleFor(isOurs ? m_state : RiskState::Active, plainTitle(window.windowTitle()));
    if (!window.windowTitle().isEmpty() && window.windowTitle() != title)
        window.setWindowTitle(title);
    auto* frame = window.findChild<HaltFrame*>(QString(), Qt::FindDirectChildrenOnly);
    const bool wantsFrame = isOurs && m_state == RiskState::Halted;
    if (wantsFrame && !frame)
        new HaltFrame(&window);
    else if (!wantsFrame && frame)
        delete frame;
}

bool HaltMarks::eventFilter(QObject* watched, QEvent* event) {
    const bool opens = event->type() == QEvent::Show;
    if ((opens || event->type() == QEvent::WindowTitleChange) && watched->isWidgetType()) {
        auto& widget = static_cast<QWidget&>(*watched);
        // A dock that floated a moment ago is a window no more.
        if (widget.isWindow() || (opens && plainTitle(widget.windowTitle()) != widget.windowTitle()))
            mark(widget);
    }
    return false;
}

} // namespace aetherion::guard
