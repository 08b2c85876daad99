#include "core/strategy/exit_rule.h"

#include <algorithm>

namespace aetherion::strategy {

std::optional<ExitCause> exitDueByTime(const Position& position, const BracketSettings& settings, Timestamp now,
                                       const std::optional<SessionHours>& session) {
    if (session && (now >= session->close - settings.endOfDay || position.opened < session->open))
        return ExitCause::EndOfDay;
    const Duration age = now - position.opened;
    if (position.timeStop.count() > 0 && age >= position.timeStop)
        return ExitCause::TimeStop;
    if (settings.scratchAfter.count() > 0 && age >= settings.scratchAfter) {
        const double move = (position.best - position.averageEntry()).toDouble();
        if (move < settings.scratchAtr * position.atr.toDouble())
            return ExitCause::Scratch;
    }
    return std::nullopt;
}

std::optional<ExitCause> exitDueByPrice(const Position& position, const PriceSpan& prices) {
    if (prices.low <= position.stop)
        return position.trailed ? ExitCause::TrailingStop : ExitCause::StopHit;
    if (position.target && prices.high >= *position.target)
        return position.partials && !position.partialTaken ? ExitCause::PartialProfit : ExitCause::TakeProfit;
    return std::nullopt;
}

void follow(Position& position, const PriceSpan& prices) {
    position.best = std::max(position.best, prices.high);
    if (position.trail <= Price())
        return;
    if (const Price stop = position.best - position.trail; stop > position.stop) {
        position.stop = stop;
        position.trailed = true;
    }
}

} // namespace aetherion::strategy
