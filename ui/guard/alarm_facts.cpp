#include "ui/guard/alarm_facts.h"

#include <algorithm>

namespace aetherion::guard {

using contract::StoreState;
using market::FeedState;
using risk::RiskState;

namespace {

std::optional<AlarmKind> kindOf(FeedState state) {
    switch (state) {
    case FeedState::Flowing:
    case FeedState::Closed:
        return std::nullopt;
    case FeedState::Stale:
    case FeedState::Failed:
        return AlarmKind::FeedStale;
    case FeedState::Gap:
        return AlarmKind::FeedGap;
    case FeedState::Resync:
        return AlarmKind::FeedResync;
    }
    return std::nullopt;
}

std::string placeOf(const std::string& account, const market::InstrumentKey& instrument) {
    return account + " " + instrument.symbol;
}

std::string holdDetail(const risk::Hold& hold) {
    // A rail holds through itself.
    const std::string way = hold.who == hold.channel ? "" : " through " + hold.channel;
    return "#" + std::to_string(hold.id) + " by " + hold.who + way + ": " + hold.reason;
}

void addHolds(const Sight& sight, std::vector<AlarmFact>& facts) {
    const bool halted = sight.standing.state() == RiskState::Halted;
    for (const risk::ScopeHold& each : sight.standing.holds()) {
        // A rail's own alarm says it better.
        if (!each.cause.empty())
            continue;
        const RiskState state = sight.standing.stateOf(each.scope);
        const bool halts = state == RiskState::Halted && each.hold.imposes == RiskState::Halted;
        facts.push_back({halts ? AlarmKind::Halted : AlarmKind::Held,
                         each.scope.text() + " #" + std::to_string(each.hold.id) + " " + each.hold.channel,
                         std::string(risk::name(std::min(state, each.hold.imposes))) + " " + holdDetail(each.hold),
                         each.hold.time});
    }
    // Halted without a hold that could be noted.
    if (halted && sight.standing.holds().empty())
        facts.push_back({AlarmKind::Halted, "all", "Halted; its hold could not be noted", sight.now});
    if (!sight.standing.stop.persisted && !sight.standing.stop.persistenceError.empty())
        facts.push_back({AlarmKind::NotRecorded, "risk state", sight.standing.stop.persistenceError, sight.now});
}

void addFeeds(const Sight& sight, std::vector<AlarmFact>& facts) {
    for (const contract::StreamView& view : sight.snapshot.streams)
        if (const auto kind = kindOf(view.feedState); kind && !(kind == AlarmKind::FeedStale && sight.isSettling()))
            facts.push_back({*kind, view.stream.instrument.symbol, view.feedReason, view.lastReceiveTime});
}

void addDesk(const Sight& sight, std::vector<AlarmFact>& facts) {
    // The rails of markets then look at days that are over, or at what has not traded yet.
    const bool isHistory = sight.isSettling();
    for (const risk::RailView& rail : sight.trading.rails)
        if (rail.state == risk::RailState::Breached && !(isHistory && rail.account.empty())) {
            std::string subject(rail.name);
            subject += " " + rail.account + rail.currency;
            if (rail.account.empty() && rail.market)
                subject += market::name(*rail.market);
            facts.push_back({AlarmKind::RailBreached, subject, rail.line(), rail.since.value_or(sight.now)});
        }
    for (const contract::UnprotectedPosition& each : sight.trading.unprotected)
        facts.push_back({AlarmKind::Unprotected, placeOf(each.account, each.instrument),
                         each.quantity.text() + " " + each.instrument.symbol + " of " + each.account, sight.now});
    if (sight.trading.canStop.find("failed") != std::string::npos)
        facts.push_back({AlarmKind::CannotStop, "drill",
                         sight.trading.canStop.substr(0, sight.trading.canStop.rfind(',')), sight.now});
}

void addEngine(const Sight& sight, std::vector<AlarmFact>& facts) {
    const contract::EnginePulse& pulse = sight.snapshot.pulse;
    switch (pulse.store.state) {
    case StoreState::Writing:
    case StoreState::CatchingUp:
        break;
    case StoreState::Spooling:
        facts.push_back({AlarmKind::StoreAway, "store", pulse.store.place, sight.now});
        break;
    case StoreState::Failing:
        facts.push_back({AlarmKind::StoreFailing, "store", pulse.storeError, sight.now});
        break;
    }
    if (sight.snapshot.session.state == contract::SessionState::Failed)
        facts.push_back(
            {AlarmKind::SessionFailed, sight.snapshot.session.title, sight.snapshot.session.reason, sight.now});
    if (!sight.hasContact())
        facts.push_back({AlarmKind::NoContact, "engine", "", sight.now - sight.silence});
}

} // namespace

std::vector<AlarmFact> alarmFacts(const Sight& sight) {
    std::vector<AlarmFact> facts;
    addHolds(sight, facts);
    addEngine(sight, facts);
    addDesk(sight, facts);
    addFeeds(sight, facts);
    return facts;
}

std::optional<AlarmFact> feedFact(const contract::EngineEvent& event) {
    const auto* feed = std::get_if<contract::FeedChanged>(&event.payload);
    if (!feed)
        return std::nullopt;
    const auto kind = kindOf(feed->state);
    if (!kind)
        return std::nullopt;
    return AlarmFact{*kind, feed->stream.instrument.symbol, feed->reason, event.wallTime};
}

std::optional<AlarmFact> jobFact(const contract::EngineEvent& event) {
    const auto* job = std::get_if<contract::JobChanged>(&event.payload);
    if (!job || job->status.state != contract::JobState::Failed)
        return std::nullopt;
    return AlarmFact{AlarmKind::JobFailed,
                     std::string(contract::name(job->status.kind)) + " #" + std::to_string(job->status.id),
                     job->status.message, event.wallTime};
}

} // namespace aetherion::guard
