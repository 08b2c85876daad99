#pragma once
// One instrument that trades on a floor without an engine, event by event, and what the ledger keeps of it.
//
// Thread: the test's.
#include "core/contract/stored_trading.h"
#include "core/engine/session.h"
#include "core/engine/trading_opener.h"
#include "core/engine/trading_record.h"
#include "tests/engine/fake_recorder.h"

#include <map>
#include <memory>

namespace aetherion::test {

inline const Timestamp kDawn = parseIso("2024-03-06T00:00:00Z")->time;
/// Long enough that the range of a bar of five minutes is known.
inline const Timestamp kLive = kDawn + std::chrono::hours(2);

inline market::InstrumentSpec heldSpec() {
    market::InstrumentSpec spec;
    spec.key = {market::Market::Crypto, "TEST"};
    spec.currency = "USDT";
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(kDecimalUnit / 1000);
    spec.basePrice = Price::fromUnits(100 * kDecimalUnit);
    return spec;
}

inline market::Source heldSource() { return {market::SourceKind::Simulated, "test", "world", "seed 1", kDawn}; }

inline trading::OrderRequest purchaseBy(trading::Channel channel, const std::string& client = {}) {
    trading::OrderRequest request;
    request.account = "ann";
    request.instrument = heldSpec().key;
    request.side = market::Side::Buy;
    request.quantity = Quantity::fromUnits(kDecimalUnit);
    request.origin = {"eve", channel, channel == trading::Channel::Policy ? "vwap_reversion" : ""};
    request.clientOrder = client;
    request.confidence = 0.9;
    return request;
}

/// A session of one instrument, event by event.
class FloorRun {
public:
    FloorRun(engine::RestoredTrading restored, Timestamp liveFrom, const engine::TradingDependencies& dependencies,
             const Clock& clock, market::InstrumentSpec spec = heldSpec(), engine::RestoredStreams streams = {})
        : m_events(clock) {
        engine::TradingPlan trading;
        trading.source = heldSource();
        trading.opening.emplace(spec.currency, Cash::fromUnits(10'000 * kDecimalUnit));
        trading.liveFrom = liveFrom;
        trading.restored = std::move(restored);
        trading.world = engine::simulatedWorld(true);
        trading.instruments.emplace(spec.key, spec);
        engine::SessionPlan plan;
        plan.restored = std::move(streams);
        m_session = std::make_unique<engine::Session>(
            1, plan, 0, engine::RegimeSetup{}, dependencies.recorder, m_events,
            std::make_unique<engine::TradingFloor>(std::move(trading), dependencies, risk::Knobs{}));
        m_session->process({0, kDawn, kDawn, market::StreamOpened{{0, spec.key, heldSource()}}});
    }

    void tick(Timestamp time, double price, std::int64_t quantity = 1000) {
        market::Trade trade;
        trade.price = Price::fromUnits(static_cast<std::int64_t>(price * 100) * (kDecimalUnit / 100));
        trade.quantity = Quantity::fromUnits(quantity * kDecimalUnit);
        m_session->process({0, time, time, trade});
    }
    /// From dawn on, up and down around a hundred.
    void history(Timestamp until) {
        for (Timestamp time = kDawn; time < until; time += std::chrono::seconds(10))
            tick(time, 100 + 0.2 * static_cast<double>((time - kDawn) / std::chrono::seconds(10) % 7));
    }
    void checkpoint(Timestamp time) {
        m_session->process({0, time, time, market::FeedCheckpoint{heldSource().id(), "state"}});
    }
    contract::TradingAnswer execute(const contract::TradingCommand& command) {
        return m_session->floor()->execute(command, m_session->dataTime());
    }
    contract::TradingAnswer executeAt(const contract::TradingCommand& command, Timestamp now) {
        return m_session->floor()->execute(command, now);
    }
    /// As the engine does each time round.
    void look(Timestamp wall) { m_session->floor()->look(m_session->dataTime(), wall); }
    [[nodiscard]] std::shared_ptr<const contract::TradingView> view() { return m_session->floor()->view(); }
    [[nodiscard]] Quantity held() {
        for (const trading::PortfolioView& portfolio : view()->portfolios)
            for (const trading::PositionView& position : portfolio.positions)
                return position.quantity;
        return {};
    }

private:
    engine::EventLog m_events;
    std::unique_ptr<engine::Session> m_session;
};

/// As it was saved with the newest checkpoint.
inline Result<engine::FloorState> savedFloorOf(const FakeRecorder& recorder) {
    Result<engine::FloorState> newest = fail("nothing is saved");
    for (const auto& record : recorder.all<contract::SimulatorStateRecord>())
        for (const contract::StreamStatePart& part : record.streams)
            if (part.part == engine::kFloorPart)
                newest = engine::FloorState::parse(part.bytes);
    return newest;
}

/// What the store would answer.
inline engine::RestoredTrading ledgerOf(const FakeRecorder& recorder) {
    engine::RestoredTrading restored;
    for (const auto& account : recorder.all<contract::AccountRecord>())
        restored.accounts.emplace(account.account, account.opened);
    for (const auto& trade : recorder.all<contract::TradeRecord>())
        restored.trades.push_back(contract::tradeOf(trade).value());
    std::map<trading::OrderId, trading::Order> orders;
    for (const auto& record : recorder.all<contract::OrderRecord>()) {
        const trading::Order order = contract::orderOf(record).value();
        orders.insert_or_assign(order.id, order);
    }
    for (const auto& [id, order] : orders) {
        restored.recent.push_back(order);
        restored.desk.nextOrder = id + 1;
        if (trading::isOpen(order.state))
            restored.desk.orders.push_back(order);
    }
    if (auto floor = savedFloorOf(recorder))
        restored.floor = std::move(*floor);
    return restored;
}

} // namespace aetherion::test
