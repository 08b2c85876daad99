#pragma once
// Names the states of a model from what they were seen to be like, never from their number.
//
// Rule: the lowest mean volatility is Sideways, the highest Crisis; of the others, ordered by mean return, the upper
// half is Bull and the lower half Bear, the middle one of an odd count by the sign of its mean return. With four states
// that is: of the two others the higher mean return is Bull, the other Bear. Two and three states leave names out; a
// single state has nothing to be told from and stays Unknown. Ties go to the lower state number.
//
// Thread: pure function.
#include "core/market/names.h"

#include <vector>

namespace aetherion::regime {

/// What one state looked like over the training span, rows weighted with its filtered posterior.
struct StateEvidence {
    /// Mean of the raw rolling mean of log returns, per bar: the return over the window that ends at the bar, because
    /// the bar's own return is nearly all noise.
    double meanReturn = 0;
    /// Mean of the raw rolling volatility, per square root of a bar. In a model that reads no window, the deviation of
    /// the state's own log returns: there a state may be over before a window has filled with it.
    double meanVolatility = 0;
    /// Mean of ln(volatility / its trailing scale), or ln of the deviation of the state's own log returns over theirs:
    /// comparable between symbols, and what the naming goes by.
    double relativeVolatility = 0;
    /// Mean of the rolling mean over its trailing robust scale: comparable between symbols, and what the naming goes
    /// by.
    double relativeReturn = 0;
    /// 1 / (1 - P(stay)), in bars.
    double expectedDwell = 0;
    /// Part of the rows, 0 to 1.
    double share = 0;
    /// The state with whose samples this one's are confused most, and 1 - the share of confusion; see separation.h.
    int nearest = -1;
    double separation = 0;
};

/// One name per state.
[[nodiscard]] std::vector<market::Regime> nameStates(const std::vector<StateEvidence>& evidence);

} // namespace aetherion::regime
