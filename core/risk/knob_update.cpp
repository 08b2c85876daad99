#include "core/risk/knob_update.h"

#include <algorithm>
#include <set>

namespace aetherion::risk {

namespace {

/// What a scope's missing value stands for: no limit of its own.
bool loosensFrom(const KnobDefinition& knob, const KnobValue* before, const KnobValue* after) {
    if (!before || !after)
        return after == nullptr;
    switch (knob.loosening) {
    case Loosening::Up:
        return after->units > before->units;
    case Loosening::Down:
        return after->units < before->units;
    case Loosening::Unclear:
        return true;
    }
    return true;
}

std::string written(const KnobDefinition& knob, const KnobValue* value) {
    return value ? formatKnob(knob, value->units) : "none";
}

void takeOver(Knobs& knobs, const KnobAddress& address, const KnobValue* value) {
    knobs.reset(address.knob, address.scope);
    if (value && !value->isDefault())
        (void)knobs.set(address.knob, address.scope, *value);
}

void noteChange(const Knobs& inForce, const KnobAddress& address, KnobUpdate& update) {
    const KnobDefinition& knob = definition(address.knob);
    const KnobValue* before = inForce.find(address.knob, address.scope);
    const KnobValue* after = update.knobs.find(address.knob, address.scope);
    const bool differs = !before != !after || (before && before->units != after->units);
    const bool loosens = differs && loosensFrom(knob, before, after);
    if (!loosens)
        takeOver(update.tightened, address, after);
    if (differs)
        update.changes.push_back(
            {address, written(knob, before), written(knob, after), after ? after->place : std::string(), loosens});
}

/// The pullback has two ends.
void refuseCrossed(const Knobs& inForce, KnobUpdate& update) {
    const KnobValue low = update.knobs.at(Knob::TpPullbackMin);
    const KnobValue high = update.knobs.at(Knob::TpPullbackMax);
    if (low.units < high.units)
        return;
    const std::string place = low.isDefault() ? high.place : low.place;
    update.refusals.push_back({place, "DT_TP_PULLBACK_MIN must be less than DT_TP_PULLBACK_MAX"});
    for (const Knob knob : {Knob::TpPullbackMin, Knob::TpPullbackMax})
        takeOver(update.knobs, {knob, Scope::all()}, &inForce.at(knob));
}

} // namespace

std::string KnobChange::text() const {
    return knobKey(address.knob, address.scope) + " " + before + " -> " + after +
           (place.empty() ? std::string() : " (" + place + ")");
}

bool KnobUpdate::loosens() const { return std::ranges::any_of(changes, &KnobChange::loosens); }

KnobUpdate updateKnobs(const Knobs& inForce, const KnobText& text) {
    KnobUpdate update{Knobs(), inForce, {}, text.refusals, text.notices};
    std::set<KnobAddress> touched;
    for (const KnobDefinition& knob : knobDefinitions())
        touched.insert({knob.knob, Scope::all()});
    for (const auto& [key, value] : inForce.scoped())
        touched.insert({key.first, key.second});
    for (const KnobLine& line : text.lines) {
        touched.insert(line.address);
        if (line.units)
            (void)update.knobs.set(line.address.knob, line.address.scope, {*line.units, line.place});
        else
            takeOver(update.knobs, line.address, inForce.find(line.address.knob, line.address.scope));
    }
    refuseCrossed(inForce, update);
    for (const KnobAddress& address : touched)
        noteChange(inForce, address, update);
    return update;
}

} // namespace aetherion::risk
