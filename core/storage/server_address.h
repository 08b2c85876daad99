#pragma once
// Which database server, as which user, and which database there: what `--db mysql://…` says.
//
// `mysql://user@host[:port]/database[?socket=FILE][&ca=FILE]`; `socket` is a local server's Unix socket, `ca` the
// certificates that a remote one must prove itself with (the connection is encrypted then). A password never stands in
// the address: whoever looks at the process list could read it. Thread: values.
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace aetherion::storage {

struct ServerAddress {
    std::string user;
    std::string host;
    /// 0: the usual one.
    std::uint16_t port = 0;
    std::string database;
    std::filesystem::path socket;
    std::filesystem::path authority;
    std::string password;

    /// For people and logs: without the password.
    [[nodiscard]] std::string text() const;
};

[[nodiscard]] Result<ServerAddress> parseServerAddress(std::string_view url);

} // namespace aetherion::storage
