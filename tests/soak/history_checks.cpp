#include "tests/soak/history_checks.h"

#include <algorithm>

namespace aetherion::soak {

namespace {

using market::Regime;

constexpr Timestamp at(int year, unsigned month, unsigned day, int hour = 0, int minute = 0) {
    return Timestamp(std::chrono::sys_days(std::chrono::year(year) / month / day)) + std::chrono::hours(hour) +
           std::chrono::minutes(minute);
}

/// A daily bar closes on its own date or at the midnight after it: `last` is still within.
HistoryCheck daily(const std::string& symbol, const std::string& when, Timestamp first, Timestamp last,
                   std::vector<Regime> expected) {
    return {symbol, market::Market::Us,          market::Timeframe::D1, when,
            first,  last + std::chrono::days(1), std::move(expected),   0.5};
}

/// The minute that opens at `worst`.
HistoryCheck crash(const std::string& symbol, const std::string& when, Timestamp worst) {
    return {symbol,
            market::Market::Crypto,
            market::Timeframe::M1,
            when,
            worst,
            worst + std::chrono::minutes(1 + 15),
            {Regime::Crisis},
            std::nullopt};
}

} // namespace

const std::vector<HistoryCheck>& historyChecks() {
    static const std::vector<HistoryCheck> checks = [] {
        std::vector<HistoryCheck> made;
        for (const char* symbol : {"GSPC", "SPY"}) {
            made.push_back(
                daily(symbol, "Sep 2008 to Mar 2009", at(2008, 9, 1), at(2009, 3, 31), {Regime::Crisis, Regime::Bear}));
            made.push_back(daily(symbol, "Mar 2020", at(2020, 3, 1), at(2020, 3, 31), {Regime::Crisis, Regime::Bear}));
            made.push_back(daily(symbol, "2017", at(2017, 1, 1), at(2017, 12, 31), {Regime::Bull, Regime::Sideways}));
        }
        made.push_back(crash("FILUSDT", "2023-06-10 04:26 UTC", at(2023, 6, 10, 4, 26)));
        made.push_back(crash("AVAXUSDT", "2025-02-03 02:07 UTC", at(2025, 2, 3, 2, 7)));
        return made;
    }();
    return checks;
}

HistoryVerdict judge(const HistoryCheck& check, const std::vector<regime::PathBar>& path) {
    HistoryVerdict verdict;
    const auto expects = [&](Regime regime) { return std::ranges::count(check.expected, regime) > 0; };
    std::size_t filtered = 0;
    std::size_t confirmed = 0;
    for (const regime::PathBar& bar : path) {
        if (bar.time <= check.from || bar.time > check.to)
            continue;
        ++verdict.bars;
        if (expects(bar.regime) && ++filtered == 1)
            verdict.filteredFirst = bar.time;
        if (expects(bar.confirmed) && ++confirmed == 1)
            verdict.confirmedFirst = bar.time;
    }
    const auto share = [&](std::size_t count) {
        return verdict.bars == 0 ? 0 : static_cast<double>(count) / static_cast<double>(verdict.bars);
    };
    verdict.filteredShare = share(filtered);
    verdict.confirmedShare = share(confirmed);
    verdict.passed = check.leastShare
                         ? verdict.filteredShare > *check.leastShare && verdict.confirmedShare > *check.leastShare
                         : filtered > 0 && confirmed > 0;
    return verdict;
}

} // namespace aetherion::soak
