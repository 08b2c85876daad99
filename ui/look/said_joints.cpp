// What sentences are put together from.
#include "ui/look/said_sentences.h"

#include <QCoreApplication>

namespace aetherion::look {

namespace {

constexpr SaidSentence kSaidJoints[] = {
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 of %2")},
    {"nnu", QT_TRANSLATE_NOOP("Said", "%1 of %2 %3")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 of %2%")},
    {"nu", QT_TRANSLATE_NOOP("Said", "unknown of %1 %2")},
    {"n", QT_TRANSLATE_NOOP("Said", "unknown of %1%")},
    {"u", QT_TRANSLATE_NOOP("Said", "unknown %1")},
    {"", QT_TRANSLATE_NOOP("Said", "unknown%")},
    {"", QT_TRANSLATE_NOOP("Said", "unknown")},
    {"", QT_TRANSLATE_NOOP("Said", "not applicable")},
    {"kww", QT_TRANSLATE_NOOP("Said", "%1 of %2 in %3")},
    {"kw", QT_TRANSLATE_NOOP("Said", "%1 of %2")},
    {"kn", QT_TRANSLATE_NOOP("Said", "%1 %2")},
    {"kk", QT_TRANSLATE_NOOP("Said", "%1, from %2")},
    {"kk", QT_TRANSLATE_NOOP("Said", "%1 (%2)")},
    {"kk", QT_TRANSLATE_NOOP("Said", "%1: %2")},
    {"tk", QT_TRANSLATE_NOOP("Said", "%1: %2")},
    {"Cs", QT_TRANSLATE_NOOP("Said", "%1: %2")},
    {"Sts", QT_TRANSLATE_NOOP("Said", "%1: %2, %3")},
    {"Stts", QT_TRANSLATE_NOOP("Said", "%1 (%2): %3, %4")},
    {"th", QT_TRANSLATE_NOOP("Said", "%1 (%2)")},
    {"ths", QT_TRANSLATE_NOOP("Said", "%1 (%2): %3")},
    {"kn", QT_TRANSLATE_NOOP("Said", "%1, %2 left")},
    {"k", QT_TRANSLATE_NOOP("Said", "%1: passes")},
    {"k", QT_TRANSLATE_NOOP("Said", "%1: refuses")},
    {"ks", QT_TRANSLATE_NOOP("Said", "%1: refuses: %2")},
    {"kk", QT_TRANSLATE_NOOP("Said", "%1: passes, %2")},
    {"kk", QT_TRANSLATE_NOOP("Said", "%1: refuses, %2")},
    {"kks", QT_TRANSLATE_NOOP("Said", "%1: refuses, %2: %3")},
    {"Ss", QT_TRANSLATE_NOOP("Said", "%1 %2")},
    {"wths", QT_TRANSLATE_NOOP("Said", "#%1 by %2 through %3: %4")},
    {"whs", QT_TRANSLATE_NOOP("Said", "#%1 by %2: %3")},
    {"kw", QT_TRANSLATE_NOOP("Said", "%1 #%2")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1%")},
    {"Swths", QT_TRANSLATE_NOOP("Said", "%1 #%2 by %3 through %4: %5")},
    {"Swhs", QT_TRANSLATE_NOOP("Said", "%1 #%2 by %3: %4")},
};

} // namespace

std::span<const SaidSentence> saidJoints() { return kSaidJoints; }

} // namespace aetherion::look
