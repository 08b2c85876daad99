#include "core/base/time.h"

#include "core/base/iso_writer.h"

#include <date/tz.h>

#include <array>
#include <charconv>

namespace aetherion::base {

namespace {

using namespace std::chrono;

/// Reads exactly `width` digits at the front and takes them away.
bool takeDigits(std::string_view& text, int width, int& value) {
    if (text.size() < static_cast<std::size_t>(width))
        return false;
    value = 0;
    for (int i = 0; i < width; ++i) {
        if (text[static_cast<std::size_t>(i)] < '0' || text[static_cast<std::size_t>(i)] > '9')
            return false;
        value = value * 10 + (text[static_cast<std::size_t>(i)] - '0');
    }
    text.remove_prefix(static_cast<std::size_t>(width));
    return true;
}

bool take(std::string_view& text, char c) {
    if (text.empty() || text.front() != c)
        return false;
    text.remove_prefix(1);
    return true;
}

} // namespace

void appendIsoClock(std::string& text, Timestamp time) {
    const auto day = floor<days>(time);
    const year_month_day ymd(day);
    const auto millis = floor<milliseconds>(time - day).count();
    std::array<char, 23> clock{};
    char* at = clock.data();
    const auto put = [&at](std::int64_t value, int width, char after) {
        for (int i = width - 1; i >= 0; --i, value /= 10)
            at[i] = static_cast<char>('0' + value % 10);
        at += width;
        if (after != 0)
            *at++ = after;
    };
    put(static_cast<int>(ymd.year()), 4, '-');
    put(static_cast<unsigned>(ymd.month()), 2, '-');
    put(static_cast<unsigned>(ymd.day()), 2, 'T');
    put(millis / 3600000, 2, ':');
    put(millis / 60000 % 60, 2, ':');
    put(millis / 1000 % 60, 2, 0);
    if (millis % 1000 != 0) {
        *at++ = '.';
        put(millis % 1000, 3, 0);
    }
    text.append(clock.data(), at);
}

std::string formatIso(Timestamp time) {
    std::string text;
    appendIsoClock(text, time);
    return text + 'Z';
}

std::string formatIsoIn(Timestamp time, std::string_view zone) {
    std::string text;
    IsoWriter(zone).append(text, time);
    return text;
}

Result<ParsedTime> parseIso(std::string_view whole) {
    const auto refuse = [&] { return fail("not a time \"" + std::string(whole.substr(0, 40)) + "\""); };
    std::string_view text = whole;
    int y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0;
    if (!takeDigits(text, 4, y) || !take(text, '-') || !takeDigits(text, 2, mo) || !take(text, '-') ||
        !takeDigits(text, 2, d))
        return refuse();
    const year_month_day ymd{year(y), month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d))};
    if (!ymd.ok() || y < 1700 || y > 2200)
        return refuse();
    std::int64_t nanos = 0;
    if (!text.empty() && (take(text, 'T') || take(text, ' '))) {
        if (!takeDigits(text, 2, h) || !take(text, ':') || !takeDigits(text, 2, mi))
            return refuse();
        if (take(text, ':')) {
            if (!takeDigits(text, 2, s))
                return refuse();
            if (take(text, '.')) {
                std::int64_t unit = 100'000'000;
                int digits = 0;
                for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; text.remove_prefix(1), unit /= 10) {
                    nanos += (text.front() - '0') * unit;
                    ++digits;
                }
                if (digits == 0)
                    return refuse();
            }
        }
        if (h > 23 || mi > 59 || s > 59)
            return refuse();
    }
    ParsedTime parsed;
    minutes offset{0};
    if (take(text, 'Z')) {
        parsed.hasZone = true;
    } else if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        const int sign = text.front() == '-' ? -1 : 1;
        text.remove_prefix(1);
        int oh = 0, om = 0;
        if (!takeDigits(text, 2, oh))
            return refuse();
        (void)take(text, ':');
        if (!text.empty() && !takeDigits(text, 2, om))
            return refuse();
        if (oh > 14 || om > 59)
            return refuse();
        offset = minutes(sign * (oh * 60 + om));
        parsed.hasZone = true;
    }
    if (!text.empty())
        return refuse();
    parsed.time = Timestamp(sys_days(ymd)) + hours(h) + minutes(mi) + seconds(s) + nanoseconds(nanos) - offset;
    return parsed;
}

Result<Timestamp> localToUtc(Timestamp wallTime, std::string_view zone) {
    if (zone == "UTC" || zone == "Z")
        return wallTime;
    try {
        const auto* tz = date::locate_zone(std::string(zone));
        const date::local_time<Duration> local(wallTime.time_since_epoch());
        return Timestamp(tz->to_sys(local).time_since_epoch());
    } catch (const date::nonexistent_local_time&) {
        return fail(formatIso(wallTime) + " does not exist in zone " + std::string(zone) +
                    " (daylight saving skips it)");
    } catch (const date::ambiguous_local_time&) {
        return fail(formatIso(wallTime) + " occurs twice in zone " + std::string(zone) +
                    " (daylight saving repeats it)");
    } catch (const std::exception&) {
        return fail("unknown zone \"" + std::string(zone) + "\"");
    }
}

Result<Duration> parseDuration(std::string_view text) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    Duration one{0};
    if (unit == "ms")
        one = milliseconds(1);
    else if (unit == "s")
        one = seconds(1);
    else if (unit == "m")
        one = minutes(1);
    else if (unit == "h")
        one = hours(1);
    else if (unit == "d")
        one = hours(24);
    std::int64_t nanos = 0;
    if (error != std::errc{} || one.count() == 0 || value < 0 || __builtin_mul_overflow(value, one.count(), &nanos))
        return fail("not a duration \"" + std::string(text.substr(0, 40)) + "\" (try 2500ms, 10s, 5m, 1h, 2d)");
    return Duration(nanos);
}

} // namespace aetherion::base
