#pragma once
// How much one client, and all of them together, may take. Every bound of the front stands here.
//
// Sizes in bytes, times in milliseconds. Thread: values.
#include <chrono>
#include <cstddef>

namespace aetherion::http {

struct Limits {
    std::size_t headBytes = 16 * 1024;
    std::size_t fields = 64;
    std::size_t targetBytes = 4 * 1024;
    std::size_t bodyBytes = 1024 * 1024;
    int jsonDepth = 32;
    /// HTTP connections and web sockets together.
    int connections = 1024;
    int webSockets = 600;
    int listenBacklog = 512;
    /// Unanswered requests of one connection; more are read when these are answered.
    std::size_t pipelined = 16;
    /// A connection whose client does not read is not read from beyond this.
    std::size_t writeBufferBytes = 256 * 1024;
    std::size_t readBufferBytes = 64 * 1024;

    std::chrono::milliseconds headTime{5'000};
    std::chrono::milliseconds bodyTime{10'000};
    std::chrono::milliseconds idleTime{60'000};
    /// An answer from another thread that is not there by then becomes 503.
    std::chrono::milliseconds answerTime{15'000};
    /// How long a closing connection still reads, so that the client gets the answer instead of a reset.
    std::chrono::milliseconds lingerTime{1'000};
    std::size_t lingerBytes = 64 * 1024 * 1024;

    std::size_t socketMessageBytes = 64 * 1024;
    int socketMessagesPerSecond = 20;
    /// Market frames are left out (and counted) for a client that has this much unsent; beyond the second bound, at
    /// which facts cannot go out either, it is closed with 4408.
    std::size_t socketMarketBytes = 256 * 1024;
    std::size_t socketFactBytes = 1024 * 1024;
    /// A socket that has not answered a ping by the next one is closed.
    std::chrono::milliseconds pingEvery{20'000};
};

} // namespace aetherion::http
