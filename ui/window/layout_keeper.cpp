#include "ui/window/layout_keeper.h"

#include "ui/look/rows_view.h"
#include "ui/look/theme.h"
#include "ui/window/on_screen.h"

#include <QAbstractItemView>
#include <QDockWidget>
#include <QHeaderView>
#include <QMainWindow>
#include <QSplitter>

namespace aetherion::window {

namespace {

/// Grows when docks are added or taken away, so that an older arrangement is not taken for a newer one.
constexpr int kDockVersion = 1;

/// Columns that fit themselves have nothing to keep.
bool keepsColumns(const QHeaderView& header) {
    for (int column = 0; column < header.count(); ++column)
        if (header.sectionResizeMode(column) == QHeaderView::Interactive)
            return header.parent() && !header.parent()->objectName().isEmpty() &&
                   header.orientation() == Qt::Horizontal;
    return false;
}

/// Widths of these are a person's own, not those that the table fitted itself.
bool isOwn(const QHeaderView& header) {
    const auto* rows = qobject_cast<const look::RowsView*>(header.parent());
    return rows && rows->keepsColumns();
}

QString ownMarkOf(const QHeaderView& header) { return header.parent()->objectName() + QStringLiteral("/ownWidths"); }

/// What was kept of other columns has another name, and is not found.
QString nameOf(const QHeaderView& header) {
    const QVariant edition = header.parent()->property(look::kColumnsEdition);
    return header.parent()->objectName() + QStringLiteral("/columns") +
           (edition.isValid() ? edition.toString() : QString());
}

} // namespace

LayoutKeeper::LayoutKeeper(QMainWindow& frame, QMainWindow& desk) : m_frame(frame), m_desk(desk) {}

void LayoutKeeper::take(Layout& layout) const {
    layout.geometry = m_frame.saveGeometry();
    layout.docks = m_desk.saveState(kDockVersion);
    layout.parts.clear();
    for (const QSplitter* splitter : m_desk.findChildren<QSplitter*>())
        if (!splitter->objectName().isEmpty() && !splitter->property(look::kDividesItself).toBool())
            layout.parts[splitter->objectName()] = splitter->saveState();
    for (const QHeaderView* header : m_desk.findChildren<QHeaderView*>())
        if (keepsColumns(*header)) {
            layout.parts[nameOf(*header)] = header->saveState();
            if (isOwn(*header))
                layout.parts[ownMarkOf(*header)] = QByteArrayLiteral("1");
        }
}

bool LayoutKeeper::arrange(const Layout& layout) const {
    if (!layout.docks.isEmpty() && !m_desk.restoreState(layout.docks, kDockVersion))
        return false;
    if (!layout.geometry.isEmpty())
        (void)m_frame.restoreGeometry(layout.geometry);
    bringOnScreen(m_frame);
    for (QDockWidget* dock : m_desk.findChildren<QDockWidget*>())
        if (dock->isFloating() && dock->isVisible())
            bringOnScreen(*dock);
    for (QSplitter* splitter : m_desk.findChildren<QSplitter*>())
        if (const auto part = layout.parts.find(splitter->objectName()); part != layout.parts.end()) {
            (void)splitter->restoreState(*part);
            if (splitter->property(look::kDividesItself).isValid())
                splitter->setProperty(look::kDividesItself, false);
        }
    for (QHeaderView* header : m_desk.findChildren<QHeaderView*>())
        if (keepsColumns(*header))
            if (const auto part = layout.parts.find(nameOf(*header)); part != layout.parts.end()) {
                (void)header->restoreState(*part);
                auto* rows = qobject_cast<look::RowsView*>(header->parent());
                if (rows && layout.parts.contains(ownMarkOf(*header)))
                    rows->keepColumns();
            }
    return true;
}

} // namespace aetherion::window
