#include "core/contract/token_port.h"

#include <algorithm>
#include <charconv>

namespace aetherion::contract {

namespace {

constexpr std::size_t kLongestName = 64;
constexpr std::size_t kMostPatterns = 50;
constexpr std::size_t kLongestPattern = 190;
constexpr std::int64_t kLongestLifeSeconds = std::int64_t{10} * 366 * 24 * 3600;

std::string_view trimmedPart(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

std::vector<std::string> partsOf(std::string_view text) {
    std::vector<std::string> parts;
    while (true) {
        const auto comma = text.find(',');
        parts.emplace_back(trimmedPart(text.substr(0, comma)));
        if (comma == std::string_view::npos)
            return parts;
        text.remove_prefix(comma + 1);
    }
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ",") + part;
    return text;
}

} // namespace

std::string_view name(TokenScope scope) {
    switch (scope) {
    case TokenScope::Read:
        return "read";
    case TokenScope::Trade:
        return "trade";
    case TokenScope::Risk:
        return "risk";
    case TokenScope::Admin:
        return "admin";
    }
    return "";
}

Result<std::vector<TokenScope>> parseTokenScopes(std::string_view text) {
    std::vector<TokenScope> scopes;
    for (std::string part : partsOf(text)) {
        std::transform(part.begin(), part.end(), part.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        const auto* found = std::find_if(std::begin(kTokenScopes), std::end(kTokenScopes),
                                         [&](TokenScope scope) { return name(scope) == part; });
        if (found == std::end(kTokenScopes))
            return failAt("scope", "\"" + part + "\" is none of read, trade, risk, admin");
        if (std::find(scopes.begin(), scopes.end(), *found) == scopes.end())
            scopes.push_back(*found);
    }
    std::sort(scopes.begin(), scopes.end());
    return scopes;
}

std::string scopesText(const std::vector<TokenScope>& scopes) {
    std::vector<std::string> names;
    for (const TokenScope scope : scopes)
        names.emplace_back(name(scope));
    return joined(names);
}

Result<std::vector<std::string>> parseAccountPatterns(std::string_view text) {
    std::vector<std::string> patterns = partsOf(text);
    if (patterns.size() > kMostPatterns)
        return failAt("accounts", "more than " + std::to_string(kMostPatterns) + " patterns");
    for (const std::string& pattern : patterns) {
        const bool plain = std::none_of(pattern.begin(), pattern.end(),
                                        [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
        if (pattern.empty() || pattern.size() > kLongestPattern || !plain)
            return failAt("accounts", "\"" + pattern + "\" is no pattern of accounts: 1 to 190 bytes, * and ?");
    }
    return patterns;
}

std::string patternsText(const std::vector<std::string>& patterns) { return joined(patterns); }

Status checkTokenName(std::string_view name) {
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
               c == '-';
    };
    if (name.empty() || name.size() > kLongestName || !std::all_of(name.begin(), name.end(), fits))
        return failAt("name", "1 to 64 letters, digits and ._-");
    return {};
}

Result<Duration> parseLifetime(std::string_view text) {
    std::int64_t count = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    const std::string_view unit = text.substr(static_cast<std::size_t>(end - text.data()));
    const std::int64_t seconds = unit == "d" ? 24 * 3600 : unit == "h" ? 3600 : unit == "m" ? 60 : unit == "s" ? 1 : 0;
    if (error != std::errc() || seconds == 0 || count <= 0 || count > kLongestLifeSeconds / seconds)
        return fail("\"" + std::string(text) + "\" is no time span such as 30d, 12h, 90m or 45s, ten years at most");
    return Duration(std::chrono::seconds(count * seconds));
}

std::string_view stateOf(const ApiToken& token, Timestamp now) {
    return token.revoked ? "revoked" : token.validAt(now) ? "active" : "expired";
}

} // namespace aetherion::contract
