#pragma once
// What a person may turn of the strategy: every threshold with its unit and its default.
//
// The defaults are the ancestor's (knob names stand behind the fields). Scales: confidence 0 to 1; an edge -1 to 1, of
// a setup its score in points (0 to 100) divided by 100, of a model p(buy) - p(sell); the two scales differ, so each
// has thresholds of its own. `...Fraction` are fractions (0.15 is 15 %), `...Percent` are percents. Thread: values.
#include "core/base/decimal.h"
#include "core/base/result.h"
#include "core/market/timeframe.h"
#include "core/strategy/setup_kind.h"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::strategy {

struct VwapReversionSettings {
    /// Distance from the session's VWAP, as a fraction of it: VWAP_MR_DEV_TH. Either this or the next one will do.
    double deviation = 0.004;
    /// The same in average true ranges: VWAP_MR_ATR_PCT_TH.
    double deviationAtr = 0.45;
    double maximumTrend = 0.75;         // VWAP_MR_MAX_TREND
    double minimumRelativeVolume = 0.9; // VWAP_MR_MIN_RELVOL
    double stopAtr = 1.25;              // VWAP_MR_STOP_ATR
    std::chrono::minutes timeStop{45};  // VWAP_MR_TIME_STOP_MIN
    bool operator==(const VwapReversionSettings&) const = default;
};
struct OpeningRangeSettings {
    double minimumRelativeVolume = 1.4; // ORB_MIN_RELVOL
    double minimumTrend = 0.15;         // ORB_MIN_TREND
    double stopAtr = 1.2;               // ORB_STOP_ATR
    double targetAtr = 2.2;             // ORB_TP_ATR
    std::chrono::minutes timeStop{75};  // ORB_TIME_STOP_MIN
    /// Not only in the opening and the morning: ALLOW_ORB_ALL_DAY.
    bool allDay = false;
    bool operator==(const OpeningRangeSettings&) const = default;
};
struct TrendPullbackSettings {
    double minimumTrend = 0.45; // TP_MIN_TREND
    /// How far the price has come back from the extreme of the last ten bars, as a fraction: TP_PULLBACK_MIN, _MAX.
    double leastPullback = 0.001;
    double greatestPullback = 0.006;
    double minimumRelativeVolume = 1.0; // TP_MIN_RELVOL
    double longMinimumRsi = 48;         // TP_LONG_MIN_RSI
    double shortMaximumRsi = 52;        // TP_SHORT_MAX_RSI
    double stopAtr = 1.35;              // TP_STOP_ATR
    double targetAtr = 2.6;             // TP_TP_ATR
    std::chrono::minutes timeStop{120}; // TP_TIME_STOP_MIN
    bool operator==(const TrendPullbackSettings&) const = default;
};
struct SqueezeSettings {
    /// Width of the Bollinger band over that of the Keltner channel below which prices are squeezed: SQ_MAX_RATIO.
    double maximumRatio = 1.0;
    double minimumRelativeVolume = 1.25; // SQ_MIN_RELVOL
    double stopAtr = 1.35;               // SQ_STOP_ATR
    double targetAtr = 2.8;              // SQ_TP_ATR
    std::chrono::minutes timeStop{150};  // SQ_TIME_STOP_MIN
    bool operator==(const SqueezeSettings&) const = default;
};

/// What an edge must reach, on the scale of who states it.
struct SignalThresholds {
    double buy = 0.12;        // BUY_THRESHOLD
    double sell = -0.12;      // SELL_THRESHOLD, below zero
    double edgeToFlip = 0.12; // MIN_EDGE_TO_FLIP
    bool operator==(const SignalThresholds&) const = default;
};

