// Why a regime is unknown, what a model's names are worth, what the timeframes say together.
#include "ui/look/said_sentences.h"

#include <QCoreApplication>

namespace aetherion::look {

namespace {

constexpr SaidSentence kSaidRegime[] = {
    {"", QT_TRANSLATE_NOOP("Said", "no closed bar yet")},
    {"ww", QT_TRANSLATE_NOOP("Said", "no model for %1 %2")},
    {"", QT_TRANSLATE_NOOP("Said", "the features are out of the model's range")},
    {"", QT_TRANSLATE_NOOP("Said", "the model has no name for what it sees")},
    {"nn", QT_TRANSLATE_NOOP("Said", "warming up: %1 of %2 bars")},
    {"nn", QT_TRANSLATE_NOOP("Said", "warming up, %1 of %2 bars")},
    {"nn", QT_TRANSLATE_NOOP("Said", "after a gap: %1 of %2 bars")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 of %2 bars")},
    {"w", QT_TRANSLATE_NOOP("Said", "%1 is absent")},
    {"nnnn", QT_TRANSLATE_NOOP("Said", "unlike anything the model was trained on: mean log-density %1 over %2 bars, "
                                       "below %3 (false alarms: %4 % of bars)")},
    {"sr", QT_TRANSLATE_NOOP("Said", "%1; last confirmed before that: %2")},
    {"ww", QT_TRANSLATE_NOOP("Said", "bar %1: does not follow its predecessor %2")},
    {"", QT_TRANSLATE_NOOP("Said", "Flowing")},
    {"", QT_TRANSLATE_NOOP("Said", "Stale")},
    {"", QT_TRANSLATE_NOOP("Said", "Gap")},
    {"", QT_TRANSLATE_NOOP("Said", "Resync")},
    {"", QT_TRANSLATE_NOOP("Said", "Closed")},
    {"", QT_TRANSLATE_NOOP("Said", "Failed")},
    {"rrnk", QT_TRANSLATE_NOOP("Said", "%1 and %2: the return over the last %3 bars does not differ beyond chance "
                                       "(%4); the two names are not told apart.")},
    {"rrkn", QT_TRANSLATE_NOOP("Said", "%1 and %2: the next bar's mean return does not differ beyond chance (%3); they "
                                       "tell the direction of the last %4 bars, not of the next.")},
    {"rrwrnrkn",
     QT_TRANSLATE_NOOP("Said",
                       "%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points less than "
                       "after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.")},
    {"rrwrnrkn",
     QT_TRANSLATE_NOOP("Said",
                       "%1 and %2: at %3 the bar after a %4 one returns on average only %5 basis points more than "
                       "after a %6 one (%7); they tell the direction of the last %8 bars, hardly that of the next.")},
    {"rrk", QT_TRANSLATE_NOOP(
                "Said", "%1 and %2: volatility does not differ beyond chance (%3); the two names are not told apart.")},
    {"rrk",
     QT_TRANSLATE_NOOP("Said", "%1 and %2: the size of the next bar's move does not differ beyond chance (%3).")},
    {"rrn",
     QT_TRANSLATE_NOOP("Said", "%1 and %2: the filter leaves %3 % of which of the two it is open; they are confused.")},
    {"", QT_TRANSLATE_NOOP("Said", "too few visits to tell")},
    {"nn", QT_TRANSLATE_NOOP("Said", "t = %1 over %2 blocks")},
    {"ww", QT_TRANSLATE_NOOP("Said", "%1 has no model of its own and is judged by that of %2")},
    {"w", QT_TRANSLATE_NOOP("Said", "%1 has no model of its own and is judged by this one")},
    {"", QT_TRANSLATE_NOOP("Said", "fewer than two timeframes are known")},
    {"", QT_TRANSLATE_NOOP("Said", "1h Crisis")},
    {"", QT_TRANSLATE_NOOP("Said", "15m and 5m Crisis")},
    {"r", QT_TRANSLATE_NOOP("Said", "1h and 15m %1, all four agree")},
    {"r", QT_TRANSLATE_NOOP("Said", "1h and 15m %1, three of four agree")},
    {"rr", QT_TRANSLATE_NOOP("Said", "1h and 15m %1, 5m %2")},
    {"", QT_TRANSLATE_NOOP("Said", "all four Sideways")},
    {"", QT_TRANSLATE_NOOP("Said", "three of four Sideways")},
    {"", QT_TRANSLATE_NOOP("Said", "the timeframes do not agree")},
    {"L", QT_TRANSLATE_NOOP("Said", "%1 unknown")},
    {"", QT_TRANSLATE_NOOP("Said", "Bull")},
    {"", QT_TRANSLATE_NOOP("Said", "Bear")},
    {"", QT_TRANSLATE_NOOP("Said", "Sideways")},
    {"", QT_TRANSLATE_NOOP("Said", "Crisis")},
    {"", QT_TRANSLATE_NOOP("Said", "Unknown")},
};

} // namespace

std::span<const SaidSentence> saidRegime() { return kSaidRegime; }

} // namespace aetherion::look
