#pragma once
// A strategy that repeats itself too often is disabled, and stays so until a person enables it:
// DT_REPEAT_MAX_EXECUTIONS orders of it for one account within DT_REPEAT_WINDOW_MINUTES.
//
// Code REPEATED_EXECUTION. Concerns orders that a rule sends; its protective exits pass and are not counted. Whoever
// owns the gate keeps the disabled ones over a restart. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

#include <deque>
#include <map>
#include <vector>

namespace aetherion::risk {

struct DisabledStrategy {
    std::string account;
    std::string strategy;
    Timestamp since;
    bool operator==(const DisabledStrategy&) const = default;
};

class RepeatRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;
    void count(const OrderFacts& facts, Slot account) override;
    /// Disables the strategy.
    void noteRefusal(const OrderFacts& facts) override;

    /// In the order of accounts, then strategies.
    [[nodiscard]] std::vector<DisabledStrategy> disabled() const;
    void disable(const DisabledStrategy& strategy);
    /// False where it is not disabled. Its executions are counted from zero.
    bool enable(const std::string& account, const std::string& strategy);

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;

private:
    struct Executions {
        /// Oldest first.
        std::deque<Timestamp> times;
        std::optional<Timestamp> disabled{};
    };
    using Key = std::pair<std::string_view, std::string_view>;
    struct ByAccountAndStrategy {
        using is_transparent = void;
        static Key of(const std::pair<std::string, std::string>& key) { return {key.first, key.second}; }
        static Key of(const Key& key) { return key; }
        bool operator()(const auto& a, const auto& b) const { return of(a) < of(b); }
    };
    [[nodiscard]] const Executions* find(const OrderFacts& facts) const;

    std::map<std::pair<std::string, std::string>, Executions, ByAccountAndStrategy> m_executions;
};

} // namespace aetherion::risk
