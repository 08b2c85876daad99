#include "core/feeds/bar_survey.h"

#include <algorithm>
#include <cmath>

namespace aetherion::feeds {

namespace {

using market::Timeframe;
using std::chrono::days;

/// How near a ratio of prices must come to a whole number to look like a split: a share moves overnight as well.
constexpr double kSplitTolerance = 0.1;
constexpr double kLargestSplit = 100;

std::string dateText(Timestamp midnight) { return formatIso(midnight).substr(0, 10); }

} // namespace

std::optional<std::string> describeJump(Price before, Price after) {
    const double ratio = before.toDouble() / after.toDouble();
    const bool fell = ratio > 1;
    const double factor = fell ? ratio : 1 / ratio;
    if (factor <= BarSurvey::kJump)
        return std::nullopt;
    std::string text = std::string(fell ? "fell" : "rose") + " from " + before.text() + " to " + after.text();
    const double whole = std::round(factor);
    if (whole >= 2 && whole <= kLargestSplit && std::abs(factor / whole - 1) < kSplitTolerance) {
        const std::string count = std::to_string(static_cast<int>(whole));
        text += fell ? ", as after a " + count + "-for-1 split" : ", as after a 1-for-" + count + " reverse split";
    }
    return text;
}

std::optional<Defect> BarSurvey::closedHours(const market::Bar& bar) const {
    if (m_calendar->alwaysOpen() || bar.timeframe == Timeframe::W1)
        return std::nullopt;
    const std::string market(name(m_calendar->name()));
    const auto note = [&](DefectKind kind, std::string reason) {
        return Defect{kind, 0, bar.openTime, std::move(reason)};
    };
    if (bar.timeframe == Timeframe::D1) {
        if (m_calendar->session(std::chrono::floor<days>(bar.openTime)))
            return std::nullopt;
        return note(DefectKind::OutsideSession, market + " had no session on " + dateText(bar.openTime));
    }
    // A bar that the opening falls into is one of the session.
    const market::Session next = m_calendar->sessionAtOrAfter(bar.openTime);
    if (next.open < bar.closeTime())
        return std::nullopt;
    const Timestamp day = m_calendar->bucket(bar.openTime, Timeframe::D1).start;
    const auto session = m_calendar->session(std::chrono::floor<days>(day));
    // Where trading goes on after the close, the trading day does too; before the opening it is as long as in New York.
    constexpr Duration kBeforeTheOpening = std::chrono::minutes(330);
    const bool extended = session && m_calendar->bucket(session->open, Timeframe::D1).end > session->close &&
                          bar.openTime >= session->open - kBeforeTheOpening;
    if (extended)
        return note(DefectKind::ExtendedHours, bar.openTime < session->open ? "before the opening" : "after the close");
    return note(DefectKind::OutsideSession, market + " is closed; the next session opens at " + formatIso(next.open));
}

void BarSurvey::note(const BarRow& row, std::uint64_t line, DefectLog& log) {
    const market::Bar& bar = row.bar;
    const auto add = [&](DefectKind kind, std::string reason) {
        log.add({kind, line, bar.openTime, std::move(reason)});
    };
    if (auto closed = closedHours(bar)) {
        closed->line = line;
        log.add(std::move(*closed));
    }
    if (bar.hasVolume && bar.volume.isZero())
        add(DefectKind::ZeroVolume, "no volume");
    if (row.rounded)
        add(DefectKind::RoundedNumber, "more than eight decimals, rounded");
    if (m_lastClose) {
        auto jump = describeJump(*m_lastClose, bar.open);
        // Trades of before a split may still be reported in the first minute after it.
        if (!jump)
            jump = describeJump(*m_lastClose, bar.close);
        if (jump)
            add(DefectKind::PriceJump, "the price " + *jump);
    }
    const double top = std::max(bar.open, bar.close).toDouble();
    const double bottom = std::min(bar.open, bar.close).toDouble();
    if (bar.high.toDouble() > kJump * top)
        add(DefectKind::PriceSpike, "high " + bar.high.text() + " is far above open and close");
    if (bar.low.toDouble() * kJump < bottom)
        add(DefectKind::PriceSpike, "low " + bar.low.text() + " is far below open and close");
    m_lastClose = bar.close;
}

} // namespace aetherion::feeds
