#include "ui/chart/chart_viewport.h"

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

ChartViewport::ChartViewport(QObject* parent) : QObject(parent) {}

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
    if (m_follows)
        m_to = firstTime ? m_last + margin() : m_to + (m_last - before);
    if (firstTime)
        settle();
    Q_EMIT changed();
}

double ChartViewport::xOf(Timestamp time, double width) const {
    return static_cast<double>((time - from()).count()) / static_cast<double>(m_span.count()) * width;
}

Timestamp ChartViewport::timeAt(double x, double width) const {
    if (width <= 0)
        return from();
    return from() + Duration(static_cast<std::int64_t>(std::llround(x / width * static_cast<double>(m_span.count()))));
}

void ChartViewport::pan(Duration by) {
    m_to += by;
    settle();
    Q_EMIT changed();
}

void ChartViewport::zoom(double factor, Timestamp anchor) {
    const double share = static_cast<double>((m_to - anchor).count()) / static_cast<double>(m_span.count());
    const double shortest = static_cast<double>((m_barLength * kFewestBars).count());
    const double longest = std::max(static_cast<double>((m_last - m_first).count()) * 1.25,
                                    static_cast<double>((m_barLength * 60).count()));
    const double span = std::clamp(static_cast<double>(m_span.count()) / factor, shortest, longest);
    m_span = Duration(static_cast<std::int64_t>(span));
    m_to = anchor + Duration(static_cast<std::int64_t>(span * share));
    settle();
    Q_EMIT changed();
}

void ChartViewport::zoom(double factor) { zoom(factor, m_follows ? m_last : m_to - m_span / 2); }

void ChartViewport::goToStart() {
    m_to = m_first + m_span - margin();
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
    m_to = std::clamp(m_to, m_first + m_span / 10, std::max(m_first + m_span / 10, m_last + m_span / 2));
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
