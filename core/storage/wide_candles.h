#pragma once
// Candles of a timeframe that a series does not have, made from the largest smaller one that it does have.
//
// They are cut as the engine cuts them, by the timetable that the source keeps (market::calendarOf), and folded by the
// engine's own aggregator. The range and the page's place count for the candles' own names, exactly as for stored ones:
// a candle whose name lies in the range is made of all of its parts, wherever the range ends. It is partial where a
// part is, where the series begins within it, and where the series does not yet reach its end.
//
// Thread: the session's.
#include "core/candles/bar_fold.h"
#include "core/contract/history_port.h"
#include "core/storage/stored_series.h"

#include <optional>
#include <stop_token>

namespace aetherion::storage {

class WideCandles final : public SeriesRows<contract::CandleRecord> {
public:
    /// `parts` is the stored series, `wanted` the timeframe asked for.
    WideCandles(ReadSession& session, const SeriesKey& parts, market::Timeframe wanted,
                const market::TradingCalendar& calendar, const ScanRange& range, std::stop_token stop);

    [[nodiscard]] Status read(std::vector<KeyedRow<contract::CandleRecord>>& rows, std::size_t wanted) override;

    /// The series of the candles that it makes.
    [[nodiscard]] const SeriesKey& series() const { return m_series; }

private:
    using Rows = std::vector<KeyedRow<contract::CandleRecord>>;
    /// By the parts' own times.
    struct Bucket {
        Timestamp name;
        std::int64_t first = 0;
        std::int64_t end = 0;
    };
    [[nodiscard]] Bucket bucketOf(const market::Bar& part) const;
    /// Of the parts of the first bucket whose name is not before it.
    [[nodiscard]] std::int64_t firstPartAtOrAfter(std::int64_t name) const;
    [[nodiscard]] Status finishBucket(bool ended, Rows& rows);
    [[nodiscard]] Result<bool> hasParts(std::int64_t from, std::int64_t to, bool newestFirst);

    ReadSession& m_session;
    SeriesKey m_parts;
    SeriesKey m_series;
    market::Timeframe m_wanted;
    const market::TradingCalendar& m_calendar;
    /// In the parts' times.
    ScanRange m_range;
    ScanPlace m_place;
    std::stop_token m_stop;
    bool m_ended = false;
    bool m_any = false;
    std::optional<Bucket> m_bucket;
    /// In the order in which they are read.
    std::vector<market::Bar> m_collected;
};

} // namespace aetherion::storage
