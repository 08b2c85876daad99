#include "core/risk/account_rails.h"

#include <utility>

namespace aetherion::risk {

AccountRails::AccountRails(std::string account, std::string currency, market::Market market,
                           market::CalendarName calendar, Timestamp first)
    : m_account(std::move(account)), m_currency(std::move(currency)), m_market(market),
      m_calendar(&market::TradingCalendar::of(calendar)), m_track(first) {}

AccountSight AccountRails::sight(Timestamp now, const PortfolioLimits& limits, market::Regime regime) const {
    return AccountSight{m_account, m_currency, m_market, m_track, limits, regime, now};
}

void AccountRails::beginDays(Timestamp now, const PortfolioLimits& limits) {
    if (m_track.periods() && m_track.periods()->hold(now))
        return;
    if (!m_track.advance(tradingPeriods(*m_calendar, now), now, limits))
        return;
    m_loss.newDay();
    for (DrawdownRail* rail : {&m_day, &m_week, &m_month})
        rail->newDay();
}

void AccountRails::mark(const EquityMark& mark, const PortfolioLimits& limits, market::Regime regime) {
    beginDays(mark.time, limits);
    const bool counts = m_track.mark(mark, limits);
    const AccountSight seen = sight(mark.time, limits, regime);
    m_positions.mark(seen);
    if (!counts)
        return;
    m_loss.mark(seen);
    for (DrawdownRail* rail : {&m_day, &m_week, &m_month})
        rail->mark(seen);
    m_exposure.mark(seen);
}

void AccountRails::realised(const RealisedResult& result, const PortfolioLimits& limits) {
    m_cooldown.realised(result.amount, result.time, limits);
}

void AccountRails::advance(Timestamp now, const PortfolioLimits& limits, market::Regime regime) {
    beginDays(now, limits);
    m_cooldown.advance(now);
    m_known.advance(sight(now, limits, regime), *m_calendar);
}

void AccountRails::resumed(Timestamp now) {
    for (DrawdownRail* rail : {&m_week, &m_month})
        if (rail->resumed())
            m_track.rebase(rail->period(), now);
}

std::vector<RailView> AccountRails::views(Timestamp now, const PortfolioLimits& limits, market::Regime regime) const {
    const AccountSight seen = sight(now, limits, regime);
    return {m_known.view(seen), m_loss.view(seen),     m_day.view(seen),       m_week.view(seen),
            m_month.view(seen), m_exposure.view(seen), m_positions.view(seen), m_cooldown.view(seen)};
}

bool AccountRails::isAnyBreached() const {
    return m_known.latch().isBreached() || m_loss.latch().isBreached() || m_day.latch().isBreached() ||
           m_week.latch().isBreached() || m_month.latch().isBreached() || m_exposure.latch().isBreached() ||
           m_positions.latch().isBreached() || m_cooldown.isBreached();
}

void AccountRails::save(StateWriter& writer) const {
    m_track.save(writer);
    for (const RailLatch* latch : {&m_known.latch(), &m_loss.latch(), &m_day.latch(), &m_week.latch(), &m_month.latch(),
                                   &m_exposure.latch(), &m_positions.latch()})
        latch->save(writer);
    m_cooldown.save(writer);
}

void AccountRails::restore(StateReader& reader) {
    m_track.restore(reader);
    for (RailLatch* latch : {&m_known.latch(), &m_loss.latch(), &m_day.latch(), &m_week.latch(), &m_month.latch(),
                             &m_exposure.latch(), &m_positions.latch()})
        latch->restore(reader);
    m_cooldown.restore(reader);
}

} // namespace aetherion::risk