struct PolicySettings {
    /// Which setups are asked, by index(SetupKind): ENABLE_VWAP_MR, _ORB, _TREND_PULLBACK, _SQUEEZE.
    std::array<bool, kSetupKinds.size()> enabled{true, true, true, true};
    /// Ask them in every regime but RiskOff, with equal weights: FORCE_ALL_BOTS.
    bool ignoreRegime = false;
    bool allowModelFallback = false; // ALLOW_MODEL_FALLBACK
    bool allowMidday = false;        // ALLOW_LUNCH_TRADES
    /// VWAP reversion alone: ALLOW_LUNCH_VWAP_MR.
    bool allowMiddayReversion = false;
    /// At any hour of the session: IGNORE_MICRO_REGIME.
    bool ignorePhase = false;
    double leastSetupConfidence = 0.32;       // STRAT_MIN_CONF
    double leastSetupScore = 7;               // STRAT_MIN_SCORE, points
    double minimumConfidence = 0.45;          // MIN_CONFIDENCE
    double executionMinimumConfidence = 0.25; // EXEC_MIN_CONF
    double minimumRegimeConfidence = 0.60;
    SignalThresholds setups;
    SignalThresholds models;
    double stickiness = 0.03;              // HOLD_STICKY_BIAS
    int confirmationsToFlip = 2;           // CONFIRMATIONS_TO_FLIP, bars in a row
    double minimumHitProbability = 0.52;   // MIN_PHIT, where a signal states one
    bool probeEnabled = true;              // PROBE_ENABLED
    double probeConfidence = 0.18;         // PROBE_MIN_CONF
    double probeEdge = 0.12;               // PROBE_MIN_SCORE / 100
    double probeSize = 0.25;               // PROBE_SIZE_FRAC
    double pressHitProbability = 0.62;     // PRESS_MIN_PHIT
    double pressReward = 1.20;             // PRESS_MIN_R
    double pressConfidence = 0.05;         // PRESS_CONF_EXTRA
    double pressSize = 1.35;               // PRESS_SIZE_MULT
    std::chrono::minutes tradeGap{15};     // MIN_TRADE_GAP_MINUTES, between entries into one symbol
    std::chrono::minutes minimumHold{10};  // MIN_HOLD_TIME_MINUTES, before a signal may end a position
    double hardStopPercent = 2.0;          // HARD_STOP_LOSS_PCT, a loss that ends it sooner
    std::chrono::minutes flipCooldown{12}; // MIN_FLIP_MINUTES, from an exit to the next entry
    std::chrono::minutes scoreDecay{30};   // SCORE_DECAY_MINUTES
    /// End what is held once the regime says RiskOff.
    bool exitOnRiskOff = true;
    bool operator==(const PolicySettings&) const = default;
};

struct SizingSettings {
    double riskPerTradeFraction = 0.02; // of equity
    double atrMultiplier = 1.5;
    double positionMaxFraction = 0.15; // POSITION_MAX_FRACTION, of equity in one symbol
    std::optional<Cash> capitalCap{};  // BOT_CASH_CAP, per position
    /// Of free cash that is left alone, so that a market order that moves the price can still be paid.
    double cashReserveFraction = 0.01;
    bool operator==(const SizingSettings&) const = default;
};

struct PortfolioSettings {
    int maxPositions = 3;              // MAX_OPEN_POSITIONS
    int maxOrdersPerCycle = 3;         // MAX_ORDERS_PER_CYCLE
    int maxPerSector = 2;              // HEAT_MAX_PER_SECTOR
    double maxExposureFraction = 0.80; // HEAT_MAX_EXPOSURE_FRAC, value of positions over equity
    bool operator==(const PortfolioSettings&) const = default;
};

struct BracketSettings {
    std::chrono::minutes entryValidity{15}; // an entry that is not filled by then is cancelled
    double fallbackStopAtr = 1.25;          // FALLBACK_STOP_ATR
    double fallbackTargetAtr = 1.75;        // FALLBACK_TP_ATR
    double trailAtr = 1.2;                  // TRAIL_ATR_MULT
    double partialFraction = 0.5;           // sold at the target where a setup takes partial profit
    std::chrono::minutes scratchAfter{12};  // a position that has not moved by then is given up
    double scratchAtr = 0.15;
    std::chrono::minutes endOfDay{5}; // EOD_FLATTEN_MINUTES, before the session's close
    bool operator==(const BracketSettings&) const = default;
};

struct StrategySettings {
    /// FEATURE_TF: whose closed bars are decided on, 1m or 5m. Brackets are watched on both, and on every price.
    market::Timeframe timeframe = market::Timeframe::M5;
    /// DRY_RUN: decide and say so, send no order. Brackets of what is held stay in force.
    bool dryRun = false;
    /// CANDIDATE_UNIVERSE: symbols that may be entered; empty means all.
    std::vector<std::string> universe{};
    VwapReversionSettings vwapReversion;
    OpeningRangeSettings openingRange;
    TrendPullbackSettings trendPullback;
    SqueezeSettings squeeze;
    PolicySettings policy;
    SizingSettings sizing;
    PortfolioSettings portfolio;
    BracketSettings bracket;
    bool operator==(const StrategySettings&) const = default;
};
/// One line that names the first field out of its range, with the range.
[[nodiscard]] Status check(const StrategySettings& settings);

} // namespace aetherion::strategy
