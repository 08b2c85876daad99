#pragma once
// The confirmed regime of every bar as a band under the candles, on their time axis.
//
// A bar's piece spans the bar's own bucket, so ribbon and candle of one bar share their x. Pieces of one regime are
// joined; neighbours that fall into one pixel column are drawn as the newest of them. Wide pieces carry shape and word.
// Where there are no regimes the ribbon says why. Thread: GUI.
#include "ui/boards/regime_cautions.h"
#include "ui/chart/chart_pane.h"

#include <vector>

namespace aetherion::chart {

class RegimeRibbon final : public ChartPane {
    Q_OBJECT
public:
    /// A joined piece in pixels.
    struct Piece {
        double left = 0;
        double right = 0;
        market::Regime regime = market::Regime::Unknown;
    };

    RegimeRibbon(const ChartData& chartData, ChartViewport& viewport, QWidget* parent = nullptr);
    /// Shown where there is nothing to show: "no model covers CRYPTO 5m".
    void setReason(const QString& reason);
    /// Marks the words and explains them in the tool tip, with what confirmation costs.
    void setSaid(const boards::RegimeCautions& cautions, const QString& confirmation);
    /// What is in view, left to right; at most one piece per pixel column.
    [[nodiscard]] std::vector<Piece> pieces() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString toolTipOf(market::Regime regime) const;

    QString m_reason;
    boards::RegimeCautions m_cautions;
    QString m_confirmation;
};

} // namespace aetherion::chart
