#pragma once
// Reads one parsed message of Coinbase's (legacy) market data feed: snapshot, l2update, match, last_match, ticker.
//
// Book updates carry no number: the order on their connection is all there is, and a connection made anew voids them.
// The side of a match is the resting order's, so the aggressor is the other one. The feed's `sequence` counts every
// order event of a product, most of which these channels leave out; what follows without a hole are the trade ids.
// A ticker's best prices come without sizes. For the decoders of this room alone (it shows simdjson). Thread: pure.
#include "core/feeds/defect.h"
#include "core/feeds/venue_message.h"

#include <simdjson.h>

namespace aetherion::feeds {

[[nodiscard]] RowResult<VenueMessage> readCoinbaseMessage(const simdjson::dom::object& message);

} // namespace aetherion::feeds
