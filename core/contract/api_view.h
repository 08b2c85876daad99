#pragma once
// How other programs reach the engine through this process, for the window.
//
// Thread: view() from any; it does not wait.
#include <cstdint>
#include <string>

namespace aetherion::contract {

struct ApiView {
    /// False where it is switched off by a setting, and where it could not start.
    bool isServing = false;
    /// "https://127.0.0.1:8001"; empty while not serving.
    std::string url{};
    /// Why it does not serve although it should; empty otherwise.
    std::string trouble{};
    /// Connected now: browsers, programs, sockets among them.
    std::int64_t connections = 0;
    std::int64_t webSockets = 0;
    /// Since the start: market frames that slow sockets were not sent, and sockets closed for being too slow.
    std::uint64_t droppedFrames = 0;
    std::uint64_t slowClosed = 0;
};

class ApiPort {
public:
    virtual ~ApiPort() = default;
    [[nodiscard]] virtual ApiView view() const = 0;
};

} // namespace aetherion::contract
