#pragma once
// What more states would buy: BIC and held-out likelihood over the number of states, two curves on two scales.
//
// BIC is better where it is lower, held-out likelihood where it is higher. Criteria favour too many states on real
// data, so nothing is chosen by it. Figures stand in the tool tip and for screen readers. Thread: GUI.
#include "ui/work/training_report.h"

#include <QWidget>

namespace aetherion::work {

class BicChart final : public QWidget {
    Q_OBJECT
public:
    explicit BicChart(QWidget* parent = nullptr);
    /// `states`: of the model itself, which is marked.
    void show(std::vector<BicPointView> points, int states);
    using QWidget::show;
    /// Where a number of states stands in BIC; for the test that the curve is drawn from its figures.
    [[nodiscard]] std::optional<QPointF> placeOf(int states) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    [[nodiscard]] QRectF plotArea() const;
    [[nodiscard]] double xOf(int states) const;
    [[nodiscard]] static double share(double value, double least, double most);

    std::vector<BicPointView> m_points;
    int m_states = 0;
};

} // namespace aetherion::work
