#include "core/regime/naming.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using market::Regime;
using regime::nameStates;
using regime::StateEvidence;

namespace {

StateEvidence state(double volatility, double meanReturn) {
    StateEvidence evidence;
    evidence.relativeVolatility = volatility;
    evidence.relativeReturn = meanReturn;
    return evidence;
}

} // namespace

class NamingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fourStatesGetFourNames() {
        const auto names = nameStates({state(0.1, -0.8), state(0.9, 0.1), state(0.2, 0.7), state(-0.5, 0.9)});
        QVERIFY(names == (std::vector{Regime::Bear, Regime::Crisis, Regime::Bull, Regime::Sideways}));
    }
    void bullIsTheBetterOfTwoLosers() {
        const auto names = nameStates({state(-1, 0), state(0, -0.3), state(0.1, -0.2), state(1, 0)});
        QVERIFY(names == (std::vector{Regime::Sideways, Regime::Bear, Regime::Bull, Regime::Crisis}));
    }
    void threeStatesLeaveOneNameOut() {
        QVERIFY(nameStates({state(0, -0.1), state(1, 0), state(-1, 0)}) ==
                (std::vector{Regime::Bear, Regime::Crisis, Regime::Sideways}));
        QVERIFY(nameStates({state(0, 0.1), state(1, 0), state(-1, 0)})[0] == Regime::Bull);
    }
    void twoStatesAreCalmAndCrisis() {
        QVERIFY(nameStates({state(1, 5), state(0, -5)}) == (std::vector{Regime::Crisis, Regime::Sideways}));
    }
    void oneStateHasNoName() { QVERIFY(nameStates({state(1, 5)}) == std::vector{Regime::Unknown}); }
    void moreStatesShareNames() {
        const auto names =
            nameStates({state(-1, 0), state(0, 0.5), state(0.1, 0.4), state(0.2, -0.4), state(0.3, -0.5), state(1, 0)});
        QVERIFY(names == (std::vector{Regime::Sideways, Regime::Bull, Regime::Bull, Regime::Bear, Regime::Bear,
                                      Regime::Crisis}));
    }
};

REGISTER_TEST(NamingTest)
#include "naming_test.moc"
