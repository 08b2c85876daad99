// What became of a command about orders.
#include "ui/look/said_sentences.h"

#include <QCoreApplication>

namespace aetherion::look {

namespace {

constexpr SaidSentence kSaidDesk[] = {
    {"t", QT_TRANSLATE_NOOP("Said", "order %1 is accepted")},
    {"t", QT_TRANSLATE_NOOP("Said", "order %1 is being cancelled")},
    {"t", QT_TRANSLATE_NOOP("Said", "order %1 is changed")},
    {"wk", QT_TRANSLATE_NOOP("Said", "order %1 is %2")},
    {"", QT_TRANSLATE_NOOP("Said", "sent")},
    {"", QT_TRANSLATE_NOOP("Said", "working")},
    {"", QT_TRANSLATE_NOOP("Said", "filled")},
    {"", QT_TRANSLATE_NOOP("Said", "cancelled")},
    {"", QT_TRANSLATE_NOOP("Said", "expired")},
    {"", QT_TRANSLATE_NOOP("Said", "refused")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 orders cancelled")},
    {"", QT_TRANSLATE_NOOP("Said", "this account is for drills of the emergency stop alone")},
    {"", QT_TRANSLATE_NOOP("Said", "what an earlier run left is not taken in yet; nothing was done")},
    {"t", QT_TRANSLATE_NOOP("Said", "the policy no longer trades for %1")},
    {"t", QT_TRANSLATE_NOOP("Said", "the policy did not trade for %1")},
    {"t", QT_TRANSLATE_NOOP("Said", "the policy trades for %1")},
    {"", QT_TRANSLATE_NOOP("Said", "strategies are armed only while trading is Active")},
    {"nnnn", QT_TRANSLATE_NOOP("Said", "%1 decided, %2 entries, %3 exits, %4 refused")},
    {"", QT_TRANSLATE_NOOP("Said", "this strategy is not disabled")},
    {"tt", QT_TRANSLATE_NOOP("Said", "%1 may trade for %2 again")},
    {"", QT_TRANSLATE_NOOP("Said", "this instrument has no price yet")},
    {"", QT_TRANSLATE_NOOP("Said", "this order would pass")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 holdings would be sold, %2 cannot")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 holdings are being sold, %2 cannot")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 exit would go out at once")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 exits would go out at once")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 exit would go out at once, %2 more as soon as they can")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 exits would go out at once, %2 more as soon as they can")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 order would be placed again, %2 would not")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 orders would be placed again, %2 would not")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 order is placed again, %2 not")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 orders are placed again, %2 not")},
    {"w", QT_TRANSLATE_NOOP("Said", "no stop cancelled order %1, or it is too long ago")},
    {"ww", QT_TRANSLATE_NOOP("Said", "order %1 was placed again as order %2")},
    {"w", QT_TRANSLATE_NOOP("Said", "order %1 was a strategy's, which decides anew once it is armed")},
    {"", QT_TRANSLATE_NOOP("Said", "its market is closed")},
    {"", QT_TRANSLATE_NOOP("Said", "it has no price yet")},
    {"", QT_TRANSLATE_NOOP("Said", "its price is stale")},
    {"", QT_TRANSLATE_NOOP("Said", "it is not traded in this session")},
    {"", QT_TRANSLATE_NOOP("Said", "the engine is busy or stopping; nothing was done")},
    {"", QT_TRANSLATE_NOOP("Said", "nothing is traded in what is being watched")},
    {"", QT_TRANSLATE_NOOP("Said", "it was stopped or disarmed meanwhile")},
    {"", QT_TRANSLATE_NOOP("Said", "the engine: no answer yet; what became of this is in the list of orders")},
    {"", QT_TRANSLATE_NOOP("Said", "the engine: it stops; what became of this is in the list of orders")},
    {"", QT_TRANSLATE_NOOP("Said", "the ledger: it did not take this; what became of it is in the list of orders")},
    {"", QT_TRANSLATE_NOOP("Said", "market")},
    {"", QT_TRANSLATE_NOOP("Said", "limit")},
    {"", QT_TRANSLATE_NOOP("Said", "stop")},
};

} // namespace

std::span<const SaidSentence> saidDesk() { return kSaidDesk; }

} // namespace aetherion::look
