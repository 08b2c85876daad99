#include "core/strategy/sizing.h"
#include "tests/strategy/strategy_bars.h"
#include "tests/support/registered_test.h"

#include <limits>

using namespace aetherion;
using namespace aetherion::strategy;
using namespace aetherion::test;

namespace {

SizingSettings uncapped() {
    SizingSettings settings;
    settings.positionMaxFraction = 1;
    settings.cashReserveFraction = 0;
    return settings;
}

SizingInputs hundredThousand() {
    SizingInputs inputs;
    inputs.equity = inputs.freeCash = cashOf(100'000);
    inputs.price = priceOf(50);
    inputs.atr = 2;
    inputs.lotSize = quantityOf(1);
    return inputs;
}

} // namespace

class SizingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 100000 * 0.02 / (2 * 1.5) = 666.67
    void risksTheStatedPartOfTheEquity() {
        const auto size = positionSize(uncapped(), hundredThousand());
        QCOMPARE(size->quantity, quantityOf(666));
        QCOMPARE(size->riskAmount, cashOf(2000));
        QCOMPARE(size->capital, cashOf(33'300));
        QCOMPARE(size->limitedBy, std::string_view("risk"));
    }

    /// AETHERION 23: sizes knew neither lots nor caps.
    void everyCapNamesItself() {
        SizingSettings settings = uncapped();
        settings.positionMaxFraction = 0.15;
        auto size = positionSize(settings, hundredThousand());
        QCOMPARE(size->quantity, quantityOf(300));
        QCOMPARE(size->limitedBy, std::string_view("position cap"));
        settings.capitalCap = cashOf(14'999);
        size = positionSize(settings, hundredThousand());
        QCOMPARE(size->quantity, quantityOf(299));
        QCOMPARE(size->limitedBy, std::string_view("capital cap"));
        SizingInputs inputs = hundredThousand();
        inputs.exposureRoom = cashOf(10'000);
        size = positionSize(settings, inputs);
        QCOMPARE(size->quantity, quantityOf(200));
        QCOMPARE(size->limitedBy, std::string_view("exposure"));
        inputs.freeCash = cashOf(5'000);
        inputs.feeMillionths = 1'000;
        size = positionSize(settings, inputs);
        QCOMPARE(size->quantity, quantityOf(99));
        QCOMPARE(size->limitedBy, std::string_view("free cash"));
        settings.cashReserveFraction = 0.5;
        QCOMPARE(positionSize(settings, inputs)->quantity, quantityOf(49));
    }

    void roundsDownToWholeLots() {
        SizingInputs inputs = hundredThousand();
        inputs.lotSize = quantityOf(100);
        QCOMPARE(positionSize(uncapped(), inputs)->quantity, quantityOf(600));
        inputs.lotSize = quantityOf(0.001);
        QCOMPARE(positionSize(uncapped(), inputs)->quantity, quantityOf(666.666));
    }

    /// AION 29: one share was bought where the size said none.
    void buysNothingWhereTheLimitsLeaveLessThanOneLot() {
        SizingInputs inputs = hundredThousand();
        inputs.lotSize = quantityOf(667);
        QCOMPARE(positionSize(uncapped(), inputs)->quantity, Quantity());
        QCOMPARE(positionSize(uncapped(), inputs)->capital, Cash());
        inputs = hundredThousand();
        inputs.freeCash = Cash();
        QCOMPARE(positionSize(uncapped(), inputs)->quantity, Quantity());
        inputs.freeCash = cashOf(-5);
        QCOMPARE(positionSize(uncapped(), inputs)->quantity, Quantity());
        inputs = hundredThousand();
        inputs.exposureRoom = cashOf(-1);
        QCOMPARE(positionSize(uncapped(), inputs)->quantity, Quantity());
        inputs = hundredThousand();
        inputs.scale = 0;
        QCOMPARE(positionSize(uncapped(), inputs)->quantity, Quantity());
    }

    /// AETHERION 24: a bad input was an internal error. AION 29: an unknown equity was taken for 100000.
    void refusesBadInputsByName() {
        const auto refusal = [](auto change) {
            SizingInputs inputs = hundredThousand();
            change(inputs);
            const auto size = positionSize(uncapped(), inputs);
            return size ? std::string("none") : size.error().text();
        };
        QCOMPARE(refusal([](auto& i) { i.atr = 0; }), std::string("sizing: atr is 0; it has to be above zero"));
        QCOMPARE(refusal([](auto& i) { i.atr = -1; }), std::string("sizing: atr is -1; it has to be above zero"));
        QCOMPARE(refusal([](auto& i) { i.atr = std::numeric_limits<double>::quiet_NaN(); }),
                 std::string("sizing: atr is not a number; it has to be above zero"));
        QCOMPARE(refusal([](auto& i) { i.price = Price(); }),
                 std::string("sizing: price is 0; it has to be above zero"));
        QCOMPARE(refusal([](auto& i) { i.equity = Cash(); }),
                 std::string("sizing: equity is 0; it has to be above zero"));
        QCOMPARE(refusal([](auto& i) { i.lotSize = Quantity(); }),
                 std::string("sizing: lot size is 0; it has to be above zero"));
        QVERIFY(refusal([](auto& i) { i.scale = -1; }) != "none");
        QVERIFY(refusal([](auto& i) { i.atr = 1e-9; }) != "none");
    }

    void knowsThatPencesAreHundredths() {
        SizingInputs inputs = hundredThousand();
        inputs.price = priceOf(5000);
        inputs.atr = 200;
        inputs.priceUnitsPerCurrency = 100;
        const auto size = positionSize(uncapped(), inputs);
        QCOMPARE(size->quantity, quantityOf(666));
        QCOMPARE(size->capital, cashOf(33'300));
    }

    void scalesRiskAndNeverRaisesTheCap() {
        SizingInputs inputs = hundredThousand();
        inputs.scale = 0.25;
        QCOMPARE(positionSize(uncapped(), inputs)->quantity, quantityOf(166));
        SizingSettings settings = uncapped();
        settings.positionMaxFraction = 0.15;
        inputs.scale = 1.35;
        QCOMPARE(positionSize(settings, inputs)->quantity, quantityOf(300));
    }

    void staysExactAtTheLargestAmounts() {
        SizingInputs inputs;
        inputs.equity = inputs.freeCash = Cash::fromUnits(INT64_MAX);
        inputs.price = Price::fromUnits(1);
        inputs.atr = 1e-8;
        inputs.lotSize = Quantity::fromUnits(1);
        const auto size = positionSize(uncapped(), inputs);
        QVERIFY(size.has_value());
        QVERIFY(size->quantity > Quantity() && size->capital <= inputs.equity);
    }
};

REGISTER_TEST(SizingTest)
#include "sizing_test.moc"
