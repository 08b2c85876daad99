#pragma once
// All keys on one page, from the table of actions: `?` and F1. Not modal; made anew each time it is opened and when the
// language changes. Thread: GUI.
#include "ui/window/action_table.h"

#include <QDialog>

class QTextBrowser;

namespace aetherion::window {

class CheatSheet final : public QDialog {
    Q_OBJECT
public:
    CheatSheet(const ActionTable& table, QWidget* parent);
    void open() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fit();

    const ActionTable& m_table;
    QTextBrowser* m_text;
};

} // namespace aetherion::window
