#include "ui/chart/chart_viewport.h"

#include "ui/chart/session_folds.h"

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

ChartViewport::ChartViewport(QObject* parent) : QObject(parent) {}

std::int64_t ChartViewport::positionOf(Timestamp time) const {
    return m_isFolding && m_folds ? m_folds->positionOf(time) : epochNanos(time);
}

Timestamp ChartViewport::timeOf(std::int64_t position) const {
    return m_isFolding && m_folds ? m_folds->timeAt(position) : fromEpochNanos(position);
}

void ChartViewport::reset(Duration barLength, bool keepTime) {
    m_barLength = barLength;
    m_span = barLength * kOrdinaryBars;
    m_first = m_last = Timestamp{};
    if (!keepTime)
        m_follows = true;
    m_crosshair.reset();
    Q_EMIT changed();
}

void ChartViewport::setExtent(Timestamp first, Timestamp last) {
    if (first == m_first && last == m_last)
        return;
    const bool firstTime = !hasExtent();
    const Timestamp before = m_last;
    m_first = first;
    m_last = last;
    // Nothing is folded after the last bar, so that time and axis agree there.
    if (m_follows)
        m_to = firstTime ? m_last + margin() : m_to + (m_last - before);
    if (firstTime)
        settle();
    Q_EMIT changed();
}

void ChartViewport::setFolding(bool folding) {
    if (folding == m_isFolding)
        return;
    m_isFolding = folding;
    settle();
    Q_EMIT changed();
}

double ChartViewport::xOf(Timestamp time, double width) const {
    const std::int64_t left = positionOf(m_to) - m_span.count();
    return static_cast<double>(positionOf(time) - left) / static_cast<double>(m_span.count()) * width;
}

Timestamp ChartViewport::timeAt(double x, double width) const {
    if (width <= 0)
        return from();
    const std::int64_t left = positionOf(m_to) - m_span.count();
    return timeOf(left + static_cast<std::int64_t>(std::llround(x / width * static_cast<double>(m_span.count()))));
}

void ChartViewport::pan(Duration by) {
    m_to = moved(m_to, by);
    settle();
    Q_EMIT changed();
}

void ChartViewport::zoom(double factor, Timestamp anchor) {
    const double share = static_cast<double>(distance(anchor, m_to).count()) / static_cast<double>(m_span.count());
    const double shortest = static_cast<double>((m_barLength * kFewestBars).count());
    const double longest = std::max(static_cast<double>(distance(m_first, m_last).count()) * 1.25,
                                    static_cast<double>((m_barLength * 60).count()));
    const double span = std::clamp(static_cast<double>(m_span.count()) / factor, shortest, longest);
    m_span = Duration(static_cast<std::int64_t>(span));
    m_to = moved(anchor, Duration(static_cast<std::int64_t>(span * share)));
    settle();
    Q_EMIT changed();
}

void ChartViewport::zoom(double factor) { zoom(factor, m_follows ? m_last : moved(m_to, -m_span / 2)); }

void ChartViewport::showRange(Timestamp from, Timestamp to) {
    m_to = to;
    m_span = std::max(distance(from, to), m_barLength * kFewestBars);
    settle();
    Q_EMIT changed();
}

void ChartViewport::endAt(Timestamp to) {
    m_to = to;
    settle();
    Q_EMIT changed();
}

void ChartViewport::goToStart() {
    m_to = moved(m_first, m_span - margin());
    settle();
    Q_EMIT changed();
}

void ChartViewport::goToLive() {
    m_to = m_last + margin();
    settle();
    Q_EMIT changed();
}

void ChartViewport::settle() {
    if (!hasExtent())
        return;
    // Some data stay in sight at either end.
    const Timestamp earliest = moved(m_first, m_span / 10);
    m_to = std::clamp(m_to, earliest, std::max(earliest, m_last + m_span / 2));
    const bool edgeVisible = m_last <= m_to;
    if (m_follows && !edgeVisible)
        m_seenUntil = m_last;
    m_follows = edgeVisible;
}

void ChartViewport::setCrosshair(std::optional<Timestamp> time) {
    if (time == m_crosshair)
        return;
    m_crosshair = time;
    Q_EMIT crosshairMoved();
}

void ChartViewport::setGutter(int pixels) {
    if (pixels == m_gutter)
        return;
    m_gutter = pixels;
    Q_EMIT changed();
}

} // namespace aetherion::chart
