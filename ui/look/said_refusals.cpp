// Why the desk takes no order.
#include "ui/look/said_sentences.h"

#include <QCoreApplication>

namespace aetherion::look {

namespace {

constexpr SaidSentence kSaidRefusals[] = {
    {"kn", QT_TRANSLATE_NOOP("Said", "%1 must be at most %2 printable characters without blanks")},
    {"", QT_TRANSLATE_NOOP("Said", "the idempotency key")},
    {"", QT_TRANSLATE_NOOP("Said", "the client order number")},
    {"", QT_TRANSLATE_NOOP("Said", "the account has an order with this client order number")},
    {"w", QT_TRANSLATE_NOOP("Said", "%1 is listed by more than one stream")},
    {"w", QT_TRANSLATE_NOOP("Said", "%1 is not traded now: its market is closed")},
    {"w", QT_TRANSLATE_NOOP("Said", "there is no order %1")},
    {"", QT_TRANSLATE_NOOP("Said", "only a limit order has a limit price")},
    {"", QT_TRANSLATE_NOOP("Said", "only a stop order that has not been reached has a stop price")},
    {"w", QT_TRANSLATE_NOOP("Said", "the change leaves order %1 as it is")},
    {"n", QT_TRANSLATE_NOOP("Said",
                            "the quantity must be above the %1 that are filled; cancel the order to give up the rest")},
    {"nn", QT_TRANSLATE_NOOP("Said", "the session ended, %1 of %2 filled")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 of %2 filled")},
    {"", QT_TRANSLATE_NOOP("Said", "filled before its cancellation reached the venue")},
    {"nnn", QT_TRANSLATE_NOOP("Said", "cash does not reach for more at %1, %2 of %3 filled")},
    {"w", QT_TRANSLATE_NOOP("Said", "after a restart %1 is not listed")},
    {"w", QT_TRANSLATE_NOOP("Said", "after a restart %1 is listed by more than one stream")},
    {"s", QT_TRANSLATE_NOOP("Said", "after a restart: %1")},
    {"n", QT_TRANSLATE_NOOP("Said", "an account's name is 1 to %1 printable ASCII characters")},
    {"n", QT_TRANSLATE_NOOP("Said", "there are %1 accounts, and there can be no more")},
    {"nw", QT_TRANSLATE_NOOP("Said", "an account cannot begin with %1 %2")},
    {"w", QT_TRANSLATE_NOOP("Said", "no purchase of %1 without a price")},
    {"nn", QT_TRANSLATE_NOOP("Said", "Insufficient funds. Balance: %1, Cost: %2")},
    {"nnn", QT_TRANSLATE_NOOP("Said", "Insufficient funds. Balance: %1, Cost: %2 (%3 is set aside for open orders)")},
    {"nn", QT_TRANSLATE_NOOP("Said", "Insufficient shares. Held: %1, Requested: %2")},
    {"nnn",
     QT_TRANSLATE_NOOP("Said", "Insufficient shares. Held: %1, Requested: %2 (%3 is set aside for open orders)")},
    {"", QT_TRANSLATE_NOOP("Said", "side must be 'buy' or 'sell'")},
    {"t", QT_TRANSLATE_NOOP("Said", "account %1 is not open")},
    {"ww", QT_TRANSLATE_NOOP("Said", "there is no %1 %2 to trade here")},
    {"www", QT_TRANSLATE_NOOP("Said", "%1 is traded in %2, not as %3")},
    {"w", QT_TRANSLATE_NOOP("Said", "%1 is an index, a number that nobody can buy or sell")},
    {"w", QT_TRANSLATE_NOOP("Said", "Market data unavailable for %1. Is the simulation running?")},
    {"wn", QT_TRANSLATE_NOOP("Said", "Could not parse current price of %1: %2 is not above zero")},
    {"wnn", QT_TRANSLATE_NOOP("Said", "%1 is traded in multiples of %2, and %3 is none")},
    {"wnn", QT_TRANSLATE_NOOP("Said", "%1 is priced in steps of %2, and %3 lies between two")},
    {"", QT_TRANSLATE_NOOP("Said", "a market order takes no limit price")},
    {"", QT_TRANSLATE_NOOP("Said", "a market order takes no stop price")},
    {"", QT_TRANSLATE_NOOP("Said", "a limit order needs a limit price")},
    {"", QT_TRANSLATE_NOOP("Said", "a limit order takes no stop price")},
    {"", QT_TRANSLATE_NOOP("Said", "a stop order takes no limit price")},
    {"", QT_TRANSLATE_NOOP("Said", "a stop order needs a stop price")},
    {"", QT_TRANSLATE_NOOP("Said", "the limit price must be greater than 0")},
    {"", QT_TRANSLATE_NOOP("Said", "the stop price must be greater than 0")},
    {"", QT_TRANSLATE_NOOP("Said", "Quantity must be greater than 0")},
    {"w", QT_TRANSLATE_NOOP("Said", "%1 is not listed any more")},
    {"", QT_TRANSLATE_NOOP("Said", "there is no price yet")},
    {"k", QT_TRANSLATE_NOOP("Said", "its feed is %1")},
    {"n", QT_TRANSLATE_NOOP("Said", "its last price is %1 s old")},
    {"n", QT_TRANSLATE_NOOP("Said", "its last price is %1")},
    {"", QT_TRANSLATE_NOOP("Said", "the holdings are too large to add up")},
    {"s", QT_TRANSLATE_NOOP("Said", "cancelled by the emergency stop %1")},
    {"", QT_TRANSLATE_NOOP("Said", "the drill is over")},
};

} // namespace

std::span<const SaidSentence> saidRefusals() { return kSaidRefusals; }

} // namespace aetherion::look
