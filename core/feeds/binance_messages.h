#pragma once
// Reads one parsed message of Binance: `{"stream":..,"data":..}`, or what its REST answers.
//
// For the decoders of this room alone (it shows simdjson). Unknown fields are ignored. Thread: pure.
#include "core/feeds/defect.h"
#include "core/feeds/venue_message.h"

#include <simdjson.h>

#include <string_view>

namespace aetherion::feeds {

/// The kind under which the venue's list of instruments is passed over.
inline constexpr std::string_view kExchangeInfo = "exchangeInfo";

[[nodiscard]] RowResult<VenueMessage> readBinanceMessage(const simdjson::dom::object& message);

} // namespace aetherion::feeds
