#pragma once
// Digests: SHA-256 for identity and integrity, FNV-1a for the running event hash.
#include "core/base/vocabulary.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace aetherion::base {

/// SHA-256 fed in pieces (libsodium). Thread: one at a time.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    void add(std::string_view bytes);
    /// 64 lower-case hexadecimal digits; ends the computation.
    [[nodiscard]] std::string hex();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

[[nodiscard]] std::string sha256Hex(std::string_view bytes);

/// 64-bit FNV-1a over integers (little-endian, eight bytes each) and names (length, then bytes). Doubles are left out
/// on purpose, so that the value is the same in every build.
class EventHash {
public:
    void add(std::int64_t value);
    void add(std::string_view name);
    [[nodiscard]] std::uint64_t value() const { return m_value; }
    /// 16 lower-case hexadecimal digits.
    [[nodiscard]] std::string hex() const;

private:
    void byte(std::uint8_t b) { m_value = (m_value ^ b) * 0x100000001b3ULL; }
    std::uint64_t m_value = 0xcbf29ce484222325ULL;
};

} // namespace aetherion::base
