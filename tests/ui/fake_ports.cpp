#include "tests/ui/fake_ports.h"

#include <algorithm>

namespace aetherion::test {

using namespace contract;

void FakeEngine::publish(EngineSnapshot next) {
    next.version = m_snapshot->version + 1;
    m_snapshot = std::make_shared<const EngineSnapshot>(std::move(next));
}

void FakeEngine::push(decltype(EngineEvent::payload) payload) {
    m_events.push_back({m_events.size() + 1, now, std::move(payload)});
}

EventPage FakeEngine::eventsAfter(std::uint64_t sequence, std::size_t limit) const {
    EventPage page;
    for (const EngineEvent& event : m_events)
        if (event.sequence > sequence && page.events.size() < limit)
            page.events.push_back(event);
    page.lastSequence = m_events.size();
    return page;
}

CommandId FakeReplay::openRecording(std::vector<std::string> sources, double atSpeed) {
    opened = std::move(sources);
    speed = atSpeed;
    return ++last;
}
CommandId FakeReplay::watchSimulation() {
    ++simulations;
    return ++last;
}
CommandId FakeReplay::setSpeed(double to) {
    speed = to;
    return ++last;
}
CommandId FakeReplay::setPaused(bool to) {
    paused = to;
    return ++last;
}
CommandId FakeReplay::step(Duration span) {
    stepped = span;
    return ++last;
}
CommandId FakeReplay::goTo(Timestamp time) {
    wentTo = time;
    return ++last;
}

std::int64_t FakeKillSwitch::trip(const risk::TripRequest& request) noexcept {
    const std::lock_guard lock(m_mutex);
    ++trips;
    const std::int64_t id = ++m_status.newestHold;
    m_status.holds.push_back({id, request.who, request.channel, request.reason, now, risk::RiskState::Halted});
    m_status.state = risk::RiskState::Halted;
    ++m_status.revision;
    m_status.changed = now;
    return id;
}

risk::RiskStatus FakeKillSwitch::status() const {
    const std::lock_guard lock(m_mutex);
    return m_status;
}

tl::expected<risk::RiskStatus, risk::ResumeRefusal> FakeKillSwitch::resume(const risk::ResumeRequest& request) {
    const std::lock_guard lock(m_mutex);
    if (request.newestHoldSeen < m_status.newestHold)
        return tl::unexpected(risk::ResumeRefusal{true, "a newer hold stands"});
    const bool toActive = m_status.state == risk::RiskState::ReduceOnly;
    m_status.state = toActive ? risk::RiskState::Active : risk::RiskState::ReduceOnly;
    if (toActive)
        m_status.holds.clear();
    ++m_status.revision;
    return m_status;
}

Result<JobId> FakeJobs::start(JobRequest request) {
    if (refuses)
        return fail("the queue is full");
    started.push_back(request);
    JobStatus status;
    status.id = started.size();
    status.kind = request.kind;
    status.state = JobState::Running;
    status.message = "reading";
    list.insert(list.begin(), status);
    return status.id;
}

Result<JobStatus> FakeJobs::status(JobId id) const {
    for (const JobStatus& job : list)
        if (job.id == id)
            return job;
    return fail("no such job");
}

void FakeHistory::candles(HistoryQuery query, std::stop_token, Completion<Page<CandleRow>> done) {
    Page<CandleRow> page;
    for (auto bar = bars.rbegin(); bar != bars.rend() && page.rows.size() < query.limit; ++bar)
        if ((!query.to || bar->openTime < *query.to) && bar->timeframe == query.timeframe)
            page.rows.push_back({{query.source.value_or(market::SourceId{}), {}, *bar}, {}});
    asked.push_back(std::move(query));
    done(std::move(page));
}

void FakeHistory::regimes(HistoryQuery, std::stop_token, Completion<Page<RegimeRow>> done) { done(Page<RegimeRow>{}); }
void FakeHistory::posteriors(HistoryQuery, std::stop_token, Completion<Page<PosteriorRow>> done) {
    done(Page<PosteriorRow>{});
}
void FakeHistory::ticks(HistoryQuery, std::stop_token, Completion<Page<TickRow>> done) { done(Page<TickRow>{}); }
void FakeHistory::features(HistoryQuery query, std::stop_token, Completion<Page<FeatureRow>> done) {
    Page<FeatureRow> page;
    const auto take = [&](const contract::FeatureRecord& row) {
        const bool isWanted = (!query.to || row.closeTime < *query.to) && (!query.from || row.closeTime >= *query.from);
        if (isWanted && row.timeframe == query.timeframe && page.rows.size() < query.limit)
            page.rows.push_back({row, {}});
    };
    if (query.newestFirst)
        std::for_each(featureRows.rbegin(), featureRows.rend(), take);
    else
        std::for_each(featureRows.begin(), featureRows.end(), take);
    done(std::move(page));
}
void FakeHistory::orders(HistoryQuery, std::stop_token, Completion<Page<contract::OrderRow>> done) {
    done(Page<contract::OrderRow>{});
}
void FakeHistory::trades(HistoryQuery, std::stop_token, Completion<Page<contract::TradeRow>> done) {
    done(Page<contract::TradeRow>{});
}
void FakeHistory::decisions(HistoryQuery, std::stop_token, Completion<Page<contract::DecisionRow>> done) {
    done(Page<contract::DecisionRow>{});
}
void FakeHistory::audit(HistoryQuery, std::stop_token, Completion<Page<contract::AuditRecord>> done) {
    done(Page<contract::AuditRecord>{});
}
void FakeHistory::riskEvents(HistoryQuery, std::stop_token, Completion<Page<contract::RiskEventRecord>> done) {
    done(Page<contract::RiskEventRecord>{});
}
void FakeHistory::sources(std::stop_token, Completion<std::vector<market::Source>> done) {
    done(std::vector<market::Source>{});
}

} // namespace aetherion::test
