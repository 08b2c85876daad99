#pragma once
// Who is told what the gate refuses, and what becomes of the requests that a token has let in.
//
// Thread: refused() on the api thread; answered() on any. Neither waits.
#include <string>
#include <string_view>

namespace aetherion::http {

struct Request;
struct Route;

/// A request that was let in.
struct Admitted {
    /// The person for whom the folder's owner asks, else the token's name.
    std::string who;
    bool throughCommand = false;
    /// "POST /api/v1/orders/place": the route, nothing of the client's own.
    std::string what;
    std::string requestId;
    /// Asks only: of interest where it is refused after all.
    bool asksOnly = false;
    /// Takes risk away, and so is not limited in number.
    bool isRelief = false;
};

class Witness {
public:
    virtual ~Witness() = default;
    /// 401, 403, 421, 429, or a token in the address. `route` is null where it was not looked for; `cause` is a text of
    /// the program's own, never the client's.
    virtual void refused(const Request& request, const Route* route, int status, std::string_view cause) = 0;
    /// When its answer is known; 0: it ended without one.
    virtual void answered(const Admitted& request, int status) = 0;
};

} // namespace aetherion::http
