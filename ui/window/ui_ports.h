#pragma once
// What the window is given: the ports it speaks through, and the settings a person may change while it runs.
//
// Thread: values; the ports must outlive the window. The window never reads or writes a file itself: whoever composes
// the program loads UiSettings, and stores it on MainWindow::settingsChanged.
#include "core/base/clock.h"
#include "ui/look/theme.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace aetherion::contract {
class EnginePort;
class HistoryPort;
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
};

struct UiSettings {
    look::Theme theme = look::Theme::Dark;
    /// Of the ordinary size; kSmallestScalePercent to kLargestScalePercent.
    int scalePercent = 100;
    /// As in translations/: "en".
    QString language = QStringLiteral("en");
    /// IANA name; times are shown in this zone everywhere.
    QString zone = QStringLiteral("UTC");
    /// Who is named in holds and resumes.
    QString operatorName = QStringLiteral("operator");
    /// Where exports and models go, and where the file dialog starts; absolute.
    QString exportFolder;
    QString modelFolder;
    QString recordingFolder;
    /// SOURCE texts, newest first, at most kRecentRecordings.
    QList<QStringList> recentRecordings;
    /// Show the market at once, because something was chosen on the command line.
    bool openMarketPage = false;
};
inline constexpr int kRecentRecordings = 5;

} // namespace aetherion::window
