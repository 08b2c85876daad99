#include "ui/guard/stop_prices.h"

#include <algorithm>

namespace aetherion::guard {

namespace {

/// Data whose clock is further from the machine's is a recording, or runs at a speed of its own.
constexpr Duration kSameTime = std::chrono::seconds(5);

std::optional<Timestamp> firstHold(const Standing& standing) {
    std::optional<Timestamp> first;
    for (const risk::ScopeHold& each : standing.holds())
        if (each.scope == risk::Scope::all())
            first = std::min(first.value_or(each.hold.time), each.hold.time);
    return first;
}

std::optional<Price> closeBefore(const contract::StreamView& view, Timestamp time) {
    const auto& recent = view.bars[market::index(market::Timeframe::M1)];
    if (!recent || recent->closed.empty() || recent->closed.front().openTime > time)
        return std::nullopt;
    std::optional<Price> close;
    for (const market::Bar& bar : recent->closed)
        if (market::bucketEnd(bar.openTime, market::Timeframe::M1) <= time)
            close = bar.close;
    return close;
}

} // namespace

void StopPrices::observe(const Sight& sight) {
    const bool isStopped = sight.standing.state() != risk::RiskState::Active;
    if (!isStopped)
        m_then.clear();
    else if (!m_isStopped)
        m_hasSeen ? note(sight) : lookUp(sight);
    m_isStopped = isStopped;
    // Before the first session there is nothing to have seen.
    m_hasSeen = m_hasSeen || !isStopped || !sight.snapshot.streams.empty();
    if (isStopped && !m_hasSeen)
        m_isStopped = false;
}

void StopPrices::note(const Sight& sight) {
    for (const contract::StreamView& view : sight.snapshot.streams)
        if (view.lastPrice && view.feedState != market::FeedState::Stale)
            m_then[view.stream.instrument] = *view.lastPrice;
}

void StopPrices::lookUp(const Sight& sight) {
    const auto stopped = firstHold(sight.standing);
    const contract::EnginePulse& pulse = sight.snapshot.pulse;
    const Duration apart = std::chrono::abs(pulse.engineTime - pulse.wallTime);
    if (!stopped || apart > kSameTime)
        return;
    for (const contract::StreamView& view : sight.snapshot.streams)
        if (const auto close = closeBefore(view, *stopped))
            m_then[view.stream.instrument] = *close;
}

std::vector<PriceMove> StopPrices::moves(const Sight& sight) const {
    std::vector<PriceMove> found;
    for (const trading::PortfolioView& portfolio : sight.trading.portfolios)
        for (const trading::PositionView& position : portfolio.positions) {
            PriceMove move{portfolio.account, position.instrument, position.quantity, position.currency};
            if (const auto then = m_then.find(position.instrument); then != m_then.end())
                move.then = then->second;
            move.now = position.mark;
            if (move.then && move.now && move.then->units() > 0)
                move.percent = (move.now->toDouble() / move.then->toDouble() - 1) * 100;
            move.isUnprotected =
                std::ranges::any_of(sight.trading.unprotected, [&](const contract::UnprotectedPosition& each) {
                    return each.account == move.account && each.instrument == move.instrument;
                });
            found.push_back(std::move(move));
        }
    return found;
}

} // namespace aetherion::guard
