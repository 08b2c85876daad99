#pragma once
// The candles with their volumes: price axis in a fixed gutter, the kind of data written through the plot, a tag at the
// last price, a crosshair with price and time.
//
// Thread: GUI. Draws the visible range only (candle_painter.h).
#include "core/market/instrument.h"
#include "ui/chart/chart_pane.h"
#include "ui/chart/price_axis.h"

namespace aetherion::chart {

class CandleChart final : public ChartPane {
    Q_OBJECT
public:
    CandleChart(const ChartData& chartData, ChartViewport& viewport, QWidget* parent = nullptr);
    /// `watermark` names the kind of data; empty where nothing is shown.
    void setSubject(const QString& watermark, const market::Precision& precision);
    /// Written into the middle of an empty plot.
    void setEmptyText(const QString& text);
    /// Lines and boxes of the last painting, for those who check that it is bounded.
    [[nodiscard]] std::size_t strokesPainted() const { return m_strokes; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// Where nothing of the source lies before.
    void paintBeginning(QPainter& painter, const QRectF& area, const ChartData::Range& visible,
                        const look::ThemeColors& colors) const;
    void paintWatermark(QPainter& painter, const QRectF& area, const look::ThemeColors& colors) const;
    void paintTag(QPainter& painter, double y, const QString& text, const QColor& fill, const QColor& ink) const;
    void paintPriceAxis(QPainter& painter, const QRectF& area, const PriceAxis& axis, double tagY,
                        const look::ThemeColors& colors) const;
    void paintEmpty(QPainter& painter, const look::ThemeColors& colors) const;
    void fitGutter();

    QString m_watermark;
    QString m_emptyText;
    market::Precision m_precision;
    std::optional<double> m_pointerY;
    std::size_t m_strokes = 0;
};

} // namespace aetherion::chart
