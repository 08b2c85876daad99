#pragma once
// The panels of the window, handed what the engine says: values to those that can be seen, events, the zone and the
// operator to all.
//
// A panel offers what it needs: show(sight), show(snapshot, trading) or show(snapshot), takeEvent(event), setZone,
// setSilence, setOperator, setExportFolder, setStream, setNow, reload; what it does not offer it is not given. Thread:
// GUI. Panels belong to their parents; one that was destroyed is forgotten.
#include "core/contract/engine_event.h"
#include "ui/guard/sight.h"

#include <QPointer>
#include <QTimeZone>
#include <QWidget>

#include <functional>
#include <vector>

namespace aetherion::window {

class PanelSet {
public:
    /// Who is shown values while nobody can see it: what gathers them.
    enum class Pace : std::uint8_t { WhileVisible, Always };

    template <typename Panel> Panel* add(Panel* panel, Pace pace = Pace::WhileVisible) {
        Entry entry;
        entry.panel = panel;
        entry.pace = pace;
        if constexpr (requires(const guard::Sight& s) { panel->show(s); })
            entry.show = [panel](const guard::Sight& sight) { panel->show(sight); };
        else if constexpr (requires(const guard::Sight& s) { panel->show(s.snapshot, s.trading); })
            entry.show = [panel](const guard::Sight& sight) { panel->show(sight.snapshot, sight.trading); };
        else if constexpr (requires(const guard::Sight& s) { panel->show(s.snapshot); })
            entry.show = [panel](const guard::Sight& sight) { panel->show(sight.snapshot); };
        else if constexpr (requires(const guard::Sight& s) { panel->setNow(s.now); })
            entry.show = [panel](const guard::Sight& sight) { panel->setNow(sight.now); };
        if constexpr (requires(Duration d) { panel->setSilence(d); })
            entry.setSilence = [panel](Duration silence) { panel->setSilence(silence); };
        if constexpr (requires(const contract::EngineEvent& e) { panel->takeEvent(e); })
            entry.takeEvent = [panel](const auto& event) { panel->takeEvent(event); };
        if constexpr (requires(const QTimeZone& z) { panel->setZone(z); })
            entry.setZone = [panel](const auto& zone) { panel->setZone(zone); };
        if constexpr (requires(const QString& n) { panel->setOperator(n); })
            entry.setOperator = [panel](const auto& name) { panel->setOperator(name); };
        if constexpr (requires(const QString& f) { panel->setExportFolder(f); })
            entry.setExportFolder = [panel](const auto& folder) { panel->setExportFolder(folder); };
        else if constexpr (requires(const QString& f) { panel->table().setExportFolder(f); })
            entry.setExportFolder = [panel](const auto& folder) { panel->table().setExportFolder(folder); };
        if constexpr (requires(market::StreamId s) { panel->setStream(s); })
            entry.setStream = [panel](market::StreamId stream) { panel->setStream(stream); };
        if constexpr (requires { panel->reload(); })
            entry.reload = [panel] { panel->reload(); };
        tell(entry);
        m_entries.push_back(std::move(entry));
        return panel;
    }
    void show(const guard::Sight& sight) const {
        for (const Entry& entry : m_entries)
            if (entry.panel && entry.show && (entry.pace == Pace::Always || entry.panel->isVisible())) {
                if (entry.setSilence)
                    entry.setSilence(sight.silence);
                entry.show(sight);
            }
    }
    void takeEvent(const contract::EngineEvent& event) const { each(&Entry::takeEvent, event); }
    void setZone(const QTimeZone& zone) {
        m_zone = zone;
        each(&Entry::setZone, zone);
    }
    void setOperator(const QString& name) {
        m_operator = name;
        each(&Entry::setOperator, name);
    }
    void setExportFolder(const QString& folder) {
        m_exportFolder = folder;
        each(&Entry::setExportFolder, folder);
    }
    void setStream(market::StreamId stream) {
        m_stream = stream;
        each(&Entry::setStream, stream);
    }
    void reload() const { each(&Entry::reload); }
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
        Pace pace = Pace::WhileVisible;
        std::function<void(const guard::Sight&)> show;
        std::function<void(Duration)> setSilence;
        std::function<void(const contract::EngineEvent&)> takeEvent;
        std::function<void(const QTimeZone&)> setZone;
        std::function<void(const QString&)> setOperator;
        std::function<void(const QString&)> setExportFolder;
        std::function<void(market::StreamId)> setStream;
        std::function<void()> reload;
    };
    template <typename What, typename... Values> void each(What what, const Values&... values) const {
        for (const Entry& entry : m_entries)
            if (entry.panel && entry.*what)
                (entry.*what)(values...);
    }
    void tell(const Entry& entry) const {
        if (entry.setZone)
            entry.setZone(m_zone);
        if (entry.setOperator && !m_operator.isEmpty())
            entry.setOperator(m_operator);
        if (entry.setExportFolder)
            entry.setExportFolder(m_exportFolder);
        if (entry.setStream)
            entry.setStream(m_stream);
    }

    QTimeZone m_zone{QByteArrayLiteral("UTC")};
    QString m_operator;
    QString m_exportFolder;
    market::StreamId m_stream = 0;
    std::vector<Entry> m_entries;
};

} // namespace aetherion::window
