#pragma once
// Running state as bytes, to go on from it after a restart with the same bits: numbers and texts in the order in which
// they were put, a checksum behind them.
//
// Integers and doubles take eight bytes, little-endian; a text its length and its bytes. A reader takes in the same
// order. What was cut short, changed or is something else shows at once (`intact()` is false) and yields zeros from
// then on: the reader checks at the end. Thread: values.
#include "core/base/time.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::base {

class StateWriter {
public:
    void put(std::int64_t value);
    void put(double value);
    void put(std::string_view text);
    void put(const char* text) { put(std::string_view(text)); }
    void put(bool value) { put(std::int64_t{value}); }
    void put(Timestamp time) { put(epochNanos(time)); }
    /// Everything that was put, with its checksum.
    [[nodiscard]] std::string bytes() const;

private:
    std::string m_bytes;
};

class StateReader {
public:
    /// `bytes` outlives the reader.
    explicit StateReader(std::string_view bytes);

    [[nodiscard]] std::int64_t takeInteger();
    /// An integer in [low, high].
    [[nodiscard]] std::int64_t takeInteger(std::int64_t low, std::int64_t high);
    [[nodiscard]] double takeNumber();
    [[nodiscard]] std::string_view takeText();
    [[nodiscard]] bool takeFlag() { return takeInteger(0, 1) == 1; }
    [[nodiscard]] Timestamp takeTime() { return fromEpochNanos(takeInteger()); }

    /// Everything so far was there and of its kind.
    [[nodiscard]] bool intact() const { return m_intact; }
    /// Intact, and nothing is left.
    [[nodiscard]] bool complete() const { return m_intact && m_rest.empty(); }

private:
    std::string_view m_rest;
    bool m_intact = true;
};

} // namespace aetherion::base
