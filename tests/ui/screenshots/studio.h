#pragma once
// The window before a desk that was made up for its picture, and what cuts pictures out of it.
//
// Thread: GUI. One at a time: theme, scale and language are the application's.
#include "core/contract/api_view.h"
#include "core/contract/audit_port.h"
#include "core/contract/incident_port.h"
#include "core/contract/window_counts.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/guard_fakes.h"
#include "tests/ui/paged_history.h"
#include "tests/ui/screenshots/sample_desk.h"
#include "ui/window/main_window.h"

#include <QPixmap>

namespace aetherion::test {

struct Setting {
    look::Theme theme = look::Theme::Dark;
    int percent = 100;
    /// Of the window.
    QSize size{1440, 900};
    const char* language = "en";
    bool onMarket = true;
};

class Studio {
public:
    explicit Studio(const Setting& setting = {});
    ~Studio();

    /// A full desk; the edit comes last.
    void fill(const std::function<void(contract::EngineSnapshot&)>& edit = {},
              market::SourceKind kind = market::SourceKind::Simulated);
    /// Until everything that was asked for has been answered and drawn.
    void settle();
    void halt();
    /// A rail is breached and holds everything; a feed had a gap, and a job has failed.
    void trouble(risk::RiskState imposed = risk::RiskState::StandDown);
    /// The risk state as holds of this strictness make it; the hold's number.
    std::int64_t hold(risk::RiskState state, const char* who, const char* channel, const std::string& reason,
                      Timestamp time);
    void trigger(const char* action);
    /// A part of the window, or a window of its own, by its objectName; aborts with the name where there is none.
    template <typename Part = QWidget> Part* part(const char* name) {
        if (auto* found = m_window->findChild<Part*>(QString::fromLatin1(name)))
            return found;
        for (QWidget* each : topLevels())
            if (auto* found = qobject_cast<Part*>(each); found && each->objectName() == QLatin1String(name))
                return found;
        qFatal("there is no \"%s\"", name);
    }
    [[nodiscard]] QPixmap take();
    [[nodiscard]] QPixmap take(QWidget* of, QSize size = {});
    /// What the action opens.
    [[nodiscard]] QPixmap takeForm(const char* action, const char* name, QSize size = {});

    window::MainWindow& window() { return *m_window; }
    FakeEngine& engine() { return m_engine; }
    FakeTrading& trading() { return m_trading; }
    FakeJobs& jobs() { return m_jobs; }
    ManualClock& clock() { return m_clock; }
    GuardKillSwitch& killSwitch() { return m_killSwitch; }

private:
    class Audit final : public contract::AuditPort {
        Result<std::int64_t> recordNow(contract::AuditEntry) override { return 1; }
        bool note(contract::AuditEntry) noexcept override { return true; }
        [[nodiscard]] contract::AuditHealth health() const override { return {true, {}, 1, {}, 0, 0}; }
    };
    class Api final : public contract::ApiPort {
        [[nodiscard]] contract::ApiView view() const override {
            return {true, "https://127.0.0.1:8001", {}, 2, 1, 0, 0};
        }
    };
    class Incidents final : public contract::IncidentPort {
        Result<contract::IncidentFile> writeReport() override {
            return contract::IncidentFile{"/home/ops/exports/incident-2024-08-09.zip",
                                          "from 2024-08-08 22:56 to 2024-08-09 00:00 UTC: 412 records, 18 orders"};
        }
    };
    [[nodiscard]] static QList<QWidget*> topLevels();

    ManualClock m_clock{kDeskNow};
    FakeEngine m_engine;
    FakeReplay m_replay;
    GuardKillSwitch m_killSwitch;
    FakeJobs m_jobs;
    PagedHistory m_history;
    FakeTrading m_trading;
    contract::WindowCounts m_counts;
    Audit m_audit;
    Api m_api;
    Incidents m_incidents;
    std::unique_ptr<window::MainWindow> m_window;
};

/// Several pictures as one sheet, in rows.
[[nodiscard]] QPixmap sheetOf(const std::vector<QPixmap>& pictures);

} // namespace aetherion::test
