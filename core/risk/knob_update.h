#pragma once
// What a new text of `dt_knobs.env` changes: as values, for whoever applies, records and tells it.
//
// A bad value is refused and the one in force stays; a key that is gone returns to its default. Whatever loosens is to
// be recorded before it acts: until then `tightened` is in force, which holds everything else. Thread: values.
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
    Knobs tightened;
    std::vector<KnobChange> changes;
    std::vector<Error> refusals;
    std::vector<Error> notices;

    [[nodiscard]] bool loosens() const;
};

[[nodiscard]] KnobUpdate updateKnobs(const Knobs& inForce, const KnobText& text);

} // namespace aetherion::risk
