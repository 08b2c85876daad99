#include "core/engine/session.h"
#include "core/engine/trading_record.h"
#include "core/risk/risk_folder.h"
#include "core/risk/scope_file.h"
#include "tests/engine/fake_audit.h"
#include "tests/engine/fake_recorder.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

using namespace aetherion;

namespace {

const Timestamp kOpening = parseIso("2026-03-04T15:00:00Z")->time;
const market::Source kShareSource{market::SourceKind::Simulated, "local", "world", "rails", {}};

market::InstrumentSpec shareSpec() {
    market::InstrumentSpec spec;
    spec.key = {market::Market::Us, "AAPL"};
    spec.currency = "USD";
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(kDecimalUnit);
    spec.basePrice = Price::fromUnits(100 * kDecimalUnit);
    return spec;
}

engine::TradingPlan sharePlan() {
    engine::TradingPlan plan;
    plan.source = kShareSource;
    plan.opening.emplace("USD", Cash::fromUnits(10'000 * kDecimalUnit));
    plan.liveFrom = kOpening;
    plan.world = engine::simulatedWorld(true);
    plan.instruments.emplace(shareSpec().key, shareSpec());
    return plan;
}

} // namespace

/// What rails do, and how stops went, as ledger and audit tell it.
class RailRecordTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        const std::filesystem::path folder = m_folder->path().toStdString();
        m_store = std::make_unique<risk::RiskFolder>(folder);
        m_killSwitch = std::make_unique<risk::KillSwitch>(*m_store, m_clock);
        m_killSwitch->open(false);
        m_scopeFile = std::make_unique<risk::ScopeFile>(folder);
        m_scopes = std::make_unique<risk::ScopeStates>(*m_scopeFile);
        m_scopes->open(false, m_clock.now());
        m_recorder = std::make_unique<test::FakeRecorder>();
        m_audit = std::make_unique<test::FakeAudit>();
        m_events = std::make_unique<engine::EventLog>(m_clock);
        engine::SessionPlan plan;
        m_session = std::make_unique<engine::Session>(
            1, plan, 0, engine::RegimeSetup{}, *m_recorder, *m_events,
            std::make_unique<engine::TradingFloor>(
                sharePlan(), engine::TradingDependencies{*m_killSwitch, *m_scopes, *m_recorder, m_audit.get()},
                risk::Knobs{}));
        m_session->process({0, kOpening, kOpening, market::StreamOpened{{0, shareSpec().key, kShareSource}}});
    }
    void cleanup() { m_session.reset(); }

    /// A market without a level of its volatility index stands down; thirty bars are a level.
    void aRailsTripAndItsEndAreToldOnceEach() {
        tick(0, 100);
        const auto tripped = told("rail tripped");
        QCOMPARE(tripped.size(), std::size_t{1});
        QVERIFY2(tripped[0].reason.starts_with("market:US: volatility index of US: "), tripped[0].reason.c_str());
        QCOMPARE(tripped[0].state, std::string("StandDown"));
        QCOMPARE(tripped[0].time, kOpening);
        QVERIFY(tripped[0].hold > 0);
        QCOMPARE(acts("trip").size(), std::size_t{1});
        QCOMPARE(acts("trip")[0].after, std::string("StandDown"));
        QVERIFY(acts("trip")[0].reason.ends_with("; data time 2026-03-04T15:00:00Z"));
        forty();
        QCOMPARE(told("rail tripped").size(), std::size_t{1});
        QCOMPARE(told("rail cleared").size(), std::size_t{1});
        QCOMPARE(told("rail cleared")[0].state, std::string("Active"));
        QCOMPARE(acts("clear").size(), std::size_t{1});
        QCOMPARE(acts("clear")[0].before, std::string("StandDown"));
        QCOMPARE(restriction(), risk::RiskState::Active);
    }

