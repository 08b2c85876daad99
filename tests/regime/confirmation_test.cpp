#include "core/regime/confirmation.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using market::Regime;
using regime::Confirmation;
using regime::ConfirmationSettings;

namespace {

ConfirmationSettings withoutDwell() {
    ConfirmationSettings settings;
    settings.minimumDwell = 1;
    return settings;
}

} // namespace

class ConfirmationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void confirmsAtTheThirdConfidentBarOfFive() {
        Confirmation confirmation(withoutDwell());
        QCOMPARE(confirmation.inForce(), Regime::Unknown);
        QCOMPARE(confirmation.update(Regime::Bull, 0.9), Regime::Unknown);
        QCOMPARE(confirmation.update(Regime::Bear, 0.9), Regime::Unknown);
        QCOMPARE(confirmation.update(Regime::Bull, 0.9), Regime::Unknown);
        QCOMPARE(confirmation.update(Regime::Bear, 0.9), Regime::Unknown);
        QCOMPARE(confirmation.votesFor(Regime::Bull), std::size_t{2});
        QCOMPARE(confirmation.votesFor(Regime::Crisis), std::size_t{0});
        QCOMPARE(confirmation.update(Regime::Bull, 0.9), Regime::Bull);
        QCOMPARE(confirmation.votesFor(Regime::Bull), std::size_t{3});
        (void)confirmation.update(Regime::Bull, 0.1);
        QCOMPARE(confirmation.votesFor(Regime::Bull), std::size_t{2});
    }
    void forgetsWhatIsOlderThanTheWindow() {
        Confirmation confirmation(withoutDwell());
        for (const Regime regime :
             {Regime::Bull, Regime::Bull, Regime::Bear, Regime::Crisis, Regime::Sideways, Regime::Bull})
            QCOMPARE(confirmation.update(regime, 1), Regime::Unknown);
    }
    void countsAtExactlySixtyPercent() {
        Confirmation confirmation(withoutDwell());
        for (int i = 0; i < 10; ++i)
            QCOMPARE(confirmation.update(Regime::Crisis, 0.5999999), Regime::Unknown);
        confirmation.update(Regime::Crisis, 0.60);
        confirmation.update(Regime::Crisis, 0.60);
        QCOMPARE(confirmation.update(Regime::Crisis, 0.60), Regime::Crisis);
    }
    void lowConfidenceChangesNothing() {
        Confirmation confirmation(withoutDwell());
        for (int i = 0; i < 3; ++i)
            confirmation.update(Regime::Bull, 1);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(confirmation.update(Regime::Bear, 0.4), Regime::Bull);
    }
    void dwellHoldsARegimeForItsBars() {
        ConfirmationSettings settings;
        settings.minimumDwell = 5;
        Confirmation confirmation(settings);
        for (int i = 0; i < 3; ++i)
            confirmation.update(Regime::Bull, 1);
        QCOMPARE(confirmation.inForce(), Regime::Bull); // first bar of the dwell
        for (int bar = 2; bar <= 5; ++bar)
            QCOMPARE(confirmation.update(Regime::Bear, 1), Regime::Bull);
        QCOMPARE(confirmation.update(Regime::Bear, 1), Regime::Bear);
    }
    void oneBarWithoutAnAnswerChangesNothingThreeDo() {
        Confirmation confirmation(ConfirmationSettings{});
        for (int i = 0; i < 3; ++i)
            confirmation.update(Regime::Bull, 1);
        QCOMPARE(confirmation.update(Regime::Unknown, 0), Regime::Bull);
        QCOMPARE(confirmation.update(Regime::Unknown, 0), Regime::Bull);
        QCOMPARE(confirmation.update(Regime::Unknown, 0), Regime::Unknown);
    }
    void continuesFromItsSavedState() {
        Confirmation original(ConfirmationSettings{});
        const auto regimeAt = [](int i) { return market::kRegimes[static_cast<std::size_t>((i / 4) % 4)]; };
        for (int i = 0; i < 30; ++i)
            original.update(regimeAt(i), 0.9);
        features::StateTape tape;
        original.save(tape);
        Confirmation restored(ConfirmationSettings{});
        restored.restore(tape);
        QVERIFY(tape.intact() && tape.atEnd());
        for (int i = 30; i < 60; ++i)
            QCOMPARE(restored.update(regimeAt(i), 0.9), original.update(regimeAt(i), 0.9));
    }
    void settingsAreChecked() {
        QVERIFY(check(ConfirmationSettings{}));
        QVERIFY(!check(ConfirmationSettings{1.01, 3, 5, 5}));
        QVERIFY(!check(ConfirmationSettings{-0.1, 3, 5, 5}));
        QVERIFY(!check(ConfirmationSettings{0.6, 6, 5, 5}));
        QVERIFY(!check(ConfirmationSettings{0.6, 0, 5, 5}));
        QVERIFY(!check(ConfirmationSettings{0.6, 3, 65, 5}));
        QVERIFY(!check(ConfirmationSettings{0.6, 3, 5, 0}));
    }
    void narrowerWindowTakesEffectWithTheNextBar() {
        Confirmation confirmation(withoutDwell());
        confirmation.update(Regime::Bull, 1);
        confirmation.update(Regime::Bull, 1);
        ConfirmationSettings settings = withoutDwell();
        settings.window = 2;
        settings.votes = 2;
        confirmation.change(settings);
        QCOMPARE(confirmation.update(Regime::Bear, 1), Regime::Unknown);
        QCOMPARE(confirmation.update(Regime::Bear, 1), Regime::Bear);
    }
};

REGISTER_TEST(ConfirmationTest)
#include "confirmation_test.moc"
