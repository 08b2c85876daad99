#pragma once
// What happened on recorded markets, and what the shipped models ought to have called it.
//
// Two kinds of statement: most bars of a span carry one of two regimes; or a regime is reached within minutes of a
// moment. Thread: values and pure functions.
#include "core/regime/regime_path.h"
#include "tests/soak/recordings.h"

#include <optional>

namespace aetherion::soak {

struct HistoryCheck {
    /// Of the recording, as in Recording.
    std::string symbol;
    market::Market market = market::Market::Crypto;
    market::Timeframe timeframe = market::Timeframe::D1;
    /// "Sep 2008 to Mar 2009".
    std::string when;
    /// Bars that close in (from, to].
    Timestamp from;
    Timestamp to;
    std::vector<market::Regime> expected;
    /// Share of the span's bars that carry an expected regime, of the most probable and of the confirmed ones; nothing:
    /// at least one of each.
    std::optional<double> leastShare;
};
[[nodiscard]] const std::vector<HistoryCheck>& historyChecks();

struct HistoryVerdict {
    std::size_t bars = 0;
    double filteredShare = 0;
    double confirmedShare = 0;
    /// Close of the first bar of the span that carries an expected regime.
    std::optional<Timestamp> filteredFirst;
    std::optional<Timestamp> confirmedFirst;
    bool passed = false;
};
[[nodiscard]] HistoryVerdict judge(const HistoryCheck& check, const std::vector<regime::PathBar>& path);

} // namespace aetherion::soak
