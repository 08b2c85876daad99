#include "core/engine/drill_canary.h"

#include "core/risk/drill.h"

namespace aetherion::engine {

namespace {

using Steady = std::chrono::steady_clock;

constexpr market::StreamId kStream = 0;
constexpr const char* kCurrency = "USD";
/// What stops it is told by this code, whichever hold it was.
constexpr std::string_view kStopped = "TRADING_HALTED";

Price canaryPrice(std::int64_t whole) { return Price::fromUnits(whole * kDecimalUnit); }

trading::Listing canaryListing() {
    trading::Listing listing;
    listing.stream = kStream;
    listing.spec.key = {market::Market::Crypto, "DRILL"};
    listing.spec.currency = kCurrency;
    listing.spec.tickSize = Price::fromUnits(kDecimalUnit / 100);
    listing.spec.lotSize = Quantity::fromUnits(kDecimalUnit);
    return listing;
}

/// It remembers no more than one drill needs.
trading::DeskSettings canaryDesk() {
    trading::DeskSettings settings;
    settings.latency = Duration(0);
    settings.rememberedKeys = 1;
    settings.rememberedOrders = 1;
    settings.rememberedClientOrders = 1;
    return settings;
}

} // namespace

DrillCanary::DrillCanary(risk::OrderGate& gate, const risk::KillSwitch& killSwitch, const risk::ScopeStates& scopes)
    : m_gate(gate), m_books({{kCurrency, Cash::fromUnits(10'000 * kDecimalUnit)}}, {}),
      m_desk(canaryDesk(), m_books, *this, *this), m_sweep(killSwitch, scopes) {
    m_desk.list(canaryListing());
}

void DrillCanary::begin(std::uint64_t drill) {
    m_desk.cancelAll([](const trading::Order&) { return true; }, "the drill is over", m_time);
    m_report = {};
    m_report.drill = drill;
    if (drill != 0)
        m_report.firstRefusal = send();
}

std::string DrillCanary::send() {
    m_time += std::chrono::milliseconds(1);
    trading::MarketView market;
    market.now = m_time;
    market.lastPrice = canaryPrice(100);
    market.lastTime = m_time;
    market.staleAfter = std::chrono::seconds(1);
    m_desk.marketChanged(kStream, market, std::nullopt);
    trading::OrderRequest canary;
    canary.account = risk::kDrillAccount;
    canary.instrument = canaryListing().spec.key;
    canary.side = market::Side::Buy;
    canary.type = trading::OrderType::Limit;
    canary.timeInForce = trading::TimeInForce::GoodTillCancelled;
    canary.quantity = Quantity::fromUnits(kDecimalUnit);
    // Far from the market: it would rest, even if it could be filled.
    canary.limitPrice = canaryPrice(1);
    canary.origin = {"drill", trading::Channel::Drill, {}};
    const auto answer = m_desk.place(canary, m_time);
    return answer ? std::string() : std::string(answer.error().code);
}

void DrillCanary::look(DrillSlot& slot) {
    const std::uint64_t asked = slot.asked();
    if (asked != m_report.drill) {
        begin(asked);
        if (asked != 0)
            slot.report(m_report);
        return;
    }
    if (asked == 0 || m_report.isOver())
        return;
    const CanaryReport before = m_report;
    if (!m_report.blocked && send() == kStopped)
        m_report.blocked = Steady::now();
    const bool worked = m_desk.openCount() > 0;
    m_sweep.sweep(m_desk, m_time, m_time);
    if (worked && m_desk.openCount() == 0 && !m_report.cancelled)
        m_report.cancelled = Steady::now();
    if (m_report != before)
        slot.report(m_report);
}

} // namespace aetherion::engine
