#pragma once
// The settings, a tab for each page. What is changed is in force at once; not modal.
//
// Thread: GUI.
#include "ui/window/ui_ports.h"

#include <QDialog>

#include <functional>
#include <vector>

class QPushButton;
class QTabWidget;

namespace aetherion::window {

class SettingsPage;
class TradingKeySettings;

class SettingsWindow final : public QDialog {
    Q_OBJECT
public:
    /// `takenBy` says to whom a key belongs, empty: to nobody.
    SettingsWindow(const contract::ApiPort* api, std::function<QString(const QKeySequence&)> takenBy, QWidget* parent);
    /// What is in force now.
    void update(const UiSettings& settings);
    void open() override;
    void showArmed(bool keysAreArmed);

Q_SIGNALS:
    void changed(const aetherion::window::UiSettings& settings);
    void operatorChangeRequested();
    void ticketRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void add(SettingsPage* page);
    void retranslate();

    QTabWidget* m_tabs;
    QPushButton* m_reset;
    TradingKeySettings* m_keys;
    std::vector<SettingsPage*> m_pages;
};

} // namespace aetherion::window
