#pragma once
// Walks the headers of the frames that a client sends (RFC 6455, 5.2) and names the first that breaks the protocol or a
// bound, before anybody else has seen it.
//
// Fed with every byte after the handshake, in pieces of any size: a header may be split, and one piece may hold many
// frames. Ended with 1002: frames that are not masked, reserved bits and opcodes, control frames that are fragmented or
// longer than 125 bytes, a continuation of nothing, a message begun within another, lengths not written in the shortest
// form. With 1009: frames and whole messages above the bound. With 1008: more messages, control frames or fragments
// within a second than allowed. Text is not looked into. Thread: one.
#include "core/http/limits.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>

namespace aetherion::http {

struct FrameFault {
    int closeCode = 1002;
    std::string_view reason;
};

class FrameGuard {
public:
    using Time = std::chrono::steady_clock::time_point;
    explicit FrameGuard(const Limits& limits) : m_limits(limits) {}

    /// The first fault; nothing is of use after it.
    [[nodiscard]] std::optional<FrameFault> feed(std::string_view bytes, Time now);

private:
    [[nodiscard]] std::size_t headerBytes() const;
    [[nodiscard]] std::optional<FrameFault> begin(Time now);
    [[nodiscard]] std::optional<FrameFault> judgeLength(std::uint64_t length, bool control, bool last);
    [[nodiscard]] std::optional<FrameFault> count(bool control, bool last, Time now);

    const Limits& m_limits;
    unsigned char m_header[14] = {};
    std::size_t m_have = 0;
    std::uint64_t m_payloadLeft = 0;
    bool m_inMessage = false;
    std::uint64_t m_messageBytes = 0;
    Time m_second{};
    int m_messages = 0;
    int m_controls = 0;
    int m_frames = 0;
};

} // namespace aetherion::http
