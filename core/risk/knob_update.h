#pragma once
// What a new text of `dt_knobs.env` changes: as values, for whoever applies, records and tells it.
//
// A bad value is refused and the one before stays; a key that is gone returns to its default. Whatever loosens is to be
// recorded before it acts: knobs_in_force.h. Thread: values.
#include "core/risk/knob_file.h"

namespace aetherion::risk {

struct KnobChange {
    KnobAddress address;
    /// As written; "none" where a scope had, or has, no value of its own.
    std::string before;
    std::string after;
    /// "dt_knobs.env:3"; empty where the key is gone.
    std::string place;
    bool loosens = false;
    bool operator==(const KnobChange&) const = default;

    /// "DT_MAX_ORDER_VALUE[market:US] 25000 -> 5000 (dt_knobs.env:3)"
    [[nodiscard]] std::string text() const;
};

struct KnobUpdate {
    Knobs knobs;
    std::vector<KnobChange> changes;
    std::vector<Error> refusals;
    std::vector<Error> notices;

    [[nodiscard]] bool loosens() const;
};

[[nodiscard]] KnobUpdate updateKnobs(const Knobs& before, const KnobText& text);

/// How `after` differs, in the order of the addresses.
[[nodiscard]] std::vector<KnobChange> changesBetween(const Knobs& before, const Knobs& after);
/// The value that `from` has there, or none where it has none.
void takeOver(Knobs& knobs, const KnobAddress& address, const Knobs& from);

} // namespace aetherion::risk
