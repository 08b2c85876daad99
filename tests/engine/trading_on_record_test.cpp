#include "tests/engine/traded_engine.h"
#include "tests/support/registered_test.h"

#include <fstream>

using namespace aetherion;
using test::kPatience;
using test::purchase;

/// Limits, arming and refusals: what is on record before it acts, and what is counted there.
class TradingOnRecordTest : public QObject, private test::TradedEngine {
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aKnobTakesEffectWithoutARestartAndABadOneDoesNot() {
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=50\nDT_DAILY_DRAWDOWN_PCT=2.0\n";
        QVERIFY(QTest::qWaitFor([&] { return !m_audit->of("set limit").empty(); }, 10'000));
        const auto refused = place(purchase("ann"));
        QVERIFY(refused && refused->refusal);
        QCOMPARE(refused->refusal->code, std::string_view("MAX_ORDER_VALUE"));
        const auto limits = m_audit->of("set limit");
        QCOMPARE(limits[0].subject, std::string("DT_MAX_ORDER_VALUE"));
        QCOMPARE(limits[0].after, std::string("50"));
        const auto bad = m_audit->of("refused limit");
        QCOMPARE(bad.size(), std::size_t{1});
        QVERIFY2(bad[0].subject.ends_with("dt_knobs.env:2"), bad[0].subject.c_str());
        QVERIFY2(bad[0].reason.find("0.02") != std::string::npos, bad[0].reason.c_str());
        // What loosens waits until it is on record.
        m_audit->broken = true;
        std::filesystem::remove(m_knobFile);
        QTest::qWait(1500);
        QVERIFY(place(purchase("ann"))->refusal);
        m_audit->broken = false;
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=20000\n";
        QVERIFY(QTest::qWaitFor([&] { return place(purchase("ann"))->done(); }, 10'000));
        // On record from what was in force, not from what the file had said in vain.
        const auto loosened = m_audit->of("set limit").back();
        QCOMPARE(loosened.before + " to " + loosened.after, std::string("50 to 20000"));
    }

    void aLimitThatWasTightenedMeanwhileIsNotLoosenedByALateRecord() {
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=50\n";
        QVERIFY(QTest::qWaitFor([&] { return !m_audit->of("set limit").empty(); }, 10'000));
        m_audit->slow = true;
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=20000\n";
        QVERIFY(QTest::qWaitFor([&] { return m_audit->waiting.load(); }, 10'000));
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=60\nDT_MAX_POSITIONS=7\n";
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() >= 2; }, 10'000));
        m_audit->slow = false;
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() == 4; }, 10'000));
        QTest::qWait(200);
        QCOMPARE(place(purchase("ann"))->refusal->code, std::string_view("MAX_ORDER_VALUE"));
    }

    void aLimitBelongsToWhoAskedForItAndAHandEditToTheFile() {
        QVERIFY(m_engine->setLimit({"DT_MAX_ORDER_VALUE", "50", "ann", "command"}));
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() == 1; }, 10'000));
        QVERIFY(m_engine->setLimit({"DT_MAX_ORDER_VALUE", std::nullopt, "bob", "api"}));
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() == 2; }, 10'000));
        std::ofstream(m_knobFile) << "DT_MAX_ORDER_VALUE=60\n";
        QVERIFY(QTest::qWaitFor([&] { return m_audit->of("set limit").size() == 3; }, 10'000));
        QVERIFY(QTest::qWaitFor(
            [&] {
                const auto knobs = m_engine->trading()->knobs;
                return knobs && knobs->at(risk::Knob::MaxOrderValue).units == 60 * kDecimalUnit;
            },
            10'000));
        const auto limits = m_audit->of("set limit");
        QCOMPARE(limits[0].who + " " + limits[0].channel + " " + limits[0].after, std::string("ann command 50"));
        QCOMPARE(limits[1].who + " " + limits[1].channel, std::string("bob api"));
        QCOMPARE(limits[2].who + " " + limits[2].channel, std::string("dt_knobs.env file"));
    }

    /// The ancestor's trap: two per cent, where a fraction is meant.
    void aLimitThatIsRefusedChangesNothingAndIsOnRecord() {
        const Status refused = m_engine->setLimit({"DT_DAILY_DRAWDOWN_PCT", "2.0", "ann", "command"});
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("0.02") != std::string::npos, refused.error().text().c_str());
        QVERIFY(!m_engine->setLimit({"DT_NO_SUCH_KNOB", "1", "ann", "command"}));
        QVERIFY(!std::filesystem::exists(m_knobFile));
        QCOMPARE(m_audit->of("refused limit").size(), std::size_t{2});
        QCOMPARE(m_audit->of("refused limit")[0].who, std::string("ann"));
    }

    void thePolicyIsArmedOnlyWhenThatIsOnRecord() {
        const contract::ArmPolicy arm{"ann", {"eve", trading::Channel::Window, {}}, true};
        m_audit->broken = true;
        const auto refused = await(m_engine->send(arm));
        QVERIFY(refused && refused->refusal);
        QCOMPARE(refused->refusal->code, std::string_view("NOT_ON_RECORD"));
        m_audit->broken = false;
        QVERIFY(await(m_engine->send(arm))->done());
        QCOMPARE(m_audit->of("arm").at(0).who, std::string("eve"));
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->armed.contains("ann"); }, 10'000));
        // Strategies stay off after a stop until they are armed again.
        m_killSwitch->trip({"ann", "window", "enough"});
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->armed.empty(); }, 10'000));
    }

    void whatIsDisarmedWhileItsArmingIsBeingRecordedStaysOff() {
        m_audit->slow = true;
        const trading::OrderOrigin origin{"eve", trading::Channel::Window, {}};
        const auto arming = m_engine->send(contract::ArmPolicy{"ann", origin, true});
        const auto other = m_engine->send(contract::ArmPolicy{"bob", origin, true});
        QVERIFY(QTest::qWaitFor([&] { return m_audit->waiting.load(); }, 10'000));
        QVERIFY(await(m_engine->send(contract::ArmPolicy{"ann", origin, false}))->done());
        m_audit->slow = false;
        const auto armed = await(arming);
        QVERIFY(armed && armed->refusal);
        QCOMPARE(armed->refusal->code, std::string_view("WITHDRAWN"));
        QVERIFY(await(other)->done());
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->armed.contains("bob"); }, 10'000));
        QVERIFY(!m_engine->trading()->armed.contains("ann"));
    }

    void ordersOfAStopGoOutAgainOnlyWhenThatIsOnRecord() {
        trading::OrderRequest resting = purchase("ann");
        resting.type = trading::OrderType::Limit;
        resting.limitPrice = Price::fromUnits(95 * kDecimalUnit);
        const trading::OrderId stopped = place(resting)->order->id;
        m_killSwitch->trip({"ann", "window", "enough"});
        QVERIFY(QTest::qWaitFor([&] { return m_engine->trading()->stoppedOrders == 1; }, 10'000));
        resumeAll();
        const contract::PlaceAgain again{{stopped}, {"bob", trading::Channel::Command, {}}, false};
        m_audit->broken = true;
        const auto refused = await(m_engine->send(again));
        QVERIFY(refused && refused->refusal);
        QCOMPARE(refused->refusal->code, std::string_view("NOT_ON_RECORD"));
        m_audit->broken = false;
        const auto placed = await(m_engine->send(again));
        QVERIFY2(placed && placed->count == 1, placed ? placed->text.c_str() : "");
        const auto record = m_audit->of("place again").at(0);
        QCOMPARE(record.who + " " + record.channel + " " + record.subject,
                 "bob command orders " + std::to_string(stopped));
    }

    void nobodyIsToldOfAnOrderThatTheLedgerDidNotTake() {
        m_recorder->full = true;
        const auto lost = place(purchase("ann"));
        QVERIFY(!lost);
        QVERIFY2(lost.error().text().find("the ledger") != std::string::npos, lost.error().text().c_str());
        m_recorder->full = false;
        QVERIFY(place(purchase("bob"))->done());
    }

    void refusalsAreCountedOnRecordOnceASecond() {
        for (int i = 0; i < 40; ++i)
            QVERIFY(place(purchase("ann", 300))->refusal);
        QVERIFY(QTest::qWaitFor(
            [&] {
                std::int64_t counted = 0;
                for (const auto& entry : m_audit->of("refused"))
                    counted += std::stoll(entry.after);
                return counted == 40;
            },
            10'000));
        QVERIFY(m_audit->of("refused").size() <= 5);
        QCOMPARE(m_audit->of("refused").at(0).subject, std::string("INSUFFICIENT_FUNDS"));
    }
};

REGISTER_TEST(TradingOnRecordTest)
#include "trading_on_record_test.moc"
