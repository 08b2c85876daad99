// Why the policy acts, or does not.
#include "ui/look/said_sentences.h"

#include <QCoreApplication>

namespace aetherion::look {

namespace {

constexpr SaidSentence kSaidPolicy[] = {
    {"s", QT_TRANSLATE_NOOP("Said", "dry run: would sell, %1")},
    {"n", QT_TRANSLATE_NOOP("Said", "dry run: would buy %1")},
    {"", QT_TRANSLATE_NOOP("Said", "an exit is under way")},
    {"", QT_TRANSLATE_NOOP("Said", "an entry is under way")},
    {"Cs", QT_TRANSLATE_NOOP("Said", "refused: %1: %2")},
    {"kCs", QT_TRANSLATE_NOOP("Said", "%1 refused: %2: %3")},
    {"w", QT_TRANSLATE_NOOP("Said", "the account's equity in %1 is not known: a price is stale")},
    {"nk", QT_TRANSLATE_NOOP("Said", "less than one lot of %1, by %2")},
    {"", QT_TRANSLATE_NOOP("Said", "risk")},
    {"", QT_TRANSLATE_NOOP("Said", "position cap")},
    {"", QT_TRANSLATE_NOOP("Said", "capital cap")},
    {"", QT_TRANSLATE_NOOP("Said", "free cash")},
    {"n", QT_TRANSLATE_NOOP("Said", "no more than %1 orders in a cycle")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 positions are open, no more than %2 may be")},
    {"ntn", QT_TRANSLATE_NOOP("Said", "%1 positions in sector %2, no more than %3 may be")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 ATR above the range of the first 15 minutes, relative volume %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 ATR below the range of the first 15 minutes, relative volume %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 ATR above the range of the first 5 minutes, relative volume %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 ATR below the range of the first 5 minutes, relative volume %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "released from a squeeze of ratio %1, relative volume %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "within a squeeze of ratio %1, relative volume %2")},
    {"nnn", QT_TRANSLATE_NOOP("Said", "%1 % back within a trend of %2, RSI %3")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 % below VWAP, relative volume %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 % above VWAP, relative volume %2")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 % below VWAP")},
    {"", QT_TRANSLATE_NOOP("Said", "held already, and not by the strategy")},
    {"", QT_TRANSLATE_NOOP("Said", "not in the universe")},
    {"", QT_TRANSLATE_NOOP("Said", "the market is closed")},
    {"n", QT_TRANSLATE_NOOP("Said", "the session ends in %1 min")},
    {"", QT_TRANSLATE_NOOP("Said", "regime HIGH_VOL_RISK_OFF")},
    {"ww", QT_TRANSLATE_NOOP("Said", "regime %1: %2 buys nothing")},
    {"nn", QT_TRANSLATE_NOOP("Said", "regime confidence %1 below %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "hit probability %1 below %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "confidence %1 below %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "edge %1 below %2")},
    {"nn", QT_TRANSLATE_NOOP("Said", "edge to sell %1 below %2")},
    {"", QT_TRANSLATE_NOOP("Said", "midday")},
    {"n", QT_TRANSLATE_NOOP("Said", "flip cooldown for %1 min")},
    {"n", QT_TRANSLATE_NOOP("Said", "trade gap for %1 min")},
    {"", QT_TRANSLATE_NOOP("Said", "no setup")},
    {"", QT_TRANSLATE_NOOP("Said", "nothing to sell")},
    {"", QT_TRANSLATE_NOOP("Said", "held already")},
    {"", QT_TRANSLATE_NOOP("Said", "nothing speaks against it")},
    {"nn", QT_TRANSLATE_NOOP("Said", "sell signal %1 of %2")},
    {"n", QT_TRANSLATE_NOOP("Said", "minimum hold for %1 min")},
    {"", QT_TRANSLATE_NOOP("Said", "hold")},
    {"", QT_TRANSLATE_NOOP("Said", "buy")},
    {"", QT_TRANSLATE_NOOP("Said", "sell")},
    {"", QT_TRANSLATE_NOOP("Said", "eod_flatten")},
    {"", QT_TRANSLATE_NOOP("Said", "time_stop")},
    {"", QT_TRANSLATE_NOOP("Said", "scratch")},
    {"", QT_TRANSLATE_NOOP("Said", "partial_profit")},
    {"", QT_TRANSLATE_NOOP("Said", "take_profit")},
    {"", QT_TRANSLATE_NOOP("Said", "stop_hit")},
    {"", QT_TRANSLATE_NOOP("Said", "trailing_stop")},
    {"", QT_TRANSLATE_NOOP("Said", "signal")},
    {"", QT_TRANSLATE_NOOP("Said", "sold by others")},
    {"", QT_TRANSLATE_NOOP("Said", "no longer held")},
    {"", QT_TRANSLATE_NOOP("Said", "not filled in time")},
    {"", QT_TRANSLATE_NOOP("Said", "the position ends")},
    {"", QT_TRANSLATE_NOOP("Said", "the strategy has a position in it")},
    {"", QT_TRANSLATE_NOOP("Said", "all of it is set aside for other sales")},
    {"", QT_TRANSLATE_NOOP("Said", "vwap_reversion")},
    {"", QT_TRANSLATE_NOOP("Said", "opening_range")},
    {"", QT_TRANSLATE_NOOP("Said", "trend_pullback")},
    {"", QT_TRANSLATE_NOOP("Said", "squeeze")},
    {"", QT_TRANSLATE_NOOP("Said", "an account and who arms it have to be named")},
    {"t", QT_TRANSLATE_NOOP("Said", "is armed already, by %1")},
    {"", QT_TRANSLATE_NOOP("Said", "cannot be traded")},
};

} // namespace

std::span<const SaidSentence> saidPolicy() { return kSaidPolicy; }

} // namespace aetherion::look
