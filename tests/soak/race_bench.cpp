#include "tests/soak/race_bench.h"

#include "core/risk/rail_holds.h"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace aetherion::soak {

namespace {

constexpr Duration kAnswerWithin = std::chrono::seconds(10);
constexpr Duration kStopWithin = std::chrono::seconds(5);
constexpr const char* kRaceCause = "race";
/// Orders that a thread has under way.
constexpr std::size_t kBurst = 8;

engine::SessionPlan racePlan() {
    engine::SessionPlan plan;
    plan.feed = std::make_unique<EndlessFeed>();
    plan.kind = market::SourceKind::Replay;
    plan.title = "ticks without end";
    engine::TradingPlan trading;
    trading.source = {market::SourceKind::Replay, "soak", "ticks", "", {}};
    market::InstrumentSpec spec;
    spec.key = {market::Market::Crypto, "TEST"};
    spec.currency = "USDT";
    spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(kDecimalUnit / 1'000);
    spec.basePrice = Price::fromUnits(100 * kDecimalUnit);
    trading.instruments.emplace(spec.key, spec);
    trading.opening.emplace("USDT", Cash::fromUnits(10'000 * kDecimalUnit));
    plan.trading = std::move(trading);
    return plan;
}

risk::RailChange raceRail(bool tripped, Timestamp now) {
    risk::RailChange change;
    change.tripped = tripped;
    change.cause = kRaceCause;
    change.scope = risk::Scope::ofMarket(market::Market::Crypto);
    change.imposes = risk::RiskState::Halted;
    change.clears = risk::Clears::ByItself;
    change.reason = "a race";
    change.time = now;
    return change;
}

long preemptions() {
    rusage usage{};
    ::getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_nivcsw;
}

} // namespace

RaceBench::RaceBench(const std::filesystem::path& folder)
    : m_folder(folder), m_store(folder), m_killSwitch(m_store, m_killClock), m_scopes(m_scopeStore),
      m_recorder(m_clock) {
    m_killSwitch.open(false);
    m_scopes.open(false, m_clock.now());
}

RaceBench::~RaceBench() {
    (void)endSending();
    m_watch.reset();
    m_engine.reset();
}

Status RaceBench::start() {
    m_engine = std::make_unique<engine::Engine>(
        engine::EngineSettings{.speed = 60, .until = std::nullopt}, m_clock, std::make_shared<regime::ModelShelf>(),
        m_recorder, m_killSwitch, m_scopes, m_audit,
        [](const engine::SessionRequest&) -> Result<engine::SessionPlan> { return racePlan(); });
    m_engine->start(racePlan());
    m_watch = std::make_unique<risk::KillWatch>(
        m_killSwitch, m_store.stopFile(),
        [this](const risk::RiskStatus&, const std::string&) {
            if (m_reporterThrows)
                throw std::runtime_error("planted");
        },
        risk::KillWatchSettings{.signal = &m_signal, .clocks = risk::readSystemClocks});
    const auto deadline = Steady::now() + kAnswerWithin;
    while (Steady::now() < deadline) {
        const auto snapshot = m_engine->snapshot();
        if (snapshot->streams.size() == 1 && snapshot->streams[0].ticks > 1)
            return {};
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return failAt("stop races", "the engine shows no ticks");
}

void RaceBench::sendOrders(const std::string& accounts, std::size_t thread, std::vector<Acceptance>& accepted) {
    struct Sent {
        contract::CommandId command;
        Steady::time_point began;
    };
    std::vector<Sent> sent;
    for (std::int64_t i = 0; !m_over; ++i) {
        trading::OrderRequest request;
        request.account = accounts + "-" + std::to_string(thread) + "-" + std::to_string(i % 2);
        request.instrument = {market::Market::Crypto, "TEST"};
        request.side = market::Side::Buy;
        // No two alike: those would be refused as duplicates.
        request.quantity = Quantity::fromUnits(kDecimalUnit / 1'000 * (1 + i % 997));
        request.origin = {"soak", trading::Channel::Api, {}};
        if (i % 3 == 0) {
            // Rests for a while, and is filled when the price comes down: a fill after the stop would show.
            request.type = trading::OrderType::Limit;
            request.limitPrice = Price::fromUnits(103 * kDecimalUnit);
        }
        const auto began = Steady::now();
        sent.push_back({m_engine->send(contract::PlaceOrder{request}), began});
        if (sent.size() < kBurst && !m_over)
            continue;
        for (const Sent& each : sent)
            if (const auto answer = m_engine->await(each.command, kAnswerWithin); answer && answer->done())
                accepted.push_back({each.began});
        sent.clear();
    }
    for (const Sent& each : sent)
        if (const auto answer = m_engine->await(each.command, kAnswerWithin); answer && answer->done())
            accepted.push_back({each.began});
}

void RaceBench::send(std::size_t threads, const std::string& accounts) {
    m_over = false;
    m_accepted.assign(threads, {});
    for (std::size_t t = 0; t < threads; ++t)
        m_senders.emplace_back([this, t, accounts] { sendOrders(accounts, t, m_accepted[t]); });
}

std::vector<Acceptance> RaceBench::endSending() {
    m_over = true;
    m_senders.clear();
    std::vector<Acceptance> all;
    for (const auto& each : m_accepted)
        all.insert(all.end(), each.begin(), each.end());
    m_accepted.clear();
    return all;
}

void RaceBench::setFault(RaceFault fault) {
    using risk::test::Fault;
    const bool throws = fault == RaceFault::Exceptions;
    const bool full = fault == RaceFault::DiskFull;
    m_killClock.broken = throws;
    m_reporterThrows = throws;
    m_store.onSave = throws ? Fault::Throw : full ? Fault::Refuse : Fault::None;
    m_store.onRaise = throws ? Fault::Throw : full ? Fault::Refuse : Fault::None;
    m_scopeStore.broken = full;
    m_recorder.fault = throws                                  ? RecorderFault::Throws
                       : fault == RaceFault::StoreGone || full ? RecorderFault::Fails
                       : fault == RaceFault::Stalled           ? RecorderFault::Stalls
                                                               : RecorderFault::None;
}

Result<RaceStop> RaceBench::stop(StopWay way) {
    RaceStop stop;
    const long before = preemptions();
    switch (way) {
    case StopWay::Call: {
        const risk::TripRequest request{"soak", "api", "race"};
        stop.began = Steady::now();
        m_killSwitch.trip(request);
        stop.stopped = Steady::now();
        break;
    }
    case StopWay::File: {
        std::ofstream file(m_store.stopFilePath());
        stop.began = Steady::now();
        file.close();
        break;
    }
    case StopWay::Signal:
        stop.began = Steady::now();
        ::kill(::getpid(), SIGUSR1);
        break;
    case StopWay::Scope: {
        const risk::ScopeHoldRequest request{
            risk::Scope::all(), risk::RiskState::Halted, "soak", "api", "race", {}, false};
        stop.began = Steady::now();
        (void)m_engine->hold(request);
        stop.stopped = Steady::now();
        break;
    }
    case StopWay::Rail: {
        const std::vector<risk::RailChange> changes{raceRail(true, m_clock.now())};
        stop.began = Steady::now();
        (void)risk::applyRailChanges(changes, m_scopes);
        stop.stopped = Steady::now();
        break;
    }
    }
    while (way == StopWay::File || way == StopWay::Signal) {
        stop.stopped = Steady::now();
        if (m_killSwitch.isHalted()) {
            stop.stopped = Steady::now();
            break;
        }
        if (stop.stopped - stop.began > kStopWithin)
            return failAt("stop races", "still trading after 5 s");
        std::this_thread::yield();
    }
    stop.wasPreempted = preemptions() != before;
    return stop;
}

Status RaceBench::resume() {
    setFault(RaceFault::None);
    const auto deadline = Steady::now() + kAnswerWithin;
    (void)risk::applyRailChanges({raceRail(false, m_clock.now())}, m_scopes);
    std::string why;
    while (Steady::now() < deadline) {
        // A rail of another market may stand all the while.
        if (const risk::ScopeStatus held = m_scopes.statusOf(risk::Scope::all()); !held.holds.empty())
            if (const auto resumed = m_engine->resume(held.scope, {"soak", "api", "next round", held.newestHold});
                !resumed)
                why = resumed.error().reason;
        const risk::RiskStatus status = m_killSwitch.status();
        if (status.state == risk::RiskState::Active &&
            m_scopes.restrictionFor(market::Market::Crypto, "soak", "TEST") == risk::RiskState::Active)
            return {};
        // A file that the race put there is its own to remove.
        if (const risk::StopSight sight = m_store.look(); sight.presence == risk::StopPresence::Present && !sight.ours)
            std::filesystem::remove(m_store.stopFilePath());
        if (status.state != risk::RiskState::Active)
            if (const auto resumed = m_killSwitch.resume({"soak", "api", "next round", status.newestHold}); !resumed)
                why = resumed.error().reason;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return failAt("stop races", "trading does not go on: " + why);
}

} // namespace aetherion::soak
