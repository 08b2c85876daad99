#include "tests/soak/large_store.h"

#include "core/base/random_stream.h"

#include <array>

namespace aetherion::test {

namespace {

constexpr std::int64_t kReplayCandles = 1440;

Status recordOne(contract::RecorderPort& store, contract::Record record) {
    if (!store.record(std::move(record), contract::WhenFull::Wait))
        return fail("the store takes no more rows: " + store.health().error);
    return {};
}

contract::RegimeChangeRecord changeOf(market::SourceId source, int instrument, Timestamp time, RandomStream& random) {
    contract::RegimeChangeRecord change;
    change.at.source = source;
    change.at.instrument = {market::Market::Crypto, instrumentOf(instrument)};
    change.at.closeTime = time;
    const auto regime = static_cast<std::size_t>(random.integer(0, 3));
    change.at.regime = market::kRegimes[regime];
    change.at.state = static_cast<int>(regime);
    change.at.confidence = random.uniform(0.5, 1);
    change.at.probabilities.fill((1 - change.at.confidence) / 3);
    change.at.probabilities[regime] = change.at.confidence;
    change.at.confirmed = true;
    change.at.modelId = std::string(64, 'a');
    change.previous = market::kRegimes[static_cast<std::size_t>(random.integer(0, 3))];
    return change;
}

} // namespace

std::string instrumentOf(int number) { return "COIN" + std::to_string(number) + "USDT"; }

market::Source largeSource(std::uint64_t seed) {
    return {market::SourceKind::Simulated, "local", "world", "seed " + std::to_string(seed) + ", always open; ",
            kEnd - kRegimeSpan};
}

contract::CandleRecord candleOf(market::SourceId source, int instrument, Timestamp openTime, std::uint64_t variation) {
    market::Bar bar;
    bar.openTime = openTime;
    bar.open = Price::fromUnits(6'160'201'000'000 + static_cast<std::int64_t>(variation * 7919 % 1'000'003) * 1000);
    bar.close = Price::fromUnits(bar.open.units() + static_cast<std::int64_t>(variation % 1013) - 500);
    bar.high = Price::fromUnits(bar.open.units() + 700);
    bar.low = Price::fromUnits(bar.open.units() - 900);
    bar.volume = Quantity::fromUnits(static_cast<std::int64_t>(variation % 999'983) * 1'000'000);
    bar.count = static_cast<std::uint32_t>(variation % 900 + 1);
    return {source, {market::Market::Crypto, instrumentOf(instrument)}, bar};
}

Result<std::int64_t> fill(contract::RecorderPort& store, const LargeStore& wanted) {
    RandomStream random(wanted.seed, "large store");
    const market::Source source = largeSource(wanted.seed);
    const market::SourceId id = source.id();
    std::int64_t rows = 0;
    const auto put = [&](contract::Record record) -> Status {
        ++rows;
        return recordOne(store, std::move(record));
    };
    if (const Status put0 = recordOne(store, contract::SourceRecord{source}); !put0)
        return tl::unexpected(put0.error());
    const std::int64_t minutes = wanted.candles / kInstruments;
    for (std::int64_t minute = 0; minute < minutes; ++minute)
        for (int instrument = 0; instrument < kInstruments; ++instrument)
            if (const Status done = put(candleOf(id, instrument, kEnd - (minutes - minute) * std::chrono::minutes(1),
                                                 static_cast<std::uint64_t>(random.integer(0, 1'000'000'000))));
                !done)
                return tl::unexpected(done.error());
    // Whole minutes, each instrument at its own moment of the spacing.
    const std::int64_t perInstrument = wanted.regimes / kInstruments;
    for (std::int64_t n = 0; n < perInstrument; ++n)
        for (int instrument = 0; instrument < kInstruments; ++instrument) {
            const Duration spacing = kRegimeSpan / perInstrument;
            const Timestamp time = kEnd - kRegimeSpan + n * spacing + instrument * (spacing / kInstruments);
            if (const Status done = put(changeOf(id, instrument, time, random)); !done)
                return tl::unexpected(done.error());
        }
    for (int replay = 0; replay < wanted.replays; ++replay) {
        const market::Source file{market::SourceKind::Replay,
                                  "local",
                                  "file" + std::to_string(replay) + ".csv",
                                  "sha256 " + std::to_string(replay),
                                  {}};
        if (const Status put0 = recordOne(store, contract::SourceRecord{file}); !put0)
            return tl::unexpected(put0.error());
        for (std::int64_t n = 0; n < kReplayCandles; ++n)
            if (const Status done = put(
                    candleOf(file.id(), 0, kEnd - std::chrono::hours(24 * (replay + 2)) + n * std::chrono::minutes(1),
                             static_cast<std::uint64_t>(n)));
                !done)
                return tl::unexpected(done.error());
    }
    return rows;
}

} // namespace aetherion::test
