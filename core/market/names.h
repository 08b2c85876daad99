#pragma once
// The words of the domain and their spellings: markets, regimes, kinds of source, states of a feed.
//
// Thread: values.
#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::market {

enum class Market : std::uint8_t { Crypto, Us, Nse, Uk };
inline constexpr std::array kMarkets{Market::Crypto, Market::Us, Market::Nse, Market::Uk};
/// CRYPTO US NSE UK
[[nodiscard]] std::string_view name(Market market);
/// Any case; also `india`, `usa`, and the venues `NASDAQ` and `NYSE`, which are `US`.
[[nodiscard]] Result<Market> parseMarket(std::string_view text);

enum class Regime : std::uint8_t { Bull, Bear, Sideways, Crisis, Unknown };
inline constexpr std::size_t kRegimeCount = 4;
/// The four that a model can name, in the order of every probability row.
inline constexpr std::array kRegimes{Regime::Bull, Regime::Bear, Regime::Sideways, Regime::Crisis};
/// Probabilities of kRegimes, in that order; they sum to 1 when the regime is known.
using RegimeProbabilities = std::array<double, kRegimeCount>;
/// Bull Bear Sideways Crisis Unknown
[[nodiscard]] std::string_view name(Regime regime);
[[nodiscard]] Result<Regime> parseRegime(std::string_view text);

enum class SourceKind : std::uint8_t { Simulated, Replay, Imported, Live };
/// SIMULATED REPLAY IMPORTED LIVE
[[nodiscard]] std::string_view name(SourceKind kind);
[[nodiscard]] Result<SourceKind> parseSourceKind(std::string_view text);

enum class FeedState : std::uint8_t { Flowing, Stale, Gap, Resync, Closed, Failed };
/// Flowing Stale Gap Resync Closed Failed
[[nodiscard]] std::string_view name(FeedState state);

} // namespace aetherion::market
