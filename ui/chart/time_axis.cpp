#include "ui/chart/time_axis.h"

#include "ui/chart/chart_viewport.h"
#include "ui/chart/session_folds.h"
#include "ui/look/formatting.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace aetherion::chart {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Duration, 19> kIntradaySteps{1s,    2s,    5s, 10s, 15s, 30s, 1min, 2min, 5min, 10min,
                                                  15min, 30min, 1h, 2h,  3h,  4h,  6h,   8h,   12h};
constexpr std::array kDaySteps{1, 2, 7, 14};
constexpr std::array kMonthSteps{1, 2, 3, 6, 12, 24, 60, 120};
constexpr Duration kDay = 24h;

Timestamp timestampOf(const QDateTime& time) { return fromEpochMillis(time.toMSecsSinceEpoch()); }

Duration offsetAt(Timestamp time, const QTimeZone& zone) {
    return std::chrono::seconds(zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(epochMillis(time), Qt::UTC)));
}

/// The last instant at or before `time` whose wall time is a multiple of `step`.
Timestamp alignedBefore(Timestamp time, Duration step, const QTimeZone& zone) {
    const Duration wall = time.time_since_epoch() + offsetAt(time, zone);
    return time - Duration(((wall % step) + step) % step);
}

void addIntraday(TimeScale& scale, Timestamp from, Timestamp to, Duration step, const QTimeZone& zone) {
    const QString format = step < 1min ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    Timestamp mark = alignedBefore(from, step, zone);
    Duration offset = offsetAt(mark, zone);
    while (mark < to) {
        const bool isAfterChange = offsetAt(mark, zone) != std::exchange(offset, offsetAt(mark, zone));
        if (mark >= from) {
            const QDateTime wall = look::dateTimeOf(mark, zone);
            const QString label = wall.toString(format);
            scale.marks.push_back({mark, isAfterChange ? label + u' ' + wall.timeZoneAbbreviation() : label});
        }
        // A change of offset in between shifts the wall time: align again, always forwards.
        const Timestamp next = alignedBefore(mark + step + step / 2, step, zone);
        mark = next > mark ? next : mark + step;
    }
    for (QDate day = look::dateTimeOf(from, zone).date();; day = day.addDays(1)) {
        const Timestamp start = timestampOf(day.startOfDay(zone));
        if (start >= to)
            break;
        // The day reads as it does beside every other time.
        const QString written = look::timeText(start, zone).section(u' ', 0, 0);
        scale.groups.push_back({start, QLocale().toString(day, QStringLiteral("ddd ")) + written});
    }
}

void addYears(TimeScale& scale, Timestamp from, Timestamp to, int step, const QTimeZone& zone) {
    int year = look::dateTimeOf(from, zone).date().year();
    year -= year % step;
    for (;; year += step) {
        const Timestamp start = timestampOf(QDate(year, 1, 1).startOfDay(zone));
        if (start >= to)
            break;
        scale.groups.push_back({start, QString::number(year)});
    }
}

void addDays(TimeScale& scale, Timestamp from, Timestamp to, int step, const QTimeZone& zone) {
    QDate day = look::dateTimeOf(from, zone).date();
    // Julian day numbers divisible by seven are Mondays; counting from there, marks do not jump while panning.
    day = day.addDays(-(day.toJulianDay() % step));
    for (;; day = day.addDays(step)) {
        const Timestamp start = timestampOf(day.startOfDay(zone));
        if (start >= to)
            break;
        if (start >= from)
            scale.marks.push_back({start, QLocale().toString(day, QStringLiteral("dd MMM"))});
    }
    addYears(scale, from, to, 1, zone);
}

void addMonths(TimeScale& scale, Timestamp from, Timestamp to, int step, const QTimeZone& zone) {
    const QDate first = look::dateTimeOf(from, zone).date();
    int month = first.year() * 12 + first.month() - 1;
    month -= month % step;
    for (;; month += step) {
        const QDate day(month / 12, month % 12 + 1, 1);
        const Timestamp start = timestampOf(day.startOfDay(zone));
        if (start >= to)
            break;
        const QString label = step < 12 ? QLocale().toString(day, QStringLiteral("MMM")) : QString::number(day.year());
        if (start >= from)
            scale.marks.push_back({start, label});
    }
    if (step < 12)
        addYears(scale, from, to, 1, zone);
}

} // namespace

TimeScale timeScale(Timestamp from, Timestamp to, Duration closest, const QTimeZone& zone) {
    TimeScale scale;
    if (to <= from || closest <= Duration(0))
        return scale;
    for (const Duration step : kIntradaySteps)
        if (step >= closest) {
            addIntraday(scale, from, to, step, zone);
            return scale;
        }
    for (const int days : kDaySteps)
        if (days * kDay >= closest) {
            addDays(scale, from, to, days, zone);
            return scale;
        }
    for (const int months : kMonthSteps)
        if (months * 28 * kDay >= closest) {
            addMonths(scale, from, to, months, zone);
            return scale;
        }
    addMonths(scale, from, to, 240, zone);
    return scale;
}

TimeScale timeScale(const ChartViewport& viewport, double width, double closestPixels, const QTimeZone& zone) {
    const auto closest = Duration(
        static_cast<std::int64_t>(static_cast<double>(viewport.span().count()) * closestPixels / std::max(1.0, width)));
    TimeScale scale = timeScale(viewport.from(), viewport.to(), closest, zone);
    const SessionFolds* folds = viewport.folds();
    if (!folds || folds->closed().empty())
        return scale;
    const bool isIntraday = closest <= kIntradaySteps.back();
    std::vector<TimeMark> kept;
    for (TimeMark& mark : scale.marks) {
        if (isIntraday && folds->isFolded(mark.time))
            continue;
        const double x = viewport.xOf(mark.time, width);
        const bool isClose = !kept.empty() && x - viewport.xOf(kept.back().time, width) < closestPixels * 0.7;
        if (isClose && isIntraday)
            continue;
        if (isClose)
            kept.back() = std::move(mark);
        else
            kept.push_back(std::move(mark));
    }
    scale.marks = std::move(kept);
    return scale;
}

QString offsetText(Timestamp time, const QTimeZone& zone) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(offsetAt(time, zone)).count();
    const auto minutes = std::abs(seconds) / 60;
    return QStringLiteral("%1%2:%3")
        .arg(QLatin1Char(seconds < 0 ? '-' : '+'))
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

} // namespace aetherion::chart
