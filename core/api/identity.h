#pragma once
// Who answers at which port: the program itself, or one of the services that it stands in for.
//
// The same routes are served at every port; only `/`, `/health…` differ. Thread: values.
#include <array>
#include <cstdint>

namespace aetherion::api {

enum class Identity : std::uint8_t {
    Aetherion,
    /// Port 8000: core service and back end.
    Core,
    /// Port 8002: regime service.
    Regime,
    /// Port 8010: intraday desk.
    Desk,
};

struct CompatPort {
    Identity identity = Identity::Core;
    std::uint16_t port = 0;
};

inline constexpr std::array kCompatPorts{CompatPort{Identity::Core, 8000}, CompatPort{Identity::Regime, 8002},
                                         CompatPort{Identity::Desk, 8010}};

} // namespace aetherion::api
