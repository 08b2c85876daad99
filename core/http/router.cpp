#include "core/http/router.h"

#include <algorithm>
#include <array>
#include <climits>

namespace aetherion::http {

namespace {

bool isParameter(const std::string& segment) { return segment.size() > 2 && segment.front() == '{'; }

std::vector<std::string> split(const std::string& pattern) {
    std::vector<std::string> segments;
    std::size_t start = 1;
    while (true) {
        const auto slash = pattern.find('/', start);
        segments.push_back(pattern.substr(start, slash == std::string::npos ? slash : slash - start));
        if (slash == std::string::npos)
            return segments;
        start = slash + 1;
    }
}

/// How many segments a parameter took; -1 when the path is another one.
int parametersOf(const Route& route, const std::vector<std::string>& segments) {
    if (route.segments.size() != segments.size())
        return -1;
    int parameters = 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        if (isParameter(route.segments[i]) && !segments[i].empty())
            ++parameters;
        else if (route.segments[i] != segments[i])
            return -1;
    }
    return parameters;
}

} // namespace

void Router::insert(Method method, std::string pattern, Access access, std::variant<Handler, AsyncHandler> handler) {
    const bool asks = access.scope == Scope::Free || method == Method::Get;
    const Effect usual = asks ? Effect::Question : access.scope == Scope::Stop ? Effect::Relief : Effect::Change;
    Route route{method,
                std::move(pattern),
                access.scope,
                access.effect.value_or(usual),
                std::move(access.byBody),
                std::move(handler),
                {}};
    route.segments = split(route.pattern);
    if (std::none_of(route.segments.begin(), route.segments.end(), isParameter))
        m_literal[route.pattern].push_back(m_routes.size());
    m_routes.push_back(std::move(route));
}

void Router::add(Method method, std::string pattern, Access access, Handler handler) {
    insert(method, std::move(pattern), std::move(access), std::move(handler));
}

void Router::addAsync(Method method, std::string pattern, Access access, AsyncHandler handler) {
    insert(method, std::move(pattern), std::move(access), std::move(handler));
}

std::vector<const Route*> Router::candidates(const Request& request) const {
    std::vector<const Route*> found;
    // A path without escapes is spelled as its pattern, and nothing wins over a pattern without parameters.
    if (const auto literal = m_literal.find(request.path); literal != m_literal.end()) {
        for (const std::size_t route : literal->second)
            found.push_back(&m_routes[route]);
        return found;
    }
    int fewest = INT_MAX;
    for (const Route& route : m_routes) {
        const int parameters = parametersOf(route, request.segments);
        if (parameters < 0 || parameters > fewest)
            continue;
        if (parameters < fewest)
            found.clear();
        fewest = parameters;
        found.push_back(&route);
    }
    return found;
}

Router::Match Router::match(Request& request) const {
    const std::vector<const Route*> routes = candidates(request);
    if (routes.empty())
        return {};

    const Method wanted = request.method == Method::Head ? Method::Get : request.method;
    std::array<bool, static_cast<std::size_t>(Method::Unserved) + 1> served{};
    served[static_cast<std::size_t>(Method::Options)] = true;
    Match match;
    for (const Route* route : routes) {
        served[static_cast<std::size_t>(route->method)] = true;
        if (route->method == Method::Get)
            served[static_cast<std::size_t>(Method::Head)] = true;
        if (route->method == wanted)
            match.route = route;
    }
    for (std::size_t i = 0; i < static_cast<std::size_t>(Method::Unserved); ++i)
        if (served[i])
            match.allowed.append(match.allowed.empty() ? "" : ", ").append(name(static_cast<Method>(i)));
    if (match.route != nullptr)
        for (std::size_t i = 0; i < request.segments.size(); ++i)
            if (const std::string& segment = match.route->segments[i]; isParameter(segment))
                request.parameters[segment.substr(1, segment.size() - 2)] = request.segments[i];
    return match;
}

} // namespace aetherion::http
