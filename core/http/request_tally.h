#pragma once
// What has been answered: by route and class of status, and how long answers took from the whole request on.
//
// Bounded by the router's table: what matched no route is counted under one name. Thread: the api thread.
#include "core/base/latency_counts.h"
#include "core/http/router.h"

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>

namespace aetherion::http {

class RequestTally {
public:
    struct Answered {
        /// "GET", "/jobs/{job}"; both empty for what matched no route.
        std::string method;
        std::string pattern;
        /// 1xx to 5xx.
        std::array<std::uint64_t, 5> byClass{};
    };

    /// `route` is null for what matched none; it is not kept.
    void add(const Route* route, int status, base::Duration took) {
        Answered& answered = m_byRoute[route];
        if (route && answered.pattern.empty()) {
            answered.method = name(route->method);
            answered.pattern = route->pattern;
        }
        if (status >= 100 && status < 600) {
            ++answered.byClass[static_cast<std::size_t>(status / 100 - 1)];
            ++m_byStatus[static_cast<std::size_t>(status - 100)];
        }
        m_latency.add(took);
    }
    [[nodiscard]] const std::unordered_map<const Route*, Answered>& byRoute() const { return m_byRoute; }
    /// Of statuses 100 to 599, by what they exceed 100.
    [[nodiscard]] const std::array<std::uint64_t, 500>& byStatus() const { return m_byStatus; }
    [[nodiscard]] const base::LatencyCounts& latency() const { return m_latency; }

private:
    std::unordered_map<const Route*, Answered> m_byRoute;
    std::array<std::uint64_t, 500> m_byStatus{};
    base::LatencyCounts m_latency;
};

} // namespace aetherion::http
