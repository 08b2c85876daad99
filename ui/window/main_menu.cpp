#include "ui/window/main_menu.h"

#include <QMenu>
#include <QMenuBar>

namespace aetherion::window {

MainMenu::MainMenu(QMenuBar* bar, ActionTable& table, QObject* parent) : QObject(parent), m_bar(bar) {
    for (const Section section : kSections)
        m_sections[section] = m_bar->addMenu(QString());
    for (const ActionTable::Row& row : table.rows())
        place(row);
    connect(&table, &ActionTable::added, this, &MainMenu::place);
    retranslate();
}

QMenu* MainMenu::menuOf(const ActionTable::Row& row) {
    QMenu* section = m_sections[row.section];
    if (!row.group)
        return section;
    QMenu*& group = m_groups[row.group];
    if (!group) {
        if (row.beginsGroup)
            section->addSeparator();
        group = section->addMenu(ActionTable::text(row.group->text));
        group->setObjectName(QString::fromLatin1(row.group->name));
        group->menuAction()->setObjectName(group->objectName() + QStringLiteral("Action"));
    } else if (row.beginsGroup) {
        group->addSeparator();
    }
    return group;
}

void MainMenu::place(const ActionTable::Row& row) {
    QMenu* menu = menuOf(row);
    if (row.beginsGroup && !row.group)
        menu->addSeparator();
    menu->addAction(row.action);
}

void MainMenu::retranslate() {
    for (const auto& [section, menu] : m_sections)
        menu->setTitle(ActionTable::text(ActionTable::sectionMenuText(section)));
    for (const auto& [group, menu] : m_groups)
        menu->setTitle(ActionTable::text(group->text));
}

} // namespace aetherion::window
