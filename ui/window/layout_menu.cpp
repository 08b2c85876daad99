#include "ui/window/layout_menu.h"

#include "ui/window/layouts.h"
#include "ui/window/name_form.h"

#include <QActionGroup>
#include <QCoreApplication>

#include <functional>

namespace aetherion::window {

namespace {

constexpr ActionGroup kLayouts{"layoutMenu", QT_TRANSLATE_NOOP("Actions", "La&youts")};

} // namespace

LayoutMenu::LayoutMenu(ActionTable& table, Layouts& layouts, QWidget* window)
    : QObject(window), m_table(table), m_layouts(layouts), m_window(window), m_names(new QActionGroup(this)) {
    const auto add = [&](const char* name, const char* text) {
        return m_table.add({Section::View, name, text, {}, &kLayouts});
    };
    connect(add("saveLayoutAction", QT_TRANSLATE_NOOP("Actions", "&Save layout as...")), &QAction::triggered, this,
            [this] { ask(tr("Save the layout as"), QString(), &Layouts::saveAs); });
    connect(add("renameLayoutAction", QT_TRANSLATE_NOOP("Actions", "&Rename this layout...")), &QAction::triggered,
            this, [this] { ask(tr("Rename the layout"), m_layouts.book().current, &Layouts::rename); });
    connect(add("deleteLayoutAction", QT_TRANSLATE_NOOP("Actions", "&Delete this layout")), &QAction::triggered, this,
            [this] { (void)m_layouts.removeCurrent(); });
    connect(add("resetLayoutAction", QT_TRANSLATE_NOOP("Actions", "&As it came")), &QAction::triggered, &m_layouts,
            &Layouts::reset);
    connect(&m_layouts, &Layouts::listChanged, this, &LayoutMenu::list);
    connect(m_names, &QActionGroup::triggered, this, [this](QAction* action) {
        const QString reason = m_layouts.switchTo(action->data().toString());
        if (!reason.isEmpty())
            Q_EMIT refused(reason);
    });
    list();
}

void LayoutMenu::list() {
    for (QAction* action : m_names->actions()) {
        m_names->removeAction(action);
        m_table.remove(action);
    }
    bool first = true;
    for (const Layout& layout : m_layouts.book().layouts) {
        const QByteArray name = "layout" + QByteArray::number(m_names->actions().size() + 1) + "Action";
        QString text = layout.name;
        QAction* action = m_table.addNamed({Section::View, name.constData(), nullptr, {}, &kLayouts, nullptr, first},
                                           text.replace(u'&', QStringLiteral("&&")));
        first = false;
        action->setCheckable(true);
        action->setChecked(layout.name == m_layouts.book().current);
        action->setData(layout.name);
        m_names->addAction(action);
    }
}

void LayoutMenu::ask(const QString& title, const QString& name, QString (Layouts::*take)(const QString&)) {
    if (!m_form)
        m_form = new NameForm(m_window);
    m_form->ask(title, name,
                [&layouts = m_layouts, take](const QString& chosen) { return std::invoke(take, layouts, chosen); });
}

} // namespace aetherion::window
