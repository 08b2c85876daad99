#include "core/risk/knobs.h"

#include <algorithm>
#include <cassert>

namespace aetherion::risk {

Knobs::Knobs() {
    for (const KnobDefinition& knob : knobDefinitions())
        m_values[static_cast<std::size_t>(knob.knob)].units = knob.fallback;
}

Duration Knobs::span(Knob knob) const {
    const KnobUnit unit = definition(knob).unit;
    assert(unit == KnobUnit::Minutes || unit == KnobUnit::Seconds);
    // 1e-8 of a second is ten nanoseconds; the longest knob is a day.
    return Duration(at(knob).units * 10 * (unit == KnobUnit::Minutes ? 60 : 1));
}

const KnobValue* Knobs::find(Knob knob, const Scope& scope) const {
    if (scope.kind == ScopeKind::All)
        return &at(knob);
    const auto found = m_scoped.find({knob, scope});
    return found == m_scoped.end() ? nullptr : &found->second;
}

Status Knobs::set(Knob knob, const Scope& scope, KnobValue value) {
    const KnobDefinition& known = definition(knob);
    if (auto checked = parseKnob(known, formatKnob(known, value.units)); !checked)
        return failAt(value.place, checked.error().reason);
    if (scope.kind == ScopeKind::All) {
        m_values[static_cast<std::size_t>(knob)] = std::move(value);
        return {};
    }
    if (!known.scoped)
        return failAt(value.place, std::string(known.name) + " holds for everything, not for " + scope.text());
    m_scoped[{knob, scope}] = std::move(value);
    return {};
}

void Knobs::reset(Knob knob, const Scope& scope) {
    if (scope.kind == ScopeKind::All)
        m_values[static_cast<std::size_t>(knob)] = KnobValue{definition(knob).fallback};
    else
        m_scoped.erase({knob, scope});
}

bool Knobs::sameValues(const Knobs& other) const {
    const auto same = [](const KnobValue& a, const KnobValue& b) { return a.units == b.units; };
    return std::ranges::equal(m_values, other.m_values, same) &&
           std::ranges::equal(m_scoped, other.m_scoped, [&](const auto& a, const auto& b) {
               return a.first == b.first && same(a.second, b.second);
           });
}

std::string knobKey(Knob knob, const Scope& scope) {
    std::string key(definition(knob).name);
    return scope.kind == ScopeKind::All ? key : key + "[" + scope.text() + "]";
}

Result<KnobAddress> parseKnobKey(std::string_view key) {
    const std::size_t bracket = key.find('[');
    const std::string_view name = key.substr(0, bracket);
    const KnobDefinition* known = findKnob(name);
    if (!known) {
        if (const std::string_view why = whyNotUsed(name); !why.empty())
            return fail(std::string(name) + " is not used here: " + std::string(why));
        const std::string_view nearest = nearestKnob(name);
        return fail("unknown knob " + std::string(name.substr(0, 80)) +
                    (nearest.empty() ? std::string() : "; did you mean " + std::string(nearest) + "?"));
    }
    if (bracket == std::string_view::npos)
        return KnobAddress{known->knob, Scope::all()};
    if (!key.ends_with(']'))
        return fail(std::string(known->name) + ": the scope ends with ]");
    auto scope = parseScope(key.substr(bracket + 1, key.size() - bracket - 2));
    if (!scope)
        return fail(std::string(known->name) + ": " + scope.error().text());
    if (scope->kind != ScopeKind::All && !known->scoped)
        return fail(std::string(known->name) + " holds for everything, not for " + scope->text());
    return KnobAddress{known->knob, *std::move(scope)};
}

} // namespace aetherion::risk
