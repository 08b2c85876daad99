#pragma once
// A flat list of numbers into which running statistics write their state and from which they read it back, so that a
// filter continues after a restart with the same bits.
//
// What was written is read in the same order. Values are finite; whole numbers up to 2^53 are exact. Reading past the
// end or a value that cannot be what was written makes the tape bad (`intact()` is false) and yields zero from then on:
// the reader checks once at the end. Thread: values.
#include "core/base/time.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace aetherion::features {

class StateTape {
public:
    StateTape() = default;
    explicit StateTape(std::vector<double> values) : m_values(std::move(values)) {}

    void put(double value) { m_values.push_back(value); }
    void put(std::size_t value) { put(static_cast<double>(value)); }
    void put(bool value) { put(value ? 1.0 : 0.0); }
    void put(const std::optional<double>& value);
    void put(Timestamp time);

    [[nodiscard]] double takeNumber();
    /// A whole number in [0, limit].
    [[nodiscard]] std::size_t takeCount(std::size_t limit);
    [[nodiscard]] bool takeFlag() { return takeCount(1) == 1; }
    [[nodiscard]] std::optional<double> takeOptional();
    [[nodiscard]] Timestamp takeTime();

    /// Everything read so far was there and of its kind.
    [[nodiscard]] bool intact() const { return m_intact; }
    [[nodiscard]] bool atEnd() const { return m_next == m_values.size(); }
    [[nodiscard]] const std::vector<double>& values() const { return m_values; }

private:
    std::vector<double> m_values;
    std::size_t m_next = 0;
    bool m_intact = true;
};

} // namespace aetherion::features
