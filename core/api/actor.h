#pragma once
// Who acts through a request, and through what: in holds, with orders and on record.
//
// Whoever has the start token owns the data folder, and may say in `X-Aetherion-Actor` for whom the request is sent: a
// person at a command line. Without that field it is the token that acts, through the API. Thread: values.
#include "core/base/result.h"
#include "core/trading/order.h"

#include <string>
#include <string_view>

namespace aetherion::api {

/// In lower case, as fields are kept.
inline constexpr std::string_view kActorField = "x-aetherion-actor";
inline constexpr std::size_t kActorBytes = 64;

struct Actor {
    std::string who = "start token";
    trading::Channel channel = trading::Channel::Api;

    /// "api", "command"
    [[nodiscard]] std::string channelName() const { return std::string(trading::name(channel)); }
    [[nodiscard]] trading::OrderOrigin origin() const { return {who, channel, {}}; }
};

/// A person named by a holder of the start token; refused: what is no login name (1 to 64 visible ASCII characters).
[[nodiscard]] Result<Actor> namedActor(std::string_view field);

} // namespace aetherion::api
