#pragma once
// How orders, holdings, refusals and rails are written on the wire.
//
// Prices are in the instrument's own units, amounts in units of its currency. Thread: pure functions.
#include "core/contract/trading_command.h"
#include "core/contract/trading_view.h"
#include "core/http/response.h"

#include <nlohmann/json.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::api {

/// FinLearn's word for a market: india usa uk crypto.
[[nodiscard]] std::string_view marketWord(market::Market market);
/// pending filled cancelled, as FinLearn's clients know them.
[[nodiscard]] std::string_view statusWord(trading::OrderState state);

/// The mean price of an order's fills, in price units.
struct FillPrice {
    double value = 0;
    double quantity = 0;
    Timestamp last;

    void add(Price price, Quantity of, Timestamp time);
    [[nodiscard]] nlohmann::ordered_json mean() const;
};
using FillPrices = std::map<trading::OrderId, FillPrice>;
[[nodiscard]] FillPrices fillPrices(const std::vector<trading::Trade>& trades);

/// `fill` is null where the order's fills are not at hand.
[[nodiscard]] nlohmann::ordered_json orderJson(const trading::Order& order, const FillPrice* fill);
[[nodiscard]] nlohmann::ordered_json refusalJson(const trading::Refusal& refusal);
[[nodiscard]] nlohmann::ordered_json verdictJson(const risk::RailVerdict& verdict);
[[nodiscard]] nlohmann::ordered_json railJson(const risk::RailView& rail);
[[nodiscard]] nlohmann::ordered_json flattenJson(const contract::FlattenLine& line);
[[nodiscard]] nlohmann::ordered_json exitJson(const contract::ExitLine& line);
[[nodiscard]] nlohmann::ordered_json againJson(const contract::AgainLine& line);
[[nodiscard]] nlohmann::ordered_json unprotectedJson(const contract::UnprotectedPosition& position);

/// 404 for an order that is not there, 409 where its state forbids it, 503 where the engine cannot take it, else 400.
/// `detail` is the sentence, beside it `code` and `context`.
[[nodiscard]] http::Response refusalResponse(const trading::Refusal& refusal);

/// Null where the account has never ordered.
[[nodiscard]] const trading::PortfolioView* portfolioOf(const contract::TradingView& view, std::string_view account);
/// The currency that instruments of this market are paid in: that of what the account holds, else the market's own.
[[nodiscard]] std::string currencyOf(const contract::TradingView& view, std::string_view account,
                                     const market::InstrumentKey& instrument);

} // namespace aetherion::api
