#include "core/feeds/time_column.h"

#include "core/feeds/csv_row.h"

#include <charconv>

namespace aetherion::feeds {

namespace {

Result<ReadTime> refuse(std::string_view cell) {
    return fail("not a time \"" + std::string(cell.substr(0, 40)) + "\"");
}

std::optional<TimeWriting> unixWriting(std::size_t digits) {
    switch (digits) { // NOLINT(hicpp-multiway-paths-covered): every other count is no Unix time
    case 9:
    case 10:
        return TimeWriting::Seconds;
    case 12:
    case 13:
        return TimeWriting::Millis;
    case 15:
    case 16:
        return TimeWriting::Micros;
    case 18:
    case 19:
        return TimeWriting::Nanos;
    }
    return std::nullopt;
}

} // namespace

std::string_view name(TimeWriting writing) {
    switch (writing) {
    case TimeWriting::Seconds:
        return "Unix seconds";
    case TimeWriting::Millis:
        return "Unix milliseconds";
    case TimeWriting::Micros:
        return "Unix microseconds";
    case TimeWriting::Nanos:
        return "Unix nanoseconds";
    case TimeWriting::IsoWithZone:
        return "times with a zone";
    case TimeWriting::IsoWithoutZone:
        return "times without a zone";
    case TimeWriting::Date:
        return "dates";
    }
    return "";
}

Duration unitOf(TimeWriting writing) {
    switch (writing) {
    case TimeWriting::Seconds:
        return std::chrono::seconds(1);
    case TimeWriting::Millis:
        return std::chrono::milliseconds(1);
    case TimeWriting::Micros:
        return std::chrono::microseconds(1);
    case TimeWriting::Nanos:
        return Duration(1);
    case TimeWriting::IsoWithZone:
    case TimeWriting::IsoWithoutZone:
    case TimeWriting::Date:
        return Duration(0);
    }
    return Duration(0);
}

Result<ReadTime> readTime(std::string_view cell) {
    if (allDigits(cell)) {
        const auto writing = unixWriting(cell.size());
        if (!writing)
            return refuse(cell);
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        std::int64_t nanos = 0;
        if (error != std::errc{} || __builtin_mul_overflow(value, unitOf(*writing).count(), &nanos))
            return refuse(cell);
        return ReadTime{fromEpochNanos(nanos), *writing};
    }
    const auto iso = parseIso(cell);
    if (!iso)
        return refuse(cell);
    constexpr std::size_t kDateLength = 10;
    if (cell.size() == kDateLength)
        return ReadTime{iso->time, TimeWriting::Date};
    return ReadTime{iso->time, iso->hasZone ? TimeWriting::IsoWithZone : TimeWriting::IsoWithoutZone};
}

Result<ReadTime> readCompactTime(std::string_view cell) {
    const bool withTime = cell.size() == 15 && cell[8] == ' ' && allDigits(cell.substr(9));
    if (!allDigits(cell.substr(0, 8)) || (cell.size() != 8 && !withTime))
        return refuse(cell);
    const auto part = [&](std::size_t at, std::size_t length) { return std::string(cell.substr(at, length)); };
    std::string iso = part(0, 4) + "-" + part(4, 2) + "-" + part(6, 2);
    if (withTime)
        iso += "T" + part(9, 2) + ":" + part(11, 2) + ":" + part(13, 2);
    const auto read = readTime(iso);
    return read ? read : refuse(cell);
}

Status TimeColumn::keepsTo(const ReadTime& read) {
    constexpr Timestamp kSwitch = fromEpochMillis(1'735'689'600'000); // 2025-01-01
    const bool switched = m_binanceSwitch && m_writing == TimeWriting::Millis && read.writing == TimeWriting::Micros &&
                          m_last < kSwitch && read.time >= kSwitch;
    if (m_writing && *m_writing != read.writing && !switched)
        return fail("the file began with " + std::string(name(*m_writing)) + ", this row has " +
                    std::string(name(read.writing)));
    m_writing = read.writing;
    m_last = read.time;
    return {};
}

} // namespace aetherion::feeds
