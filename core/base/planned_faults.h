#pragma once
// Lets the faults of a plan happen at their times, and says each in the log when it begins.
//
// Time counts from the construction, on the machine's steady clock: a clock that is set does not move a fault. Thread:
// as FaultPort says; running() from any.
#include "core/base/fault_plan.h"
#include "core/base/fault_port.h"

#include <array>
#include <atomic>
#include <chrono>

namespace aetherion::base {

class PlannedFaults final : public FaultPort {
public:
    explicit PlannedFaults(const FaultPlan& plan) : m_plan(plan), m_started(std::chrono::steady_clock::now()) {}

    void holdEngine(const std::stop_token& stop) override { hold(Fault::EngineStall, stop); }
    void beforeEvent() override;
    void holdFeed(const std::stop_token& stop) override { hold(Fault::FeedStall, stop); }
    [[nodiscard]] Status beforeWrite() override;

    [[nodiscard]] const FaultPlan& plan() const { return m_plan; }
    /// Since the construction.
    [[nodiscard]] Duration running() const { return std::chrono::steady_clock::now() - m_started; }

private:
    void hold(Fault fault, const std::stop_token& stop);
    void say(Fault fault);

    const FaultPlan m_plan;
    const std::chrono::steady_clock::time_point m_started;
    std::uint64_t m_events = 0;
    std::array<std::atomic<bool>, kFaults> m_said{};
};

} // namespace aetherion::base
