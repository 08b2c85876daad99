#include "core/config/api_settings.h"

#include "core/config/setting_readers.h"

#include <algorithm>
#include <arpa/inet.h>

namespace aetherion::config {

namespace {

/// Text that is no IP address is none of the two.
enum class Reach : std::uint8_t { Loopback, Others, NoAddress };

Reach reachOf(const std::string& address) {
    in_addr four{};
    if (::inet_pton(AF_INET, address.c_str(), &four) == 1)
        return (ntohl(four.s_addr) >> 24) == 127 ? Reach::Loopback : Reach::Others;
    in6_addr six{};
    if (::inet_pton(AF_INET6, address.c_str(), &six) == 1)
        return IN6_IS_ADDR_LOOPBACK(&six) ? Reach::Loopback : Reach::Others;
    return Reach::NoAddress;
}

bool isHostName(const std::string& name) {
    const auto belongs = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
               c == '_' || c == ':' || c == '[' || c == ']';
    };
    return name.size() <= 255 && std::all_of(name.begin(), name.end(), belongs);
}

Status readWhere(const SettingsTable& table, ApiSettings& api) {
    const std::string& address = table.at("api.address").text;
    api.address = address == "localhost" ? "127.0.0.1" : address;
    const Reach reach = reachOf(api.address);
    if (reach == Reach::NoAddress)
        return failAt(placeOf(table, "api.address"), "\"" + address + "\" is not an IP address");
    const std::string& certificate = table.at("api.tls_cert").text;
    const std::string& key = table.at("api.tls_key").text;
    if (certificate.empty() != key.empty())
        return failAt(placeOf(table, certificate.empty() ? "api.tls_key" : "api.tls_cert"),
                      certificate.empty() ? "a key without its certificate (--tls-cert)"
                                          : "a certificate without its key (--tls-key)");
    if (!certificate.empty()) {
        api.tlsCertificate = std::filesystem::absolute(certificate);
        api.tlsKey = std::filesystem::absolute(key);
    } else if (reach == Reach::Others) {
        return failAt(placeOf(table, "api.address"),
                      "others reach " + address + ", which needs --tls-cert, --tls-key and a named token");
    }
    api.hostNames = linesOf(table.at("api.host_names").text);
    for (const std::string& name : api.hostNames)
        if (!isHostName(name))
            return failAt(placeOf(table, "api.host_names"), "\"" + name + "\" is not a host name");
    return {};
}

} // namespace

Result<ApiSettings> checkApiSettings(const SettingsTable& table) {
    using namespace std::chrono_literals;
    ApiSettings api;
    if (const Status where = readWhere(table, api); !where)
        return tl::unexpected(where.error());
    Status sound;
    const auto read = [&](auto value, auto& out) {
        if (value)
            out = *value;
        else if (sound)
            sound = tl::unexpected(value.error());
    };
    ApiLimits& limits = api.limits;
    const auto size = [&](std::string_view key, std::size_t low, std::size_t high, std::size_t& out) {
        read(readInteger<std::size_t>(table, key, low, high), out);
    };
    const auto count = [&](std::string_view key, int low, int high, int& out) {
        read(readInteger<int>(table, key, low, high), out);
    };
    read(readFlag(table, "api.enabled"), api.enabled);
    read(readInteger<std::uint16_t>(table, "api.port", 0, 65535), api.port);
    size("api.header_bytes", 1024, 65'536, limits.headerBytes);
    size("api.header_fields", 8, 1000, limits.headerFields);
    // A default gives way to a bound that was set.
    if (table.at("api.uri_bytes").origin == Origin::Default)
        limits.uriBytes = std::min(limits.uriBytes, limits.headerBytes);
    else
        size("api.uri_bytes", 256, limits.headerBytes, limits.uriBytes);
    size("api.body_bytes", 1024, 67'108'864, limits.bodyBytes);
    count("api.json_depth", 4, 256, limits.jsonDepth);
    count("api.connections", 8, 20'000, limits.connections);
    if (table.at("api.sockets").origin == Origin::Default)
        limits.sockets = std::min(limits.sockets, limits.connections);
    else
        count("api.sockets", 1, limits.connections, limits.sockets);
    size("api.socket_message_bytes", 1024, 1'048'576, limits.socketMessageBytes);
    count("api.socket_messages_per_second", 1, 1000, limits.socketMessagesPerSecond);
    read(readDuration(table, "api.header_time", 100ms, 60s), limits.headerTime);
    read(readDuration(table, "api.body_time", 100ms, 10min), limits.bodyTime);
    read(readDuration(table, "api.idle_time", 1s, 1h), limits.idleTime);
    count("api.changes_per_token", 1, 1'000'000, api.changesPerToken);
    count("api.changes_in_all", 1, 1'000'000, api.changesInAll);
    count("api.failed_tokens", 1, 1'000'000, api.failedTokens);
    read(readFlag(table, "api.compat_ports"), api.compatPorts);
    if (!sound)
        return tl::unexpected(sound.error());
    api.allowedOrigins = linesOf(table.at("api.allowed_origins").text);
    api.primarySymbol = table.at("api.primary_symbol").text;
    return api;
}

} // namespace aetherion::config
