#pragma once
// The channels of `/ws/v1`, and what one subscription to one of them covers.
//
// Thread: values.
#include "core/market/timeframe.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::api {

enum class FeedChannel : std::uint8_t { Ticks, Quotes, Candles, Book, Regimes, Orders, Risk, Events };
inline constexpr std::array kFeedChannels{FeedChannel::Ticks, FeedChannel::Quotes,  FeedChannel::Candles,
                                          FeedChannel::Book,  FeedChannel::Regimes, FeedChannel::Orders,
                                          FeedChannel::Risk,  FeedChannel::Events};
inline constexpr std::size_t kFeedChannelCount = kFeedChannels.size();

/// ticks quotes candles book regimes orders risk events
[[nodiscard]] std::string_view name(FeedChannel channel);
[[nodiscard]] std::optional<FeedChannel> parseFeedChannel(std::string_view text);
[[nodiscard]] constexpr std::size_t index(FeedChannel channel) { return static_cast<std::size_t>(channel); }
/// Never left out for anyone; a client too slow for them is closed.
[[nodiscard]] constexpr bool isFactChannel(FeedChannel channel) { return channel >= FeedChannel::Regimes; }
[[nodiscard]] constexpr bool needsToken(FeedChannel channel) {
    return channel == FeedChannel::Orders || channel == FeedChannel::Risk;
}
[[nodiscard]] constexpr bool hasTimeframes(FeedChannel channel) {
    return channel == FeedChannel::Candles || channel == FeedChannel::Regimes;
}

/// One change, or the state of one thing: an element of `data`.
struct FeedItem {
    /// Empty: of no symbol, and for every subscriber of the channel.
    std::string symbol;
    std::optional<market::Timeframe> timeframe{};
    /// Whose it is; empty: nobody's in particular.
    std::string account{};
    /// For holders of a token alone.
    bool isPrivate = false;
    std::string json;
};

/// What a subscription covers. Patterns match symbols without regard to case; `*` stands for any run of characters, `?`
/// for one.
struct FeedFilter {
    /// Sorted. Empty: every symbol.
    std::vector<std::string> symbols{};
    /// In the order of kTimeframes. Empty: every timeframe.
    std::vector<market::Timeframe> timeframes{};
    /// Patterns of the accounts that its token is for.
    std::vector<std::string> accounts{};
    bool seesPrivate = false;

    auto operator<=>(const FeedFilter&) const = default;
    [[nodiscard]] bool covers(const FeedItem& item) const;
    [[nodiscard]] bool coversSymbol(std::string_view symbol) const;
};

/// Without regard to the case of ASCII letters.
[[nodiscard]] bool matchesSymbol(std::string_view pattern, std::string_view symbol);

} // namespace aetherion::api
