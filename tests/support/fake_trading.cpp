#include "tests/support/fake_trading.h"

namespace aetherion::test {

trading::Order sentOrder(trading::OrderId id, trading::OrderRequest request) {
    trading::Order order;
    order.id = id;
    order.request = std::move(request);
    // An accepted order has a side.
    if (order.request.side == market::Side::Unknown)
        order.request.side = market::Side::Buy;
    return order;
}

FakeTrading::FakeTrading() {
    auto first = std::make_shared<contract::TradingView>();
    first->source = market::Source{market::SourceKind::Replay, "local", "day one.csv", "digest", {}};
    for (const char* currency : {"INR", "USD", "GBP", "USDT"})
        first->opening[currency] = Cash::fromUnits(10'000 * kDecimalUnit);
    m_view = std::move(first);
}

contract::CommandId FakeTrading::send(contract::TradingCommand command) {
    const std::lock_guard lock(m_mutex);
    m_commands.push_back(std::move(command));
    return m_commands.size();
}

Result<contract::TradingAnswer> FakeTrading::await(contract::CommandId id, Duration) {
    contract::TradingCommand command = commands().at(id - 1);
    if (answers)
        return answers(command);
    contract::TradingAnswer answer;
    if (const auto* place = std::get_if<contract::PlaceOrder>(&command))
        answer.order = sentOrder(static_cast<trading::OrderId>(id), place->request);
    if (const auto* cancel = std::get_if<contract::CancelOrder>(&command))
        answer.order = sentOrder(cancel->order, {});
    return answer;
}

std::shared_ptr<const contract::TradingView> FakeTrading::trading() const {
    const std::lock_guard lock(m_mutex);
    return m_view;
}

std::int64_t FakeTrading::hold(const risk::ScopeHoldRequest& request) noexcept {
    const std::lock_guard lock(m_mutex);
    risk::ScopeHold hold{request.scope,
                         {++m_lastHold, request.who, request.channel, request.reason,
                          fromEpochMillis(1'771'230'400'000), request.imposes}};
    m_holds.push_back({request.scope, request.imposes, {hold}, m_lastHold});
    return m_lastHold;
}

std::vector<risk::ScopeStatus> FakeTrading::holds() const {
    const std::lock_guard lock(m_mutex);
    return m_holds;
}

tl::expected<risk::ScopeStatus, risk::ResumeRefusal> FakeTrading::resume(const risk::Scope& scope,
                                                                         const risk::ResumeRequest& request) {
    const std::lock_guard lock(m_mutex);
    const auto held =
        std::find_if(m_holds.begin(), m_holds.end(), [&](const auto& each) { return each.scope == scope; });
    if (held == m_holds.end() || held->newestHold != request.newestHoldSeen)
        return tl::unexpected(risk::ResumeRefusal{true, "a newer hold stands"});
    m_holds.erase(held);
    return risk::ScopeStatus{scope, risk::RiskState::Active, {}, 0};
}

Status FakeTrading::setLimit(const contract::LimitChange& change) {
    const std::lock_guard lock(m_mutex);
    m_limits.push_back(change);
    return limitAnswer;
}

std::vector<contract::LimitChange> FakeTrading::limits() const {
    const std::lock_guard lock(m_mutex);
    return m_limits;
}

void FakeTrading::change(const std::function<void(contract::TradingView&)>& edit) {
    const std::lock_guard lock(m_mutex);
    auto next = std::make_shared<contract::TradingView>(*m_view);
    ++next->revision;
    edit(*next);
    m_view = std::move(next);
}

std::vector<contract::TradingCommand> FakeTrading::commands() const {
    const std::lock_guard lock(m_mutex);
    return m_commands;
}

} // namespace aetherion::test
