#pragma once
// An account as it is shown: cash, positions and profit by currency, at the prices that are known.
//
// A holding without a fresh price has no value, and neither has the equity that it is part of: both are then absent,
// with the reason. What is sold out is no position. Cost is kept, averages and percentages are rounded for showing
// alone. Currencies are added up only at rates that somebody states. Thread: values.
#include "core/trading/account.h"
#include "core/trading/market_view.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::trading {

/// What a holding is worth is reckoned from: the instrument, and its price or why there is none.
struct Mark {
    /// Null where the source no longer lists the instrument.
    const market::InstrumentSpec* spec = nullptr;
    Result<Price> price;
    /// When that price came.
    Timestamp time{};
};
using MarkOf = std::function<Mark(const market::InstrumentKey&)>;
/// The last price; a missing or stale one is none. A closed market's is the one that it closed with, however old.
[[nodiscard]] Mark markOf(const market::InstrumentSpec& spec, const MarketView& market);

struct PositionView {
    market::InstrumentKey instrument;
    std::string currency;
    Quantity quantity;
    Quantity reserved;
    Cash cost;
    /// In price units, rounded.
    std::optional<Price> averageCost{};
    std::optional<Price> mark{};
    Timestamp markTime{};
    std::optional<Cash> value{};
    std::optional<Cash> unrealised{};
    /// Of the cost; 2 is two percent.
    std::optional<double> unrealisedPercent{};
    /// Of the currency's equity, 0 to 1.
    std::optional<double> weight{};
    Cash realised;
    Timestamp opened;
    /// Why there is no value; empty where there is one.
    std::string unknown{};
};

struct CurrencyView {
    std::string currency;
    Cash cash;
    Cash reserved;
    std::optional<Cash> holdings;
    /// Cash and holdings.
    std::optional<Cash> equity;
    Cash realised;
    std::optional<Cash> unrealised;
    std::int64_t sales = 0;
    std::int64_t winningSales = 0;
    /// Why holdings and equity are not known; empty where they are.
    std::string unknown;

    /// Of the sales, how many made money; nothing before the first.
    [[nodiscard]] std::optional<double> winRate() const;
};

/// An account's equity in one currency, and at which rates.
struct PortfolioTotal {
    std::string currency;
    Cash equity;
    std::map<std::string, Price> rates;
};

struct PortfolioView {
    std::string account;
    Timestamp opened;
    /// By name.
    std::vector<CurrencyView> currencies;
    /// By instrument; of what the account holds now.
    std::vector<PositionView> positions;

    [[nodiscard]] const CurrencyView* in(std::string_view currency) const;
    /// `rates`: what one unit of each other currency is in `currency`. Refused by name: a rate that is missing or not
    /// above zero, an equity that is not known. A currency of which there is nothing needs no rate.
    [[nodiscard]] Result<PortfolioTotal> total(const std::string& currency,
                                               const std::map<std::string, Price>& rates) const;
};

[[nodiscard]] PortfolioView viewPortfolio(const Account& account, const MarkOf& markOf);

} // namespace aetherion::trading
