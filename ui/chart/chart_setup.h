#pragma once
// What a person sets about all charts: windows of the indicators, what a new chart shows, and how much it marks.
//
// Windows are counted in bars, the width of Bollinger's bands in standard deviations. Thread: values.
#include <QStringList>

#include <algorithm>

namespace aetherion::chart {

inline constexpr int kSmallestWindow = 2;
inline constexpr int kLargestWindow = 200;
inline constexpr double kNarrowestBands = 0.5;
inline constexpr double kWidestBands = 5;
/// Trades, and orders, of one view.
inline constexpr int kFewestMarkers = 100;
inline constexpr int kMostMarkers = 20'000;

struct StudySetup {
    int smaWindow = 20;
    int emaWindow = 50;
    int bollingerWindow = 20;
    double bollingerWidth = 2;
    int trueRangeWindow = 14;
    int volatilityWindow = 20;
    bool operator==(const StudySetup&) const = default;
};

struct ChartSetup {
    StudySetup studies;
    /// Names of actions (chart_actions.h).
    QStringList shown{QStringLiteral("chartBands"), QStringLiteral("chartMarkers"), QStringLiteral("foldSessions")};
    int mostMarkers = 5000;
    bool operator==(const ChartSetup&) const = default;
};

/// The nearest that is allowed, for what was read from a file.
[[nodiscard]] inline ChartSetup withinRange(ChartSetup setup) {
    StudySetup& studies = setup.studies;
    for (int* window : {&studies.smaWindow, &studies.emaWindow, &studies.bollingerWindow, &studies.trueRangeWindow,
                        &studies.volatilityWindow})
        *window = std::clamp(*window, kSmallestWindow, kLargestWindow);
    studies.bollingerWidth = std::clamp(studies.bollingerWidth, kNarrowestBands, kWidestBands);
    setup.mostMarkers = std::clamp(setup.mostMarkers, kFewestMarkers, kMostMarkers);
    return setup;
}

} // namespace aetherion::chart
