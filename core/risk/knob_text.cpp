#include "core/base/decimal.h"
#include "core/risk/knob_table.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>
#include <vector>

namespace aetherion::risk {

namespace {

struct UnusedKnobs {
    std::string_view why;
    /// Names without `DT_`, a blank between; a trailing `*` stands for any ending.
    std::string_view names;
};

constexpr std::array kUnused{
    UnusedKnobs{"trading here is on paper, whatever a file says",
                "ENABLE_LIVE_TRADING BROKER_* RISK_EQUITY_SOURCE RISK_BROKER_TTL_SEC RISK_RESET_ON_SOURCE_CHANGE "
                "LEDGER_RECONCILE_* LEDGER_SYNC_CASH LEDGER_READ_SCOPE"},
    UnusedKnobs{"the stop file is EMERGENCY_STOP in the data folder; a second path is a setting of the program",
                "EMERGENCY_STOP_FILE"},
    UnusedKnobs{"positions are never short here", "ALLOW_SHORTS TP_SHORT_MAX_RSI"},
    UnusedKnobs{"nothing is filled outside a session", "ALLOW_PREMARKET_TRADES"},
    UnusedKnobs{"no size is made up where none can be computed", "EXEC_DEFAULT_QTY DEFAULT_QTY"},
    UnusedKnobs{"positions are closed by `flatten`, which a person asks for", "LIQUIDATE_*"},
    UnusedKnobs{"no model gives signals to the policy yet", "ALLOW_MODEL_FALLBACK LABEL_*"},
    UnusedKnobs{"regimes come from the regime models", "REGIME_*"},
    UnusedKnobs{"the policy looks at every instrument that the engine watches",
                "UNIVERSE_* CANDIDATE_* CAND_W_* MIN_ATR_PCT MAX_ATR_PCT MIN_CANDIDATES FAST_LANE FAST_SYMBOLS "
                "SLOW_SYMBOLS SLOW_EVERY_N LANE_UNIVERSE_SOURCE REFRESH_CANDIDATES_ON_SLOW MARKET_PROXIES"},
    UnusedKnobs{"a cycle runs on every closed bar", "FEATURES_MIN_INTERVAL LEVELS_* TRADE_INTERVAL_SEC "
                                                    "SCHED_TICK_SEC BARS_MIN_GAP_SEC_1M KNOBS_*"},
    UnusedKnobs{"one engine owns its data folder, and needs no further lock",
                "CYCLE_LOCK CYCLE_LOCK_TIMEOUT USE_LOCK LOCK_TIMEOUT LOCK_PATH MODEL_LOCK_TIMEOUT"},
    UnusedKnobs{"it is a setting of the program, not a knob",
                "TRUTH_DIR ROLLING_PATH STRATEGY_TAG BOT_ID BOT_CASH_CAP NOW_UTC PROFILE APP_HOST APP_PORT SHADOW_* "
                "BANDIT_*"},
    UnusedKnobs{"nothing has ever read it",
                "STOP_LOSS_PCT TAKE_PROFIT_PCT LOOKBACK_BARS ATR_PERIOD RSI_PERIOD MODEL_RETRAIN_DAYS "
                "MIN_TRAINING_SAMPLES VOLATILITY_WINDOW HOLD_MIN_TIME_MINUTES"},
};

bool namesIt(std::string_view names, std::string_view wanted) {
    while (!names.empty()) {
        const std::size_t end = std::min(names.find(' '), names.size());
        const std::string_view one = names.substr(0, end);
        if (one == wanted || (one.ends_with('*') && wanted.starts_with(one.substr(0, one.size() - 1))))
            return true;
        names.remove_prefix(std::min(end + 1, names.size()));
    }
    return false;
}

/// Letters to insert, drop or replace.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back();
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

bool inRange(const KnobDefinition& knob, std::int64_t units) { return units >= knob.lowest && units <= knob.highest; }

/// What was meant, where a fraction was written for percent or the other way round.
std::optional<std::int64_t> meantInstead(const KnobDefinition& knob, std::int64_t units) {
    if (knob.unit == KnobUnit::Fraction && units % 100 == 0 && inRange(knob, units / 100))
        return units / 100;
    if (knob.unit == KnobUnit::Percent && units <= knob.highest / 100 && inRange(knob, units * 100))
        return units * 100;
    return std::nullopt;
}

std::string rangeText(const KnobDefinition& knob) {
    return formatKnob(knob, knob.lowest) + " to " + formatKnob(knob, knob.highest);
}

Result<std::int64_t> parseSwitch(const KnobDefinition& knob, std::string_view text) {
    const std::string word = lowerCase(text);
    if (word == "1" || word == "true" || word == "yes" || word == "on")
        return kDecimalUnit;
    if (word == "0" || word == "false" || word == "no" || word == "off")
        return 0;
    return fail(std::string(knob.name) + " is 1 or 0, not \"" + std::string(text) + "\"");
}

constexpr std::int64_t kOneMinute = kDecimalUnit;

Result<std::int64_t> parseBarLength(const KnobDefinition& knob, std::string_view text) {
    const std::string word = lowerCase(text);
    if (word == "1min" || word == "1m")
        return kOneMinute;
    if (word == "5min" || word == "5m")
        return 5 * kOneMinute;
    return fail(std::string(knob.name) + " is 1Min or 5Min, not \"" + std::string(text) + "\"");
}

bool isWhole(KnobUnit unit) { return unit == KnobUnit::Count; }

} // namespace

std::string_view name(KnobUnit unit) {
    switch (unit) {
    case KnobUnit::Switch:
        return "1 or 0";
    case KnobUnit::Fraction:
        return "a fraction: 0.02 is 2 %";
    case KnobUnit::Percent:
        return "percent: 2 is 2 %";
    case KnobUnit::Minutes:
        return "minutes";
    case KnobUnit::Seconds:
        return "seconds";
    case KnobUnit::Currency:
        return "the market's own currency";
    case KnobUnit::Count:
        return "a whole number";
    case KnobUnit::PerSecond:
        return "orders a second";
    case KnobUnit::Quantity:
        return "shares or coins";
    case KnobUnit::AtrMultiple:
        return "multiples of the average true range";
    case KnobUnit::Multiple:
        return "a plain number";
    case KnobUnit::Points:
        return "points";
    case KnobUnit::BarLength:
        return "1Min or 5Min";
    }
    return {};
}

std::string KnobDefinition::text() const {
    return std::string(meaning) + " (" + std::string(risk::name(unit)) + "; default " + formatKnob(*this, fallback) +
           ", " + rangeText(*this) + ")";
}

std::string_view whyNotUsed(std::string_view name) {
    if (!name.starts_with("DT_") || findKnob(name))
        return {};
    for (const UnusedKnobs& unused : kUnused)
        if (namesIt(unused.names, name.substr(3)))
            return unused.why;
    return {};
}

std::string_view nearestKnob(std::string_view name) {
    // What was left off is a better guess than what was mistyped.
    for (const KnobDefinition& knob : knobDefinitions())
        if (name.size() > 5 && knob.name.starts_with(name))
            return knob.name;
    // A longer name may differ in more letters.
    std::size_t nearest = std::max<std::size_t>(2, name.size() / 4) + 1;
    std::string_view found;
    for (const KnobDefinition& knob : knobDefinitions()) {
        const std::size_t letters = distance(name, knob.name);
        if (letters < nearest) {
            nearest = letters;
            found = knob.name;
        }
    }
    return found;
}

Result<std::int64_t> parseKnob(const KnobDefinition& knob, std::string_view text) {
    if (knob.unit == KnobUnit::Switch)
        return parseSwitch(knob, text);
    if (knob.unit == KnobUnit::BarLength)
        return parseBarLength(knob, text);
    const std::string name(knob.name);
    const std::string unit(risk::name(knob.unit));
    const auto parsed = parseDecimal(text);
    if (!parsed)
        return fail(name + " is " + unit + ", not \"" + std::string(text) + "\": " + parsed.error().reason);
    const std::int64_t units = parsed->units;
    if (isWhole(knob.unit) && units % kDecimalUnit != 0)
        return fail(name + " is " + unit + ", not " + std::string(text));
    if (inRange(knob, units))
        return units;
    std::string reason = name + "=" + std::string(text) + " is not within " + rangeText(knob);
    if (const auto meant = meantInstead(knob, units))
        return fail(reason + "; it is " + unit + ": did you mean " + formatDecimal(*meant) + "?");
    return fail(reason + " (" + unit + ")");
}

std::string formatKnob(const KnobDefinition& knob, std::int64_t units) {
    return knob.unit == KnobUnit::BarLength ? formatDecimal(units) + "Min" : formatDecimal(units);
}

} // namespace aetherion::risk
