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
#include <optional>
#include <string>
#include <unordered_map>
#include <variant>
#include <vector>

namespace aetherion::http {

using Handler = std::function<Response(const Request&)>;
using AsyncHandler = std::function<void(const Request&, Responder)>;

/// What serving a route does. Question: nothing. Change: something, so that it is limited in number. Relief: something
/// that takes risk away (a stop, a cancellation), which is never limited. Both are on record.
enum class Effect : std::uint8_t { Question, Change, Relief };

/// Which scope of the token a whole request needs, and what it does: for routes whose body says so.
struct Demand {
    Scope scope = Scope::Token;
    Effect effect = Effect::Change;
};

/// Who may use a route, and to what effect. Unless told otherwise a free one and a GET ask a question, Scope::Stop is
/// relief, and all else is a change.
struct Access {
    Access(Scope needed) : scope(needed) {} // NOLINT: a scope is an access
    Access(Scope needed, Effect does) : scope(needed), effect(does) {}
    /// Any valid token may ask; what for is in the body. It must not throw.
    explicit Access(std::function<Demand(const Request&)> demand) : scope(Scope::Token), byBody(std::move(demand)) {}

    Scope scope = Scope::Free;
    std::optional<Effect> effect{};
    std::function<Demand(const Request&)> byBody{};
};

struct Route {
    Method method = Method::Get;
    std::string pattern;
    Scope scope = Scope::Free;
    Effect effect = Effect::Question;
    std::function<Demand(const Request&)> byBody;
    std::variant<Handler, AsyncHandler> handler;
    std::vector<std::string> segments;
};

class Router {
public:
    void add(Method method, std::string pattern, Access access, Handler handler);
    void addAsync(Method method, std::string pattern, Access access, AsyncHandler handler);

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
    void insert(Method method, std::string pattern, Access access, std::variant<Handler, AsyncHandler> handler);
    /// Those of the path with the fewest parameters: one for each method that is served there.
    [[nodiscard]] std::vector<const Route*> candidates(const Request& request) const;

    std::vector<Route> m_routes;
    /// Of patterns without parameters.
    std::unordered_map<std::string, std::vector<std::size_t>> m_literal;
};

} // namespace aetherion::http
