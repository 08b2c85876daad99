#pragma once
// Layouts in the View menu: those there are, save as, rename, delete, as it came.
//
// Thread: GUI. `layouts` must outlive it.
#include "ui/window/action_table.h"

class QActionGroup;

namespace aetherion::window {

class Layouts;
class NameForm;

class LayoutMenu final : public QObject {
    Q_OBJECT
public:
    /// `window` is what its form belongs to.
    LayoutMenu(ActionTable& table, Layouts& layouts, QWidget* window);

Q_SIGNALS:
    /// What was refused, and why.
    void refused(const QString& reason);

private:
    void list();
    void ask(const QString& title, const QString& name, QString (Layouts::*take)(const QString&));

    ActionTable& m_table;
    Layouts& m_layouts;
    QWidget* m_window;
    NameForm* m_form = nullptr;
    QActionGroup* m_names;
};

} // namespace aetherion::window
