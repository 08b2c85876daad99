#pragma once
// Gives an answer the form that its client asked for: compressed, or only "you have it already" (304).
//
// Answers from `kSmallest` to `kLargest` bytes are compressed for who wants it; a larger one would hold all other
// clients up meanwhile. Tagged answers (Response::tag) are compressed once and kept, the newest few, and answer
// If-None-Match; caches may keep them but must ask each time. HEAD gets the fields that GET would get.
//
// Thread: the api thread.
#include "core/http/request.h"
#include "core/http/response.h"

#include <cstddef>
#include <list>
#include <string>
#include <utility>

namespace aetherion::http {

/// What a request says about it; kept while its answer is being made.
struct Wishes {
    bool gzip = false;
    /// The field If-None-Match of a GET or HEAD; empty for none.
    std::string noneMatch;
};
[[nodiscard]] Wishes wishesOf(const Request& request);

class Representations {
public:
    static constexpr std::size_t kSmallest = 1400;
    static constexpr std::size_t kLargest = 8 * 1024 * 1024;

    void choose(Response& response, const Wishes& wishes);

private:
    [[nodiscard]] std::string compressed(const Response& response);

    /// Tag and gzip, the newest first.
    std::list<std::pair<std::string, std::string>> m_kept;
};

} // namespace aetherion::http
