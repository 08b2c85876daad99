#pragma once
// Reads orders and changes of them from request bodies: FinLearn's fields, and those it lacked.
//
// Only what is of the wrong type or not there is refused here (422); what an order may be is the desk's to judge, in
// its own order and words. Numbers may be JSON numbers or texts ("0.1"); texts are exact. Thread: pure functions.
#include "core/http/response.h"
#include "core/trading/order.h"
#include "core/trading/order_change.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace aetherion::api {

/// `firebase_uid` or `account`, `symbol`, `side`, `quantity`, `market`, and where wanted `order_type limit_price
/// stop_price time_in_force client_order_id`. 400 for a market and an order type that nobody knows.
[[nodiscard]] tl::expected<trading::OrderRequest, http::Response> readOrder(const nlohmann::ordered_json& body);
/// `quantity limit_price stop_price`, at least one of them.
[[nodiscard]] tl::expected<trading::OrderChange, http::Response> readChange(const nlohmann::ordered_json& body);

/// A text, or 422 naming the field; nothing where it is absent or null.
[[nodiscard]] tl::expected<std::optional<std::string>, http::Response> readText(const nlohmann::ordered_json& body,
                                                                                const char* field);

} // namespace aetherion::api
