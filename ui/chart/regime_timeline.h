#pragma once
// The regimes of several timeframes under one another, on the candles' time axis: a ribbon each for 1m, 5m, 15m and 1h
// and for the charted one, and in a simulation the truth, with how often the detector has said the same.
//
// A ribbon flips where the change was confirmed; a tick stands at the first bar that showed it. What the forming bar
// says is outlined, Unknown hatched, closed hours blank, missing data hatched without a colour; another model is a
// vertical line. Tool tips say what a name means and what must be said of it. Older regimes are read while the view
// looks past what is known. While the stream says nothing all of it is paler, and what came since is hatched. Thread:
// GUI.
#include "core/contract/history_port.h"
#include "ui/boards/history_pages.h"
#include "ui/boards/regime_cautions.h"
#include "ui/chart/chart_pane.h"
#include "ui/chart/regime_lane.h"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace aetherion::chart {

struct FlipMark;

class RegimeTimeline final : public ChartPane {
    Q_OBJECT
public:
    static constexpr std::array kAlways{market::Timeframe::M1, market::Timeframe::M5, market::Timeframe::M15,
                                        market::Timeframe::H1};

    RegimeTimeline(contract::HistoryPort& history, const ChartData& chartData, ChartViewport& viewport,
                   QWidget* parent = nullptr);
    void show(const contract::EngineSnapshot& snapshot, const contract::StreamView& view, market::Timeframe charted);
    void showNothing();
    using QWidget::show;

    /// For what is under `place`: a ribbon, the truth, a change of models. Empty where nothing is.
    [[nodiscard]] QString toolTipAt(const QPointF& place) const;
    [[nodiscard]] std::size_t laneCount() const { return m_lanes.size(); }
    /// Null where no ribbon shows it.
    [[nodiscard]] const RegimeLane* lane(market::Timeframe timeframe) const;
    /// In pixels, the truth last; empty where there is none.
    [[nodiscard]] QRectF laneRect(market::Timeframe timeframe) const;
    [[nodiscard]] QRectF truthRect() const;
    /// "truth 61 %": of the closed bars of the charted timeframe; empty where nothing was counted.
    [[nodiscard]] QString agreementText() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;

Q_SIGNALS:
    /// A double click on a ribbon.
    void timeframeChosen(market::Timeframe timeframe);

private:
    struct Lane {
        RegimeLane regimes;
        contract::RegimeView view;
        boards::RegimeCautions cautions;
        std::shared_ptr<const contract::RecentBars> recent;
        std::unique_ptr<boards::HistoryPages<contract::PosteriorRow>> older;
    };
    void openLanes(const contract::StreamView& view, market::Timeframe charted);
    /// True where it looks otherwise now.
    bool refresh(Lane& lane, const contract::EngineSnapshot& snapshot, const contract::StreamView& view);
    void askForOlder();
    void takeOlder(market::Timeframe timeframe, const std::vector<contract::PosteriorRow>& rows);
    [[nodiscard]] QRectF rowRect(std::size_t row) const;
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] std::vector<FlipMark> flipMarks(const Lane& lane, double width) const;
    void paintLane(QPainter& painter, const Lane& lane, const QRectF& band, const look::ThemeColors& colors) const;
    void paintWords(QPainter& painter, const Lane& lane, const QRectF& band, const std::vector<LanePiece>& pieces,
                    const std::vector<FlipMark>& marks, const look::ThemeColors& colors) const;
    void paintFlips(QPainter& painter, const QRectF& band, const std::vector<FlipMark>& marks,
                    const look::ThemeColors& colors) const;
    void paintNow(QPainter& painter, const Lane& lane, const QRectF& band, const look::ThemeColors& colors) const;
    void paintModels(QPainter& painter, const Lane& lane, const QRectF& band, const look::ThemeColors& colors) const;
    void paintTruth(QPainter& painter, const QRectF& band, const look::ThemeColors& colors) const;
    [[nodiscard]] QString laneToolTip(const Lane& lane, Timestamp time) const;
    [[nodiscard]] QString truthToolTip(Timestamp time) const;

    contract::HistoryPort& m_history;
    std::vector<Lane> m_lanes;
    market::Timeframe m_charted = market::Timeframe::M1;
    std::uint64_t m_session = 0;
    std::optional<market::Stream> m_stream;
    std::shared_ptr<const contract::TruthView> m_truth;
    Timestamp m_now;
    Timestamp m_shownAt;
    /// The stream says nothing: what is known is as it was.
    bool m_isAged = false;
};

/// A flip as it stands in a ribbon, in pixels: upright where a bar first showed it, and a line from there to where it
/// was confirmed.
struct FlipMark {
    double shown = 0;
    double at = 0;
    market::Regime to = market::Regime::Unknown;
};

/// Where a piece of a ribbon can be written on beside the marks that lie over it.
struct WordRoom {
    /// Before the first of them, for the word.
    QRectF word;
    /// The widest between them, for the shape alone.
    QRectF shape;
};
/// `wide`: of an upright mark, `thick`: of the line under them. `marks` from left to right.
[[nodiscard]] WordRoom wordRoom(const QRectF& piece, std::span<const FlipMark> marks, double wide, double thick);

/// Shape and word of a regime in a box, as far as there is room.
void paintLaneWord(QPainter& painter, const QRectF& box, market::Regime regime, const QString& word, const QColor& ink);

} // namespace aetherion::chart
