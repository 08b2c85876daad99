#include "core/http/request_target.h"

#include <algorithm>

namespace aetherion::http {

namespace {

int hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::optional<Refusal> readPath(std::string_view path, Request& request) {
    request.path = path;
    std::size_t start = 1;
    while (true) {
        const auto slash = path.find('/', start);
        const auto length = slash == std::string_view::npos ? std::string_view::npos : slash - start;
        auto segment = decodePercent(path.substr(start, length), false);
        if (!segment)
            return segment.error();
        request.segments.push_back(std::move(*segment));
        if (slash == std::string_view::npos)
            return std::nullopt;
        start = slash + 1;
    }
}

std::optional<Refusal> readQuery(std::string_view text, Request& request) {
    while (!text.empty()) {
        const auto end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (pair.empty())
            continue;
        const auto equals = pair.find('=');
        auto key = decodePercent(pair.substr(0, equals), true);
        if (!key)
            return key.error();
        auto value =
            decodePercent(equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1), true);
        if (!value)
            return value.error();
        if (request.queryValue(*key) != nullptr)
            return Refusal{400, "the query names '" + *key + "' twice"};
        request.query.emplace_back(std::move(*key), std::move(*value));
    }
    return std::nullopt;
}

} // namespace

bool isUtf8(std::string_view text) {
    // Table 3-7 of the Unicode standard: the second byte's range depends on the first.
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0x80) {
            ++i;
            continue;
        }
        const std::size_t following = first >= 0xc2 && first <= 0xdf   ? 1
                                      : first >= 0xe0 && first <= 0xef ? 2
                                      : first >= 0xf0 && first <= 0xf4 ? 3
                                                                       : 0;
        if (following == 0 || i + following >= text.size())
            return false;
        const unsigned char low = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        const unsigned char high = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        const auto second = static_cast<unsigned char>(text[i + 1]);
        if (second < low || second > high)
            return false;
        for (std::size_t k = 2; k <= following; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0) != 0x80)
                return false;
        i += following + 1;
    }
    return true;
}

tl::expected<std::string, Refusal> decodePercent(std::string_view text, bool plusIsBlank) {
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
            if (low < 0)
                return tl::unexpected(Refusal{400, "the target has a broken percent escape"});
            decoded.push_back(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            decoded.push_back(plusIsBlank && text[i] == '+' ? ' ' : text[i]);
        }
    }
    if (!isUtf8(decoded))
        return tl::unexpected(Refusal{400, "the target is not UTF-8"});
    if (std::any_of(decoded.begin(), decoded.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }))
        return tl::unexpected(Refusal{400, "the target holds a control character"});
    return decoded;
}

std::optional<Refusal> readTarget(std::string_view target, Request& request) {
    if (std::any_of(target.begin(), target.end(), [](char c) { return c <= 0x20 || c >= 0x7f; }))
        return Refusal{400, "the target holds characters that must be percent-encoded"};
    if (target == "*") {
        request.asterisk = true;
        request.path = "*";
        return std::nullopt;
    }
    const auto begins = [&](std::string_view scheme) {
        return target.size() > scheme.size() && equalIgnoringCase(target.substr(0, scheme.size()), scheme);
    };
    if (begins("http://") || begins("https://")) {
        target.remove_prefix(target.find("//") + 2);
        const auto end = std::min(target.find_first_of("/?"), target.size());
        request.authority = target.substr(0, end);
        target.remove_prefix(end);
        if (request.authority.empty())
            return Refusal{400, "the target names no authority"};
    }
    if (target.find('#') != std::string_view::npos)
        return Refusal{400, "the target holds a fragment"};
    const auto question = target.find('?');
    std::string_view path = target.substr(0, question);
    if (path.empty() && !request.authority.empty())
        path = "/";
    if (path.empty() || path.front() != '/')
        return Refusal{400, "the target must begin with a slash"};
    if (auto refusal = readPath(path, request))
        return refusal;
    if (question != std::string_view::npos)
        return readQuery(target.substr(question + 1), request);
    return std::nullopt;
}

} // namespace aetherion::http
