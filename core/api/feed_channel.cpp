#include "core/api/feed_channel.h"

#include <algorithm>

namespace aetherion::api {

namespace {

char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// `*` stands for any run of characters, `?` for one.
template <typename Same> bool matches(std::string_view pattern, std::string_view symbol, Same same) {
    std::size_t p = 0;
    std::size_t s = 0;
    // Where the last star stands, and how far it has taken the symbol.
    std::size_t star = std::string_view::npos;
    std::size_t taken = 0;
    while (s < symbol.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            taken = s;
        } else if (p < pattern.size() && (pattern[p] == '?' || same(pattern[p], symbol[s]))) {
            ++p;
            ++s;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            s = ++taken;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(p), pattern.end(),
                       [](char c) { return c == '*'; });
}

} // namespace

std::string_view name(FeedChannel channel) {
    switch (channel) {
    case FeedChannel::Ticks:
        return "ticks";
    case FeedChannel::Quotes:
        return "quotes";
    case FeedChannel::Candles:
        return "candles";
    case FeedChannel::Book:
        return "book";
    case FeedChannel::Regimes:
        return "regimes";
    case FeedChannel::Orders:
        return "orders";
    case FeedChannel::Risk:
        return "risk";
    case FeedChannel::Events:
        return "events";
    }
    return "";
}

std::optional<FeedChannel> parseFeedChannel(std::string_view text) {
    const auto found =
        std::find_if(kFeedChannels.begin(), kFeedChannels.end(), [&](FeedChannel each) { return name(each) == text; });
    return found == kFeedChannels.end() ? std::nullopt : std::optional(*found);
}

bool matchesSymbol(std::string_view pattern, std::string_view symbol) {
    return matches(pattern, symbol, [](char a, char b) { return lowered(a) == lowered(b); });
}

bool FeedFilter::coversSymbol(std::string_view symbol) const {
    return symbols.empty() || symbol.empty() ||
           std::any_of(symbols.begin(), symbols.end(), [&](const auto& each) { return matchesSymbol(each, symbol); });
}

bool FeedFilter::covers(const FeedItem& item) const {
    if (item.isPrivate && !seesPrivate)
        return false;
    if (item.timeframe && !timeframes.empty() &&
        std::find(timeframes.begin(), timeframes.end(), *item.timeframe) == timeframes.end())
        return false;
    const auto isFor = [&](const std::string& pattern) {
        return matches(pattern, item.account, [](char a, char b) { return a == b; });
    };
    if (!item.account.empty() && std::none_of(accounts.begin(), accounts.end(), isFor))
        return false;
    return coversSymbol(item.symbol);
}

} // namespace aetherion::api
