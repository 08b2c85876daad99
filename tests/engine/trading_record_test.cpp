#include "core/contract/stored_trading.h"
#include "core/engine/trading_record.h"
#include "tests/support/registered_test.h"

using namespace aetherion;

namespace {

trading::Order workingOrder() {
    trading::Order order;
    order.id = 42;
    order.request.account = "ann";
    order.request.instrument = {market::Market::Uk, "BP"};
    order.request.side = market::Side::Sell;
    order.request.type = trading::OrderType::Stop;
    order.request.timeInForce = trading::TimeInForce::GoodTillCancelled;
    order.request.quantity = Quantity::fromUnits(5 * kDecimalUnit);
    order.request.stopPrice = Price::fromUnits(470 * kDecimalUnit);
    order.request.origin = {"policy for ann", trading::Channel::Policy, "vwap_reversion"};
    order.request.purpose = trading::Purpose::ProtectiveExit;
    order.request.clientOrder = "exit-7-1";
    order.request.idempotencyKey = "k1";
    order.state = trading::OrderState::Working;
    order.filled = Quantity::fromUnits(kDecimalUnit);
    order.filledValue = Cash::fromUnits(4 * kDecimalUnit);
    order.fees = Cash::fromUnits(17);
    order.revision = 3;
    order.reason = "half of it";
    order.created = fromEpochMillis(1'700'000'000'000);
    order.changed = fromEpochMillis(1'700'000'001'000);
    order.atVenue = fromEpochMillis(1'700'000'000'050);
    order.triggered = true;
    order.cancelAtVenue = fromEpochMillis(1'700'000'001'050);
    order.setAsideAt = *order.request.stopPrice;
    return order;
}

} // namespace

class TradingRecordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anOpenOrderComesBackAsItWas() {
        const trading::Order order = workingOrder();
        const auto back = contract::orderOf(engine::orderRecord({7}, order));
        QVERIFY2(back, back ? "" : back.error().text().c_str());
        QCOMPARE(*back, order);
    }

    void aWordThatTheDeskDoesNotKnowIsRefusedWithTheOrdersNumber() {
        contract::OrderRecord record = engine::orderRecord({7}, workingOrder());
        record.type = "iceberg";
        const auto back = contract::orderOf(record);
        QVERIFY(!back);
        QVERIFY2(back.error().text().starts_with("order 42: unknown order type \"iceberg\""),
                 back.error().text().c_str());
        record = engine::orderRecord({7}, workingOrder());
        record.order = "42x";
        QVERIFY(!contract::orderOf(record));
    }

    void aTradeComesBackAsItWas() {
        trading::Trade trade;
        trade.number = 9;
        trade.order = 42;
        trade.account = "ann";
        trade.instrument = {market::Market::Uk, "BP"};
        trade.side = market::Side::Sell;
        trade.price = Price::fromUnits(470 * kDecimalUnit);
        trade.quantity = Quantity::fromUnits(kDecimalUnit);
        trade.value = Cash::fromUnits(470'000'000);
        trade.fee = Cash::fromUnits(3);
        trade.realised = Cash::fromUnits(-12);
        trade.time = fromEpochMillis(1'700'000'001'000);
        const auto back = contract::tradeOf(engine::tradeRecord({7}, trade));
        QVERIFY(back);
        QCOMPARE(*back, trade);
    }
};

REGISTER_TEST(TradingRecordTest)
#include "trading_record_test.moc"
