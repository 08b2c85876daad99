// What the floor shows, and how it goes on after a restart.
#include "core/engine/trading_floor.h"

#include <spdlog/spdlog.h>

namespace aetherion::engine {

std::shared_ptr<const contract::TradingView> TradingFloor::view() {
    if (m_view && !std::exchange(m_changed, false))
        return m_view;
    m_changed = false;
    auto next = std::make_shared<contract::TradingView>();
    next->revision = m_view ? m_view->revision + 1 : 1;
    next->source = m_plan.source;
    for (const auto& [id, account] : m_books.accounts())
        next->portfolios.push_back(
            trading::viewPortfolio(account, [this](const market::InstrumentKey& key) { return markOf(key); }));
    m_desk.visitOrders([&](const trading::Order& order) { next->orders.push_back(order); });
    // By number: the newest are last.
    std::reverse(next->orders.begin(), next->orders.end());
    if (next->orders.size() > contract::kShownOrders)
        next->orders.resize(contract::kShownOrders);
    next->trades.assign(m_trades.begin(), m_trades.end());
    next->rails = m_rails.views();
    next->armed = m_cycle.armed();
    for (const risk::DisabledStrategy& each : m_gate.strategies().disabled())
        next->disabledStrategies.push_back({each.account, each.strategy, each.since});
    next->stop = m_sweep.progress();
    const strategy::CycleCounts& counts = m_cycle.counts();
    next->cycles = counts.cycles;
    next->entries = counts.entries;
    next->exits = counts.exits;
    next->refusals = m_refusals;
    next->tradeCount = m_tradeCount;
    m_view = std::move(next);
    return m_view;
}

void TradingFloor::restore(RestoredTrading restored, Timestamp now) {
    m_restored = true;
    for (const auto& [account, opened] : restored.accounts)
        m_announced.insert(account);
    if (restored.accounts.empty() && restored.desk.orders.empty())
        return;
    for (const auto& [account, opened] : restored.accounts)
        if (const auto open = m_books.open(account, opened); !open)
            spdlog::error("trading: account {}: {}", account, open.error().line());
    for (const trading::Trade& trade : restored.trades) {
        const auto stream = m_streams.find(trade.instrument);
        const trading::Listing* listing = stream == m_streams.end() ? nullptr : m_desk.listing(stream->second);
        const Status replayed = listing ? m_books.replay(trade, *listing)
                                        : Status(failAt(trade.instrument.symbol, "not traded in this session"));
        if (!replayed) {
            spdlog::error("trading: trade {} of an earlier run: {}", trade.number, replayed.error().text());
            continue;
        }
        ++m_tradeCount;
    }
    for (const auto& [id, account] : m_books.accounts())
        m_gate.book().adopt(account);
    if (const Status resumed = m_desk.restore(restored.desk, now); !resumed)
        spdlog::error("trading: open orders of an earlier run: {}", resumed.error().text());
    spdlog::info("trading goes on with {} accounts, {} trades and {} open orders", m_books.accounts().size(),
                 m_tradeCount, m_desk.openCount());
}

} // namespace aetherion::engine
