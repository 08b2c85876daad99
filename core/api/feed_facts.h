#pragma once
// The elements of `data` in the channels of facts: orders, risk, events.
//
// Thread: pure functions.
#include "core/api/feed_channel.h"
#include "core/api/trading_values.h"
#include "core/contract/engine_event.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/trading_view.h"
#include "core/risk/scope_states.h"

#include <optional>
#include <vector>

namespace aetherion::api {

/// As in `/api/v1/portfolio/orders`.
[[nodiscard]] FeedItem orderItem(const trading::Order& order, const FillPrices& fills);
/// {"kind":"state",…}: the emergency stop, with its holds.
[[nodiscard]] FeedItem riskItem(const risk::RiskStatus& status);
/// {"kind":"scopes","scopes":[…]}: every market, account and symbol that is held.
[[nodiscard]] FeedItem scopesItem(const std::vector<risk::ScopeStatus>& scopes);
/// {"kind":"feed"|"session"|"job"|"decision",…}; nothing for what has a channel of its own.
[[nodiscard]] std::optional<FeedItem> eventItem(const contract::EngineEvent& event);
[[nodiscard]] FeedItem sessionItem(const contract::SessionView& session);

} // namespace aetherion::api
