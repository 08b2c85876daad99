#pragma once
// An engine that trades: one instrument, ticks twenty times as fast as a clock, a recorder and an audit in memory.
#include "core/engine/engine.h"
#include "core/risk/risk_folder.h"
#include "core/risk/scope_file.h"
#include "tests/engine/fake_audit.h"
#include "tests/engine/fake_recorder.h"
#include "tests/engine/scripted_feed.h"

#include <QTemporaryDir>
#include <QTest>

namespace aetherion::test {

inline constexpr Duration kPatience = std::chrono::seconds(10);

inline market::InstrumentSpec tradedSpec() {
    market::InstrumentSpec spec;
    spec.key = {market::Market::Crypto, "TEST"};
    spec.currency = "USDT";
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(kDecimalUnit / 1000);
    spec.basePrice = Price::fromUnits(100 * kDecimalUnit);
    return spec;
}

inline engine::SessionPlan tradedPlan() {
    engine::SessionPlan plan;
    plan.feed = std::make_unique<ScriptedFeed>(tickEvents(100'000));
    plan.kind = market::SourceKind::Replay;
    plan.title = "ticks";
    engine::TradingPlan trading;
    trading.source = {market::SourceKind::Replay, "test", "ticks", "", {}};
    trading.instruments.emplace(tradedSpec().key, tradedSpec());
    trading.opening.emplace("USDT", Cash::fromUnits(10'000 * kDecimalUnit));
    plan.trading = std::move(trading);
    return plan;
}

inline trading::OrderRequest purchase(const std::string& account, double quantity = 1) {
    trading::OrderRequest request;
    request.account = account;
    request.instrument = tradedSpec().key;
    request.side = market::Side::Buy;
    request.quantity = Quantity::fromUnits(static_cast<std::int64_t>(quantity * kDecimalUnit));
    request.origin = {"ann", trading::Channel::Api, {}};
    return request;
}

class TradedEngine {
protected:
    void open() {
        m_folder = std::make_unique<QTemporaryDir>();
        const std::filesystem::path folder = m_folder->path().toStdString();
        m_store = std::make_unique<risk::RiskFolder>(folder);
        m_killSwitch = std::make_unique<risk::KillSwitch>(*m_store, m_clock);
        m_killSwitch->open(false);
        m_scopeFile = std::make_unique<risk::ScopeFile>(folder);
        m_scopes = std::make_unique<risk::ScopeStates>(*m_scopeFile);
        m_scopes->open(false, m_clock.now());
        m_recorder = std::make_unique<FakeRecorder>();
        m_audit = std::make_unique<FakeAudit>();
        m_knobFile = folder / "dt_knobs.env";
        begin(tradedPlan(), 20);
    }
    void close() {
        m_audit->slow = false;
        m_engine.reset();
    }
    void begin(engine::SessionPlan plan, double speed) {
        m_engine.reset();
        m_engine = std::make_unique<engine::Engine>(
            engine::EngineSettings{
                .speed = speed, .until = std::nullopt, .knobFile = m_knobFile, .faults = m_faultPort},
            m_clock, std::make_shared<regime::ModelShelf>(), *m_recorder, *m_killSwitch, *m_scopes, *m_audit,
            [](const engine::SessionRequest&) -> Result<engine::SessionPlan> { return tradedPlan(); });
        m_engine->start(std::move(plan));
        QVERIFY(QTest::qWaitFor(
            [&] { return m_engine->snapshot()->streams.size() == 1 && m_engine->snapshot()->streams[0].ticks > 1; },
            10'000));
    }
    Result<contract::TradingAnswer> await(contract::CommandId id) { return m_engine->await(id, kPatience); }
    Result<contract::TradingAnswer> place(const trading::OrderRequest& request) {
        return await(m_engine->send(contract::PlaceOrder{request}));
    }
    void resumeAll() {
        while (m_killSwitch->state() != risk::RiskState::Active) {
            m_killSwitch->recordPending();
            const auto resumed = m_killSwitch->resume({"ann", "api", "go on", m_killSwitch->status().newestHold});
            QVERIFY2(resumed, resumed ? "" : resumed.error().reason.c_str());
        }
    }

    SystemClock m_clock;
    FaultPort* m_faultPort = nullptr;
    std::unique_ptr<FakeAudit> m_audit;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_knobFile;
    std::unique_ptr<risk::RiskFolder> m_store;
    std::unique_ptr<risk::KillSwitch> m_killSwitch;
    std::unique_ptr<risk::ScopeFile> m_scopeFile;
    std::unique_ptr<risk::ScopeStates> m_scopes;
    std::unique_ptr<FakeRecorder> m_recorder;
    std::unique_ptr<engine::Engine> m_engine;
};

} // namespace aetherion::test
