#pragma once
// Panels that have a window of their own, each made when it is first wanted: the order ticket, the rails, flatten, the
// drill, stopped orders, strategies, the incident report.
//
// None is modal; each keeps its place while the program runs. Thread: GUI. Ports and panels outlive it.
#include "ui/window/action_table.h"
#include "ui/window/panel_set.h"
#include "ui/window/ui_ports.h"

namespace aetherion::desk {
class OrderTicket;
}

namespace aetherion::window {

class PanelWindows final : public QObject {
    Q_OBJECT
public:
    /// `window` is what the others belong to.
    PanelWindows(const UiPorts& ports, PanelSet& panels, ActionTable& table, QWidget* window);
    /// By the objectName of its action; nothing where there is none such.
    void open(const QString& action);
    /// Of the order ticket.
    void setTradingKeys(const desk::TradingKeys& keys);
    [[nodiscard]] bool keysArmed() const;
    void takePrice(Price price, market::Side restingSide);
    void retranslate();

Q_SIGNALS:
    /// The order ticket is on the screen for the first time.
    void ticketOpened(QWidget* window);
    /// For the status bar.
    void said(const QString& text);

private:
    struct Place {
        QString action;
        const char* title = nullptr;
        std::function<QWidget*()> make;
        QWidget* panel = nullptr;
    };
    void add(const ActionSpec& spec, const char* title, std::function<QWidget*()> make);
    template <typename Panel> QWidget* made(Panel* panel, Section section);
    void adoptActions(const QWidget& panel, Section section);

    UiPorts m_ports;
    PanelSet& m_panels;
    ActionTable& m_table;
    QWidget* m_window;
    std::vector<Place> m_places;
    desk::TradingKeys m_keys;
    QPointer<desk::OrderTicket> m_ticket;
};

} // namespace aetherion::window
