#include "core/api/actor.h"

#include <algorithm>

namespace aetherion::api {

Result<Actor> namedActor(std::string_view field) {
    const auto isVisible = [](char c) { return c > ' ' && c < '\x7f'; };
    if (field.empty() || field.size() > kActorBytes || !std::all_of(field.begin(), field.end(), isVisible))
        return failAt("X-Aetherion-Actor", "must be a login name: 1 to 64 visible ASCII characters");
    return Actor{std::string(field), trading::Channel::Command};
}

} // namespace aetherion::api
