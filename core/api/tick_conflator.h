#pragma once
// Keeps the stream of ticks below a rate: within it every tick passes; above it the newest of each symbol does, with
// the number of those that it stands for.
//
// A second's worth may come at once. What is held back goes out in the order in which its symbols began to wait. Ticks
// of one symbol never change their order. Thread: one.
#include "core/contract/live_tick.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <unordered_map>
#include <vector>

namespace aetherion::api {

inline constexpr double kTicksPerSecond = 2'000;

struct PassedTick {
    contract::LiveTick tick;
    /// Older ticks of the symbol that it replaces.
    std::uint64_t replaced = 0;
};

class TickConflator {
public:
    using Time = std::chrono::steady_clock::time_point;
    explicit TickConflator(double perSecond = kTicksPerSecond) : m_perSecond(perSecond), m_allowance(perSecond) {}

    /// What may go out now.
    [[nodiscard]] std::vector<PassedTick> pass(const std::vector<contract::LiveTick>& ticks, Time now);
    /// Ticks that a newer one has replaced, so far.
    [[nodiscard]] std::uint64_t replaced() const { return m_replaced; }
    void clear();

private:
    const double m_perSecond;
    double m_allowance;
    Time m_last{};
    std::uint64_t m_replaced = 0;
    std::unordered_map<market::StreamId, PassedTick> m_waiting;
    std::deque<market::StreamId> m_order;
};

} // namespace aetherion::api
