#pragma once
// Finds and runs anything the program can do, by a few letters of its name (Ctrl+K). The emergency stop comes first.
//
// Lies over the window that called it; nothing waits for it, and the stop beside and behind it stays in reach. Shows
// the shortcut of each command and whether it can be had now. Enter runs the chosen one, Escape and a click elsewhere
// close it. Nothing is chosen until letters are typed or an arrow key is pressed, so that Ctrl+K and Enter do nothing.
// Thread: GUI.
#include "ui/window/action_table.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace aetherion::window {

class CommandPalette final : public QFrame {
    Q_OBJECT
public:
    /// `first` is the objectName of the command that comes first whenever it fits.
    CommandPalette(const ActionTable& table, QString first, QWidget* parent);
    /// Over this window, empty, with the focus; again closes it.
    void toggle(QWidget* window);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void fill();
    void place();
    void fitColumns();
    [[nodiscard]] int widestIn(int column) const;
    void run(const QTreeWidgetItem* item);
    void leave();
    bool takeKey(const QKeyEvent& key);

    const ActionTable& m_table;
    const QString m_first;
    QLineEdit* m_query;
    QTreeWidget* m_found;
    QLabel* m_hint;
    QPointer<QWidget> m_before;
};

} // namespace aetherion::window
