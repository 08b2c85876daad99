#include "tests/soak/race_bench.h"

#include "core/risk/rail_holds.h"

#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <fstream>

namespace aetherion::soak {

namespace {

constexpr Duration kAnswerWithin = std::chrono::seconds(10);
/// From a database that does not answer.
constexpr Duration kNoAnswerWithin = std::chrono::milliseconds(10);
constexpr Duration kStopWithin = std::chrono::seconds(5);
constexpr Steady::time_point kNever{};
constexpr const char* kRaceCause = "race";
/// The disk that was full has room again at once.
constexpr Duration kRetryAfter = std::chrono::milliseconds(20);
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

/// For the whole process, as on a full disk: what exists can be looked at and renamed, new names can be made.
bool setDiskFull(bool full) {
    rlimit limit{};
    if (::getrlimit(RLIMIT_FSIZE, &limit) != 0)
        return false;
    (void)std::signal(SIGXFSZ, SIG_IGN);
    limit.rlim_cur = full ? 0 : limit.rlim_max;
    return ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

long preemptions() {
    rusage usage{};
    ::getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_nivcsw;
}

} // namespace

RaceBench::RaceBench(const std::filesystem::path& folder, bool useFolderEvents)
    : m_folder(folder), m_useFolderEvents(useFolderEvents), m_store(folder), m_killSwitch(m_store, m_killClock),
      m_scopeStore(folder), m_scopes(m_scopeStore), m_recorder(m_clock), m_patience(kAnswerWithin) {
    m_killSwitch.open(false);
    m_scopes.open(false, m_clock.now());
}

RaceBench::~RaceBench() {
    (void)setFault(RaceFault::None);
    (void)endSending();
    m_window.reset();
    m_drill.reset();
    m_watch.reset();
    m_engine.reset();
}

Status RaceBench::openAudit() {
    storage::AuditListeners listeners;
    listeners.onRecorded = [this](const contract::AuditRecord&) {
        if (m_mirrorThrows) {
            ++m_otherFaults;
            throw std::runtime_error("planted");
        }
    };
    listeners.onFailure = [this](const std::string& reason) {
        ++m_otherFaults;
        m_killSwitch.trip({"engine", "rail", reason});
    };
    auto audit = storage::AuditLog::open({.folder = m_folder, .retryAfter = kRetryAfter}, m_clock, listeners);
    if (!audit)
        return tl::unexpected(audit.error());
    m_audit = std::move(*audit);
    return {};
}

Status RaceBench::start() {
    if (const Status opened = openAudit(); !opened)
        return opened;
    m_engine = std::make_unique<engine::Engine>(
        engine::EngineSettings{.speed = 60, .until = std::nullopt}, m_clock, std::make_shared<regime::ModelShelf>(),
        m_recorder, m_killSwitch, m_scopes, *m_audit,
        [](const engine::SessionRequest&) -> Result<engine::SessionPlan> { return racePlan(); });
    m_engine->start(racePlan());
    const auto drillFile = m_folder / "EMERGENCY_STOP.drill";
    m_watch = std::make_unique<risk::KillWatch>(
        m_killSwitch, m_store.stopFile(),
        [this](const risk::RiskStatus&, const std::string& text) {
            if (m_reporterThrows) {
                ++m_otherFaults;
                throw std::runtime_error("planted");
            }
            m_audit->note({"engine", "engine", "risk state", "all", {}, {}, text});
        },
        risk::KillWatchSettings{.useFolderEvents = m_useFolderEvents,
                                .drillFile = drillFile,
                                .signal = &m_signal,
                                .clocks = risk::readSystemClocks});
    m_drill = std::make_unique<engine::StopDrill>(engine::DrillPlaces{drillFile, m_folder / "drills"}, m_killSwitch,
                                                  m_scopes, *m_audit, m_engine->drillSlot(), m_clock);
    m_window = std::make_unique<RaceWindow>(*m_engine, m_killSwitch);
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
    const auto settle = [&] {
        for (const Sent& each : sent)
            if (isAccepted(each.command))
                accepted.push_back({each.began});
        sent.clear();
    };
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
        settle();
    }
    settle();
}

bool RaceBench::isAccepted(contract::CommandId order) {
    const auto answer = m_engine->await(order, m_patience.load());
    if (answer && answer->refusal && answer->refusal->code == "TRADING_HALTED" && m_blocked.load() == kNever)
        m_blocked = Steady::now();
    return answer && answer->done();
}

void RaceBench::send(std::size_t threads, const std::string& accounts) {
    m_over = false;
    m_blocked = kNever;
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

Status RaceBench::setFault(RaceFault fault) {
    using risk::test::Fault;
    const auto throws = [fault](RaceFault step) { return fault == step || fault == RaceFault::EverythingThrows; };
    m_killClock.broken = throws(RaceFault::NotingThrows);
    m_store.onSave = throws(RaceFault::RecordThrows) ? Fault::Throw : Fault::None;
    m_store.onRaise = throws(RaceFault::StopFileThrows) ? Fault::Throw : Fault::None;
    m_reporterThrows = throws(RaceFault::TellingThrows);
    m_mirrorThrows = throws(RaceFault::MirrorThrows);
    m_scopeStore.throws = throws(RaceFault::ScopesThrow);
    m_recorder.fault = throws(RaceFault::FactsThrow)        ? RecorderFault::Throws
                       : fault == RaceFault::DatabaseGone   ? RecorderFault::Fails
                       : fault == RaceFault::DatabaseSilent ? RecorderFault::Silent
                       : fault == RaceFault::EngineStalled  ? RecorderFault::Stalls
                                                            : RecorderFault::None;
    m_patience = fault == RaceFault::DatabaseSilent ? kNoAnswerWithin : kAnswerWithin;
    if (!setDiskFull(fault == RaceFault::DiskFull))
        return failAt("stop races", "the system does not limit the size of files");
    if (!m_window)
        return {};
    if (fault == RaceFault::WindowFrozen)
        m_window->freeze();
    else
        m_window->thaw();
    // With orders under way the next fact is never far.
    for (const auto deadline = Steady::now() + kAnswerWithin; fault == RaceFault::EngineStalled && !m_recorder.stands();
         std::this_thread::sleep_for(std::chrono::microseconds(100)))
        if (Steady::now() > deadline)
            return failAt("stop races", "the engine does not stand still");
    return {};
}

Result<Steady::time_point> RaceBench::awaitBlock() {
    for (const auto deadline = Steady::now() + kStopWithin; m_blocked.load() == kNever;
         std::this_thread::sleep_for(std::chrono::microseconds(200)))
        if (Steady::now() > deadline)
            return failAt("stop races", "no order was stopped within 5 s");
    return m_blocked.load();
}

Result<std::vector<risk::DrillRecord>> RaceBench::drill() { return m_drill->run("soak", "command"); }

int RaceBench::faultsMet() const {
    return m_killClock.faults + m_store.faults + m_scopeStore.faults + m_recorder.faults + m_otherFaults +
           (m_window && m_window->isFrozen() ? 1 : 0);
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
    if (const Status ended = setFault(RaceFault::None); !ended)
        return ended;
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
