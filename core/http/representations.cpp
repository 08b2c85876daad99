#include "core/http/representations.h"

#include "core/http/content_coding.h"

#include <algorithm>

namespace aetherion::http {

namespace {

constexpr std::size_t kKept = 8;
constexpr std::size_t kLargestKept = 512 * 1024;
/// Nothing waits for the answer but one client, who is close.
constexpr int kQuick = 1;
constexpr int kSmall = 6;
/// Another form of the same body is another entity to a cache.
constexpr std::string_view kGzipSuffix = "-gzip";

/// Is `tag` in the list of a field If-None-Match? Weak comparison, as that field wants it; either form will do.
bool names(std::string_view list, std::string_view tag) {
    while (!list.empty()) {
        const auto comma = list.find(',');
        std::string_view entry = list.substr(0, comma);
        list = comma == std::string_view::npos ? std::string_view() : list.substr(comma + 1);
        while (!entry.empty() && (entry.front() == ' ' || entry.front() == '\t'))
            entry.remove_prefix(1);
        while (!entry.empty() && (entry.back() == ' ' || entry.back() == '\t'))
            entry.remove_suffix(1);
        if (entry == "*")
            return true;
        if (entry.starts_with("W/"))
            entry.remove_prefix(2);
        if (entry.size() < 2 || entry.front() != '"' || entry.back() != '"')
            continue;
        entry = entry.substr(1, entry.size() - 2);
        if (entry.ends_with(kGzipSuffix))
            entry.remove_suffix(kGzipSuffix.size());
        if (entry == tag)
            return true;
    }
    return false;
}

} // namespace

Wishes wishesOf(const Request& request) {
    Wishes wishes;
    wishes.gzip = wantsGzip(request);
    if (request.method == Method::Get || request.method == Method::Head)
        if (const std::string* tags = request.field("if-none-match"); tags != nullptr)
            wishes.noneMatch = *tags;
    return wishes;
}

void Representations::choose(Response& response, const Wishes& wishes) {
    const bool tagged = response.status == 200 && !response.tag.empty();
    const bool isCoded = std::any_of(response.fields.begin(), response.fields.end(), [](const auto& field) {
        return equalIgnoringCase(field.first, "content-encoding");
    });
    const bool mayShrink = !isCoded && response.body.size() >= kSmallest && response.body.size() <= kLargest;
    if (mayShrink)
        response.fields.emplace_back("Vary", "Accept-Encoding");
    const bool shrinks = mayShrink && wishes.gzip;
    if (tagged) {
        response.fields.emplace_back("Cache-Control", "private, no-cache");
        response.fields.emplace_back("ETag",
                                     "\"" + response.tag + (shrinks ? std::string(kGzipSuffix) : std::string()) + "\"");
        if (!wishes.noneMatch.empty() && names(wishes.noneMatch, response.tag)) {
            response.status = 304;
            response.body.clear();
            return;
        }
    }
    if (!shrinks)
        return;
    std::string packed = tagged ? compressed(response) : gzip(response.body, kQuick);
    if (packed.empty())
        return;
    response.body = std::move(packed);
    response.fields.emplace_back("Content-Encoding", "gzip");
}

std::string Representations::compressed(const Response& response) {
    const auto kept =
        std::find_if(m_kept.begin(), m_kept.end(), [&](const auto& entry) { return entry.first == response.tag; });
    if (kept != m_kept.end()) {
        m_kept.splice(m_kept.begin(), m_kept, kept);
        return m_kept.front().second;
    }
    std::string packed = gzip(response.body, kSmall);
    if (packed.size() <= kLargestKept) {
        m_kept.emplace_front(response.tag, packed);
        if (m_kept.size() > kKept)
            m_kept.pop_back();
    }
    return packed;
}

} // namespace aetherion::http
