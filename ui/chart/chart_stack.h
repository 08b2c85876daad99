#pragma once
// Everything about one instrument in one timeframe, on one time axis: title and timeframes, read-out, candles with
// volume, regime ribbon, probabilities.
//
// Shows what the engine has in memory and fetches older bars as the view moves into the past. Choosing another
// timeframe keeps the time in view. While nobody chose a timeframe the one that has bars is taken. Thread: GUI. Owns
// its data.
#include "core/contract/engine_snapshot.h"
#include "ui/boards/regime_cautions.h"
#include "ui/chart/chart_data.h"
#include "ui/chart/chart_viewport.h"
#include "ui/chart/history_loader.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPushButton;

namespace aetherion::look {
class CautionLine;
class ElidedLabel;
} // namespace aetherion::look

namespace aetherion::boards {
class RegimeHeadline;
class RegimeLegend;
} // namespace aetherion::boards

namespace aetherion::chart {

class CandleChart;
class ProbabilityPane;
class RegimeTimeline;
class TimeAxisStrip;
class TimeframeBar;

class ChartStack final : public QWidget {
    Q_OBJECT
public:
    explicit ChartStack(contract::HistoryPort& history, QWidget* parent = nullptr);
    /// `view` is a stream of that snapshot. Cheap when nothing of it changed.
    void show(const contract::EngineSnapshot& snapshot, const contract::StreamView& view);
    /// The session has no streams (yet).
    void showNothing(const QString& why);
    void setTimeframe(market::Timeframe timeframe);
    void setZone(const QTimeZone& zone);
    [[nodiscard]] market::Timeframe timeframe() const { return m_timeframe; }
    [[nodiscard]] const ChartViewport& viewport() const { return m_viewport; }
    [[nodiscard]] ChartViewport& viewport() { return m_viewport; }
    [[nodiscard]] const ChartData& data() const { return m_data; }

Q_SIGNALS:
    void timeframeChanged(market::Timeframe timeframe);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void takeSubject(const contract::SessionView& session, const contract::StreamView& view);
    void chooseTimeframe(const contract::StreamView& view);
    void applyTimeframe(market::Timeframe timeframe, bool keepTime);
    void mergeBars(const contract::StreamView& view);
    void askForHistory();
    void settleAfterMove();
    void placeLiveButton();
    void fitLines();
    void updateTexts();
    void updateRegimeTexts();
    void updateReadout();
    [[nodiscard]] const contract::RegimeView* regimeView() const;
    [[nodiscard]] QString fewBarsText() const;
    [[nodiscard]] QString emptyText() const;

    ChartData m_data;
    ChartViewport m_viewport;
    HistoryLoader m_history;
    market::Timeframe m_timeframe = market::Timeframe::M1;
    bool m_wasChosen = false;
    contract::SessionView m_session;
    std::optional<contract::StreamView> m_view;
    std::shared_ptr<const contract::RecentBars> m_recent;
    std::shared_ptr<const std::vector<contract::ModelView>> m_models;
    boards::RegimeCautions m_cautions;
    QTimeZone m_zone;
    Timestamp m_now;
    QString m_historyError;
    QString m_nothing;

    look::ElidedLabel* m_title;
    QLabel* m_market;
    QLabel* m_price;
    TimeframeBar* m_timeframes;
    look::ElidedLabel* m_meta;
    look::ElidedLabel* m_readout;
    look::ElidedLabel* m_notice;
    CandleChart* m_chart;
    QPushButton* m_live;
    boards::RegimeHeadline* m_headline;
    look::CautionLine* m_caution;
    RegimeTimeline* m_timeline;
    boards::RegimeLegend* m_legend;
    ProbabilityPane* m_probabilities;
    TimeAxisStrip* m_axis;
};

} // namespace aetherion::chart
