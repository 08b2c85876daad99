#pragma once
// The knobs in force, each with where it came from, for everyone and, where a knob allows it, for one market, account
// or symbol.
//
// Always whole and within the table's ranges: what does not fit never gets in. Thread: values.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/risk/knob_table.h"
#include "core/risk/scope.h"

#include <array>
#include <map>
#include <string>
#include <utility>

namespace aetherion::risk {

struct KnobValue {
    /// In 1e-8.
    std::int64_t units = 0;
    /// "dt_knobs.env:3"; empty for a default.
    std::string place{};
    bool operator==(const KnobValue&) const = default;

    [[nodiscard]] bool isDefault() const { return place.empty(); }
};

class Knobs {
public:
    /// Every knob at its default.
    Knobs();

    [[nodiscard]] const KnobValue& at(Knob knob) const { return m_values[static_cast<std::size_t>(knob)]; }
    [[nodiscard]] double number(Knob knob) const { return static_cast<double>(at(knob).units) / kDecimalUnit; }
    [[nodiscard]] std::int64_t count(Knob knob) const { return at(knob).units / kDecimalUnit; }
    [[nodiscard]] bool isOn(Knob knob) const { return at(knob).units != 0; }
    [[nodiscard]] Cash cash(Knob knob) const { return Cash::fromUnits(at(knob).units); }
    /// Of knobs in minutes and in seconds.
    [[nodiscard]] Duration span(Knob knob) const;

    /// Set for one market, account or symbol alone; ordered by knob, then scope.
    using ScopedValues = std::map<std::pair<Knob, Scope>, KnobValue>;
    [[nodiscard]] const ScopedValues& scoped() const { return m_scoped; }
    /// The value of exactly this scope; null where it has none of its own.
    [[nodiscard]] const KnobValue* find(Knob knob, const Scope& scope) const;

    /// Refused: a value outside the knob's range, and a scope of a knob that has none.
    [[nodiscard]] Status set(Knob knob, const Scope& scope, KnobValue value);
    /// Of everyone's: back to the default; of a scope's: gone.
    void reset(Knob knob, const Scope& scope);

    /// What is in force, wherever it came from.
    [[nodiscard]] bool sameValues(const Knobs& other) const;

private:
    std::array<KnobValue, kKnobCount> m_values;
    ScopedValues m_scoped;
};

/// "DT_MAX_ORDER_VALUE", "DT_MAX_ORDER_VALUE[market:US]": as a line of the file begins.
[[nodiscard]] std::string knobKey(Knob knob, const Scope& scope);
struct KnobAddress {
    Knob knob;
    Scope scope;
    auto operator<=>(const KnobAddress&) const = default;
};
/// The other way round. Names that are not used here, and unknown ones with the nearest known name, are refused.
[[nodiscard]] Result<KnobAddress> parseKnobKey(std::string_view key);

} // namespace aetherion::risk
