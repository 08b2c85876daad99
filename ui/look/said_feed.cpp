// Feeds, sessions, and the answers to what is asked of them.
#include "ui/look/said_sentences.h"

#include <QCoreApplication>

namespace aetherion::look {

namespace {

constexpr SaidSentence kSaidFeed[] = {
    {"nww", QT_TRANSLATE_NOOP("Said", "%1 bar missing from %2 to %3")},
    {"nww", QT_TRANSLATE_NOOP("Said", "%1 bars missing from %2 to %3")},
    {"", QT_TRANSLATE_NOOP("Said", "bars come again")},
    {"", QT_TRANSLATE_NOOP("Said", "waiting for a snapshot of the book")},
    {"", QT_TRANSLATE_NOOP("Said", "the book is void")},
    {"ww", QT_TRANSLATE_NOOP("Said", "depth updates between %1 and %2 are missing")},
    {"ww", QT_TRANSLATE_NOOP("Said", "snapshot %1 is older than the first kept depth update (%2)")},
    {"", QT_TRANSLATE_NOOP("Said", "the book is in sequence again")},
    {"d", QT_TRANSLATE_NOOP("Said", "closed until %1")},
    {"d", QT_TRANSLATE_NOOP("Said", "open for demonstration; really closed until %1")},
    {"", QT_TRANSLATE_NOOP("Said", "nothing yet")},
    {"", QT_TRANSLATE_NOOP("Said", "no contact with the engine")},
    {"nn", QT_TRANSLATE_NOOP("Said", "nothing for %1 s (limit %2 s)")},
    {"k", QT_TRANSLATE_NOOP("Said", "the simulation stood still for %1")},
    {"k", QT_TRANSLATE_NOOP("Said", "making %1 of history")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 s")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 min")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 h %2 min")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 d")},
    {"", QT_TRANSLATE_NOOP("Said", "the engine stops")},
    {"w", QT_TRANSLATE_NOOP("Said", "reached %1")},
    {"", QT_TRANSLATE_NOOP("Said", "end of the data")},
    {"s", QT_TRANSLATE_NOOP("Said", "replay of %1")},
    {"w", QT_TRANSLATE_NOOP("Said", "simulated world, seed %1")},
    {"w", QT_TRANSLATE_NOOP("Said", "simulation: random walk, seed %1")},
    {"k", QT_TRANSLATE_NOOP("Said", "%1, ahead of the wall")},
    {"k", QT_TRANSLATE_NOOP("Said", "%1, begun anew without the store")},
    {"s", QT_TRANSLATE_NOOP("Said", "watching %1")},
    {"", QT_TRANSLATE_NOOP("Said", "the engine is busy or stopping; try again")},
    {"", QT_TRANSLATE_NOOP("Said", "another recording is being opened")},
    {"", QT_TRANSLATE_NOOP("Said", "speed must be above 0, or 0 for as fast as possible")},
    {"", QT_TRANSLATE_NOOP("Said", "the simulation runs at the wall's speed")},
    {"", QT_TRANSLATE_NOOP("Said", "speed set")},
    {"", QT_TRANSLATE_NOOP("Said", "paused")},
    {"", QT_TRANSLATE_NOOP("Said", "running")},
    {"", QT_TRANSLATE_NOOP("Said", "only a recording goes forward in steps")},
    {"", QT_TRANSLATE_NOOP("Said", "went on")},
    {"", QT_TRANSLATE_NOOP("Said", "only a recording can be sent to a time")},
    {"", QT_TRANSLATE_NOOP("Said", "that time has passed; a recording goes forward only: open it again")},
    {"", QT_TRANSLATE_NOOP("Said", "going there")},
    {"w", QT_TRANSLATE_NOOP("Said", "random walk, seed %1")},
};

} // namespace

std::span<const SaidSentence> saidFeed() { return kSaidFeed; }

} // namespace aetherion::look
