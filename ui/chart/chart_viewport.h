#pragma once
// Which stretch of time the chart shows, shared by every pane of it, so that one time has one x everywhere.
//
// The view follows new bars only while the right edge of the data is visible; a view that was moved away stays where it
// is, whatever arrives. Hours in which the market was closed may be folded away (session_folds.h); spans and distances
// are those of the axis, which has no folded hours, and a view keeps its right edge in time when they are folded or
// shown. Thread: GUI. Times are UTC; x is in pixels from the plot's left edge. At least kFewestBars and at most 1.25
// times the whole extent are shown.
#include "core/base/time.h"

#include <QObject>

#include <optional>

namespace aetherion::chart {

class SessionFolds;

class ChartViewport final : public QObject {
    Q_OBJECT
public:
    static constexpr int kFewestBars = 8;
    static constexpr int kOrdinaryBars = 120;

    explicit ChartViewport(QObject* parent = nullptr);

    /// Another stream or timeframe. A view that does not follow keeps its right edge in time.
    void reset(Duration barLength, bool keepTime);
    /// From the first bar's opening to the last bar's closing.
    void setExtent(Timestamp first, Timestamp last);
    [[nodiscard]] bool hasExtent() const { return m_first < m_last; }
    /// Closed hours to leave out while isFolding(); they outlive the viewport.
    void setFolds(const SessionFolds& folds) { m_folds = &folds; }
    void setFolding(bool folding);
    [[nodiscard]] bool isFolding() const { return m_isFolding; }
    /// Null while closed hours are shown.
    [[nodiscard]] const SessionFolds* folds() const { return m_isFolding ? m_folds : nullptr; }

    [[nodiscard]] Timestamp from() const { return moved(m_to, -m_span); }
    [[nodiscard]] Timestamp to() const { return m_to; }
    [[nodiscard]] Duration span() const { return m_span; }
    [[nodiscard]] Duration barLength() const { return m_barLength; }
    [[nodiscard]] bool follows() const { return m_follows; }
    /// The end of the data when the view stopped following; bars from there on have not been seen.
    [[nodiscard]] Timestamp seenUntil() const { return m_seenUntil; }

    [[nodiscard]] double xOf(Timestamp time, double width) const;
    [[nodiscard]] Timestamp timeAt(double x, double width) const;
    /// How wide a bar of full length is.
    [[nodiscard]] double barPixels(double width) const {
        return static_cast<double>(m_barLength.count()) / static_cast<double>(m_span.count()) * width;
    }

    void pan(Duration by);
    /// `factor` above 1 shows less; `anchor` keeps its x.
    void zoom(double factor, Timestamp anchor);
    /// Keeps the right edge of the data while following, else the middle of the view.
    void zoom(double factor);
    /// Shows this much, ending there.
    void showRange(Timestamp from, Timestamp to);
    /// As much as now, ending there.
    void endAt(Timestamp to);
    void goToStart();
    void goToLive();

    [[nodiscard]] std::optional<Timestamp> crosshair() const { return m_crosshair; }
    void setCrosshair(std::optional<Timestamp> time);
    /// Pixels kept right of every plot for the price axis.
    [[nodiscard]] int gutter() const { return m_gutter; }
    void setGutter(int pixels);

Q_SIGNALS:
    void changed();
    void crosshairMoved();

private:
    void settle();
    [[nodiscard]] std::int64_t positionOf(Timestamp time) const;
    [[nodiscard]] Timestamp timeOf(std::int64_t position) const;
    /// Along the axis.
    [[nodiscard]] Timestamp moved(Timestamp time, Duration by) const { return timeOf(positionOf(time) + by.count()); }
    [[nodiscard]] Duration distance(Timestamp from, Timestamp to) const {
        return Duration(positionOf(to) - positionOf(from));
    }
    [[nodiscard]] Duration margin() const { return m_span / 25; }

    Duration m_barLength = std::chrono::minutes(1);
    Timestamp m_first;
    Timestamp m_last;
    Timestamp m_to;
    Duration m_span = std::chrono::minutes(kOrdinaryBars);
    bool m_follows = true;
    Timestamp m_seenUntil;
    std::optional<Timestamp> m_crosshair;
    int m_gutter = 80;
    const SessionFolds* m_folds = nullptr;
    bool m_isFolding = true;
};

} // namespace aetherion::chart
