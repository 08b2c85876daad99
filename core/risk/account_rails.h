#pragma once
// All rails of one account in one currency, over one track of its equity.
//
// Thread: one at a time.
#include "core/risk/account_exposure_rail.h"
#include "core/risk/account_positions_rail.h"
#include "core/risk/daily_loss_rail.h"
#include "core/risk/drawdown_rail.h"
#include "core/risk/equity_known_rail.h"
#include "core/risk/loss_cooldown_rail.h"

#include <vector>

namespace aetherion::risk {

class AccountRails {
public:
    AccountRails(std::string account, std::string currency, market::Market market, market::CalendarName calendar,
                 Timestamp first);

    void mark(const EquityMark& mark, const PortfolioLimits& limits, market::Regime regime);
    void realised(const RealisedResult& result, const PortfolioLimits& limits);
    /// Begins new days, ends what is over, and notices that marks stay away.
    void advance(Timestamp now, const PortfolioLimits& limits, market::Regime regime);
    /// A person resumed: rails that wait for that are clear, and count from the present equity.
    void resumed(Timestamp now);

    [[nodiscard]] const std::string& account() const { return m_account; }
    [[nodiscard]] const std::string& currency() const { return m_currency; }
    [[nodiscard]] market::Market market() const { return m_market; }
    [[nodiscard]] const EquityTrack& track() const { return m_track; }
    /// Cheaper than views(), for leaving out those with nothing to tell.
    [[nodiscard]] bool isAnyBreached() const;
    /// In a fixed order.
    [[nodiscard]] std::vector<RailView> views(Timestamp now, const PortfolioLimits& limits,
                                              market::Regime regime) const;
    void save(StateWriter& writer) const;
    void restore(StateReader& reader);

private:
    [[nodiscard]] AccountSight sight(Timestamp now, const PortfolioLimits& limits, market::Regime regime) const;
    void beginDays(Timestamp now, const PortfolioLimits& limits);

    std::string m_account;
    std::string m_currency;
    market::Market m_market;
    const market::TradingCalendar* m_calendar;
    EquityTrack m_track;
    EquityKnownRail m_known;
    DailyLossRail m_loss;
    DrawdownRail m_day{Period::Day};
    DrawdownRail m_week{Period::Week};
    DrawdownRail m_month{Period::Month};
    AccountExposureRail m_exposure;
    AccountPositionsRail m_positions;
    LossCooldownRail m_cooldown;
};

} // namespace aetherion::risk
