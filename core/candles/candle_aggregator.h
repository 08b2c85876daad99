#pragma once
// Folds one stream's trades, or its smaller bars, into candles of several timeframes at once.
//
// Buckets are half-open, cut by event time and by the market's timetable; arrival order decides open and close. A
// bucket is not closed by the first trade of the next one but `lateGrace` later, by event time, so that trades that
// arrive late still reach their own candle; what comes later still is counted and left out. Complete bars close without
// grace: nothing can amend them. Empty buckets give no candle. No clock is read, so the same input gives the same
// candles at every speed.
//
// Cost: buckets nest, so a trade within the forming bucket of the smallest timeframe lies within all others that form.
// It is added to that one alone, and handed on to the next larger one when its bucket ends.
//
// Thread: the engine's. No lock, and no allocation except in the caller's `closed`.
#include "core/base/state_bytes.h"
#include "core/market/bar.h"
#include "core/market/trading_calendar.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace aetherion::candles {

inline constexpr Duration kLateGrace = std::chrono::seconds(2);

class CandleAggregator {
public:
    /// For a market that never closes.
    explicit CandleAggregator(Duration lateGrace = kLateGrace);
    /// The calendar is kept by reference; those of TradingCalendar::of() live as long as the program.
    explicit CandleAggregator(const market::TradingCalendar& calendar, Duration lateGrace = kLateGrace,
                              std::span<const market::Timeframe> timeframes = market::kTimeframes);

    /// Candles that this trade closes are appended to `closed`, smaller timeframes first.
    void addTrade(Timestamp eventTime, Price price, Quantity quantity, std::vector<market::Bar>& closed) {
        const auto sinceBegin =
            static_cast<std::uint64_t>(epochNanos(eventTime)) - static_cast<std::uint64_t>(epochNanos(m_runBegin));
        if (sinceBegin < m_runLength)
            m_run.add(price.units(), quantity);
        else
            addOutsideRun(eventTime, price, quantity, closed);
    }

    /// A complete bar: it is itself the candle of its timeframe and a part of the larger ones.
    void addBar(const market::Bar& bar, std::vector<market::Bar>& closed);

    /// Goes on from closed candles of an earlier run whose data broke off at `brokeOff`: what was forming then forms
    /// again from the smaller candles that had closed, and is partial, because the rest of it is lost. `closed` by
    /// timeframe, oldest first. Before the first trade.
    void resume(Timestamp brokeOff, const std::array<std::vector<market::Bar>, market::kTimeframeCount>& closed);

    /// Everything that decides which candles follow.
    void save(StateWriter& out) const;
    /// Goes on from what an aggregator of the same calendar and timeframes saved. Before the first trade. Damage shows
    /// in the reader; then this aggregator is of no use.
    void restore(StateReader& in);
    /// Data of [from, to) are lost: what is open and overlaps it is partial, and what begins after it begins at `to`.
    void lose(Timestamp from, Timestamp to);
    /// Data lie before what is added first: no bucket is partial because it begins there. Before the first trade.
    void continueData() { m_first = Timestamp::min(); }
    /// Name of the oldest bucket that has begun and not closed.
    [[nodiscard]] std::optional<Timestamp> oldestOpen(market::Timeframe timeframe) const;

    /// The data have ended: closes what the data reached the end of. Begun buckets stay forming.
    void finish(std::vector<market::Bar>& closed);

    /// The candle of the newest bucket that has begun; none for a timeframe that is not folded.
    [[nodiscard]] std::optional<market::Bar> forming(market::Timeframe timeframe) const;
    /// Trades that came after their candle had closed in some timeframe.
    [[nodiscard]] std::uint64_t lateTrades() const { return m_lateTrades; }

private:
    /// What a stretch of data comes to; prices in units.
    struct Fold {
        std::int64_t open = 0;
        std::int64_t high = INT64_MIN;
        std::int64_t low = INT64_MAX;
        std::int64_t close = 0;
        Quantity volume;
        std::uint32_t count = 0;
        bool hasVolume = true;

        void add(std::int64_t price, Quantity quantity) {
            if (count == 0)
                open = price;
            high = std::max(high, price);
            low = std::min(low, price);
            close = price;
            volume = saturatingAdd(volume, quantity);
            ++count;
        }
        void append(const Fold& later);
        [[nodiscard]] static Fold of(const market::Bar& bar);
        void appendPart(const market::Bar& part);
    };
    /// A bucket, from its first moment, which may not be its name, to its end.
    struct Window {
        Timestamp name;
        Timestamp first;
        Timestamp end;
        bool partial = false;
        [[nodiscard]] bool holds(Timestamp time) const { return time >= first && time < end; }
    };
    struct Slot {
        market::Timeframe timeframe = market::Timeframe::S10;
        /// Buckets of this length follow each other without a cut.
        bool aligned = true;
        bool hasForming = false;
        /// Its bucket has ended, its grace has not.
        bool hasPending = false;
        Window forming;
        Window pending;
        Fold formingFold;
        Fold pendingFold;
        /// What has not yet been handed on to formingFold; of the smallest timeframe m_run.
        Fold waiting;
    };

    void addOutsideRun(Timestamp eventTime, Price price, Quantity quantity, std::vector<market::Bar>& closed);
    void advance(Timestamp eventTime, std::vector<market::Bar>& closed);
    void addToEach(Timestamp eventTime, Price price, Quantity quantity, std::vector<market::Bar>& closed);
    /// Hands on what waits in this timeframe, to its own candle and to the next larger one.
    void settle(std::size_t position);
    void settleAll();
    void begin(Slot& slot, Timestamp eventTime);
    void retire(Slot& slot, Timestamp eventTime, std::vector<market::Bar>& closed);
    void closePending(Slot& slot, std::vector<market::Bar>& closed) const;
    void closeWhenDue(Slot& slot, Timestamp eventTime, std::vector<market::Bar>& closed) const;
    /// Trades before this moment, and in the smallest forming bucket, touch nothing but m_run.
    void openRun();
    [[nodiscard]] market::Bar bar(const Slot& slot, const Window& window, const Fold& fold) const;

    // What the common trade touches, in one cache line.
    alignas(64) Timestamp m_runBegin;
    std::uint64_t m_runLength = 0;
    Fold m_run;

    const market::TradingCalendar* m_calendar;
    Duration m_lateGrace;
    std::size_t m_slotCount = 0;
    /// Every slot's forming bucket holds the newest trade.
    bool m_nested = false;
    std::array<Slot, market::kTimeframeCount> m_slots;
    /// End of the newest bar or bucket seen, and the first event time: the bucket in which the stream began is partial.
    std::optional<Timestamp> m_newest;
    std::optional<Timestamp> m_first;
    std::uint64_t m_lateTrades = 0;
};

} // namespace aetherion::candles
