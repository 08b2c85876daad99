#pragma once
// The menus, made from the table of actions: what is added to the table stands in its menu, and nothing else does.
//
// Thread: GUI.
#include "ui/window/action_table.h"

#include <map>

class QMenu;
class QMenuBar;

namespace aetherion::window {

class MainMenu final : public QObject {
    Q_OBJECT
public:
    MainMenu(QMenuBar* bar, ActionTable& table, QObject* parent);
    void retranslate();

private:
    void place(const ActionTable::Row& row);
    QMenu* menuOf(const ActionTable::Row& row);

    QMenuBar* m_bar;
    std::map<Section, QMenu*> m_sections;
    std::map<const ActionGroup*, QMenu*> m_groups;
};

} // namespace aetherion::window