    void whatLetsGoIsOnRecordBeforeItDoes() {
        tick(0, 100);
        m_audit->broken = true;
        forty();
        QVERIFY(told("rail cleared").empty());
        QCOMPARE(restriction(), risk::RiskState::StandDown);
        m_audit->broken = false;
        tick(41, 100);
        QCOMPARE(told("rail cleared").size(), std::size_t{1});
        QCOMPARE(restriction(), risk::RiskState::Active);
    }

    void aStopTellsHowLongItTookAndWhatIsLeft() {
        forty();
        trading::OrderRequest request;
        request.account = "ann";
        request.instrument = shareSpec().key;
        request.side = market::Side::Buy;
        request.quantity = Quantity::fromUnits(10 * kDecimalUnit);
        request.origin = {"ann", trading::Channel::Window, {}};
        QVERIFY(place(request).done());
        tick(42, 100);
        request.type = trading::OrderType::Limit;
        request.quantity = Quantity::fromUnits(5 * kDecimalUnit);
        request.limitPrice = Price::fromUnits(95 * kDecimalUnit);
        QVERIFY(place(request).done());
        m_killSwitch->trip({"ann", "window", "enough"});
        const Timestamp later = m_clock.now() + std::chrono::milliseconds(3);
        for (int i = 0; i < 3; ++i)
            m_session->floor()->look(m_session->dataTime(), later);
        const auto done = told("stop done", "engine");
        QCOMPARE(done.size(), std::size_t{1});
        QVERIFY2(done[0].reason.starts_with("cancelled 1 of 1 working orders in "), done[0].reason.c_str());
        QVERIFY2(done[0].reason.ends_with(" ms, 0 unconfirmed; 1 position is left without protection"),
                 done[0].reason.c_str());
        QCOMPARE(m_audit->of("stop done").size(), std::size_t{1});
    }

private:
    void tick(int minute, double price) {
        const Timestamp time = kOpening + std::chrono::minutes(minute);
        market::Trade trade;
        trade.price = Price::fromUnits(static_cast<std::int64_t>(price * 100) * (kDecimalUnit / 100));
        trade.quantity = Quantity::fromUnits(1'000 * kDecimalUnit);
        m_session->process({0, time, time, trade});
    }
    /// More minutes than a volatility index needs.
    void forty() {
        for (int minute = 1; minute <= 40; ++minute)
            tick(minute, 100 + 0.01 * (minute % 3));
    }
    contract::TradingAnswer place(const trading::OrderRequest& request) {
        return m_session->floor()->execute(contract::PlaceOrder{request}, m_session->dataTime());
    }
    [[nodiscard]] risk::RiskState restriction() const {
        return m_scopes->restrictionFor(market::Market::Us, "ann", "AAPL");
    }
    [[nodiscard]] std::vector<contract::RiskEventRecord> told(const std::string& kind,
                                                              const std::string& who = "volatility index/US") const {
        std::vector<contract::RiskEventRecord> events;
        for (const auto& event : m_recorder->all<contract::RiskEventRecord>())
            if (event.kind == kind && event.who == who)
                events.push_back(event);
        return events;
    }
    [[nodiscard]] std::vector<contract::AuditEntry> acts(const std::string& action) const {
        std::vector<contract::AuditEntry> chosen;
        for (const contract::AuditEntry& entry : m_audit->of(action))
            if (entry.who == "volatility index/US")
                chosen.push_back(entry);
        return chosen;
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<risk::RiskFolder> m_store;
    std::unique_ptr<risk::KillSwitch> m_killSwitch;
    std::unique_ptr<risk::ScopeFile> m_scopeFile;
    std::unique_ptr<risk::ScopeStates> m_scopes;
    std::unique_ptr<test::FakeRecorder> m_recorder;
    std::unique_ptr<test::FakeAudit> m_audit;
    std::unique_ptr<engine::EventLog> m_events;
    std::unique_ptr<engine::Session> m_session;
};

REGISTER_TEST(RailRecordTest)
#include "rail_record_test.moc"
