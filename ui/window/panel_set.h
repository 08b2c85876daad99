#pragma once
// The panels of the window, handed what the engine says: values to those that can be seen, events and the zone to all.
//
// A panel offers what it needs: show(snapshot), show(snapshot, trading), takeEvent(event), setZone(zone); what it does
// not offer it is not given. Thread: GUI. Panels belong to their parents; one that was destroyed is forgotten.
#include "core/contract/engine_event.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/trading_view.h"

#include <QPointer>
#include <QTimeZone>
#include <QWidget>

#include <functional>
#include <vector>

namespace aetherion::window {

class PanelSet {
public:
    template <typename Panel> Panel* add(Panel* panel) {
        Entry entry{panel, {}, {}, {}};
        if constexpr (requires(const contract::EngineSnapshot& s, const contract::TradingView& t) {
                          panel->show(s, t);
                      })
            entry.show = [panel](const auto& snapshot, const auto& trading) { panel->show(snapshot, trading); };
        else if constexpr (requires(const contract::EngineSnapshot& s) { panel->show(s); })
            entry.show = [panel](const auto& snapshot, const auto&) { panel->show(snapshot); };
        if constexpr (requires(const contract::EngineEvent& e) { panel->takeEvent(e); })
            entry.takeEvent = [panel](const auto& event) { panel->takeEvent(event); };
        if constexpr (requires(const QTimeZone& z) { panel->setZone(z); })
            entry.setZone = [panel](const auto& zone) { panel->setZone(zone); };
        if (entry.setZone)
            entry.setZone(m_zone);
        m_entries.push_back(std::move(entry));
        return panel;
    }
    void show(const contract::EngineSnapshot& snapshot, const contract::TradingView& trading) const {
        for (const Entry& entry : m_entries)
            if (entry.panel && entry.show && entry.panel->isVisible())
                entry.show(snapshot, trading);
    }
    void takeEvent(const contract::EngineEvent& event) const {
        for (const Entry& entry : m_entries)
            if (entry.panel && entry.takeEvent)
                entry.takeEvent(event);
    }
    void setZone(const QTimeZone& zone) {
        m_zone = zone;
        for (const Entry& entry : m_entries)
            if (entry.panel && entry.setZone)
                entry.setZone(zone);
    }
    [[nodiscard]] std::vector<QWidget*> widgets() const {
        std::vector<QWidget*> living;
        for (const Entry& entry : m_entries)
            if (entry.panel)
                living.push_back(entry.panel);
        return living;
    }

private:
    struct Entry {
        QPointer<QWidget> panel;
        std::function<void(const contract::EngineSnapshot&, const contract::TradingView&)> show;
        std::function<void(const contract::EngineEvent&)> takeEvent;
        std::function<void(const QTimeZone&)> setZone;
    };
    QTimeZone m_zone{QByteArrayLiteral("UTC")};
    std::vector<Entry> m_entries;
};

} // namespace aetherion::window
