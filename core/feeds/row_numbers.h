#pragma once
// Reads the numbers of one row of a separated-values file, each refusal with its kind and its column.
//
// Prices never pass through a double. Decimals beyond the eighth, which programs that calculate with doubles leave in
// files, are rounded and noted; in a venue's own files (`exact`) they are refused. Thread: one at a time.
#include "core/feeds/defect.h"
#include "core/market/instrument.h"

#include <string_view>

namespace aetherion::feeds {

class RowNumbers {
public:
    explicit RowNumbers(bool exact = false) : m_exact(exact) {}

    /// Above zero.
    [[nodiscard]] RowResult<Price> price(std::string_view cell, std::string_view column);
    /// Zero stands for "none".
    [[nodiscard]] RowResult<Price> priceOrNone(std::string_view cell, std::string_view column);
    /// Not below zero.
    [[nodiscard]] RowResult<Quantity> quantity(std::string_view cell, std::string_view column);

    /// The most decimals so far.
    [[nodiscard]] market::Precision precision() const { return m_precision; }
    [[nodiscard]] bool rounded() const { return m_rounded; }

private:
    [[nodiscard]] RowResult<std::int64_t> number(std::string_view cell, std::string_view column, std::uint8_t& places);

    bool m_exact;
    bool m_rounded = false;
    market::Precision m_precision;
};

/// A whole number, not below -1.
[[nodiscard]] RowResult<std::int64_t> wholeNumber(std::string_view cell, std::string_view column);
/// 1 or true, 0 or false.
[[nodiscard]] RowResult<bool> parseMark(std::string_view cell);
/// "N columns instead of M"
[[nodiscard]] tl::unexpected<RowError> wrongColumnCount(std::size_t found, std::size_t expected);

} // namespace aetherion::feeds
