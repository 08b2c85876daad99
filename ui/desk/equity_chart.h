#pragma once
// A small line chart over time: some lines, their gaps left open, and a time axis in the zone that was chosen.
//
// Made for a few hundred points once a second. Thread: GUI. Colours follow the palette.
#include "core/base/time.h"

#include <QChartView>
#include <QColor>
#include <QTimeZone>

#include <vector>

class QCategoryAxis;
class QLineSeries;
class QValueAxis;

namespace aetherion::desk {

struct EquityLine {
    QString name;
    QColor color;
    /// Parallel; one run without gaps each.
    std::vector<QList<QPointF>> runs;
};

class EquityChart final : public QChartView {
    Q_OBJECT
public:
    /// Of older runs, those that would be more are not drawn.
    static constexpr std::size_t kMostRuns = 40;

    explicit EquityChart(const char* name, QWidget* parent = nullptr);
    /// x: milliseconds since 1970. `suffix` stands behind the values.
    void show(const std::vector<EquityLine>& lines, const QTimeZone& zone, const QString& suffix = {});
    using QWidget::show;
    /// Across the plot, faintly: "SIMULATED". Empty: none.
    void setMark(const QString& mark);
    [[nodiscard]] const QString& mark() const { return m_mark; }
    [[nodiscard]] QStringList timeLabels() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintAsThemed();
    void placePlot();
    [[nodiscard]] QLineSeries* seriesAt(std::size_t place);
    void paintMark(QPainter& painter) const;
    void labelTimes(double from, double to, const QTimeZone& zone);

    /// Where there is more than one line: names and colours.
    std::vector<std::pair<QString, QColor>> m_names;
    /// Of the chart; making a series anew costs more than filling it.
    std::vector<QLineSeries*> m_series;
    QString m_mark;
    QCategoryAxis* m_times;
    QValueAxis* m_values;
};

} // namespace aetherion::desk
