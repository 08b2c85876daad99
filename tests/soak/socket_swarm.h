#pragma once
// Many clients of `/ws/v1` on one epoll: they subscribe to all ticks, check every sequence and note every delay.
//
// Thread: one.
#include <chrono>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace aetherion::soak {

class SocketSwarm {
public:
    using Time = std::chrono::steady_clock::time_point;
    struct Result {
        std::uint64_t ticks = 0;
        std::uint64_t frames = 0;
        /// Frames whose prev_seq was not the last seq, and ticks whose number did not follow.
        std::uint64_t holes = 0;
        int closed = 0;
        /// Milliseconds from publication to arrival, in tenths: how many.
        std::vector<std::uint64_t> delays{};
        /// Of this share of ticks the delay was not longer.
        [[nodiscard]] double delay(double share) const;
    };

    /// The last `deaf` clients never read after they have subscribed.
    SocketSwarm(std::uint16_t port, int clients, int deaf);
    ~SocketSwarm();
    /// True when all have their snapshot.
    [[nodiscard]] bool subscribe();
    /// Reads until every client that reads has this many ticks; false at the deadline.
    [[nodiscard]] bool readUntil(std::uint64_t ticks, Time deadline);
    [[nodiscard]] const Result& result() const { return m_result; }

private:
    struct Client;
    void readSome(Client& client);
    void takeFrames(Client& client);
    void takeDelta(Client& client, std::string_view text, Time now);

    const std::uint16_t m_port;
    const int m_deaf;
    int m_epoll = -1;
    std::vector<std::unique_ptr<Client>> m_clients;
    Result m_result;
};

/// What threads of this name have used so far, in seconds of a core.
[[nodiscard]] double threadSeconds(std::string_view name);
[[nodiscard]] double residentMebibytes();

} // namespace aetherion::soak
