#include "core/api/order_body.h"

#include "core/api/trading_values.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

template <typename T> using Read = tl::expected<T, http::Response>;

tl::unexpected<http::Response> unusable(const std::string& field, const std::string& what) {
    return tl::unexpected(http::problem(422, field + " " + what, {{"field", field}}));
}

const ordered_json* fieldOf(const ordered_json& body, const char* field) {
    const auto found = body.find(field);
    return found == body.end() || found->is_null() ? nullptr : &*found;
}

template <typename D> Read<std::optional<D>> readDecimal(const ordered_json& body, const char* field) {
    const ordered_json* value = fieldOf(body, field);
    if (!value)
        return std::optional<D>();
    Result<std::int64_t> units = fail("must be a number");
    if (value->is_number_float()) {
        units = base::decimalFromDouble(value->get<double>());
    } else if (value->is_number_integer() || value->is_string()) {
        const auto parsed = base::parseDecimal(value->is_string() ? value->get<std::string>() : value->dump());
        units = parsed ? Result<std::int64_t>(parsed->units) : tl::unexpected(parsed.error());
    }
    if (!units)
        return unusable(field, units.error().reason);
    return std::optional<D>(D::fromUnits(*units));
}

Read<std::string> readNeeded(const ordered_json& body, const char* field) {
    auto text = readText(body, field);
    if (!text)
        return tl::unexpected(std::move(text.error()));
    if (!*text)
        return unusable(field, "is missing");
    return std::move(**text);
}

Read<std::string> readAccount(const ordered_json& body) {
    auto account = readText(body, "account");
    if (!account)
        return tl::unexpected(std::move(account.error()));
    auto uid = readText(body, "firebase_uid");
    if (!uid)
        return tl::unexpected(std::move(uid.error()));
    if (*account && *uid && **account != **uid)
        return unusable("account", "and firebase_uid name two accounts");
    if (!*account && !*uid)
        return unusable("firebase_uid", "is missing");
    return std::move(*account ? **account : **uid);
}

/// Any case; what is neither stays unknown, which the desk refuses in its turn.
market::Side sideOf(const std::string& text) {
    if (http::equalIgnoringCase(text, "buy"))
        return market::Side::Buy;
    return http::equalIgnoringCase(text, "sell") ? market::Side::Sell : market::Side::Unknown;
}

std::string lowerCase(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return text;
}

/// What only some orders have.
std::optional<http::Response> readTerms(const ordered_json& body, trading::OrderRequest& request) {
    const auto type = readText(body, "order_type");
    const auto time = readText(body, "time_in_force");
    const auto client = readText(body, "client_order_id");
    for (const auto* text : {&type, &time, &client})
        if (!*text)
            return text->error();
    const auto limit = readDecimal<Price>(body, "limit_price");
    const auto stop = readDecimal<Price>(body, "stop_price");
    for (const auto* price : {&limit, &stop})
        if (!*price)
            return price->error();
    if (*type) {
        const auto parsed = trading::parseOrderType(lowerCase(**type));
        if (!parsed)
            return refusalResponse({"INVALID_ORDER_TYPE", parsed.error().text(), {{"order_type", **type}}});
        request.type = *parsed;
    }
    if (*time) {
        const auto parsed = trading::parseTimeInForce(lowerCase(**time));
        if (!parsed)
            return refusalResponse({"INVALID_TIME_IN_FORCE", parsed.error().text(), {{"time_in_force", **time}}});
        request.timeInForce = *parsed;
    }
    request.clientOrder = client->value_or("");
    request.limitPrice = *limit;
    request.stopPrice = *stop;
    return std::nullopt;
}

} // namespace

tl::expected<std::optional<std::string>, http::Response> readText(const ordered_json& body, const char* field) {
    const ordered_json* value = fieldOf(body, field);
    if (!value)
        return std::optional<std::string>();
    if (!value->is_string())
        return unusable(field, "must be a text");
    return std::optional(value->get<std::string>());
}

tl::expected<trading::OrderRequest, http::Response> readOrder(const ordered_json& body) {
    auto account = readAccount(body);
    auto symbol = readNeeded(body, "symbol");
    const auto side = readNeeded(body, "side");
    const auto market = readNeeded(body, "market");
    for (const auto* text : {&std::as_const(account), &std::as_const(symbol), &side, &market})
        if (!*text)
            return tl::unexpected(text->error());
    const auto quantity = readDecimal<Quantity>(body, "quantity");
    if (!quantity)
        return tl::unexpected(quantity.error());
    if (!*quantity)
        return unusable("quantity", "is missing");
    const auto parsed = market::parseMarket(*market);
    // Of coins there are parts.
    if ((*quantity)->units() % kDecimalUnit != 0 && !(parsed && *parsed == market::Market::Crypto))
        return unusable("quantity", "must be a whole number");

    trading::OrderRequest request;
    request.account = std::move(*account);
    request.side = sideOf(*side);
    request.quantity = **quantity;
    if (auto refusal = readTerms(body, request))
        return tl::unexpected(std::move(*refusal));
    if (!parsed) {
        // A quantity that is none is what such clients are told first.
        if (request.quantity <= Quantity())
            return tl::unexpected(refusalResponse(
                {"INVALID_QUANTITY", "Quantity must be greater than 0", {{"quantity", request.quantity.text()}}}));
        return tl::unexpected(refusalResponse({"INVALID_MARKET", parsed.error().text(), {{"market", *market}}}));
    }
    request.instrument = {*parsed, std::move(*symbol)};
    return request;
}

tl::expected<trading::OrderChange, http::Response> readChange(const ordered_json& body) {
    const auto quantity = readDecimal<Quantity>(body, "quantity");
    if (!quantity)
        return tl::unexpected(quantity.error());
    const auto limit = readDecimal<Price>(body, "limit_price");
    const auto stop = readDecimal<Price>(body, "stop_price");
    for (const auto* price : {&limit, &stop})
        if (!*price)
            return tl::unexpected(price->error());
    if (!*quantity && !*limit && !*stop)
        return tl::unexpected(http::problem(422, "a change needs \"quantity\", \"limit_price\" or \"stop_price\""));
    return trading::OrderChange{*quantity, *limit, *stop, {}};
}

} // namespace aetherion::api
