#include "tests/api/fakes.h"

#include "core/base/atomic_file.h"

#include <algorithm>
#include <stdexcept>
#include <thread>

namespace aetherion::test {

namespace {

market::Bar bar(market::Timeframe timeframe, std::int64_t openMillis, double price) {
    const auto at = [](double value) { return Price::fromUnits(static_cast<std::int64_t>(value * kDecimalUnit)); };
    market::Bar made;
    made.openTime = fromEpochMillis(openMillis);
    made.timeframe = timeframe;
    made.open = at(price);
    made.high = at(price + 1.5);
    made.low = at(price - 0.5);
    made.close = at(price + 0.25);
    made.volume = Quantity::fromUnits(2380 * kDecimalUnit);
    made.count = 10;
    return made;
}

std::shared_ptr<const contract::RecentBars> bars(market::Timeframe timeframe, int count) {
    auto recent = std::make_shared<contract::RecentBars>();
    const std::int64_t length = market::length(timeframe) / std::chrono::milliseconds(1);
    std::vector<market::Bar> closed;
    for (int i = 0; i < count; ++i)
        closed.push_back(bar(timeframe, 1'771'200'000'000 + i * length, 100 + i));
    recent->closed = std::move(closed);
    recent->forming = bar(timeframe, 1'771'200'000'000 + count * length, 999);
    return recent;
}

} // namespace

contract::StreamView watchedStream(const std::string& symbol, double price) {
    contract::StreamView view;
    view.stream.instrument = {market::Market::Crypto, symbol};
    view.stream.source = {market::SourceKind::Replay, "local", "day one.csv", "digest", {}};
    view.lastPrice = Price::fromUnits(static_cast<std::int64_t>(price * kDecimalUnit));
    view.lastQuantity = Quantity::fromUnits(532 * kDecimalUnit);
    view.lastEventTime = fromEpochMillis(1'771'230'350'417);
    view.lastReceiveTime = view.lastEventTime;
    view.ticks = 42;
    view.bars[market::index(market::Timeframe::S10)] = bars(market::Timeframe::S10, 30);
    view.bars[market::index(market::Timeframe::M1)] = bars(market::Timeframe::M1, 5);
    contract::RegimeView minute;
    minute.regime = market::Regime::Sideways;
    minute.likeliest = market::Regime::Bull;
    minute.confidence = 0.87654321;
    minute.state = 2;
    minute.probabilities = {0.87654321, 0.02345679, 0.08, 0.02};
    minute.known = true;
    minute.since = fromEpochMillis(1'771'230'000'000);
    minute.asOf = fromEpochMillis(1'771'230'300'000);
    minute.modelId = "model-1";
    minute.lastConfirmed = minute.regime;
    minute.caution = "1m Bull and Bear are not told apart beyond chance";
    minute.confirmationDelayBars = 2;
    minute.provisional = contract::ProvisionalRegime{
        fromEpochMillis(1'771'230'310'000), market::Regime::Bear, 0.7, {0.1, 0.7, 0.1, 0.1}};
    contract::RegimeView five;
    five.timeframe = market::Timeframe::M5;
    five.reason = "no model for CRYPTO 5m";
    five.cause = market::UnknownCause::NoModel;
    view.regimes = {minute, five};
    view.meta = {market::MetaRegime::RangeBound, 0.71, "three of four Sideways; 1h unknown"};
    return view;
}

FakeEngine::FakeEngine() {
    auto first = std::make_shared<contract::EngineSnapshot>();
    first->version = 7;
    first->session = {1, market::SourceKind::Replay, "day one.csv", contract::SessionState::Running, {}, 1, 1, {}};
    first->streams = {watchedStream("BTCUSDT", 101.22), watchedStream("NIFTY 50 & CO.", 22000.5)};
    first->pulse.wallTime = fromEpochMillis(1'771'230'399'500);
    first->pulse.startedAt = fromEpochMillis(1'771'230'300'000);
    first->pulse.storeQueueCapacity = 1000;
    m_snapshot = first;
}

std::shared_ptr<const contract::EngineSnapshot> FakeEngine::snapshot() const {
    const std::lock_guard lock(m_mutex);
    return m_snapshot;
}

contract::EventPage FakeEngine::eventsAfter(std::uint64_t sequence, std::size_t limit) const {
    const std::lock_guard lock(m_mutex);
    contract::EventPage page;
    page.lastSequence = m_last;
    page.gap = !m_events.empty() && sequence < m_events.front().sequence - 1;
    for (const contract::EngineEvent& event : m_events)
        if (event.sequence > sequence && page.events.size() < limit)
            page.events.push_back(event);
    return page;
}

void FakeEngine::change(const std::function<void(contract::EngineSnapshot&)>& edit) {
    const std::lock_guard lock(m_mutex);
    auto next = std::make_shared<contract::EngineSnapshot>(*m_snapshot);
    ++next->version;
    edit(*next);
    m_snapshot = next;
}

void FakeEngine::append(contract::RegimeChanged change) {
    const std::lock_guard lock(m_mutex);
    m_events.push_back({++m_last, {}, std::move(change)});
}

void FakeEngine::append(contract::DecisionMade decision) {
    const std::lock_guard lock(m_mutex);
    m_events.push_back({++m_last, {}, std::move(decision)});
}

void FakeEngine::tick(market::StreamId stream, std::int64_t quantity) {
    const std::lock_guard lock(m_mutex);
    const auto number = static_cast<std::int64_t>(m_ticks.size());
    m_ticks.push_back({1, stream, fromEpochMillis(1'771'230'400'000 + number), fromEpochMillis(1'771'230'400'000),
                       Price::fromUnits((10'000 + number % 100) * (kDecimalUnit / 100)),
                       Quantity::fromUnits(quantity * kDecimalUnit), market::Side::Buy});
}

contract::TickPage FakeEngine::ticksAfter(std::uint64_t sequence, std::size_t limit) const {
    const std::lock_guard lock(m_mutex);
    contract::TickPage page;
    page.newest = m_ticks.size();
    page.next = std::min(sequence, page.newest);
    while (page.next < page.newest && page.ticks.size() < limit)
        page.ticks.push_back(m_ticks[page.next++]);
    return page;
}

void FakeEngine::forgetEvents() {
    const std::lock_guard lock(m_mutex);
    m_last += 100;
    m_events.clear();
    m_events.push_back({++m_last, {}, contract::SessionChanged{}});
}

void FakeHistory::audit(contract::HistoryQuery query, std::stop_token /*stop*/,
                        contract::Completion<contract::Page<contract::AuditRecord>> done) {
    if (query.cursor == "foreign")
        return done(failAt("cursor", "is of another list"));
    auditQuery = query;
    done(contract::Page<contract::AuditRecord>{storedAudit, query.cursor.empty() ? "next" : ""});
}

void FakeHistory::regimes(contract::HistoryQuery query, std::stop_token stop, contract::Completion<Regimes> done) {
    const std::lock_guard lock(m_mutex);
    m_asked.push_back({std::move(query), std::move(stop), std::move(done)});
    m_changed.notify_all();
}

std::optional<FakeHistory::Asked> FakeHistory::next() {
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait_for(lock, kPatience, [this] { return !m_asked.empty(); }))
        return std::nullopt;
    Asked first = std::move(m_asked.front());
    m_asked.pop_front();
    return first;
}

void FakeHistory::candles(contract::HistoryQuery query, std::stop_token,
                          contract::Completion<contract::Page<contract::CandleRow>> done) {
    if (!candleFailure.empty())
        return done(fail(candleFailure));
    contract::Page<contract::CandleRow> page;
    for (const contract::CandleRow& row : storedCandles)
        if (row.record.bar.timeframe == query.timeframe && row.record.instrument.symbol == query.symbol &&
            (!query.from || row.record.bar.openTime >= *query.from) &&
            (!query.to || row.record.bar.openTime < *query.to))
            page.rows.push_back(row);
    if (query.newestFirst)
        std::reverse(page.rows.begin(), page.rows.end());
    if (page.rows.size() > query.limit)
        page.rows.resize(query.limit);
    done(std::move(page));
}

void FakeHistory::features(contract::HistoryQuery query, std::stop_token,
                           contract::Completion<contract::Page<contract::FeatureRow>> done) {
    contract::Page<contract::FeatureRow> page{storedFeatures, {}};
    if (query.newestFirst)
        std::reverse(page.rows.begin(), page.rows.end());
    if (page.rows.size() > query.limit)
        page.rows.resize(query.limit);
    done(std::move(page));
}

void FakeHistory::orders(contract::HistoryQuery, std::stop_token,
                         contract::Completion<contract::Page<contract::OrderRow>> done) {
    if (onOrders)
        onOrders();
    done(contract::Page<contract::OrderRow>{storedOrders, {}});
}

void FakeHistory::trades(contract::HistoryQuery, std::stop_token,
                         contract::Completion<contract::Page<contract::TradeRow>> done) {
    done(contract::Page<contract::TradeRow>{storedTrades, {}});
}

void FakeHistory::decisions(contract::HistoryQuery, std::stop_token,
                            contract::Completion<contract::Page<contract::DecisionRow>> done) {
    done(contract::Page<contract::DecisionRow>{storedDecisions, {}});
}

Result<contract::JobId> FakeJobs::start(contract::JobRequest request) {
    const std::lock_guard lock(m_mutex);
    if (request.sources.empty())
        return failAt("import", "no source was given");
    contract::JobStatus job;
    job.id = m_jobs.size() + 1;
    job.kind = request.kind;
    job.created = fromEpochMillis(1'771'230'400'000);
    m_jobs.push_back(job);
    m_last = std::move(request);
    return job.id;
}

contract::JobId FakeJobs::noteDone(contract::JobKind kind, Timestamp created, std::string message) {
    const std::lock_guard lock(m_mutex);
    contract::JobStatus job{m_jobs.size() + 1, kind, contract::JobState::Done, 1, std::move(message), created, created};
    m_jobs.push_back(job);
    return job.id;
}

Result<contract::JobStatus> FakeJobs::status(contract::JobId id) const {
    if (id == 13)
        throw std::runtime_error("a bug");
    const std::lock_guard lock(m_mutex);
    if (id == 0 || id > m_jobs.size())
        return fail("no such job");
    return m_jobs[id - 1];
}

std::vector<contract::JobStatus> FakeJobs::jobs() const {
    const std::lock_guard lock(m_mutex);
    return {m_jobs.rbegin(), m_jobs.rend()};
}

void FakeJobs::cancel(contract::JobId id) {
    const std::lock_guard lock(m_mutex);
    m_jobs[id - 1].state = contract::JobState::Cancelled;
}

contract::JobRequest FakeJobs::lastRequest() const {
    const std::lock_guard lock(m_mutex);
    return m_last;
}

Served::Served(const http::Limits& limits, std::vector<std::string> allowedOrigins)
    : Served(api::ApiSettings{.allowedOrigins = std::move(allowedOrigins), .limits = limits}) {}

Served::Served(api::ApiSettings settings)
    : server(
          [&] {
              settings.port = 0;
              settings.tokenFile = (folder.path() + QStringLiteral("/api-token")).toStdString();
              settings.dataFolder = folder.path().toStdString();
              return std::move(settings);
          }(),
          {engine, history, killSwitch, jobs, trading, clock, nullptr, nullptr, &window}) {
    const auto started = server.start();
    port = started.value_or(0);
    const std::string file = (folder.path() + QStringLiteral("/api-token")).toStdString();
    const auto text = readWholeFile(file);
    token = text ? text->substr(0, text->find('\n')) : std::string();
}

Reply Served::ask(const std::string& method, const std::string& target, const std::string& json,
                  const std::string& fields) const {
    const std::string type = json.empty() ? "" : "Content-Type: application/json\r\n";
    return RawClient(port).request(method, target, "Authorization: Bearer " + token + "\r\n" + type + fields, json);
}

bool becomesTrue(const std::function<bool()>& condition) {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() >= deadline)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return true;
}

} // namespace aetherion::test
