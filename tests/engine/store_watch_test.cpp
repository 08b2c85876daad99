#include "core/engine/store_watch.h"

#include "core/engine/kill_switch_adapter.h"
#include "core/risk/risk_folder.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

using namespace aetherion;
using contract::RecorderHealth;
using contract::StoreState;

namespace {
RecorderHealth healthOf(StoreState state, const std::string& error = {}) {
    RecorderHealth health;
    health.store.state = state;
    health.error = error;
    return health;
}
} // namespace

class StoreWatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<risk::RiskFolder>(m_folder->path().toStdString());
        m_killSwitch = std::make_unique<risk::KillSwitch>(*m_store, m_clock);
        m_killSwitch->open(false);
    }

    void aFailureHaltsOnceAndSaysWhy() {
        engine::StoreWatch watch(*m_killSwitch);
        for (const auto state : {StoreState::Writing, StoreState::Spooling, StoreState::CatchingUp})
            watch.look(healthOf(state, "the server is away"));
        QVERIFY(m_killSwitch->status().holds.empty());
        for (int n = 0; n < 5; ++n)
            watch.look(healthOf(StoreState::Failing, "ledger.db: disk full"));
        const auto status = m_killSwitch->status();
        QCOMPARE(status.state, risk::RiskState::Halted);
        QCOMPARE(status.holds.size(), 1u);
        QCOMPARE(status.holds[0].who, std::string("store"));
        QCOMPARE(status.holds[0].channel, std::string("store"));
        QCOMPARE(status.holds[0].reason, std::string("ledger.db: disk full"));
        // It stays halted when the store is well again; the next failure is another one.
        watch.look(healthOf(StoreState::Writing));
        QVERIFY(m_killSwitch->isHalted());
        watch.look(healthOf(StoreState::Failing, "again"));
        QCOMPARE(m_killSwitch->status().holds.size(), 2u);
    }

    void resumingIsRefusedWhileTheCauseStands() {
        engine::StoreWatch watch(*m_killSwitch);
        RecorderHealth health = healthOf(StoreState::Failing, "disk full");
        engine::KillSwitchAdapter port(*m_killSwitch, [&] { return engine::standingCause(health); });
        watch.look(health);
        const risk::ResumeRequest request{"operator", "window", "looked at", port.status().newestHold};
        const auto refused = port.resume(request);
        QVERIFY(!refused);
        QVERIFY(refused.error().conflict);
        QVERIFY(refused.error().reason.find("disk full") != std::string::npos);
        QVERIFY(m_killSwitch->isHalted());
        // Whoever gets round it is stopped again at the next look.
        m_killSwitch->recordPending();
        QVERIFY(m_killSwitch->resume({"operator", "file", "round it", m_killSwitch->status().newestHold}));
        QVERIFY(!m_killSwitch->isHalted());
        watch.look(health);
        QVERIFY(m_killSwitch->isHalted());
        m_killSwitch->recordPending();
        health = healthOf(StoreState::Writing);
        watch.look(health);
        const auto resumed = port.resume({"operator", "window", "room again", port.status().newestHold});
        QVERIFY2(resumed, resumed ? "" : resumed.error().reason.c_str());
        QCOMPARE(resumed->state, risk::RiskState::ReduceOnly);
    }

private:
    ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<risk::RiskFolder> m_store;
    std::unique_ptr<risk::KillSwitch> m_killSwitch;
};

REGISTER_TEST(StoreWatchTest)
#include "store_watch_test.moc"
