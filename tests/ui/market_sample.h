#pragma once
// Made-up market data for tests and pictures: walks, regimes that come in stretches, a book. Seeded, so always the
// same.
#include "core/contract/engine_snapshot.h"

namespace aetherion::test {

struct SampleSpec {
    std::string symbol = "SIM-BTC";
    market::SourceKind kind = market::SourceKind::Simulated;
    std::size_t bars = 512;
    /// The first so many bars have no regime.
    std::size_t warmUp = 40;
    bool hasModel = true;
    bool hasBook = true;
    double start = 61600;
    std::uint64_t seed = 1;
    /// Close of the last closed minute.
    Timestamp end = fromEpochMillis(1'723'161'600'000);
};

[[nodiscard]] std::vector<market::Bar> walk(market::Timeframe timeframe, std::size_t count, Timestamp end, double start,
                                            std::uint64_t seed);
[[nodiscard]] contract::StreamView sampleStream(market::StreamId id, const SampleSpec& spec);
/// A model of CRYPTO 1m with evidence and the cautions of a one-minute model; its id is that of sampleStream's regimes.
[[nodiscard]] contract::ModelView sampleModel();
/// The 1m regime of this view.
[[nodiscard]] contract::RegimeView& minuteRegime(contract::StreamView& view);
/// Everything that a regime can say at once: confirmed Bull, a forming bar that says Bear, all timeframes together.
void sayEverything(contract::StreamView& view);
/// A running session of the given kind with these streams.
[[nodiscard]] contract::EngineSnapshot sampleSnapshot(std::vector<contract::StreamView> streams);

} // namespace aetherion::test
