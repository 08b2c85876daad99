#pragma once
// What can be chosen about one chart, as named actions: for its own menu, the window's menus and the command palette.
//
// Names: overlaySma overlayEma overlayVwap overlayBollinger, paneAtr paneVolatility, paneFeature_<name> for each
// feature that is stored, chartBands chartMarkers foldSessions, and, to be triggered, copyPicture savePicture
// jumpToLive goToStart, and timeframe_<name>, of which the chosen one is checked. Shortcuts work while the focus lies
// within the chart. Thread: GUI.
#include "core/market/timeframe.h"
#include "ui/chart/indicator.h"

#include <QAction>
#include <QList>
#include <QStringList>

class QMenu;
class QWidget;

namespace aetherion::chart {

class ChartActions final : public QObject {
    Q_OBJECT
public:
    /// The actions are added to `owner`.
    explicit ChartActions(QWidget* owner);
    [[nodiscard]] QList<QAction*> all() const { return m_actions; }
    [[nodiscard]] QAction* find(const QString& name) const;
    void fill(QMenu& menu) const;
    /// Those that are not known yet get an action of their own; none is ever taken away.
    void offerFeatures(const QStringList& names);
    /// Names of what is switched on, for a layout; unknown ones are kept for when they are offered.
    [[nodiscard]] QStringList checked() const;
    void check(const QStringList& names);
    /// The same, but panes of features stay as they are.
    void checkOrdinary(const QStringList& names);
    /// Stands in the names of indicators.
    void setSetup(const StudySetup& setup);
    /// Which of the timeframes is the chosen one.
    void showTimeframe(market::Timeframe timeframe);
    [[nodiscard]] static bool isTimeframe(const QAction& action);
    [[nodiscard]] static bool isFeature(const QAction& action);
    void retranslate();

Q_SIGNALS:
    void overlayToggled(IndicatorKind kind, bool shown);
    void paneToggled(IndicatorKind kind, bool shown);
    void featureToggled(const QString& feature, bool shown);
    void timeframeChosen(market::Timeframe timeframe);
    /// One more, for those who list them.
    void offered(QAction* action);

private:
    QAction* add(const QString& name, bool checkable, bool on = false);
    void addStudy(const QString& name, IndicatorKind kind, bool isOverlay);

    QWidget* m_owner;
    QList<QAction*> m_actions;
    QStringList m_awaited;
    StudySetup m_setup;
};

} // namespace aetherion::chart
