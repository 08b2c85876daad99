#pragma once
// What the window is given: the ports it speaks through, and the settings a person may change while it runs.
//
// Thread: values; the ports must outlive the window. The window never reads or writes a file itself: whoever composes
// the program loads UiSettings, and stores it on MainWindow::settingsChanged.
#include "core/base/clock.h"
#include "ui/chart/chart_setup.h"
#include "ui/desk/trading_keys.h"
#include "ui/look/theme.h"
#include "ui/window/layout_book.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace aetherion::contract {
class ApiPort;
class AuditPort;
class EnginePort;
class HistoryPort;
class IncidentPort;
class JobPort;
class KillSwitchPort;
class ReplayControl;
class TradingPort;
struct WindowCounts;
} // namespace aetherion::contract

namespace aetherion::window {

struct UiPorts {
    contract::EnginePort& engine;
    contract::ReplayControl& replay;
    contract::KillSwitchPort& killSwitch;
    contract::JobPort& jobs;
    contract::HistoryPort& history;
    contract::TradingPort& trading;
    const Clock& clock;
    /// Where the window says how it keeps up; null: nowhere.
    contract::WindowCounts* counts = nullptr;
    /// What a person changes here is put on record; null: nothing can be, and what needs a record is refused.
    contract::AuditPort* audit = nullptr;
    /// How other programs reach the engine; null: not at all.
    const contract::ApiPort* api = nullptr;
    /// Null: no incident report can be written here.
    contract::IncidentPort* incidents = nullptr;
};

struct UiSettings {
    look::Theme theme = look::Theme::Dark;
    /// Of the ordinary size; kSmallestScalePercent to kLargestScalePercent.
    int scalePercent = 100;
    /// As in translations/: "en".
    QString language = QStringLiteral("en");
    /// Times are shown in this zone everywhere: an IANA name, "local", or "exchange" for that of the instrument on the
    /// chart.
    QString zone = QStringLiteral("UTC");
    /// Which colours rising and falling candles have.
    look::CandleColors candleColors = look::CandleColors::Quiet;
    chart::ChartSetup chart;
    desk::TradingKeys tradingKeys;
    /// An icon with the stop beside the clock, where the desktop has room for one.
    bool showTray = true;
    /// All alarms but Halted are silent.
    bool alarmsMuted = false;
    /// Who is named in holds and resumes.
    QString operatorName = QStringLiteral("operator");
    /// Where exports and models go, and where the file dialog starts; absolute.
    QString exportFolder;
    QString modelFolder;
    QString recordingFolder;
    /// What the two are by themselves.
    QString usualExportFolder;
    QString usualRecordingFolder;
    /// SOURCE texts, newest first, at most kRecentRecordings.
    QList<QStringList> recentRecordings;
    /// Show the market at once, because something was chosen on the command line.
    bool openMarketPage = false;
    /// SOURCE texts of the recording with which the program begins; empty: none.
    QStringList openedRecording;
    /// How the window is arranged.
    LayoutBook layouts;
    /// What has to be said of the stored ones; empty where all is well.
    QString layoutNotice;
};
inline constexpr int kRecentRecordings = 5;

} // namespace aetherion::window
