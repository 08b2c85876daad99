#pragma once
// Calls a function with the number of states as a compile-time constant, so that the recursions' inner loops unroll.
//
// Internal to the room. Thread: pure.
#include "core/regime/hmm_parameters.h"

#include <type_traits>

namespace aetherion::regime::detail {

/// `call(std::integral_constant<int, K>)` for K = states, 1 to kMaxStates.
template <typename Call> decltype(auto) withStates(Eigen::Index states, Call&& call) {
    switch (states) {
    case 1:
        return call(std::integral_constant<int, 1>{});
    case 2:
        return call(std::integral_constant<int, 2>{});
    case 3:
        return call(std::integral_constant<int, 3>{});
    case 4:
        return call(std::integral_constant<int, 4>{});
    case 5:
        return call(std::integral_constant<int, 5>{});
    case 6:
        return call(std::integral_constant<int, 6>{});
    case 7:
        return call(std::integral_constant<int, 7>{});
    }
    static_assert(kMaxStates == 8);
    return call(std::integral_constant<int, 8>{});
}

} // namespace aetherion::regime::detail
