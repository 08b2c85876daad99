#include "ui/window/panel_windows.h"

#include "core/contract/trading_port.h"
#include "ui/desk/order_ticket.h"
#include "ui/guard/drill_panel.h"
#include "ui/guard/flatten_panel.h"
#include "ui/guard/incident_panel.h"
#include "ui/guard/rails_panel.h"
#include "ui/guard/stopped_orders_panel.h"
#include "ui/guard/strategies_panel.h"
#include "ui/window/on_screen.h"

#include <QCoreApplication>
#include <QScreen>

namespace aetherion::window {

PanelWindows::PanelWindows(const UiPorts& ports, PanelSet& panels, ActionTable& table, QWidget* window)
    : QObject(window), m_ports(ports), m_panels(panels), m_table(table), m_window(window) {
    using enum Section;
    add({Market,
         "orderTicketAction",
         QT_TRANSLATE_NOOP("Actions", "Order &ticket..."),
         {QKeySequence(Qt::CTRL | Qt::Key_T)}},
        QT_TR_NOOP("Order ticket"), [this] {
            m_ticket = new desk::OrderTicket(m_ports.trading, m_ports.clock);
            m_ticket->setKeys(m_keys);
            return made(m_ticket.data(), Market);
        });
    add({Risk, "railsAction", QT_TRANSLATE_NOOP("Actions", "&Limits and rails..."), {}, nullptr, nullptr, true},
        QT_TR_NOOP("Limits and rails"), [this] { return made(new guard::RailsPanel(m_ports.trading), Risk); });
    add({Risk, "flattenAction", QT_TRANSLATE_NOOP("Actions", "&Flatten...")}, QT_TR_NOOP("Flatten"),
        [this] { return made(new guard::FlattenPanel(m_ports.trading), Risk); });
    add({Risk, "stoppedOrdersAction", QT_TRANSLATE_NOOP("Actions", "&Orders that stops have cancelled...")},
        QT_TR_NOOP("Orders that stops have cancelled"),
        [this] { return made(new guard::StoppedOrdersPanel(m_ports.trading), Risk); });
    add({Risk, "strategiesAction", QT_TRANSLATE_NOOP("Actions", "Arm &strategies...")}, QT_TR_NOOP("Strategies"),
        [this] { return made(new guard::StrategiesPanel(m_ports.trading), Risk); });
    add({Risk, "drillAction", QT_TRANSLATE_NOOP("Actions", "&Drill of the emergency stop...")},
        QT_TR_NOOP("Drill of the emergency stop"),
        [this] { return made(new guard::DrillPanel(m_ports.killSwitch), Risk); });
    add({Risk, "incidentWindowAction", QT_TRANSLATE_NOOP("Actions", "Report of an &incident...")},
        QT_TR_NOOP("Report of an incident"), [this] {
            auto* panel = new guard::IncidentPanel(m_ports.incidents);
            connect(panel, &guard::IncidentPanel::written, this,
                    [this](const QString&, const QString& text) { Q_EMIT said(text); });
            return made(panel, Risk);
        });
    // Its key writes a report at once, so it has to stand from the beginning.
    for (Place& place : m_places)
        if (place.action == QStringLiteral("incidentWindowAction"))
            place.panel = place.make();
    retranslate();
}

template <typename Panel> QWidget* PanelWindows::made(Panel* panel, Section section) {
    panel->setParent(m_window, Qt::Dialog);
    m_panels.add(panel);
    adoptActions(*panel, section);
    return panel;
}

void PanelWindows::adoptActions(const QWidget& panel, Section section) {
    for (QAction* action : panel.findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly))
        if (!action->objectName().isEmpty())
            m_table.adopt(section, action);
}

void PanelWindows::add(const ActionSpec& spec, const char* title, std::function<QWidget*()> make) {
    const QString name = QString::fromLatin1(spec.name);
    connect(m_table.add(spec), &QAction::triggered, this, [this, name] { open(name); });
    m_places.push_back({name, title, std::move(make)});
}

void PanelWindows::open(const QString& action) {
    for (Place& place : m_places) {
        if (place.action != action)
            continue;
        const bool isNew = !place.panel;
        if (isNew) {
            place.panel = place.make();
            retranslate();
        }
        QWidget* panel = place.panel;
        // Those that begin by asking the engine say so.
        if (panel->metaObject()->indexOfSlot("open()") < 0 || !QMetaObject::invokeMethod(panel, "open"))
            panel->show();
        if (isNew && panel == m_ticket)
            Q_EMIT ticketOpened(panel);
        if (isNew)
            panel->resize(
                panel->sizeHint()
                    .expandedTo(QSize(panel->fontMetrics().averageCharWidth() * 90, panel->fontMetrics().height() * 26))
                    .boundedTo(panel->screen()->availableSize()));
        bringOnScreen(*panel);
        panel->raise();
        panel->activateWindow();
    }
}

void PanelWindows::takePrice(Price price, market::Side restingSide) {
    (void)restingSide;
    if (m_ticket && m_ticket->isVisible())
        m_ticket->takePrice(price);
}

void PanelWindows::setTradingKeys(const desk::TradingKeys& keys) {
    m_keys = keys;
    if (m_ticket)
        m_ticket->setKeys(keys);
}

bool PanelWindows::keysArmed() const { return m_ticket && m_ticket->keysArmed(); }

void PanelWindows::retranslate() {
    for (const Place& place : m_places)
        if (place.panel)
            place.panel->setWindowTitle(tr(place.title));
}

} // namespace aetherion::window
