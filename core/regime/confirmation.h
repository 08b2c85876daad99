#pragma once
// Decides when a regime counts as confirmed, so that what people and strategies act on does not flicker.
//
// A regime is confirmed when it was the most probable one with at least `minimumConfidence` in `votes` of the last
// `window` closed bars, this bar being one of them, and the regime in force has been so for at least `minimumDwell`
// bars. Unknown is confirmed by the same count, so one bar without an answer changes nothing, and it is not held back
// by the dwell.
//
// Delay: a regime that appears at full confidence is confirmed at its `votes`th bar (delayBars()), with the
// defaults the third: two bars after the first that shows it. Where the regime before it was confirmed less than
// `minimumDwell` bars ago it waits for the rest of that. The first bars of a stream are Unknown from the start.
//
// Thread: one at a time.
#include "core/base/result.h"
#include "core/features/state_tape.h"
#include "core/market/names.h"

#include <array>
#include <cstddef>

namespace aetherion::regime {

struct ConfirmationSettings {
    static constexpr std::size_t kLongestWindow = 64;
    /// 0 to 1.
    double minimumConfidence = 0.60;
    /// 1 to window.
    std::size_t votes = 3;
    /// 1 to kLongestWindow closed bars.
    std::size_t window = 5;
    /// Bars, at least 1.
    std::size_t minimumDwell = 5;
    bool operator==(const ConfirmationSettings&) const = default;
};
/// Closed bars from the first that shows a new regime to the one that confirms it, where nothing holds it back.
[[nodiscard]] constexpr std::size_t delayBars(const ConfirmationSettings& settings) { return settings.votes - 1; }
/// One line that names what is out of range.
[[nodiscard]] Status check(const ConfirmationSettings& settings);

class Confirmation {
public:
    /// `settings` have passed check().
    explicit Confirmation(const ConfirmationSettings& settings) : m_settings(settings) {}

    /// Takes one closed bar in; returns the regime in force from it on.
    market::Regime update(market::Regime regime, double confidence);
    [[nodiscard]] market::Regime inForce() const { return m_inForce; }
    /// How many of the bars that still count speak for it with enough confidence.
    [[nodiscard]] std::size_t votesFor(market::Regime regime) const;

    /// Takes effect with the next bar; what was confirmed stays so.
    void change(const ConfirmationSettings& settings);

    void save(features::StateTape& tape) const;
    /// Damage shows in the tape.
    void restore(features::StateTape& tape);

private:
    /// The vote of a bar whose confidence was too low.
    static constexpr std::size_t kNoVote = market::kRegimeCount + 1;

    ConfirmationSettings m_settings;
    /// Newest last; index of the regime, or kNoVote.
    std::array<std::size_t, ConfirmationSettings::kLongestWindow> m_votes{};
    std::size_t m_count = 0;
    market::Regime m_inForce = market::Regime::Unknown;
    /// Bars since the regime in force was confirmed, its first one not counted.
    std::size_t m_dwell = 0;
};

} // namespace aetherion::regime
