// What the floor shows, and counts for showing.
#include "core/engine/trading_floor.h"

namespace aetherion::engine {

std::shared_ptr<const contract::TradingView> TradingFloor::view() {
    if (m_view && !std::exchange(m_changed, false))
        return m_view;
    m_changed = false;
    auto next = std::make_shared<contract::TradingView>();
    next->revision = m_view ? m_view->revision + 1 : 1;
    next->source = m_plan.source;
    next->opening = m_plan.opening;
    for (const auto& [id, account] : m_books.accounts())
        next->portfolios.push_back(
            trading::viewPortfolio(account, [this](const market::InstrumentKey& key) { return markOf(key); }));
    next->orders = m_desk.newestOrders(contract::kShownOrders);
    next->trades.assign(m_trades.begin(), m_trades.end());
    next->rails = m_rails.views();
    next->knobs = m_knobs;
    next->armed = m_cycle.armed();
    for (const risk::DisabledStrategy& each : m_gate.strategies().disabled())
        next->disabledStrategies.push_back({each.account, each.strategy, each.since});
    next->unmanaged = unmanaged();
    next->unprotected = unprotected(next->portfolios);
    next->stoppedOrders = static_cast<std::size_t>(
        std::ranges::count_if(m_stopped.orders(), [](const auto& each) { return !refusalAgain(each.second); }));
    next->stop = m_sweep.progress();
    next->canStop = m_canStop;
    const strategy::CycleCounts& counts = m_cycle.counts();
    next->cycles = counts.cycles;
    next->entries = counts.entries;
    next->exits = counts.exits;
    next->refusals = m_refusals;
    next->tradeCount = m_tradeCount;
    next->counts = m_counts;
    m_view = std::move(next);
    return m_view;
}

strategy::CycleCounts TradingFloor::runCycle(strategy::CycleCause cause) {
    const auto begun = std::chrono::steady_clock::now();
    const strategy::CycleCounts counts = m_cycle.run(m_now, cause);
    m_counts.cycles.add(std::chrono::steady_clock::now() - begun);
    m_changed = true;
    return counts;
}

void TradingFloor::countFill(const trading::Trade& trade) {
    const trading::Order* order = m_desk.find(trade.order);
    contract::FillCounts& of =
        order && trading::isAutomatic(order->request.origin.channel) ? m_counts.policy : m_counts.person;
    ++(trade.side == market::Side::Buy ? of.bought : of.sold);
}

void TradingFloor::drill(DrillSlot& slot) {
    m_canary.look(slot);
    if (std::string sentence = slot.sentence(); sentence != m_canStop) {
        m_canStop = std::move(sentence);
        m_changed = true;
    }
}

} // namespace aetherion::engine
