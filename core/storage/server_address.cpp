#include "core/storage/server_address.h"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace aetherion::storage {

namespace {

constexpr std::string_view kScheme = "mysql://";
// The longest name that a server allows.
constexpr std::size_t kLongestName = 64;

tl::unexpected<Error> failUrl(const std::string& reason) {
    return failAt("database address", reason + "; it is mysql://user@host[:port]/database[?socket=FILE][&ca=FILE]");
}

Result<std::string> percentDecoded(std::string_view text) {
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            decoded += text[i];
            continue;
        }
        unsigned value = 0;
        const std::string_view digits = text.substr(i + 1, 2);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
        if (digits.size() != 2 || error != std::errc{} || end != digits.data() + 2 || value == 0)
            return failUrl("\"" + std::string(text.substr(i, 3)) + "\" is not a percent-encoded character");
        decoded += static_cast<char>(value);
        i += 2;
    }
    return decoded;
}

bool isName(std::string_view text) {
    return !text.empty() && text.size() <= kLongestName && std::all_of(text.begin(), text.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_' || c == '-' || c == '$';
    });
}

Status readPort(std::string_view text, std::uint16_t& port) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size() || port == 0)
        return failUrl("\"" + std::string(text) + "\" is not a port");
    return {};
}

/// host, host:port, [::1]:port
Status readHost(std::string_view text, ServerAddress& address) {
    std::string_view port;
    if (text.starts_with('[')) {
        const auto close = text.find(']');
        if (close == std::string_view::npos)
            return failUrl("the host's bracket is not closed");
        address.host = text.substr(1, close - 1);
        text.remove_prefix(close + 1);
        if (!text.empty() && !text.starts_with(':'))
            return failUrl("\"" + std::string(text) + "\" after the host is not a port");
        port = text.empty() ? text : text.substr(1);
        if (!text.empty())
            return readPort(port, address.port);
    } else {
        const auto colon = text.find(':');
        address.host = text.substr(0, colon);
        if (colon != std::string_view::npos)
            return readPort(text.substr(colon + 1), address.port);
    }
    return {};
}

Status readQuery(std::string_view query, ServerAddress& address) {
    while (!query.empty()) {
        const auto end = std::min(query.find('&'), query.size());
        const std::string_view item = query.substr(0, end);
        query.remove_prefix(std::min(end + 1, query.size()));
        const auto equals = item.find('=');
        const auto value = percentDecoded(equals == std::string_view::npos ? "" : item.substr(equals + 1));
        if (!value)
            return tl::unexpected(value.error());
        const std::string_view key = item.substr(0, equals);
        if (value->empty() || value->find(';') != std::string::npos)
            return failUrl("\"" + std::string(key) + "\" needs a file");
        if (key == "socket")
            address.socket = *value;
        else if (key == "ca")
            address.authority = *value;
        else
            return failUrl("\"" + std::string(key) + "\" is neither socket nor ca");
    }
    return {};
}

} // namespace

std::string ServerAddress::text() const {
    const bool isV6 = host.find(':') != std::string::npos;
    return std::string(kScheme) + user + "@" + (isV6 ? "[" + host + "]" : host) +
           (port != 0 ? ":" + std::to_string(port) : "") + "/" + database;
}

Result<ServerAddress> parseServerAddress(std::string_view url) {
    if (!url.starts_with(kScheme))
        return failUrl("it does not begin with mysql://");
    url.remove_prefix(kScheme.size());
    const auto at = url.rfind('@', url.find('/'));
    if (at == std::string_view::npos)
        return failUrl("the user is missing");
    if (url.substr(0, at).find(':') != std::string_view::npos)
        return failUrl("a password does not belong into it, where others can read it: set AETHERION_DB_PASSWORD, or "
                       "name a file of mode 0600 with --db-password-file");
    ServerAddress address;
    const auto user = percentDecoded(url.substr(0, at));
    if (!user)
        return tl::unexpected(user.error());
    address.user = *user;
    url.remove_prefix(at + 1);
    const auto question = std::min(url.find('?'), url.size());
    const std::string_view query = question < url.size() ? url.substr(question + 1) : std::string_view{};
    url = url.substr(0, question);
    const auto slash = url.find('/');
    if (const Status host = readHost(url.substr(0, slash), address); !host)
        return tl::unexpected(host.error());
    address.database = slash == std::string_view::npos ? std::string_view{} : url.substr(slash + 1);
    if (address.user.empty())
        return failUrl("the user is missing");
    if (address.host.empty())
        return failUrl("the host is missing");
    if (!isName(address.database))
        return failUrl(address.database.empty() ? "the database is missing"
                                                : "\"" + address.database + "\" is not a database's name");
    if (const Status read = readQuery(query, address); !read)
        return tl::unexpected(read.error());
    return address;
}

} // namespace aetherion::storage
