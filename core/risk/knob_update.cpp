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

/// Every knob, and the scopes that have a value in either.
std::set<KnobAddress> addressesOf(const Knobs& before, const Knobs& after) {
    std::set<KnobAddress> addresses;
    for (const KnobDefinition& knob : knobDefinitions())
        addresses.insert({knob.knob, Scope::all()});
    for (const Knobs* knobs : {&before, &after})
        for (const auto& [key, value] : knobs->scoped())
            addresses.insert({key.first, key.second});
    return addresses;
}

/// The pullback has two ends.
void refuseCrossed(const Knobs& before, KnobUpdate& update) {
    const KnobValue low = update.knobs.at(Knob::TpPullbackMin);
    const KnobValue high = update.knobs.at(Knob::TpPullbackMax);
    if (low.units < high.units)
        return;
    const std::string place = low.isDefault() ? high.place : low.place;
    update.refusals.push_back({place, "DT_TP_PULLBACK_MIN must be less than DT_TP_PULLBACK_MAX"});
    for (const Knob knob : {Knob::TpPullbackMin, Knob::TpPullbackMax})
        takeOver(update.knobs, {knob, Scope::all()}, before);
}

} // namespace

std::string KnobChange::text() const {
    return knobKey(address.knob, address.scope) + " " + before + " -> " + after +
           (place.empty() ? std::string() : " (" + place + ")");
}

bool KnobUpdate::loosens() const { return std::ranges::any_of(changes, &KnobChange::loosens); }

void takeOver(Knobs& knobs, const KnobAddress& address, const Knobs& from) {
    knobs.reset(address.knob, address.scope);
    if (const KnobValue* value = from.find(address.knob, address.scope); value && !value->isDefault())
        (void)knobs.set(address.knob, address.scope, *value);
}

std::vector<KnobChange> changesBetween(const Knobs& before, const Knobs& after) {
    std::vector<KnobChange> changes;
    for (const KnobAddress& address : addressesOf(before, after)) {
        const KnobDefinition& knob = definition(address.knob);
        const KnobValue* was = before.find(address.knob, address.scope);
        const KnobValue* is = after.find(address.knob, address.scope);
        if (!was == !is && (!was || was->units == is->units))
            continue;
        changes.push_back({address, written(knob, was), written(knob, is), is ? is->place : std::string(),
                           loosensFrom(knob, was, is)});
    }
    return changes;
}

KnobUpdate updateKnobs(const Knobs& before, const KnobText& text) {
    KnobUpdate update{Knobs(), {}, text.refusals, text.notices};
    for (const KnobLine& line : text.lines) {
        if (line.units)
            (void)update.knobs.set(line.address.knob, line.address.scope, {*line.units, line.place});
        else
            takeOver(update.knobs, line.address, before);
    }
    refuseCrossed(before, update);
    update.changes = changesBetween(before, update.knobs);
    return update;
}

} // namespace aetherion::risk
