#include "tests/storage/sample_rows.h"

#include "core/storage/connection.h"

#include <cmath>
#include <stdexcept>

namespace aetherion::test {

namespace {
constexpr int kSymbols = 3;
constexpr std::int64_t kBarsPerChange = 50;
} // namespace

market::Source replaySource(const std::string& name) {
    return {.kind = market::SourceKind::Replay, .name = name, .detail = "sha256 of " + name, .started = {}};
}

market::Source simulatedSource() {
    return {.kind = market::SourceKind::Simulated, .name = "random walk", .detail = "seed 7", .started = kStart};
}

contract::CandleRecord sampleCandle(const market::Source& source, const std::string& symbol, std::int64_t n,
                                    market::Timeframe timeframe) {
    market::Bar bar;
    bar.timeframe = timeframe;
    bar.openTime = kStart + n * market::length(timeframe);
    bar.open = Price::fromUnits(6'160'201'000'000 + n * 1'000'000);
    bar.high = Price::fromUnits(bar.open.units() + 700 + n % 13);
    bar.low = Price::fromUnits(bar.open.units() - 900 - n % 7);
    bar.close = Price::fromUnits(bar.open.units() + n % 11 - 5);
    bar.volume = Quantity::fromUnits(n * 12'345'678);
    bar.count = static_cast<std::uint32_t>(n % 900);
    bar.hasVolume = n % 5 != 4;
    if (!bar.hasVolume)
        bar.volume = {};
    bar.partial = n % 17 == 3;
    return {source.id(), {market::Market::Crypto, symbol}, bar};
}

contract::TickRecord sampleTick(const market::Source& source, const std::string& symbol, std::int64_t n) {
    // Three ticks share a nanosecond; event time runs backwards now and then.
    const Timestamp time = kStart + Duration(n / 3 * 1'000'001 - (n % 40 == 7 ? 5'000'000 : 0));
    return {source.id(),
            {market::Market::Us, symbol},
            time,
            time + Duration(250),
            Price::fromUnits(10'000'000'000 + n),
            Quantity::fromUnits(100'000'000 * (n % 9)),
            static_cast<market::Side>(n % 3),
            n};
}

contract::FeatureRecord sampleFeature(const market::Source& source, const std::string& symbol, std::int64_t n) {
    contract::FeatureRecord row{source.id(), {market::Market::Crypto, symbol}, market::Timeframe::M1, {}, {}};
    row.closeTime = kStart + (n + 1) * market::length(row.timeframe);
    row.values = {{"log_return", std::sin(static_cast<double>(n)) / 997.0}, {"volatility", 1e-3 / (1.0 + n % 31)}};
    if (n % 4 != 0)
        row.values.emplace_back("volume_delta", -1.0 / 3.0 * n);
    return row;
}

contract::PosteriorRecord samplePosterior(const market::Source& source, const std::string& symbol, std::int64_t n) {
    contract::PosteriorRecord row;
    row.source = source.id();
    row.instrument = {market::Market::Crypto, symbol};
    row.closeTime = kStart + (n + 1) * market::length(row.timeframe);
    row.modelId = "model-" + std::string(58, 'a');
    row.confirmed = n % 3 == 0;
    if (n < 10) {
        row.regime = market::Regime::Unknown;
        row.reason = "warming up, " + std::to_string(n) + " of 10 bars";
        return row;
    }
    row.state = static_cast<int>(n % 4);
    row.regime = market::kRegimes[static_cast<std::size_t>(row.state)];
    row.confidence = 0.7 + 0.29 / static_cast<double>(n);
    row.probabilities.fill((1.0 - row.confidence) / 3.0);
    row.probabilities[static_cast<std::size_t>(row.state)] = row.confidence;
    return row;
}

contract::RegimeChangeRecord sampleChange(const market::Source& source, const std::string& symbol, std::int64_t n) {
    contract::RegimeChangeRecord change{samplePosterior(source, symbol, n), market::Regime::Unknown};
    change.at.confirmed = true;
    change.previous = market::kRegimes[static_cast<std::size_t>((n + 1) % 4)];
    return change;
}

contract::RiskEventRecord sampleRiskEvent(std::int64_t n) {
    return {kStart + n * std::chrono::seconds(1),
            n % 2 ? "resume" : "trip",
            "operator",
            "api",
            "test \"" + std::to_string(n) + "\"",
            "Halted",
            n};
}

contract::AuditRecord sampleAudit(std::int64_t n, const std::string& engine) {
    return {.engine = engine,
            .seq = n,
            // Several share a moment.
            .time = kStart + n / 4 * std::chrono::seconds(1),
            .who = "anna \U0001F511",
            .channel = n % 2 != 0 ? "window" : "api",
            .action = "limit",
            .subject = "account:main",
            .before = "max_order_value=5000",
            .after = "it's \"" + std::to_string(n) + "\"\\",
            .reason = n % 3 != 0 ? "" : "test",
            .prev = std::string(64, static_cast<char>('a' + (n + 5) % 6)),
            .hash = std::string(64, static_cast<char>('a' + n % 6))};
}

std::vector<contract::Record> sampleAccount(const market::Source& source, const std::string& account) {
    std::vector<contract::Record> records{contract::AccountRecord{source.id(), account, kStart}};
    for (const std::int64_t revision : {3, 1}) {
        records.emplace_back(contract::BalanceRecord{source.id(), account, "USD", Cash::fromUnits(999'900'000'001),
                                                     Cash::fromUnits(revision), revision, kStart + Duration(revision)});
        records.emplace_back(contract::PositionRecord{source.id(),
                                                      account,
                                                      {market::Market::Us, "BRK.B"},
                                                      Quantity::fromUnits(150'000'000 + revision),
                                                      Cash::fromUnits(61'234'567'890'123),
                                                      Cash::fromUnits(-revision),
                                                      kStart,
                                                      revision,
                                                      kStart + Duration(revision)});
    }
    return records;
}

void sampleRun(std::int64_t bars, const std::function<bool(contract::Record)>& take) {
    const market::Source source = replaySource();
    if (!take(contract::SourceRecord{source}))
        return;
    for (std::int64_t n = 0; n < bars; ++n) {
        for (int s = 0; s < kSymbols; ++s) {
            const std::string symbol = "SYM" + std::to_string(s);
            if (!take(sampleCandle(source, symbol, n)) || !take(sampleFeature(source, symbol, n)) ||
                !take(samplePosterior(source, symbol, n)))
                return;
            if (n % kBarsPerChange == 0 && !take(sampleChange(source, symbol, n)))
                return;
        }
        if (n % 1000 == 0 && !take(sampleRiskEvent(n)))
            return;
    }
}

std::int64_t rowsOfRun(std::int64_t bars) { return bars * kSymbols; }
std::int64_t changesOfRun(std::int64_t bars) { return (bars + kBarsPerChange - 1) / kBarsPerChange * kSymbols; }

void store(const storage::StoreAddress& address, const std::vector<contract::Record>& records) {
    auto store = storage::DataStore::open({.folder = address.folder, .server = address.server});
    if (!store)
        throw std::runtime_error(store.error().text());
    for (const contract::Record& record : records)
        if (!(*store)->record(record, contract::WhenFull::Wait))
            throw std::runtime_error("not recorded");
    if (const auto closed = (*store)->close(); !closed)
        throw std::runtime_error(closed.error().text());
}

std::int64_t askFile(const std::filesystem::path& file, const std::string& sql) {
    const auto connection = storage::Connection::open(file, storage::Access::Read, std::chrono::seconds(5));
    if (!connection)
        return -1;
    return (*connection)->integer(QString::fromStdString(sql)).value_or(-1);
}

} // namespace aetherion::test
