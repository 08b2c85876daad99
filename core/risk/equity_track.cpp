#include "core/risk/equity_track.h"

#include <algorithm>

namespace aetherion::risk {

namespace {

constexpr std::int64_t kMostRecentMarks = 100;

void putCash(StateWriter& writer, const std::optional<Cash>& cash) {
    writer.put(cash.has_value());
    writer.put(cash ? cash->units() : std::int64_t{0});
}

std::optional<Cash> takeCash(StateReader& reader) {
    const bool present = reader.takeFlag();
    const Cash cash = Cash::fromUnits(reader.takeInteger());
    return present ? std::optional(cash) : std::nullopt;
}

void putTime(StateWriter& writer, const std::optional<Timestamp>& time) {
    writer.put(time.has_value());
    writer.put(time.value_or(Timestamp()));
}

std::optional<Timestamp> takeOptionalTime(StateReader& reader) {
    const bool present = reader.takeFlag();
    const Timestamp time = reader.takeTime();
    return present ? std::optional(time) : std::nullopt;
}

void putDay(StateWriter& writer, std::chrono::sys_days day) {
    writer.put(static_cast<std::int64_t>(day.time_since_epoch().count()));
}

std::chrono::sys_days takeDay(StateReader& reader) {
    constexpr std::int64_t kFarthestDay = 200'000;
    return std::chrono::sys_days(std::chrono::days(reader.takeInteger(-kFarthestDay, kFarthestDay)));
}

} // namespace

std::optional<Cash> EquityTrack::middle() const {
    if (m_recent.empty())
        return std::nullopt;
    std::vector<Cash> sorted = m_recent;
    std::ranges::sort(sorted);
    return sorted[(sorted.size() - 1) / 2];
}

void EquityTrack::beginPeriods(const TradingPeriods& periods) {
    const std::optional<Cash> start = m_settled ? middle() : std::nullopt;
    for (const Period period : kPeriods)
        if (!m_periods || m_periods->begin(period) != periods.begin(period))
            m_bases.at(static_cast<std::size_t>(period)) = EquityBase{start, start, std::nullopt};
    m_periods = periods;
}

bool EquityTrack::advance(const TradingPeriods& periods, Timestamp now, const PortfolioLimits& limits) {
    if (m_periods && (periods.day <= m_periods->day || now < m_lastTime))
        return false;
    const bool isNewDay = m_periods.has_value();
    establish(limits);
    beginPeriods(periods);
    return isNewDay;
}

void EquityTrack::establish(const PortfolioLimits& limits) {
    const auto needed = static_cast<std::size_t>(limits.cleanMarks);
    if (m_recent.size() > needed)
        m_recent.erase(m_recent.begin(), m_recent.end() - static_cast<std::ptrdiff_t>(needed));
    m_settled = m_settled || m_recent.size() == needed;
}

bool EquityTrack::mark(const EquityMark& mark, const PortfolioLimits& limits) {
    if (m_everMarked && mark.time < m_lastTime)
        return false;
    m_everMarked = true;
    m_lastTime = mark.time;
    m_openPositions = mark.openPositions;
    m_lastClean = mark.clean;
    if (!mark.clean) {
        m_cleanRun = 0;
        m_unclean = mark.unclean;
        return false;
    }
    m_unclean.clear();
    m_equity = mark.equity;
    m_positionsValue = mark.positionsValue;
    m_cleanUntil = mark.time;
    if (m_lastCounted && (mark.time == *m_lastCounted || mark.time - *m_lastCounted < limits.markSpacing))
        return false;
    m_lastCounted = mark.time;
    m_cleanRun = std::min(m_cleanRun + 1, limits.cleanMarks);
    m_recent.push_back(mark.equity);
    establish(limits);
    if (!m_settled)
        return true;
    const Cash reached = std::ranges::min(m_recent);
    for (EquityBase& base : m_bases) {
        if (!base.start)
            base.start = base.peak = middle();
        base.peak = std::max(*base.peak, reached);
    }
    return true;
}

void EquityTrack::rebase(Period period, Timestamp now) {
    EquityBase& base = m_bases.at(static_cast<std::size_t>(period));
    if (!base.start)
        return;
    base.peak = middle();
    base.resumed = now;
}

void EquityTrack::save(StateWriter& writer) const {
    writer.put(m_periods.has_value());
    const TradingPeriods periods = m_periods.value_or(TradingPeriods{});
    putDay(writer, periods.day);
    putDay(writer, periods.week);
    putDay(writer, periods.month);
    writer.put(periods.from);
    writer.put(periods.until);
    for (const EquityBase& base : m_bases) {
        putCash(writer, base.start);
        putCash(writer, base.peak);
        putTime(writer, base.resumed);
    }
    writer.put(m_equity.units());
    writer.put(m_positionsValue.units());
    writer.put(m_openPositions);
    writer.put(m_lastClean);
    writer.put(m_everMarked);
    writer.put(m_lastTime);
    writer.put(m_cleanUntil);
    putTime(writer, m_lastCounted);
    writer.put(std::int64_t{m_cleanRun});
    writer.put(m_settled);
    writer.put(static_cast<std::int64_t>(m_recent.size()));
    for (const Cash equity : m_recent)
        writer.put(equity.units());
    writer.put(m_unclean);
}

void EquityTrack::restore(StateReader& reader) {
    const bool hasPeriods = reader.takeFlag();
    TradingPeriods periods;
    periods.day = takeDay(reader);
    periods.week = takeDay(reader);
    periods.month = takeDay(reader);
    periods.from = reader.takeTime();
    periods.until = reader.takeTime();
    m_periods = hasPeriods ? std::optional(periods) : std::nullopt;
    for (EquityBase& base : m_bases) {
        base.start = takeCash(reader);
        base.peak = takeCash(reader);
        base.resumed = takeOptionalTime(reader);
    }
    m_equity = Cash::fromUnits(reader.takeInteger());
    m_positionsValue = Cash::fromUnits(reader.takeInteger());
    m_openPositions = reader.takeInteger();
    m_lastClean = reader.takeFlag();
    m_everMarked = reader.takeFlag();
    m_lastTime = reader.takeTime();
    m_cleanUntil = reader.takeTime();
    m_lastCounted = takeOptionalTime(reader);
    m_cleanRun = static_cast<int>(reader.takeInteger(0, kMostRecentMarks));
    m_settled = reader.takeFlag();
    const std::int64_t count = reader.takeInteger(0, kMostRecentMarks);
    m_recent.clear();
    for (std::int64_t i = 0; i < count && reader.intact(); ++i)
        m_recent.push_back(Cash::fromUnits(reader.takeInteger()));
    m_unclean = reader.takeText();
}

} // namespace aetherion::risk
