#include "core/api/feed_message.h"

#include "core/http/json_text.h"

#include <algorithm>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t kPatterns = 256;
constexpr std::size_t kPatternBytes = 64;
constexpr std::size_t kIdBytes = 64;

template <typename T> using FeedRead = tl::expected<T, FeedFault>;

tl::unexpected<FeedFault> fault(std::string code, std::string place, std::string message) {
    return tl::unexpected(FeedFault{nullptr, std::move(code), std::move(place), std::move(message)});
}

std::string numbered(std::string_view field, std::size_t i) {
    return std::string(field) + "[" + std::to_string(i) + "]";
}

/// A list of texts, or one text alone.
FeedRead<std::vector<std::string>> readTexts(const ordered_json& message, const char* field, std::size_t most) {
    std::vector<std::string> texts;
    const auto found = message.find(field);
    if (found == message.end() || found->is_null())
        return texts;
    if (found->is_string())
        return std::vector<std::string>{found->get<std::string>()};
    if (!found->is_array())
        return fault("bad_message", field, "must be a list of texts");
    if (found->size() > most)
        return fault("too_many", field, "at most " + std::to_string(most));
    for (std::size_t i = 0; i < found->size(); ++i) {
        if (!(*found)[i].is_string())
            return fault("bad_message", numbered(field, i), "must be a text");
        texts.push_back((*found)[i].get<std::string>());
    }
    return texts;
}

FeedRead<std::vector<FeedChannel>> readChannels(const ordered_json& message) {
    const auto texts = readTexts(message, "channels", kFeedChannelCount);
    if (!texts)
        return tl::unexpected(texts.error());
    std::vector<FeedChannel> channels;
    for (std::size_t i = 0; i < texts->size(); ++i) {
        const auto channel = parseFeedChannel((*texts)[i]);
        if (!channel)
            return fault("unknown_channel", numbered("channels", i),
                         "the channels are ticks quotes candles book regimes orders risk events");
        if (std::find(channels.begin(), channels.end(), *channel) == channels.end())
            channels.push_back(*channel);
    }
    if (channels.empty())
        return fault("bad_message", "channels", "must name at least one channel");
    return channels;
}

FeedRead<std::vector<std::string>> readSymbols(const ordered_json& message) {
    auto symbols = readTexts(message, "symbols", kPatterns);
    if (!symbols)
        return symbols;
    for (std::size_t i = 0; i < symbols->size(); ++i)
        if ((*symbols)[i].empty() || (*symbols)[i].size() > kPatternBytes)
            return fault("bad_message", numbered("symbols", i), "must have 1 to 64 bytes");
    std::sort(symbols->begin(), symbols->end());
    symbols->erase(std::unique(symbols->begin(), symbols->end()), symbols->end());
    // All is all.
    if (std::find(symbols->begin(), symbols->end(), "*") != symbols->end())
        symbols->clear();
    return symbols;
}

FeedRead<std::vector<market::Timeframe>> readTimeframes(const ordered_json& message) {
    const char* const field = message.contains("timeframe") ? "timeframe" : "timeframes";
    const auto texts = readTexts(message, field, market::kTimeframeCount);
    if (!texts)
        return tl::unexpected(texts.error());
    std::vector<market::Timeframe> timeframes;
    for (std::size_t i = 0; i < texts->size(); ++i) {
        const auto timeframe = market::parseTimeframe((*texts)[i]);
        if (!timeframe)
            return fault("unknown_timeframe", numbered(field, i), "the timeframes are 10s 1m 5m 15m 1h 4h 1d 1w");
        timeframes.push_back(*timeframe);
    }
    std::sort(timeframes.begin(), timeframes.end());
    timeframes.erase(std::unique(timeframes.begin(), timeframes.end()), timeframes.end());
    return timeframes;
}

FeedRead<FeedResume> readResume(const ordered_json& from, const std::string& place) {
    const auto session = from.find("session");
    const auto sequence = from.find("seq");
    if (session == from.end() || !session->is_string())
        return fault("bad_message", place + "session", "must be the session that hello named");
    if (sequence == from.end() || !sequence->is_number_unsigned())
        return fault("bad_message", place + "seq", "must be the highest seq that was received");
    return FeedResume{session->get<std::string>(), sequence->get<std::uint64_t>()};
}

FeedRead<FeedSubscribe> readSubscribe(const ordered_json& message) {
    auto channels = readChannels(message);
    if (!channels)
        return tl::unexpected(channels.error());
    auto symbols = readSymbols(message);
    if (!symbols)
        return tl::unexpected(symbols.error());
    auto timeframes = readTimeframes(message);
    if (!timeframes)
        return tl::unexpected(timeframes.error());
    FeedSubscribe subscribe{std::move(*channels), std::move(*symbols), std::move(*timeframes), std::nullopt};
    if (const auto resume = message.find("resume"); resume != message.end() && !resume->is_null()) {
        if (!resume->is_object())
            return fault("bad_message", "resume", "must have session and seq");
        auto from = readResume(*resume, "resume.");
        if (!from)
            return tl::unexpected(from.error());
        subscribe.resume = std::move(*from);
    }
    return subscribe;
}

FeedRead<decltype(FeedMessage::what)> readWhat(const ordered_json& message) {
    const auto type = message.find("type");
    if (type == message.end() || !type->is_string())
        return fault("bad_message", "type", "must be auth, subscribe, unsubscribe, resume or ping");
    const auto said = type->get<std::string>();
    const auto as = [](auto read) -> FeedRead<decltype(FeedMessage::what)> {
        if (!read)
            return tl::unexpected(read.error());
        return decltype(FeedMessage::what)(std::move(*read));
    };
    if (said == "ping")
        return FeedPing{};
    if (said == "auth") {
        const auto token = message.find("token");
        if (token == message.end() || !token->is_string())
            return fault("bad_message", "token", "must be a text");
        return FeedAuth{token->get<std::string>()};
    }
    if (said == "subscribe")
        return as(readSubscribe(message));
    if (said == "unsubscribe") {
        auto channels = readChannels(message);
        if (!channels)
            return tl::unexpected(channels.error());
        return FeedUnsubscribe{std::move(*channels)};
    }
    if (said == "resume") {
        auto from = readResume(message, "");
        if (!from)
            return tl::unexpected(from.error());
        if (!message.contains("channels"))
            return FeedResumeLater{std::move(*from)};
        auto subscribe = readSubscribe(message);
        if (subscribe)
            subscribe->resume = std::move(*from);
        return as(std::move(subscribe));
    }
    return fault("unknown_type", "type", "must be auth, subscribe, unsubscribe, resume or ping");
}

} // namespace

tl::expected<FeedMessage, FeedFault> readFeedMessage(std::string_view text, int maxDepth) {
    const auto parsed = http::parseJson(text, maxDepth);
    if (!parsed)
        return fault("not_json", "", parsed.error().text());
    if (!parsed->is_object())
        return fault("bad_message", "", "must be a JSON object");
    FeedMessage message;
    if (const auto id = parsed->find("id"); id != parsed->end()) {
        const bool shortText = id->is_string() && id->get_ref<const std::string&>().size() <= kIdBytes;
        if (!id->is_number_integer() && !shortText && !id->is_null())
            return fault("bad_message", "id", "must be a whole number, or a text of at most 64 bytes");
        message.id = *id;
    }
    auto what = readWhat(*parsed);
    if (!what) {
        what.error().id = message.id;
        return tl::unexpected(what.error());
    }
    message.what = std::move(*what);
    return message;
}

} // namespace aetherion::api
