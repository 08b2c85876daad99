#include "tests/soak/load_rows.h"

#include <array>
#include <charconv>
#include <string_view>

namespace aetherion::soak {

namespace {

// A Thursday noon, aligned to every timeframe up to 4h.
constexpr Timestamp kBegin = fromEpochMillis(1'700'006'400'000);
constexpr std::array<std::string_view, 4> kSymbols{"AVAXUSDT", "L&T", "BRK.B", "NIFTY 50"};
constexpr std::array kMarkets{market::Market::Crypto, market::Market::Nse, market::Market::Us, market::Market::Nse};
constexpr std::int64_t kTicksPerStep = 2;
constexpr std::int64_t kStepsPerBar = 5;
constexpr std::int64_t kRowsPerBar = 3;
constexpr std::int64_t kInstruments = static_cast<std::int64_t>(kSymbols.size());

/// Well mixed bits of what a row is (splitmix64, Steele et al. 2014).
std::uint64_t bits(LoadRound round, std::int64_t number, std::uint64_t which) {
    std::uint64_t z = round.seed * 0x9e3779b97f4a7c15U + static_cast<std::uint64_t>(round.round) * 0xbf58476d1ce4e5b9U +
                      static_cast<std::uint64_t>(number) * 0x94d049bb133111ebU + which;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31);
}
std::int64_t upTo(std::uint64_t value, std::int64_t limit) {
    return static_cast<std::int64_t>(value % static_cast<std::uint64_t>(limit));
}
double share(std::uint64_t value) { return static_cast<double>(value >> 11) * 0x1p-53; }

market::InstrumentKey instrument(std::int64_t index) {
    const auto i = static_cast<std::size_t>(index);
    return {kMarkets[i], std::string(kSymbols[i])};
}
Timestamp barClose(std::int64_t bar) { return kBegin + (bar + 1) * std::chrono::minutes(1); }

contract::CandleRecord candle(LoadRound round, std::int64_t index, std::int64_t bar) {
    const auto random = [&](std::uint64_t which) { return bits(round, bar * kInstruments + index, which); };
    market::Bar made;
    made.timeframe = market::Timeframe::M1;
    made.openTime = barClose(bar) - std::chrono::minutes(1);
    made.open = Price::fromUnits(1'000'000'000 + upTo(random(1), 9'000'000'000'000));
    made.close = Price::fromUnits(made.open.units() + upTo(random(2), 1'000'000) - 500'000);
    made.high = Price::fromUnits(std::max(made.open, made.close).units() + upTo(random(3), 700'000));
    made.low = Price::fromUnits(std::min(made.open, made.close).units() - upTo(random(4), 700'000));
    made.hasVolume = random(5) % 7 != 0;
    if (made.hasVolume)
        made.volume = Quantity::fromUnits(upTo(random(6), 1'000'000'000'000));
    made.count = static_cast<std::uint32_t>(upTo(random(7), 5'000));
    made.partial = random(8) % 31 == 0;
    return {loadSource(round).id(), instrument(index), made};
}

contract::PosteriorRecord posterior(LoadRound round, std::int64_t index, std::int64_t bar) {
    const auto random = [&](std::uint64_t which) { return bits(round, bar * kInstruments + index, which); };
    contract::PosteriorRecord row;
    row.source = loadSource(round).id();
    row.instrument = instrument(index);
    row.closeTime = barClose(bar);
    row.state = static_cast<int>(random(11) % market::kRegimes.size());
    row.regime = market::kRegimes[static_cast<std::size_t>(row.state)];
    row.confidence = 0.4 + 0.6 * share(random(12));
    row.probabilities.fill((1.0 - row.confidence) / 3.0);
    row.probabilities[static_cast<std::size_t>(row.state)] = row.confidence;
    row.confirmed = random(13) % 2 == 0;
    row.modelId = "soak-model";
    return row;
}

contract::OrderRecord order(LoadRound round, std::int64_t number) {
    const std::int64_t revision = number / kFactKinds % kRevisions;
    contract::OrderRecord made;
    made.source = loadSource(round).id();
    made.account = "PAPER";
    made.order = "o" + std::to_string(number / kFactKinds / kRevisions);
    made.revision = revision + 1;
    made.instrument = instrument(0);
    made.side = number % 2 == 0 ? market::Side::Buy : market::Side::Sell;
    made.type = "limit";
    made.timeInForce = "gtc";
    made.state = revision + 1 == kRevisions ? "filled" : "working";
    made.quantity = Quantity::fromUnits(300'000'000);
    made.filled = Quantity::fromUnits((revision + 1) * 100'000'000);
    made.limitPrice = Price::fromUnits(1 + upTo(bits(round, number / kFactKinds / kRevisions, 21), 5'000'000'000'000));
    made.channel = "soak";
    made.clientOrder = factMarker(round, number);
    made.created = kBegin + number / kFactKinds / kRevisions * std::chrono::seconds(1);
    made.changed = made.created + revision * std::chrono::milliseconds(100);
    return made;
}

} // namespace

market::Source loadSource(LoadRound round) {
    return {.kind = market::SourceKind::Replay,
            .name = "soak round " + std::to_string(round.round),
            .detail = "seed " + std::to_string(round.seed),
            .started = {}};
}

void loadStep(LoadRound round, std::int64_t step, const std::function<bool(contract::Record)>& take) {
    const auto source = loadSource(round).id();
    for (std::int64_t index = 0; index < kInstruments; ++index) {
        for (std::int64_t tick = 0; tick < kTicksPerStep; ++tick) {
            const std::int64_t number = step * kTicksPerStep + tick;
            const std::uint64_t random = bits(round, number * kInstruments + index, 31);
            // Two share a nanosecond, and event time runs backwards now and then.
            const Timestamp time = kBegin + step * std::chrono::milliseconds(7) -
                                   (random % 61 == 0 ? std::chrono::milliseconds(40) : std::chrono::milliseconds(0));
            if (!take(contract::TickRecord{source, instrument(index), time, time + Duration(250),
                                           Price::fromUnits(1 + upTo(random, 9'000'000'000'000)),
                                           Quantity::fromUnits(upTo(random, 1'000'000'007)),
                                           random % 2 == 0 ? market::Side::Buy : market::Side::Sell, number}))
                return;
        }
        if (step % kStepsPerBar != 0)
            continue;
        const std::int64_t bar = step / kStepsPerBar;
        contract::FeatureRecord features{source, instrument(index), market::Timeframe::M1, barClose(bar), {}};
        features.values = {{"log_return", share(bits(round, bar, 41)) - 0.5},
                           {"volatility", share(bits(round, bar, 42)) / 3.0}};
        if (!take(candle(round, index, bar)) || !take(std::move(features)) || !take(posterior(round, index, bar)))
            return;
    }
}

std::int64_t rowsOfSteps(std::int64_t steps) {
    const std::int64_t bars = (steps + kStepsPerBar - 1) / kStepsPerBar;
    return (steps * kTicksPerStep + bars * kRowsPerBar) * kInstruments;
}

FactKind factKind(std::int64_t number) { return static_cast<FactKind>(number % kFactKinds); }

contract::Record loadFact(LoadRound round, std::int64_t number) {
    const auto source = loadSource(round).id();
    const std::string marker = factMarker(round, number);
    const Timestamp time = kBegin + number * std::chrono::seconds(1);
    switch (factKind(number)) {
    case FactKind::RegimeChange: {
        contract::RegimeChangeRecord change{posterior(round, number % kInstruments, number), market::Regime::Unknown};
        change.at.confirmed = true;
        change.at.reason = marker;
        change.previous = market::kRegimes[static_cast<std::size_t>(number / kFactKinds) % market::kRegimes.size()];
        return change;
    }
    case FactKind::RiskEvent:
        return contract::RiskEventRecord{
            time, number % 2 == 0 ? "trip" : "resume", "operator", "soak", marker, "Halted", number};
    case FactKind::Order:
        return order(round, number);
    case FactKind::Trade:
        return contract::TradeRecord{.source = source,
                                     .account = "PAPER",
                                     .number = number,
                                     .order = marker,
                                     .instrument = instrument(1),
                                     .side = market::Side::Sell,
                                     .price = Price::fromUnits(1 + upTo(bits(round, number, 51), 9'000'000'000'000)),
                                     .quantity = Quantity::fromUnits(1 + upTo(bits(round, number, 52), 900'000'000)),
                                     .fee = Cash::fromUnits(upTo(bits(round, number, 53), 90'000)),
                                     .time = time};
    case FactKind::Decision:
        return contract::DecisionRecord{.source = source,
                                        .instrument = instrument(2),
                                        .timeframe = market::Timeframe::M1,
                                        .time = time,
                                        .account = "PAPER",
                                        .action = "enter",
                                        .setup = "soak",
                                        .reason = marker,
                                        .inputs = R"({"n":)" + std::to_string(number) + "}"};
    }
    return {};
}

std::string factMarker(LoadRound round, std::int64_t number) {
    return "r" + std::to_string(round.round) + ".f" + std::to_string(number) + ".";
}

std::optional<std::int64_t> factNumber(LoadRound round, const std::string& marker) {
    const std::string head = "r" + std::to_string(round.round) + ".f";
    if (!marker.starts_with(head) || !marker.ends_with('.'))
        return std::nullopt;
    std::int64_t number = -1;
    const char* end = marker.data() + marker.size() - 1;
    const auto read = std::from_chars(marker.data() + head.size(), end, number);
    if (read.ec != std::errc{} || read.ptr != end)
        return std::nullopt;
    return number;
}

std::vector<std::int64_t> factsOfOrder(std::int64_t number) {
    std::vector<std::int64_t> facts;
    for (std::int64_t revision = number / kFactKinds % kRevisions; revision >= 0; --revision)
        facts.push_back(number - revision * kFactKinds);
    return facts;
}

} // namespace aetherion::soak
