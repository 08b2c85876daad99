#pragma once
// A store as large as one likes, made from its seed alone: what is in it, and how it is written.
//
// One long simulation of kInstruments crypto instruments holds the candles (1m, up to kEnd) and the regime changes
// (spread over three years); `replays` small replays of the first instrument lie beside it. Thread: one at a time.
#include "core/contract/recorder_port.h"

#include <cstdint>
#include <string>

namespace aetherion::test {

inline constexpr int kInstruments = 50;
inline constexpr Timestamp kEnd = fromEpochMillis(1'760'000'040'000);
inline constexpr Duration kRegimeSpan = std::chrono::hours(24 * 3 * 365);

struct LargeStore {
    std::int64_t candles = 10'000'000;
    std::int64_t regimes = 1'000'000;
    int replays = 100;
    std::uint64_t seed = 1;
};

[[nodiscard]] std::string instrumentOf(int number);
[[nodiscard]] market::Source largeSource(std::uint64_t seed);
/// Records everything; answers how many rows. An error when the recorder takes no more.
[[nodiscard]] Result<std::int64_t> fill(contract::RecorderPort& store, const LargeStore& wanted);
/// Candles of a source of its own, one after another, until `go` answers false; answers how many.
template <typename Go> std::int64_t writeFlatOut(contract::RecorderPort& store, int run, Go&& go);

[[nodiscard]] contract::CandleRecord candleOf(market::SourceId source, int instrument, Timestamp openTime,
                                              std::uint64_t variation);

template <typename Go> std::int64_t writeFlatOut(contract::RecorderPort& store, int run, Go&& go) {
    const market::Source source{market::SourceKind::Simulated, "local", "flat out", "run " + std::to_string(run), kEnd};
    (void)store.record(contract::SourceRecord{source}, contract::WhenFull::Wait);
    const market::SourceId id = source.id();
    std::int64_t rows = 0;
    for (Timestamp time = kEnd; go(); time += std::chrono::minutes(1))
        for (int instrument = 0; instrument < kInstruments; ++instrument, ++rows)
            if (!store.record(candleOf(id, instrument, time, static_cast<std::uint64_t>(rows)),
                              contract::WhenFull::Wait))
                return rows;
    return rows;
}

} // namespace aetherion::test
