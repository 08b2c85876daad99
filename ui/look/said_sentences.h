#pragma once
// The lists behind said(): each sentence as the engine writes it, with %1 to %8 in place of what changes.
//
// Thread: constants.
#include <span>

namespace aetherion::look {

struct SaidSentence {
    /// What may stand in each place, one letter each:
    /// n a number, w a word, L words with commas between, t any text, p a path,
    /// C a code and its key=value pairs, r a regime, S a state of risk, h a channel, u a unit, d a time of opening,
    /// k a sentence that is known itself, s one that may be.
    const char* places;
    /// Marked for the translators, in the context "Said".
    const char* text;
};

[[nodiscard]] std::span<const SaidSentence> saidRegime();
[[nodiscard]] std::span<const SaidSentence> saidFeed();
[[nodiscard]] std::span<const SaidSentence> saidRails();
[[nodiscard]] std::span<const SaidSentence> saidHolds();
[[nodiscard]] std::span<const SaidSentence> saidDesk();
[[nodiscard]] std::span<const SaidSentence> saidRefusals();
[[nodiscard]] std::span<const SaidSentence> saidPolicy();
[[nodiscard]] std::span<const SaidSentence> saidLimits();
[[nodiscard]] std::span<const SaidSentence> saidWork();
[[nodiscard]] std::span<const SaidSentence> saidStore();
/// From which others are put together.
[[nodiscard]] std::span<const SaidSentence> saidJoints();

} // namespace aetherion::look
