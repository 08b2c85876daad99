#pragma once
// An exchange's rules laid out by date: what is traded when, in UTC.
//
// Thread: immutable, any. No allocation after construction; a look-up costs a few nanoseconds.
#include "core/market/exchange_rules.h"
#include "core/market/zone_offsets.h"

#include <optional>

namespace aetherion::market {

/// A date with a session. Its first moment is the end of the trading day before it.
struct TradingDay {
    std::chrono::sys_days date;
    Timestamp open;
    Timestamp close;
    Timestamp end;
    SessionKind kind = SessionKind::Regular;
    std::string_view note;
    std::optional<SessionPause> pause{};
};

class ExchangeTimetable {
public:
    explicit ExchangeTimetable(ExchangeRules rules);

    [[nodiscard]] const ExchangeRules& rules() const { return m_rules; }
    [[nodiscard]] const ZoneOffsets& offsets() const { return m_offsets; }
    /// The date on the market's wall.
    [[nodiscard]] std::chrono::sys_days dateAt(Timestamp time) const;
    /// None where there is no session.
    [[nodiscard]] std::optional<TradingDay> day(std::chrono::sys_days date) const;
    [[nodiscard]] TradingDay dayAfter(std::chrono::sys_days date) const;
    [[nodiscard]] TradingDay dayBefore(std::chrono::sys_days date) const;
    /// The trading day that the moment belongs to.
    [[nodiscard]] TradingDay dayAt(Timestamp time) const;

private:
    [[nodiscard]] const SpecialDay* special(std::chrono::sys_days date) const;

    ExchangeRules m_rules;
    ZoneOffsets m_offsets;
    std::chrono::sys_days m_firstDate;
    /// By days since m_firstDate: 0, or one more than the position in the rules' special days.
    std::vector<std::uint16_t> m_specialOfDate;
};

} // namespace aetherion::market
