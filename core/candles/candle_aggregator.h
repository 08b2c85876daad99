#pragma once
// Folds one stream's trades, or its smaller bars, into candles of every timeframe at once.
//
// Buckets are half-open and cut by event time; arrival order decides open and close. A bucket is not closed by the
// first trade of the next one but `lateGrace` later, by event time, so that trades that arrive late still reach their
// own candle; what comes later still is counted and left out. Complete bars close without grace: nothing can amend
// them. Empty buckets give no candle. No clock is read, so the same input gives the same candles at every speed.
//
// Thread: the engine's. No allocation after the first candle, except in the caller's `closed`.
#include "core/market/bar.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace aetherion::candles {

inline constexpr Duration kLateGrace = std::chrono::seconds(2);

class CandleAggregator {
public:
    explicit CandleAggregator(Duration lateGrace = kLateGrace) : m_lateGrace(lateGrace) {}

    /// Candles that this trade closes are appended to `closed`, smaller timeframes first.
    void addTrade(Timestamp eventTime, Price price, Quantity quantity, std::vector<market::Bar>& closed);

    /// A complete bar: it is itself the candle of its timeframe and a part of the larger ones.
    void addBar(const market::Bar& bar, std::vector<market::Bar>& closed);

    /// The data have ended: closes what the data reached the end of. Begun buckets stay forming.
    void finish(std::vector<market::Bar>& closed);

    /// The candle of the newest bucket that has begun.
    [[nodiscard]] const std::optional<market::Bar>& forming(market::Timeframe timeframe) const {
        return m_slots[market::index(timeframe)].forming;
    }
    /// Trades that came after their candle had closed in some timeframe.
    [[nodiscard]] std::uint64_t lateTrades() const { return m_lateTrades; }

private:
    struct Slot {
        std::optional<market::Bar> forming;
        /// Its bucket has ended, its grace has not.
        std::optional<market::Bar> pending;
    };
    [[nodiscard]] bool fold(Slot& slot, market::Timeframe timeframe, Timestamp eventTime, Price price,
                            Quantity quantity, std::vector<market::Bar>& closed) const;
    [[nodiscard]] market::Bar begin(market::Timeframe timeframe, Timestamp bucket, Timestamp firstData) const;

    Duration m_lateGrace;
    std::array<Slot, market::kTimeframeCount> m_slots;
    /// Newest event time seen, and the first one: the bucket in which the stream began is partial.
    std::optional<Timestamp> m_newest;
    std::optional<Timestamp> m_first;
    std::uint64_t m_lateTrades = 0;
};

} // namespace aetherion::candles
