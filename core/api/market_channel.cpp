#include "core/api/market_channel.h"

#include "core/api/wire_values.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

std::optional<std::string> MarketChannel::frame() const {
    const auto snapshot = m_engine.snapshot();
    const contract::StreamView* view = primaryStream(*snapshot, m_primarySymbol);
    if (view == nullptr || !view->lastPrice || view->feedState != market::FeedState::Flowing)
        return std::nullopt;
    const double seconds = unixSeconds(view->lastEventTime);
    const std::string identity = "tick|" + streamIdentity(view->stream) + '|' + std::to_string(view->ticks);
    return http::dumpJson({{"price", view->lastPrice->toDouble()},
                           {"volume", quantityJson(view->lastQuantity.value_or(Quantity()))},
                           {"timestamp", seconds},
                           {"_id", objectId(view->lastEventTime, identity)}});
}

} // namespace aetherion::api
