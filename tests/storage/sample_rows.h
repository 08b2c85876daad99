#pragma once
// Rows for tests: made from their number alone, so that two runs, and two processes, make the same.
#include "core/contract/history_port.h"
#include "core/storage/data_store.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace aetherion::test {

/// A Thursday noon, aligned to every timeframe up to 4h.
inline constexpr Timestamp kStart = fromEpochMillis(1'700'006'400'000);

[[nodiscard]] market::Source replaySource(const std::string& name = "sample.csv");
[[nodiscard]] market::Source simulatedSource();
[[nodiscard]] contract::CandleRecord sampleCandle(const market::Source& source, const std::string& symbol,
                                                  std::int64_t n, market::Timeframe timeframe = market::Timeframe::M1);
[[nodiscard]] contract::TickRecord sampleTick(const market::Source& source, const std::string& symbol, std::int64_t n);
[[nodiscard]] contract::FeatureRecord sampleFeature(const market::Source& source, const std::string& symbol,
                                                    std::int64_t n);
[[nodiscard]] contract::PosteriorRecord samplePosterior(const market::Source& source, const std::string& symbol,
                                                        std::int64_t n);
[[nodiscard]] contract::RegimeChangeRecord sampleChange(const market::Source& source, const std::string& symbol,
                                                        std::int64_t n);
[[nodiscard]] contract::RiskEventRecord sampleRiskEvent(std::int64_t n);

[[nodiscard]] contract::AuditRecord sampleAudit(std::int64_t n, const std::string& engine = "local");
/// An account, its balance in one currency at the revisions 3 and 1, and its position likewise: the third counts.
[[nodiscard]] std::vector<contract::Record> sampleAccount(const market::Source& source, const std::string& account);

/// Bars of several instruments with their features and posteriors, a change every 50 bars and a risk event every 1,000,
/// in the order in which an engine records them. `take` answers false to end early.
void sampleRun(std::int64_t bars, const std::function<bool(contract::Record)>& take);
/// How many candles, features and posteriors each sampleRun() makes of `bars`.
[[nodiscard]] std::int64_t rowsOfRun(std::int64_t bars);
[[nodiscard]] std::int64_t changesOfRun(std::int64_t bars);

/// A store there that has written `records` and closed.
void store(const storage::StoreAddress& address, const std::vector<contract::Record>& records);
/// The first column of the first row of a query on one file; -1 when it fails.
[[nodiscard]] std::int64_t askFile(const std::filesystem::path& file, const std::string& sql);

} // namespace aetherion::test
