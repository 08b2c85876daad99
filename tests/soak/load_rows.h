#pragma once
// Rows and facts for the storage soak: made from seed, round and number alone, so that any run can be held against any
// other.
//
// A round has a source of its own. Facts go through the kinds in turn; each carries its marker, which says which fact
// it is, in a text that lands in the file as it is. Thread: pure functions.
#include "core/contract/record.h"

#include <functional>
#include <optional>
#include <string>

namespace aetherion::soak {

struct LoadRound {
    std::uint64_t seed = 1;
    int round = 0;
};

[[nodiscard]] market::Source loadSource(LoadRound round);
/// The rows of one step, in the order in which an engine would record them: ticks, and now and then a candle with its
/// features and posterior, for each of several instruments.
void loadStep(LoadRound round, std::int64_t step, const std::function<bool(contract::Record)>& take);
/// How many rows the steps [0, steps) make.
[[nodiscard]] std::int64_t rowsOfSteps(std::int64_t steps);
/// After how many steps there is one fact more.
inline constexpr std::int64_t kStepsPerFact = 2;

/// Which of the tables holds a fact.
enum class FactKind : std::uint8_t { RegimeChange, RiskEvent, Order, Trade, Decision };
inline constexpr std::int64_t kFactKinds = 5;
/// `number` counts from 0 within the round.
[[nodiscard]] FactKind factKind(std::int64_t number);
[[nodiscard]] contract::Record loadFact(LoadRound round, std::int64_t number);
/// "r7.f123."
[[nodiscard]] std::string factMarker(LoadRound round, std::int64_t number);
/// The number in a marker of this round.
[[nodiscard]] std::optional<std::int64_t> factNumber(LoadRound round, const std::string& marker);
/// An order is recorded this often, each time whole: the newest one stands for those before it.
inline constexpr std::int64_t kRevisions = 3;
/// Of a fact that is an order: the facts that come before it on the same order, itself included.
[[nodiscard]] std::vector<std::int64_t> factsOfOrder(std::int64_t number);

} // namespace aetherion::soak
