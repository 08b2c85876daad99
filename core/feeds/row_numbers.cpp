#include "core/feeds/row_numbers.h"

#include "core/feeds/csv_row.h"
#include "core/feeds/rounded_decimal.h"

#include <algorithm>
#include <charconv>

namespace aetherion::feeds {

namespace {

/// Only digits, a sign and one point: then what was refused was its size.
bool isDecimalText(std::string_view cell) {
    if (!cell.empty() && (cell.front() == '-' || cell.front() == '+'))
        cell.remove_prefix(1);
    return cell.find_first_of("0123456789") != std::string_view::npos &&
           cell.find_first_not_of("0123456789.") == std::string_view::npos &&
           std::count(cell.begin(), cell.end(), '.') <= 1;
}

std::string quotedCell(std::string_view cell) { return "\"" + std::string(cell.substr(0, 40)) + "\""; }

} // namespace

RowResult<std::int64_t> RowNumbers::number(std::string_view cell, std::string_view column, std::uint8_t& places) {
    if (cell.empty())
        return refuseRow(DefectKind::MissingField, std::string(column) + " is empty");
    const auto value = m_exact ? parseDecimal(cell).map([](const ParsedDecimal& d) {
        return RoundedDecimal{d.units, d.places, false};
    })
                               : parseRounded(cell);
    if (!value)
        return refuseRow(isDecimalText(cell) ? DefectKind::NumberOutOfRange : DefectKind::NotANumber,
                         std::string(column) + ": " + value.error().reason);
    places = std::max(places, value->places);
    m_rounded = m_rounded || value->rounded;
    return value->units;
}

RowResult<Price> RowNumbers::priceOrNone(std::string_view cell, std::string_view column) {
    const auto units = number(cell, column, m_precision.price);
    if (!units)
        return tl::unexpected(units.error());
    if (*units < 0)
        return refuseRow(DefectKind::NotPositivePrice,
                         std::string(column) + " " + std::string(cell) + " is not above zero");
    return Price::fromUnits(*units);
}

RowResult<Price> RowNumbers::price(std::string_view cell, std::string_view column) {
    auto value = priceOrNone(cell, column);
    if (value && value->isZero())
        return refuseRow(DefectKind::NotPositivePrice,
                         std::string(column) + " " + std::string(cell) + " is not above zero");
    return value;
}

RowResult<Quantity> RowNumbers::quantity(std::string_view cell, std::string_view column) {
    const auto units = number(cell, column, m_precision.quantity);
    if (!units)
        return tl::unexpected(units.error());
    if (*units < 0)
        return refuseRow(DefectKind::NegativeVolume, std::string(column) + " " + std::string(cell) + " is negative");
    return Quantity::fromUnits(*units);
}

RowResult<std::int64_t> wholeNumber(std::string_view cell, std::string_view column) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (cell.empty())
        return refuseRow(DefectKind::MissingField, std::string(column) + " is empty");
    if (error == std::errc::result_out_of_range)
        return refuseRow(DefectKind::NumberOutOfRange, std::string(column) + ": too large " + quotedCell(cell));
    if (error != std::errc{} || end != cell.data() + cell.size() || value < -1)
        return refuseRow(DefectKind::NotANumber, std::string(column) + ": not a whole number " + quotedCell(cell));
    return value;
}

RowResult<bool> parseMark(std::string_view cell) {
    const std::string word = lowerCase(cell);
    if (word == "1" || word == "true")
        return true;
    if (word == "0" || word == "false")
        return false;
    return refuseRow(word.empty() ? DefectKind::MissingField : DefectKind::NotANumber,
                     "the mark \"" + std::string(cell.substr(0, 40)) + "\" is neither 0 nor 1");
}

tl::unexpected<RowError> wrongColumnCount(std::size_t found, std::size_t expected) {
    return refuseRow(found < expected ? DefectKind::MissingField : DefectKind::ExtraField,
                     std::to_string(found) + " columns instead of " + std::to_string(expected));
}

} // namespace aetherion::feeds
