#include "app/ctl/tick_rows.h"

#include "core/contract/regime_csv.h"

#include <array>
#include <charconv>

namespace aetherion::ctl {

namespace {

constexpr std::array<std::int64_t, kDecimalPlaces + 1> kPowersOfTen{1,       10,        100,        1'000,      10'000,
                                                                    100'000, 1'000'000, 10'000'000, 100'000'000};

std::string_view sideName(market::Side side) {
    switch (side) {
    case market::Side::Buy:
        return "buy";
    case market::Side::Sell:
        return "sell";
    case market::Side::Unknown:
        return "";
    }
    return "";
}

} // namespace

TickRowStyle tickRowStyle(const market::InstrumentSpec& spec) {
    const std::string names = contract::csvLine({std::string(market::name(spec.key.market)), spec.key.symbol});
    return {"," + names + ",", neededPlaces(spec.tickSize.units()), neededPlaces(spec.lotSize.units())};
}

void appendInteger(std::string& out, std::int64_t value) {
    std::array<char, 24> buffer{};
    out.append(buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr);
}

void appendDecimal(std::string& out, std::int64_t units, int places) {
    appendInteger(out, units / kDecimalUnit);
    if (places == 0)
        return;
    const auto unit = kPowersOfTen[static_cast<std::size_t>(kDecimalPlaces - places)];
    std::int64_t fraction = units % kDecimalUnit / unit;
    std::array<char, kDecimalPlaces + 1> digits{};
    for (int i = places; i > 0; --i, fraction /= 10)
        digits[static_cast<std::size_t>(i)] = static_cast<char>('0' + fraction % 10);
    digits[0] = '.';
    out.append(digits.data(), static_cast<std::size_t>(places) + 1);
}

void appendDouble(std::string& out, double value) {
    std::array<char, 40> buffer{};
    out.append(buffer.data(),
               std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 17).ptr);
}

void appendTick(std::string& out, const TickRowStyle& style, const simulator::PathTick& tick) {
    appendInteger(out, epochMillis(tick.time));
    out += style.instrument;
    appendDecimal(out, tick.price.units(), style.pricePlaces);
    out += ',';
    appendDecimal(out, tick.quantity.units(), style.sizePlaces);
    out += ',';
    out += sideName(tick.side);
    out += ',';
    out += market::name(tick.trueRegime);
    out += '\n';
}

} // namespace aetherion::ctl
