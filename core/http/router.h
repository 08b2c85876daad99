#pragma once
// The table of what is served: method, pattern, who may, and the function that answers.
//
// A pattern's segment in braces takes any one segment ("/jobs/{job}"); a literal segment wins over it. "/health" and
// "/health/" are different. The table is what `resources/api/openapi.yaml` documents, path by path.
//
// Thread: filled before serving, then read on the api thread, where handlers run: they must not wait. Those that need
// another thread's answer keep the Responder.
#include "core/http/answer_queue.h"
#include "core/http/request.h"
#include "core/http/response.h"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace aetherion::http {

/// Free: anyone on loopback. Token: any valid token. Risk: a token that may loosen. Stop: any valid token, whatever
/// else the request says wrongly.
enum class Scope : std::uint8_t { Free, Token, Risk, Stop };

using Handler = std::function<Response(const Request&)>;
using AsyncHandler = std::function<void(const Request&, Responder)>;

struct Route {
    Method method = Method::Get;
    std::string pattern;
    Scope scope = Scope::Free;
    std::variant<Handler, AsyncHandler> handler;
    std::vector<std::string> segments;
};

class Router {
public:
    void add(Method method, std::string pattern, Scope scope, Handler handler);
    void addAsync(Method method, std::string pattern, Scope scope, AsyncHandler handler);

    struct Match {
        /// Null when the path is unknown (allowed is empty) or the method is not served there.
        const Route* route = nullptr;
        /// "GET, HEAD, OPTIONS", in the order of Method.
        std::string allowed;
    };
    /// Fills the request's parameters. HEAD is served wherever GET is.
    [[nodiscard]] Match match(Request& request) const;
    [[nodiscard]] const std::vector<Route>& routes() const { return m_routes; }

private:
    void insert(Route route);
    std::vector<Route> m_routes;
};

} // namespace aetherion::http
