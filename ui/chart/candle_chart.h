#pragma once
// The candles with their volumes: behind them regime bands, session lines and hatched gaps, over them averages and the
// markers of trades and orders; price axis in a fixed gutter, the kind of data written through the plot, a tag at the
// last price, a crosshair with price and time.
//
// Thread: GUI. What a frame costs grows with the pixels, not with the candles and markers in view (candle_painter.h).
#include "core/market/instrument.h"
#include "ui/chart/candle_painter.h"
#include "ui/chart/chart_pane.h"
#include "ui/chart/column_ground.h"
#include "ui/chart/marker_layer.h"
#include "ui/chart/overlay_layer.h"
#include "ui/chart/price_axis.h"
#include "ui/chart/session_folds.h"

#include <QPixmap>

namespace aetherion::chart {

class CandleChart final : public ChartPane {
    Q_OBJECT
public:
    CandleChart(const ChartData& chartData, ChartViewport& viewport, QWidget* parent = nullptr);
    /// `watermark` names the kind of data; empty where nothing is shown.
    void setSubject(const QString& watermark, const market::Precision& precision);
    /// Written into the middle of an empty plot.
    void setEmptyText(const QString& text);
    /// Gaps and the market's sessions; outlive the chart. Without them neither is drawn.
    void setFolds(const SessionFolds& folds);
    /// What is shown is old: hatched from the last bar on, with these words ("stale for 12 s"). Empty: it is fresh.
    void setStale(const QString& text);
    void setMarkers(std::vector<Marker> markers);
    [[nodiscard]] const std::vector<Marker>& markers() const { return m_markers.markers(); }
    /// Of the overlays.
    void setStudies(const StudySetup& setup);
    void showBands(bool shown);
    void showMarkers(bool shown);
    void showOverlay(IndicatorKind kind, bool shown);
    /// Lines and boxes of the last painting, for those who check that it is bounded.
    [[nodiscard]] std::size_t strokesPainted() const { return m_strokes; }
    [[nodiscard]] std::size_t markersPainted() const { return m_markersPainted; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// For the first time, while the picture is being painted: connect it queued.
    void candlesDrawn();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QRectF pricesArea() const;
    [[nodiscard]] std::optional<PriceAxis> priceAxis() const;
    [[nodiscard]] double markerSize() const;
    void paintGround(QPainter& painter, const QRectF& area, const look::ThemeColors& colors);
    void paintPlot(QPainter& painter, const ChartData::Range& visible, const look::ThemeColors& colors);
    /// Where nothing of the source lies before.
    void paintBeginning(QPainter& painter, const QRectF& area, const ChartData::Range& visible,
                        const look::ThemeColors& colors) const;
    void paintWatermark(QPainter& painter, const QRectF& area, const look::ThemeColors& colors);
    void paintTag(QPainter& painter, double y, const QString& text, const QColor& fill, const QColor& ink) const;
    void paintPriceAxis(QPainter& painter, const QRectF& area, const PriceAxis& axis, double tagY,
                        const look::ThemeColors& colors) const;
    void paintVolumeLabels(QPainter& painter, const QRectF& area, const ChartData::Range& visible,
                           const look::ThemeColors& colors) const;
    void paintStale(QPainter& painter, const QRectF& area, const look::ThemeColors& colors) const;
    void paintLastPrice(QPainter& painter, const QRectF& area, double lastY, const look::ThemeColors& colors) const;
    void paintPointerPrice(QPainter& painter, const QRectF& area, const PriceAxis& axis,
                           const look::ThemeColors& colors) const;
    void paintEmpty(QPainter& painter, const look::ThemeColors& colors) const;
    void fitGutter();

    QString m_watermark;
    QString m_emptyText;
    QString m_stale;
    market::Precision m_precision;
    const SessionFolds* m_folds = nullptr;
    ColumnGround m_ground;
    MarkerLayer m_markers;
    OverlayLayer m_overlays;
    bool m_showsBands = true;
    bool m_showsMarkers = true;
    std::optional<double> m_pointerY;
    std::size_t m_strokes = 0;
    bool m_hasDrawn = false;
    std::size_t m_markersPainted = 0;
    /// Large letters take longer than all candles: they are drawn once for a size, a text and a theme.
    QPixmap m_watermarkPicture;
    QString m_watermarkKey;
};

} // namespace aetherion::chart
