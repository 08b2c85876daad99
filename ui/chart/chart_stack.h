#pragma once
// Everything about one instrument in one timeframe, on one time axis: title and timeframes, read-out, candles with
// volume, markers and averages, regime ribbon, probabilities, and panes under them that are chosen (chart_actions.h).
//
// Shows what the engine has in memory and fetches older bars as the view moves into the past. Choosing another
// timeframe keeps the time in view. While nobody chose a timeframe the one that has bars is taken. Stands alone: a
// window of its own needs nothing but show(). Thread: GUI. Owns its data.
#include "core/contract/engine_snapshot.h"
#include "ui/boards/regime_cautions.h"
#include "ui/chart/chart_actions.h"
#include "ui/chart/chart_data.h"
#include "ui/chart/chart_viewport.h"
#include "ui/chart/history_loader.h"
#include "ui/chart/picture_saver.h"
#include "ui/chart/session_folds.h"
#include "ui/chart/trade_history.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

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
class ChartStudies;
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
    /// The instrument that was set, or the first one; nothing where the session has no streams.
    void show(const contract::EngineSnapshot& snapshot);
    /// The same, with the instrument's trades and orders as markers.
    void show(const contract::EngineSnapshot& snapshot, const contract::TradingView& trading);
    /// Trades and orders of the instrument that is shown. Cheap when nothing of them changed.
    void showTrading(const contract::TradingView& trading);
    void setMarkers(std::vector<Marker> markers);
    /// The session has no streams (yet).
    void showNothing(const QString& why);
    void setTimeframe(market::Timeframe timeframe);
    /// What show() without a stream looks for from now on.
    void setInstrument(const market::InstrumentKey& instrument);
    /// What is shown, or will be.
    [[nodiscard]] std::optional<market::InstrumentKey> instrument() const;
    /// Of the market that is shown, for those who show its own time; UTC where there is none.
    [[nodiscard]] QTimeZone exchangeZone() const;
    [[nodiscard]] ChartActions& chartActions() { return m_actions; }
    void setZone(const QTimeZone& zone);
    /// What is shown changes only where the setting of that did: until then it is the chart's own.
    void setUp(const ChartSetup& setup);
    [[nodiscard]] market::Timeframe timeframe() const { return m_timeframe; }
    [[nodiscard]] const ChartViewport& viewport() const { return m_viewport; }
    [[nodiscard]] ChartViewport& viewport() { return m_viewport; }
    [[nodiscard]] const ChartData& data() const { return m_data; }
    [[nodiscard]] const SessionFolds& folds() const { return m_folds; }
    /// All that is seen, the kind of data written through it included.
    [[nodiscard]] QImage picture();

public Q_SLOTS:
    void copyPicture();
    /// Asks where to.
    void savePicture();
    /// As PNG, on another thread; pictureSaved or pictureFailed follows.
    void savePictureAs(const QString& path);

Q_SIGNALS:
    void timeframeChanged(market::Timeframe timeframe);
    /// Chosen for this chart, or shown by it for the first time.
    void instrumentChanged(const market::InstrumentKey& instrument);
    /// The first candles are on the screen; once.
    void candlesDrawn();
    void pictureSaved(const QString& path);
    void pictureFailed(const QString& path, const QString& reason);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void connectAll();
    void takeSubject(const contract::SessionView& session, const contract::StreamView& view);
    void chooseTimeframe(const contract::StreamView& view);
    void applyTimeframe(market::Timeframe timeframe, bool keepTime);
    void mergeBars(const contract::StreamView& view);
    /// Bars came at either end.
    void takeExtent();
    void askForHistory();
    void takeTrades();
    void sayOfPicture(const QString& text);
    void settleAfterMove();
    void placeLiveButton();
    void fitHead();
    void fitLines();
    void updateTexts();
    void updateRegimeTexts();
    [[nodiscard]] bool isTold() const;
    void updateReadout();
    [[nodiscard]] const contract::RegimeView* regimeView() const;
    [[nodiscard]] QString fewBarsText() const;
    /// Nothing comes of what is shown, though it ought to.
    [[nodiscard]] bool isSilent() const;
    [[nodiscard]] QString emptyText() const;

    ChartActions m_actions;
    ChartSetup m_setup;
    ChartData m_data;
    SessionFolds m_folds;
    ChartViewport m_viewport;
    HistoryLoader m_history;
    TradeHistory m_trades;
    market::Timeframe m_timeframe = market::Timeframe::M1;
    bool m_wasChosen = false;
    /// The price in the head is not current.
    bool m_isHeadOld = false;
    contract::SessionView m_session;
    std::optional<contract::StreamView> m_view;
    std::shared_ptr<const contract::RecentBars> m_recent;
    std::shared_ptr<const std::vector<contract::ModelView>> m_models;
    boards::RegimeCautions m_cautions;
    /// What the words about regimes were made of.
    struct Told {
        market::Timeframe timeframe = market::Timeframe::M1;
        market::Market market = market::Market::Crypto;
        contract::SharedRows<contract::RegimeView> regimes;
        contract::MetaRegimeView meta;
        std::shared_ptr<const std::vector<contract::ModelView>> models;
    };
    std::optional<Told> m_told;
    QTimeZone m_zone;
    Timestamp m_now;
    QString m_historyError;
    QString m_tradesError;
    QString m_nothing;
    std::optional<market::InstrumentKey> m_wanted;
    /// Of the trades and orders that stand in the chart.
    std::uint64_t m_tradingRevision = 0;
    bool m_hasTrading = false;
    PictureSaver m_pictures;
    /// Grabbed when it was asked for, before a dialog covers it.
    QImage m_pendingPicture;
    QString m_pictureText;

    QLabel* m_title;
    QLabel* m_market;
    QLabel* m_price;
    QLabel* m_age;
    QToolButton* m_chooser;
    QMenu* m_chooserMenu;
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
    ChartStudies* m_studies;
    TimeAxisStrip* m_axis;
};

} // namespace aetherion::chart
