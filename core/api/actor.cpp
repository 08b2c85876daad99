#include "core/api/actor.h"

namespace aetherion::api {

Actor actorOf(const http::Request& request) {
    if (!request.caller.person.empty())
        return {request.caller.person, trading::Channel::Command};
    return {request.caller.name, trading::Channel::Api};
}

} // namespace aetherion::api
