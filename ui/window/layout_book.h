#pragma once
// Named layouts: how a person arranged the window, and what was chosen in it.
//
// Thread: values. The window neither reads nor writes files: whoever composes the program keeps the text
// (layout_text.h) and the versions before it.
#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace aetherion::window {

/// A chart in a window of its own.
struct PopOutPlace {
    QString symbol;
    /// "1m"
    QString timeframe;
    /// Follows the instrument chosen in the main window.
    bool linked = false;
    /// QWidget::saveGeometry
    QByteArray geometry;
    bool operator==(const PopOutPlace&) const = default;
};

struct Layout {
    QString name;
    /// QWidget::saveGeometry of the window; QMainWindow::saveState of its docks.
    QByteArray geometry;
    QByteArray docks;
    /// Splitters and the columns of tables, by objectName.
    QMap<QString, QByteArray> parts;
    QString symbol;
    QString timeframe;
    QStringList pinned;
    QList<PopOutPlace> popOuts;
    bool operator==(const Layout&) const = default;
};

inline constexpr int kMostLayouts = 30;
inline constexpr int kLongestLayoutName = 40;

struct LayoutBook {
    /// The name of the one in use; one that is not in the list is as the program comes.
    QString current;
    QList<Layout> layouts;

    [[nodiscard]] const Layout* find(const QString& name) const;
    /// Replaces the one of that name, or adds it.
    void put(const Layout& layout);
    void remove(const QString& name);
    bool operator==(const LayoutBook&) const = default;
};

/// The layout that everyone begins with.
[[nodiscard]] QString firstLayoutName();

} // namespace aetherion::window
