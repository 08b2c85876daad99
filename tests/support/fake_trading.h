#pragma once
// A desk that a test sets and watches.
//
// Thread: any; it guards itself.
#include "core/contract/trading_port.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace aetherion::test {

/// As the desk has just accepted it.
[[nodiscard]] trading::Order sentOrder(trading::OrderId id, trading::OrderRequest request = {});

/// A desk whose answers the test makes, and scopes that hold.
class FakeTrading final : public contract::TradingPort {
public:
    FakeTrading();
    [[nodiscard]] contract::CommandId send(contract::TradingCommand command) override;
    [[nodiscard]] Result<contract::TradingAnswer> await(contract::CommandId command, Duration timeout) override;
    [[nodiscard]] std::shared_ptr<const contract::TradingView> trading() const override;
    std::int64_t hold(const risk::ScopeHoldRequest& request) noexcept override;
    [[nodiscard]] std::vector<risk::ScopeStatus> holds() const override;
    [[nodiscard]] tl::expected<risk::ScopeStatus, risk::ResumeRefusal>
    resume(const risk::Scope& scope, const risk::ResumeRequest& request) override;
    [[nodiscard]] Status setLimit(const contract::LimitChange& change) override;

    /// What the desk says to a command; set before the first request. Without one a placed order is accepted.
    std::function<Result<contract::TradingAnswer>(const contract::TradingCommand&)> answers;
    void change(const std::function<void(contract::TradingView&)>& edit);
    [[nodiscard]] std::vector<contract::TradingCommand> commands() const;
    /// What becomes of a limit; set before the first request.
    Status limitAnswer{};
    [[nodiscard]] std::vector<contract::LimitChange> limits() const;

private:
    mutable std::mutex m_mutex;
    std::vector<contract::TradingCommand> m_commands;
    std::vector<contract::LimitChange> m_limits;
    std::shared_ptr<const contract::TradingView> m_view;
    std::vector<risk::ScopeStatus> m_holds;
    std::int64_t m_lastHold = 0;
};

} // namespace aetherion::test
