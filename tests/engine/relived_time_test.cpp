#include "core/engine/session.h"
#include "core/risk/risk_folder.h"
#include "core/risk/scope_file.h"
#include "tests/engine/fake_recorder.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

using namespace aetherion;

namespace {

const Timestamp kCheckpoint = parseIso("2024-03-06T12:00:00Z")->time;
/// What the ledger tells last.
const Timestamp kKilled = kCheckpoint + std::chrono::minutes(10);

market::InstrumentSpec relivedSpec() {
    market::InstrumentSpec spec;
    spec.key = {market::Market::Crypto, "TEST"};
    spec.currency = "USDT";
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(kDecimalUnit / 1000);
    spec.basePrice = Price::fromUnits(100 * kDecimalUnit);
    return spec;
}

market::Source relivedSource() { return {market::SourceKind::Simulated, "test", "world", "seed 1", kCheckpoint}; }

trading::OrderRequest restingOrder() {
    trading::OrderRequest request;
    request.account = "ann";
    request.instrument = relivedSpec().key;
    request.side = market::Side::Buy;
    request.quantity = Quantity::fromUnits(kDecimalUnit);
    request.origin = {"ann", trading::Channel::Api, {}};
    request.type = trading::OrderType::Limit;
    request.timeInForce = trading::TimeInForce::GoodTillCancelled;
    request.limitPrice = Price::fromUnits(95 * kDecimalUnit);
    return request;
}

/// An account that has a limit order at the venue since the last moment before the kill.
engine::RestoredTrading ledgerOfTheKilled() {
    engine::RestoredTrading restored;
    restored.accounts.emplace("ann", kCheckpoint + std::chrono::minutes(1));
    trading::Order order;
    order.id = 7;
    order.request = restingOrder();
    order.setAsideAt = *order.request.limitPrice;
    order.state = trading::OrderState::Working;
    order.revision = 2;
    order.created = kKilled - std::chrono::seconds(1);
    order.changed = kKilled;
    order.atVenue = kKilled;
    restored.desk.orders.push_back(order);
    restored.desk.nextOrder = 8;
    restored.recent.push_back(order);
    return restored;
}

} // namespace

/// A world that ran ahead of the wall goes on from its checkpoint, which its ledger is ahead of after a kill: those
/// minutes come again, and are not traded again.
class RelivedTimeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsTradedInATimeThatTheLedgerHasSeen() {
        const QTemporaryDir folder;
        risk::RiskFolder store(folder.path().toStdString());
        const SystemClock clock;
        risk::KillSwitch killSwitch(store, clock);
        killSwitch.open(false);
        risk::ScopeFile scopeFile(folder.path().toStdString());
        risk::ScopeStates scopes(scopeFile);
        scopes.open(false, clock.now());
        test::FakeRecorder recorder;
        engine::EventLog events(clock);
        engine::TradingPlan trading;
        trading.source = relivedSource();
        trading.opening.emplace("USDT", Cash::fromUnits(10'000 * kDecimalUnit));
        trading.liveFrom = kCheckpoint;
        trading.restored = ledgerOfTheKilled();
        trading.world = engine::simulatedWorld(true);
        trading.instruments.emplace(relivedSpec().key, relivedSpec());
        engine::SessionPlan plan;
        engine::Session session(
            1, plan, 0, engine::RegimeSetup{}, recorder, events,
            std::make_unique<engine::TradingFloor>(
                std::move(trading), engine::TradingDependencies{killSwitch, scopes, recorder}, risk::Knobs{}));
        session.process({0, kCheckpoint, kCheckpoint, market::StreamOpened{{0, relivedSpec().key, relivedSource()}}});
        const auto tick = [&](Timestamp time, std::int64_t price) {
            market::Trade trade;
            trade.price = Price::fromUnits(price * kDecimalUnit);
            trade.quantity = Quantity::fromUnits(1000 * kDecimalUnit);
            session.process({0, time, time, trade});
        };
        const auto orders = [&] { return recorder.all<contract::OrderRecord>(); };

        // Below the limit of an order that nobody has sent yet, and back above it.
        for (Timestamp time = kCheckpoint; time < kKilled; time += std::chrono::seconds(10)) {
            tick(time, time < kKilled - std::chrono::minutes(1) ? 90 : 100);
            const auto answer = session.floor()->execute(contract::PlaceOrder{restingOrder()}, session.dataTime());
            QVERIFY(!answer.done());
        }
        QVERIFY(orders().empty());
        QVERIFY(recorder.all<contract::TradeRecord>().empty());
        tick(kKilled + std::chrono::seconds(1), 100);
        QCOMPARE(session.floor()->view()->orders.size(), std::size_t{1});
        QCOMPARE(session.floor()->view()->orders[0].id, trading::OrderId{7});
        QVERIFY(recorder.all<contract::TradeRecord>().empty());
        for (int second = 2; second < 5; ++second)
            tick(kKilled + std::chrono::seconds(second), 90);
        const auto trades = recorder.all<contract::TradeRecord>();
        const trading::Order now = session.floor()->view()->orders[0];
        QVERIFY2(now.state == trading::OrderState::Filled,
                 (std::string(trading::name(now.state)) + ": " + now.reason).c_str());
        QCOMPARE(trades.size(), std::size_t{1});
        QVERIFY(trades[0].time > kKilled);
        for (const auto& order : orders())
            QVERIFY2(order.changed >= order.created, order.order.c_str());
    }
};

REGISTER_TEST(RelivedTimeTest)
#include "relived_time_test.moc"
