#include "core/storage/wide_candles.h"

#include "core/storage/row_reader.h"

#include <algorithm>

namespace aetherion::storage {

using market::Bar;
using market::Timeframe;

namespace {

constexpr std::size_t kSmallestPartBlock = 64;
constexpr std::size_t kLargestPartBlock = 4096;
/// Names beyond these years bound nothing, and no timetable has to know them.
constexpr std::int64_t kEarliestName = -5'364'662'400'000'000'000; // 1800
constexpr std::int64_t kLatestName = 7'258'118'400'000'000'000;    // 2200

} // namespace

WideCandles::WideCandles(ReadSession& session, const SeriesKey& parts, Timeframe wanted,
                         const market::TradingCalendar& calendar, const ScanRange& range, std::stop_token stop)
    : m_session(session), m_parts(parts), m_series{parts.source, parts.instrument, timeframeSeconds(wanted)},
      m_wanted(wanted), m_calendar(calendar), m_stop(std::move(stop)) {
    const ScanPlace start = startOf(m_series, range);
    const std::int64_t edge = start.tie > 0 && start.time < INT64_MAX ? start.time + 1 : start.time;
    m_range.newestFirst = range.newestFirst;
    m_range.from = firstPartAtOrAfter(range.newestFirst ? range.from : edge);
    m_range.to = firstPartAtOrAfter(range.newestFirst ? edge : range.to);
    m_place = startOf(parts, m_range);
}

WideCandles::Bucket WideCandles::bucketOf(const Bar& part) const {
    // Days are named by their dates, and so are the weeks that they make up.
    if (part.timeframe >= Timeframe::D1) {
        const Timestamp name = market::bucketStart(part.openTime, m_wanted);
        return {name, epochNanos(name), epochNanos(market::bucketEnd(name, m_wanted))};
    }
    const market::BucketSpan span = m_calendar.span(part.openTime, m_wanted);
    return {span.bucket.start, epochNanos(span.first), epochNanos(span.bucket.end)};
}

std::int64_t WideCandles::firstPartAtOrAfter(std::int64_t name) const {
    if (name <= kEarliestName)
        return INT64_MIN;
    if (name >= kLatestName)
        return INT64_MAX;
    const Timestamp wanted = fromEpochNanos(name);
    market::BucketSpan span = m_calendar.span(wanted, m_wanted);
    while (span.bucket.start < wanted)
        span = m_calendar.span(span.bucket.end, m_wanted);
    return epochNanos(m_parts.timeframe >= timeframeSeconds(Timeframe::D1) ? span.bucket.start : span.first);
}

Status WideCandles::read(Rows& rows, std::size_t wanted) {
    const std::size_t before = rows.size();
    const auto perBucket = static_cast<std::size_t>(m_series.timeframe / std::max<std::int64_t>(m_parts.timeframe, 1));
    const std::size_t count = std::clamp((wanted + 1) * perBucket, kSmallestPartBlock, kLargestPartBlock);
    while (!m_ended && rows.size() - before < wanted) {
        if (m_stop.stop_requested())
            return fail("cancelled");
        Rows block;
        if (const auto read = readBlock(m_session, candleShape(), m_parts, m_place, m_range, count, &readCandle, block);
            !read)
            return read;
        m_ended = block.size() < count;
        if (!block.empty())
            m_place = behind(block.back().key, m_range.newestFirst);
        for (const auto& [key, record] : block) {
            if (m_bucket && (key.time < m_bucket->first || key.time >= m_bucket->end))
                if (const auto finished = finishBucket(false, rows); !finished)
                    return finished;
            if (!m_bucket)
                m_bucket = bucketOf(record.bar);
            m_collected.push_back(record.bar);
        }
    }
    if (m_ended && m_bucket)
        return finishBucket(true, rows);
    return {};
}

Status WideCandles::finishBucket(bool ended, Rows& rows) {
    const bool newestFirst = m_range.newestFirst;
    candles::Surroundings around;
    // Where reading goes on there are further parts; at either end of what was read they are looked for.
    if (newestFirst ? ended : !m_any) {
        const auto found = hasParts(INT64_MIN, m_bucket->first, true);
        if (!found)
            return tl::unexpected(found.error());
        around.before = *found;
    }
    if (newestFirst ? !m_any : ended) {
        const auto found = hasParts(m_bucket->end, INT64_MAX, false);
        if (!found)
            return tl::unexpected(found.error());
        around.after = *found;
    }
    if (newestFirst)
        std::reverse(m_collected.begin(), m_collected.end());
    Bar bar = candles::foldBars(m_calendar, m_wanted, m_collected, around);
    bar.openTime = m_bucket->name;
    rows.push_back({{epochNanos(bar.openTime), m_series, 0}, {{}, {}, bar}});
    m_collected.clear();
    m_bucket.reset();
    m_any = true;
    return {};
}

Result<bool> WideCandles::hasParts(std::int64_t from, std::int64_t to, bool newestFirst) {
    ScanRange range{from, to, {}, newestFirst};
    Rows rows;
    if (const auto read =
            readBlock(m_session, candleShape(), m_parts, startOf(m_parts, range), range, 1, &readCandle, rows);
        !read)
        return tl::unexpected(read.error());
    return !rows.empty();
}

} // namespace aetherion::storage
