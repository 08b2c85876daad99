// The store.
#include "ui/look/said_sentences.h"

#include <QCoreApplication>

namespace aetherion::look {

namespace {

constexpr SaidSentence kSaidStore[] = {
    {"", QT_TRANSLATE_NOOP("Said", "the server is busy")},
    {"ttsk", QT_TRANSLATE_NOOP("Said", "the server at %1 is away since %2 (%3); %4 are safe in the spool")},
    {"ttsk", QT_TRANSLATE_NOOP("Said", "the server at %1 is away since %2 (%3); %4 is safe in the spool")},
    {"tsk", QT_TRANSLATE_NOOP("Said", "the server at %1 is away (%2); %3 are safe in the spool")},
    {"tsk", QT_TRANSLATE_NOOP("Said", "the server at %1 is away (%2); %3 is safe in the spool")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 row")},
    {"w", QT_TRANSLATE_NOOP("Said", "a write has not come back for %1 s")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 rows wait in memory, %2 did not fit and are lost")},
    {"s", QT_TRANSLATE_NOOP("Said", "the store fails: %1")},
    {"nn", QT_TRANSLATE_NOOP("Said", "the store takes %1 GB of %2 GB")},
    {"n", QT_TRANSLATE_NOOP("Said", "what is kept for ever takes %1 GB: raise store.limit, or move the data")},
};

} // namespace

std::span<const SaidSentence> saidStore() { return kSaidStore; }

} // namespace aetherion::look
