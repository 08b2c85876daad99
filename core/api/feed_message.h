#pragma once
// What a client of `/ws/v1` says: read, and refused with the place of what is wrong.
//
// Thread: pure function.
#include "core/api/feed_channel.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <variant>
#include <vector>

namespace aetherion::api {

/// Where a client left off.
struct FeedResume {
    std::string session;
    std::uint64_t sequence = 0;
};
struct FeedAuth {
    std::string token;
};
struct FeedSubscribe {
    std::vector<FeedChannel> channels;
    std::vector<std::string> symbols;
    std::vector<market::Timeframe> timeframes;
    std::optional<FeedResume> resume{};
};
struct FeedUnsubscribe {
    std::vector<FeedChannel> channels;
};
/// Of the subscriptions that follow.
struct FeedResumeLater {
    FeedResume from;
};
struct FeedPing {};

struct FeedMessage {
    /// As sent, a number or a text; null without one.
    nlohmann::ordered_json id;
    std::variant<FeedAuth, FeedSubscribe, FeedUnsubscribe, FeedResumeLater, FeedPing> what;
};

struct FeedFault {
    nlohmann::ordered_json id;
    /// not_json, bad_message, unknown_type, unknown_channel, unknown_timeframe, too_many
    std::string code;
    /// "channels[1]"; empty: the message as a whole.
    std::string place;
    std::string message;
};

[[nodiscard]] tl::expected<FeedMessage, FeedFault> readFeedMessage(std::string_view text, int maxDepth);

} // namespace aetherion::api
