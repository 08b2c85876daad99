// Jobs: what they do, made, or why they failed.
#include "ui/look/said_sentences.h"

#include <QCoreApplication>

namespace aetherion::look {

namespace {

constexpr SaidSentence kSaidWork[] = {
    {"nt", QT_TRANSLATE_NOOP("Said", "%1 rows in %2")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 rows")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 events")},
    {"nn", QT_TRANSLATE_NOOP("Said", "%1 events of %2 streams")},
    {"", QT_TRANSLATE_NOOP("Said", "reading")},
    {"", QT_TRANSLATE_NOOP("Said", "judging")},
    {"", QT_TRANSLATE_NOOP("Said", "taking it into use")},
    {"", QT_TRANSLATE_NOOP("Said", "waiting for the store's housekeeping")},
    {"", QT_TRANSLATE_NOOP("Said", "cancelled; what was taken in so far stays")},
    {"", QT_TRANSLATE_NOOP("Said", "cancelled; the store's housekeeping goes on by itself")},
    {"", QT_TRANSLATE_NOOP("Said", "nothing to export")},
    {"", QT_TRANSLATE_NOOP("Said", "sources: nothing to import")},
    {"", QT_TRANSLATE_NOOP("Said", "sources: nothing to train on")},
    {"wt", QT_TRANSLATE_NOOP("Said", "model %1 in %2")},
    {"", QT_TRANSLATE_NOOP("Said", "no row went")},
    {"", QT_TRANSLATE_NOOP("Said", "no row would go")},
    {"t", QT_TRANSLATE_NOOP("Said", "rows that went: %1")},
    {"t", QT_TRANSLATE_NOOP("Said", "rows that would go: %1")},
    {"sw", QT_TRANSLATE_NOOP("Said", "%1 until %2")},
    {"", QT_TRANSLATE_NOOP("Said", "nothing")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 jobs are waiting already; try again when some have ended")},
    {"w", QT_TRANSLATE_NOOP("Said", "no job %1")},
    {"t", QT_TRANSLATE_NOOP("Said", "there is no older model for %1 to step back to")},
    {"wtw", QT_TRANSLATE_NOOP("Said", "back to %1 for %2 from %3")},
    {"", QT_TRANSLATE_NOOP("Said", "scenario: what is being watched is not simulated")},
    {"", QT_TRANSLATE_NOOP("Said", "scenario: the random walk knows none")},
    {"", QT_TRANSLATE_NOOP("Said", "scenario: too many wait already")},
    {"", QT_TRANSLATE_NOOP("Said", "news")},
    {"", QT_TRANSLATE_NOOP("Said", "the gate has no bars to judge by")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 judged, none of them in the training span")},
    {"n",
     QT_TRANSLATE_NOOP(
         "Said", "%1 judged, of which too few lie after the training span: some that it was trained on are judged")},
    {"n", QT_TRANSLATE_NOOP("Said", "at least %1")},
    {"nn", QT_TRANSLATE_NOOP("Said", "each %1 % to %2 %")},
    {"n", QT_TRANSLATE_NOOP("Said", "less than %1 %")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 nats per sample, and no older model to hold it against")},
    {"nnn", QT_TRANSLATE_NOOP("Said", "%1 nats per sample (%2 against %3)")},
    {"", QT_TRANSLATE_NOOP("Said", "not comparable: the two models read different features")},
    {"", QT_TRANSLATE_NOOP("Said", "not comparable: the two models compute their features over different windows")},
    {"", QT_TRANSLATE_NOOP("Said", "not comparable: a sample is out of reach of every state")},
    {"", QT_TRANSLATE_NOOP("Said", "the model names no regime")},
    {"", QT_TRANSLATE_NOOP("Said", "no bar after warm-up")},
    {"", QT_TRANSLATE_NOOP("Said", "states matched by evidence have the same names")},
    {"", QT_TRANSLATE_NOOP("Said", "no older model to hold them against")},
    {"n", QT_TRANSLATE_NOOP("Said", "%1 pairs agree")},
    {"k", QT_TRANSLATE_NOOP("Said", "not accepted: %1")},
    {"s", QT_TRANSLATE_NOOP("Said", "not judged: %1")},
    {"wtw", QT_TRANSLATE_NOOP("Said", "accepted %1 for %2 in place of %3")},
    {"wt", QT_TRANSLATE_NOOP("Said", "accepted %1 for %2")},
    {"wtw", QT_TRANSLATE_NOOP("Said", "accepted %1 for %2 in place of %3 by force")},
    {"wt", QT_TRANSLATE_NOOP("Said", "accepted %1 for %2 by force")},
    {"ss", QT_TRANSLATE_NOOP("Said", "bars failed: %1 (asked: %2)")},
    {"ss", QT_TRANSLATE_NOOP("Said", "likelihood failed: %1 (asked: %2)")},
    {"ss", QT_TRANSLATE_NOOP("Said", "visits failed: %1 (asked: %2)")},
    {"ss", QT_TRANSLATE_NOOP("Said", "unknown failed: %1 (asked: %2)")},
    {"ss", QT_TRANSLATE_NOOP("Said", "names failed: %1 (asked: %2)")},
    {"ss", QT_TRANSLATE_NOOP("Said", "bars passed: %1 (asked: %2)")},
    {"ss", QT_TRANSLATE_NOOP("Said", "likelihood passed: %1 (asked: %2)")},
    {"ss", QT_TRANSLATE_NOOP("Said", "visits passed: %1 (asked: %2)")},
    {"ss", QT_TRANSLATE_NOOP("Said", "unknown passed: %1 (asked: %2)")},
    {"ss", QT_TRANSLATE_NOOP("Said", "names passed: %1 (asked: %2)")},
    {"", QT_TRANSLATE_NOOP("Said", "import")},
    {"", QT_TRANSLATE_NOOP("Said", "train")},
    {"", QT_TRANSLATE_NOOP("Said", "export")},
    {"", QT_TRANSLATE_NOOP("Said", "scenario")},
    {"", QT_TRANSLATE_NOOP("Said", "accept-model")},
    {"", QT_TRANSLATE_NOOP("Said", "rollback-model")},
    {"", QT_TRANSLATE_NOOP("Said", "cycle")},
    {"", QT_TRANSLATE_NOOP("Said", "prune")},
    {"", QT_TRANSLATE_NOOP("Said", "queued")},
    {"", QT_TRANSLATE_NOOP("Said", "done")},
    {"", QT_TRANSLATE_NOOP("Said", "failed")},
};

} // namespace

std::span<const SaidSentence> saidWork() { return kSaidWork; }

} // namespace aetherion::look
