#pragma once
// The result of what can fail: a value, or one line for a person that names the place.
//
// Thread: values, no shared state. Exceptions stay at third-party edges; bugs are asserts.
#include "core/base/vocabulary.h"

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace aetherion::base {

/// One line that a user can act on. `place` is what it happened to ("data.csv:17"); empty where there is no such thing.
struct Error {
    std::string place;
    std::string reason;

    /// "place: reason", or the reason alone.
    [[nodiscard]] std::string text() const { return place.empty() ? reason : place + ": " + reason; }
};

template <typename T> using Result = tl::expected<T, Error>;
using Status = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> fail(std::string reason) {
    return tl::unexpected<Error>(Error{{}, std::move(reason)});
}
[[nodiscard]] inline tl::unexpected<Error> failAt(std::string place, std::string reason) {
    return tl::unexpected<Error>(Error{std::move(place), std::move(reason)});
}

} // namespace aetherion::base
