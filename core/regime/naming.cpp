#include "core/regime/naming.h"

#include <algorithm>
#include <numeric>

namespace aetherion::regime {

std::vector<market::Regime> nameStates(const std::vector<StateEvidence>& evidence) {
    std::vector<market::Regime> names(evidence.size(), market::Regime::Unknown);
    if (evidence.size() < 2)
        return names;
    std::vector<std::size_t> order(evidence.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return evidence[a].relativeVolatility < evidence[b].relativeVolatility;
    });
    names[order.front()] = market::Regime::Sideways;
    names[order.back()] = market::Regime::Crisis;
    std::vector<std::size_t> others(order.begin() + 1, order.end() - 1);
    std::sort(others.begin(), others.end());
    std::stable_sort(others.begin(), others.end(), [&](std::size_t a, std::size_t b) {
        return evidence[a].relativeReturn > evidence[b].relativeReturn;
    });
    for (std::size_t rank = 0; rank < others.size(); ++rank) {
        const bool middle = 2 * rank + 1 == others.size();
        const bool bull = middle ? evidence[others[rank]].relativeReturn > 0 : 2 * rank + 1 < others.size();
        names[others[rank]] = bull ? market::Regime::Bull : market::Regime::Bear;
    }
    return names;
}

} // namespace aetherion::regime
