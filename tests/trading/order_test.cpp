#include "core/trading/fee_schedule.h"
#include "core/trading/order.h"
#include "core/trading/refusal.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::trading;

class OrderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackEveryNameThatItWrites() {
        for (const OrderType type : {OrderType::Market, OrderType::Limit, OrderType::Stop})
            QCOMPARE(parseOrderType(name(type)).value(), type);
        for (const TimeInForce time : {TimeInForce::Day, TimeInForce::GoodTillCancelled})
            QCOMPARE(parseTimeInForce(name(time)).value(), time);
        for (const OrderState state : {OrderState::Sent, OrderState::Working, OrderState::Filled, OrderState::Cancelled,
                                       OrderState::Expired, OrderState::Refused})
            QCOMPARE(parseOrderState(name(state)).value(), state);
        for (const Channel channel : {Channel::Window, Channel::Api, Channel::Command, Channel::Policy, Channel::Drill})
            QCOMPARE(parseChannel(name(channel)).value(), channel);
    }

    void namesWhatItKnowsWhenANameIsUnknown() {
        const auto type = parseOrderType("iceberg");
        QVERIFY(!type);
        QCOMPARE(type.error().text(), std::string("unknown order type \"iceberg\"; there are: market, limit, stop"));
    }

    void onlySentAndWorkingOrdersAreOpen() {
        QVERIFY(isOpen(OrderState::Sent) && isOpen(OrderState::Working));
        QVERIFY(!isOpen(OrderState::Filled) && !isOpen(OrderState::Cancelled));
        QVERIFY(!isOpen(OrderState::Expired) && !isOpen(OrderState::Refused));
    }

    void roundsAFeeHalfToEven() {
        FeeSchedule fees;
        fees.millionths = {500'000, 0, 0, 0};
        const auto feeOn = [&](std::int64_t units) {
            return fees.feeOn(market::Market::Crypto, Cash::fromUnits(units))->units();
        };
        QCOMPARE(feeOn(3), std::int64_t{2});
        QCOMPARE(feeOn(5), std::int64_t{2});
        QCOMPARE(feeOn(7), std::int64_t{4});
        QCOMPARE(fees.feeOn(market::Market::Us, Cash::fromUnits(1'000'000))->units(), std::int64_t{0});
    }

    void writesARefusalAsOneLine() {
        const Refusal refusal{
            "MAX_ORDER_VALUE", "this order is worth more than one may", {{"limit", "10"}, {"value", "12"}}};
        QCOMPARE(refusal.line(),
                 std::string("MAX_ORDER_VALUE limit=10 value=12: this order is worth more than one may"));
    }
};

REGISTER_TEST(OrderTest)
#include "order_test.moc"
