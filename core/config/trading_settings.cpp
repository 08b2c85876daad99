#include "core/config/trading_settings.h"

#include <algorithm>
#include <functional>
#include <set>

namespace aetherion::config {

namespace {

constexpr std::int64_t kMillionthsPerPercent = 10'000;
constexpr std::int64_t kMostFeePercent = 10;

std::string quoted(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// "NAME=VALUE" or "VALUE"; refuses a name that comes twice.
Status eachEntry(std::string_view text,
                 const std::function<Status(std::string_view name, std::string_view value)>& take) {
    std::set<std::string, std::less<>> names;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(",\n", from), text.size());
        const std::string_view entry = trimmed(text.substr(from, end - from));
        from = end + 1;
        if (entry.empty())
            continue;
        const std::size_t sign = entry.find('=');
        const bool named = sign != std::string_view::npos;
        const std::string_view name = named ? trimmed(entry.substr(0, sign)) : std::string_view();
        if (named && name.empty())
            return fail(quoted(entry) + " names nothing before its =");
        if (!names.emplace(name).second)
            return fail(quoted(entry) + ": this comes twice");
        if (auto taken = take(name, trimmed(named ? entry.substr(sign + 1) : entry)); !taken)
            return fail(quoted(entry) + ": " + taken.error().reason);
    }
    return {};
}

bool isCurrency(std::string_view text) {
    return text.size() >= 3 && text.size() <= 5 &&
           std::ranges::all_of(text, [](char c) { return c >= 'A' && c <= 'Z'; });
}

} // namespace

trading::OpeningBalances TradingSettings::openingFor(std::span<const market::InstrumentSpec> instruments) const {
    trading::OpeningBalances balances = trading::openingBalances(instruments, opening);
    for (auto& [currency, amount] : balances)
        if (const auto own = openings.find(currency); own != openings.end())
            amount = own->second;
    return balances;
}

Status readOpenings(std::string_view text, TradingSettings& settings) {
    return eachEntry(text, [&](std::string_view name, std::string_view value) -> Status {
        if (!name.empty() && !isCurrency(name))
            return fail("a currency is 3 to 5 capital letters");
        const auto amount = base::parseDecimal(value);
        if (!amount)
            return tl::unexpected(amount.error());
        if (amount->units < 0 || amount->units > kMostOpening.units())
            return fail("an account begins with 0 to " + kMostOpening.text() + " of a currency");
        (name.empty() ? settings.opening : settings.openings[std::string(name)]) = Cash::fromUnits(amount->units);
        return {};
    });
}

Status readFees(std::string_view text, TradingSettings& settings) {
    std::set<market::Market> seen;
    return eachEntry(text, [&](std::string_view name, std::string_view value) -> Status {
        if (name.empty())
            return fail("a fee is MARKET=PERCENT");
        const auto market = market::parseMarket(name);
        if (!market)
            return tl::unexpected(market.error());
        if (!seen.insert(*market).second)
            return fail("this market comes twice");
        const auto percent = base::parseDecimal(value);
        if (!percent)
            return tl::unexpected(percent.error());
        if (percent->units < 0 || percent->units > kMostFeePercent * kDecimalUnit)
            return fail("a fee is 0 to 10 percent of the value");
        if (percent->units % (kDecimalUnit / kMillionthsPerPercent) != 0)
            return fail("a fee has at most 4 decimals");
        settings.fees.millionths[static_cast<std::size_t>(*market)] =
            percent->units / (kDecimalUnit / kMillionthsPerPercent);
        return {};
    });
}

} // namespace aetherion::config
