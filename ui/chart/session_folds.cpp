#include "ui/chart/session_folds.h"

#include <algorithm>

namespace aetherion::chart {

namespace {

constexpr Duration kWholeDay = std::chrono::hours(24);

std::int64_t lengthOf(const Stretch& stretch) { return (stretch.to - stretch.from).count(); }

} // namespace

void SessionFolds::reset(const market::TradingCalendar& calendar, Duration quiet) {
    m_calendar = &calendar;
    m_quiet = quiet;
    m_closed.clear();
    m_before.clear();
    m_gaps.clear();
    m_judged = 0;
}

void SessionFolds::update(const ChartData& data) {
    const BarColumns& bars = data.columns();
    if (data.epoch() != m_epoch || data.timeframe() != m_timeframe || bars.size() < m_judged) {
        reset(*m_calendar, m_quiet);
        m_epoch = data.epoch();
        m_timeframe = data.timeframe();
    }
    // A day's bar is named by its date, whatever hours it was traded in.
    const bool isNamedByDate = market::length(m_timeframe) >= kWholeDay;
    for (std::size_t i = std::max<std::size_t>(1, m_judged); i < bars.size(); ++i) {
        const Timestamp end =
            isNamedByDate ? bars.openTime(i - 1) + market::length(m_timeframe) : bars.closeTime(i - 1);
        if (bars.openTime(i) > end)
            addHole(end, bars.openTime(i), m_timeframe);
    }
    m_judged = bars.size();
}

void SessionFolds::addHole(Timestamp from, Timestamp to, market::Timeframe timeframe) {
    if (m_calendar->alwaysOpen() || timeframe == market::Timeframe::W1) {
        addGap(from, to);
        return;
    }
    if (timeframe == market::Timeframe::D1) {
        addDays(from, to);
        return;
    }
    for (Timestamp at = from; at < to;) {
        const market::Session session = m_calendar->sessionAtOrAfter(at);
        addClosed(at, std::min(session.open, to));
        const Timestamp open = std::max(at, session.open);
        if (session.pause) {
            addGap(open, std::min(session.pause->from, to));
            addClosed(std::max(open, session.pause->from), std::min(session.pause->to, to));
            addGap(std::max(open, session.pause->to), std::min(session.close, to));
        } else {
            addGap(open, std::min(session.close, to));
        }
        at = session.close;
    }
}

void SessionFolds::addDays(Timestamp from, Timestamp to) {
    for (Timestamp day = from; day < to; day += kWholeDay) {
        const auto date = std::chrono::floor<std::chrono::days>(day);
        if (m_calendar->session(std::chrono::year_month_day(date)))
            addGap(day, day + kWholeDay);
        else
            addClosed(day, day + kWholeDay);
    }
}

void SessionFolds::addClosed(Timestamp from, Timestamp to) {
    if (to <= from)
        return;
    if (!m_closed.empty() && m_closed.back().to == from) {
        m_closed.back().to = to;
        return;
    }
    m_before.push_back(m_closed.empty() ? 0 : m_before.back() + lengthOf(m_closed.back()));
    m_closed.push_back({from, to});
}

void SessionFolds::addGap(Timestamp from, Timestamp to) {
    // Less than half a bar is how a file numbers its rows, not a loss.
    const bool isQuiet = m_timeframe == market::Timeframe::S10 && to - from <= m_quiet;
    if (isQuiet || to - from < market::length(m_timeframe) / 2)
        return;
    if (!m_gaps.empty() && m_gaps.back().to == from)
        m_gaps.back().to = to;
    else
        m_gaps.push_back({from, to});
}

std::span<const Stretch> SessionFolds::within(std::span<const Stretch> stretches, Timestamp from, Timestamp to) {
    const auto first = std::partition_point(stretches.begin(), stretches.end(),
                                            [from](const Stretch& stretch) { return stretch.to <= from; });
    const auto last =
        std::partition_point(first, stretches.end(), [to](const Stretch& stretch) { return stretch.from < to; });
    return {first, last};
}

bool SessionFolds::isFolded(Timestamp time) const {
    const auto around = within(m_closed, time, time + Duration(1));
    return !around.empty() && around.front().from < time;
}

std::int64_t SessionFolds::positionOf(Timestamp time) const {
    const auto after = std::partition_point(m_closed.begin(), m_closed.end(),
                                            [time](const Stretch& stretch) { return stretch.from < time; });
    if (after == m_closed.begin())
        return epochNanos(time);
    const auto last = static_cast<std::size_t>(after - m_closed.begin()) - 1;
    const Timestamp end = std::min(time, m_closed[last].to);
    return epochNanos(time) - m_before[last] - (end - m_closed[last].from).count();
}

Timestamp SessionFolds::timeAt(std::int64_t position) const {
    // Where a stretch begins at or before this position, all of it has been left out.
    std::size_t low = 0;
    std::size_t high = m_closed.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (epochNanos(m_closed[middle].from) - m_before[middle] <= position)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == 0)
        return fromEpochNanos(position);
    return fromEpochNanos(position + m_before[low - 1] + lengthOf(m_closed[low - 1]));
}

} // namespace aetherion::chart
