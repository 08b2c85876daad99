#pragma once
// The alphabet of record_bytes: how each kind of field becomes bytes, and comes back. Both classes have the same
// methods, so that a record's fields are listed once.
//
// A reader that meets bytes which cannot be right takes nothing more and yields zeros; ask intact() at the end. Thread:
// values.
#include "core/base/decimal.h"
#include "core/base/time.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace aetherion::storage {

class ByteWriter {
public:
    explicit ByteWriter(std::string& bytes) : m_bytes(bytes) {}

    void byte(std::uint8_t value) { m_bytes.push_back(static_cast<char>(value)); }
    /// Eight bytes.
    void word(std::int64_t value) {
        static_assert(std::endian::native == std::endian::little);
        char raw[sizeof value];
        std::memcpy(raw, &value, sizeof value);
        m_bytes.append(raw, sizeof value);
    }
    /// One byte below 64 in size, ten at most.
    template <typename Integer> void count(const Integer& value) {
        const auto wide = static_cast<std::int64_t>(value);
        length(static_cast<std::uint64_t>(wide) << 1 ^ static_cast<std::uint64_t>(wide >> 63));
    }
    void number(const double& value) { word(std::bit_cast<std::int64_t>(value)); }
    void time(const Timestamp& value) { word(epochNanos(value)); }
    template <typename Tag> void decimal(const Decimal<Tag>& value) { word(value.units()); }
    void flag(const bool& value) { byte(value ? 1 : 0); }
    /// An enumeration that begins at 0; `last` is its last value.
    template <typename Enum> void choice(const Enum& value, Enum /*last*/) { byte(static_cast<std::uint8_t>(value)); }
    void text(const std::string& value) {
        length(value.size());
        m_bytes.append(value);
    }
    template <typename Value, typename Code> void optional(const std::optional<Value>& value, Code&& code) {
        flag(value.has_value());
        if (value)
            code(*value);
    }
    template <typename List, typename Code> void list(const List& items, Code&& code) {
        length(items.size());
        for (const auto& item : items)
            code(item);
    }

private:
    void length(std::uint64_t value) {
        for (; value >= 0x80; value >>= 7)
            byte(static_cast<std::uint8_t>(value | 0x80));
        byte(static_cast<std::uint8_t>(value));
    }
    std::string& m_bytes;
};

class ByteReader {
public:
    /// `bytes` outlives the reader.
    explicit ByteReader(std::string_view bytes) : m_rest(bytes) {}

    [[nodiscard]] bool intact() const { return m_intact; }
    [[nodiscard]] std::string_view rest() const { return m_rest; }

    std::uint8_t byte() {
        if (m_rest.empty()) {
            spoil();
            return 0;
        }
        const auto value = static_cast<std::uint8_t>(m_rest.front());
        m_rest.remove_prefix(1);
        return value;
    }
    void word(std::int64_t& value) {
        if (m_rest.size() < sizeof value)
            return spoil();
        std::memcpy(&value, m_rest.data(), sizeof value);
        m_rest.remove_prefix(sizeof value);
    }
    template <typename Integer> void count(Integer& value) {
        const std::uint64_t folded = length();
        const auto wide = static_cast<std::int64_t>(folded >> 1 ^ (~(folded & 1) + 1));
        if (!std::in_range<Integer>(wide))
            return spoil();
        value = static_cast<Integer>(wide);
    }
    void number(double& value) {
        std::int64_t bits = 0;
        word(bits);
        value = std::bit_cast<double>(bits);
    }
    void time(Timestamp& value) {
        std::int64_t nanos = 0;
        word(nanos);
        value = fromEpochNanos(nanos);
    }
    template <typename Tag> void decimal(Decimal<Tag>& value) {
        std::int64_t units = 0;
        word(units);
        value = Decimal<Tag>::fromUnits(units);
    }
    void flag(bool& value) {
        const std::uint8_t raw = byte();
        if (raw > 1)
            return spoil();
        value = raw == 1;
    }
    template <typename Enum> void choice(Enum& value, Enum last) {
        const std::uint8_t raw = byte();
        if (raw > static_cast<std::uint8_t>(last))
            return spoil();
        value = static_cast<Enum>(raw);
    }
    void text(std::string& value) {
        const std::uint64_t size = length();
        if (size > m_rest.size())
            return spoil();
        value.assign(m_rest.substr(0, size));
        m_rest.remove_prefix(size);
    }
    template <typename Value, typename Code> void optional(std::optional<Value>& value, Code&& code) {
        bool there = false;
        flag(there);
        if (there)
            code(value.emplace());
    }
    template <typename List, typename Code> void list(List& items, Code&& code) {
        const std::uint64_t size = length();
        // Every item takes a byte at least.
        if (size > m_rest.size())
            return spoil();
        items.reserve(std::min<std::uint64_t>(size, kReserved));
        for (std::uint64_t i = 0; i < size && m_intact; ++i)
            code(items.emplace_back());
    }

private:
    static constexpr std::uint64_t kReserved = 64;
    void spoil() {
        m_intact = false;
        m_rest = {};
    }
    std::uint64_t length() {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t raw = byte();
            // The tenth byte holds one bit.
            if (shift == 63 && raw > 1)
                break;
            value |= std::uint64_t{raw & 0x7fu} << shift;
            if ((raw & 0x80) == 0)
                return value;
        }
        spoil();
        return 0;
    }
    std::string_view m_rest;
    bool m_intact = true;
};

} // namespace aetherion::storage
