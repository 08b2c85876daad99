#pragma once
// Names requests, so that an answer, a line in the log and a record in the audit can be brought together.
//
// A client that sends `X-Request-Id` with 1 to 64 letters, digits and `._-` gives the name itself; every other request
// gets the source's prefix and a running number.
//
// Thread: one.
#include "core/http/request.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::http {

inline constexpr std::string_view kRequestIdField = "X-Request-Id";

class RequestIds {
public:
    /// `prefix` tells one start of the program from another: random, handed in.
    explicit RequestIds(std::string prefix) : m_prefix(std::move(prefix)) {}
    [[nodiscard]] std::string next();
    /// The client's own id where it sent a sane one, else next().
    [[nodiscard]] std::string idOf(const Request& request);

private:
    const std::string m_prefix;
    std::uint64_t m_count = 0;
};

} // namespace aetherion::http
