#pragma once
// What a trading floor needs to go on after a restart and no ledger tells: the policy's positions with their brackets,
// the rails' bases and latches, and strategies that wait for a person.
//
// It is saved with the checkpoint of its source, in the same transaction; what the ledger says beyond it came later.
// Thread: values.
#include "core/base/result.h"
#include "core/base/time.h"
#include "core/risk/repeat_rail.h"
#include "core/trading/order.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::engine {

/// The name of its part among the streams' (contract::StreamStatePart), under the first stream's instrument.
inline constexpr std::string_view kFloorPart = "trading floor";

struct FloorState {
    /// In the data's time.
    Timestamp saved;
    /// The newest trade that is in it; 0: none.
    std::int64_t lastTrade = 0;
    trading::OrderId nextOrder = 1;
    /// See strategy::DecisionCycle::save() and risk::PortfolioRails::save().
    std::string cycle;
    std::string rails;
    std::vector<risk::DisabledStrategy> disabled;
    bool operator==(const FloorState&) const = default;

    [[nodiscard]] std::string bytes() const;
    /// Refused: what is damaged, or another version's.
    [[nodiscard]] static Result<FloorState> parse(std::string_view bytes);
};

} // namespace aetherion::engine
