#pragma once
// Exact decimals: prices, quantities and cash as int64 in units of 1e-8, each a type of its own.
//
// Range: about +-92,233,720,368. What does not fit, or has more than eight decimals that are not zero, is refused.
// Thread: values. Doubles appear only where statistics begin (toDouble).
#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::base {

inline constexpr std::int64_t kDecimalUnit = 100'000'000;
inline constexpr int kDecimalPlaces = 8;

/// A parsed decimal and how many places its text had ("61602.01000000" has 8).
struct ParsedDecimal {
    std::int64_t units = 0;
    std::uint8_t places = 0;
};
/// Plain decimal notation with an optional sign; no exponent, no blank, no NaN or infinity.
[[nodiscard]] Result<ParsedDecimal> parseDecimal(std::string_view text);
/// At least `places` places, more only where the value needs them.
[[nodiscard]] std::string formatDecimal(std::int64_t units, int places = 0);
/// The same, at the end of `text`.
void appendDecimal(std::string& text, std::int64_t units, int places = 0);
/// Decimals that a value needs: 61602.01000000 needs 2.
[[nodiscard]] int neededPlaces(std::int64_t units);
/// a * b in 128 bits, rounded half to even; overflow is refused.
[[nodiscard]] Result<std::int64_t> multiplyDecimal(std::int64_t a, std::int64_t b);
/// Nearest unit to a finite double; NaN, infinity and what does not fit are refused.
[[nodiscard]] Result<std::int64_t> decimalFromDouble(double value);

template <typename Tag> class Decimal {
public:
    constexpr Decimal() = default;
    [[nodiscard]] static constexpr Decimal fromUnits(std::int64_t units) { return Decimal(units); }
    [[nodiscard]] constexpr std::int64_t units() const { return m_units; }
    [[nodiscard]] constexpr double toDouble() const { return static_cast<double>(m_units) / kDecimalUnit; }
    [[nodiscard]] std::string text(int places = 0) const { return formatDecimal(m_units, places); }
    [[nodiscard]] constexpr bool isZero() const { return m_units == 0; }
    constexpr auto operator<=>(const Decimal&) const = default;
    constexpr Decimal operator+(Decimal other) const { return Decimal(m_units + other.m_units); }
    constexpr Decimal operator-(Decimal other) const { return Decimal(m_units - other.m_units); }
    constexpr Decimal operator-() const { return Decimal(-m_units); }

private:
    constexpr explicit Decimal(std::int64_t units) : m_units(units) {}
    std::int64_t m_units = 0;
};

using Price = Decimal<struct PriceTag>;
using Quantity = Decimal<struct QuantityTag>;
using Cash = Decimal<struct CashTag>;

/// Sums that would overflow stop at the limit instead of wrapping: a volume is a statistic, not money.
[[nodiscard]] constexpr Quantity saturatingAdd(Quantity a, Quantity b) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(a.units(), b.units(), &sum))
        sum = a.units() > 0 ? INT64_MAX : INT64_MIN;
    return Quantity::fromUnits(sum);
}

} // namespace aetherion::base
