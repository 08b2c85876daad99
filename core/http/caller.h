#pragma once
// Who sends a request, as its token says, and whoever knows the tokens.
//
// Thread: Caller is a value; find() is called on the api thread and must not wait.
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::http {

struct Caller {
    /// The token's name, for records; never the token.
    std::string name;
    /// Holds the start token, that is: owns the data folder, and may say for whom a request is sent.
    bool ownsFolder = false;
    /// From `X-Aetherion-Actor`: the person at a command line for whom the owner's program asks; else empty.
    std::string person;
};

class Callers {
public:
    virtual ~Callers() = default;
    /// The caller of a bearer token; nothing for one that is unknown. Takes the same time whatever the guess.
    [[nodiscard]] virtual std::optional<Caller> find(std::string_view token) const = 0;
};

} // namespace aetherion::http
