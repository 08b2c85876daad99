#pragma once
// Who acts through a request, and through what: in holds, with orders and on record.
//
// A program that owns the data folder may act for a person at a command line; otherwise it is the token that acts,
// through the API. Thread: values.
#include "core/http/request.h"
#include "core/trading/order.h"

#include <string>

namespace aetherion::api {

struct Actor {
    std::string who;
    trading::Channel channel = trading::Channel::Api;

    /// "api", "command"
    [[nodiscard]] std::string channelName() const { return std::string(trading::name(channel)); }
    [[nodiscard]] trading::OrderOrigin origin() const { return {who, channel, {}}; }
};

[[nodiscard]] Actor actorOf(const http::Request& request);

} // namespace aetherion::api
