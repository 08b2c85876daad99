#pragma once
// From a parsed head to a verdict, and from a whole request to an answer: everything about HTTP that needs no socket.
//
// Where others than this machine's users reach the server, nothing is free: every route but the probes asks for a
// token, and so does every socket but those whose clients send it as their first message.
//
// The order of checks: Host, Origin, site, token in the address; then the path and method; then content type; then the
// token with its scope; then how much it has asked for lately. What only the body tells is checked before serving: the
// scope and the limit of such a route. Refusals and changes are told to the witness. A handler that throws costs its
// client a 500 and nobody else anything.
//
// Thread: the api thread. Holds references to what it is made of, which outlives it.
#include "core/http/access_policy.h"
#include "core/http/rate_limiter.h"
#include "core/http/router.h"
#include "core/http/witness.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::http {

/// Fields of an answer.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// Who reaches the server, and what they get without a token if that is not only this machine.
struct Reach {
    bool loopbackOnly = true;
    /// Paths that say no more than whether the program is well.
    std::vector<std::string> probePaths{};
    /// Sockets whose clients may send their token as the first message.
    std::vector<std::string> firstMessagePaths{};
};

class RequestGate {
public:
    RequestGate(const Router& router, const AccessPolicy& policy, const Callers& callers, RateLimiter& limiter,
                Witness& witness, std::vector<std::string> socketPaths, Reach reach = {});

    struct Verdict {
        /// The answer to give instead of serving it.
        std::optional<Response> refusal;
        const Route* route = nullptr;
        /// The socket may be handed to the WebSocket server.
        bool upgrade = false;
    };
    [[nodiscard]] Verdict examine(Request& request) const;
    /// The answer, unless the handler keeps the responder for later.
    [[nodiscard]] std::optional<Response> serve(const Route& route, const Request& request, Responder responder) const;
    /// Of the answer to a request that was examined: what the gate says of it, and what a page of a listed origin needs
    /// in order to read it.
    [[nodiscard]] Fields fieldsForOrigin(const Request& request) const;

private:
    [[nodiscard]] Verdict inspect(Request& request) const;
    [[nodiscard]] Verdict examineUpgrade(Request& request) const;
    [[nodiscard]] std::optional<Response> checkContent(const Request& request) const;
    [[nodiscard]] bool isFree(const Route& route, const Request& request) const;
    /// Finds out who calls, and whether that is enough for the route; null for a socket.
    [[nodiscard]] std::optional<Response> checkToken(const Route* route, Request& request) const;
    [[nodiscard]] static std::optional<Response> checkScope(Scope needed, const Request& request);
    [[nodiscard]] std::optional<Response> checkRate(const Route& route, Request& request) const;
    /// Where the body says what is asked for.
    [[nodiscard]] std::optional<Response> checkDemand(const Route& route, const Request& request) const;
    [[nodiscard]] std::shared_ptr<AnswerWatch> watchOf(const Route& route, const Request& request) const;
    /// Only for a request that its token has let in.
    [[nodiscard]] std::optional<Response> findPerson(const Route& route, Request& request) const;
    [[nodiscard]] bool isSocketPath(const std::string& path) const;

    const Router& m_router;
    const AccessPolicy& m_policy;
    const Callers& m_callers;
    RateLimiter& m_limiter;
    Witness& m_witness;
    const std::vector<std::string> m_socketPaths;
    const Reach m_reach;
};

} // namespace aetherion::http
