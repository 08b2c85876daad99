#include "tests/ui/guard_fakes.h"

namespace aetherion::test {

std::int64_t GuardKillSwitch::trip(const risk::TripRequest& request) noexcept {
    const std::lock_guard lock(m_mutex);
    m_trips.push_back(request);
    const std::int64_t id = ++m_status.newestHold;
    m_status.holds.push_back({id, request.who, request.channel, request.reason, now, risk::RiskState::Halted});
    m_status.state = risk::RiskState::Halted;
    m_status.changed = now;
    ++m_status.revision;
    return id;
}

void GuardKillSwitch::waitForDisk() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return !m_diskHeld; });
}

bool GuardKillSwitch::awaitPersisted(std::int64_t, Duration) {
    waitForDisk();
    return true;
}

risk::RiskStatus GuardKillSwitch::status() const {
    const std::lock_guard lock(m_mutex);
    return m_status;
}

tl::expected<risk::RiskStatus, risk::ResumeRefusal> GuardKillSwitch::resume(const risk::ResumeRequest& request) {
    waitForDisk();
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

Result<std::vector<risk::DrillRecord>> GuardKillSwitch::drill(const std::string&, const std::string&) {
    waitForDisk();
    const std::lock_guard lock(m_mutex);
    if (m_status.state == risk::RiskState::Halted)
        return failAt("emergency test", "trading is Halted");
    std::vector<risk::DrillRecord> records;
    for (const char* channel : {"window", "api", "file", "signal", "rail"})
        records.push_back({channel, now, true, 0.2, 1.5, {}});
    records.back().passed = false;
    records.back().blockMillis.reset();
    records.back().lastCancelMillis.reset();
    records.back().reason = "the canary was not stopped within 2 s";
    for (const risk::DrillRecord& record : records)
        m_drills.add(record);
    return records;
}

risk::DrillHistory GuardKillSwitch::drills() const {
    const std::lock_guard lock(m_mutex);
    return m_drills;
}

void GuardKillSwitch::holdDisk() {
    const std::lock_guard lock(m_mutex);
    m_diskHeld = true;
}

void GuardKillSwitch::letDiskGo() {
    {
        const std::lock_guard lock(m_mutex);
        m_diskHeld = false;
    }
    m_changed.notify_all();
}

void GuardKillSwitch::change(const std::function<void(risk::RiskStatus&)>& edit) {
    const std::lock_guard lock(m_mutex);
    edit(m_status);
    ++m_status.revision;
}

std::vector<risk::TripRequest> GuardKillSwitch::trips() const {
    const std::lock_guard lock(m_mutex);
    return m_trips;
}

void GuardScene::addAccount() {
    const auto whole = [](std::int64_t value) { return risk::wholeFigure(value); };
    trading::PortfolioView portfolio;
    portfolio.account = "A";
    trading::PositionView position;
    position.instrument = {market::Market::Us, "AAPL"};
    position.currency = "USD";
    position.quantity = Quantity::fromUnits(10 * kDecimalUnit);
    position.mark = Price::fromUnits(190 * kDecimalUnit);
    position.value = Cash::fromUnits(1'900 * kDecimalUnit);
    portfolio.positions.push_back(position);
    trading.portfolios.push_back(portfolio);
    risk::RailView loss;
    loss.name = "daily loss";
    loss.account = "A";
    loss.currency = "USD";
    loss.state = risk::RailState::Breached;
    loss.imposes = risk::RiskState::StandDown;
    loss.clears = risk::Clears::NextSession;
    loss.base = "equity at the start of the trading day 2026-03-06";
    loss.baseValue = whole(10'000);
    loss.value = whole(310);
    loss.limit = whole(300);
    loss.headroom = whole(-10);
    loss.unit = "USD";
    loss.since = now;
    loss.inputs.emplace_back("equity", "9690.00");
    risk::RailView drawdown = loss;
    drawdown.name = "daily drawdown";
    drawdown.state = risk::RailState::Clear;
    drawdown.base = "peak of the trading day 2026-03-06";
    drawdown.value = risk::Figure::fromUnits(kDecimalUnit * 3 / 2);
    drawdown.limit = whole(2);
    drawdown.headroom = risk::Figure::fromUnits(kDecimalUnit / 2);
    drawdown.unit = "%";
    drawdown.since.reset();
    risk::RailView positions = drawdown;
    positions.name = "open positions";
    positions.base.clear();
    positions.baseValue.reset();
    positions.value = whole(1);
    positions.limit = whole(3);
    positions.headroom = whole(2);
    positions.unit = "positions";
    risk::RailView exposure = drawdown;
    exposure.name = "exposure";
    exposure.base = "equity";
    exposure.value = whole(19);
    exposure.limit = whole(55);
    exposure.headroom = whole(36);
    risk::RailView volatility;
    volatility.name = "volatility index";
    volatility.market = market::Market::Us;
    volatility.state = risk::RailState::Unknown;
    volatility.unit = "points";
    volatility.limit = whole(35);
    volatility.inputs.emplace_back("missing", "no value has arrived");
    risk::RailView none = volatility;
    none.market = market::Market::Crypto;
    none.state = risk::RailState::NotApplicable;
    trading.rails = {none, volatility, drawdown, exposure, positions, loss};
}

} // namespace aetherion::test
